"""The ground on which foreign pictures are shown: neither white nor black ones vanish on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_GREY = "#9aa4b1"
_ROUND = 8
_INSET = 6
"""Logical pixels between the ground's edge and the picture."""


def on_ground(picture: QImage, side: int, scale: float, *, fills: bool = False) -> QImage:
    """Return a picture in the middle of a grey square with round corners.

    Args:
        picture: the picture; it's scaled down to fit.
        side: logical pixels of the square.
        scale: pixels to a logical pixel.
        fills: whether it is enlarged too.
    """
    ground = QImage(round(side * scale), round(side * scale), QImage.Format.Format_ARGB32_Premultiplied)
    ground.setDevicePixelRatio(scale)
    ground.fill(Qt.GlobalColor.transparent)
    painter = QPainter(ground)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_GREY))
    painter.drawRoundedRect(QRectF(0, 0, side, side), _ROUND, _ROUND)
    room = side - 2 * _INSET
    size = QSizeF(picture.size()) / scale
    if fills or max(size.width(), size.height()) > room:
        size.scale(room, room, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF((side - size.width()) / 2, (side - size.height()) / 2, size.width(), size.height())
    painter.drawImage(place, picture)
    painter.end()
    return ground
