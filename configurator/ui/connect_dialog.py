"""Connect your Bitrix24: the address and the two values of a local application."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from configurator.bitrix24 import address
from configurator.bitrix24.oauth import Application
from configurator.ui import theme
from configurator.ui.form.rows import line_edit
from configurator.ui.widgets.basics import fit, label, restyle
from configurator.ui.words.portal import address_sentence

_WIDTH = 600


class ConnectDialog(QDialog):
    """Takes what the sign-in needs. After `accept`, `portal` and `application` hold it."""

    def __init__(self, *, persistent: bool, parent: QWidget | None) -> None:
        """Make the window; `persistent` tells whether secrets outlive the program."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Connect your Bitrix24"))
        self.portal: address.Portal | None = None
        self.application: Application | None = None
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._address = self._field("portal_address", self.tr("Portal address"), "acme.bitrix24.com")
        self._client_id = self._field("client_id", self.tr("Application ID (client_id)"), "local.…")
        self._secret = self._field("client_secret", self.tr("Application key (client_secret)"), "")
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._problem = label("", "error", wrap=True)
        self._problem.setObjectName("connect_problem")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(label(self.tr("Connect your Bitrix24"), "title"))
        column.addWidget(label(self._steps(), wrap=True))
        column.addLayout(self._grid)
        column.addWidget(self._problem)
        column.addWidget(label(self._keeping(persistent=persistent), "muted", wrap=True))
        column.addLayout(self._buttons())
        fit(self, _WIDTH)

    def fill_in(self, portal: address.Portal, client_id: str) -> None:
        """Fill in what is known of a portal; the key is left to the user."""
        self._address.setText(portal.origin)
        self._client_id.setText(client_id)
        self._secret.setFocus()

    def _steps(self) -> str:
        return "\n".join((
            self.tr("Once, in your Bitrix24 (you need to be an administrator):"),
            self.tr("1.  Open Applications → Developer resources → Other → Local application."),
            self.tr("2.  Choose the type Server and tick “Script only (no user interface)”."),
            self.tr("3.  As “Your handler path” enter any https address of yours, for example your website."),
            self.tr("4.  Under permissions choose Open Channels (imopenlines), then Save."),
            self.tr("5.  Copy the two values that the page now shows into the fields below."),
        ))  # fmt: skip

    def _keeping(self, *, persistent: bool) -> str:
        if persistent:
            return self.tr(
                "The key and your sign-in are kept in this computer's password store, never in a file."
            )
        return self.tr("This computer has no password store: the key and your sign-in are kept in memory, "
                       "and you sign in again after closing the program.")  # fmt: skip

    def _field(self, name: str, title: str, placeholder: str) -> QLineEdit:
        edit = line_edit(name, placeholder)
        edit.setAccessibleName(title)
        caption = label(title, "muted")
        caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        caption.setBuddy(edit)
        row = self._grid.rowCount()
        self._grid.addWidget(caption, row, 0)
        self._grid.addWidget(edit, row, 1)
        return edit

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setMinimumHeight(theme.TARGET)
        cancel.clicked.connect(self.reject)
        go = QPushButton(self.tr("Continue to sign in"))
        go.setObjectName("continue")
        go.setProperty("role", "primary")
        go.setMinimumHeight(theme.TARGET + 6)
        go.setDefault(True)
        go.clicked.connect(self._check)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(go)
        return row

    def _check(self) -> None:
        try:
            portal = address.parse(self._address.text())
        except address.AddressError as error:
            self._complain(self._address, address_sentence(error.code))
            return
        self._address.setText(portal.origin)
        for edit, sentence in (
            (self._client_id, self.tr("Copy the application's ID from the page in your Bitrix24.")),
            (self._secret, self.tr("Copy the application's key from the page in your Bitrix24.")),
        ):
            if not edit.text().strip():
                self._complain(edit, sentence)
                return
        self.portal = portal
        self.application = Application(self._client_id.text().strip(), self._secret.text().strip())
        self.accept()

    def _complain(self, edit: QLineEdit, sentence: str) -> None:
        for one in (self._address, self._client_id, self._secret):
            restyle(one, "wrong", "error" if one is edit else "")
        self._problem.setText(f"✕ {sentence}")
        self._problem.show()
        fit(self, _WIDTH)
        edit.setFocus()
