"""Show request: exactly what will be sent."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.ui.code.code_view import CodeView
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.wording.translation import _


class RequestDialog(Dialog):
    """The address, the method and the parameters; a placeholder stands for the access token."""

    def __init__(self, rest: str, params: Mapping[str, object], parent: QWidget) -> None:
        """Show the request that goes to `rest` (an address ending in `/rest/`)."""
        super().__init__(parent)
        self.setWindowTitle(_("Request"))
        self.resize(720, 560)
        text = json.dumps(
            {**params, "auth": _("(access token, added when sent)")}, indent=2, ensure_ascii=False
        )
        code = CodeView("request", _("Request parameters"), wrap=True)
        code.show_code(text, "imconnector.register.json")
        close = button(_("Close"), "close_request", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        head = _("This is exactly what Register sends. Nothing has been sent yet.")
        column.addWidget(label(head, wrap=True))
        column.addWidget(label(f"POST {rest}imconnector.register", "muted", wrap=True))
        column.addWidget(code, 1)
        column.addSpacing(theme.SMALL)
        column.addLayout(foot(close))
