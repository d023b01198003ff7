"""The path rail: every step of the connector's path, one below the other, and which one is shown."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from configurator.services.connector_path import Fact, Progress, Step, StepId
from configurator.ui.kit import theme
from configurator.ui.kit.basics import ElidedLabel
from configurator.ui.kit.direction import mirrored
from configurator.ui.kit.tab_order import take_place
from configurator.ui.kit.text_size import text_scale
from configurator.ui.rail.rail_step import RailStep
from configurator.wording.path_texts import fact_words
from configurator.wording.translation import _

WIDE, NARROW = 220, 56
"""Width of the rail with words, in letters of the usual size, and without, in logical pixels."""
_SIDE = 12
_HEADING = 0.9
"""Size of the heading's letters, in that of the text."""
_AGE_MS = 20_000
"""How often it is looked whether what was "1 min ago" is older by now, in milliseconds."""
_MOST_AIR = 8
"""By how much a step may be higher than its words need, where there is room."""


class PathRail(QFrame):
    """The steps as buttons of which exactly one is chosen; arrow keys go from one to the next.

    It places its children itself: how many lines of fact are shown depends on the height that there is.

    Signals:
        chosen: the step that the user wants to see.
        aged: time has passed while the rail is seen; what it says may be older by now.
    """

    chosen = Signal(StepId)
    aged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("path_rail")
        self.setProperty("role", "rail")
        self.setAccessibleName(_("Steps of your connector"))
        self._is_narrow = self._folded = self._has_size = False
        self._clock = QTimer(self, interval=_AGE_MS)
        self._clock.timeout.connect(self.aged)
        self._card: QWidget | None = None
        self._heading = ElidedLabel(_("Your connector"), "muted")
        font = self._heading.font()
        font.setWeight(QFont.Weight.DemiBold)
        font.setPointSizeF(max(1.0, font.pointSizeF() * _HEADING))
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        self._heading.setFont(font)
        self._heading.setParent(self)
        self._group = QButtonGroup(self)
        self._steps: dict[StepId, RailStep] = {}
        self._told: list[tuple[StepId, Progress, str]] = []
        for id_ in StepId:
            step = RailStep(id_)
            step.setParent(self)
            step.clicked.connect(partial(self.chosen.emit, id_))
            step.stepped.connect(partial(self._go_on, id_))
            self._group.addButton(step)
            self._steps[id_] = step
        self.setFixedWidth(WIDE)
        self.show_path([Step(id_) for id_ in StepId])
        self.show_chosen(StepId.NAME)

    def show_path(self, path: Sequence[Step]) -> None:
        """Show how far each step is; those that aren't in the path are hidden."""
        told = [(one.id, one.progress, words_of(one.fact) if one.fact else "") for one in path]
        if told == self._told:  # this is called at every keystroke, and few change anything here
            return
        self._told = told
        there = {one.id for one in path}
        for number, (id_, progress, fact) in enumerate(told, 1):
            ends = {"first": number == 1, "last": number == len(path)}
            self._steps[id_].show_step(number, progress, fact, **ends)
        for id_, step in self._steps.items():
            step.setVisible(id_ in there)
        self._arrange()

    def show_chosen(self, id_: StepId) -> None:
        """Show which step's form or page is open."""
        self._steps[id_].setChecked(True)
        for one in self._steps.values():  # the Tab key reaches one of them, arrow keys do the rest
            policy = Qt.FocusPolicy.StrongFocus if one.isChecked() else Qt.FocusPolicy.ClickFocus
            one.setFocusPolicy(policy)

    def focus_chosen(self) -> None:
        """Focus the step that is shown."""
        next(one for one in self._steps.values() if one.isChecked()).setFocus()

    def show_card(self, card: QWidget | None) -> None:
        """Show a card at the foot, or none; it becomes the rail's."""
        if self._card is not None and self._card is not card:
            self._card.deleteLater()
        self._card = card
        if card is not None:
            card.setParent(self)
            take_place(card, self._steps[StepId.REPLIES])
        self._arrange()

    def fold(self, *, folded: bool) -> None:
        """Show the marks alone, or the words too, where there is room for every name."""
        if folded != self._is_narrow:
            self._is_narrow = folded
            self._arrange()

    @property
    def is_folded(self) -> bool:
        """Whether only the marks are shown."""
        return self._folded

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_size = True
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _go_on(self, id_: StepId, further: int) -> None:
        shown = [one for one in self._steps.values() if not one.isHidden()]
        at = shown.index(self._steps[id_]) + further
        shown[max(0, min(at, len(shown) - 1))].setFocus()

    def _fold_where_needed(self, shown: Sequence[RailStep], room: int) -> None:
        """Fold where the width is wanted elsewhere, or letters are so large that a name would be cut."""
        inside = wide_width() - 2 * _SIDE
        names = sum(one.height_with(inside, 0) for one in shown)
        is_cut = names > room or not all(one.fits(inside) for one in shown)
        self._show_folded(is_folded=self._is_narrow or is_cut)

    def _show_folded(self, *, is_folded: bool) -> None:
        self._folded = is_folded
        width = NARROW if is_folded else wide_width()
        if self.width() != width:
            self.setFixedWidth(width)

    def _arrange(self) -> None:
        """Put everything in its place: what there is no room for goes, the least important first."""
        if not self._has_size:
            self._show_folded(is_folded=self._is_narrow)
            return
        height = self.height()
        shown = [one for one in self._steps.values() if not one.isHidden()]
        heading = self._heading.sizeHint().height() + theme.TIGHT  # some scripts have higher letters
        below_heading = theme.MEDIUM + heading + theme.SMALL
        self._fold_where_needed(shown, height - below_heading - theme.SMALL)
        width = self.width() - 2 * _SIDE
        self._heading.setVisible(not self._folded)
        self._heading.setGeometry(mirrored(QRect(_SIDE + 8, theme.MEDIUM, width - 8, heading), self.rect()))
        top = theme.MEDIUM if self._folded else below_heading
        card_height = self._card_height(width)
        room = height - top - theme.SMALL
        for lines, with_card in ((2, True), (1, True), (1, False), (0, False)):
            heights = [self._height_of(one, width, lines) for one in shown]
            left = room - sum(heights) - (card_height + theme.MEDIUM if with_card and card_height else 0)
            if left >= 0:
                air = 0 if self._folded else min(_MOST_AIR, left // len(shown))
                heights = [one + air for one in heights]
                break
        else:  # a very low window: the marks share what there is
            heights = [room // len(shown)] * len(shown)
        for one, high in zip(shown, heights, strict=True):
            one.show_as(folded=self._folded, lines=lines)
            one.setGeometry(QRect(_SIDE, top, width, high))
            top += high
        if self._card is not None:
            is_shown = with_card and bool(card_height)
            self._card.setGeometry(QRect(_SIDE, height - card_height - _SIDE, width, card_height))
            self._card.setVisible(is_shown)

    def _height_of(self, step: RailStep, width: int, lines: int) -> int:
        return step.sizeHint().height() if self._folded else step.height_with(width, lines)

    def _card_height(self, width: int) -> int:
        if self._card is None or self._folded:
            return 0
        layout = self._card.layout()
        return layout.totalHeightForWidth(width) if layout else self._card.sizeHint().height()


def wide_width() -> int:
    """Return the width of the rail with words, in logical pixels: larger letters take more."""
    return round(WIDE * text_scale())


def words_of(fact: Fact) -> str:
    """Return the line of a fact, with its age where that matters."""
    age = None if fact.time is None else max(0.0, time.time() - fact.time)
    return fact_words(fact.code, fact.details, fact.number, age)
