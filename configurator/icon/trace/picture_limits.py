"""Which files of pixels are decoded, told without decoding anything."""

from __future__ import annotations

from configurator.icon.svg.file_kind import picture_format

MAX_BYTES = 30_000_000
"""Bytes of the largest file that is decoded."""
MAX_PIXELS = 50_000_000
"""Pixels of the largest picture that is decoded: as many as phones make."""
FORMATS = frozenset({"PNG", "JPEG", "WebP", "GIF", "BMP", "ICO"})
"""Formats that are read on every system; the names are those of `file_kind.picture_format`."""


LOCKED = "PICTURE_LOCKED"
"""Code for a PDF that asks for a password."""


def reason_against(data: bytes) -> str:
    """Return the code of the reason why a file isn't decoded.

    Args:
        data: the file's bytes; one more than `MAX_BYTES` is enough of a larger file.

    Returns:
        PICTURE_FILE_TOO_LARGE, PICTURE_NOT_SUPPORTED; empty if nothing speaks against it.
    """
    if len(data) > MAX_BYTES:
        return "PICTURE_FILE_TOO_LARGE"
    return "" if picture_format(data) in FORMATS else "PICTURE_NOT_SUPPORTED"
