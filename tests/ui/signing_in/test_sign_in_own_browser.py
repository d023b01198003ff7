"""Signing in with the user's own browser: coming back by itself, pasting, and what goes wrong."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import httpx
import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.signin import handler_path
from configurator.practice import PracticePortal
from configurator.ui.login.browser_panel import BrowserPanel
from configurator.ui.preview import engine
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.login import browser_sentence
from configurator.wording.portal import words
from tests.support.found import found
from tests.support.login_window import click, says
from tests.support.practice_forms import send_form
from tests.support.sign_in import Visitor, host, outcome
from tests.support.url_handler import Receiver, handling
from tests.ui.signing_in.conftest import Late


class Browser(Receiver):
    """The user's browser: keeps which page it was to open, and signs in there."""

    def __init__(self, practice: PracticePortal) -> None:
        super().__init__()
        self._practice = practice

    def sign_in(self) -> str:
        """Sign in and allow; return the address at which the browser ends."""
        with httpx.Client(follow_redirects=True, trust_env=False) as browser:
            page = self.opened[-1].toString(QUrl.ComponentFormattingOption.FullyEncoded)
            send_form(browser, page, {"login": self._practice.user, "password": self._practice.password})
            answer = send_form(browser, page, {"answer": "allow"}, follow_redirects=False)
        return str(answer.headers["Location"])


@pytest.fixture
def browser(practice: PracticePortal) -> Iterator[Browser]:
    browser = Browser(practice)
    with handling("http", browser):
        yield browser


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    monkeypatch.setattr(handler_path, "PORT", port)
    return port


@pytest.fixture
def outside(port: int, browser: Browser, visitor: Visitor) -> Visitor:
    """The login window with the user's own browser, which has the page open."""
    click(visitor, "other_way")
    click(visitor, "open_browser")
    assert len(browser.opened) == 1
    return visitor


def paste(visitor: Visitor, text: str) -> None:
    found(visitor.dialog, QLineEdit, "pasted").setText(text)
    click(visitor, "use_pasted")


def problem(visitor: Visitor) -> str:
    return found(visitor.dialog, QLabel, "paste_problem").text()


def test_the_browser_comes_back_by_itself(outside: Visitor, browser: Browser, port: int) -> None:
    arrived = browser.sign_in()
    assert arrived.startswith("https://")
    back = f"http://localhost:{port}{handler_path.PATH}?{arrived.partition('?')[2]}"
    page = httpx.get(back, trust_env=False)
    assert "signed in" in page.text
    assert "Signed in" in outcome(outside.qtbot)


def test_what_is_pasted_is_used_and_taken_off_the_clipboard(outside: Visitor, browser: Browser) -> None:
    QGuiApplication.clipboard().setText(browser.sign_in())
    click(outside, "paste")
    assert "Signed in" in outcome(outside.qtbot)


def test_the_code_alone_is_enough(outside: Visitor, browser: Browser) -> None:
    paste(outside, browser.sign_in().partition("code=")[2].partition("&")[0])
    assert "Signed in" in outcome(outside.qtbot)


def test_the_next_sign_in_begins_with_the_browser_too(
    outside: Visitor, browser: Browser, window: MainWindow
) -> None:
    paste(outside, browser.sign_in())
    outcome(outside.qtbot)
    window.parts.registering.sign_in()
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
def test_pasted_rubbish_gets_its_sentence_and_the_wait_goes_on(
    outside: Visitor, browser: Browser, text: str, code: str
) -> None:
    paste(outside, text.format(page=browser.opened[0].toString()))
    assert browser_sentence(code) in problem(outside)
    paste(outside, browser.sign_in())
    assert "Signed in" in outcome(outside.qtbot)


def test_a_code_that_is_too_old_is_told_and_signing_in_again_is_offered(
    outside: Visitor, browser: Browser, practice: PracticePortal, clock: Late
) -> None:
    arrived = browser.sign_in()
    clock.seconds = 31
    paste(outside, arrived)
    said = outcome(outside.qtbot)
    assert words("INVALID_GRANT", host(practice), doing="sign_in").happened in said


def test_the_thirty_seconds_are_counted_down_and_another_try_has_another_mark(
    outside: Visitor, browser: Browser
) -> None:
    panel = found(outside.dialog, BrowserPanel)
    first = browser.sign_in()
    panel.come_back()
    clock_words = found(outside.dialog, QLabel, "seconds_words")
    assert "30 seconds left" in clock_words.text()
    outside.qtbot.waitUntil(lambda: "29 seconds left" in clock_words.text())
    assert found(outside.dialog, QProgressBar, "seconds_left").value() == 29
    found(panel, QTimer).setInterval(1)
    outside.qtbot.waitUntil(lambda: "are up" in clock_words.text())
    click(outside, "open_browser")
    assert len(browser.opened) == 2
    assert browser.opened[0] != browser.opened[1]
    assert "After you click Allow" in clock_words.text()
    paste(outside, first)
    assert browser_sentence("PASTE_OTHER_TRY") in problem(outside)
    paste(outside, browser.sign_in())
    assert "Signed in" in outcome(outside.qtbot)


def test_a_busy_port_is_said_and_pasting_still_works(
    practice: PracticePortal, browser: Browser, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        monkeypatch.setattr(handler_path, "PORT", busy.getsockname()[1])
        click(visitor, "other_way")
        click(visitor, "open_browser")
        said = found(visitor.dialog, QLabel, "browser_waiting").text()
        assert browser_sentence("PORT_TAKEN", port=handler_path.PORT) in said
        paste(visitor, browser.sign_in())
        assert "Signed in" in outcome(visitor.qtbot)


def test_a_sign_in_to_another_portal_is_not_taken(outside: Visitor, browser: Browser) -> None:
    paste(outside, browser.sign_in().replace("domain=127.0.0.1", "domain=other.bitrix24.com&x="))
    assert "other.bitrix24.com" in outcome(outside.qtbot)


def test_going_back_to_this_window_frees_the_port(outside: Visitor, port: int) -> None:
    click(outside, "other_way")
    assert not outside.dialog.is_outside
    socket.create_server(("127.0.0.1", port)).close()
    outside.sign_in()
    assert "Signed in" in outcome(outside.qtbot)


def test_without_the_engine_the_own_browser_does_it(
    practice: PracticePortal,
    browser: Browser,
    window: MainWindow,
    qtbot: QtBot,
    port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing() -> None:
        raise engine.EngineError("ENGINE_MISSING")

    monkeypatch.setattr(engine, "load", missing)
    window.parts.registering.sign_in()
    visitor = Visitor(qtbot)
    says(visitor, "NO_WINDOW")
    assert not found(visitor.dialog, QPushButton, "other_way").isVisible()
    click(visitor, "open_browser")
    paste(visitor, browser.sign_in())
    assert "Signed in" in outcome(qtbot)
