"""The icons of the tool bar and of buttons: one set, drawn in the colour of the text beside them.

The drawings in `resources/toolbar` are Lucide's.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from configurator.locate import resources
from configurator.ui.kit import direction, theme

SIZE = QSize(22, 16)
"""Size of an icon beside a word with the room between them, in logical pixels."""
DOT_SIZE = QSize(14, 8)
"""Size of a dot with the room to its word, in logical pixels."""
_FINE = 3
_INK = "currentColor"
_DIRECTED = frozenset({"undo", "redo"})
"""Icons that point back or forth."""


class _Engine(QIconEngine):
    """Draws with the colours in force at that moment, at the screen's own resolution."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        colors = theme.colors()
        is_off = mode == QIcon.Mode.Disabled
        area = _beside_the_word(QRectF(rect))
        painter.save()
        if self._name in _DIRECTED:
            direction.mirror(painter, area)
        _renderer(self._name, colors.edge if is_off else colors.text).render(painter, area)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _Engine(self._name)


def icon(name: str) -> QIcon:
    """Return an icon by the name of its file in `resources/toolbar`; its colours follow the window's."""
    return QIcon(_Engine(name))


def dot(color: str) -> QIcon:
    """Return a dot of `DOT_SIZE`, such as that of a state; `color` is `#rrggbb`."""
    picture = QPixmap(DOT_SIZE * _FINE)
    picture.setDevicePixelRatio(_FINE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawEllipse(_beside_the_word(QRectF(QPointF(0, 0), QSizeF(DOT_SIZE))))
    painter.end()
    return QIcon(picture)


def _beside_the_word(area: QRectF) -> QRectF:
    """Return the square at that end of an area where the word isn't."""
    side = area.height()
    return QRectF(area.right() - side if direction.is_mirrored() else area.left(), area.top(), side, side)


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    drawing = (resources() / "toolbar" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace(_INK, color).encode()))
