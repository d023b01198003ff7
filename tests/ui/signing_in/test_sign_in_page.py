"""Every way a sign-in in the login window can go wrong, over a real socket, with what is said."""

from __future__ import annotations

import os
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest
import trustme
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.practice import PracticePortal, serve
from configurator.ui.login import login_dialog
from configurator.ui.login.address_line import AddressLine, Safety
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.portal import words
from tests.support.found import found, present
from tests.support.login_window import click, opens, says, starts_again_and_signs_in, state_of
from tests.support.measuring import Measured
from tests.support.patience import SOON_MS
from tests.support.sign_in import Handler, Visitor, connect, dialogs, host, outcome


def test_a_second_factor_is_entered_on_the_portals_page(practice: PracticePortal, visitor: Visitor) -> None:
    practice.faults = ["SECOND_FACTOR*1"]
    visitor.press("#sign-in")
    visitor.wait_for("#second-code")
    visitor.ask("document.querySelector('#second-code').value = '123456'")
    visitor.press("#confirm")
    visitor.wait_for(".alert")
    visitor.ask("document.querySelector('#second-code').value = '000000'")
    visitor.press("#confirm")
    visitor.press("#allow")
    assert "Signed in" in outcome(visitor.qtbot)


@pytest.mark.parametrize("use", ["", "addEventListener('keydown', event => event.preventDefault())", "typed"])
def test_escape_closes_the_sign_in_whatever_its_page_does_with_the_key(
    visitor: Visitor, qtbot: QtBot, use: str
) -> None:
    visitor.wait_for("#sign-in")
    dialog = visitor.dialog
    if use == "typed":
        visitor.type_password("half of it")
    elif use:
        visitor.ask(use)
    page = present(found(dialog, QWebEngineView).focusProxy())
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    if use:
        said = found(dialog, QLabel, "login_problem")
        qtbot.waitUntil(lambda: "Press Esc again" in said.text())
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialogs("login"))


def test_a_refused_consent_can_be_given_after_starting_again(visitor: Visitor) -> None:
    visitor.press("#sign-in")
    visitor.press("#deny")
    visitor.wait_for("#denied")
    click(visitor, "login_more")
    assert "Clicked Deny?" in found(visitor.dialog, QLabel, "login_help").text()
    starts_again_and_signs_in(visitor, known=True)


def test_a_portal_that_shows_its_own_pages_instead_of_asking_is_asked_again(
    practice: PracticePortal, visitor: Visitor
) -> None:
    practice.faults = ["NO_CONSENT*1"]
    visitor.press("#sign-in")
    says(visitor, "LANDED")
    starts_again_and_signs_in(visitor, known=True)


@pytest.mark.parametrize(
    ("fault", "code"),
    [("NO_STATE", "STATE_MISSING"), ("WRONG_STATE", "STATE_FOREIGN"), ("NO_CODE", "CODE_MISSING")],
)
def test_a_redirect_that_is_not_this_sign_ins_end_is_stopped_and_told(
    practice: PracticePortal, visitor: Visitor, window: MainWindow, fault: str, code: str
) -> None:
    practice.faults = [f"{fault}*1"]
    visitor.sign_in()
    says(visitor, code)
    assert not window.portals.accounts.tokens(parse(practice.address))
    starts_again_and_signs_in(visitor, known=True)


def test_a_redirect_with_the_mark_of_an_earlier_try_is_not_taken(
    practice: PracticePortal, visitor: Visitor, handler: Handler
) -> None:
    visitor.wait_for("#sign-in")
    old = state_of(visitor)
    click(visitor, "start_again")
    visitor.qtbot.waitUntil(lambda: state_of(visitor) not in {old, None})
    present(visitor.dialog.page).load(QUrl(f"{handler.address}&code=stolen&state={old}&member_id=m"))
    says(visitor, "STATE_FOREIGN")


@pytest.mark.parametrize(
    ("fault", "code", "status"),
    [
        ("authorize:invalid_client", "REFUSED", 401),
        ("authorize:NOT_INSTALLED", "REFUSED", 401),
        ("authorize:SITE_CLOSED", "BROKEN", 503),
        ("authorize:DROPPED", "NOT_OPENED", 0),
    ],
)
def test_a_page_that_does_not_come_right_has_its_sentence(
    practice: PracticePortal, visitor: Visitor, fault: str, code: str, status: int
) -> None:
    visitor.wait_for("#sign-in")
    practice.faults = [f"{fault}*9"]
    click(visitor, "start_again")
    says(visitor, code, status=status)
    practice.faults = []
    starts_again_and_signs_in(visitor)


def test_a_name_that_no_server_has_is_told(window: MainWindow, qtbot: QtBot) -> None:
    says(opens(window, qtbot, parse("https://no-such-portal.invalid")), "NAME", host="no-such-portal.invalid")


def test_a_portal_that_is_switched_off_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with serve() as gone:
        portal = parse(gone.address)
    says(opens(window, qtbot, portal), "NOT_OPENED")


def test_a_certificate_that_is_not_valid_is_refused_and_the_address_says_so(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    certificate = trustme.CA().issue_cert("127.0.0.1")
    certificate.private_key_and_cert_chain_pem.write_to_path(tmp_path / "portal.pem")
    with serve(certificate=(tmp_path / "portal.pem", tmp_path / "portal.pem")) as unsafe:
        visitor = opens(window, qtbot, parse(unsafe.address))
        says(visitor, "CERTIFICATE", host=parse(unsafe.address).netloc)
        assert "Not safe" in found(visitor.dialog, QLabel, "lock").text()
        visitor.dialog.reject()


@pytest.fixture
def proxy() -> Iterator[list[bytes]]:
    """A proxy that refuses everybody; with its other answer it wants a password."""
    listener = socket.create_server(("127.0.0.1", 0))
    end = b"Content-Length: 0\r\nConnection: close\r\n\r\n"
    wants = b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=office\r\n"
    answer = [b"HTTP/1.1 403 Forbidden\r\n" + end, wants + end]

    def run() -> None:
        with suppress(OSError):
            while True:
                with closing(listener.accept()[0]) as asked:
                    asked.recv(4096)
                    asked.sendall(answer[0])

    thread = threading.Thread(target=run)
    thread.start()
    used = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "127.0.0.1", listener.getsockname()[1])
    QNetworkProxy.setApplicationProxy(used)
    yield answer
    QNetworkProxy.setApplicationProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


def test_a_proxy_that_refuses_is_told(window: MainWindow, qtbot: QtBot, proxy: list[bytes]) -> None:
    says(opens(window, qtbot, parse("acme.bitrix24.example")), "PROXY")


def test_a_proxy_that_wants_a_password_is_given_one_or_told(
    window: MainWindow, qtbot: QtBot, proxy: list[bytes]
) -> None:
    proxy[0] = proxy[1]
    modes = []
    looking = QTimer(interval=10)  # the engine waits for the answer: nothing else of the test goes on

    def answer() -> None:
        for asked in dialogs("credentials"):
            modes.append(found(asked, QLineEdit, "credentials_password").echoMode())
            asked.reject()

    looking.timeout.connect(answer)
    looking.start()
    visitor = opens(window, qtbot, parse("beta.bitrix24.example"))
    says(visitor, "PROXY")
    assert modes == [QLineEdit.EchoMode.Password]  # asked once, not again and again


def test_closing_the_login_window_while_a_proxy_asks_for_a_password_ends_it(
    window: MainWindow, qtbot: QtBot, proxy: list[bytes]
) -> None:
    proxy[0] = proxy[1]
    closing = QTimer(interval=10)
    closing.timeout.connect(lambda: window.parts.registering.cancel() if dialogs("credentials") else None)
    closing.start()
    opens(window, qtbot, parse("gamma.bitrix24.example"))
    qtbot.waitUntil(lambda: not window.parts.registering.running and not dialogs("credentials"))


def test_a_page_that_never_comes_is_spoken_of_and_cancelled_at_once(
    practice: PracticePortal,
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    measured: Measured,
) -> None:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    monkeypatch.setattr(login_dialog, "PATIENCE_MS", 50)
    practice.faults = ["authorize:HANG"]
    for _ in range(3):
        with measured():
            window.parts.registering.sign_in()
            visitor = Visitor(qtbot)
            says(visitor, "SLOW")
            click(visitor, "cancel_login")
            qtbot.waitUntil(lambda: not window.parts.registering.running, timeout=SOON_MS)
    assert not dialogs("outcome")


def test_what_opens_in_a_window_of_its_own_has_its_address_and_may_end_the_sign_in(
    practice: PracticePortal, visitor: Visitor, qtbot: QtBot
) -> None:
    visitor.press("#sign-in")
    visitor.wait_for("#allow")
    visitor.ask("void(window.open(location.href))")
    qtbot.waitUntil(lambda: bool(dialogs("login_window")))
    [opened] = dialogs("login_window")
    address = found(opened, QLineEdit, "address")
    qtbot.waitUntil(lambda: address.text() == parse(practice.address).netloc)
    loaded: list[Any] = []

    def press_allow() -> bool:
        opened.page.runJavaScript("!!document.querySelector('#allow')", loaded.append)
        return any(loaded)

    qtbot.waitUntil(press_allow)
    opened.page.runJavaScript("document.querySelector('#allow').click()")
    assert "Signed in" in outcome(qtbot)


def test_windows_close_themselves_and_never_become_many(visitor: Visitor, qtbot: QtBot) -> None:
    visitor.wait_for("#sign-in")
    visitor.ask("for (let i = 0; i < 9; i++) window['w' + i] = window.open(location.href); 1")
    qtbot.waitUntil(lambda: len(dialogs("login_window")) == 3)
    visitor.ask("for (let i = 0; i < 9; i++) if (window['w' + i]) window['w' + i].close(); 1")
    qtbot.waitUntil(lambda: not dialogs("login_window"))
    visitor.wait_for("#sign-in")


def test_a_download_is_stopped(visitor: Visitor) -> None:
    visitor.wait_for("#sign-in")
    visitor.ask("a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x'; a.click()")
    says(visitor, "DOWNLOAD")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://127.0.0.1:9/", "tel:112"])
def test_other_schemes_are_stopped(visitor: Visitor, url: str) -> None:
    visitor.wait_for("#sign-in")
    present(visitor.dialog.page).load(QUrl(url))
    says(visitor, "ELSEWHERE")


def test_a_page_that_has_died_is_started_again(visitor: Visitor) -> None:
    visitor.wait_for("#sign-in")
    os.kill(present(visitor.dialog.page).renderProcessPid(), signal.SIGTERM)
    says(visitor, "CRASHED")
    starts_again_and_signs_in(visitor)


def test_signing_in_twice_shows_one_window(visitor: Visitor, window: MainWindow) -> None:
    window.parts.registering.sign_in()
    window.parts.registering.sign_in()
    assert len(dialogs("login")) == 1
    visitor.sign_in()
    assert "Signed in" in outcome(visitor.qtbot)


def test_a_missing_permission_is_explained_with_the_clicks_that_fix_it(
    window: MainWindow, qtbot: QtBot, handler: Handler
) -> None:
    with serve(handler=handler.address, scope="crm,user") as other:
        visitor = opens(window, qtbot, connect(window.portals.accounts, other))
        visitor.sign_in()
        qtbot.waitUntil(lambda: bool(dialogs("outcome")))
        assert found(dialogs("outcome")[0], QPushButton, "sign_in_again")
        said = outcome(qtbot)
        assert "imopenlines" in said
        assert "Developer resources" in said
        assert present(window.portals.accounts.tokens(parse(other.address))).scope == ("crm", "user")


def test_a_token_server_that_is_not_bitrix24s_never_gets_the_key(
    practice: PracticePortal, visitor: Visitor
) -> None:
    practice.faults = ["FOREIGN_SERVER"]
    visitor.sign_in()
    assert words("TOKEN_HOST_REFUSED", host(practice)).happened in outcome(visitor.qtbot)


@pytest.mark.parametrize(
    ("safety", "word", "locked"),
    [
        (Safety.SECURE, "Secure", True),
        (Safety.NOT_SAFE, "Not safe", False),
        (Safety.THIS_COMPUTER, "This computer", False),
        (Safety.CONNECTING, "Connecting", False),
        (Safety.NOT_CONNECTED, "Not connected", False),
        (Safety.NO_ADDRESS, "No address", False),
    ],
)
def test_the_address_says_how_safe_it_is(qtbot: QtBot, safety: Safety, word: str, locked: bool) -> None:
    line = AddressLine()
    qtbot.addWidget(line)
    line.show_host("acme.bitrix24.com", safety)
    assert word in found(line, QLabel, "lock").text()
    assert found(line, QLabel, "lock_picture").isVisibleTo(line) == locked
    assert word in found(line, QLineEdit, "address").accessibleDescription()


def test_a_narrow_address_line_keeps_the_end_of_a_host_in_sight(qtbot: QtBot) -> None:
    line = AddressLine()
    qtbot.addWidget(line)
    line.resize(260, 30)
    line.show_host(f"acme.bitrix24.com.{'a' * 60}.evil.example", Safety.SECURE)
    line.show()
    edit = found(line, QLineEdit, "address")
    assert edit.text().startswith("…")
    assert edit.text().endswith("evil.example")
    assert edit.fontMetrics().horizontalAdvance(edit.text()) <= edit.width()
    line.resize(1200, 30)
    qtbot.waitUntil(lambda: edit.text().startswith("acme."))
