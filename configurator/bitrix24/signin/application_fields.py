"""Checks the ID and secret of a local application as people paste them."""

from __future__ import annotations

import re

APPLICATION_CODES = frozenset({
    "ID_EMPTY",
    "ID_ADDRESS",  # an address, perhaps a webhook's
    "ID_IS_KEY",  # the two are swapped, or the secret was pasted twice
    "ID_SPACES",
    "KEY_EMPTY",
    "KEY_ADDRESS",
    "KEY_IS_ID",
    "KEY_SPACES",
})  # fmt: skip
"""Every code of this module."""

_LIKE_ID = re.compile(r"(local|app)\.[0-9a-z]+(\.[0-9a-z]+)*", re.IGNORECASE)
_LIKE_KEY = re.compile(r"[A-Za-z0-9]{40,64}")
_AROUND = " \t\r\n\u00a0\u200b\ufeff\"'«»“”"


def clean(text: str) -> str:
    """Return a value without the quotes and spaces that were copied along."""
    return text.strip(_AROUND)


def check_id(text: str) -> str:
    """Return why `text` can't be an application's ID, one of `APPLICATION_CODES`; empty where it may be one.

    Bitrix24 writes `local.…`, but documents no format, so others are accepted too.
    """
    value = clean(text)
    if _LIKE_KEY.fullmatch(value):
        return "ID_IS_KEY"
    return _check("ID", value)


def check_key(text: str) -> str:
    """Return why `text` can't be an application's secret, one of `APPLICATION_CODES`; empty if it may be."""
    value = clean(text)
    if _LIKE_ID.fullmatch(value):
        return "KEY_IS_ID"
    return _check("KEY", value)


def _check(which: str, value: str) -> str:
    if not value:
        return f"{which}_EMPTY"
    if "://" in value or "/rest/" in value:
        return f"{which}_ADDRESS"
    return f"{which}_SPACES" if len(value.split()) > 1 else ""
