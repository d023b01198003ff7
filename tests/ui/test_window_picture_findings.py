"""What only the picture can tell, said in the window beside its field and before anything is sent."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from configurator.connector.problems import Problem, Severity
from configurator.icon.draw.pictures import Failure
from configurator.practice import PracticePortal
from configurator.services.accounts import Accounts
from configurator.services.connector_path import StepId
from configurator.ui.preview.window_renderer import WindowRenderer
from configurator.ui.shell.main_window import MainWindow
from tests.benchmarks.heavy import drawing
from tests.support.background_cases import BACKGROUNDS, DARK, NAVY
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.heavy_drawings import LARGE_BITMAP
from tests.support.measuring import Measured
from tests.support.sign_in import dialogs, review, signed_in

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
BLANK = f"{OPEN}</svg>"
STAR = f'{OPEN}<path fill="#fff" d="M12 3l3 6h6l-5 5 2 7-6-4-6 4 2-7-5-5h6z"/></svg>'


def take(hands: Hands, svg: str, state: str = "icon") -> None:
    hands.window.selection.choose(state)
    hands.window.editor.show_step(StepId.ICON)
    hands.window.form.icon_group.use_drawing(svg)


def fix(hands: Hands) -> None:
    hands.find("fix", QAbstractButton).click()


def drawing_message(hands: Hands) -> str:
    return hands.text("drawing_message")


def test_the_sample_and_a_new_connector_are_not_warned_of(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    assert looking() == []
    window.files.new()
    assert looking() == []
    assert not window.form.visible_problems()


def test_what_a_busy_computer_had_no_time_for_is_tried_again(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    assert looking() == []
    busy = Problem(Severity.ERROR, "ICON.DATA_IMAGE", "ICON_BUSY", {})
    window.parts.checks.learn(hands.connector, (busy,))
    window.form.reveal_all()
    assert "too busy" in hands.bar
    button = hands.find("fix", QAbstractButton)
    assert button.text() == "Try again"
    button.click()
    assert hands.bar == "Checking the icon…"
    assert looking() == []
    assert hands.bar == "Ready to register"


def test_a_drawing_that_shows_nothing_is_told_beside_it_and_at_the_bottom(
    hands: Hands, looking: Callable[[], list[Any]]
) -> None:
    take(hands, BLANK)
    assert set(looking()) == {"ICON_BLANK"}  # of both icons: the inactive one follows
    assert "drawing is empty" in drawing_message(hands)
    assert "drawing is empty" in hands.bar
    assert hands.find("message").property("role") == "warning"
    take(hands, STAR)
    assert drawing_message(hands) == ""  # nothing is said of a drawing that nobody has seen yet
    assert looking() == []
    assert hands.bar == "Ready to register"


@pytest.mark.parametrize(
    ("field", "value", "said", "button"),
    [
        ("color", "#69acc0", "hard to see", "Use “#"),
        ("size", "130%", "cuts off", "Fit the drawing"),
        ("size", "12px", "too small", "Fit the drawing"),
        ("position", "0% 50%", "centred in the circle", "Centre it"),
    ],
)
def test_a_warning_stands_beside_its_field_and_one_click_fixes_it(
    hands: Hands,
    window: MainWindow,
    looking: Callable[[], list[Any]],
    field: str,
    value: str,
    said: str,
    button: str,
) -> None:
    take(hands, STAR)
    hands.enter(field, value)
    looking()
    assert said in hands.beside(field).text()
    assert said in hands.bar
    assert button in hands.find("fix", QAbstractButton).text()
    before = hands.connector
    fix(hands)
    assert looking() == []
    assert hands.bar == "Ready to register"
    window.document.undo_stack.undo()
    assert hands.connector == before  # one step
    looking()
    assert said in hands.bar


def test_a_field_that_is_being_typed_in_is_not_spoken_of_before_it_is_left(
    hands: Hands, looking: Callable[[], list[Any]]
) -> None:
    hands.type("color", "#69acc0")
    assert looking() == ["ICON_FAINT", "NAME_FAINT"]
    assert "hard to see" not in hands.bar
    hands.leave()
    assert "hard to see" in hands.bar
    assert "hard to see" in hands.beside("color").text()


def resize(window: MainWindow, size: str) -> None:
    window.document.set("size", icon=replace(window.document.connector.icon, size=size))


def test_the_last_of_many_changes_is_the_one_that_counts(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    for size in ("130%", "12px", "70%", "140%", "60%"):
        resize(window, size)
    assert looking() == []
    resize(window, "130%")
    assert set(looking()) == {"ICON_CUT_OFF"}


def test_the_inactive_icon_is_looked_at_too(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    icon = hands.connector.icon
    window.document.set("icons", icon_disabled=icon)
    assert looking() == ["ICONS_ALIKE"]
    fix(hands)
    assert looking() == []
    assert hands.connector.icon == icon


def test_a_process_killed_from_outside_is_replaced_and_the_window_does_not_notice(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]], measured: Measured
) -> None:
    looking()
    for size in ("120%", "70%", "130%"):
        with measured():
            for widget in QApplication.topLevelWidgets():
                if isinstance(widget, QWebEngineView):  # the page off screen
                    os.kill(widget.page().renderProcessPid(), signal.SIGKILL)
            resize(window, size)
            looking()
    assert {problem.code for problem in window.parts.checks.problems} == {"ICON_CUT_OFF"}


def test_a_large_drawing_is_judged_beside_the_window(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]], measured: Measured
) -> None:
    take(hands, drawing(1))
    looking()
    for size in ("71%", "72%", "73%"):
        with measured():
            resize(window, size)
            looking()


def test_what_was_said_of_one_connector_is_not_said_of_the_next(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    take(hands, BLANK)
    looking()
    window.document.undo_stack.setClean()
    window.files.new()
    assert window.parts.checks.problems == ()
    assert looking() == []


def test_nobody_registers_a_blank_icon_without_having_been_told(
    qtbot: QtBot, open_window: Callable[..., MainWindow], practice: PracticePortal, accounts: Accounts
) -> None:
    signed_in(accounts, practice)
    window = open_window()
    qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))
    hands = Hands(qtbot, window)
    take(hands, BLANK)
    hands.enter("color", "#69acc0")
    hands.click("register")  # before the window has said anything
    shown = review(qtbot)
    labels = [one for one in shown.findChildren(QLabel) if one.objectName().startswith("review_problem")]
    assert ["drawing is empty" in labels[0].text(), "white name" in labels[1].text()] == [True, True]
    assert labels[0].text().startswith("▲")
    shown.reject()


@pytest.mark.full  # it takes as long as ten others; the command's is in tests/browser/test_heavy_drawings.py
def test_nobody_registers_an_icon_that_no_browser_can_draw(
    qtbot: QtBot, open_window: Callable[..., MainWindow], practice: PracticePortal, accounts: Accounts
) -> None:
    signed_in(accounts, practice)
    window = open_window()
    qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))
    hands = Hands(qtbot, window)
    take(hands, LARGE_BITMAP)
    with qtbot.waitSignal(window.parts.registering.stopped):
        hands.click("register")  # before the window has said anything
    assert not dialogs("review")
    qtbot.waitUntil(lambda: "Browsers " in hands.bar)
    assert "Browsers " in drawing_message(hands)  # … need too much memory, or too long
    hands.click("register")
    assert not window.parts.registering.running
    assert "shop_chat" not in practice.connectors()


@pytest.mark.full
def test_in_several_portals_nothing_is_sent_before_the_icon_is_checked(
    qtbot: QtBot, open_window: Callable[..., MainWindow], practice: PracticePortal, accounts: Accounts
) -> None:
    signed_in(accounts, practice)
    window = open_window()
    qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))
    take(Hands(qtbot, window), LARGE_BITMAP)
    window.parts.bulk.show()
    dialog = dialogs("many")[0]
    go = found(dialog, QAbstractButton, "register_many")
    go.click()
    said = found(dialog, QLabel, "many_warnings")
    qtbot.waitUntil(said.isVisible)
    assert said.text().startswith("✕ Browsers ")
    assert not go.isEnabled()
    assert "shop_chat" not in practice.connectors()
    dialog.close()


def test_what_a_busy_computer_did_not_draw_is_not_sent_but_drawn_again_for_the_next_try(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    practice: PracticePortal,
    accounts: Accounts,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    signed_in(accounts, practice)
    window = open_window()
    qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))
    hands = Hands(qtbot, window)
    with monkeypatch.context() as busy:
        busy.setattr(WindowRenderer, "draw", lambda _self, requests: [Failure("BUSY") for _ in requests])
        take(hands, STAR)
        with qtbot.waitSignal(window.parts.registering.stopped):
            hands.click("register")
        assert not dialogs("review")
        qtbot.waitUntil(lambda: "too busy to draw the icon" in hands.bar)
    hands.click("register")
    review(qtbot).reject()
    assert "shop_chat" not in practice.connectors()


LONG = "WhatsApp Business for the Berlin flower delivery service"


def test_a_name_that_the_portal_cuts_off_is_said_before_it_is_sent(
    qtbot: QtBot, open_window: Callable[..., MainWindow], practice: PracticePortal, accounts: Accounts
) -> None:
    signed_in(accounts, practice)
    window = open_window()
    qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))
    hands = Hands(qtbot, window)
    take(hands, STAR)
    hands.enter("name", LONG)
    qtbot.waitUntil(lambda: "NAME_CUT_IN_TILE" in {one.code for one in window.parts.names.problems})
    hands.click("register")
    shown = review(qtbot)
    assert "The tile in the Contact Center shows only" in found(shown, QLabel, "review_problem_0").text()
    shown.reject()
    window.parts.bulk.show()
    dialog = dialogs("many")[0]
    said = found(dialog, QLabel, "many_warnings")
    qtbot.waitUntil(said.isVisible)
    assert "The tile in the Contact Center shows only" in said.text()
    dialog.close()


def test_nobody_registers_it_in_several_portals_either(
    qtbot: QtBot, open_window: Callable[..., MainWindow], practice: PracticePortal, accounts: Accounts
) -> None:
    signed_in(accounts, practice)
    window = open_window()
    qtbot.waitUntil(lambda: window.portals.is_signed_in(present(window.portals.chosen)))
    take(Hands(qtbot, window), BLANK)
    window.parts.bulk.show()
    dialog = dialogs("many")[0]
    said = found(dialog, QLabel, "many_warnings")
    qtbot.waitUntil(said.isVisible)
    assert "drawing is empty" in said.text()
    dialog.close()


def test_a_background_is_removed_or_becomes_the_circles_colour(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    case = BACKGROUNDS["a blue square"]
    take(hands, case.icon.svg)
    hands.enter("size", "60%")
    assert set(looking()) == {"ICON_BACKGROUND"}
    assert "background of its own" in drawing_message(hands)
    before = hands.connector.icon
    for button, text, color in (
        ("drawing_fix", "Remove the background", before.color),
        ("drawing_choice", "Use its colour for the circle", case.color),
    ):
        assert hands.find(button, QAbstractButton).text() == text
        hands.click(button)
        assert looking() == []
        assert hands.connector.icon == replace(before, svg=case.alone, color=color)
        window.document.undo_stack.undo()  # one step
        assert hands.connector.icon == before
        assert set(looking()) == {"ICON_BACKGROUND"}


def test_a_dark_drawing_on_a_dark_circle_becomes_white_or_gets_another_circle(
    hands: Hands, window: MainWindow, looking: Callable[[], list[Any]]
) -> None:
    take(hands, DARK["a dark colour"].svg)
    hands.enter("color", NAVY)
    hands.enter("size", "60%")
    assert "ICON_FAINT" in looking()
    assert hands.find("fix", QAbstractButton).text() == "Make it white"
    assert hands.find("choice", QAbstractButton).text().startswith("Use “#")
    fix(hands)
    assert "ICON_FAINT" not in looking()
    assert hands.connector.icon.color == NAVY
    window.document.undo_stack.undo()
    looking()
    hands.find("choice", QAbstractButton).click()
    assert "ICON_FAINT" not in looking()
    assert hands.connector.icon.svg == DARK["a dark colour"].svg
    assert hands.connector.icon.color != NAVY
