"""What a screen reader has of several portals and of menus; `test_screen_readers.py` runs this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.services.conversation.entries import Entry, EntryState, Side
from configurator.ui.conversation.message_bubble import MessageBubble
from configurator.ui.registration.step_row import StepRow
from configurator.ui.shell.main_window import MainWindow
from tests.support.bulk_desk import Desk, served
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.heard_roles import what_is_wrong
from tests.support.other_windows import LEAST_OTHERS, other_windows
from tests.support.screen_reader import NOISE, Node, ScreenReader, screen_reader
from tests.support.sign_in import signed_in

pytestmark = pytest.mark.qt_log_ignore(*NOISE)


def test_each_portal_is_heard_once(window: MainWindow, qtbot: QtBot) -> None:
    with served(3) as portals:
        for portal in portals:
            window.portals.add(signed_in(window.portals.accounts, portal))
        window.portals.refresh()
        qtbot.waitUntil(lambda: all(window.portals.is_signed_in(parse(one.address)) for one in portals))
        portals[0].faults = ["imconnector.register:ICON_REQUIRED*1"]
        desk = Desk(qtbot, window)
        with screen_reader(desk.dialog, qtbot) as reader:
            reader.announcements()
            desk.run(180_000)
            heard = reader.announcements()
        desk.dialog.reject()
    bad, *good = (parse(one.address).netloc for one in portals)
    assert Counter(text for text, _may_interrupt in heard) == Counter([
        f"{bad}: Error: {bad} found no icon.",
        *(f"{one}: OK: Registered" for one in good),
        "Registered: 2. Failed: 1.",
    ])  # fmt: skip
    assert not any(may_interrupt for _text, may_interrupt in heard)


@pytest.fixture
def reader(qtbot: QtBot, window: MainWindow) -> Iterator[ScreenReader]:
    with screen_reader(window, qtbot) as made:
        yield made


def entries(menu: Node) -> list[str]:
    """What is read of the entries of a menu; each must be one."""
    shown = [one for one in menu.children if one.role != "separator"]
    assert {one.role for one in shown} <= {"menu item", "check menu item", "radio menu item"}
    return [one.name for one in shown]


def test_the_menu_of_portals_says_which_is_chosen(
    reader: ScreenReader, window: MainWindow, qtbot: QtBot
) -> None:
    window.portals.switch_to(None)
    place = window.mapToGlobal(QPoint(300, 100))
    menu = popped_up(reader, qtbot, lambda: window.portal_bar.menu.popup(place))
    assert menu.name == "Portal: practice on this computer"
    assert entries(menu)[0] == "Practice on this computer"
    assert "Connect your Bitrix24…" in entries(menu)
    assert all(entries(menu))
    assert [one.name for one in menu.children if "checked" in one.states] == ["Practice on this computer"]


def test_context_menus_have_names_too(
    reader: ScreenReader, hands: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    of_field = popped_up(reader, qtbot, lambda: ask_for_menu(hands.focus("name")))
    assert {"Copy", "Paste", "Select All"} <= {one.partition("\t")[0] for one in entries(of_field)}
    of_preview = popped_up(reader, qtbot, lambda: ask_for_menu(window.preview.pane))
    assert entries(of_preview) == ["Save preview as PNG…"]


def test_the_menu_of_a_message_says_what_it_does(reader: ScreenReader, qtbot: QtBot) -> None:
    sent = Entry("1", Side.CUSTOMER, EntryState.SENT, 0.0, "Hello")
    bubble = shown(MessageBubble(sent, "the portal", "#1868db"), qtbot)
    menu = popped_up(reader, qtbot, found(bubble, QToolButton, "message_more").showMenu)
    assert menu.name == "Correct or delete this message"
    assert entries(menu) == ["Correct…", "Delete"]


def test_the_menu_of_channels_has_their_names(reader: ScreenReader, qtbot: QtBot) -> None:
    row = StepRow("step", "Switch it on", "For an open channel.", "Switch on for…")
    row.offer({"1": "Support", "2": "Sales & more"}, print)
    menu = popped_up(reader, qtbot, shown(row, qtbot).button.showMenu)
    assert menu.name == "Switch on for…"
    assert entries(menu) == ["Support", "Sales & more"]


Some = TypeVar("Some", bound=QWidget)


def shown(widget: Some, qtbot: QtBot) -> Some:
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def ask_for_menu(widget: QWidget) -> None:
    """Ask for a context menu as the keyboard's key does."""
    place = QPoint(5, 5)
    keyboard = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(keyboard, place, widget.mapToGlobal(place)))


def popped_up(reader: ScreenReader, qtbot: QtBot, open_: Callable[[], object]) -> Node:
    """Open a menu, and go to its first entry; return the menu as a screen reader has it, and close it.

    Some menus return only when they are closed, so it is looked at by a timer.
    """
    seen: list[Node] = []

    def look() -> None:
        menu = present(QApplication.activePopupWidget())
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: bool(reader.menu()))
        seen.extend(reader.menu())
        menu.close()

    QTimer.singleShot(0, look)
    open_()
    qtbot.waitUntil(lambda: bool(seen))
    return seen[0]


def test_the_windows_of_a_portal_are_understood_too(
    reader: ScreenReader, window: MainWindow, qtbot: QtBot
) -> None:
    wrong, looked = [], 0
    with other_windows(window, qtbot) as others:
        for one in others:
            own = one.window().windowTitle().partition("[*]")[0]  # what comes then tells whether it is saved
            tree = reader.tree(own)
            assert any(one.windowTitle().partition("[*]")[0] in name for name in names(tree))
            wrong += [f"{one.objectName()}: {line}" for line in what_is_wrong(tree)]
            looked += 1
    assert not wrong, "\n".join(wrong)
    assert looked >= LEAST_OTHERS


def names(tree: list[Node]) -> set[str]:
    """What everything in some windows is called."""
    return {node.name for top in tree for node, _path in top.walk()}
