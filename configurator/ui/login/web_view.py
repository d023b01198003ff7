"""The portal's page with its address, in this window and in those that it opens."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWebEngineCore import QWebEngineProfile
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import delete, isValid

from configurator.bitrix24.address import Portal
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import heard_with_focus
from configurator.ui.kit.busy_bar import busy_bar
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.text_size import text_scale
from configurator.ui.login.address_line import AddressLine, Safety
from configurator.ui.login.escape_watch import EscapeWatch
from configurator.ui.login.login_page import LoginPage, private_profile, queued
from configurator.ui.login.page_identity import PageIdentity, host_of
from configurator.ui.login.question_bar import Questions
from configurator.wording.translation import pgettext

_MOST_WINDOWS = 3


class WebView(QWidget):
    """An address line, a progress line and a page.

    Signals:
        caught: `Redirect`.
        met: as `LoginPage.met`.
        came: the page has loaded.
        began: it has begun to load.
        escape_kept: the page has kept the Esc key for itself.
    """

    caught = Signal(object)
    met = Signal(str, str, int)
    came = Signal()
    began = Signal()
    escape_kept = Signal()

    def __init__(self, portal: Portal, state: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._portal = portal
        self._state = state
        self._windows: list[_Window] = []
        self._leaving: list[LoginPage] = []
        self._questions = Questions()
        self._profile = private_profile()
        self.view = QWebEngineView(self)
        self.page: LoginPage | None = self.make_page()
        self._profile.setParent(self)  # after the page: it is deleted after it
        self.view.setPage(self.page)
        self.view.setZoomFactor(text_scale())
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.setAcceptDrops(False)
        self._address = AddressLine()
        _leave_on_escape(self.view, self.page, self).kept.connect(self.escape_kept)
        PageIdentity(self.page, self._address)
        self._progress = busy_bar(4)
        keep = self._progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._address)
        column.addWidget(self._progress)
        column.addWidget(self.page.question_bar)
        column.addWidget(self.view, 1)
        self.page.loadStarted.connect(self._started)
        self.page.loadFinished.connect(self._progress.hide)

    def load(self, url: str, state: str) -> None:
        """Open the page that starts a sign-in; only `state` is accepted as its OAuth state from now on."""
        if self.page is None:
            return
        self._state = self.page.state = state
        self._questions.asked, self._questions.silenced = 0, False
        self._address.show_host(host_of(QUrl(url)), Safety.CONNECTING)
        self.page.load(QUrl(url))

    def stop(self) -> None:
        """Stop loading."""
        if self.page is not None:
            self.view.stop()

    def make_page(self) -> LoginPage:
        """Make a page of this sign-in; what it says is heard once its call is over."""
        page = LoginPage(self._profile, self._portal, self._state, self._open_window, self._questions, self)
        page.caught.connect(self.caught, queued())
        page.met.connect(self._tell, queued())
        page.came.connect(self.came, queued())
        return page

    def shut(self) -> None:
        """Delete every page, then the profile, as Qt asks."""
        if self.page is None:
            return
        for window in self._windows:
            if isValid(window):
                window.shut()
        self.view.setPage(None)  # type: ignore[arg-type]  # Qt takes a null page
        page, self.page = self.page, None
        page.disconnect(self)
        _delete_in_order([*self._leaving, page], self._profile)

    def let_go(self, page: LoginPage) -> None:
        """Delete the page of a window that closes, once its own call is over."""
        page.dismiss()
        if not page.is_waiting:
            delete(page)
        elif self.page is not None and page not in self._leaving:
            self._leaving.append(page)
            QTimer.singleShot(0, self, self._let_all_go)

    def _let_all_go(self) -> None:
        leaving, self._leaving = self._leaving, []
        for page in leaving if self.page is not None else ():
            self.let_go(page)

    def _started(self) -> None:
        self._progress.show()
        if self.view.hasFocus():
            heard_with_focus(self.view)
        self.began.emit()

    def _tell(self, code: str, host: str, status: int) -> None:
        if self.page is not None:
            self.met.emit(code, host, status)

    def _open_window(self) -> LoginPage | None:
        self._windows = [one for one in self._windows if isValid(one) and one.isVisible()]
        if self.page is None or len(self._windows) >= _MOST_WINDOWS:
            return None
        page = self.make_page()
        self._profile.setParent(None)
        self._profile.setParent(self)  # to the end again, behind the new page
        window = _Window(page, self)
        self._windows.append(window)
        window.show()
        return page


class _Window(Dialog):
    """What a page opens in a window of its own, such as the sign-in of another service."""

    def __init__(self, page: LoginPage, parent: WebView) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("login_window")
        self.setWindowTitle(pgettext("window title", "Sign in"))
        self.resize(520, 560)
        self.page: LoginPage | None = page
        self._opener = parent
        self._view = QWebEngineView(self)
        self._view.setPage(page)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        _leave_on_escape(self._view, page, self)
        address = AddressLine()
        address.show_host("", Safety.NO_ADDRESS)
        PageIdentity(page, address)
        page.windowCloseRequested.connect(self.close, queued())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(theme.SMALL)
        column.addWidget(address)
        column.addWidget(page.question_bar)
        column.addWidget(self._view, 1)
        self._view.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shut()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self.shut()
        super().done(result)

    def shut(self) -> None:
        """Delete the page, and go."""
        if self.page is None:
            return
        page, self.page = self.page, None
        self._view.setPage(None)  # type: ignore[arg-type]  # Qt takes a null page
        self._opener.let_go(page)
        self.close()


def _leave_on_escape(view: QWebEngineView, page: LoginPage, owner: QWidget) -> EscapeWatch:
    """Let Esc close the window of a view, where the page has no use for it or it is pressed again."""
    watch = EscapeWatch(view, page)
    watch.wanted.connect(lambda: owner.window().close())
    return watch


def _delete_in_order(pages: list[LoginPage], profile: QWebEngineProfile) -> None:
    """Delete pages, then their profile; later, where a page's own call still waits for an answer."""
    for page in pages:
        page.dismiss()
    if not any(page.is_waiting for page in pages):
        for one in (*pages, profile):
            delete(one)
        return
    app = QApplication.instance()
    for one in (*pages, profile):
        one.setParent(app)
    QTimer.singleShot(0, lambda: _delete_in_order(pages, profile))
