"""What the sample connector says, in the language that is spoken and in every other."""

from __future__ import annotations

from functools import cache

from configurator.wording.translation import N_, in_every_language

SAMPLE_COMMENT = N_("A sample to try things out. Change anything, or choose New.")
"""The sample's comment; `_` translates it."""


@cache
def sample_comments() -> frozenset[str]:
    """Return the sample's comment in every language: it may be as old as another language was chosen."""
    return in_every_language(SAMPLE_COMMENT)
