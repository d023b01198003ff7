"""Quotes that a word processor or a messenger has made typographic."""

from __future__ import annotations

import re

_DOUBLE = re.compile("[\u201c\u201d\u201e\u201f]")
_SINGLE = re.compile("[\u2018\u2019\u201a]")
_IN_WORD = re.compile(r"(?<=\w)[\u2018\u2019](?=\w)")
_APOSTROPHE = "\ue002"
"""Stands for an apostrophe while the quotes are changed."""
_BEFORE_WORD = re.compile(r"(?:\A|[=\s(\[{,:>])[\u201c\u201d\u201e\u2018\u2019\u201a](?=[{\w#/])")


def has_typographic_quotes(text: str) -> bool:
    """Whether a typographic quote stands where code has a straight one; a person's text may have it, too."""
    return bool(_BEFORE_WORD.search(text))


def with_straight_quotes(text: str) -> str:
    """Return a text with straight quotes; an apostrophe inside a word stays one."""
    inside_words = _IN_WORD.sub(_APOSTROPHE, text)
    return _SINGLE.sub("'", _DOUBLE.sub('"', inside_words)).replace(_APOSTROPHE, "\u2019")
