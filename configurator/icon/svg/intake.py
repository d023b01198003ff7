"""The SVG in whatever people paste, drop or choose: code, any Data URI, CSS, a piece of a web page."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from configurator.icon.svg import pasted_text
from configurator.icon.svg.refusal import SvgRefused

_ADDRESS = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)
_FIGMA = re.compile(r"figmeta|\(figma\)", re.IGNORECASE)
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
LOOKED_AT = 5_000_000
"""Characters of a text in which an SVG is searched."""


@dataclass(frozen=True, slots=True)
class Clipping:
    """What a clipboard or a drag offers.

    Attributes:
        svg: bytes of the first format that is SVG by its name; empty where there is none.
        text: its plain text.
        page: its text as a piece of a web page.
        has_picture: it offers a picture of pixels or a PDF, which is read elsewhere.
        has_drawing: it offers a drawing in another format of printing (PostScript, a metafile).
    """

    svg: bytes = b""
    text: str = ""
    page: str = ""
    has_picture: bool = False
    has_drawing: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing at all."""
        anything = (self.svg.strip(), self.text.strip(), self.page.strip())
        return not any((*anything, self.has_picture, self.has_drawing))

    @property
    def address(self) -> str:
        """The address that is all there is; else empty."""
        nothing_else = not self.svg.strip() and not self.has_picture
        return self.text.strip() if nothing_else and _ADDRESS.fullmatch(self.text) else ""


def svg_of(clipping: Clipping) -> bytes | str:
    """Return the SVG in a clipping; the gate hasn't checked it yet.

    Raises:
        SvgRefused: there is none; the code says what is there instead.
        DataUriError: there is a damaged Data URI.
    """
    if clipping.svg.strip():
        return clipping.svg.rstrip(b"\0")  # Windows ends a text with it
    for text in (clipping.text, clipping.page):
        found = pasted_text.svg_in(text[:LOOKED_AT]) if text else None
        if found is not None:
            return found
    if _FIGMA.search(clipping.page):
        raise SvgRefused("PASTED_FROM_FIGMA")
    raise SvgRefused("PASTED_DRAWING" if clipping.has_drawing else "PASTED_NO_SVG")


def picture_of(clipping: Clipping) -> bytes:
    """Return the file of pixels that stands in a clipping's text as a Data URI; empty if there is none."""
    found = (pasted_text.picture_in(text[:LOOKED_AT]) for text in (clipping.text, clipping.page) if text)
    return next(filter(None, found), b"")


def svg_of_file(data: bytes) -> bytes | str:
    """Return the SVG of a file: its bytes, or what is in the text of a web page, JSON or a style sheet.

    Raises:
        SvgRefused: the text holds a bitmap instead.
        DataUriError: there is a damaged Data URI.
    """
    if len(data) > LOOKED_AT:
        return data
    if data.startswith(_UTF16):  # PowerShell's `>` writes it
        text = data.decode("utf-16", errors="replace")
        found = None if pasted_text.is_document(text) else pasted_text.svg_in(text)
        return data if found is None else found
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data
    if pasted_text.is_document(text):
        return data
    found = pasted_text.svg_in(text)
    return data if found is None else found
