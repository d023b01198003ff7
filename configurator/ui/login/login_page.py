"""The portal's page in the login window: where it may go, and what it stops at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtNetwork import QAuthenticator
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDownloadRequest,
    QWebEngineLoadingInfo,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
)

from configurator.bitrix24.signin.redirect import parse_redirect, stray
from configurator.foreign_text import one_line
from configurator.ui.login.page_identity import host_of
from configurator.ui.login.password_dialog import PasswordDialog
from configurator.ui.login.question_bar import QuestionBar, Questions
from configurator.wording.translation import spoken

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal

_NAME = frozenset({-105, -106, -137})
"""Chromium's errors: no such name, no internet connection, the name server failed."""
_PROXY = frozenset({-115, -127, -130, -111, -136, -375, 407})
"""Chromium's errors of proxies, refused or not to be reached; the status of one that wants a password."""
_PROXY_STATUS = 407
_LONGEST_NAME = 200
_OWN_PAGES = ("/oauth", "/auth", "/bitrix", "/login", "/desktop_app", "/desktop_auth", "/extranet/auth")
"""Where a portal asks for a password, a second code or access."""


def private_profile() -> QWebEngineProfile:
    """Return a profile that keeps nothing, downloads nothing and asks for pages in the window's language.

    Its owner gives it a parent only after its pages have theirs: however things end, Qt deletes in that
    order, and a page that outlives its profile crashes the program.
    """
    profile = QWebEngineProfile()  # without a name: off the record
    profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
    code = spoken().replace("_", "-")
    profile.setHttpAcceptLanguage(code if code == "en" else f"{code},en;q=0.8")
    return profile


class LoginPage(QWebEnginePage):
    """A page that opens nothing but https (and the portal itself), and stops at our redirect.

    Signals:
        caught: `Redirect`, stopped before it left this computer. Once.
        met: something to speak of: a key of `words.login.PAGE_SENTENCES`, a host, an HTTP status.
        came: the page's main part has loaded well.
    """

    caught = Signal(object)
    met = Signal(str, str, int)
    came = Signal()

    def __init__(
        self,
        profile: QWebEngineProfile,
        portal: Portal,
        state: str,
        open_window: Callable[[], QWebEnginePage | None],
        questions: Questions,
        parent: QObject,
    ) -> None:
        """Make a page.

        Args:
            profile: from `private_profile`.
            portal: the portal that is asked.
            state: the mark of this try.
            open_window: gives a page for what wants a window of its own, None where there are enough.
            questions: what the pages of this sign-in have asked.
            parent: whoever deletes the page before its profile.
        """
        super().__init__(profile, parent)
        self._portal = portal
        self.state = state
        self._open_window = open_window
        self._spoken_of = False
        self.question_bar = QuestionBar(questions)
        """Shows what the page's scripts say and ask; whoever shows the page puts it above."""
        self._asked: PasswordDialog | None = None
        self.settings().setAttribute(QWebEngineSettings.WebAttribute.PluginsEnabled, False)
        # An application may have an address of its own scheme; only so is the page asked about that, too.
        every = QWebEngineSettings.UnknownUrlSchemePolicy.AllowAllUnknownUrlSchemes
        self.settings().setUnknownUrlSchemePolicy(every)
        profile.downloadRequested.connect(self._tell_of_download)
        self.loadingChanged.connect(self._loading)
        self.certificateError.connect(self._refuse_certificate)
        self.renderProcessTerminated.connect(self._ended)
        self.authenticationRequired.connect(lambda url, blank: self._ask(host_of(url), blank, "NOT_OPENED"))
        self.proxyAuthenticationRequired.connect(lambda _url, blank, name: self._ask(name, blank, "PROXY"))

    def acceptNavigationRequest(
        self, url: QUrl | str, _kind: QWebEnginePage.NavigationType, main: bool
    ) -> bool:
        url = QUrl(url)
        text = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        redirect = parse_redirect(text, self.state)
        if redirect is not None:
            self.caught.emit(redirect)
            return False
        if code := stray(text, self.state, self._portal):
            return self._stop(code, url)
        if url.scheme() in {"https", "about"} or (not main and url.scheme() in {"blob", "data"}):
            return True
        if url.scheme() == "http" and QUrl(self._portal.origin).authority() == url.authority():
            return True
        return self._stop("ELSEWHERE", url)

    @property
    def is_waiting(self) -> bool:
        """Whether a call of the page waits for an answer: the page must not be deleted now."""
        return self._asked is not None or self.question_bar.is_waiting

    def dismiss(self) -> None:
        """Let the call that waits end without an answer."""
        if self._asked is not None:
            self._asked.setParent(None)
            self._asked.reject()
        self.question_bar.dismiss()

    def javaScriptAlert(self, origin: QUrl | str, text: str) -> None:
        self.question_bar.tell(host_of(QUrl(origin)), text)

    def javaScriptConfirm(self, origin: QUrl | str, text: str) -> bool:
        return self.question_bar.confirm(host_of(QUrl(origin)), text)

    def javaScriptPrompt(self, origin: QUrl | str, text: str, default: str) -> tuple[bool, str]:
        return self.question_bar.prompt(host_of(QUrl(origin)), text, default)

    def chooseFiles(
        self, _mode: QWebEnginePage.FileSelectionMode, _old: Sequence[str], _types: Sequence[str]
    ) -> list[str]:
        """Choose none: no page of a sign-in needs a file."""
        return []

    def _stop(self, code: str, url: QUrl) -> bool:
        """Say why a page is not opened; that it then has not come needs no other word."""
        self._spoken_of = True
        self.met.emit(code, host_of(url), 0)
        return False

    # The stub does not know that None forbids the window.
    def createWindow(self, _kind: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        return self._open_window()

    def _loading(self, info: QWebEngineLoadingInfo) -> None:
        status = QWebEngineLoadingInfo.LoadStatus
        domain, code, host = info.errorDomain(), info.errorCode(), host_of(info.url())
        if info.status() == status.LoadStartedStatus:
            self._spoken_of = False
        elif self._spoken_of:
            return
        elif info.status() == status.LoadSucceededStatus:
            self.came.emit()
            if self._has_landed(info.url()):
                self.met.emit("LANDED", host, 0)
        elif info.status() == status.LoadFailedStatus:
            if domain == QWebEngineLoadingInfo.ErrorDomain.HttpStatusCodeDomain and code != _PROXY_STATUS:
                self.met.emit("BROKEN" if code >= 500 else "REFUSED", host, code)
            else:
                known = "NAME" if code in _NAME else "PROXY" if code in _PROXY else "NOT_OPENED"
                self.met.emit(known, host, 0)

    def _has_landed(self, url: QUrl) -> bool:
        """Whether the portal shows a page of its everyday work instead of asking for access."""
        own = url.authority() == QUrl(self._portal.origin).authority()
        return own and not url.path().startswith(_OWN_PAGES)

    def _refuse_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        self._spoken_of = True
        self.met.emit("CERTIFICATE", host_of(error.url()), 0)

    def _ask(self, who: str, blank: QAuthenticator, code: str) -> None:
        """Fill `blank` in. Left empty, the engine would ask 30 times more."""
        if self._spoken_of or self.is_waiting:
            return
        self._asked = PasswordDialog(one_line(who, _LONGEST_NAME), self.parent())
        filled = self._asked.fill_in(blank)
        self._asked = None
        if not filled:
            self._spoken_of = True
            self.met.emit(code, who, 0)
            QTimer.singleShot(0, self, lambda: self.triggerAction(QWebEnginePage.WebAction.Stop))

    def _tell_of_download(self) -> None:
        self.met.emit("DOWNLOAD", "", 0)

    def _ended(self) -> None:
        self._spoken_of = True  # what was loading now fails, too
        self.met.emit("CRASHED", "", 0)


def queued() -> Qt.ConnectionType:
    """How to connect to what a page says: its own call has to be over before it may be deleted."""
    return Qt.ConnectionType.QueuedConnection
