"""The lines that remarks are about, for readers that know only what stands there."""

from __future__ import annotations

import re
from dataclasses import replace

from configurator.handover.found import Found
from configurator.handover.remarks import Remark

_QUOTES = re.compile("[\u201c\u201d\u201e\u201f\u2018\u2019\u201a]")
_SHORTENED = "\u2026"


def with_lines(found: Found, text: str, lines: range) -> Found:
    """Return what was found, each of its remarks with a line.

    Args:
        found: what a reader has found.
        text: the whole text.
        lines: the numbers of the lines in which it was found.
    """
    return replace(found, remarks=tuple(placed(one, text, lines) for one in found.remarks))


def placed(remark: Remark, text: str, lines: range) -> Remark:
    """Return a remark with its line, worked out by the words that it is about if it has none.

    Args:
        remark: the remark; its detail `near`, if any, is a part of the text where it belongs.
        text: the whole text.
        lines: where it may be.
    """
    details = {name: value for name, value in remark.details.items() if name != "near"}
    if "line" not in details:
        details["line"] = _line(remark, text, lines)
    return Remark(remark.code, details)


def lines_of(every: tuple[Found, ...], text: str) -> list[range]:
    """Return the numbers of the lines of each connector in a text."""
    last = text.count("\n") + 1
    begins = [min(one.line or _line_of_id(one, text), last) for one in every]
    ends = [min((one for one in begins if one > begin), default=last + 1) for begin in begins]
    if len(every) == 1 and not every[0].line:
        return [range(1, last + 1)]
    return [range(begin, end) for begin, end in zip(begins, ends, strict=True)]


def _line_of_id(found: Found, text: str) -> int:
    at = text.find(str(found.params.get("ID", "")))
    return text.count("\n", 0, max(0, at)) + 1


def _line(remark: Remark, text: str, lines: range) -> int:
    """Return the number of the line that a remark is about, the last or first one of `lines` if unclear."""
    begin, end = _index(text, lines.start), _index(text, lines.stop)
    at = _place(remark, text, begin, end)
    if at < 0:
        at = _place(remark, text, 0, len(text))
    if at >= 0:
        return text.count("\n", 0, at) + 1
    return text[:end].rstrip().count("\n") + 1 if remark.code == "BROKEN_OFF" else lines.start


def _place(remark: Remark, text: str, begin: int, end: int) -> int:
    """Return the index of what a remark is about, -1 if it isn't between two others."""
    details = remark.details
    if remark.code == "TYPOGRAPHIC_QUOTES":
        found = _QUOTES.search(text, begin, end)
        return found.start() if found else -1
    is_last = remark.code in {"DUPLICATE", "BROKEN_OFF"}
    for name in ("near", "text", "name"):
        word = str(details.get(name, "")).rstrip(_SHORTENED)
        for part in (word, word.partition(" ")[0]):  # white space was made one space each
            at = (text.rfind if is_last else text.find)(part, begin, end) if part else -1
            if at >= 0:
                return at
    outer, _, part = str(details.get("field", "")).partition(".")
    at = _of_name(outer, text, begin, end, is_last=is_last and not part)
    if not part or at < 0:
        return at
    inner = _of_name(part, text, at, end, is_last=is_last)
    return inner if inner >= 0 else at


def _of_name(name: str, text: str, begin: int, end: int, *, is_last: bool) -> int:
    """Return the index of a parameter's name that isn't part of a longer one, -1 if there is none."""
    at = -1
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text[begin:end]) if name else ():
        at = begin + found.start()
        if not is_last:
            break
    return at


def _index(text: str, line: int) -> int:
    """Return the index at which a line begins."""
    lines = text.split("\n", line - 1)
    return len(text) - len(lines[-1]) if len(lines) == line else len(text)
