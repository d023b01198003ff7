"""Undo and redo of every kind of edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QStyle,
    QStyleOptionSlider,
)

from configurator.connector.model import Connector
from configurator.icon.svg.intake import Clipping
from configurator.ui.shell.main_window import MainWindow
from tests.support.color_hands import ColorHands
from tests.support.connector_values import with_values
from tests.support.hands import CONTROL, RED, Hands, focus_name


def slide(hands: Hands) -> None:
    """Drag the slider's handle to the left."""
    slider = hands.find("size_slider", QSlider)
    hands.focus("size_slider")
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    handle = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    at, left = handle.center(), Qt.MouseButton.LeftButton
    hands.qtbot.mousePress(slider, left, pos=at)
    for _ in range(5):
        at -= QPoint(4, 0)
        hands.qtbot.mouseMove(slider, at)
    hands.qtbot.mouseRelease(slider, left, pos=at)


def pick_color(hands: Hands) -> None:
    ColorHands(hands).drag().type("#123456").done()
    hands.come_back()


def take_drawing(hands: Hands) -> None:
    hands.window.parts.drawings.read_clipping(Clipping(text=RED))
    hands.wait_for_drawing(RED)


def press_on_the_slider(hands: Hands) -> None:
    hands.focus("size_slider")
    hands.press(Qt.Key.Key_Right)


EDITS: dict[str, Callable[[Hands], object]] = {
    "Undo Name": lambda hands: hands.type("name", "Bird"),
    "Undo ID": lambda hands: hands.type("id", "bird"),
    "Undo Settings page address": lambda hands: hands.type("placement_handler", "https://a.example/"),
    "Undo Comment": lambda hands: hands.type("comment", "one two"),
    "Undo colour": lambda hands: hands.type("color", "red"),
    "Undo size": lambda hands: hands.type("size", "contain"),
    "Undo position": lambda hands: hands.type("position", "top"),
    "Undo colour (preset)": lambda hands: hands.click("preset_1868db"),
    "Undo colour (picker)": pick_color,
    "Undo size (mouse)": slide,
    "Undo size (key)": press_on_the_slider,
    "Undo position (cell)": lambda hands: hands.click("position_0"),
    "Undo drawing": take_drawing,
    "Undo “Use in CRM newsletters”": lambda hands: hands.click("newsletter"),
}


@pytest.mark.parametrize("name", EDITS)
def test_every_kind_of_edit_is_one_named_step_back_and_forth(
    hands: Hands, window: MainWindow, name: str
) -> None:
    before = hands.connector
    EDITS[name](hands)
    after = hands.connector
    assert after != before
    stack = window.document.undo_stack
    assert stack.count() == 1
    assert f"Undo {stack.undoText()}" == name.partition(" (")[0]
    hands.undo()
    assert hands.connector == before
    assert shown(hands) == before
    assert stack.isClean()
    hands.redo()
    assert hands.connector == after
    assert shown(hands) == after


def shown(hands: Hands) -> Connector:
    """The connector as the widgets show it, the drawings taken from the document."""
    connector = hands.connector
    icon = {part: hands.typed(part) for part in ("color", "size", "position")}
    switches = {box.objectName(): box.isChecked() for box in hands.window.form.findChildren(QCheckBox)}
    texts = {name: hands.typed(name) for name in ("name", "id", "placement_handler")}
    comment = hands.find("comment", QPlainTextEdit).toPlainText()
    values = {**texts, **switches, "comment": comment, "icon": replace(connector.icon, **icon)}
    return with_values(connector, values)


def test_typing_on_in_one_field_is_one_step_and_another_field_is_another(
    hands: Hands, window: MainWindow
) -> None:
    stack = window.document.undo_stack
    hands.type("name", "Bird")
    hands.type("name", "Birdsong")
    assert stack.count() == 1
    hands.leave()
    hands.type("id", "bird")
    assert stack.count() == 2
    hands.leave()
    hands.type("name", "Bird")
    assert stack.count() == 3


@pytest.mark.parametrize(
    ("field", "first", "second"), [("name", "a", "b"), ("comment", "a", "b"), ("size", "9%", "8%")]
)
def test_coming_back_to_a_field_is_a_step_of_its_own(
    hands: Hands, window: MainWindow, field: str, first: str, second: str
) -> None:
    hands.enter(field, first)
    hands.enter(field, second)
    assert window.document.undo_stack.count() == 2
    hands.undo()
    shown = hands.find(field, QPlainTextEdit).toPlainText() if field == "comment" else hands.typed(field)
    assert shown == first


def test_typing_a_text_back_to_what_it_was_leaves_nothing_to_undo(hands: Hands, window: MainWindow) -> None:
    name = hands.connector.name
    hands.type("name", "Bird")
    hands.type("name", name)
    assert not window.document.undo_stack.canUndo()
    assert not window.isWindowModified()


def test_two_drags_of_the_slider_are_two_steps(hands: Hands, window: MainWindow) -> None:
    slide(hands)
    slide(hands)
    assert window.document.undo_stack.count() == 2


def test_each_pick_is_a_step(hands: Hands, window: MainWindow) -> None:
    for cell in (0, 1, 2):
        hands.click(f"position_{cell}")
    hands.click("preset_1868db")
    hands.click("preset_1a7f4b")
    assert window.document.undo_stack.count() == 5


@pytest.mark.parametrize("field", ["name", "id", "comment", "color", "size", "position"])
def test_undo_in_a_focused_field_is_the_documents(hands: Hands, field: str) -> None:
    before = hands.connector
    hands.click("newsletter")
    hands.type(field, "red")
    hands.undo()
    hands.undo()
    assert hands.connector == before
    assert focus_name() == field


def test_the_same_text_in_both_icon_states_is_two_steps(hands: Hands, window: MainWindow) -> None:
    hands.enter("color", "red")
    hands.click("segment_icon_disabled")
    hands.enter("color", "red")
    assert window.document.undo_stack.count() == 2
    hands.undo()
    assert hands.connector.icon.color == "red"


def test_the_cursor_stays_where_it_is_while_typing_in_the_middle(hands: Hands) -> None:
    hands.type("name", "Bird song")
    field = hands.find("name", QLineEdit)
    field.setCursorPosition(4)
    hands.qtbot.keyClicks(field, "y")
    assert field.text() == "Birdy song"
    assert field.cursorPosition() == 5


def test_a_step_before_a_save_stays_a_step_of_its_own(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.file.path = tmp_path / "bird.connector"
    hands.type("name", "Bird")
    hands.press(Qt.Key.Key_S, CONTROL)
    hands.qtbot.keyClicks(hands.find("name"), "s")
    assert window.document.undo_stack.count() == 2
    hands.undo()
    assert hands.connector.name == "Bird"
    assert not window.isWindowModified()
