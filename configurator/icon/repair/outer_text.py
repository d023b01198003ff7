"""Mistakes around the drawing: its letters, and what stands before and after it."""

from __future__ import annotations

import codecs
import re

from configurator.icon.repair import parse_error
from configurator.icon.svg.refusal import SvgRefused

_DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']")
_DECLARATION = re.compile(rb"<\?xml\s[^>]*?\?>")
_SVG_TAG = re.compile(rb"<(/?)svg\b(?:\"[^\"]*\"|'[^']*'|[^\"'>]){0,20000}?(/?)>", re.IGNORECASE)
_MOST_DRAWINGS = 500
"""Tags named svg in a text that is still searched for the only drawing in it."""


def as_utf8(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return a file in another encoding as UTF-8: the one its mark or its first line names, else Windows'."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if raw.startswith(mark):
            return _recoded(raw, encoding)
    if raw[1:2] == b"\0":
        return _recoded(raw, "utf-16-le")
    if raw[:1] == b"\0":
        return _recoded(raw, "utf-16-be")
    if (corrected := _recoded(raw, "utf-8")) is not None:  # only its first line says something else
        return corrected
    declared = _DECLARED.match(raw)
    encoding = declared[1].decode() if declared else "cp1252"
    return _recoded(raw, "cp1252" if encoding.lower() in {"utf-8", "iso-8859-1"} else encoding)


def _recoded(raw: bytes, encoding: str) -> bytes | None:
    try:
        text = raw.decode(encoding)
    except (LookupError, UnicodeError):
        return None
    # The first line must not name the old one; browsers go by it where it stands.
    return _DECLARATION.sub(b'<?xml version="1.0" encoding="UTF-8"?>', text.encode(), count=1)


def only_svg(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return the drawing without what is around it, None if there isn't exactly one."""
    first = start = depth = 0
    found: list[bytes] = []
    if raw.lower().count(b"<svg") > _MOST_DRAWINGS:
        return None
    for tag in _SVG_TAG.finditer(raw):
        if not depth:
            first = start = tag.start()
        if tag[1]:
            depth -= 1
        elif not tag[2]:
            depth += 1
        if depth < 0:
            return None
        if not depth:
            found.append(raw[start : tag.end()])
    return found[0] if len(found) == 1 and (first or len(found[0]) < len(raw)) else None


def without_end(raw: bytes, _refused: SvgRefused) -> bytes:
    """Return the file up to the end of its drawing."""
    return raw[: raw.rfind(b">", 0, parse_error.find(raw).at) + 1]


def without_beginning(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return the file without the white space before its first line, or without that line."""
    at = parse_error.find(raw).at
    if not raw[:at].strip(codecs.BOM_UTF8 + b" \t\r\n"):
        return raw[at:]
    end = raw.find(b"?>", at)
    return raw[:at] + raw[end + 2 :] if end > 0 else None
