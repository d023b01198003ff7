"""The login window: the portal's own page in a dialog that keeps nothing.

Bitrix24 ignores `redirect_uri` and sends the code to the address saved in the application. The window
recognises that redirect by our `state`, wherever it points, and stops it before it leaves this computer.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import delete

from configurator.bitrix24 import oauth
from configurator.bitrix24.address import Portal
from configurator.ui import theme
from configurator.ui.widgets.basics import label


class _Page(QWebEnginePage):
    """A page that opens nothing but https (and the portal itself), and stops at our redirect."""

    caught = Signal(object)

    def __init__(self, profile: QWebEngineProfile, portal: Portal, state: str, parent: QWidget) -> None:
        super().__init__(profile, parent)
        self._portal = portal
        self._state = state

    def acceptNavigationRequest(
        self, url: QUrl | str, _kind: QWebEnginePage.NavigationType, _main: bool
    ) -> bool:
        url = QUrl(url)
        redirect = oauth.parse_redirect(
            url.toString(QUrl.ComponentFormattingOption.FullyEncoded), self._state
        )
        if redirect is not None:
            self.caught.emit(redirect)
            return False
        if url.scheme() == "https" or url.scheme() == "about":
            return True
        return url.scheme() == "http" and QUrl(self._portal.origin).authority() == url.authority()

    def createWindow(self, _kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:
        return self  # what would open beside this window opens in it, under the same address line


class LoginDialog(QDialog):
    """Asks the portal's user to sign in and to allow the application.

    Signals:
        signed_in: `oauth.Redirect`, caught before it left this computer. The dialog has closed.
    """

    signed_in = Signal(object)

    def __init__(self, portal: Portal, client_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("login")
        self.setWindowTitle(self.tr("Sign in to {portal}").format(portal=portal.host))
        self.resize(520, 680)
        state = oauth.new_state()
        self._start = QUrl(oauth.authorize_url(portal, client_id, state))
        self._profile = QWebEngineProfile()  # without a name: off the record
        self._profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
        self.view = QWebEngineView(self)
        self.page = _Page(self._profile, portal, state, self)
        attribute = QWebEngineSettings.WebAttribute
        self.page.settings().setAttribute(attribute.PluginsEnabled, False)
        # An application may have an address of its own scheme; only so is the page asked about that, too.
        every = QWebEngineSettings.UnknownUrlSchemePolicy.AllowAllUnknownUrlSchemes
        self.page.settings().setUnknownUrlSchemePolicy(every)
        self.view.setPage(self.page)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._build()
        self.page.caught.connect(self._caught, Qt.ConnectionType.QueuedConnection)
        self.page.urlChanged.connect(self._show_address)
        self.page.loadStarted.connect(self._progress.show)
        self.page.loadFinished.connect(self._loaded)
        self.page.certificateError.connect(self._refuse_certificate)
        self._show_address(self._start)
        self.page.load(self._start)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._shut()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        self._shut()
        super().done(result)

    def _build(self) -> None:
        self._address = QLineEdit()
        self._address.setReadOnly(True)
        self._address.setObjectName("address")
        self._address.setAccessibleName(self.tr("Address of this page"))
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(4)
        keep = self._progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(keep)
        self._progress.setRange(0, 0)
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        self._again = QPushButton(self.tr("Start again"))
        self._again.setMinimumHeight(theme.TARGET)
        self._again.clicked.connect(self._reload)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancel_login")
        cancel.setMinimumHeight(theme.TARGET)
        cancel.clicked.connect(self.reject)
        help_text = label(
            self.tr("Sign in as an administrator and allow access. This window then closes by itself. "
                    "If the page shows an error instead, check the application's ID in your Bitrix24."),
            "muted", wrap=True,
        )  # fmt: skip
        bottom = QHBoxLayout()
        bottom.addWidget(self._again)
        bottom.addStretch(1)
        bottom.addWidget(cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._address)
        column.addWidget(self._progress)
        column.addWidget(self._problem)
        column.addWidget(self.view, 1)
        column.addWidget(help_text)
        column.addLayout(bottom)
        self.view.setFocus()

    def _caught(self, redirect: object) -> None:
        if self.page is None:  # closed between the redirect and here
            return
        self.signed_in.emit(redirect)
        self.accept()

    def _show_address(self, url: QUrl) -> None:
        # Host and path are what a person can judge; the query holds the state.
        shown = f"{url.scheme()}://{url.authority()}{url.path()}"
        self._address.setText(f"🔒 {shown}" if url.scheme() == "https" else shown)
        self._address.setCursorPosition(0)

    def _loaded(self, ok: bool) -> None:
        self._progress.hide()
        self._say(
            "" if ok else self.tr("This page could not be opened. Check the connection, then start again.")
        )

    def _refuse_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        self._say(
            self.tr("The connection is not safe: the portal's certificate is not valid. Nothing was sent.")
        )

    def _say(self, text: str) -> None:
        if text or not self._problem.text():
            self._problem.setText(text)
        self._problem.setVisible(bool(self._problem.text()))

    def _reload(self) -> None:
        self._problem.setText("")
        self.page.load(self._start)

    def _shut(self) -> None:
        """Delete the page before its profile, as Qt asks."""
        if self.page is not None:
            self.page.disconnect(self)
            self.view.setPage(None)  # type: ignore[arg-type]  # Qt takes a null page
            delete(self.page)
            delete(self._profile)
            self.page = None  # type: ignore[assignment]
