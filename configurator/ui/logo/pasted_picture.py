"""The picture in what is pasted or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QPixmap

from configurator.services.logos import logo_format
from configurator.ui.logo.qt_picture_work import png_of

_FIRST = ("image/png", "image/webp", "image/jpeg", "image/gif", "image/bmp")
"""Formats as programs offer them, those first that lose nothing; what isn't among them comes last."""
_ENOUGH = QSize(2048, 2048)
"""Pixels to which a larger picture is scaled down before it's handed on."""


@dataclass(frozen=True, slots=True)
class PastedPicture:
    """A picture, taken while what offers it lives: a file's bytes, which nobody has decoded, or an image.

    Attributes:
        data: the bytes; empty where there is only an image.
        image: the image.
    """

    data: bytes = b""
    image: QImage | None = None

    @classmethod
    def of(cls, mime: QMimeData) -> Self | None:
        """Return the picture that is offered, None if there is none."""
        offered = mime.formats()
        others = [name for name in offered if name.startswith("image/") or "pdf" in name.lower()]
        for name in (*(one for one in _FIRST if one in offered), *others):
            data = bytes(mime.data(name).data())
            if logo_format(data):
                return cls(data)
        image = mime.imageData() if mime.hasImage() else None
        if isinstance(image, QPixmap):
            image = image.toImage()
        return cls(image=image) if isinstance(image, QImage) and not image.isNull() else None

    def read(self) -> bytes:
        """Return the bytes of a file with the picture; takes a while for an image."""
        if self.image is None:
            return self.data
        image = self.image
        if image.width() > _ENOUGH.width() or image.height() > _ENOUGH.height():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(_ENOUGH, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        return png_of(image)
