"""Two columns beside each other where there is room, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.centred_row import centred
from configurator.ui.kit.text_size import text_scale

_BESIDE = 860
"""Width from which two columns stand beside each other, in logical pixels and letters of the usual size."""
_FIRST, _SECOND = 4, 5
"""How they share the width."""


class Columns(QWidget):
    """Holds one or two widgets, each in a column of its own height.

    Args:
        first: stands before the other one.
    """

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.MEDIUM)
        self._columns = [_column(first)]
        self._row.addWidget(self._columns[0], _FIRST)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, second: QWidget) -> None:
        """Put the other widget beside the first."""
        self._columns.append(_column(second))
        self._row.addWidget(self._columns[1], _SECOND)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the least size: that of the wider one, for they can stand below each other."""
        hints = [one.minimumSizeHint() for one in self._columns]
        return QSize(max(one.width() for one in hints), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = len(self._columns) > 1 and self.width() >= _BESIDE * text_scale()
        direction = QBoxLayout.Direction
        wanted = direction.LeftToRight if beside else direction.TopToBottom
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)


def _column(inside: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(centred(inside))
    column.addStretch(1)
    return holder
