"""The practice portal's page for operators in a browser view of its own: the other side of a conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.bitrix24.address import parse
from configurator.ui.login.login_dialog import make_web_view

if TYPE_CHECKING:
    from configurator.ui.login.login_page import LoginPage

_SIZE = 900, 720


class OperatorView(QWidget):
    """A window with the page of an operator, who works while it is shown."""

    def __init__(self, portal: str) -> None:
        """Open the list of conversations of the practice portal at the address `portal`.

        Raises:
            EngineError: Chromium can't be used.
        """
        super().__init__()
        self.setObjectName("operator_page")
        self.resize(*_SIZE)
        self._web = make_web_view(parse(portal), "", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._web)
        self._web.load(f"{portal}/operator/", "")

    @property
    def page(self) -> LoginPage | None:
        """The page; None once the window is closed."""
        return self._web.page

    def closeEvent(self, event: QCloseEvent) -> None:
        self._web.shut()
        super().closeEvent(event)
