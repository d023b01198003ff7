"""A switch for a state that is somewhere else, as in a portal: it moves only once that has changed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.texts import CheckBox

_WIDTH, _HEIGHT = 40, 22
_ROOM = 2
"""Around the switch, in logical pixels."""


class Switch(CheckBox):
    """A check box drawn as a switch.

    Signals:
        wanted: a click or the space bar; whether it is to be on.
    """

    wanted = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make it, off; `name` is for tests."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "switch")
        self.setMinimumSize(self.sizeHint())

    def nextCheckState(self) -> None:
        self.wanted.emit(not self.isChecked())

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + 2 * _ROOM, max(_HEIGHT + 2 * _ROOM, theme.TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _place: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors, on = theme.colors(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(_ROOM, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        edge = QColor(colors.accent if on else colors.edge)
        painter.setPen(QPen(edge, 1.5))
        painter.setBrush(QColor(colors.accent if on else colors.surface))
        painter.drawRoundedRect(track.adjusted(1, 1, -1, -1), _HEIGHT / 2, _HEIGHT / 2)
        radius = _HEIGHT / 2 - 5
        x = track.right() - _HEIGHT / 2 if on else track.left() + _HEIGHT / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.on_accent if on else colors.muted))
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)
