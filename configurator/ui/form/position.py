"""Choosing one of nine positions, with the readable CSS word for each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

POSITIONS = (
    "left top", "top", "right top",
    "left", "center", "right",
    "left bottom", "bottom", "right bottom",
)  # fmt: skip
"""What is written for each cell, row by row."""
_CELL = 24
_ACROSS = {"left": 0, "0": 0, "0%": 0, "center": 1, "50%": 1, "right": 2, "100%": 2}
_DOWN = {"top": 0, "0": 0, "0%": 0, "center": 1, "50%": 1, "bottom": 2, "100%": 2}
_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -3, Qt.Key.Key_Down: 3}


def cell_of(position: str) -> int | None:
    """Return the cell (0 to 8, row by row) that a CSS position means, or None for any other place.

    An empty position means the centre, as the portal's base rule does.
    """
    words = position.lower().split() or ["center"]
    if len(words) == 1:
        words = ["center", words[0]] if words[0] in {"top", "bottom"} else [words[0], "center"]
    if words[0] in {"top", "bottom"} or words[1] in {"left", "right"}:
        words.reverse()
    if len(words) != 2 or words[0] not in _ACROSS or words[1] not in _DOWN:
        return None
    return _DOWN[words[1]] * 3 + _ACROSS[words[0]]


class PositionGrid(QWidget):
    """Nine buttons, one of them pressed; arrow keys go from cell to cell.

    Signals:
        chosen: the CSS position of the cell, when the user picks it.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        names = (
            self.tr("top left"), self.tr("top"), self.tr("top right"),
            self.tr("left"), self.tr("centre"), self.tr("right"),
            self.tr("bottom left"), self.tr("bottom"), self.tr("bottom right"),
        )  # fmt: skip
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        self._group = QButtonGroup(self)
        for index, name in enumerate(names):
            cell = QPushButton()
            cell.setProperty("role", "cell")
            cell.setCheckable(True)
            cell.setFixedSize(_CELL, _CELL)
            cell.setToolTip(name)
            cell.setAccessibleName(self.tr("Position: {place}").format(place=name))
            cell.setObjectName(f"position_{index}")
            cell.installEventFilter(self)
            self._group.addButton(cell, index)
            grid.addWidget(cell, index // 3, index % 3)
        self._group.idClicked.connect(lambda index: self.chosen.emit(POSITIONS[index]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_position(self, position: str) -> None:
        """Press the cell of `position`, or none where it lies between the cells."""
        cell = cell_of(position)
        self._group.setExclusive(False)
        for index, button in enumerate(self._group.buttons()):
            button.setChecked(index == cell)
        self._group.setExclusive(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEP:
            step = _STEP[Qt.Key(event.key())]
            at = self._group.id(watched)  # type: ignore[arg-type]
            new = at + step
            if 0 <= new < 9 and (abs(step) == 3 or new // 3 == at // 3):
                self._group.button(new).setFocus()
                self._group.button(new).click()
            return True
        return False
