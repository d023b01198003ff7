"""Small buttons of which one is in force: Tab reaches one of them, the arrow keys the others."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from configurator.ui.kit import direction
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.basics import lead_tab_to
from configurator.ui.kit.texts import ToolButton

_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Choice(ToolButton):
    """One of them; checked while it is the one in force, as a radio button is.

    Signals:
        stepped: the arrow keys go on by so many.
    """

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        heard_as(self, "choice")
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = (_KEYS | direction.steps()).get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class Choices(QObject):
    """Leads Tab and the arrow keys through buttons, which it doesn't own."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._buttons: Sequence[Choice] = ()

    def take(self, buttons: Sequence[Choice]) -> None:
        """Lead through these from now on; Tab reaches the first."""
        self._buttons = buttons
        for number, button in enumerate(buttons):
            button.stepped.connect(partial(self._step, number))
        if buttons:
            lead_tab_to(buttons[0], buttons)

    def lead_to(self, wanted: Choice) -> None:
        """Have Tab reach one of them."""
        lead_tab_to(wanted, self._buttons)

    def _step(self, number: int, step: int) -> None:
        wanted = self._buttons[min(len(self._buttons) - 1, max(0, number + step))]
        self.lead_to(wanted)
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
