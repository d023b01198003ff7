"""A thin bar above the form for messages that need no immediate answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.direction import margins
from configurator.ui.kit.texts import Button
from configurator.wording.translation import _


class Choice(NamedTuple):
    """A button of a notice.

    Attributes:
        name: its object name.
        word: what stands on it.
        act: what it does; the notice is hidden first.
    """

    name: str
    word: str
    act: Callable[[], object]


class NoticeBar(QFrame):
    """Shows the latest notice; it never takes the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notices")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        self._notice = QFrame()
        self._notice.setProperty("role", "notice")
        self._row = QHBoxLayout(self._notice)
        self._row.setContentsMargins(margins(12, theme.TIGHT, theme.TIGHT, theme.TIGHT))
        self._row.setSpacing(theme.SMALL)
        self._text = label("", wrap=True)
        self._text.setObjectName("notice")
        self._row.addWidget(self._text, 1)
        outer.addWidget(self._notice)
        self._buttons: list[QPushButton] = []
        self.hide()

    def show_notice(self, text: str, kind: str, *choices: Choice) -> None:
        """Say `text` as a `warning` or as `muted`; without `choices` it can only be closed."""
        self.hide_notice()
        self._text.setText(("▲ " if kind == "warning" else "") + text)
        restyle(self._text, "role", "warning" if kind == "warning" else "")
        restyle(self._notice, "kind", kind)
        for choice in choices or (Choice("notice_close", _("Close"), lambda: None),):
            self._add(choice)
        self.show()
        announce(self._text, text)

    def hide_notice(self) -> None:
        """Say nothing."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        self.hide()

    def _add(self, choice: Choice) -> None:
        def chosen() -> None:
            self.hide_notice()
            choice.act()

        button = Button(one_line(choice.word))
        button.setObjectName(choice.name)
        button.setMinimumHeight(theme.TARGET)
        button.clicked.connect(chosen)
        self._row.addWidget(button)
        self._buttons.append(button)
