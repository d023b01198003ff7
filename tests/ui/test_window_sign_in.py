"""Every way a sign-in can go wrong, over a real socket: what is said, and that nothing is lost or let out."""

import logging
import socket
import threading
import time
from contextlib import closing, suppress

import httpx
import pytest
import trustme
from hands import Pulse
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtNetwork import QNetworkProxy
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QProgressBar, QPushButton
from sign_in import Handler, Visitor, connect, dialogs, host, outcome

from configurator.bitrix24 import loopback
from configurator.bitrix24.address import parse
from configurator.bitrix24.credentials import Application
from configurator.practice import serve
from configurator.ui.login import dialog as login_dialog
from configurator.ui.preview import engine
from configurator.ui.words.login import browser_sentence, page_sentence
from configurator.ui.words.portal import words

LONGEST_BLOCK_MS = 100


class Late:
    """A clock that a test can put forward."""

    seconds = 0.0

    def __call__(self):
        return time.time() + self.seconds


@pytest.fixture(scope="module")
def clock():
    return Late()


@pytest.fixture(scope="module")
def handler():
    with closing(Handler("https")) as handler:
        yield handler
        assert not handler.was_contacted()


@pytest.fixture(scope="module")
def served(clock, handler):
    with serve(handler=handler.address, clock=clock) as practice:
        yield practice


@pytest.fixture
def practice(served, window, clock):
    """The portal, connected and not signed in to."""
    served.faults = []
    clock.seconds = 0.0
    window.portals.add(connect(window.portals.accounts, served))
    return served


@pytest.fixture(autouse=True)
def nothing_lost_and_nothing_let_out(request, window, served, qtbot, caplog, tmp_path_factory):
    """After each test: the connector as before, no window and no thread left, no secret anywhere."""
    caplog.set_level(logging.DEBUG)
    QGuiApplication.clipboard().clear()
    before, connector = set(threading.enumerate()), window.document.connector
    window.registering._outside = False
    yield
    canaries = {served.client_secret, served.password, *served._portal.grants._codes}
    canaries |= {*served._portal.grants._access, *served._portal.grants._refresh}
    said = {one.text() for one in QApplication.allWidgets() if isinstance(one, QLabel)}
    for one in dialogs("outcome"):
        one.close()
    window.registering.cancel()
    qtbot.waitUntil(lambda: not (dialogs("login") or dialogs("login_window")))
    assert window.document.connector is connector
    said |= {QGuiApplication.clipboard().text(), caplog.text, *window.register_guide.journal.lines()}
    folder = window.portals.accounts._portals._folder
    said |= {path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file()}
    assert not [canary for canary in canaries if any(canary in text for text in said)]
    names = ("loopback", "job", "bounded")
    qtbot.waitUntil(
        lambda: not [one for one in threading.enumerate() if one.name.startswith(names) and one not in before]
    )


@pytest.fixture
def visitor(qtbot, practice, window):
    """Somebody in front of the login window."""
    window.registering.sign_in()
    visitor = Visitor(qtbot)
    assert visitor.dialog
    return visitor


def says(visitor, code, **values):
    """Wait for a sentence above the page."""
    portal = visitor.dialog._portal.netloc
    expected = page_sentence(code, portal, **values)
    label = visitor.dialog.findChild(QLabel, "login_problem")
    visitor.qtbot.waitUntil(lambda: label.isVisible() and expected in label.text())


def click(visitor, name):
    visitor.qtbot.mouseClick(visitor.dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def starts_again_and_signs_in(visitor, *, known=False):
    click(visitor, "start_again")
    mark = visitor.dialog._state
    visitor.qtbot.waitUntil(lambda: visitor.ask(f"location.search.includes('{mark}')") is True)
    if not known:
        visitor.press("#sign-in")
    visitor.press("#allow")
    assert "Signed in" in outcome(visitor.qtbot)


def test_a_second_factor_is_entered_on_the_portals_page(practice, visitor):
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


def test_a_refused_consent_can_be_given_after_starting_again(visitor):
    visitor.press("#sign-in")
    visitor.press("#deny")
    visitor.wait_for("#denied")
    click(visitor, "login_more")
    assert "You clicked Deny" in visitor.dialog.findChild(QLabel, "login_help").text()
    starts_again_and_signs_in(visitor, known=True)


def test_a_portal_that_shows_its_own_pages_instead_of_asking_is_asked_again(practice, visitor):
    practice.faults = ["NO_CONSENT*1"]
    visitor.press("#sign-in")
    says(visitor, "LANDED")
    starts_again_and_signs_in(visitor, known=True)


@pytest.mark.parametrize(
    ("fault", "code"),
    [("NO_STATE", "STATE_MISSING"), ("WRONG_STATE", "STATE_FOREIGN"), ("NO_CODE", "CODE_MISSING")],
)
def test_a_redirect_that_is_not_this_sign_ins_end_is_stopped_and_told(practice, visitor, window, fault, code):
    practice.faults = [f"{fault}*1"]
    visitor.sign_in()
    says(visitor, code)
    assert not window.portals.accounts.tokens(parse(practice.address))
    starts_again_and_signs_in(visitor, known=True)


def test_a_redirect_with_the_mark_of_an_earlier_try_is_not_taken(practice, visitor, handler):
    visitor.wait_for("#sign-in")
    old = visitor.dialog._state
    click(visitor, "start_again")
    visitor.wait_for("#sign-in")
    assert visitor.dialog._state != old
    visitor.dialog.page.load(QUrl(f"{handler.address}&code=stolen&state={old}&member_id=m"))
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
def test_a_page_that_does_not_come_right_has_its_sentence(practice, visitor, fault, code, status):
    visitor.wait_for("#sign-in")
    practice.faults = [f"{fault}*9"]
    click(visitor, "start_again")
    says(visitor, code, status=status)
    practice.faults = []
    starts_again_and_signs_in(visitor)


def opens(window, qtbot, portal):
    if not window.portals.accounts.client_id(portal):
        window.portals.accounts.save_application(portal, Application("local.1", "key"))
    window.portals.add(portal)
    window.registering.sign_in()
    visitor = Visitor(qtbot)
    assert visitor.dialog
    return visitor


def test_a_name_that_no_server_has_is_told(window, qtbot):
    says(opens(window, qtbot, parse("https://no-such-portal.invalid")), "NAME", host="no-such-portal.invalid")


def test_a_portal_that_is_switched_off_is_told(window, qtbot):
    with serve() as gone:
        portal = parse(gone.address)
    says(opens(window, qtbot, portal), "NOT_OPENED")


def test_a_certificate_that_is_not_valid_is_refused_and_the_address_says_so(window, qtbot, tmp_path):
    certificate = trustme.CA().issue_cert("127.0.0.1")
    certificate.private_key_and_cert_chain_pem.write_to_path(tmp_path / "portal.pem")
    with serve(certificate=(tmp_path / "portal.pem", tmp_path / "portal.pem")) as unsafe:
        visitor = opens(window, qtbot, parse(unsafe.address))
        says(visitor, "CERTIFICATE", host="127.0.0.1")
        assert "Not safe" in visitor.dialog.findChild(QLabel, "lock").text()
        visitor.dialog.reject()


@pytest.fixture
def proxy():
    """A proxy that refuses everybody; with its other answer it wants a password."""
    listener = socket.create_server(("127.0.0.1", 0))
    end = b"Content-Length: 0\r\nConnection: close\r\n\r\n"
    wants = b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=office\r\n"
    answer = [b"HTTP/1.1 403 Forbidden\r\n" + end, wants + end]

    def run():
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


def test_a_proxy_that_refuses_is_told(window, qtbot, proxy):
    says(opens(window, qtbot, parse("acme.bitrix24.example")), "PROXY")


def test_a_proxy_that_wants_a_password_is_given_one_or_told(window, qtbot, proxy):
    proxy[0] = proxy[1]
    modes = []
    looking = QTimer(interval=10)  # the engine waits for the answer: nothing else of the test goes on

    def answer():
        for asked in dialogs("credentials"):
            modes.append(asked.findChild(QLineEdit, "credentials_password").echoMode())
            asked.reject()

    looking.timeout.connect(answer)
    looking.start()
    visitor = opens(window, qtbot, parse("beta.bitrix24.example"))
    says(visitor, "PROXY")
    assert modes == [QLineEdit.EchoMode.Password]  # asked once, not again and again


def test_closing_the_login_window_while_a_proxy_asks_for_a_password_ends_it(window, qtbot, proxy):
    proxy[0] = proxy[1]
    closing = QTimer(interval=10)
    closing.timeout.connect(lambda: window.registering.cancel() if dialogs("credentials") else None)
    closing.start()
    opens(window, qtbot, parse("gamma.bitrix24.example"))
    qtbot.waitUntil(lambda: not window.registering.running and not dialogs("credentials"))


def test_a_page_that_never_comes_is_spoken_of_and_cancelled_at_once(practice, window, qtbot, monkeypatch):
    qtbot.waitUntil(lambda: window.preview.pane._is_ready)
    monkeypatch.setattr(login_dialog, "PATIENCE_MS", 50)
    practice.faults = ["authorize:HANG"]
    blocks = []
    for _ in range(3):  # what else runs on this computer may hold up one of them
        pulse = Pulse()
        window.registering.sign_in()
        visitor = Visitor(qtbot)
        says(visitor, "SLOW")
        click(visitor, "cancel_login")
        qtbot.waitUntil(lambda: not window.registering.running, timeout=1000)
        blocks.append(pulse.stop())
    assert min(blocks) < LONGEST_BLOCK_MS
    assert not dialogs("outcome")


def test_what_opens_in_a_window_of_its_own_has_its_address_and_may_end_the_sign_in(practice, visitor, qtbot):
    visitor.press("#sign-in")
    visitor.wait_for("#allow")
    visitor.ask("void(window.open(location.href))")
    qtbot.waitUntil(lambda: bool(dialogs("login_window")))
    [opened] = dialogs("login_window")
    address = opened.findChild(QLineEdit, "address")
    qtbot.waitUntil(lambda: practice.address in address.text())
    loaded = []

    def press_allow():
        opened._page.runJavaScript("!!document.querySelector('#allow')", loaded.append)
        return any(loaded)

    qtbot.waitUntil(press_allow)
    opened._page.runJavaScript("document.querySelector('#allow').click()")
    assert "Signed in" in outcome(qtbot)


def test_windows_close_themselves_and_never_become_many(visitor, qtbot):
    visitor.wait_for("#sign-in")
    visitor.ask("for (let i = 0; i < 9; i++) window['w' + i] = window.open(location.href); 1")
    qtbot.waitUntil(lambda: len(dialogs("login_window")) == 3)
    visitor.ask("for (let i = 0; i < 9; i++) if (window['w' + i]) window['w' + i].close(); 1")
    qtbot.waitUntil(lambda: not dialogs("login_window"))
    visitor.wait_for("#sign-in")


def test_a_download_is_stopped(visitor):
    visitor.wait_for("#sign-in")
    visitor.ask("a = document.createElement('a'); a.href = 'data:text/plain,x'; a.download = 'x'; a.click()")
    says(visitor, "DOWNLOAD")


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://127.0.0.1:9/", "tel:112"])
def test_other_schemes_are_stopped(visitor, url):
    visitor.wait_for("#sign-in")
    visitor.dialog.page.load(QUrl(url))
    says(visitor, "ELSEWHERE")


def test_a_page_that_has_died_is_started_again(visitor):
    visitor.wait_for("#sign-in")
    visitor.dialog.page.load(QUrl("chrome://kill"))
    visitor.dialog.page._ended()  # an engine without its test addresses is told by hand
    says(visitor, "CRASHED")
    starts_again_and_signs_in(visitor)


def test_signing_in_twice_shows_one_window(visitor, window):
    window.registering.sign_in()
    window.registering.sign_in()
    assert len(dialogs("login")) == 1
    visitor.sign_in()
    assert "Signed in" in outcome(visitor.qtbot)


def test_a_missing_permission_is_explained_with_the_clicks_that_mend_it(window, qtbot, handler):
    with serve(handler=handler.address, scope="crm,user") as other:
        visitor = opens(window, qtbot, connect(window.portals.accounts, other))
        visitor.sign_in()
        qtbot.waitUntil(lambda: bool(dialogs("outcome")))
        again = dialogs("outcome")[0].findChild(QPushButton, "sign_in_again")
        assert again is not None
        said = outcome(qtbot)
        assert "imopenlines" in said
        assert "Developer resources" in said
        assert window.portals.accounts.tokens(parse(other.address)).scope == ("crm", "user")


def test_a_token_server_that_is_not_bitrix24s_never_gets_the_key(practice, visitor):
    practice.faults = ["FOREIGN_SERVER"]
    visitor.sign_in()
    assert words("TOKEN_HOST_REFUSED", host(practice)).happened in outcome(visitor.qtbot)


# The user's own browser


class Browser(QObject):
    """The user's browser: keeps which page it was to open, and signs in there."""

    def __init__(self, practice):
        super().__init__()
        self.opened = []
        self._practice = practice

    @Slot(QUrl)
    def open(self, url):
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))

    def sign_in(self):
        """Sign in and allow; return the address at which the browser ends."""
        with httpx.Client(follow_redirects=True, trust_env=False) as browser:
            page = self.opened[-1]
            browser.post(page, data={"login": self._practice.user, "password": self._practice.password})
            answer = browser.post(page, data={"answer": "allow"}, follow_redirects=False)
        return answer.headers["Location"]


@pytest.fixture
def browser(practice):
    browser = Browser(practice)
    QDesktopServices.setUrlHandler("http", browser, "open")
    yield browser
    QDesktopServices.unsetUrlHandler("http")


@pytest.fixture
def port(monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    monkeypatch.setattr(loopback, "PORT", port)
    return port


@pytest.fixture
def outside(port, browser, visitor):
    """The login window with the user's own browser, which has the page open."""
    click(visitor, "other_way")
    click(visitor, "open_browser")
    assert len(browser.opened) == 1
    return visitor


def paste(visitor, text):
    visitor.dialog.findChild(QLineEdit, "pasted").setText(text)
    click(visitor, "use_pasted")


def problem(visitor):
    return visitor.dialog.findChild(QLabel, "paste_problem").text()


def test_the_browser_comes_back_by_itself(outside, browser, port):
    arrived = browser.sign_in()
    assert arrived.startswith("https://")
    back = f"http://localhost:{port}{loopback.PATH}?{arrived.partition('?')[2]}"
    page = httpx.get(back, trust_env=False)
    assert "You are signed in" in page.text
    assert "Signed in" in outcome(outside.qtbot)


def test_what_is_pasted_is_used_and_taken_off_the_clipboard(outside, browser):
    QGuiApplication.clipboard().setText(browser.sign_in())
    click(outside, "paste")
    assert "Signed in" in outcome(outside.qtbot)


def test_the_code_alone_is_enough(outside, browser):
    paste(outside, browser.sign_in().partition("code=")[2].partition("&")[0])
    assert "Signed in" in outcome(outside.qtbot)


def test_the_next_sign_in_begins_with_the_browser_too(outside, browser, window):
    paste(outside, browser.sign_in())
    outcome(outside.qtbot)
    window.registering.sign_in()
    assert outside.dialog.is_outside


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "PASTE_EMPTY"),
        ("hello", "PASTE_UNREADABLE"),
        ("https://acme.bitrix24.com/stream/", "PASTE_WITHOUT_CODE"),
        ("https://acme.bitrix24.com/?code=abc&state=foreign&member_id=1", "PASTE_OTHER_TRY"),
        ("{page}", "PASTE_SIGN_IN_PAGE"),
    ],
)
def test_pasted_rubbish_gets_its_sentence_and_the_wait_goes_on(outside, browser, text, code):
    paste(outside, text.format(page=browser.opened[0]))
    assert browser_sentence(code) in problem(outside)
    paste(outside, browser.sign_in())
    assert "Signed in" in outcome(outside.qtbot)


def test_a_code_that_is_too_old_is_told_and_signing_in_again_is_offered(outside, browser, practice, clock):
    arrived = browser.sign_in()
    clock.seconds = 31
    paste(outside, arrived)
    said = outcome(outside.qtbot)
    assert words("INVALID_GRANT", host(practice), doing="sign_in").happened in said


def test_the_thirty_seconds_are_counted_down_and_another_try_has_another_mark(outside, browser):
    panel = outside.dialog._panel
    first = browser.sign_in()
    panel.come_back()
    clock_words = outside.dialog.findChild(QLabel, "seconds_words")
    assert "30 seconds left" in clock_words.text()
    outside.qtbot.waitUntil(lambda: "29 seconds left" in clock_words.text())
    assert outside.dialog.findChild(QProgressBar, "seconds_left").value() == 29
    panel._left = 1
    panel._tick()
    assert "are over" in clock_words.text()
    click(outside, "open_browser")
    assert len(browser.opened) == 2
    assert browser.opened[0] != browser.opened[1]
    assert "After Allow" in clock_words.text()
    paste(outside, first)
    assert browser_sentence("PASTE_OTHER_TRY") in problem(outside)
    paste(outside, browser.sign_in())
    assert "Signed in" in outcome(outside.qtbot)


def test_a_busy_port_is_said_and_pasting_still_works(practice, browser, visitor, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as busy:
        monkeypatch.setattr(loopback, "PORT", busy.getsockname()[1])
        click(visitor, "other_way")
        click(visitor, "open_browser")
        said = visitor.dialog.findChild(QLabel, "browser_waiting").text()
        assert browser_sentence("PORT_TAKEN", port=loopback.PORT) in said
        paste(visitor, browser.sign_in())
        assert "Signed in" in outcome(visitor.qtbot)


def test_a_sign_in_to_another_portal_is_not_taken(outside, browser):
    paste(outside, browser.sign_in().replace("domain=127.0.0.1", "domain=other.bitrix24.com&x="))
    assert "other.bitrix24.com" in outcome(outside.qtbot)


def test_going_back_to_this_window_frees_the_port(outside, port):
    click(outside, "other_way")
    assert not outside.dialog.is_outside
    socket.create_server(("127.0.0.1", port)).close()
    outside.sign_in()
    assert "Signed in" in outcome(outside.qtbot)


def test_without_the_engine_the_own_browser_does_it(practice, browser, window, qtbot, port, monkeypatch):
    def missing():
        raise engine.EngineError("ENGINE_MISSING")

    monkeypatch.setattr(engine, "load", missing)
    window.registering.sign_in()
    visitor = Visitor(qtbot)
    says(visitor, "NO_WINDOW")
    assert not visitor.dialog.findChild(QPushButton, "other_way").isVisible()
    click(visitor, "open_browser")
    paste(visitor, browser.sign_in())
    assert "Signed in" in outcome(qtbot)
