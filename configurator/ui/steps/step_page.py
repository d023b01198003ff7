"""The page of a step that concerns a portal: how things are, what is next, or the work itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.kit.flow_layout import FlowLayout

WIDEST = 760
"""Greatest width of a card, in logical pixels: longer lines are hard to read."""


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


class StepPage(QStackedWidget):
    """A headline, a few sentences and buttons; while somebody works, the work stands in their place.

    Args:
        name: the step's name, for tests.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"page_{name}")
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        self._inside.setSpacing(theme.MEDIUM)
        self._intro = sheet(self._card)
        self._work: QWidget | None = None
        self._shown: tuple[object, ...] = ()
        self.addWidget(self._intro)

    @property
    def work(self) -> QWidget | None:
        """What stands in place of the card; None while that is shown."""
        return self._work

    def show_state(self, headline: str, sentences: Sequence[str], deeds: Sequence[Deed]) -> None:
        """Say how things are and what can be done; the first button is what most people want."""
        shown = (headline, *sentences, *((one.name, one.words) for one in deeds))
        if shown == self._shown:
            return  # a button keeps the keyboard focus
        self._shown = shown
        while (item := self._inside.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._inside.addWidget(label(headline, "title", wrap=True))
        for number, sentence in enumerate(sentences):
            self._inside.addWidget(label(sentence, "muted" if number else "", wrap=True))
        if not deeds:
            return
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.SMALL)
        for number, deed in enumerate(deeds):
            one = button(one_line(deed.words), deed.name, foot=True)
            if not number:
                one.setProperty("role", "primary")
            one.clicked.connect(lambda _checked=False, act=deed.act: act())
            flow.addWidget(one)
        self._inside.addWidget(buttons)

    def show_work(self, work: QWidget | None) -> None:
        """Show the work in place of the card, or the card again; earlier work is deleted."""
        before, self._work = self._work, work
        if work is not None and self.indexOf(work) < 0:
            self.addWidget(work)
        self.setCurrentWidget(work or self._intro)
        if before is not None and before is not work:
            self.removeWidget(before)
            before.deleteLater()


def sheet(inside: QWidget, widest: int = WIDEST, *, fills: bool = False) -> QScrollArea:
    """Return an area that scrolls with something in it that grows to a readable width.

    Args:
        inside: what is in it.
        widest: that width, in logical pixels.
        fills: whether it takes the whole height.
    """
    inside.setMaximumWidth(widest)
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
    column.addWidget(inside, 1 if fills else 0)
    if not fills:
        column.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
