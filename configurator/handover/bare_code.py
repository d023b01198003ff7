"""Code out of what stands around it where it is found: HTML, quoted mail, a patch, line numbers, a bundle."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from configurator.connector.untrusted_json import PARAMETERS

_OWN_NAME = rf"(?<!\w)(?:{'|'.join(PARAMETERS)}|DATA_IMAGE)"
_ESCAPED_QUOTE = r"&(?:quot|apos|#0?3[49]|#x2[27]);"
_ESCAPED = re.compile(
    rf"{_OWN_NAME}(?:\])?(?:{_ESCAPED_QUOTE}|[\"'\]]{{0,2}}\s{{0,40}}=&gt;)|{_ESCAPED_QUOTE}imconnector\.register\b"
)
"""A parameter's name before a quote or an arrow that is written for HTML."""
_ESCAPED_ADDRESS = re.compile(
    r"(?<!\w)PLACEMENT_HANDLER(?:[\"'\]\s:=>,(]|&gt;){1,20}https?://[^\s\"'<>`\\]{1,300}?&amp;[\w.-]{1,60}="
)
"""A page may escape no more than that, and leave quotes."""
_AROUND_CODE = re.compile(r"</(?:pre|code|span|p|div|li|td|tr|body|stringProp)>", re.IGNORECASE)
_BREAK = re.compile(r"(?:<br\s*/?>|</(?:p|div|li|tr)>)(?!\n)", re.IGNORECASE)
_BROKEN = "\ue000"
"""Where HTML breaks a line."""
_TAG = re.compile(rf"</?[A-Za-z](?:(?!{_ESCAPED_QUOTE})[^<>]){{0,500}}>")
"""Not one that has the code in an attribute."""
_ATTRIBUTE = re.compile(rf"=([\"'])(?=(?:(?!\1)[^<>])*?{_ESCAPED_QUOTE})((?:(?!\1)[^<>])*)\1")
_QUOTED_LINES = re.compile(r"(?:^[ \t]{0,3}>[^\n]*(?:\n|\Z)){2,}", re.MULTILINE)
_QUOTE_SIGN = re.compile(r"^[ \t]{0,3}>(?: ?>){0,8} ?", re.MULTILINE)
_NAME = re.compile(rf"{_OWN_NAME}(?!\w)|imconnector\.register", re.IGNORECASE)
_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@[^\n]*$", re.MULTILINE)
_ADDED = re.compile(r"^(?:\+(?!\+\+ )| )", re.MULTILINE)
_REMOVED = re.compile(r"^(?:-|\+\+\+ |diff |index |@@ )[^\n]*$", re.MULTILINE)
_NUMBER = re.compile(r"[ \t]{0,8}(\d{1,5})(?:[ \t]*[|:.]|(?=[ \t]|\Z))[ \t]?")
_FEWEST_NUMBERED = 3
_LARGE = 500_000
_MARKS = ("imconnector.register", "PLACEMENT_HANDLER", "DATA_IMAGE")
"""What only a registration has."""
_BEFORE, _AFTER = 100_000, 1_000_000
"""Characters that are read around them: an icon may be as long as that."""
_MOST, _NEAR = 1_200_000, 20_000
"""Characters that are read in all, and around each of the marks where they are farther apart than that."""
_MARK = re.compile(rf"(?:{'|'.join(map(re.escape, _MARKS))})(?:\W{{0,9}}[^\s\"'`<>]{{0,1000000}})?")
"""A mark with the drawing behind it."""


def near_names(text: str) -> str:
    """Return the part of a large text that may be a registration; all if nothing shows where that is."""
    found = [at for mark in _MARKS for at in (text.find(mark), text.rfind(mark)) if at >= 0]
    if len(text) <= _LARGE:
        return text
    if not found:
        return text[:_LARGE]
    if max(found) - min(found) > _MOST:
        return _around_marks(text)
    first = max(0, min(found) - _BEFORE)
    line = text.rfind("\n", max(0, first - _BEFORE), first) + 1
    part = text[line or first : max(found) + _AFTER]
    return "\n" * text.count("\n", 0, line or first) + part


def _around_marks(text: str) -> str:
    """Return a text with nothing but line ends between what is near its marks."""
    parts: list[str] = []
    last = left = 0
    for mark in _MARK.finditer(text):
        begin, end = max(last, mark.start() - _NEAR), mark.end() + _NEAR
        parts += ["\n" * text.count("\n", last, begin), text[begin:end]]
        left += end - begin
        last = max(last, end)
        if left > _MOST:
            break
    return "".join(parts)


class Bare(NamedTuple):
    """The code in a text.

    Attributes:
        text: it.
        lines: for each line, the number of the one that it was in; empty if each still has its own.
    """

    text: str
    lines: tuple[int, ...] = ()


def bare(text: str) -> Bare:
    """Return a text without what isn't part of the code in it; any other text as it is."""
    lines: tuple[int, ...] = ()
    if _is_html(text):
        text, lines = _without_html(text)
    if "@@ -" in text and _HUNK.search(text):
        text = _ADDED.sub("", _REMOVED.sub("", text))
    if "\n>" in text or "\n >" in text or text[:1] == ">":
        text = _QUOTED_LINES.sub(_without_signs, text)
    return Bare(_without_numbers(text), lines)


def _is_html(text: str) -> bool:
    """Whether the code is written for HTML or XML, whose signs it has escaped."""
    if any(one in text for one in ("&quot;", "&#", "&apos;", "=&gt;")) and _ESCAPED.search(text):
        return True
    may_be = "&amp;" in text and "<svg" not in text
    return may_be and bool(_AROUND_CODE.search(text) and _ESCAPED_ADDRESS.search(text))


def _without_html(text: str) -> tuple[str, tuple[int, ...]]:
    """Return what a browser shows, and which lines it is from: quotes that are escaped stand in no tag."""
    plain = _BREAK.sub(_BROKEN, _ATTRIBUTE.sub(r"=\2", text))
    plain = _TAG.sub(lambda tag: "\n" * tag[0].count("\n"), plain)
    shown, lines = list[str](), list[int]()
    for number, line in enumerate(plain.split("\n"), 1):
        parts = html.unescape(line).replace("\xa0", " ").replace(_BROKEN, "\n").split("\n")
        shown += parts
        lines += [number] * len(parts)
    return "\n".join(shown), tuple(lines)


def _without_signs(lines: re.Match[str]) -> str:
    """Return the lines of a mail or of Markdown, or of a terminal, without the sign before each."""
    return _QUOTE_SIGN.sub("", lines[0]) if _NAME.search(lines[0]) else lines[0]


def _without_numbers(text: str) -> str:
    """Return a text without the numbers before its lines, if each has its own."""
    first = _NUMBER.match(text)
    if not first:
        return text
    lines = text.split("\n")
    found = [_NUMBER.match(line) for line in lines]
    while found and found[-1] is None and not lines[len(found) - 1].strip():
        found.pop()
    begin = int(first[1])
    if len(found) < _FEWEST_NUMBERED or any(
        one is None or int(one[1]) != begin + count for count, one in enumerate(found)
    ):
        return text
    plain = (line[one.end() :] for one, line in zip(found, lines, strict=False) if one)
    return "\n".join([*plain, *lines[len(found) :]])
