"""Pictures of a renderer as Qt's images."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from configurator.icon.css.colors import rgba_of
from configurator.icon.draw.pictures import Picture
from configurator.icon.icon import Icon


def image_of(picture: Picture) -> QImage:
    """Return a picture with its transparency; it shares no memory with it."""
    side = picture.side
    return QImage(picture.pixels, side, side, 4 * side, QImage.Format.Format_RGBA8888_Premultiplied).copy()


def disc_image(icon: Icon, picture: Picture | None, side: int, scale: int) -> QImage:
    """Return a round icon.

    Args:
        icon: whose colour is taken; it has one.
        picture: its drawing in a box of the disc's size; None leaves it out.
        side: logical pixels of each side.
        scale: pixels to a logical pixel.
    """
    disc = QImage(side * scale, side * scale, QImage.Format.Format_ARGB32_Premultiplied)
    disc.fill(Qt.GlobalColor.transparent)
    painter = QPainter(disc)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addEllipse(QRectF(disc.rect()))
    painter.setClipPath(path)
    painter.fillRect(disc.rect(), QColor.fromRgbF(*rgba_of(icon.color)))
    if picture:
        painter.drawImage(disc.rect(), image_of(picture))
    painter.end()
    disc.setDevicePixelRatio(scale)
    return disc
