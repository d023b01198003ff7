"""The practice portal's page for operators in a browser view of its own: the other side of a conversation."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.ui.login.login_page import private_profile

_SIZE = 900, 720


class OperatorView(QWidget):
    """A window with the page of an operator, who works while it is shown.

    Attributes:
        page: the page.
    """

    def __init__(self, portal: str) -> None:
        """Open the list of conversations of the practice portal at the address `portal`."""
        super().__init__()
        self.setObjectName("operator_page")
        self.resize(*_SIZE)
        profile = private_profile()
        self.page = QWebEnginePage(profile, self)
        profile.setParent(self)  # after the page: it is deleted after it
        view = QWebEngineView(self)
        view.setPage(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self.page.load(QUrl(f"{portal}/operator/"))
