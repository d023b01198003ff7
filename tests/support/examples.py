"""How many generated values a test tries if each costs more, or finds less, than in most tests."""

from __future__ import annotations

from hypothesis import settings

_ORDINARY = 40
"""A profile that tries as many, or more, doesn't make them fewer."""


def examples(count: int) -> settings:
    """Return the settings of a test that tries `count` values; `dev.py test --quick` tries a few of them."""
    share = min(1, settings().max_examples / _ORDINARY)
    return settings(max_examples=max(1, round(count * share)))
