"""The message for the settings page's developer, to copy or to email."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.copy_button import CopyButton
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.direction import aligned
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.texts import spoken
from configurator.ui.kit.web_pages import open_page
from configurator.wording.settings_page_report import developer_message, subject
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.settings_page import PageReport
    from configurator.connector.model import Connector

_WIDTH, _HEIGHT = 700, 620
_LONGEST_LINK = 1900
"""Characters of a mailto address; Windows hands on some 2,000."""


class DeveloperMessageDialog(Dialog):
    """A message that can be edited before it is sent."""

    def __init__(
        self,
        connector: Connector,
        origin: str,
        examined: PageReport | None,
        application: str,
        parent: QWidget,
    ) -> None:
        """Make the dialog; `examined` is what a check found, `application` what registers the connector."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("ask_developer_dialog")
        self.setWindowTitle(_("Ask your developer"))
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height() - 60))
        self._subject = subject(connector)
        self._message = aligned(QPlainTextEdit(developer_message(connector, origin, examined, application)))
        self._message.setObjectName("developer_message")
        self._message.setAccessibleName(_("Message"))
        self._message.setTabChangesFocus(True)
        self._said = label("", "good", wrap=True)
        self._said.setObjectName("mail_said")
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("Ask your developer"), "title"))
        column.addWidget(
            label(_("The settings page is a small web page that your developer needs to "
                    "create. This message explains what it must do. You can edit it."), "muted", wrap=True)
        )  # fmt: skip
        caption = label(_("Message"), "heading")
        caption.setBuddy(self._message)
        column.addWidget(caption)
        column.addWidget(self._message, 1)
        column.addWidget(self._said)
        column.addSpacing(theme.SMALL)
        column.addLayout(self._buttons())

    def _buttons(self) -> FootLayout:
        copy = CopyButton(self._message.toPlainText, _("message"), _("Copy message"))
        copy.setObjectName("copy_message")
        mail = button(_("Write an email…"), "mail_message", foot=True)
        mail.clicked.connect(self._mail)
        close = button(_("Close"), "close_ask", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        copy.setMinimumHeight(close.minimumHeight())
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return foot(close, left=[copy, mail])

    def _mail(self) -> None:
        """Open the mail program; a message too long for a link is copied to the clipboard."""
        text = self._message.toPlainText()
        link = self._link(text)
        fits = len(link) <= _LONGEST_LINK
        if not fits:
            QGuiApplication.clipboard().setText(text)
            link = self._link(_("(Paste the copied message here.)"))
        self._said.setVisible(not fits)
        self._said.setText(_("✓ The message is long, so it was copied. Paste it into the email."))
        if not fits:
            announce(self._said, spoken(self._said.text()))
        open_page(link, self, self._tell_unopened)

    def _tell_unopened(self) -> None:
        self._said.setText(_("Your email program didn't open. Copy the message instead."))
        self._said.show()
        announce(self._said, self._said.text())

    def _link(self, body: str) -> str:
        return f"mailto:?subject={quote(self._subject)}&body={quote(body)}"
