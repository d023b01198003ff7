"""The first line of an XML file: version, encoding, whether it stands alone.

It is read here, and not by the parser: expat's releases differ in what they take for a version.
"""

from __future__ import annotations

import codecs
import re

from configurator.icon.svg.refusal import SvgRefused, place_of

# https://www.w3.org/TR/xml/#NT-XMLDecl. Browsers agree on version 1.0 alone: Debian 13's Firefox draws none
# of the others.
_WRITTEN = re.compile(rb"(?:\xef\xbb\xbf)?(<\?xml(?=[ \t\r\n?])[^<>]*\?>)")
_RIGHT = re.compile(
    rb"<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*([\"'])(1\.0)\1"
    rb"(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*([\"'])(?P<encoding>[A-Za-z][\w.-]*)\3)?"
    rb"(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*([\"'])(?P<standalone>yes|no)\5)?[ \t\r\n]*\?>"
)
_READ_AS_UTF8 = {"utf-8", "utf8", "utf-16"}
"""All browsers take UTF-16 for a mistake where the line itself can be read."""
# The names that the Encoding Standard has for UTF-16 by its byte order, and for what browsers never decode.
_NEVER_READ = {
    "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff", "utf-16le", "unicodefffe", "utf-16be",
    "csiso2022kr", "hz-gb-2312", "iso-2022-cn", "iso-2022-cn-ext", "iso-2022-kr", "replacement",
}  # fmt: skip


def stands_alone(raw: bytes) -> bool:
    """Check a document's first line; return whether it says that no other file is needed (`standalone`).

    Args:
        raw: the document's bytes, UTF-8.

    Raises:
        SvgRefused: SVG_NOT_XML where the line has a mistake or another version; SVG_NOT_UTF8 where browsers
            would read the text in another encoding.
    """
    written = _WRITTEN.match(raw)
    if not written:
        return False
    text = raw.decode()
    right = _RIGHT.fullmatch(written[1])
    if not right:
        raise SvgRefused("SVG_NOT_XML", *place_of(raw, written.start(1)))
    encoding = (right["encoding"] or b"").decode()
    has_mark = raw.startswith(codecs.BOM_UTF8)  # it counts more than the line
    if encoding and not has_mark and not _is_read_as_utf8(encoding.lower(), text):
        raise SvgRefused("SVG_NOT_UTF8", *place_of(raw, written.start(1)), {"encoding": encoding[:40]})
    return right["standalone"] == b"yes"


def is_wrong(raw: bytes) -> bool:
    """Whether a document's first line has a mistake."""
    written = _WRITTEN.match(raw)
    return written is not None and not _RIGHT.fullmatch(written[1])


def without(raw: bytes) -> bytes:
    """Return a document without that line, which says nothing that a browser needs."""
    written = _WRITTEN.match(raw)
    return raw[: written.start(1)] + raw[written.end(1) :] if written else raw


def _is_read_as_utf8(encoding: str, text: str) -> bool:
    """Whether every browser reads the text as it is; most encodings differ from UTF-8 beyond ASCII only."""
    return encoding in _READ_AS_UTF8 or (text.isascii() and encoding not in _NEVER_READ)
