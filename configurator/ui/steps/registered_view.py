"""What a portal has of the connector: how it looks there, what differs here, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.services.survey import Survey
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.dates import moment_words
from configurator.ui.registration.contact_center_scene import ContactCenterScene
from configurator.ui.registration.review_pictures import ReviewPictures, picture_row
from configurator.ui.registration.review_table import ReviewTable
from configurator.ui.registration.tile_picture import TileLook, look_of
from configurator.ui.steps.next_rows import NextRows, NextStep
from configurator.ui.steps.step_discs import StepDiscs
from configurator.wording.review import history_sentence


@dataclass(frozen=True, slots=True)
class Known:
    """What is shown.

    Attributes:
        connector: as it is in the window.
        survey: what is known of it in the portal.
        where: what the portal is called in a sentence.
        is_on: whether it is on for an open channel.
        steps: what comes next; empty while it isn't registered.
    """

    connector: Connector
    survey: Survey
    where: str
    is_on: bool = False
    steps: tuple[NextStep, ...] = ()


class RegisteredView(QWidget):
    """Pictures, the values that change, and rows that lead on.

    Args:
        discs: draw the icons.

    Signals:
        wanted: the name of the row (`NextStep`) whose button was clicked.
    """

    wanted = Signal(str)

    def __init__(self, discs: StepDiscs) -> None:
        super().__init__()
        self._discs = discs
        self._known: Known | None = None
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.MEDIUM)
        self._card: QWidget | None = None
        self._rows = NextRows()
        self._rows.wanted.connect(self.wanted)
        self._column.addWidget(self._rows)
        discs.drawn.connect(self._draw)

    def show_known(self, known: Known) -> None:
        """Show what is known by now; what hasn't changed stays, and keeps the keyboard focus."""
        self._known = known
        self._draw()
        self._rows.show_steps(known.steps)

    def _draw(self) -> None:
        known = self._known
        if known is None:
            return
        now, before = self._looks(known)
        shown = (known.connector, known.survey, known.where, known.is_on, now.disc, before and before.disc)
        if shown == self._shown:
            return
        self._shown = shown
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card = self._make_card(known, now, before)
        self._column.insertWidget(0, self._card)

    def _looks(self, known: Known) -> tuple[TileLook, TileLook | None]:
        """Return how the tile looks with what is in the window, and as it was sent if that is known."""
        connector, before = known.connector, known.survey.before
        now = look_of(connector.name, connector.icon, self._discs.picture(connector.icon))
        if before is None:
            return now, None
        return now, look_of(before.name, before.icon, self._discs.picture(before.icon))

    def _make_card(self, known: Known, now: TileLook, before: TileLook | None) -> QWidget:
        survey, last = known.survey, known.survey.last
        when = moment_words(last.time) if last else ""
        table = ReviewTable(known.connector, survey)
        table.setProperty("role", "")  # the card is around it already
        if layout := table.layout():
            layout.setContentsMargins(0, 0, 0, 0)
        is_same = before is not None and table.is_empty
        card = QFrame()
        card.setObjectName("registered_card")
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.MEDIUM)
        if is_same:
            column.addWidget(ContactCenterScene(now, connected=known.is_on, drops=False))
        else:
            column.addWidget(picture_row(ReviewPictures(now, before), survey, known.where, when))
        said = history_sentence(
            when=when, portal=known.where, there=survey.may_be_there, changed=not table.is_empty
        )
        if said:
            told = label(said, "muted" if is_same else "heading", wrap=True)
            told.setObjectName("registered_history")
            column.addWidget(told)
        if is_same or table.is_empty:
            table.deleteLater()
        else:
            column.addWidget(table)
        return card
