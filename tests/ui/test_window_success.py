"""After a success: the tile comes into the Contact Center, and each next step is a button that does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.icon.css.contrast import opaque, ratio
from configurator.practice import PracticePortal
from configurator.services.connector_path import StepId
from configurator.ui.kit import theme
from configurator.ui.registration.step_row import StepRow
from configurator.ui.registration.success_dialog import SuccessDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.sign_in import Visitor, dialogs, host, success_dialog
from tests.support.url_handler import Receiver, handling
from tests.support.window_layout import fits, settle, usable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def practice(at_home: PracticePortal) -> Iterator[PracticePortal]:
    before = at_home.state.lines.all()
    yield at_home
    at_home.state.lines.restore(before, at_home.state.lines.last)


@pytest.fixture
def succeed(hands: Hands, practice: PracticePortal) -> Iterator[Callable[[], SuccessDialog]]:
    """A function that registers the sample, and returns the page that comes."""

    def succeed() -> SuccessDialog:
        hands.click("register")
        return success_dialog(hands.qtbot)

    yield succeed
    for name in ("new_channel", "connectors", "success"):
        for shown in dialogs(name):
            shown.close()
    for _time in range(2):
        hands.window.parts.conversations.end()
    hands.qtbot.waitUntil(lambda: hands.window.jobs.is_idle)


def press(qtbot: QtBot, row: StepRow) -> None:
    assert row.button.isEnabled()
    qtbot.mouseClick(row.button, LEFT)


def fact(dialog: SuccessDialog, step: str) -> str:
    return found(dialog, QLabel, f"step_{step}_fact").text()


def offered(row: StepRow) -> list[str]:
    menu = row.button.menu()
    return [action.text() for action in menu.actions()] if menu else []


def choose(row: StepRow, words: str) -> None:
    next(one for one in present(row.button.menu()).actions() if one.text() == words).trigger()


def test_the_one_open_channel_is_named_and_switched_on_by_one_key(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    shown = succeed()
    assert f"“Shop chat” is in {host(practice)}" in found(shown, QLabel, "registered_said").text()
    qtbot.waitUntil(lambda: shown.scene.is_settled)
    assert not shown.scene.is_connected
    switch = shown.rows["switch"]
    qtbot.waitUntil(lambda: switch.button.text() == "Switch on for Support")  # Sales itself is off
    assert present(shown.focusWidget()) is switch.button
    qtbot.keyClick(switch.button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: switch.state == "done")
    assert practice.state.store.active_lines("shop_chat") == {1}
    assert fact(shown, "switch") == "On for “Support”."
    qtbot.waitUntil(lambda: shown.scene.is_connected)
    assert present(shown.focusWidget()) is shown.rows["talk"].button


def test_names_of_any_length_leave_room_for_the_steps(
    hands: Hands, succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    for line in practice.state.lines.all():
        practice.state.lines.delete(line.id)
    practice.state.lines.add("Flowers " * 30)
    hands.window.document.set("a test", name="Acme " * 50)
    shown = succeed()
    switch = shown.rows["switch"]
    qtbot.waitUntil(lambda: switch.button.text().startswith("Switch on for Flowers"))
    settle(shown)
    assert switch.button.width() < shown.width() / 2
    headline = found(shown, QLabel, "headline")
    assert headline.height() < 3 * headline.fontMetrics().lineSpacing()
    fits(shown)


def test_several_open_channels_are_a_menu(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    third = practice.state.lines.add("Returns & repairs")
    shown = succeed()
    switch = shown.rows["switch"]
    qtbot.waitUntil(lambda: offered(switch) == ["Support", "Returns && repairs"])
    choose(switch, "Returns && repairs")
    qtbot.waitUntil(lambda: switch.state == "done")
    assert practice.state.store.active_lines("shop_chat") == {third}
    assert offered(switch) == ["Support"]
    assert switch.button.text() == "Switch on for another…"


def test_hundreds_of_open_channels_are_in_the_connectors_window(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    for number in range(300):
        practice.state.lines.add(f"Shop {number}")
    shown = succeed()
    switch = shown.rows["switch"]
    qtbot.waitUntil(lambda: len(offered(switch)) == 16)
    choose(switch, "All open channels…")
    qtbot.waitUntil(lambda: bool(dialogs("connectors")))


def test_of_hundreds_of_open_channels_the_portal_says_where_it_is_on(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    numbers = [practice.state.lines.add(f"Shop {number}") for number in range(60)]
    succeed().close()
    for number in numbers[40:44]:
        practice.state.store.status("shop_chat", number).switch_on()
    shown = succeed()
    qtbot.waitUntil(lambda: fact(shown, "switch") == "On for “Shop 40” and 3 more.")
    assert "All open channels…" in offered(shown.rows["switch"])
    assert shown.scene.is_connected


def test_of_hundreds_of_open_channels_it_is_said_that_it_is_on_for_none(
    succeed: Callable[[], SuccessDialog],
    practice: PracticePortal,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for number in range(60):
        practice.state.lines.add(f"Shop {number}")
    show, said = StepRow.show_state, list[str]()

    def note(row: StepRow, state: str, fact: str, words: str = "") -> None:
        said.append(fact)
        show(row, state, fact, words)

    monkeypatch.setattr(StepRow, "show_state", note)
    switch = succeed().rows["switch"]
    qtbot.waitUntil(lambda: said[-2:-1] == ["Checking each open channel…"])
    assert said[-1].startswith("Choose the open channel")
    assert switch.state == "open"
    assert switch.button.isEnabled()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_arrow_of_a_button_that_stands_out_is_seen(qtbot: QtBot, qapp: object, scheme: str) -> None:
    theme.choose(scheme)
    row = StepRow("step", "Switch it on", "Choose one", "Switch on for…")
    qtbot.addWidget(row)
    row.offer({"1": "Support"}, print)
    row.stress(primary=True)
    row.show()
    qtbot.waitExposed(row)
    picture, accent = row.button.grab().toImage(), theme.colors().accent
    theme.choose("")
    end = ((x, y) for x in range(picture.width() - 22, picture.width() - 5) for y in range(6, 22))
    seen = {picture.pixelColor(*one).name() for one in end}
    assert accent in seen
    assert max(ratio(opaque(one), opaque(accent)) for one in seen) > 4


def test_a_portal_without_an_open_channel_gets_one(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    for line in practice.state.lines.all():
        practice.state.lines.delete(line.id)
    shown = succeed()
    switch = shown.rows["switch"]
    qtbot.waitUntil(lambda: switch.button.text() == "Create an open channel…")
    press(qtbot, switch)
    [asked] = dialogs("new_channel")
    found(asked, QLineEdit, "new_channel_name").setText("Flowers")
    found(asked, QPushButton, "make_channel").click()
    qtbot.waitUntil(lambda: switch.button.text() == "Switch on for Flowers")
    press(qtbot, switch)
    qtbot.waitUntil(lambda: switch.state == "done")


def test_a_step_that_fails_says_so_in_its_row_and_is_tried_again(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    shown = succeed()
    switch = shown.rows["switch"]
    qtbot.waitUntil(lambda: switch.button.text() == "Switch on for Support")
    practice.faults = ["imconnector.activate:INTERNAL_SERVER_ERROR*1"]
    press(qtbot, switch)
    qtbot.waitUntil(lambda: switch.state == "failed")
    assert f"{host(practice)} reported an internal error" in fact(shown, "switch")
    assert not dialogs("outcome")
    assert shown.isVisible()
    assert switch.button.text() == "Try again"
    press(qtbot, switch)
    qtbot.waitUntil(lambda: switch.state == "done")


def test_channels_that_cannot_be_listed_are_told_and_asked_for_again(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    practice.faults = ["imopenlines.config.list.get:INTERNAL_SERVER_ERROR*1"]
    shown = succeed()
    switch = shown.rows["switch"]
    qtbot.waitUntil(lambda: switch.state == "failed")
    press(qtbot, switch)
    qtbot.waitUntil(lambda: switch.button.text() == "Switch on for Support")


def test_a_test_message_switches_it_on_first_and_opens_the_conversation(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot, hands: Hands
) -> None:
    shown = succeed()
    talk = shown.rows["talk"]
    qtbot.waitUntil(lambda: fact(shown, "talk") == "The connector is switched on for “Support” first.")
    press(qtbot, talk)
    qtbot.waitUntil(lambda: hands.window.parts.conversations.panel is not None)
    assert practice.state.store.active_lines("shop_chat") == {1}
    assert hands.window.editor.step is StepId.CONVERSATION
    assert not dialogs("success")


def test_an_update_that_is_on_already_says_where(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    first = succeed()
    qtbot.waitUntil(lambda: first.rows["switch"].button.text() == "Switch on for Support")
    press(qtbot, first.rows["switch"])
    qtbot.waitUntil(lambda: first.scene.is_connected)
    first.close()
    shown = succeed()
    qtbot.waitUntil(lambda: fact(shown, "switch") == "On for “Support”.")
    assert shown.rows["talk"].button.isDefault()


def test_the_contact_center_of_a_real_portal_opens_in_the_browser(
    succeed: Callable[[], SuccessDialog], practice: PracticePortal, qtbot: QtBot
) -> None:
    shown = succeed()
    browser = Receiver()
    with handling("http", browser):
        press(qtbot, shown.rows["center"])
    assert [url.toString() for url in browser.opened] == [f"{practice.address}/contact_center/"]
    assert shown.rows["center"].state == "done"


def test_without_a_browser_the_address_is_told(
    succeed: Callable[[], SuccessDialog],
    practice: PracticePortal,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = succeed()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    press(qtbot, shown.rows["center"])
    assert shown.rows["center"].state == "failed"
    assert f"{practice.address}/contact_center/" in fact(shown, "center")


def test_the_note_for_the_developer_is_copied(succeed: Callable[[], SuccessDialog], qtbot: QtBot) -> None:
    shown = succeed()
    press(qtbot, shown.rows["note"])
    assert "“Shop chat” (ID shop_chat)" in QApplication.clipboard().text()
    assert shown.rows["note"].state == "done"


def test_it_is_read_aloud_and_fits(doubled: None, succeed: Callable[[], SuccessDialog], qtbot: QtBot) -> None:
    shown = succeed()
    qtbot.waitUntil(lambda: "Support" in fact(shown, "switch") and shown.scene.is_settled)
    settle(shown)
    fits(shown)
    usable(shown)
    assert all(row.accessibleName() for row in shown.rows.values())


def test_after_practice_the_contact_center_is_in_the_window_and_real_life_one_click_away(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    hands = Hands(qtbot, window)
    hands.click("register")
    Visitor(qtbot).sign_in()
    shown = success_dialog(qtbot)
    assert "Practice keeps its connectors" in found(shown, QLabel, "practice_kept").text()
    assert list(shown.rows) == ["switch", "talk", "center", "connect"]
    press(qtbot, shown.rows["center"])
    qtbot.waitUntil(lambda: bool(dialogs("practice_window")))
    dialogs("practice_window")[0].close()
    press(qtbot, shown.rows["connect"])
    assert not dialogs("success")
    assert found(window, QLineEdit, "portal_address").isVisible()
    window.close()


def test_practice_keeps_its_connectors_for_the_next_start(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    Hands(qtbot, window).click("register")
    Visitor(qtbot).sign_in()
    success_dialog(qtbot).close()
    window.close()
    again = open_window()
    again.parts.registering.reach(lambda _portal: None)
    Visitor(qtbot).sign_in()
    qtbot.waitUntil(lambda: again.portals.practice is not None and not again.parts.registering.running)
    assert list(present(again.portals.practice).connectors()) == ["shop_chat"]
