"""The window of a test conversation."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from configurator.bitrix24.faults import PortalError
from configurator.ui.conversation.conversation_panel import ConversationPanel
from configurator.ui.conversation.conversation_session import ConversationSession
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button
from configurator.ui.kit.dialog import Dialog
from configurator.wording.conversation_sentences import still_bound_sentence
from configurator.wording.portal import sentence
from configurator.wording.translation import _

_PATIENCE_MS = 15_000
"""How long the portal may take to unbind; what is left then is found at the next start."""


class ConversationDialog(Dialog):
    """Holds the panel; closing it ends the test, and unbinds what was bound for it."""

    def __init__(
        self,
        session: ConversationSession,
        panel: ConversationPanel,
        where: str,
        channel: str,
        parent: QWidget,
    ) -> None:
        """Show `panel`; `where` names the portal, `channel` the open channel."""
        super().__init__(parent)
        self.setObjectName("conversation")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = _("Test conversation in {portal}, open channel “{channel}”")
        self.setWindowTitle(title.format(portal=where, channel=channel))
        self.resize(1040, 680)
        self.setMinimumSize(880, 580)
        self.panel = panel
        self._session = session
        self._where = where
        self._is_ending = False
        self._said = label("", "muted", wrap=True)
        self._said.setObjectName("conversation_said")
        self._end = button(_("End the test"), "end_conversation", foot=True)
        self._end.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._said, 1)
        row.addWidget(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(panel, 1)
        column.addLayout(row)
        session.ended.connect(self._ended)
        panel.chat.text.setFocus()

    def reject(self) -> None:
        """End the test first; a second time, close without waiting for the portal."""
        if self._is_ending or self._session.is_over:
            super().reject()
            return
        self._is_ending = True
        self._said.setText(_("Ending the test…"))
        self._end.setText(_("Close without waiting"))
        self.panel.chat.lock()
        self._session.end()
        QTimer.singleShot(_PATIENCE_MS, self, self._give_up)

    def _give_up(self) -> None:
        if not self._session.is_over:
            self._warn(still_bound_sentence(self._where))

    def _ended(self, error: PortalError | None) -> None:
        if error is None and self._is_ending:
            super().reject()
            return
        self._end.setText(_("Close"))
        if error is not None:
            said = sentence(error.code, self._where, error.details, doing="unbind")
            still = still_bound_sentence(self._where) if self._is_ending else ""
            self._warn(" ".join(filter(None, (said, still))))

    def _warn(self, said: str) -> None:
        restyle(self._said, "role", "warning")
        self._said.setText(f"▲ {said}")
