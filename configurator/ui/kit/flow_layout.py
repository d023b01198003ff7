"""A layout that puts widgets side by side and goes on in the next line where the width ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from configurator.ui.kit.direction import mirrored


class Measured(NamedTuple):
    """An item that is shown, and its sizes in logical pixels."""

    item: QLayoutItem
    width: int
    height: int
    least: int
    wraps: bool


class FlowLayout(QLayout):
    """In the direction of writing, line by line; each as high as its highest widget. Lines may be centred."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, *, centred: bool = False) -> None:
        super().__init__(parent)
        self._share = 0.5 if centred else 0.0
        self._items: list[QLayoutItem] = []
        # What has been measured, until something changes: Qt asks again and again, for many a width.
        self._measured: list[Measured] | None = None
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def invalidate(self) -> None:
        self._measured = None
        self._heights.clear()
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = self._measure()
        width = sum(one.width for one in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((one.height for one in shown), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _measure(self) -> list[Measured]:
        if self._measured is not None:
            return self._measured
        measured = []  # not the kept one: what is polished while it is measured makes the layout forget that
        for item in self._items:
            if not item.isEmpty():
                least = item.minimumSize()
                size = item.sizeHint().expandedTo(least)
                sizes = (size.width(), size.height(), least.width())
                measured.append(Measured(item, *sizes, item.hasHeightForWidth()))
        self._measured = measured
        return measured

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the items in `rect`; return the height they take."""
        return self._flow(self._measure(), rect, self._share, move=move)

    def _flow(self, measured: Sequence[Measured], rect: QRect, share: float, *, move: bool) -> int:
        """Place some of the items.

        Args:
            measured: the items.
            rect: where they go, from its top on; in logical pixels.
            share: how much of the room that a line leaves is before it: 0 to 1.
            move: whether they are moved; else it is only reckoned.

        Returns:
            The height that they take, in logical pixels.
        """
        left, top, room, gap = rect.x(), rect.y(), rect.width(), self.spacing()
        x, y, line = left, top, 0
        lines: list[list[tuple[QLayoutItem, QRect]]] = [[]]
        for item, hint, height, least, wraps in measured:
            width = min(hint, max(room, least))
            high = item.heightForWidth(width) if wraps else height
            if x > left and x + width > left + room:
                x, y, line = left, y + line + gap, 0
                lines.append([])
            lines[-1].append((item, QRect(QPoint(x, y), QSize(width, high))))
            x += width + gap
            line = max(line, high)
        for placed in lines if move else ():
            spare = left + room - placed[-1][1].right() - 1 if placed else 0
            aside = max(0, int(spare * share))
            for item, area in placed:
                item.setGeometry(mirrored(area.translated(aside, 0), rect))
        return y + line - top
