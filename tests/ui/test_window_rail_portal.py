"""What the rail says of tests and portals: at once, and after a restart."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.settings_page import STEPS, Finding, PageReport
from configurator.practice import PracticePortal
from configurator.practice.conversations import Conversations
from configurator.services.connector_path import StepId
from configurator.ui.kit.jobs import Job
from configurator.ui.registration.success_dialog import SuccessDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.sign_in import dialogs, host, signed_in, success_dialog

ORIGIN = "https://acme.bitrix24.com"


def told(window: MainWindow, id_: StepId) -> str:
    return found(window, QPushButton, f"step_{id_}").accessibleName()


def register_in_practice(qtbot: QtBot, window: MainWindow) -> None:
    window.portals.reach(None)
    signed_in(window.portals.accounts, present(window.portals.practice))
    window.register()
    success_dialog(qtbot).close()
    qtbot.waitUntil(lambda: window.jobs.is_idle)


def test_registering_in_practice_is_practised_at_once_and_after_a_restart(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.is_started)
    assert told(window, StepId.PRACTISED) == "Practised, open"
    register_in_practice(qtbot, window)
    assert told(window, StepId.PRACTISED) == "Practised, done: Registered in the practice portal"
    window.close()
    again = open_window()
    qtbot.waitUntil(lambda: "done" in told(again, StepId.PRACTISED))
    assert told(again, StepId.PRACTISED) == "Practised, done: Registered in the practice portal"
    assert again.portals.practice is None, "nothing is started to say so"


@pytest.mark.parametrize(
    ("findings", "said"),
    [
        ((), "Settings page, done: Tested · just now"),
        (
            (Finding("post", "NOT_FOUND", {"status": "404"}),),
            "Settings page, needs attention: Answered 404 · just now",
        ),
        ((Finding("post", "EMPTY_PAGE"),), "Settings page, needs attention: May not work · just now"),
        ((Finding("public", "TIMEOUT"),), "Settings page, needs attention: Can't be shown · just now"),
    ],
)
def test_a_new_test_of_the_settings_page_is_shown_at_once(
    hands: Hands, window: MainWindow, findings: tuple[Finding, ...], said: str
) -> None:
    address = f"https://shop.example.com/{time.time_ns()}"
    hands.enter("placement_handler", address)
    assert told(window, StepId.SETTINGS_PAGE) == "Settings page, open: Not tested yet"
    window.parts.workspace.page_tests.note(PageReport(address, ORIGIN, findings, STEPS))
    window.parts.settings_page.tested.emit()
    assert told(window, StepId.SETTINGS_PAGE) == said


@pytest.fixture
def shown(hands: Hands, at_home: PracticePortal) -> Iterator[SuccessDialog]:
    """The page after registering in the portal of `at_home`."""
    at_home.state.conversations = Conversations()
    hands.click("register")
    yield success_dialog(hands.qtbot)
    for name in ("connectors", "success"):
        for dialog in dialogs(name):
            dialog.close()
    for _time in range(2):
        hands.window.parts.conversations.end()
    hands.qtbot.waitUntil(lambda: hands.window.jobs.is_idle)


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.waitUntil(button.isEnabled)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def switched_on(qtbot: QtBot, shown: SuccessDialog) -> None:
    button = shown.rows["switch"].button
    qtbot.waitUntil(lambda: "Support" in button.text())
    press(qtbot, button)
    qtbot.waitUntil(lambda: shown.scene.is_connected)


def test_the_bottom_bar_says_since_when_a_portal_has_it_and_what_it_lacks(
    hands: Hands, shown: SuccessDialog, at_home: PracticePortal, qtbot: QtBot
) -> None:
    shown.close()
    qtbot.waitUntil(lambda: hands.bar.startswith(f"Registered in {host(at_home)} today at "))
    assert hands.bar.endswith(". Nothing changed since.")
    hands.window.activateWindow()  # without a window manager nobody else does
    qtbot.waitUntil(hands.window.isActiveWindow)
    hands.enter("comment", "Something else")
    assert hands.bar == "1 change not sent yet"
    hands.enter("name", "Another name")
    assert hands.bar == "2 changes not sent yet"
    hands.enter("id", "never_sent")
    assert hands.bar == "Ready to register"


def test_switching_on_and_a_conversation_are_steps_as_soon_as_the_portal_says_so(
    hands: Hands, shown: SuccessDialog, at_home: PracticePortal, window: MainWindow, qtbot: QtBot
) -> None:
    switched_on(qtbot, shown)
    qtbot.waitUntil(lambda: told(window, StepId.CHANNEL) == "On for a channel, done: Support")
    assert told(window, StepId.CONVERSATION) == "Test conversation, open"
    press(qtbot, shown.rows["talk"].button)
    qtbot.waitUntil(lambda: window.parts.conversations.panel is not None)
    talk = present(window.parts.conversations.panel)
    found(talk, QLineEdit, "customer_text").setText("Hello")
    press(qtbot, found(talk, QPushButton, "send_message"))
    qtbot.waitUntil(lambda: "Waiting for a reply" in told(window, StepId.CONVERSATION))
    [conversation] = at_home.state.conversations.all()
    key = {"connector": "shop_chat", "line": conversation.line, "chat": conversation.chat}
    httpx.post(f"{at_home.address}/operator/reply", json={**key, "text": "Hi"}).raise_for_status()
    qtbot.waitUntil(lambda: told(window, StepId.CONVERSATION) == "Test conversation, done: Both ways work")
    needs = "Replies to your server, needs attention: "
    qtbot.waitUntil(lambda: told(window, StepId.REPLIES).startswith(needs))


def test_what_was_seen_in_a_portal_goes_with_it(
    hands: Hands, shown: SuccessDialog, at_home: PracticePortal, window: MainWindow, qtbot: QtBot
) -> None:
    switched_on(qtbot, shown)
    shown.close()
    portal = present(window.portals.chosen)
    window.portals.remove(portal)
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    window.portals.add(signed_in(window.portals.accounts, at_home))
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    assert told(window, StepId.CHANNEL) == "On for a channel, open"


def test_what_is_removed_in_the_dialog_is_no_longer_registered(
    hands: Hands, shown: SuccessDialog, at_home: PracticePortal, window: MainWindow, qtbot: QtBot
) -> None:
    shown.close()
    qtbot.waitUntil(lambda: "done" in told(window, StepId.REGISTERED))
    window.parts.connectors.show("shop_chat")
    qtbot.waitUntil(lambda: bool(dialogs("connectors")))
    dialogs("connectors")[0].removed.emit(window.document.connector)
    qtbot.waitUntil(lambda: told(window, StepId.REGISTERED) == "Registered, open: Not registered")


def test_cancel_asks_nothing_of_looks_that_are_over(
    hands: Hands, shown: SuccessDialog, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.close()
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    cancelled = list[int]()
    monkeypatch.setattr(Job, "cancel", lambda job: cancelled.append(job.number))
    for _time in range(3):
        window.parts.portal_memory.refresh()
        qtbot.waitUntil(lambda: window.jobs.is_idle)
    window.activity.cancelled.emit()
    assert not cancelled
