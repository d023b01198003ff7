"""Pictures of a renderer as Qt's images."""

from __future__ import annotations

from PySide6.QtGui import QImage

from configurator.icon.draw.pictures import Picture


def image_of(picture: Picture) -> QImage:
    """Return a picture with its transparency; it shares no memory with it."""
    side = picture.side
    return QImage(picture.pixels, side, side, 4 * side, QImage.Format.Format_RGBA8888_Premultiplied).copy()
