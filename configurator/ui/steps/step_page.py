"""The page of a step that concerns a portal: how things are, with buttons for what is next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.kit.flow_layout import FlowLayout

_WIDEST = 760
"""Greatest width of the card, in logical pixels: longer lines are hard to read."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of a page.

    Attributes:
        name: its name, for tests.
        words: its text.
        act: what it does.
    """

    name: str
    words: str
    act: Callable[[], object]


class StepPage(QScrollArea):
    """A headline, a few sentences and buttons; what else there is to see goes below.

    Args:
        name: the step's name, for tests.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"page_{name}")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card.setMaximumWidth(_WIDEST)
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        self._inside.setSpacing(theme.MEDIUM)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.addWidget(self._card)
        column.addStretch(1)
        self.setWidget(page)

    def show_state(self, headline: str, sentences: Sequence[str], deeds: Sequence[Deed]) -> None:
        """Show how things are and what can be done; the first button is what most people want."""
        while (item := self._inside.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        self._inside.addWidget(label(headline, "title", wrap=True))
        for sentence in sentences:
            self._inside.addWidget(label(sentence, wrap=True))
        if not deeds:
            return
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.SMALL)
        for number, deed in enumerate(deeds):
            one = button(one_line(deed.words), deed.name, foot=True)
            if not number:
                one.setProperty("role", "primary")
            one.clicked.connect(deed.act)
            flow.addWidget(one)
        self._inside.addWidget(buttons)
