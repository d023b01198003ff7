"""The page of the messages: how they travel; seven choices, each with the portal's own default."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout

from configurator.connector.model import Connector
from configurator.ui.files.document import Document
from configurator.ui.form.rows import Group
from configurator.ui.kit import theme
from configurator.ui.kit.texts import CheckBox, Label
from configurator.wording.message_settings import MESSAGE_SETTINGS
from configurator.wording.translation import _


class _Words(Label):
    """What a check box is for; a check box cannot break its own text into lines."""

    def __init__(self, text: str, box: QCheckBox) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._box = box
        self.setBuddy(box)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pass a click on to the check box."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._box.click()


class MessagesGroup(Group):
    """Check boxes for the boolean parameters."""

    def __init__(self, document: Document) -> None:
        super().__init__("")
        self.heading.setText(_("Messages"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.SMALL)
        self._grid.setVerticalSpacing(theme.TIGHT)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self._document = document
        self._boxes: dict[str, QCheckBox] = {}
        for attribute, texts in MESSAGE_SETTINGS.items():
            self._add(attribute, _(texts.label), _(texts.tip))

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`."""
        for attribute, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(getattr(connector, attribute))
            box.blockSignals(False)

    def _add(self, attribute: str, word: str, tip: str) -> None:
        box = CheckBox()
        box.setObjectName(attribute)
        box.setFixedSize(theme.LARGE, theme.LARGE)
        box.setAccessibleName(word)
        words = _Words(word, box)
        words.setMinimumHeight(theme.LARGE)
        parameter = _("Parameter: {name}").format(name=attribute.upper())
        for widget in (box, words):
            widget.setToolTip(f"{tip}\n{parameter}")
        row = self._grid.rowCount()
        self._grid.addWidget(box, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)
        box.toggled.connect(lambda on: self._toggled(attribute, word, on=on))
        self._boxes[attribute] = box

    def _toggled(self, attribute: str, word: str, *, on: bool) -> None:
        value: dict[str, Any] = {attribute: on}
        self._document.set(_("“{word}”").format(word=word), **value)
