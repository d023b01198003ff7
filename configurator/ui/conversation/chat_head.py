"""The head of the chat: whose conversation it is, and what operators call it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.basics import ElidedLabel
from configurator.ui.kit.buttons import button
from configurator.wording.translation import _


class ChatHead(QFrame):
    """The connector's icon and name, who writes here, and the button to rename the conversation.

    Signals:
        rename_wanted: the conversation is to get another name.
    """

    rename_wanted = Signal()

    def __init__(self, connector: str, icon: QWidget, customer: str) -> None:
        """Make it; `connector` is the connector's name, `customer` the customer's."""
        super().__init__()
        self.setProperty("role", "chat_head")
        self._role = ElidedLabel(_("You play the customer “{name}”").format(name=customer))
        self._role.setObjectName("chat_role")
        self._rename = button(_("Rename…"), "rename_chat")
        self._rename.setAccessibleName(_("Rename the conversation"))
        self._rename.clicked.connect(self.rename_wanted)
        self.allow_rename(allowed=False)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(ElidedLabel(connector, "heading"))
        names.addWidget(self._role)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, 12, theme.MEDIUM, 12)
        row.setSpacing(12)
        row.addWidget(icon)
        row.addLayout(names, 1)
        row.addWidget(self._rename)

    def allow_rename(self, *, allowed: bool) -> None:
        """Let the conversation be renamed: Bitrix24 has none before the first message and after the end."""
        self._rename.setEnabled(allowed)
        self._rename.setToolTip(
            _("Change the name that operators see")
            if allowed
            else _("Write the first message; then operators have a conversation to rename")
        )

    def show_name(self, name: str) -> None:
        """Show what operators see as the conversation's name."""
        self._role.setText(_("Operators see “{name}”").format(name=name))
