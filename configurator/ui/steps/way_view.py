"""How messages go, drawn, and what they need on their way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from configurator.connector.model import Connector
from configurator.ui.guide.guide_words import words_of
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.centred_row import centred
from configurator.ui.portals.guide_picture import GuidePicture
from configurator.ui.registration.tile_picture import TileLook, TilePicture, look_of
from configurator.ui.steps.next_rows import NextRows, NextStep
from configurator.ui.steps.step_discs import StepDiscs
from configurator.ui.steps.talk_picture import TalkPicture
from configurator.wording.guide_basics import CHAIN
from configurator.wording.guide_portal import TILES
from configurator.wording.translation import _


class WayView(QWidget):
    """A picture with its caption, and a row for each thing that is needed.

    Args:
        picture: what is drawn; one of the connector follows it.
        caption: what stands below.
        discs: draw the connector's icon.

    Signals:
        wanted: the name of the row (`NextStep`) whose button was clicked.
    """

    wanted = Signal(str)

    def __init__(self, picture: QWidget, caption: str, discs: StepDiscs) -> None:
        super().__init__()
        self._picture = picture
        self._discs = discs
        self._connector = Connector()
        card = QFrame()
        card.setObjectName("way_card")
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        inside.setSpacing(theme.MEDIUM)
        inside.addLayout(centred(picture))
        inside.addWidget(label(caption, "muted", wrap=True))
        self.rows = NextRows()
        self.rows.wanted.connect(self.wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(card)
        column.addWidget(self.rows)
        discs.drawn.connect(self._draw)

    def show_needs(self, connector: Connector, needs: tuple[NextStep, ...]) -> None:
        """Show what is needed for a connector, and which of it is there."""
        self._connector = connector
        self._draw()
        self.rows.show_steps(needs)

    def _draw(self) -> None:
        if isinstance(self._picture, TalkPicture | TilePicture):
            name, icon = self._connector.name or self._connector.id, self._connector.icon
            self._picture.show_look(look_of(name, icon, self._discs.picture(icon)))


def channel_view(discs: StepDiscs) -> WayView:
    """Return how the tile changes once an open channel is connected."""
    picture, said = TilePicture(TileLook("")), _(TILES)
    picture.setAccessibleName(said)
    return WayView(picture, said, discs)


def talk_view(discs: StepDiscs) -> WayView:
    """Return a test conversation through the connector."""
    said = _("Write as the customer, answer in Bitrix24, and watch the reply arrive here.")
    return WayView(TalkPicture(said), said, discs)


def replies_view(discs: StepDiscs) -> WayView:
    """Return the way of a reply to the developer's server, and on to the customer."""
    said = _(CHAIN)
    picture = GuidePicture("chain", words_of("chain"), said)
    picture.setMaximumWidth(picture.sizeHint().width())
    return WayView(picture, said, discs)
