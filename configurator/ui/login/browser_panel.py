"""Signing in with the user's own browser: it comes back by itself, or its address is pasted."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from configurator.bitrix24.signin import handler_path
from configurator.bitrix24.signin.redirect import PasteError, read_pasted
from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.copy_button import CopyButton
from configurator.ui.kit.texts import Button
from configurator.ui.kit.web_pages import open_page
from configurator.wording.login import browser_page, browser_sentence
from configurator.wording.punctuation import marked
from configurator.wording.translation import _, ngettext

if TYPE_CHECKING:
    from configurator.bitrix24.signin.loopback_listener import Loopback
    from configurator.bitrix24.signin.redirect import Redirect

CODE_SECONDS = 30
"""How long a code is valid (Bitrix24 documentation)."""


class BrowserPanel(QWidget):
    """Opens the page outside, waits at the fixed port, and takes a pasted address or code.

    Signals:
        caught: `Redirect`.
        again_wanted: another try with a mark of its own is wanted; `begin` follows.
    """

    caught = Signal(object)
    again_wanted = Signal()
    _arrived = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._url = ""
        self._state = ""
        self._listening = threading.Lock()
        self._loopback: Loopback | None = None
        self._left = CODE_SECONDS
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self._tick)
        self._arrived.connect(self.caught, Qt.ConnectionType.QueuedConnection)
        self._build()

    def begin(self, url: str, state: str) -> None:
        """Prepare a sign-in: `url` is the portal's page, `state` its OAuth state. Nothing is opened yet."""
        self._url, self._state = url, state
        self._open.setText(_("Open in my browser"))
        restyle(self._open, "role", "primary")
        self._stop_counting()
        self._pasted.clear()
        self._say("")
        self._listen()

    def end(self) -> None:
        """Stop waiting and free the port."""
        self._seconds.stop()
        self._pasted.clear()
        with self._listening:
            loopback, self._loopback = self._loopback, None
        if loopback is not None:
            loopback.close()

    def come_back(self) -> None:
        """Note that the user is back from the browser: if access was allowed, the code expires soon."""
        if self._is_opened and not self._seconds.isActive() and self._left == CODE_SECONDS:
            self._seconds.start()
            self._show_left()

    @property
    def _is_opened(self) -> bool:
        return bool(self._open.property("opened"))

    def _listen(self) -> None:
        if self._loopback is not None and not self._loopback.is_done:
            self._loopback.state = self._state
            return
        from configurator.bitrix24.signin.loopback_listener import Loopback, PortTakenError

        try:
            self._loopback = Loopback(self._state, self._tell, browser_page, handler_path.PORT)
        except PortTakenError:
            self._loopback = None
        taken = self._loopback is None
        self._waiting.setText(
            browser_sentence("PORT_TAKEN", port=handler_path.PORT)
            if taken
            else _("If your application uses the handler path below, this window detects "
                   "your sign-in automatically. You don't need to paste anything.")
        )  # fmt: skip
        restyle(self._waiting, "role", "warning" if taken else "")

    def _tell(self, redirect: Redirect) -> None:
        with self._listening:  # Qt deletes this object after `end`: nothing may be emitted then
            if self._loopback is not None:
                self._arrived.emit(redirect)

    def _open_browser(self) -> None:
        if self._is_opened:
            self._open.setProperty("opened", False)
            self.again_wanted.emit()  # a new OAuth state for each try
        self._say("")
        open_page(self._url, self, lambda: self._say(browser_sentence("BROWSER_MISSING")))
        self._open.setProperty("opened", True)
        self._open.setText(_("Try again"))
        restyle(self._open, "role", "")

    def _read(self) -> None:
        pasted = self._pasted.text()
        try:
            redirect = read_pasted(pasted, self._state)
        except PasteError as error:
            self._say(browser_sentence(error.code))
            self._pasted.setFocus()
            return
        board = QGuiApplication.clipboard()
        if board.text().strip() == pasted.strip():
            board.clear()  # the code isn't needed there any more
        self._pasted.clear()
        self._seconds.stop()
        self._say("")
        self.caught.emit(redirect)

    def _paste(self) -> None:
        self._pasted.setText(QGuiApplication.clipboard().text()[:5000])
        self._read()

    def _tick(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self._seconds.stop()
            self._open.setText(_("Try again"))
            restyle(self._open, "role", "primary")
        self._show_left()

    def _stop_counting(self) -> None:
        self._seconds.stop()
        self._left = CODE_SECONDS
        self._clock.hide()
        self._clock_words.setText(
            _("After you click Allow, the code is valid for {seconds} seconds.").format(seconds=CODE_SECONDS)
        )
        restyle(self._clock_words, "role", "muted")

    def _show_left(self) -> None:
        self._clock.show()
        self._clock.setValue(max(0, self._left))
        if self._left > 0:
            words = ngettext(
                "If you just clicked Allow, you have {seconds} second left to paste.",
                "If you just clicked Allow, you have {seconds} seconds left to paste.",
                self._left,
            )
            self._clock_words.setText(words.format(seconds=self._left))
        else:
            self._clock_words.setText(
                _("The {seconds} seconds are up, so the code has probably expired. Click "
                  "Try again, and the portal will ask you again.").format(seconds=CODE_SECONDS)
            )  # fmt: skip
        restyle(self._clock_words, "role", "muted" if self._left > 0 else "warning")

    def _say(self, text: str) -> None:
        self._problem.setText(marked("✕", text) if text else "")
        self._problem.setVisible(bool(text))
        restyle(self._pasted, "wrong", "error" if text else "")

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("1.  Sign in and click Allow"), "heading"))
        self._add_opening(column)
        column.addSpacing(theme.SMALL)
        column.addWidget(label(_("2.  Come back"), "heading"))
        self._waiting = label("", wrap=True)
        self._waiting.setObjectName("browser_waiting")
        column.addWidget(self._waiting)
        address = QLineEdit(handler_path.ADDRESS)
        address.setReadOnly(True)
        address.setMinimumHeight(theme.TARGET)
        address.setAccessibleName(_("Handler path for your application"))
        self._add_row(column, address, CopyButton(lambda: handler_path.ADDRESS, _("handler path")))
        column.addSpacing(theme.SMALL)
        self._add_pasting(column)
        column.addStretch(1)

    def _add_opening(self, column: QVBoxLayout) -> None:
        column.addWidget(
            label(_("Passkeys, security keys and your company's sign-in page work there as usual."),
                  "muted", wrap=True)
        )  # fmt: skip
        self._open = Button()
        self._open.setObjectName("open_browser")
        self._open.setMinimumHeight(theme.TARGET + 6)
        self._open.clicked.connect(self._open_browser)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._open)
        row.addWidget(CopyButton(lambda: self._url, _("address of the page"), _("Copy address")))
        row.addStretch(1)
        column.addLayout(row)

    def _add_pasting(self, column: QVBoxLayout) -> None:
        caption = label(
            _("If your application uses another handler path, the browser stops there. "
              "Copy the full address (or only the code) from the address bar and paste it "
              "here right away."), wrap=True,
        )  # fmt: skip
        self._pasted = line_edit("pasted", "https://…?code=…", is_code=True)
        self._pasted.setAccessibleName(_("Address or code from the browser"))
        self._pasted.returnPressed.connect(self._read)
        self._pasted.textChanged.connect(lambda text: self.come_back() if text else None)
        caption.setBuddy(self._pasted)
        paste = Button(_("Paste"))
        paste.setObjectName("paste")
        paste.setAutoDefault(False)
        paste.setMinimumHeight(theme.TARGET)
        paste.clicked.connect(self._paste)
        use = Button(_("Sign in"))
        use.setObjectName("use_pasted")
        use.setAutoDefault(False)
        use.setMinimumHeight(theme.TARGET)
        use.clicked.connect(self._read)
        self._problem = label("", "error", wrap=True)
        self._problem.setObjectName("paste_problem")
        self._clock = QProgressBar()
        self._clock.setObjectName("seconds_left")
        self._clock.setTextVisible(False)
        self._clock.setAccessibleName(_("Seconds left"))
        self._clock.setFixedHeight(4)
        self._clock.setRange(0, CODE_SECONDS)
        self._clock_words = label("", "muted", wrap=True)
        self._clock_words.setObjectName("seconds_words")
        column.addWidget(caption)
        self._add_row(column, self._pasted, paste, use)
        column.addWidget(self._problem)
        column.addWidget(self._clock_words)
        column.addWidget(self._clock)

    @staticmethod
    def _add_row(column: QVBoxLayout, first: QWidget, *others: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(first, 1)
        for one in others:
            row.addWidget(one)
        column.addLayout(row)
