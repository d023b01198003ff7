"""What was registered in a portal from here: a card for each connector, that leads to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.services.survey import LastSent
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.dates import day_words
from configurator.ui.start.recent_list import Card
from configurator.ui.steps.step_discs import StepDiscs
from configurator.wording.recent_states import recent_state
from configurator.wording.translation import _

_MOST = 6
"""Connectors that are shown; all of them are in the connectors' window."""


class PortalView(QWidget):
    """The connectors that were registered last.

    Args:
        discs: draw the icons.

    Signals:
        wanted: the ID of the connector whose card was clicked.
    """

    wanted = Signal(str)

    def __init__(self, discs: StepDiscs) -> None:
        super().__init__()
        self._discs = discs
        self._shown: object = None
        self._cards: list[tuple[LastSent, Card]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        discs.drawn.connect(self._show_pictures)

    def show_registered(self, where: str, sent: Sequence[LastSent]) -> None:
        """Show what was sent to a portal that is called `where`, the newest first."""
        shown = (where, tuple(sent))
        if shown == self._shown:
            return  # a card keeps the keyboard focus
        self._shown = shown
        self._cards = []
        while (item := self._column.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(label(_("Connectors of {portal}").format(portal=where), "heading", wrap=True))
        for one in sent[:_MOST]:
            self._cards.append((one, self._card(one)))
        if not sent:
            none = _("Nothing registered yet. Connectors that you register are listed here.")
            self._column.addWidget(label(none, "muted", wrap=True))
        self._show_pictures()

    def _card(self, one: LastSent) -> Card:
        connector = one.connector
        about = recent_state(day_words(one.time), is_practice=False, is_changed=False)
        card = Card(one_line(connector.name) or connector.id, about)
        card.setObjectName(f"portal_connector_{len(self._cards)}")
        card.clicked.connect(partial(self._choose, connector.id))
        self._column.addWidget(card)
        return card

    def _choose(self, identifier: str, *_ignored: object) -> None:
        self.wanted.emit(identifier)

    def _show_pictures(self) -> None:
        for one, card in self._cards:
            picture = self._discs.picture(one.connector.icon)
            if not picture.isNull():
                card.show_picture(QPixmap.fromImage(picture))
