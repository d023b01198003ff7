"""The channel templates as discs, in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QToolButton

from configurator.services.channel_templates import ChannelTemplate
from configurator.ui.icons.disc_pictures import DISC, DiscPictures
from configurator.ui.kit import direction
from configurator.ui.kit.text_size import text_scale
from configurator.ui.kit.texts import ToolButton

_AROUND = 40
"""Height around the disc and the name."""
_LEAST, _HEIGHT, _GAP = 112, 108, 12
"""Least width and height of a card, and the room between two, in logical pixels."""
_BESIDE = 8
"""Room beside a name, in logical pixels."""
_KEYS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class TemplateCards(QFrame):
    """A card for each template; arrow keys go from one to the next.

    Signals:
        chosen: the `Connector` to begin with.
    """

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        """Make it without cards; `name` is what assistive technology calls it."""
        super().__init__()
        self.setObjectName("start_templates")
        self.setAccessibleName(name)
        self._cards: list[QToolButton] = []
        self._templates: Sequence[ChannelTemplate] = ()
        self._pictures = DiscPictures[ChannelTemplate](lambda template: template.connector.icon, self)
        self._pictures.drawn.connect(self._show_pictures)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)

    @property
    def cards(self) -> Sequence[QToolButton]:
        """The cards, in their order."""
        return self._cards

    def show_templates(self, templates: Sequence[ChannelTemplate]) -> None:
        """Show templates; their pictures follow."""
        self._templates = templates
        for number, template in enumerate(templates):
            card = self._card(template.name, f"start_{template.key}")
            card.clicked.connect(partial(self._choose, number))
        self._columns = 0
        self._arrange()
        self._show_pictures()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _card(self, name: str, object_name: str) -> QToolButton:
        card = _Card()
        card.setObjectName(object_name)
        card.setText(name.replace("&", "&&"))
        card.setAccessibleName(name)
        card.setToolTip(name)
        self._cards.append(card)
        card.moved.connect(partial(self._move, len(self._cards) - 1))
        return card

    def _move(self, number: int, key: Qt.Key) -> None:
        step = direction.steps().get(key, self._columns if key == Qt.Key.Key_Down else -self._columns)
        if 0 <= number + step < len(self._cards):
            self._cards[number + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, number: int, *_ignored: object) -> None:
        self.chosen.emit(self._templates[number].connector)

    def _arrange(self) -> None:
        """Put the cards into rows of about the same length."""
        if not self._cards:
            return
        least = round(_LEAST * text_scale())
        fitting = max(1, (self.width() + _GAP) // (least + _GAP))
        rows = -(-len(self._cards) // fitting)
        columns = -(-len(self._cards) // rows)
        longest = max(card.fontMetrics().horizontalAdvance(card.text()) for card in self._cards) + _BESIDE
        while columns > 1 and (self.width() + _GAP) // columns - _GAP < longest:
            columns -= 1
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)

    def _show_pictures(self) -> None:
        scale = self.devicePixelRatioF()
        for card, template in zip(self._cards, self._templates, strict=True):
            picture = self._pictures.picture(template, scale) if card.icon().isNull() else None
            if picture is not None:
                card.setIcon(QIcon(picture))


class _Card(ToolButton):
    """A disc with a name below it.

    Signals:
        moved: an arrow key was pressed.
    """

    moved = Signal(Qt.Key)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "template")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(DISC, DISC))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(max(_HEIGHT, DISC + self.fontMetrics().height() + _AROUND))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self.moved.emit(key)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)
