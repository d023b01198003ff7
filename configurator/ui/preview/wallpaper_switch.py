"""The small switch between the light and the dark wallpaper: a sun and a moon."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen

from configurator.ui.kit import theme
from configurator.ui.kit.basics import Segment, Segments
from configurator.wording.translation import _

_WIDTH = 40
_RAYS = 8


class _ShadeButton(Segment):
    """A segment with a picture; its word is for tooltips and screen readers."""

    def __init__(self, word: str) -> None:
        super().__init__("")
        self.is_dark = False
        self.setAccessibleName(word)
        self.setToolTip(_("Wallpaper: {shade}").format(shade=word))

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, theme.TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _color(self) -> QColor:
        """The colour that the style sheet gives a segment's word."""
        colors = theme.colors()
        if not self.isEnabled():
            return QColor(colors.muted)
        return QColor(colors.on_chosen if self.isChecked() else colors.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        pen = QPen(
            self._color(), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        )
        painter.setPen(pen)
        if self.is_dark:
            painter.drawPath(_moon())
        else:
            painter.drawEllipse(QPointF(0, 0), 3.2, 3.2)
            for ray in range(_RAYS):
                turn = 2 * math.pi * ray / _RAYS
                way = QPointF(math.cos(turn), math.sin(turn))
                painter.drawLine(way * 5.6, way * 7.2)


def _moon() -> QPainterPath:
    full, shadow = QPainterPath(), QPainterPath()
    full.addEllipse(QPointF(0, 0), 6.2, 6.2)
    shadow.addEllipse(QPointF(3.4, -2.4), 5.2, 5.2)
    return full.subtracted(shadow)


def wallpaper_switch() -> Segments:
    """Make the switch: `light` or `dark`."""
    switch = Segments({"light": _("Light"), "dark": _("Dark")}, _("Wallpaper"), _ShadeButton)
    switch.setObjectName("wallpaper")
    button = switch.button("dark")
    if isinstance(button, _ShadeButton):
        button.is_dark = True
    return switch
