"""The last row of a dialog: its buttons in one line, or in several where the screen is too narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QAbstractButton

from configurator.ui.kit import screens
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.spacing import LARGE, SMALL

_AROUND = 2 * LARGE
"""What a dialog has beside its foot, in logical pixels."""


class FootLayout(FlowLayout):
    """Buttons at both ends of a line.

    As long as the screen has room for all of them in one line, that is the layout's least width: a dialog
    doesn't break it to be narrower. Otherwise those at the beginning come first, and the others below.
    """

    def __init__(self, asides: Sequence[QAbstractButton], ends: Sequence[QAbstractButton]) -> None:
        """Make the row.

        Args:
            asides: the buttons at its beginning.
            ends: those at its end; at least one.
        """
        super().__init__(spacing=SMALL)
        self._asides = len(asides)
        self._last = ends[-1]
        self._room: int | None = None
        for one in (*asides, *ends):
            self.addWidget(one)

    def invalidate(self) -> None:
        self._room = None
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return self._is_folded()

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) if self._is_folded() else -1

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return self._around(QSize(min(size.width(), self._widest()), size.height()))

    def minimumSize(self) -> QSize:
        return self._around(super().minimumSize() if self._is_folded() else super().sizeHint())

    def _around(self, inside: QSize) -> QSize:
        return inside.grownBy(self.contentsMargins())

    def _widest(self) -> int:
        """Return the room that the screen has for the buttons, in logical pixels."""
        if self._room is None:
            self._room = screens.free_size(self._last).width() - _AROUND
        return self._room

    def _is_folded(self) -> bool:
        return super().sizeHint().width() > self._widest()

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        measured = self._measure()
        started = self._items[: self._asides]
        asides = [one for one in measured if one.item in started]
        ends = [one for one in measured if one.item not in started]
        high = self._flow(asides, inside, 0, move=move)
        if super().sizeHint().width() > inside.width() and asides and ends:
            high += self.spacing()
            high += self._flow(ends, inside.translated(0, high), 1, move=move)
        else:
            high = max(high, self._flow(ends, inside, 1, move=move))
        return high + margins.top() + margins.bottom()
