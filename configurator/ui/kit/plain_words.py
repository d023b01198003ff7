"""Texts of menus and labels where no key leads to them."""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"\s?\(&\w\)")
"""The letter of a language that isn't written in an alphabet: 打开(&O)."""


def plain(text: str) -> str:
    """Return the text of an action or a label without its letter for the keyboard and without an ellipsis."""
    text = _BRACKETED.sub("", text)
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
