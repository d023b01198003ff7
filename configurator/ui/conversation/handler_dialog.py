"""Asks for the address of the developer's server, which Bitrix24 is to call for replies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.texts import CheckBox
from configurator.wording.translation import _

_WIDTH = 520


class HandlerDialog(Dialog):
    """Asks; after `accepted`, `address` and `replaces` hold the answer."""

    def __init__(self, suggested: str, parent: QWidget) -> None:
        """Ask with the address `suggested` filled in."""
        super().__init__(parent)
        self.setObjectName("handler")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Bind the handler"))
        self._address = line_edit("handler_address", "https://", is_code=True)
        self._address.setText(suggested)
        self._address.setAccessibleName(_("Address of the server"))
        caption = label(_("Address of the server"), "muted")
        caption.setBuddy(self._address)
        self._replace = CheckBox(_("Remove the handlers of all other addresses"))
        self._replace.setObjectName("handler_replace")
        self._replace.setMinimumHeight(theme.TARGET)
        self._problem = label("", "error", wrap=True)
        self._problem.setObjectName("handler_problem")
        self._problem.hide()
        text = _(
            "Bitrix24 calls this address for every reply, change and end of a conversation. Ask your "
            "developer for it. Handlers that don't answer, and those bound twice, are removed."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("Which server gets the replies?"), "title", wrap=True))
        column.addWidget(label(text, wrap=True))
        column.addSpacing(theme.SMALL)
        column.addWidget(caption)
        column.addWidget(self._address)
        column.addWidget(self._problem)
        column.addWidget(self._replace)
        column.addSpacing(theme.MEDIUM)
        column.addLayout(self._foot())
        self._address.setFocus()
        fit(self, _WIDTH)

    def _foot(self) -> FootLayout:
        cancel = button(_("Cancel"), "cancel_handler", foot=True)
        cancel.clicked.connect(self.reject)
        go = button(_("Bind"), "bind", foot=True)
        go.setProperty("role", "primary")
        go.setDefault(True)
        go.clicked.connect(self._check)
        return foot(cancel, go)

    @property
    def address(self) -> str:
        """The server's address."""
        return self._address.text().strip()

    @property
    def replaces(self) -> bool:
        """Whether the handlers of all other addresses are to be removed."""
        return self._replace.isChecked()

    def _check(self) -> None:
        if self.address.lower().startswith(("https://", "http://")):
            self.accept()
            return
        self._problem.setText(_("✕ This isn't a web address. It must start with https://."))
        self._problem.show()
        self._address.setFocus()
        fit(self, _WIDTH)
