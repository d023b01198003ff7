"""An address that no program opens is told, also where Linux's `xdg-open` is there and finds none."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.kit import system_opener
from configurator.ui.kit.web_pages import open_page
from tests.support.sign_in import dialogs

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has xdg-open")
PAGE = "https://acme.bitrix24.com/contact_center/?a=%C3%B6&b=1"
NONE_FOUND, FAILED = 3, 4
"""What xdg-open(1) says where there is no program, and where it failed."""
Desktop = Callable[[int], Path]


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """A function that makes a desktop whose `xdg-open` ends with a code; it returns what that is given."""

    def make(code: int) -> Path:
        command, given = tmp_path / "xdg-open", tmp_path / "given"
        script = f'printf "%s\\n" "$@" > "{given}.part"; mv "{given}.part" "{given}"; exit {code}'
        command.write_text(f"#!/bin/sh\n{script}\n")
        command.chmod(0o755)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
        monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
        monkeypatch.delenv("SNAP", raising=False)
        return given

    return make


def box(qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: bool(dialogs("no_browser")))
    [shown] = dialogs("no_browser")
    assert isinstance(shown, QMessageBox)
    return shown


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("code", [NONE_FOUND, FAILED])
def test_without_a_browser_the_address_is_copied_and_told(
    qtbot: QtBot, desktop: Desktop, parent: QWidget, code: int
) -> None:
    desktop(code)
    assert open_page(PAGE, parent)
    shown = box(qtbot)
    assert shown.text() == "The browser didn't open"
    assert PAGE.replace("%C3%B6", "ö") in shown.informativeText()
    assert QUrl(QApplication.clipboard().text()) == QUrl(PAGE)
    shown.close()


def test_without_a_mail_program_the_message_is_copied(
    qtbot: QtBot, desktop: Desktop, parent: QWidget
) -> None:
    desktop(NONE_FOUND)
    open_page("mailto:?subject=Shop%20%26%20more&body=Hello%2C%0A1%20%2B%201", parent)
    shown = box(qtbot)
    assert shown.text() == "The email program didn't open"
    assert QApplication.clipboard().text() == "Hello,\n1 + 1"
    shown.close()


def test_who_can_say_it_better_says_it(qtbot: QtBot, desktop: Desktop, parent: QWidget) -> None:
    desktop(NONE_FOUND)
    told: list[bool] = []
    open_page(PAGE, parent, lambda: told.append(True))
    qtbot.waitUntil(lambda: bool(told))
    assert not dialogs("no_browser")


def test_it_is_told_also_when_the_dialog_has_gone_meanwhile(
    qtbot: QtBot, desktop: Desktop, parent: QWidget
) -> None:
    desktop(NONE_FOUND)
    closed, told = QWidget(parent), []
    open_page(PAGE, closed, lambda: told.append(True))
    closed.setParent(None)
    closed.deleteLater()
    box(qtbot).close()
    assert not told


def test_what_opens_is_given_the_address_alone_and_nothing_is_told(
    qtbot: QtBot, desktop: Desktop, parent: QWidget
) -> None:
    given = desktop(0)
    ended: list[object] = []
    assert open_page(PAGE, parent, lambda: ended.append("told"))
    qtbot.waitUntil(given.exists)
    assert given.read_text() == f"{PAGE}\n"
    watch = QApplication.instance()
    assert watch is not None
    qtbot.waitUntil(lambda: not [one for one in watch.children() if isinstance(one, system_opener.Watch)])
    assert not ended


def test_what_cannot_be_started_is_told_at_once(
    qtbot: QtBot, desktop: Desktop, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_opener, "command_for", lambda _url: "/nowhere/xdg-open")
    assert not open_page(PAGE, parent)
    box(qtbot).close()


def test_the_programs_of_others_get_their_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = {"LD_LIBRARY_PATH": "/opt/configurator", "HOME": "/home/anna"}
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert system_opener.environment(bundled) == {"HOME": "/home/anna"}
    theirs = bundled | {"LD_LIBRARY_PATH_ORIG": "/opt/theirs"}
    assert system_opener.environment(theirs)["LD_LIBRARY_PATH"] == "/opt/theirs"
    monkeypatch.setattr(sys, "frozen", False, raising=False)
    assert system_opener.environment(bundled) == bundled
