"""Whose page is shown, and how it came: told to the line above it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineLoadingInfo,
    QWebEnginePage,
    QWebEngineScript,
)
from shiboken6 import isValid

from configurator.http.shown_host import shown_host
from configurator.ui.login.address_line import AddressLine, Safety

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
"""Scripts of the program run apart from the page's own, which can't answer in their place."""


def host_of(url: QUrl) -> str:
    """Return the host and port of an address, as `shown_host` does."""
    return shown_host(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


class PageIdentity(QObject):
    """Keeps the line above a page true.

    Chromium tells the address at which a page is, also before the page has come. So a connection counts as
    secure only once a document from that host says that it is there; certificates that aren't valid are
    refused before that.
    """

    def __init__(self, page: QWebEnginePage, line: AddressLine) -> None:
        super().__init__(page)
        self._page = page
        self._line = line
        self._there = ""
        self._failed = False
        page.urlChanged.connect(self._moved)
        page.loadStarted.connect(self._started)
        page.loadProgress.connect(self._ask)
        page.loadingChanged.connect(self._loading)
        page.certificateError.connect(self._refuse)

    def _started(self) -> None:
        self._failed = False

    def _moved(self, url: QUrl) -> None:
        if not self._failed:
            self._show(url)
            self._ask()

    def _loading(self, info: QWebEngineLoadingInfo) -> None:
        failed = info.status() == QWebEngineLoadingInfo.LoadStatus.LoadFailedStatus
        # A page that comes with an HTTP status of an error is a page of that host all the same.
        if failed and info.errorDomain() != QWebEngineLoadingInfo.ErrorDomain.HttpStatusCodeDomain:
            self._fail(info.url(), Safety.NOT_CONNECTED)
        else:
            self._ask()

    def _refuse(self, error: QWebEngineCertificateError) -> None:
        if error.isMainFrame():
            self._fail(error.url(), Safety.NOT_SAFE)

    def _fail(self, url: QUrl, safety: Safety) -> None:
        if not self._failed:
            self._failed, self._there = True, ""
            self._line.show_host(host_of(url), safety)

    def _ask(self) -> None:
        """Ask the document that is there for its origin."""
        self._page.runJavaScript("location.origin", _WORLD, self._answered)

    def _answered(self, origin: object) -> None:
        if not isValid(self._page) or self._failed or not isinstance(origin, str):
            return  # a page that is deleted answers all questions with nothing, after it is gone
        url = self._page.url()
        if origin.startswith("https://") and origin == _origin(url):
            self._there = origin
            self._show(url)

    def _show(self, url: QUrl) -> None:
        host = host_of(url)
        if not host:
            safety = Safety.NO_ADDRESS
        elif url.scheme() != "https":
            safety = Safety.THIS_COMPUTER
        else:
            safety = Safety.SECURE if self._there == _origin(url) else Safety.CONNECTING
        if safety is not Safety.SECURE:
            self._there = ""
        self._line.show_host(host, safety)


def _origin(url: QUrl) -> str:
    return f"{url.scheme()}://{host_of(url)}"
