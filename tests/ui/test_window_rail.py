"""The path rail: one step's page at a time, and all of them within reach."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.services.connector_path import DOCUMENT_STEPS, StepId
from configurator.ui.rail.path_rail import NARROW, WIDE, PathRail
from configurator.ui.rail.rail_step import RailStep
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.path_texts import step_name
from tests.support.found import found, present
from tests.support.hands import Hands, focus_name

FIELD_OF = {
    StepId.NAME: "name",
    StepId.ICON: "color",
    StepId.SETTINGS_PAGE: "placement_handler",
    StepId.MESSAGES: "chat_group",
}


def step(window: MainWindow, id_: StepId) -> QPushButton:
    return found(window, QPushButton, f"step_{id_}")


@pytest.mark.parametrize("id_", StepId)
def test_a_click_on_a_step_shows_its_page_and_nothing_of_the_others(
    hands: Hands, window: MainWindow, id_: StepId
) -> None:
    hands.click(f"step_{id_}")
    assert window.editor.step is id_
    assert step(window, id_).isChecked()
    shown = [one for one in DOCUMENT_STEPS if hands.find(FIELD_OF[one]).isVisible()]
    assert shown == ([id_] if id_ in DOCUMENT_STEPS else [])
    assert window.preview.isVisible() is (id_ in DOCUMENT_STEPS)


@pytest.mark.parametrize("field", ["ICON_DISABLED.SIZE", "PLACEMENT_HANDLER", "NAME", "COMMENT"])
def test_whoever_is_led_to_a_field_sees_its_page(hands: Hands, window: MainWindow, field: str) -> None:
    window.editor.show_step(StepId.REGISTERED)
    window.form.lead_to(field)
    assert focus_name() == field.rpartition(".")[2].lower()
    assert present(QApplication.focusWidget()).isVisible()
    assert step(window, window.editor.step).isChecked()


def test_arrow_keys_go_from_step_to_step_and_enter_shows_one(hands: Hands, window: MainWindow) -> None:
    step(window, StepId.NAME).setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert focus_name() == "step_settings_page"
    assert step(window, StepId.NAME).isChecked(), "looking around shows nothing else yet"
    hands.press(Qt.Key.Key_Return)
    assert step(window, StepId.SETTINGS_PAGE).isChecked()
    hands.press(Qt.Key.Key_End)
    assert focus_name() == "step_replies"
    hands.press(Qt.Key.Key_Home)
    assert focus_name() == "step_name"


def test_each_step_says_its_name_how_far_it_is_and_a_fact(hands: Hands, window: MainWindow) -> None:
    hands.enter("id", "berlin_flowers")
    name = step(window, StepId.NAME)
    assert name.accessibleName() == "Name and ID, done: berlin_flowers"
    hands.enter("id", "Berlin.Flowers")
    assert name.accessibleName().startswith("Name and ID, needs attention: 1 ")
    window.document.undo_stack.setClean()
    window.files.new()
    assert name.accessibleName() == "Name and ID, open: Not filled in yet"
    assert step(window, StepId.MESSAGES).accessibleName() == "Messages, done: Standard settings"
    hands.click("chat_group")
    hands.settle()
    assert step(window, StepId.MESSAGES).accessibleName() == "Messages, done: 1 setting changed"


def test_the_rail_folds_to_its_marks_and_expands_again(window: MainWindow, qtbot: QtBot) -> None:
    size = window.size()
    rail = window.editor.rail
    window.resize(960, 600)
    assert rail.is_folded
    assert rail.width() == NARROW
    for id_ in StepId:
        one = step(window, id_)
        assert one.toolTip().splitlines()[0] == step_name(id_)
        assert min(one.width(), one.height()) >= 24
    window.resize(1280, 720)
    assert not rail.is_folded
    assert rail.width() == WIDE
    window.resize(size)


@pytest.mark.parametrize("height", [600, 720, 1080])
def test_the_steps_and_the_card_never_overlap(window: MainWindow, height: int) -> None:
    size = window.size()
    window.resize(1280, height)
    window.parts.rail.refresh()  # makes the card, if it isn't there yet
    rail = window.editor.rail
    places = [step(window, id_).geometry() for id_ in StepId if step(window, id_).isVisible()]
    card = found(window, QWidget, "connect_card")
    if card.isVisible():
        places.append(card.geometry())
    for above, below in itertools.pairwise(places):
        assert above.bottom() < below.top()
    assert places[-1].bottom() < rail.height()
    window.resize(size)


def test_a_dropped_logo_shows_the_icons_page(hands: Hands, window: MainWindow) -> None:
    window.form.icon_group.drop.file_given.emit("missing.svg")
    assert window.editor.step is StepId.ICON


def test_a_page_that_was_made_late_is_reached_by_tab_before_the_preview(
    hands: Hands, window: MainWindow
) -> None:
    window.parts.rail.refresh()  # makes the card, if it isn't there yet
    hands.click("step_settings_page")
    hands.qtbot.waitUntil(
        lambda: [one.isVisible() for one in window.findChildren(QPushButton, "connect")] == [True]
    )
    step(window, StepId.SETTINGS_PAGE).setFocus(Qt.FocusReason.TabFocusReason)
    hands.leave()
    assert focus_name() == "connect", "the card at the foot of the rail"
    hands.leave()
    assert focus_name() == "placement_handler"


def test_letters_so_large_that_names_would_be_cut_leave_the_marks(qtbot: QtBot) -> None:
    rail = PathRail()
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 560)
    rail.show()
    assert not rail.is_folded
    for one in rail.findChildren(RailStep):
        font = QFont(one.font())
        font.setPointSizeF(2.5 * font.pointSizeF())
        one.setFont(font)
    rail.resize(rail.width(), 561)
    assert rail.is_folded
    assert rail.width() == NARROW
