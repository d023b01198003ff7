"""Every parameter of imconnector.register, edited through its own widget."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
)
from pytestqt.qtbot import QtBot

from configurator.connector.request import to_params
from configurator.icon.css.named_positions import POSITIONS
from configurator.icon.svg.intake import Clipping
from configurator.ui.form.color_field import PRESETS
from configurator.ui.shell.main_window import MainWindow
from tests.support.color_hands import ColorHands
from tests.support.found import found
from tests.support.hands import CONTROL, DRAWING, Hands

TEXTS = {
    "ID": "bird_chat",
    "NAME": "Bird & 'chat' <b>",
    "PLACEMENT_HANDLER": "https://birds.example.com/settings?a=1&b=%20",
    "COMMENT": "Sing; don't shout! 100%",
}
SWITCHES = {
    "DEL_EXTERNAL_MESSAGES": True,
    "EDIT_INTERNAL_MESSAGES": True,
    "DEL_INTERNAL_MESSAGES": True,
    "NEWSLETTER": True,
    "NEED_SYSTEM_MESSAGES": True,
    "NEED_SIGNATURE": True,
    "CHAT_GROUP": False,
}
STATES = {"icon": "ICON", "icon_disabled": "ICON_DISABLED"}


@pytest.fixture(params=STATES)
def state(request: pytest.FixtureRequest, hands: Hands) -> str:
    """One of the two icon states, turned to in the window."""
    hands.click(f"segment_{request.param}")
    return str(request.param)


@pytest.fixture
def icon(hands: Hands, window: MainWindow, state: str) -> Callable[[], dict[str, str]]:
    """A function that gives the parameters of the icon being edited, and holds the other one still."""
    inactive = replace(hands.connector.icon_disabled, color="#8a979c")  # made by hand, it follows nothing
    window.document.load(replace(hands.connector, icon_disabled=inactive))
    other = STATES[next(one for one in STATES if one != state)]
    before = to_params(hands.connector)[other]

    def now() -> dict[str, str]:
        params = to_params(hands.connector)
        assert params[other] == before
        icon = params[STATES[state]]
        assert isinstance(icon, dict)
        return icon

    return now


@pytest.mark.parametrize("parameter", TEXTS)
def test_a_text_that_is_typed_goes_into_the_request_to_the_letter(hands: Hands, parameter: str) -> None:
    hands.enter(parameter.lower(), TEXTS[parameter])
    assert to_params(hands.connector)[parameter] == TEXTS[parameter]


def open_dialog() -> QDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    return dialog


def test_a_text_in_any_script_is_pasted_whole(hands: Hands) -> None:
    QApplication.clipboard().setText("Чат 🦜 “Птица”")
    hands.focus("name")
    hands.find("name", QLineEdit).selectAll()
    hands.press(Qt.Key.Key_V, CONTROL)
    assert to_params(hands.connector)["NAME"] == "Чат 🦜 “Птица”"


@pytest.mark.parametrize("parameter", SWITCHES)
def test_a_switch_shows_the_default_and_goes_into_the_request(
    hands: Hands, window: MainWindow, parameter: str
) -> None:
    window.files.new()
    box = hands.find(parameter.lower(), QCheckBox)
    assert box.isChecked() is SWITCHES[parameter]
    hands.click(parameter.lower())
    assert to_params(hands.connector)[parameter] is not SWITCHES[parameter]
    assert box.isChecked() is not SWITCHES[parameter]


@pytest.mark.parametrize(
    ("part", "text"), [("color", "rebeccapurple"), ("size", "24px 32px"), ("position", "50% 42%")]
)
def test_a_part_of_an_icon_that_is_typed_belongs_to_its_own_state(
    hands: Hands, icon: Callable[[], dict[str, str]], part: str, text: str
) -> None:
    hands.enter(part, text)
    assert icon()[part.upper()] == text


@pytest.mark.parametrize("color", PRESETS)
def test_a_preset_is_picked_in_one_click(
    hands: Hands, icon: Callable[[], dict[str, str]], color: str
) -> None:
    hands.click(f"preset_{color[1:]}")
    assert icon()["COLOR"] == color
    assert hands.typed("color") == color


def test_a_colour_is_picked_in_the_popover(hands: Hands, icon: Callable[[], dict[str, str]]) -> None:
    ColorHands(hands).type("#123456").done()
    assert icon()["COLOR"] == "#123456"
    assert hands.typed("color") == "#123456"


def test_the_slider_writes_a_percentage_and_follows_one_that_is_typed(
    hands: Hands, icon: Callable[[], dict[str, str]]
) -> None:
    slider = hands.find("size_slider", QSlider)
    hands.enter("size", "60%")
    assert slider.value() == 60
    hands.focus("size_slider")
    hands.press(Qt.Key.Key_Right)
    assert icon()["SIZE"] == "61%"
    assert hands.typed("size") == "61%"


def test_the_slider_is_dragged_with_the_mouse(
    hands: Hands, icon: Callable[[], dict[str, str]], qtbot: QtBot
) -> None:
    hands.enter("size", "10%")
    slider = hands.find("size_slider", QSlider)
    hands.focus("size_slider")
    y = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(5, y))
    qtbot.mouseMove(slider, QPoint(slider.width() // 2, y))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, y))
    assert icon()["SIZE"] == f"{slider.value()}%"
    assert 60 < slider.value() < 100


def test_a_size_that_is_no_percentage_leaves_the_slider_where_it_is(
    hands: Hands, icon: Callable[[], dict[str, str]]
) -> None:
    slider = hands.find("size_slider", QSlider)
    at = slider.value()
    hands.enter("size", "contain")
    assert slider.value() == at
    assert icon()["SIZE"] == "contain"


@pytest.mark.parametrize("cell", range(9))
def test_each_cell_of_the_grid_is_a_position(
    hands: Hands, icon: Callable[[], dict[str, str]], cell: int
) -> None:
    hands.click(f"position_{cell}")
    assert icon()["POSITION"] == POSITIONS[cell]
    assert hands.typed("position") == POSITIONS[cell]
    assert pressed(hands) == [cell]


def test_arrow_keys_go_from_cell_to_cell_and_stop_at_the_edges(
    hands: Hands, icon: Callable[[], dict[str, str]]
) -> None:
    hands.click("position_4")
    way = []
    key = Qt.Key
    for step in (key.Key_Left, key.Key_Left, key.Key_Up, key.Key_Up, key.Key_Right, key.Key_Right,
                 key.Key_Right, key.Key_Down, key.Key_Down, key.Key_Down):  # fmt: skip
        hands.press(step)
        way.append(POSITIONS.index(icon()["POSITION"]))
    assert way == [3, 3, 0, 0, 1, 2, 2, 5, 8, 8]
    assert pressed(hands) == [8]


@pytest.mark.parametrize(("text", "cells"), [("100% 0", [2]), ("top", [1]), ("", [4]), ("33% 33%", [])])
def test_the_grid_shows_the_position_that_is_typed(hands: Hands, text: str, cells: list[Any]) -> None:
    hands.enter("position", text)
    assert pressed(hands) == cells


def pressed(hands: Hands) -> list[Any]:
    buttons = [hands.find(f"position_{cell}", QRadioButton) for cell in range(9)]
    return [cell for cell, button in enumerate(buttons) if button.isChecked()]


def test_each_state_shows_its_own_values(hands: Hands) -> None:
    hands.enter("color", "#111111")
    hands.click("segment_icon_disabled")
    hands.enter("color", "#222222")
    hands.enter("size", "30%")
    hands.click("segment_icon")
    assert hands.typed("color") == "#111111"
    assert hands.typed("size") != "30%"
    hands.click("segment_icon_disabled")
    assert hands.typed("color") == "#222222"
    assert hands.typed("size") == "30%"


def test_show_request_shows_what_register_sends(hands: Hands, window: MainWindow) -> None:
    for parameter, text in TEXTS.items():
        hands.enter(parameter.lower(), text)
    window.parts.drawings.read_clipping(Clipping(text=DRAWING.format("%41'")))
    hands.wait_for_drawing(DRAWING.format("%41'"))
    seen = []

    def look() -> None:
        dialog = open_dialog()
        seen.append(found(dialog, QPlainTextEdit, "request_text").toPlainText())
        dialog.reject()

    QTimer.singleShot(0, look)
    hands.click("show_request")
    sent = json.loads(seen[0])
    assert "token" in sent.pop("auth")
    assert sent == to_params(hands.connector)
    assert list(sent) == list(to_params(hands.connector))


def test_of_a_text_too_long_for_its_field_the_beginning_is_seen(hands: Hands, window: MainWindow) -> None:
    window.document.set("opened", name="A very long name " * 20)
    name = hands.find("name", QLineEdit)
    assert name.cursorPosition() == 0
    hands.type("name", "Another")
    assert name.cursorPosition() == len("Another")
