"""The format of a file that is no SVG, told by its first bytes before any parser reads it."""

from __future__ import annotations

import codecs
import re

from configurator.icon.svg.refusal import SvgRefused, place_of

_RASTER = (
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"\x00\x00\x00\x0cjP", "JPEG 2000"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"8BPS", "PSD"),
    (b"gimp xcf", "XCF"),
)
_OTHER = (
    (b"%PDF", "PDF"),
    (b"%!PS", "EPS"),
    (b"\xc5\xd0\xd3\xc6", "EPS"),  # with a preview picture, as Windows programs write it
    (b"PK\x03\x04", "ZIP"),
    (b"\x1f\x8b", "SVGZ"),
)
_BRANDS = {
    "AVIF": (b"avif", b"avis"),
    "HEIC": (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"),
}
"""Formats in a container of the MPEG (ISO/IEC 14496-12), by its brand."""
_COMMENT = r"<!--[^-]*(?:-(?!->)[^-]*)*-->"
_HTML = re.compile(rf"\s*(?:(?:{_COMMENT}|<!doctype\s[^>]*>)\s*)*<html\b", re.IGNORECASE)


def check(raw: bytes) -> None:
    """Refuse a file that isn't text, or that can't be an SVG.

    Args:
        raw: the file's bytes.

    Raises:
        SvgRefused: it is empty, a raster picture, another format, or not UTF-8.
    """
    _check_format(raw)
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        raise SvgRefused("SVG_NOT_UTF8", *place_of(raw, error.start)) from None
    if not raw.strip(b"\xef\xbb\xbf \t\r\n"):
        raise SvgRefused("SVG_EMPTY")


def picture_format(raw: bytes) -> str:
    """Return the name of a raster format, e.g. `PNG`; empty if the bytes are of none."""
    for magic, name in _RASTER:
        if raw.startswith(magic):
            return name
    if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
        return "WebP"
    if raw[4:8] == b"ftyp":
        return next((name for name, brands in _BRANDS.items() if raw[8:12] in brands), "")
    return ""


def other_format(raw: bytes) -> str:
    """Return the name of a format that is neither SVG nor a picture of pixels, e.g. `PDF`; else empty."""
    return next((name for magic, name in _OTHER if raw.startswith(magic)), "")


def _check_format(raw: bytes) -> None:
    if name := picture_format(raw):
        raise SvgRefused("SVG_IS_RASTER", details={"format": name})
    if name := other_format(raw):
        raise SvgRefused("SVG_IS_OTHER_FORMAT", details={"format": name})
    # expat switches to UTF-16 here, whatever encoding it is told.
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in raw[:2]:
        raise SvgRefused("SVG_NOT_UTF8", 1, 1, {"encoding": "UTF-16"})
    if _HTML.match(raw[:2000].decode(errors="replace")):
        raise SvgRefused("SVG_IS_HTML")
