"""The card at the rail's foot: while there is only practice, it leads to the user's own portal."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.wording.translation import _


class ConnectCard(QFrame):
    """Says what connecting a portal takes, and begins it.

    Signals:
        connect_wanted: the user wants to connect a portal.
    """

    connect_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("connect_card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("Ready for the real thing?"), "heading", wrap=True))
        column.addWidget(label(_("Connect your portal. It takes about three minutes."), "muted", wrap=True))
        connect = button(_("Connect…"), "connect")
        connect.setAccessibleName(_("Connect your Bitrix24…"))
        connect.clicked.connect(self.connect_wanted)
        column.addWidget(connect)
