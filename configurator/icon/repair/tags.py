"""Mistakes of tags: one without an end, one too many, a property that is set twice."""

from __future__ import annotations

import re

from configurator.icon.repair import parse_error
from configurator.icon.svg.refusal import SvgRefused

_ATTRIBUTE = re.compile(rb"[^\s=/>\"']+\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_END_TAG = re.compile(rb"</([^\s>]+)\s*>")
_HEAD = re.compile(rb"<[^\s/>]+(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>")
_BEGUN_END = re.compile(rb"\s*(?:<(?:/[\w:.-]*)?)?\s*\Z")
_SHAPES = {
    b"path", b"rect", b"circle", b"ellipse", b"line", b"polyline", b"polygon", b"use", b"image", b"stop",
}  # fmt: skip
"""They hold nothing that is drawn, so one that is not closed was meant to end in its own tag."""


def without_second(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return the file with the first of two equal attributes, as web pages take it."""
    at = parse_error.find(raw).at
    second = _ATTRIBUTE.match(raw, at)
    return raw[:at].rstrip() + raw[second.end() :] if second else None


def with_ends(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return the file with the end tags that are missing, or without one that nothing belongs to."""
    stopped = parse_error.find(raw)
    at = raw.rfind(b"</", 0, stopped.at + 2)
    tag = _END_TAG.match(raw, at) if at >= 0 else None
    if not tag:
        return None
    names = [name for name, _start in stopped.open]
    if tag[1] not in names:
        return raw[:at] + raw[tag.end() :]
    unclosed = stopped.open[len(names) - names[::-1].index(tag[1]) :]
    ends = b""
    for name, start in reversed(unclosed):
        head = _HEAD.match(raw, start)
        if name in _SHAPES and head:
            raw = raw[: head.end() - 1] + b"/>" + raw[head.end() :]
            at += 1
        else:
            ends += b"</" + name + b">"
    return raw[:at] + ends + raw[at:]


def with_last_end(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return the file with its last end tag, None if more than that is missing."""
    stopped = parse_error.find(raw)
    if stopped.root >= 0 and not stopped.open:  # only what follows the drawing breaks off
        return raw[: raw.rfind(b">", 0, stopped.at) + 1]
    kept = _BEGUN_END.sub(b"", raw)
    if len(stopped.open) != 1 or not kept.endswith(b">"):
        return None
    return kept + b"</" + stopped.open[0][0] + b">"
