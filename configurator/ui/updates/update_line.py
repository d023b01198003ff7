"""One line at the foot of the window: a sentence, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.shell.notice_bar import Choice
from configurator.wording.translation import _


class UpdateLine(QFrame):
    """Says one thing at a time; it never takes the focus, and goes with any of its buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("update_line")
        self.setProperty("role", "bar")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.LARGE, theme.TIGHT, theme.LARGE, theme.TIGHT)
        self._row.setSpacing(theme.SMALL)
        self._text = label("", wrap=True)
        self._text.setObjectName("update_text")
        self._row.addWidget(self._text, 1)
        self._buttons: list[QPushButton] = []

    def say(self, text: str, *choices: Choice) -> None:
        """Show a sentence with buttons; without `choices` it can only be closed."""
        self._forget_buttons()
        self._text.setText(text)
        for choice in choices or (Choice("update_close", _("Close"), lambda: None),):
            self._add(choice)
        self.show()
        announce(self._text, text)

    def _add(self, choice: Choice) -> None:
        def chosen() -> None:
            self.hide()
            choice.act()

        made = button(one_line(choice.word), choice.name)
        made.clicked.connect(chosen)
        self._row.addWidget(made)
        self._buttons.append(made)

    def _forget_buttons(self) -> None:
        for one in self._buttons:
            self._row.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._buttons.clear()
