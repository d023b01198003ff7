"""The login window: the portal's own page in a dialog that keeps nothing, or the user's own browser.

Bitrix24 ignores `redirect_uri` and sends the code to the address saved in the application. The window
recognises that redirect by our `state`, wherever it points, and stops it before it leaves this computer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from configurator.bitrix24.signin import oauth
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.tab_order import take_place
from configurator.ui.kit.texts import Disclosure
from configurator.ui.login.browser_panel import BrowserPanel
from configurator.ui.preview import engine
from configurator.wording.login import help_lines, page_sentence
from configurator.wording.punctuation import below, marked
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.ui.login.login_page import LoginPage
    from configurator.ui.login.web_view import WebView

PATIENCE_MS = 10_000
"""After this the window says that the page hasn't loaded yet."""
_WIDTH, _HEIGHT = 560, 680
_MILD = frozenset({"SLOW", "LANDED", "DOWNLOAD", "ELSEWHERE"})
"""Codes of what isn't a failure."""


class LoginDialog(Dialog):
    """Asks the portal's user to sign in and to allow the application.

    Signals:
        signed_in: `oauth.Redirect`, caught before it left this computer. The dialog has closed.
    """

    signed_in = Signal(object)

    def __init__(self, portal: Portal, client_id: str, parent: QWidget, *, outside: bool = False) -> None:
        """Make the window; `outside` begins with the user's own browser."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("login")
        self.setWindowTitle(_("Sign in to {portal}").format(portal=portal.netloc))
        self.resize(_WIDTH, min(_HEIGHT, self.screen().availableGeometry().height() - 60))
        self.portal = portal
        """Where the user signs in."""
        self._client_id = client_id
        self._state = ""
        self._shut_down = False
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE_MS)
        self._slow.timeout.connect(lambda: self._met("SLOW", "", 0))
        self._web: WebView | None = None
        self._panel: BrowserPanel | None = None
        self._build()
        self.is_outside = outside
        """Whether the user's own browser is used."""
        self._show_way()

    @property
    def page(self) -> LoginPage | None:
        """The page in this window, None while it has none."""
        return self._web.page if self._web else None

    def closeEvent(self, event: QCloseEvent) -> None:
        self._shut()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._shut()
        super().done(result)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and self.is_outside and self._panel:
            self._panel.come_back()
        return super().event(event)

    def _build(self) -> None:
        self._problem = label("", "error", wrap=True)
        self._problem.setObjectName("login_problem")
        self._problem.hide()
        self._holder = QWidget()
        self._ways = QStackedLayout(self._holder)
        self._help_text = label("", "muted", wrap=True)
        self._more = label(below(*(marked("• ", one) for one in help_lines(self.portal.netloc))), wrap=True)
        self._more.setObjectName("login_help")
        self._more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._problem)
        column.addWidget(self._holder, 1)
        column.addWidget(self._help_text)
        column.addWidget(self._more)
        column.addLayout(self._buttons())

    def _buttons(self) -> FootLayout:
        self._again = self._button("start_again", _("Start again"), self._begin)
        self._other = self._button("other_way", "", self._change_way)
        self._help = Disclosure(_("Help"))
        self._help.setObjectName("login_more")
        self._help.setAutoDefault(False)
        self._help.setMinimumHeight(theme.TARGET + 6)
        self._help.toggled.connect(self._more.setVisible)
        cancel = self._button("cancel_login", _("Cancel"), self.reject)
        return foot(cancel, left=[self._again, self._other, self._help])

    @staticmethod
    def _button(name: str, words: str, act: object) -> QPushButton:
        made = button(words, name, foot=True)
        made.clicked.connect(act)
        return made

    def _change_way(self) -> None:
        self.is_outside = not self.is_outside
        if self.is_outside:
            self._slow.stop()
            if self._web:
                self._web.stop()
        elif self._panel:
            self._panel.end()
        self._show_way()

    def _show_way(self) -> None:
        """Show the page in this window or the own browser's part, and begin anew there."""
        missing = not self.is_outside and self._web is None and not self._make_web()
        self.is_outside = self.is_outside or missing
        if self.is_outside and self._panel is None:
            self._panel = BrowserPanel(self)
            self._panel.caught.connect(self._caught)
            self._panel.again_wanted.connect(self._begin)
            self._ways.addWidget(self._panel)
            take_place(self._panel, self._holder)
        shown = self._panel if self.is_outside else self._web
        if shown is not None:
            self._ways.setCurrentWidget(shown)
        self._other.setText(_("Sign in here") if self.is_outside else _("Use my own browser"))
        self._other.setVisible(not missing)
        self._again.setVisible(not self.is_outside)
        self._help_text.setText(
            "" if self.is_outside else _("Sign in as an administrator and allow access. "
                                         "This window then closes automatically.")
        )  # fmt: skip
        self._help_text.setVisible(not self.is_outside)
        self._begin()
        if missing:
            self._say("NO_WINDOW")

    def _make_web(self) -> bool:
        try:
            self._web = make_web_view(self.portal, self._state, self)
        except engine.EngineError:
            return False
        self._ways.addWidget(self._web)
        self._web.caught.connect(self._caught)
        self._web.met.connect(self._met)
        self._web.escape_kept.connect(self._tell_of_escape)
        self._web.began.connect(self._slow.start)
        self._web.came.connect(self._came)
        self._web.view.setFocus()
        return True

    def _begin(self) -> None:
        """Start a sign-in with a new OAuth state: answers to earlier ones are refused."""
        self._state = oauth.new_state()
        url = oauth.authorize_url(self.portal, self._client_id, self._state)
        self._say("")
        if self.is_outside and self._panel:
            self._panel.begin(url, self._state)
        elif self._web:
            self._web.load(url, self._state)

    def _caught(self, redirect: object) -> None:
        if self._shut_down:  # closed between the redirect and here
            return
        self.signed_in.emit(redirect)
        self.accept()

    def _came(self) -> None:
        self._slow.stop()
        self._say("")

    def _met(self, code: str, host: str, status: int) -> None:
        if code not in _MILD or code == "LANDED":
            self._slow.stop()
        self._say(code, host, status)

    def _say(self, code: str, host: str = "", status: int = 0) -> None:
        if self._shut_down:
            return
        said = page_sentence(code, self.portal.netloc, host=host, status=status) if code else ""
        mark = "▲" if code in _MILD else "✕"
        self._problem.setText(marked(mark, said) if said else "")
        restyle(self._problem, "role", "warning" if code in _MILD else "error")
        self._problem.setVisible(bool(said))

    def _tell_of_escape(self) -> None:
        """Say how the window is left, where the page keeps the key for itself."""
        if not self._shut_down and self._problem.isHidden():
            restyle(self._problem, "role", "muted")
            self._problem.setText(_("Press Esc again to close this window."))
            self._problem.show()

    def _shut(self) -> None:
        if self._shut_down:
            return
        self._shut_down = True
        self._slow.stop()
        if self._panel:
            self._panel.end()
        if self._web:
            self._web.shut()


def make_web_view(portal: Portal, state: str, parent: QWidget) -> WebView:
    """Return a view for pages of a portal.

    Args:
        portal: the portal.
        state: the only OAuth state that is accepted.
        parent: whose life it shares; calls `shut` before it goes.

    Raises:
        EngineError: Chromium can't be used.
    """
    engine.load()
    from configurator.ui.login.web_view import WebView

    return WebView(portal, state, parent)
