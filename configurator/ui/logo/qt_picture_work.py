"""What Qt decodes in the process that can be killed: a PDF's first page, and what this system's Qt reads.

Those who start the process import this, therefore QtPdf and Pillow are late.
"""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

from configurator.icon.draw.killable_process import WorkError
from configurator.icon.trace.picture_limits import MAX_PIXELS

_MEGABYTES = 256
"""Memory of the largest picture that Qt decodes."""
_kept: list[QGuiApplication] = []


_EMPTY = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj trailer<</Root 1 0 R>>\n%%EOF\n"
)
"""A PDF with an empty page."""


def prepare() -> bytes:
    """Make the application that Qt's fonts need, as a PDF may have none of its own, and render a page.

    Pdfium then reserves all the address space that it will ever want, 32 GB, before that is limited.
    """
    _kept.append(QGuiApplication(["pictures", "-platform", "offscreen"]))
    with contextlib.suppress(WorkError):
        first_page(_EMPTY)
    return b""


def first_page(data: bytes) -> bytes:
    """Return what is drawn on a PDF's first page, as a PNG; see `pdf_page.first_page`."""
    from configurator.ui.logo import pdf_page

    return pdf_page.first_page(data)


def other_picture(data: bytes) -> bytes:
    """Return a picture that this system's Qt can read, as a PNG.

    Raises:
        WorkError: PICTURE_NOT_SUPPORTED, PICTURE_TOO_MANY_PIXELS or PICTURE_DAMAGED.
    """
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    QImageReader.setAllocationLimit(_MEGABYTES)
    reader = QImageReader(buffer)
    if not reader.canRead():
        raise WorkError("PICTURE_NOT_SUPPORTED")
    if reader.size().width() * reader.size().height() > MAX_PIXELS:
        raise WorkError("PICTURE_TOO_MANY_PIXELS")
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise WorkError("PICTURE_DAMAGED")
    return png_of(image)


def png_of(image: QImage) -> bytes:
    """Return a picture as a PNG, hardly compressed."""
    buffer = QBuffer()
    image.save(buffer, "PNG", 100)  # type: ignore[call-overload]  # the stub knows only bytes here
    return bytes(buffer.data().data())
