"""One connector registered in many portals from the window."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.practice import PracticePortal, serve
from configurator.services.accounts import Accounts
from configurator.ui.shell.main_window import MainWindow
from tests.support.bulk_desk import LEFT, Desk, served
from tests.support.found import found, present
from tests.support.hands import Hands, focus_name
from tests.support.measuring import Measured
from tests.support.paths import ROOT, SUPPORT
from tests.support.patience import SOON_MS
from tests.support.sign_in import Visitor, connect, dialogs, rest, signed_in
from tests.support.window_layout import fits, settle, usable

MANY = 100


@pytest.fixture(scope="module")
def three() -> Iterator[list[PracticePortal]]:
    with served(3) as portals:
        yield portals


@pytest.fixture
def portals(three: list[PracticePortal], window: MainWindow) -> list[PracticePortal]:
    for portal in three:
        portal.faults = []
        rest(portal)
        portal.state.store.remove("shop_chat", portal.client_id)
        window.portals.add(signed_in(window.portals.accounts, portal))
    window.portals.refresh()
    return three


@pytest.fixture
def desk(
    request: pytest.FixtureRequest, qtbot: QtBot, window: MainWindow, portals: list[PracticePortal]
) -> Iterator[Desk]:
    window.document.set("ID", id=getattr(request, "param", "shop_chat"))
    qtbot.waitUntil(lambda: all(window.portals.is_signed_in(parse(one.address)) for one in portals))
    desk = Desk(qtbot, window)
    yield desk
    if dialogs("many"):
        desk.dialog.reject()  # stops the run
        qtbot.waitUntil(lambda: not desk.dialog.is_running)
        desk.dialog.reject()


def test_every_portal_gets_it_and_it_is_in_the_history(
    desk: Desk, portals: list[PracticePortal], window: MainWindow
) -> None:
    assert desk.find("register_many").text() == "Register in selected portals (3)"
    desk.run()
    assert all(one.connectors()["shop_chat"] for one in portals)
    assert {desk.said(one) for one in portals} == {"✓ Registered"}
    assert desk.find("done", QLabel).text() == "✓ Registered: 3. Failed: 0."
    sent = {one.portal for one in window.parts.workspace.history.entries()}
    assert {one.address for one in portals} <= sent


def test_a_name_of_any_length_leaves_room_for_the_portals(
    window: MainWindow, portals: list[PracticePortal], qtbot: QtBot
) -> None:
    window.document.set("a test", name="Acme " * 50)
    qtbot.waitUntil(lambda: all(window.portals.is_signed_in(parse(one.address)) for one in portals))
    dialog = Desk(qtbot, window).dialog
    head = next(one for one in dialog.findChildren(QLabel) if one.text().startswith("Register “Acme"))
    settle(dialog)
    assert head.height() < 3 * head.fontMetrics().lineSpacing()
    dialog.reject()


def test_an_error_that_only_other_portals_would_make_is_told(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.portals, "remembered", [parse("acme.bitrix24.com")])
    window.portals.choose(None)
    hands = Hands(qtbot, window)
    qtbot.waitUntil(lambda: hands.bar == "Ready to register")  # in practice
    window.parts.bulk.show()
    assert not dialogs("many")
    assert focus_name() == "id"
    assert "sample" in hands.bar
    assert hands.find("message").property("role") == "error"


def test_what_fails_stops_nothing_and_is_tried_again_alone(desk: Desk, portals: list[PracticePortal]) -> None:
    portals[0].faults = ["imconnector.register:ICON_REQUIRED*1"]
    portals[1].faults = ["imconnector.list:DROPPED*1"]
    desk.run()
    assert desk.said(portals[0]) == f"✕ {portals[0].address[7:]} found no icon."
    assert "was lost" in desk.said(portals[1])
    assert portals[2].connectors()
    assert "Nothing was changed" in desk.find("story", QLabel).text()
    assert [desk.ticked(one) for one in portals] == [True, True, False]
    assert desk.find("register_many").text() == "Retry failed (2)"
    portals[2].faults = ["HANG"]  # it is not asked again
    desk.run()
    assert all(one.connectors() for one in portals)
    assert desk.find("done", QLabel).text() == "✓ Registered: 3. Failed: 0."


def test_a_portal_that_has_moved_says_where_it_is_now(desk: Desk, portals: list[PracticePortal]) -> None:
    portals[0].faults = ["imconnector.register:RENAMED*1"]
    desk.run()
    assert desk.said(portals[0]) == f"✓ Registered; moved to localhost:{portals[0].port}"
    assert desk.said(portals[1]) == "✓ Registered"


@pytest.mark.parametrize("desk", ["other_chat"], indirect=True)
def test_somebody_elses_connector_is_taken_over_only_after_a_tick(
    desk: Desk, portals: list[PracticePortal]
) -> None:
    others = portals[1].state.store
    others.save({"ID": "other_chat", "NAME": "Another shop"}, "local.another")
    desk.run()
    assert desk.said(portals[1]) == "▲ Not sent: “Another shop” already uses this ID"
    assert "would replace it" in desk.find("story", QLabel).text()
    assert present(others.get("other_chat")).name == "Another shop"
    assert not desk.ticked(portals[1])
    desk.tick(portals[1])
    desk.run()
    assert portals[1].connectors()["other_chat"]["NAME"] != "Another shop"


def test_a_pause_is_counted_down_and_everything_is_cancelled_within_a_second(
    desk: Desk, portals: list[PracticePortal], qtbot: QtBot
) -> None:
    portals[0].faults = ["imconnector.register:HANG"]
    portals[1].faults = ["imconnector.register:OPERATION_TIME_LIMIT"]
    desk.click("register_many")
    qtbot.waitUntil(lambda: "again in 9:5" in desk.said(portals[1]))
    qtbot.waitUntil(lambda: desk.said(portals[2]).startswith("✓"))
    assert desk.find("doing", QLabel).text() == "1 of 3 portals"
    desk.click("cancel_dialog_work")
    qtbot.waitUntil(lambda: not desk.dialog.is_running, timeout=SOON_MS)
    assert "You cancelled" in desk.said(portals[0])
    assert [desk.ticked(one) for one in portals] == [True, True, False]


def test_where_nobody_is_signed_in_the_box_is_locked_until_somebody_is(
    qtbot: QtBot, window: MainWindow
) -> None:
    with serve() as portal:
        address = connect(window.portals.accounts, portal)
        window.portals.add(address)
        qtbot.waitUntil(lambda: not window.portals.is_signed_in(address))
        desk = Desk(qtbot, window)
        desk.table.go_to(address)
        assert desk.row(address).text(1) == "Not signed in"
        click_row(desk, address)
        assert address not in desk.table.chosen()
        desk.click("sign_in_many")
        Visitor(qtbot).sign_in()
        qtbot.waitUntil(lambda: bool(dialogs("outcome")))
        dialogs("outcome")[0].close()
        qtbot.waitUntil(lambda: address in desk.table.chosen())
        assert not desk.find("sign_in_many").isVisible()
        click_row(desk, address)
        assert address not in desk.table.chosen()
        desk.dialog.reject()


def click_row(desk: Desk, portal: Portal) -> None:
    """Click on the portal's name, not on the small box."""
    table = desk.table
    place = table.visualItemRect(desk.row(portal)).center()
    place.setX(table.columnWidth(0) // 2)
    desk.qtbot.mouseClick(table.viewport(), LEFT, pos=place)


def test_it_fits_its_smallest_size_in_a_language_twice_as_long(
    doubled: None, desk: Desk, portals: list[PracticePortal]
) -> None:
    portals[1].faults = ["imconnector.register:ICON_REQUIRED*1"]
    desk.run()
    desk.dialog.resize(desk.dialog.minimumSize())
    settle(desk.dialog)
    fits(desk.dialog)
    assert desk.dialog.width() <= 960
    usable(desk.dialog)


def test_a_connector_with_errors_goes_nowhere(hands: Hands, window: MainWindow) -> None:
    window.document.set("ID", id="a.b")
    window.parts.bulk.show()
    assert not dialogs("many")
    assert hands.bar


@pytest.fixture
def hundred() -> Iterator[tuple[list[list[Any]], Callable[..., Any]]]:
    """A hundred portals elsewhere, one of them stalled; their sign-ins, and how many have a connector."""
    command = [sys.executable, str(SUPPORT / "portal_farm.py"), str(MANY), "50"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        stdin, stdout = present(process.stdin), present(process.stdout)

        def registered() -> int:
            stdin.write("\n")
            stdin.flush()
            return int(json.loads(stdout.readline()))

        yield json.loads(stdout.readline()), registered
        process.kill()


@pytest.mark.full
def test_a_hundred_portals_one_of_them_stalled_hold_up_nothing(
    open_window: Callable[..., MainWindow],
    accounts: Accounts,
    qtbot: QtBot,
    hundred: tuple[list[list[Any]], Callable[..., Any]],
    measured: Measured,
) -> None:
    sign_ins, registered = hundred
    for address, client_id, client_secret, access_token in sign_ins:
        portal = parse(address)
        accounts.save_application(portal, Application(client_id, client_secret))
        accounts.save_tokens(portal, Tokens(access_token, "", portal.rest, portal.netloc, "m", (), 0.0))
    window = open_window()
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    qtbot.waitUntil(lambda: window.portals.is_signed_in(parse(sign_ins[0][0])))
    desk = Desk(qtbot, window)
    with measured():
        desk.click("register_many")
        qtbot.waitUntil(lambda: found(desk.dialog, QProgressBar).value() == MANY - 1)
        assert desk.find("doing", QLabel).text() == f"{MANY - 1} of {MANY} portals"
        desk.click("cancel_dialog_work")
        qtbot.waitUntil(lambda: not desk.dialog.is_running, timeout=SOON_MS)
    assert desk.find("done", QLabel).text() == f"▲ Registered: {MANY - 1}. Failed: 1."
    assert registered() == MANY - 1
    desk.dialog.reject()
