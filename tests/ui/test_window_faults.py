"""Every way a portal can fail has its sentence in the window."""

import pytest
from PySide6.QtWidgets import QPushButton
from sign_in import Visitor, dialogs, outcome, signed_in

from configurator.connector.request import to_params
from configurator.practice import codes, serve
from configurator.ui.words.portal import words

HOST = "127.0.0.1"
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
LATER = {"QUERY_LIMIT_EXCEEDED"}
"""Repeated for seven seconds before it is given up: tested below."""
REST = sorted(
    {*codes.REST_ERRORS, *(code for code, (own, _) in codes.REFUSALS.items() if codes.REGISTER in own)}
)


@pytest.fixture(scope="module")
def practice_for_all():
    with serve() as portal:
        yield portal


@pytest.fixture
def practice(practice_for_all, window):
    """A portal that the window is signed in to, without faults and connectors, and not tired of us."""
    portal = practice_for_all
    portal.faults = []
    portal._portal.store.remove("shop_chat", portal.client_id)
    portal._portal.bucket._level = 0
    address = signed_in(window.portals.accounts, portal)
    window.portals.add(address)
    yield portal
    portal.faults = []


def told(code, said):
    expected = words(code, HOST)
    assert expected.happened in said
    assert expected.do_next in said
    assert expected.unchanged in said
    return True


@pytest.mark.parametrize("code", [code for code in REST if code not in LATER])
def test_every_code_of_the_documentation_has_its_sentence(hands, qtbot, practice, window, code):
    before = hands.connector
    practice.faults = [f"imconnector.register:{code}"]
    hands.click("register")
    said = outcome(qtbot)
    assert "Not registered" in said
    assert told(code.upper(), said)
    assert hands.connector is before
    assert not practice.connectors()
    assert window.bottom.register_button.isEnabled()


@pytest.mark.parametrize("fault", TRANSPORT)
def test_every_broken_answer_has_its_sentence(hands, qtbot, practice, fault):
    practice.faults = [f"imconnector.register:{fault}"]
    hands.click("register")
    assert told(TRANSPORT[fault], outcome(qtbot))
    assert not practice.connectors()


def test_a_portal_that_is_gone_is_not_reachable(hands, qtbot, window):
    with serve() as portal:
        window.portals.add(signed_in(window.portals.accounts, portal))
    hands.click("register")
    assert told("NOT_REACHABLE", outcome(qtbot))


def test_a_connector_that_is_not_in_the_list_is_no_success(hands, qtbot, practice):
    practice.faults = ["NOT_SAVED"]
    hands.click("register")
    assert told("NOT_IN_LIST", outcome(qtbot))


def test_a_list_that_may_not_be_read_is_told_and_the_registration_stands(hands, qtbot, practice):
    practice.faults = ["imconnector.list:ACCESS_DENIED@400"]
    hands.click("register")
    said = outcome(qtbot)
    assert "is registered" in said
    assert "did not let us read its list" in said
    assert practice.connectors()["shop_chat"]["NAME"] == to_params(hands.connector)["NAME"]


def test_a_busy_portal_is_asked_again_until_it_has_time(hands, qtbot, practice):
    practice.faults = ["QUERY_LIMIT_EXCEEDED*1"]
    hands.click("register")
    assert "is registered" in outcome(qtbot)


def test_a_portal_under_another_name_is_followed_to_it(hands, qtbot, practice):
    practice.faults = ["imconnector.register:RENAMED*1"]
    hands.click("register")
    assert "is registered" in outcome(qtbot)


@pytest.mark.parametrize("code", sorted(codes.TOKEN_ERRORS))
def test_every_refusal_of_the_token_server_has_its_sentence(qtbot, practice, window, code):
    practice.faults = [f"token:{code}"]
    window.portal_bar.sign_in_wanted.emit()
    Visitor(qtbot).sign_in()
    said = outcome(qtbot)
    assert "Not signed in" in said
    assert told(code.upper(), said)


def test_signing_in_again_is_offered_where_it_helps(hands, qtbot, practice, window):
    practice.faults = ["imconnector.register:NO_AUTH_FOUND"]
    hands.click("register")
    qtbot.waitUntil(lambda: bool(dialogs("outcome")))
    button = dialogs("outcome")[0].findChild(QPushButton, "outcome_action")
    assert button.text() == "Sign in again"
    button.click()
    Visitor(qtbot).sign_in()
    assert "Signed in" in outcome(qtbot)
    practice.faults = []
    hands.click("register")
    assert "is registered" in outcome(qtbot)


def test_signing_in_again_is_not_offered_where_it_is_no_help(hands, qtbot, practice, window):
    practice.faults = ["imconnector.register:ICON_REQUIRED"]
    hands.click("register")
    qtbot.waitUntil(lambda: bool(dialogs("outcome")))
    assert dialogs("outcome")[0].findChild(QPushButton, "outcome_action") is None
    outcome(qtbot)
