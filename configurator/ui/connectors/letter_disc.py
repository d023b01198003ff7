"""Stands for the icon of a connector that nobody here knows: a grey disc with its first letter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from configurator.foreign_text import one_line
from configurator.ui.kit import theme

DISC = 42
"""Side in logical pixels, as the portal's tile has it."""
SCALE = 3
"""Pixels to a logical pixel."""


def letter_disc(name: str) -> QImage:
    """Return the disc of a connector called `name`."""
    colors = theme.colors()
    disc = QImage(DISC * SCALE, DISC * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    disc.fill(Qt.GlobalColor.transparent)
    disc.setDevicePixelRatio(SCALE)
    area = QRectF(0, 0, DISC, DISC)
    painter = QPainter(disc)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colors.edge), 1))
    painter.setBrush(QColor(colors.off_back))
    painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
    font = QFont()
    font.setPixelSize(20)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(colors.text))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, one_line(name).strip()[:1].upper())
    painter.end()
    return disc
