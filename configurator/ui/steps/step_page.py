"""The page of a step that concerns a portal: how things are, what is next, or the work itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from configurator.foreign_text import one_line
from configurator.services.connector_path import Progress
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.kit.centred_row import centred
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.page_stack import PageStack
from configurator.ui.registration.wrapped_text import WrappedText
from configurator.ui.steps.columns import Columns
from configurator.wording.punctuation import marked

WIDEST = 760
"""Greatest width of a card, in logical pixels: longer lines are hard to read."""
_BOTH = 1240
"""The same of two columns."""
_MARKS = {
    Progress.DONE: ("✓", "good"),
    Progress.ATTENTION: ("▲", "warning"),
    Progress.OPEN: ("", "muted"),
    Progress.EARLIER: ("✓", "muted"),
}
"""What stands before a line of status, and the line's role."""


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


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says.

    Attributes:
        headline: what the step is called.
        sentences: what it is for.
        status: how things are, in a line; empty where there is nothing to say.
        progress: how far the step is.
        facts: names and values, such as the portal and its address.
    """

    headline: str
    sentences: tuple[str, ...]
    status: str = ""
    progress: Progress = Progress.OPEN
    facts: tuple[tuple[str, str], ...] = ()


class StepPage(PageStack):
    """How things are, and buttons; while somebody works, the work stands in their place.

    Args:
        name: the step's name, for tests.

    Signals:
        seen: the page is shown now.
    """

    seen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"page_{name}")
        self._card = QFrame()
        self._card.setProperty("role", "card")
        self._card.setMaximumWidth(WIDEST)
        self._inside = QVBoxLayout(self._card)
        self._inside.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        self._inside.setSpacing(theme.MEDIUM)
        self._columns = Columns(self._card)
        self._intro = sheet(self._columns, _BOTH)
        self._work: QWidget | None = None
        self._shown: tuple[object, ...] = ()
        self.add_page(self._intro)

    @property
    def work(self) -> QWidget | None:
        """What stands in place of the card; None while that is shown."""
        return self._work

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def put_beside(self, widget: QWidget) -> None:
        """Show more beside the card, or below it where there is no room beside it."""
        self._card.setMaximumWidth(_BOTH)
        self._columns.add(widget)

    def show_state(self, said: Said, deeds: Sequence[Deed]) -> None:
        """Say how things are and what can be done; the first button is what most people want."""
        shown = (said, *((one.name, one.words) for one in deeds))
        if shown == self._shown:
            return  # a button keeps the keyboard focus
        self._shown = shown
        while (item := self._inside.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._inside.addWidget(label(one_line(said.headline), "title", wrap=True))
        if said.status:
            self._inside.addWidget(_status(said))
        for number, sentence in enumerate(said.sentences):
            self._inside.addWidget(label(sentence, "muted" if number else "", wrap=True))
        if said.facts:
            self._inside.addWidget(_facts(said.facts))
        if deeds:
            self._inside.addWidget(_buttons(deeds))

    def show_work(self, work: QWidget | None) -> None:
        """Show the work in place of the card, or the card again; earlier work is deleted."""
        before, self._work = self._work, work
        if work is not None and not self.has_page(work):
            self.add_page(work)
        self.raise_page(work or self._intro)
        if before is not None and before is not work:
            self.drop_page(before)
            before.deleteLater()


def _status(said: Said) -> QLabel:
    mark, role = _MARKS[said.progress]
    told = one_line(said.status)
    status = label(marked(mark, told).strip(), role, wrap=True)
    status.setObjectName("page_status")
    status.setAccessibleName(told)
    return status


def _facts(facts: Sequence[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    holder.setObjectName("page_facts")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.MEDIUM)
    grid.setVerticalSpacing(theme.SMALL)
    grid.setColumnStretch(1, 1)
    for row, (caption, value) in enumerate(facts):
        grid.addWidget(label(caption, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(WrappedText(value), row, 1)
    return holder


def _buttons(deeds: Sequence[Deed]) -> QWidget:
    buttons = QWidget()
    flow = FlowLayout(buttons, theme.SMALL)
    for number, deed in enumerate(deeds):
        one = button(one_line(deed.words), deed.name, foot=True)
        if not number:
            one.setProperty("role", "primary")
        one.clicked.connect(lambda _checked=False, act=deed.act: act())
        flow.addWidget(one)
    return buttons


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
    column.addLayout(centred(inside), 1 if fills else 0)
    if not fills:
        column.addStretch(1)
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
