"""Asks for the name and password that a proxy, or a server in front of the portal, wants."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QAuthenticator
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QWidget

from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.wording.translation import _

_WIDTH = 420


class PasswordDialog(Dialog):
    """Asks once; the engine waits for the answer inside its own call."""

    def __init__(self, who: str, over: QObject | None) -> None:
        """Make the dialog; `who` wants the password."""
        super().__init__(over if isinstance(over, QWidget) else None)
        self.setObjectName("credentials")
        self.setWindowTitle(_("User name and password"))
        self.user = line_edit("credentials_user")
        self.password = line_edit("credentials_password")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        said = _(
            "{who} requires a user name and a password. They aren't the ones of your "
            "portal: ask your network administrator. This program doesn't keep them."
        ).format(who=who)
        form = QFormLayout(self)
        form.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        form.setSpacing(theme.SMALL)
        form.addRow(label(said, wrap=True))
        for title, edit in (
            (_("User name"), self.user),
            (_("Password"), self.password),
        ):
            edit.setAccessibleName(title)
            name = label(title, "muted")
            name.setBuddy(edit)
            name.setMinimumHeight(theme.TARGET)  # or it would stand above the middle of its field
            form.addRow(name, edit)
        cancel = button(_("Cancel"), "cancel_credentials", foot=True)
        cancel.clicked.connect(self.reject)
        go = button(_("OK"), "use_credentials", foot=True)
        go.setProperty("role", "primary")
        go.setDefault(True)
        go.clicked.connect(self.accept)
        end = foot(cancel, go)
        end.setContentsMargins(0, theme.SMALL, 0, 0)
        form.addRow(end)
        fit(self, _WIDTH)

    def fill_in(self, blank: QAuthenticator) -> bool:
        """Show the dialog and fill in what was entered; return whether it was agreed to."""
        agreed = self.exec() == QDialog.DialogCode.Accepted
        if agreed:
            blank.setUser(self.user.text())
            blank.setPassword(self.password.text())
        self.password.clear()
        self.deleteLater()
        return agreed
