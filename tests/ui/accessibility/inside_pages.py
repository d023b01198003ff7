"""What a screen reader has of the pages in the window; `test_screen_readers.py` runs this in D-Bus sessions.

In one of them accessibility is on from the start, in the other a screen reader starts after the pages.
"""

from __future__ import annotations

import pytest
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

from configurator.practice import PracticePortal
from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import Hands
from tests.support.screen_reader import NOISE, Node, ScreenReader, screen_reader
from tests.support.sign_in import Visitor, connect

pytestmark = pytest.mark.qt_log_ignore(*NOISE)


def page_with(reader: ScreenReader, qtbot: QtBot, role: str, name: str) -> Node:
    """Wait until a screen reader has a page that has this; return the page."""
    pages: list[Node] = []

    def is_there() -> bool:
        pages[:] = [page for top in reader.tree() for page in top.all("document web") if page.all(role, name)]
        return bool(pages)

    qtbot.waitUntil(is_there)
    return pages[0]


def test_the_sign_in_page_has_its_form(window: MainWindow, qtbot: QtBot, practice: PracticePortal) -> None:
    window.portals.add(connect(window.portals.accounts, practice))
    window.parts.registering.sign_in()
    visitor = Visitor(qtbot)
    visitor.wait_for("#sign-in")
    with screen_reader(window, qtbot) as reader:
        page = page_with(reader, qtbot, "push button", "Sign in")
    assert page.name
    [user] = page.all("text", "User")
    [password] = page.all("password text", "Password")
    assert "focusable" in user.states & password.states
    visitor.dialog.reject()


def test_while_a_page_loads_its_view_has_the_focus(
    window: MainWindow, qtbot: QtBot, practice: PracticePortal
) -> None:
    """What had it is gone with the page before: Orca 43 says nothing of what comes straight after that."""
    window.portals.add(connect(window.portals.accounts, practice))
    window.parts.registering.sign_in()
    visitor = Visitor(qtbot)
    visitor.wait_for("#sign-in")
    with screen_reader(window, qtbot) as reader:
        page_with(reader, qtbot, "push button", "Sign in")
        visitor.dialog.activateWindow()
        [view] = [one for one in visitor.dialog.findChildren(QWebEngineView) if one.isVisible()]
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        reader.focus()
        visitor.press("#sign-in")
        page_with(reader, qtbot, "push button", "Allow")
        gone_through: list[str] = []

        def has_come() -> bool:
            gone_through.extend(reader.focus())
            return gone_through[-1:] == ["push button"]

        qtbot.waitUntil(has_come)
    assert gone_through.index("filler") < gone_through.index("push button")
    visitor.dialog.reject()


def test_the_icon_is_placed_by_ear(window: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    pane = window.preview.pane
    qtbot.waitUntil(lambda: pane.is_ready)
    with screen_reader(window, qtbot) as reader:
        page = page_with(reader, qtbot, "image", "Icon: arrow keys move it, plus and minus resize it")
        [disc] = page.all("image", "Icon: arrow keys move it, plus and minus resize it")
        assert "focusable" in disc.states
        assert "%" in disc.description
        reader.announcements()
        pane.placed.emit('["start"]')
        pane.placed.emit('["nudge", [1, 0]]')
        pane.placed.emit('["end"]')
        [(told, _may_interrupt)] = reader.announcements()
    assert "%" in told
