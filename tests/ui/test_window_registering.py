"""Signing in through the login window and registering, against a practice portal over a real socket."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.icon import data_uri
from configurator.icon.svg.intake import Clipping
from configurator.practice import PracticePortal, serve
from configurator.services.accounts import Accounts
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import CONTROL, RED, Hands
from tests.support.measuring import Measured
from tests.support.patience import SOON_MS
from tests.support.sign_in import (
    Handler,
    Visitor,
    connect,
    dialogs,
    host,
    outcome,
    send,
    signed_in,
    success_dialog,
)
from tests.support.url_handler import Receiver, handling


@pytest.fixture(params=["https", "http"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def handler(scheme: str) -> Iterator[Handler]:
    with closing(Handler(scheme)) as handler:
        yield handler
        assert not handler.was_contacted()


@pytest.fixture
def practice(handler: Handler) -> Iterator[PracticePortal]:
    with serve(handler=handler.address) as portal:
        yield portal


@pytest.fixture
def window(
    practice: PracticePortal, accounts: Accounts, open_window: Callable[..., MainWindow]
) -> MainWindow:
    connect(accounts, practice)
    return open_window()


@pytest.fixture
def visitor(qtbot: QtBot) -> Visitor:
    return Visitor(qtbot)


def idle(window: MainWindow) -> bool:
    return window.bottom.register_button.isEnabled() and not window.parts.registering.running


def test_the_whole_way_to_a_registered_connector(
    hands: Hands,
    visitor: Visitor,
    qtbot: QtBot,
    practice: PracticePortal,
    accounts: Accounts,
    window: MainWindow,
) -> None:
    window.parts.drawings.read_clipping(Clipping(text=RED))
    hands.wait_for_drawing(RED)
    hands.enter("name", "Bird")
    hands.enter("id", "bird")
    hands.click("register")
    assert found(visitor.dialog, QLineEdit, "address").text() == host(practice)
    visitor.sign_in()
    said = outcome(qtbot)
    assert "“Bird” is registered" in said
    assert f"“Bird” is in {host(practice)} (ID bird)." in said
    stored: Any = practice.connectors()["bird"]
    assert stored["NAME"] == "Bird"
    assert data_uri.decode(stored["ICON"]["DATA_IMAGE"]) == RED.encode()
    assert idle(window)
    qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))


def jobs_under_way() -> set[str]:
    return {one.name for one in threading.enumerate() if one.name.startswith("job")}


class TestOnOneScheme:
    """What does not hang on where the redirect would have gone."""

    @pytest.fixture
    def scheme(self) -> str:
        return "https"

    def test_a_second_registration_updates_the_first_without_another_sign_in(
        self, hands: Hands, visitor: Visitor, qtbot: QtBot, practice: PracticePortal
    ) -> None:
        hands.click("register")
        visitor.sign_in()
        outcome(qtbot)
        hands.enter("name", "Bird again")
        hands.click("newsletter")
        hands.click("register")
        assert "“Bird again” is registered" in outcome(qtbot)
        assert list(practice.connectors()) == ["shop_chat"]
        assert practice.connectors()["shop_chat"]["NAME"] == "Bird again"
        assert practice.connectors()["shop_chat"]["NEWSLETTER"] is False

    def test_a_wrong_password_is_told_by_the_portal_and_the_right_one_goes_on(
        self, hands: Hands, visitor: Visitor, qtbot: QtBot, practice: PracticePortal
    ) -> None:
        hands.click("register")
        visitor.type_password("wrong")
        visitor.press("#sign-in")
        visitor.wait_for(".alert")
        assert not practice.connectors()
        visitor.type_password(practice.password)
        visitor.sign_in()
        assert "is registered" in outcome(qtbot)

    def test_denying_and_cancelling_leaves_everything_as_it_was(
        self, hands: Hands, visitor: Visitor, qtbot: QtBot, practice: PracticePortal, window: MainWindow
    ) -> None:
        hands.click("register")
        visitor.press("#sign-in")
        visitor.press("#deny")
        visitor.wait_for("#denied")
        qtbot.mouseClick(found(visitor.dialog, QPushButton, "cancel_login"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: idle(window))
        assert not dialogs("login")
        assert not dialogs("outcome")
        assert not practice.connectors()
        assert hands.bar == "Ready to register"

    def test_the_login_windows_own_close_button_is_a_cancel(
        self, hands: Hands, visitor: Visitor, qtbot: QtBot, window: MainWindow
    ) -> None:
        hands.click("register")
        visitor.wait_for("#sign-in")
        visitor.dialog.close()
        qtbot.waitUntil(lambda: idle(window))
        hands.click("register")
        visitor.wait_for("#sign-in")

    def test_closing_the_program_in_the_middle_of_a_sign_in_ends_everything(
        self, hands: Hands, visitor: Visitor, qtbot: QtBot, window: MainWindow
    ) -> None:
        hands.click("register")
        visitor.wait_for("#sign-in")
        window.close()
        qtbot.waitUntil(lambda: not dialogs("login"))
        assert not window.isVisible()

    def test_a_redirect_with_a_foreign_state_is_stopped_and_not_taken(
        self, hands: Hands, visitor: Visitor, qtbot: QtBot, practice: PracticePortal, window: MainWindow
    ) -> None:
        practice.faults = ["WRONG_STATE"]
        hands.click("register")
        visitor.sign_in()
        said = found(visitor.dialog, QLabel, "login_problem")
        qtbot.waitUntil(lambda: "another sign-in" in said.text())
        assert not practice.connectors()
        visitor.dialog.close()
        qtbot.waitUntil(lambda: idle(window))

    def test_a_sign_in_page_that_never_comes_is_cancelled_at_once(
        self,
        hands: Hands,
        visitor: Visitor,
        qtbot: QtBot,
        practice: PracticePortal,
        window: MainWindow,
        measured: Measured,
    ) -> None:
        qtbot.waitUntil(lambda: window.preview.pane.is_ready)
        practice.faults = ["authorize:HANG"]
        for _ in range(3):
            with measured():
                hands.click("register")
                cancel = found(visitor.dialog, QWidget, "cancel_login")
                qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
                qtbot.waitUntil(lambda: idle(window), timeout=SOON_MS)
            assert not dialogs("login")

    @pytest.mark.parametrize("step", ["token", "imconnector.register", "imconnector.list"])
    def test_a_portal_that_never_answers_is_cancelled(
        self,
        hands: Hands,
        visitor: Visitor,
        qtbot: QtBot,
        practice: PracticePortal,
        window: MainWindow,
        step: str,
        measured: Measured,
    ) -> None:
        qtbot.waitUntil(lambda: window.preview.pane.is_ready)
        practice.faults = [f"{step}:HANG"]
        hands.click("register")
        visitor.sign_in()
        if step == "imconnector.register":
            send(qtbot)
        qtbot.waitUntil(lambda: step in [one.step for one in practice.asked()])
        with measured():
            cancel = hands.find("cancel_work")
            qtbot.waitUntil(cancel.isVisible)
            assert not window.bottom.register_button.isEnabled()
            hands.click("cancel_work")
            qtbot.waitUntil(lambda: idle(window), timeout=SOON_MS)
        assert not dialogs("outcome")
        assert ("may have been saved" in hands.text("notice")) is (step == "imconnector.register")
        practice.faults = []
        hands.click("register")
        if step == "token":
            visitor.sign_in()
        assert "is registered" in outcome(qtbot)


class TestSignedIn:
    """With a sign-in from before."""

    @pytest.fixture
    def practice(self) -> Iterator[PracticePortal]:
        with serve() as portal:
            yield portal

    @pytest.fixture
    def window(
        self, practice: PracticePortal, accounts: Accounts, open_window: Callable[..., MainWindow]
    ) -> MainWindow:
        signed_in(accounts, practice)
        return open_window()

    def test_nobody_signs_in_twice(self, hands: Hands, qtbot: QtBot, window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))
        hands.click("register")
        assert "is registered" in outcome(qtbot)

    def test_registering_never_holds_up_the_window(
        self, hands: Hands, qtbot: QtBot, window: MainWindow, measured: Measured
    ) -> None:
        qtbot.waitUntil(lambda: window.preview.pane.is_ready)
        for _ in range(3):
            with measured():
                hands.click("register")
                success_dialog(qtbot)
            outcome(qtbot)

    def test_a_second_click_while_it_runs_does_nothing(
        self, hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
    ) -> None:
        practice.faults = ["imconnector.register:HANG"]
        began: list[Any] = []
        window.parts.registering.working.connect(began.append)
        hands.click("register")
        send(qtbot)
        qtbot.waitUntil(lambda: any("Registering" in one for one in began))
        before, steps = jobs_under_way(), len(began)
        qtbot.mouseClick(window.bottom.register_button, Qt.MouseButton.LeftButton)
        hands.press(Qt.Key.Key_Return, CONTROL)
        assert jobs_under_way() == before
        assert len(began) == steps

    def test_an_answer_after_a_cancel_is_not_shown(
        self, hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
    ) -> None:
        practice.faults = ["imconnector.register:SLOW*1"]
        hands.click("register")
        send(qtbot)
        cancel = hands.find("cancel_work")
        qtbot.waitUntil(cancel.isVisible)
        hands.click("cancel_work")
        hands.enter("name", "Newer")
        hands.click("register")
        assert "“Newer” is registered" in outcome(qtbot)
        qtbot.waitUntil(lambda: window.jobs.is_idle)
        assert not dialogs("outcome")

    def test_progress_is_shown_only_where_it_takes_long(
        self, hands: Hands, qtbot: QtBot, window: MainWindow
    ) -> None:
        shown = []
        cancel = hands.find("cancel_work")
        window.parts.registering.ended.connect(lambda: shown.append(cancel.isVisible()))
        hands.click("register")
        outcome(qtbot)
        assert shown == [False]

    def test_what_came_of_it_names_the_portal_it_was_about(
        self, hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
    ) -> None:
        practice.faults = ["imconnector.register:SLOW*1", "imconnector.register:ICON_REQUIRED"]
        hands.click("register")
        send(qtbot)
        qtbot.waitUntil(hands.find("cancel_work").isVisible)
        window.portals.choose(None)
        said = outcome(qtbot)
        assert "127.0.0.1" in said
        assert "practice" not in said

    def test_closing_the_window_while_it_runs_leaves_nothing_running(
        self, hands: Hands, qtbot: QtBot, practice: PracticePortal, window: MainWindow
    ) -> None:
        practice.faults = ["imconnector.register:HANG"]
        hands.click("register")
        send(qtbot)
        qtbot.waitUntil(hands.find("cancel_work").isVisible)
        window.close()
        assert not window.isVisible()  # that no thread is left is seen at the end of every test


@pytest.fixture
def outside() -> Iterator[list[QUrl]]:
    """What the login window asks the system to open, of addresses that begin with my-app."""

    receiver = Receiver()
    with handling("my-app", receiver):
        yield receiver.opened


@pytest.mark.parametrize("scheme", ["my-app"], indirect=True)
def test_a_redirect_to_an_address_that_no_browser_knows_is_caught_too(
    hands: Hands,
    visitor: Visitor,
    qtbot: QtBot,
    practice: PracticePortal,
    window: MainWindow,
    outside: list[QUrl],
) -> None:
    hands.click("register")
    visitor.sign_in()
    assert "is registered" in outcome(qtbot)
    assert not outside


@pytest.mark.parametrize("scheme", ["my-app"], indirect=True)
def test_the_login_window_opens_nothing_outside(
    hands: Hands, visitor: Visitor, qtbot: QtBot, window: MainWindow, outside: list[QUrl]
) -> None:
    hands.click("register")
    visitor.wait_for("#sign-in")
    page = present(visitor.dialog.page)
    with qtbot.waitSignal(page.loadFinished, check_params_cb=lambda ok: not ok):
        page.load(QUrl("my-app://anything?state=foreign&code=1"))
    assert not outside
    visitor.dialog.reject()


def test_an_expired_token_is_refreshed_once_and_nobody_notices(
    qtbot: QtBot, accounts: Accounts, open_window: Callable[..., MainWindow]
) -> None:
    late = [0.0]
    with serve(clock=lambda: time.time() + late[0]) as practice:
        portal = connect(accounts, practice)
        window = open_window()
        hands = Hands(qtbot, window)
        hands.click("register")
        Visitor(qtbot).sign_in()
        outcome(qtbot)
        first = present(accounts.tokens(portal))
        late[0] = 4000
        hands.click("register")
        assert "is registered" in outcome(qtbot)
        second = present(accounts.tokens(portal))
        assert second.access_token != first.access_token
        assert second.refresh_token != first.refresh_token
        hands.click("register")
        assert "is registered" in outcome(qtbot)
        assert accounts.tokens(portal) == second


def test_practice_needs_no_account_and_says_that_nothing_leaves(
    qtbot: QtBot, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    hands = Hands(qtbot, window)
    hands.click("register")
    Visitor(qtbot).sign_in()
    said = outcome(qtbot)
    assert "This was practice" in said
    assert present(window.portals.practice).connectors()["shop_chat"]["NAME"] == hands.connector.name
