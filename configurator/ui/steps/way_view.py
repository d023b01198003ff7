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
from configurator.ui.registration.tile_picture import look_of
from configurator.ui.steps.next_rows import NextRows, NextStep
from configurator.ui.steps.step_discs import StepDiscs
from configurator.ui.steps.talk_picture import TalkPicture
from configurator.wording.guide_basics import CHAIN
from configurator.wording.translation import _


class WayView(QWidget):
    """A picture with its caption, and a row for each thing that is needed.

    Signals:
        wanted: the name of the row (`NextStep`) whose button was clicked.
    """

    wanted = Signal(str)

    def __init__(self, picture: QWidget, caption: str) -> None:
        super().__init__()
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

    def show_needs(self, needs: tuple[NextStep, ...]) -> None:
        """Show what is needed, and which of it is there."""
        self.rows.show_steps(needs)


class TalkView(WayView):
    """A test conversation through the connector.

    Args:
        discs: draw the icon.
    """

    def __init__(self, discs: StepDiscs) -> None:
        said = _("Write as the customer, answer in Bitrix24, and watch the reply arrive here.")
        self._picture = TalkPicture(said)
        super().__init__(self._picture, said)
        self._discs = discs
        self._connector: Connector | None = None
        discs.drawn.connect(self._draw)

    def show_connector(self, connector: Connector) -> None:
        """Draw it with a connector's name, colour and icon."""
        self._connector = connector
        self._draw()

    def _draw(self) -> None:
        if self._connector is not None:
            name, icon = self._connector.name or self._connector.id, self._connector.icon
            self._picture.show_look(look_of(name, icon, self._discs.picture(icon)))


class RepliesView(WayView):
    """The way of a reply to the developer's server, and on to the customer."""

    def __init__(self) -> None:
        said = _(CHAIN)
        picture = GuidePicture("chain", words_of("chain"), said)
        picture.setMaximumWidth(picture.sizeHint().width())
        super().__init__(picture, said)
