"""Choosing one of nine positions, with the readable CSS word for each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)

from configurator.icon.css.named_positions import POSITIONS
from configurator.ui.form.rows import is_undo
from configurator.ui.kit import theme
from configurator.ui.kit.basics import lead_tab_to
from configurator.ui.kit.direction import physical
from configurator.ui.kit.inputs import SpinBox
from configurator.ui.kit.texts import RadioButton
from configurator.wording.decimals import percent_words
from configurator.wording.translation import _

_CELL = 24
_MIDDLE = 4
_NOTHING = -201
_STEP = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -3, Qt.Key.Key_Down: 3}


class _Cell(RadioButton):
    """One of the nine; an arrow key asks for the neighbour.

    Signals:
        stepped: how many cells further on the wanted one is, row by row.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEP:
            self.stepped.emit(_STEP[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class PositionGrid(QFrame):
    """Nine places, one of them chosen: Tab leads to that one, arrow keys go from cell to cell.

    Left is left in every language, as it is in CSS.

    Signals:
        chosen: the CSS position of the cell, when the user picks it.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        physical(self)
        self.setAccessibleName(_("Position"))
        names = (
            _("top left"), _("top"), _("top right"),
            _("left"), _("centre"), _("right"),
            _("bottom left"), _("bottom"), _("bottom right"),
        )  # fmt: skip
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.TIGHT)
        self._group = QButtonGroup(self)
        for index, name in enumerate(names):
            cell = _Cell()
            cell.setProperty("role", "cell")
            cell.setFixedSize(_CELL, _CELL)
            cell.setToolTip(name)
            cell.setAccessibleName(_("Position: {place}").format(place=name))
            cell.setObjectName(f"position_{index}")
            cell.stepped.connect(partial(self._step, index))
            self._group.addButton(cell, index)
            grid.addWidget(cell, index // 3, index % 3)
        self._group.idClicked.connect(lambda index: self.chosen.emit(POSITIONS[index]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_cell(self, cell: int | None) -> None:
        """Check a cell, 0 to 8 row by row; None unchecks all."""
        self._group.setExclusive(False)
        for index, button in enumerate(self._group.buttons()):
            button.setChecked(index == cell)
        self._group.setExclusive(True)
        buttons = self._group.buttons()
        lead_tab_to(buttons[_MIDDLE if cell is None else cell], buttons)

    def _step(self, at: int, step: int) -> None:
        new = at + step
        if 0 <= new < 9 and (abs(step) == 3 or new // 3 == at // 3):
            self._group.button(new).setFocus()
            self._group.button(new).click()


class PositionNumbers(QWidget):
    """The position as two numbers.

    Signals:
        typed: percentages across and down, with each change.
        left: a number was typed to its end.
    """

    typed = Signal(int, int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        self._across = self._box("position_across", "↔ ", _("Across, in percent"))
        self._down = self._box("position_down", "↕ ", _("Down, in percent"))
        for box in (self._across, self._down):
            row.addWidget(box, 1)

    def show_percentages(self, percentages: tuple[int, int] | None) -> None:
        """Show percentages across and down; None switches both numbers off."""
        numbers = percentages or (_NOTHING, _NOTHING)
        for box, number in zip((self._across, self._down), numbers, strict=True):
            box.blockSignals(True)
            box.setValue(number)
            box.setEnabled(number != _NOTHING)
            box.blockSignals(False)

    def _box(self, name: str, sign: str, title: str) -> SpinBox:
        before, _number, after = percent_words(0).partition("0")
        box = SpinBox()
        box.setObjectName(name)
        box.setPrefix(sign + before)
        box.setSuffix(after)
        box.setRange(_NOTHING, 200)
        box.setSpecialValueText(f"{sign}…")
        box.setMinimumHeight(theme.TARGET)
        box.setToolTip(title)
        box.setAccessibleName(title)
        box.valueChanged.connect(lambda _value: self.typed.emit(self._across.value(), self._down.value()))
        box.editingFinished.connect(self.left)
        box.installEventFilter(self)
        box.lineEdit().installEventFilter(self)
        return box

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_undo(event):
            event.ignore()  # there is one undo, the document's
            return True
        return False
