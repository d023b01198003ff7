"""A next step: its name, a line about it or about what went wrong, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QPushButton, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import MenuButton, button
from configurator.wording.punctuation import listed
from configurator.wording.translation import _

_LINES = 2
"""Lines that a row always has room for, so that what happens moves nothing."""
_EDGE = 1
"""Width of the edge that the style sheet gives a card."""
_MARKS = {"open": ("○", "muted"), "busy": ("…", "muted"), "done": ("✓", "good"), "failed": ("✕", "error")}


class StepRow(QFrame):
    """One row; its height stays while it says that it works or is done.

    Signals:
        wanted: the button was clicked.
    """

    wanted = Signal()

    def __init__(self, name: str, title: str, fact: str, words: str) -> None:
        """Make the row.

        Args:
            name: of the button, for tests.
            title: what the step is.
            fact: a line about it.
            words: what the button says.
        """
        super().__init__()
        self.setProperty("role", "card")
        self._state = "open"
        self._mark = label("○", "muted")
        self._mark.setFixedWidth(max(18, self._mark.sizeHint().width()))
        self._title = label(title, "heading", wrap=True)
        self._fact = label(fact, "muted", wrap=True)
        self._fact.setObjectName(f"{name}_fact")
        self._fact.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button: QPushButton = button(words, name, kind=MenuButton)
        self.button.clicked.connect(self._click)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        # The words are in the middle, as the button is.
        grid.setRowStretch(0, 1)
        grid.setRowStretch(3, 1)
        grid.addWidget(self._mark, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._title, 1, 1)
        grid.addWidget(self._fact, 2, 1)
        grid.addWidget(self.button, 0, 2, 4, 1, Qt.AlignmentFlag.AlignVCenter)
        self._keep_room(grid)
        self._name()

    @property
    def state(self) -> str:
        """`open`, `busy`, `done` or `failed`."""
        return self._state

    def show_state(self, state: str, fact: str, words: str = "") -> None:
        """Show how far the step is.

        Args:
            state: `open`, `busy`, `done` or `failed`.
            fact: a line about it.
            words: what the button says from now on; as before if empty.
        """
        self._state = state
        mark, role = _MARKS[state]
        self._mark.setText(mark)
        restyle(self._mark, "role", role)
        self._fact.setText(fact)
        restyle(self._fact, "role", "error" if state == "failed" else "muted")
        if words:
            self.button.setText(words)
        self.button.setEnabled(state != "busy")
        self._name()

    def offer(self, choices: dict[str, str] | None, chosen: object = None) -> None:
        """Let the button open a menu; None lets it act at once.

        Args:
            choices: the words of each entry by its key.
            chosen: called with the key of the entry that is chosen.
        """
        if choices is None or not callable(chosen):
            self.button.setMenu(None)  # type: ignore[arg-type]  # Qt takes a null menu
            return
        menu = QMenu(self.button)
        menu.setAccessibleName(self.button.text())
        for key, words in choices.items():
            menu.addAction(words.replace("&", "&&")).triggered.connect(lambda _on=False, key=key: chosen(key))
        self.button.setMenu(menu)

    def stress(self, *, primary: bool) -> None:
        """Make the button the one that stands out, or a quiet one."""
        restyle(self.button, "role", "primary" if primary else "")
        self.button.setDefault(primary)

    def _keep_room(self, grid: QGridLayout) -> None:
        """Give the row the height that a title of one line and `_LINES` of facts need."""
        lines = self._title.fontMetrics().lineSpacing() + _LINES * self._fact.fontMetrics().lineSpacing()
        spaces = (grid.rowCount() - 1) * grid.verticalSpacing()
        margins = grid.contentsMargins()
        self.setMinimumHeight(lines + spaces + margins.top() + margins.bottom() + 2 * _EDGE)

    def _click(self) -> None:
        if self.button.menu() is None:
            self.wanted.emit()

    def _name(self) -> None:
        states = {"done": _("done"), "failed": _("failed"), "busy": _("in progress"), "open": _("open")}
        self.setAccessibleName(listed([self._title.text(), states[self._state]]))
        self._mark.setAccessibleName(states[self._state])


def set_order(first: QWidget, rows: list[StepRow]) -> None:
    """Let Tab go from `first` through the rows' buttons."""
    before = first
    for row in rows:
        QWidget.setTabOrder(before, row.button)
        before = row.button
