"""Pictures of icons on their discs, drawn when they are seen and never many at a time."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from configurator.icon.css.colors import hex_of, rgba_of
from configurator.icon.icon import Icon

DISC = 52
"""Side of a picture, in logical pixels."""
_TURN_SECONDS = 0.004
"""How long one turn of the event loop draws: half of what keeps scrolling smooth."""
_MOST_WAITING = 120
"""More are never seen at once: what was asked for before that has been scrolled away."""
_MOST_KEPT = 500
"""Pictures that are kept, some 20 MB."""

Item = TypeVar("Item", bound=Hashable)


class DiscPictures(QObject, Generic[Item]):
    """Draws the icons of a list.

    Signals:
        drawn: pictures that were asked for are there.
    """

    drawn = Signal()

    def __init__(self, icon_of: Callable[[Item], Icon], parent: QObject) -> None:
        """Make it; `icon_of` returns the icon of an item of the list."""
        super().__init__(parent)
        self._icon_of = icon_of
        self._kept: OrderedDict[tuple[Item, float], QPixmap] = OrderedDict()
        self._waiting: OrderedDict[tuple[Item, float], None] = OrderedDict()
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._draw)

    def picture(self, item: Item, scale: float) -> QPixmap | None:
        """Return the picture of an item; None if it isn't drawn yet, and `drawn` will tell of it.

        Args:
            item: of the list.
            scale: pixels to a logical pixel.
        """
        key = (item, scale)
        found = self._kept.get(key)
        if found is None:
            self._waiting[key] = None
            if len(self._waiting) > _MOST_WAITING:
                self._waiting.popitem(last=False)
            if not self._turn.isActive():
                self._turn.start()
        else:
            self._kept.move_to_end(key)
        return found

    @property
    def is_busy(self) -> bool:
        """Whether pictures that were asked for aren't drawn yet."""
        return bool(self._waiting)

    def forget(self) -> None:
        """Draw everything anew: the icons look different now."""
        self._kept.clear()
        self._waiting.clear()

    def _draw(self) -> None:
        end = time.monotonic() + _TURN_SECONDS
        while self._waiting:
            (item, scale), _ = self._waiting.popitem(last=False)
            self._kept[item, scale] = draw_disc(self._icon_of(item), scale)
            if time.monotonic() >= end:  # after one at least: a busy computer takes the time of any turn
                break
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        self.drawn.emit()
        if self._waiting:
            self._turn.start()


def draw_disc(icon: Icon, scale: float) -> QPixmap:
    """Draw an icon of the library on its disc; Qt's own drawing is enough for these.

    Args:
        icon: in the middle of its disc, its size in percent.
        scale: pixels to a logical pixel.
    """
    side = round(DISC * scale)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(hex_of(rgba_of(icon.color)[:3])))
    painter.drawEllipse(0, 0, DISC, DISC)
    size = DISC * float(icon.size.rstrip("%")) / 100
    edge = (DISC - size) / 2
    QSvgRenderer(icon.svg.encode()).render(painter, QRectF(edge, edge, size, size))
    painter.end()
    return picture
