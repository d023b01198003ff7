"""Rows of a step's page that lead on, each with a line of fact and a button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.registration.step_row import StepRow


@dataclass(frozen=True, slots=True)
class NextStep:
    """A row that leads on.

    Attributes:
        name: of its button, for tests; `wanted` tells it.
        title: what it is.
        fact: a line about it.
        words: what its button says.
        is_done: whether it is done.
    """

    name: str
    title: str
    fact: str
    words: str
    is_done: bool = False


class NextRows(QWidget):
    """Shows steps below each other, with buttons of one width.

    Signals:
        wanted: the name of the row (`NextStep`) whose button was clicked.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.MEDIUM)
        self._rows: dict[str, StepRow] = {}
        self._shown: dict[str, NextStep] = {}

    def show_steps(self, steps: tuple[NextStep, ...]) -> None:
        """Show how the steps are now; a row that is there already keeps the keyboard focus."""
        if [one.name for one in steps] != list(self._rows):
            self._make_rows(steps)
        for one in steps:
            if self._shown.get(one.name) != one:
                self._rows[one.name].show_state("done" if one.is_done else "open", one.fact, one.words)
                self._shown[one.name] = one
        widest = max((row.button.sizeHint().width() for row in self._rows.values()), default=0)
        for row in self._rows.values():
            row.button.setMinimumWidth(widest)
        self.setVisible(bool(steps))

    def tell(self, name: str, fact: str) -> None:
        """Say in a row that it was done just now."""
        self._rows[name].show_state("done", fact)

    def _make_rows(self, steps: tuple[NextStep, ...]) -> None:
        for row in self._rows.values():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown.clear()
        self._rows = {one.name: self._make_row(one) for one in steps}

    def _make_row(self, step: NextStep) -> StepRow:
        row = StepRow(step.name, step.title, step.fact, step.words)
        row.wanted.connect(lambda: self.wanted.emit(step.name))
        self._column.addWidget(row)
        return row
