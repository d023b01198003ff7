"""The third group: how messages travel; seven choices, each with the portal's own default."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QCheckBox

from configurator.connector.model import Connector
from configurator.ui import theme
from configurator.ui.document import Document
from configurator.ui.form.rows import Group


class MessagesGroup(Group):
    """Check boxes for the boolean parameters."""

    def __init__(self, document: Document) -> None:
        super().__init__("")
        self.heading.setText(self.tr("Messages"))
        self._document = document
        self._boxes: dict[str, QCheckBox] = {}
        for attribute, word, tip in (
            ("del_external_messages", self.tr("Customers may delete messages"),
             self.tr("Messages that came in may be deleted.")),
            ("edit_internal_messages", self.tr("Operators may edit their messages"),
             self.tr("What an operator has sent may be changed afterwards.")),
            ("del_internal_messages", self.tr("Operators may delete their messages"),
             self.tr("What an operator has sent may be taken back.")),
            ("newsletter", self.tr("Use in CRM newsletters"),
             self.tr("The channel can be chosen for newsletters from the CRM.")),
            ("need_system_messages", self.tr("Send system messages"),
             self.tr("Notices such as “The operator has joined” go to the channel too.")),
            ("need_signature", self.tr("Add the operator's signature"),
             self.tr("Each answer names the operator who wrote it.")),
            ("chat_group", self.tr("One chat per group, not per person"),
             self.tr("For group chats: messages of one group come together in one chat.\n"
                     "The CRM tracker is not started for them.")),
        ):  # fmt: skip
            box = QCheckBox(word)
            box.setObjectName(attribute)
            box.setMinimumHeight(theme.LARGE)
            box.setToolTip(f"{tip}\n{self.tr('Parameter:')} {attribute.upper()}")
            box.toggled.connect(lambda on, a=attribute, w=word: self._toggled(a, w, on=on))
            self._boxes[attribute] = box
            self.box.addWidget(box)

    def show_connector(self, connector: Connector) -> None:
        """Show the values of `connector`."""
        for attribute, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(getattr(connector, attribute))
            box.blockSignals(False)

    def _toggled(self, attribute: str, word: str, *, on: bool) -> None:
        value: dict[str, Any] = {attribute: on}
        self._document.set(f"“{word}”", **value)
