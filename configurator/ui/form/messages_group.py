"""The third group: how messages travel; seven choices, each with the portal's own default."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox

from configurator.connector.model import Connector
from configurator.ui.files.document import Document
from configurator.ui.form.rows import Group
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.wording.message_settings import MESSAGE_SETTINGS
from configurator.wording.translation import _


class MessagesGroup(Group):
    """Check boxes for the boolean parameters."""

    def __init__(self, document: Document) -> None:
        super().__init__("")
        self.heading.setText(_("Messages"))
        self.grid.setColumnStretch(1, 1)
        self.grid.setVerticalSpacing(theme.TIGHT)
        self._document = document
        self._boxes: dict[str, QCheckBox] = {}
        self._words: dict[QObject, QCheckBox] = {}
        for attribute, texts in MESSAGE_SETTINGS.items():
            self._add(attribute, _(texts.label), _(texts.tip))

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`."""
        for attribute, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(getattr(connector, attribute))
            box.blockSignals(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass a click on the label on to its check box."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton:
                self._words[watched].click()
            return True
        return False

    def _add(self, attribute: str, word: str, tip: str) -> None:
        box = QCheckBox()
        box.setObjectName(attribute)
        box.setFixedSize(theme.LARGE, theme.LARGE)
        box.setAccessibleName(word)
        # A check box cannot break its own text into lines; a label can.
        words = label(word, wrap=True)
        words.setBuddy(box)
        words.setMinimumHeight(theme.LARGE)
        words.installEventFilter(self)
        parameter = _("Parameter: {name}").format(name=attribute.upper())
        for widget in (box, words):
            widget.setToolTip(f"{tip}\n{parameter}")
        row = self.grid.count() // 2
        self.grid.addWidget(box, row, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(words, row, 1)
        box.toggled.connect(lambda on: self._toggled(attribute, word, on=on))
        self._boxes[attribute] = box
        self._words[words] = box

    def _toggled(self, attribute: str, word: str, *, on: bool) -> None:
        value: dict[str, Any] = {attribute: on}
        self._document.set(_("“{word}”").format(word=word), **value)
