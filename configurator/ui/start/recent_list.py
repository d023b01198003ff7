"""The cards of the connectors that were used last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.services.portal_sightings import Seen
from configurator.services.recent_connectors import RecentConnector
from configurator.ui.kit import theme
from configurator.ui.kit.basics import ElidedLabel
from configurator.ui.kit.dates import day_words
from configurator.ui.kit.texts import Button, Label
from configurator.wording.alike import told_apart
from configurator.wording.recent_states import recent_state
from configurator.wording.translation import _

PICTURE = 40
"""Side of a card's picture, in logical pixels."""
_LONGEST_CHIP = 150


class Card(Button):
    """A button with a picture, a name, a line about it and, where it is registered, the portal."""

    def __init__(self, name: str, about: str, portal: str = "", told: str = "") -> None:
        """Make it.

        Args:
            name: the connector's.
            about: a line about it.
            portal: where it is registered; empty if nowhere.
            told: what a screen reader says for its name, where others have the same.
        """
        super().__init__()
        self.setProperty("role", "recent")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" · ".join(part for part in (told or name, about, portal) if part))
        self._picture = Label()
        self._picture.setFixedSize(PICTURE, PICTURE)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for text, role in ((name, "strong"), (about, "muted")):
            texts.addWidget(ElidedLabel(text, role))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, 12, theme.MEDIUM, 12)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addLayout(texts, 1)
        if portal:
            chip = ElidedLabel(portal, "chip")
            chip.setMaximumWidth(_LONGEST_CHIP)
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show_picture(None)

    def sizeHint(self) -> QSize:
        return self._layout_size().expandedTo(QSize(0, theme.TARGET))

    def minimumSizeHint(self) -> QSize:
        return QSize(PICTURE + 120, self.sizeHint().height())

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show the connector's icon; a grey disc until it is drawn."""
        self._picture.setPixmap(picture or _empty_disc(self.devicePixelRatioF()))

    def _layout_size(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else QSize()


class ShownRecent(NamedTuple):
    """A connector, and where it is registered.

    Attributes:
        recent: the connector.
        portals: what the portals are called that have it, the first of which its line is about; empty for
            practice, which the line names itself.
        seen: what that portal has said of it.
    """

    recent: RecentConnector
    portals: tuple[str, ...] = ()
    seen: Seen = Seen()


class RecentList(QWidget):
    """The cards, one below the other; where nothing was used yet, that of the sample.

    Signals:
        chosen: the `RecentConnector` that is to be opened.
        sample_wanted: the sample is to be opened.
    """

    chosen = Signal(object)
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recents")
        self._cards: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)

    def show_recents(self, found: Sequence[ShownRecent]) -> None:
        """Show connectors."""
        self._clear()
        names = [one_line(one.recent.connector.name) or _("New connector") for one in found]
        told = told_apart(names, (one_line(one.recent.connector.id) for one in found))
        self._cards = [self._card(number, one, told[number]) for number, one in enumerate(found)]

    def show_sample(self, name: str) -> None:
        """Show the card of the sample, called `name`."""
        self._clear()
        card = Card(name, _("A finished connector to look at"))
        card.setObjectName("start_sample")
        card.clicked.connect(self.sample_wanted)
        self._cards = [card]
        self._column.addWidget(card)

    def _clear(self) -> None:
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []

    def show_picture(self, number: int, picture: QPixmap) -> None:
        """Show the picture of the card with this number, counted from 0."""
        if number < len(self._cards):
            self._cards[number].show_picture(picture)

    @property
    def cards(self) -> Sequence[QPushButton]:
        """The cards."""
        return self._cards

    def _card(self, number: int, shown: ShownRecent, told: str) -> Card:
        one, seen = shown.recent, shown.seen
        heard_list = seen.listing if "listing" in seen.heard else None
        heard_on = seen.channels if "channels" in seen.heard else None
        about = recent_state(
            day_words(one.registered) if one.portal else "",
            is_practice=one.is_practice,
            is_changed=one.is_changed,
            channels=len(heard_on.on) if heard_on else 0,
            is_gone=heard_list is not None and heard_list.listed is False,
        )
        first, *others = shown.portals or ("",)
        chip = f"{first} +{len(others)}" if first and others else first or "".join(others[:1])
        card = Card(one_line(one.connector.name) or _("New connector"), about, chip, told)
        card.setObjectName(f"recent_{number}")
        card.setToolTip(
            "\n".join(one_line(line) for line in (*filter(None, shown.portals), one.path) if line)
        )
        card.clicked.connect(partial(self._choose, one))
        self._column.addWidget(card)
        return card

    def _choose(self, one: RecentConnector, *_ignored: object) -> None:
        self.chosen.emit(one)


def _empty_disc(scale: float) -> QPixmap:
    picture = QPixmap(round(PICTURE * scale), round(PICTURE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colors().off_back))
    painter.drawEllipse(QRectF(0, 0, PICTURE, PICTURE))
    painter.end()
    return picture
