"""The first page of a PDF as a picture. Only in the process that can be killed."""

from __future__ import annotations

import io

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer, QSize, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

from configurator.icon.draw.killable_process import WorkError
from configurator.icon.trace.picture_limits import LOCKED

_SIDE = 3000
"""Pixels of a page's longer side: a logo of an eighth of the page is still as large as what is traced."""
_MARGIN = 0.04
"""Share of a cut-out that is left around it, so that its border shows the paper."""


def first_page(data: bytes) -> bytes:
    """Return what is drawn on a PDF's first page, as a PNG.

    Raises:
        WorkError: PICTURE_LOCKED, PICTURE_DAMAGED, or PICTURE_EMPTY for a blank page.
    """
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.error() is QPdfDocument.Error.IncorrectPassword:
        raise WorkError(LOCKED)
    size = document.pagePointSize(0) if document.pageCount() else QSizeF()
    longer = max(size.width(), size.height())
    if document.status() is not QPdfDocument.Status.Ready or not 0 < longer < _SIDE**2:
        raise WorkError("PICTURE_DAMAGED")
    width, height = (max(1, round(side * _SIDE / longer)) for side in (size.width(), size.height()))
    return _cut_out(document.render(0, QSize(width, height)))


def _cut_out(page: QImage) -> bytes:
    """Return the part of a page on which something is drawn, as a PNG."""
    rgba = page.convertToFormat(QImage.Format.Format_RGBA8888)
    whole = Image.frombuffer(
        "RGBA", (rgba.width(), rgba.height()), bytes(rgba.constBits()), "raw", "RGBA", rgba.bytesPerLine(), 1
    )
    paper = Image.new("RGBA", whole.size, whole.getpixel((0, 0)))
    ink = ImageChops.difference(whole.convert("RGBa"), paper.convert("RGBa")).getbbox(alpha_only=False)
    if ink is None:
        raise WorkError("PICTURE_EMPTY")
    left, top, right, bottom = ink
    margin = round(_MARGIN * max(right - left, bottom - top)) + 1
    part = (
        max(0, left - margin), max(0, top - margin),
        min(whole.width, right + margin), min(whole.height, bottom + margin),
    )  # fmt: skip
    output = io.BytesIO()
    whole.crop(part).save(output, "PNG", compress_level=1)
    return output.getvalue()
