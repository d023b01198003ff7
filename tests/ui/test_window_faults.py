"""Every way a portal can fail has its sentence in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.connector.request import to_params
from configurator.practice import PracticePortal, codes, serve
from configurator.ui.shell.main_window import MainWindow
from configurator.wording import portal_actions
from configurator.wording.portal import Doing, words
from configurator.wording.portal_faults import FAULTS
from tests.support.found import found
from tests.support.hands import Hands, focus_name
from tests.support.patience import SOON_MS
from tests.support.sign_in import Visitor, dialogs, host, outcome, outcome_dialog, send, signed_in

TRANSPORT = {
    "HTML": "NOT_BITRIX24",
    "SITE_CLOSED": "PORTAL_UNAVAILABLE",
    "EMPTY": "EMPTY_ANSWER",
    "GARBAGE": "NOT_BITRIX24",
    "TRUNCATED": "CONNECTION_LOST",
    "HUGE": "TOO_LARGE",
    "DROPPED": "CONNECTION_LOST",
    "RENAMED_AWAY": "RENAMED_REFUSED",
}
LATER = {"QUERY_LIMIT_EXCEEDED", "OPERATION_TIME_LIMIT"}
"""Waited out: tested below."""
REST = sorted(
    {*codes.REST_ERRORS, *(code for code, (own, _) in codes.REFUSALS.items() if codes.REGISTER in own)}
)


@pytest.fixture
def practice(at_home: PracticePortal) -> PracticePortal:
    return at_home


def told(code: str, said: str, practice: PracticePortal, doing: Doing = "register") -> bool:
    expected = words(code, host(practice), doing=doing)
    assert expected.happened in said
    assert expected.do_next in said
    assert expected.unchanged in said
    return True


@pytest.mark.parametrize("code", [code for code in REST if code not in LATER])
def test_every_code_of_the_documentation_has_its_sentence(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow, code: str
) -> None:
    before = hands.connector
    practice.faults = [f"imconnector.register:{code}"]
    hands.click("register")
    said = outcome(qtbot)
    unsure = words(code.upper(), "practice portal").unsure  # it broke down while it worked
    assert ("Registration not confirmed" if unsure else "Not registered") in said
    assert told(code.upper(), said, practice)
    assert hands.connector is before
    assert not practice.connectors()
    assert window.bottom.register_button.isEnabled()


@pytest.mark.parametrize("fault", TRANSPORT)
def test_every_broken_answer_has_its_sentence(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, fault: str
) -> None:
    practice.faults = [f"imconnector.register:{fault}"]
    hands.click("register")
    assert told(TRANSPORT[fault], outcome(qtbot), practice)
    assert not practice.connectors()


def test_a_portal_that_is_gone_is_not_reachable(hands: Hands, qtbot: QtBot, window: MainWindow) -> None:
    with serve() as portal:
        window.portals.add(signed_in(window.portals.accounts, portal))
    hands.click("register")
    assert told("NOT_REACHABLE", outcome(qtbot), portal, doing="survey")


def test_a_connector_that_is_not_in_the_list_is_no_success(
    hands: Hands, qtbot: QtBot, practice: PracticePortal
) -> None:
    practice.faults = ["NOT_SAVED"]
    hands.click("register")
    said = outcome(qtbot)
    assert "Registration not confirmed" in said
    assert told("NOT_IN_LIST", said, practice)


def test_a_list_that_may_not_be_read_is_told_and_the_registration_stands(
    hands: Hands, qtbot: QtBot, practice: PracticePortal
) -> None:
    practice.faults = ["imconnector.list:ACCESS_DENIED@400"]
    hands.click("register")
    said = outcome(qtbot)
    assert "is registered" in said
    assert "list of connectors couldn't be read" in said
    assert practice.connectors()["shop_chat"]["NAME"] == to_params(hands.connector)["NAME"]


def test_a_busy_portal_is_asked_again_until_it_has_time(
    hands: Hands, qtbot: QtBot, practice: PracticePortal
) -> None:
    practice.faults = ["QUERY_LIMIT_EXCEEDED*1"]
    hands.click("register")
    assert "is registered" in outcome(qtbot)


def test_a_portal_under_another_name_is_followed_to_it(
    hands: Hands, qtbot: QtBot, practice: PracticePortal
) -> None:
    practice.faults = ["imconnector.register:RENAMED*1"]
    hands.click("register")
    assert "is registered" in outcome(qtbot)


def test_a_portal_that_may_have_moved_to_somebody_else_is_a_question(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
) -> None:
    practice.faults = ["imconnector.register:MOVED_AWAY*1"]
    hands.click("register")
    asked = outcome_dialog(qtbot)
    said = "\n".join(label.text() for label in asked.findChildren(QLabel))
    assert f"{host(practice)} redirects to 127.0.0.1:9" in said
    use = next(one for one in asked.findChildren(QPushButton) if one.text() == "Use the new address")
    use.click()
    window.activateWindow()  # without a window manager nobody else does
    # Nothing answers there: the next calls have gone to the new address, as was agreed.
    assert words("NOT_REACHABLE", host(practice)).happened in outcome(qtbot)


@pytest.mark.parametrize("code", sorted(codes.TOKEN_ERRORS))
def test_every_refusal_of_the_token_server_has_its_sentence(
    qtbot: QtBot, practice: PracticePortal, window: MainWindow, code: str
) -> None:
    practice.faults = [f"token:{code}"]
    window.portal_bar.sign_in_wanted.emit()
    Visitor(qtbot).sign_in()
    said = outcome(qtbot)
    assert "Not signed in" in said
    assert told(code.upper(), said, practice, doing="sign_in")


def test_signing_in_again_is_offered_where_it_helps(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
) -> None:
    practice.faults = ["imconnector.register:NO_AUTH_FOUND"]
    hands.click("register")
    button = found(outcome_dialog(qtbot), QPushButton, "outcome_action")
    assert button.text() == "Sign in again…"
    button.click()
    Visitor(qtbot).sign_in()
    assert "Signed in" in outcome(qtbot)
    practice.faults = []
    hands.click("register")
    assert "is registered" in outcome(qtbot)


def test_every_action_that_helps_is_one_that_this_window_can_take(window: MainWindow) -> None:
    def again() -> None:
        pass

    steps, portal = window.parts.steps, parse("acme.bitrix24.com")
    actions = {fault.action for fault in FAULTS.values()}
    assert portal_actions.TRY_AGAIN in actions
    for action in actions:
        label, act = steps.after(action, portal, again)
        assert label
        assert (act is again) is (action == portal_actions.TRY_AGAIN), action


def test_what_is_wrong_in_the_form_leads_to_its_field(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
) -> None:
    practice.faults = ["imconnector.register:NO_PLACEMENT_HANDLER"]
    hands.click("register")
    button = found(outcome_dialog(qtbot), QPushButton, "outcome_action")
    assert button.text() == "Go to the settings page address"
    button.click()
    hands.come_back()
    assert focus_name() == "placement_handler"


def test_what_passes_by_itself_is_tried_again_with_one_click(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
) -> None:
    practice.faults = ["imconnector.register:INTERNAL_SERVER_ERROR*1"]
    hands.click("register")
    button = found(outcome_dialog(qtbot), QPushButton, "outcome_action")
    assert button.text() == "Try again"
    button.click()
    assert "is registered" in outcome(qtbot)


def test_the_details_are_folded_and_are_copied_without_secrets(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
) -> None:
    practice.faults = ["imconnector.register:ACCESS_DENIED"]
    hands.click("register")
    shown = outcome_dialog(qtbot)
    details = found(shown, QLabel, "details")
    assert not details.isVisible()
    qtbot.mouseClick(found(shown, QPushButton, "unfold_details"), Qt.MouseButton.LeftButton)
    assert details.isVisible()
    qtbot.mouseClick(found(shown, QPushButton, "copy_details"), Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert copied == details.text()
    for line in ("Code: ACCESS_DENIED", "HTTP status: 403", "own text: REST is", "Step: Registering in"):
        assert line in copied
    assert practice.access_token not in copied
    outcome(qtbot)


@pytest.mark.parametrize(
    ("code", "said"), [("QUERY_LIMIT_EXCEEDED", "Continuing in"), ("OPERATION_TIME_LIMIT", "in 10:00")]
)
def test_a_pause_is_counted_down_and_can_be_cancelled_at_once(
    hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow, code: str, said: str
) -> None:
    practice.faults = [f"imconnector.register:{code}"]
    shown = []
    window.parts.registering.pausing.connect(lambda _reason, said: shown.append(said))
    hands.click("register")
    send(qtbot)
    qtbot.waitUntil(lambda: any(said in one for one in shown))
    first = len(shown)
    qtbot.waitUntil(lambda: len(shown) > first)  # the seconds go on
    qtbot.waitUntil(hands.find("cancel_work").isVisible)
    hands.click("cancel_work")
    assert not window.parts.registering.running
    steps = "\n".join(window.parts.workspace.journal.lines())
    assert f"waiting: {code}" in steps
    assert said not in steps  # a line for each second would push the steps out
    qtbot.waitUntil(lambda: window.jobs.is_idle, timeout=SOON_MS)
    assert not practice.connectors()
    assert not dialogs("outcome")
