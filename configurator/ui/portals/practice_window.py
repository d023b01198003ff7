"""The practice portal's own pages, such as its Contact Center, in a window of the program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.bitrix24.address import Portal
from configurator.bitrix24.signin import oauth
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.login.login_dialog import make_web_view
from configurator.wording.translation import _

_WIDTH, _HEIGHT = 900, 620


class PracticeWindow(Dialog):
    """Shows a page of the practice portal; it never leaves this computer."""

    def __init__(self, portal: Portal, path: str, parent: QWidget) -> None:
        """Open a page.

        Args:
            portal: the practice portal.
            path: the page, with its leading slash.
            parent: the window that it was asked for in.

        Raises:
            EngineError: Chromium can't be used.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("practice_window")
        self.setWindowTitle(_("Practice: a Bitrix24 on this computer"))
        state = oauth.new_state()
        self._web = make_web_view(portal, state, self)
        close = button(_("Close"), "close_practice", foot=True)
        close.clicked.connect(self.reject)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._web, 1)
        said = label(_("This is practice: the page comes from this computer alone."), "muted", wrap=True)
        column.addWidget(said)
        column.addLayout(foot(close))
        free = self.screen().availableGeometry().size()
        self.resize(min(_WIDTH, free.width() - 40), min(_HEIGHT, free.height() - 60))
        self._web.load(f"{portal.origin}{path}", state)
        self._web.view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._web.shut()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._web.shut()
        super().done(result)
