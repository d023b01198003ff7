"""The colour popover: by mouse, by keyboard, by text, and from the colours that suit the icon."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from configurator.icon.css import contrast
from configurator.ui.color.color_area import HueSlider, ShadeField
from configurator.ui.color.recent_colors import RecentColors
from configurator.ui.color.swatches import Swatch
from configurator.ui.shell.main_window import MainWindow
from tests.support.color_hands import ColorHands
from tests.support.found import found, present
from tests.support.hands import DRAWING, LEFT, Hands, focus_name
from tests.support.window_layout import fits, inputs, settle, usable

LINES = DRAWING.format("#fff")


@pytest.fixture
def fingers(hands: Hands) -> ColorHands:
    hands.enter("color", "#1868db")
    hands.window.document.undo_stack.clear()
    return ColorHands(hands)


def test_it_opens_with_the_colour_in_force_and_the_keyboard_in_the_field(fingers: ColorHands) -> None:
    assert fingers.find(QLineEdit, "popover_color").text() == "#1868db"
    assert focus_name() in {"shade_field", "saturation"}
    assert fingers.find(HueSlider, "hue").value() == 215


def test_the_icon_follows_each_movement_of_the_mouse(fingers: ColorHands) -> None:
    field = fingers.find(ShadeField, "shade_field")
    QTest.mousePress(field, LEFT, pos=QPoint(20, 20))
    seen = [fingers.color]
    for step in range(1, 6):
        QTest.mouseMove(field, QPoint(20 + 40 * step, 20 + 15 * step))
        seen.append(fingers.color)
    QTest.mouseRelease(field, LEFT, pos=QPoint(220, 95))
    assert len(set(seen)) == 6
    assert fingers.hands.typed("color") == seen[-1]


def test_the_corners_of_the_field_are_white_the_hue_and_black(fingers: ColorHands) -> None:
    field = fingers.find(ShadeField, "shade_field")
    right, below = field.width() - 1, field.height() - 1
    corners = {"#ffffff": QPoint(1, 1), "#0069ff": QPoint(right, 1), "#000000": QPoint(1, below)}
    for color, corner in corners.items():
        fingers.drag(corner)
        assert fingers.color == color
    fingers.drag(QPoint(right, 1))
    assert fingers.color == "#0069ff", "black has kept the hue"


@pytest.mark.parametrize(
    ("name", "key", "part"),
    [
        ("saturation", Qt.Key.Key_Left, "hsvSaturationF"), ("saturation", Qt.Key.Key_Up, "valueF"),
        ("brightness", Qt.Key.Key_Down, "valueF"), ("brightness", Qt.Key.Key_Right, "hsvSaturationF"),
        ("saturation", Qt.Key.Key_Home, "hsvSaturationF"), ("brightness", Qt.Key.Key_PageDown, "valueF"),
        ("hue", Qt.Key.Key_Right, "hsvHueF"), ("hue", Qt.Key.Key_PageUp, "hsvHueF"),
    ],
)  # fmt: skip
def test_every_part_is_moved_with_the_keyboard_alone(
    fingers: ColorHands, name: str, key: Qt.Key, part: str
) -> None:
    before = QColor(fingers.color)
    fingers.press(name, key)
    after = QColor(fingers.color)
    parts = ("hsvHueF", "hsvSaturationF", "valueF")
    apart = {one: abs(getattr(after, one)() - getattr(before, one)()) for one in parts}
    if after.hsvHueF() < 0:  # a grey has none
        del apart["hsvHueF"]
    assert max(apart, key=lambda one: apart[one]) == part
    assert apart[part] > 0.001


def test_shift_makes_the_steps_larger(fingers: ColorHands) -> None:
    start = QColor(fingers.color).valueF()
    fingers.press("brightness", Qt.Key.Key_Down)
    small = start - QColor(fingers.color).valueF()
    fingers.press("brightness", Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert start - small - QColor(fingers.color).valueF() > 5 * small


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#0b8a4a", "#0b8a4a"), ("#ABC", "#aabbcc"), ("rgb(11, 138, 74)", "#0b8a4a"),
        ("rgb(4% 54% 29%)", "#0a8a4a"), ("hsl(150, 85%, 29%)", "#0b894a"), ("hsl(150deg 85% 29%)", "#0b894a"),
        ("rebeccapurple", "#663399"), (" teal ", "#008080"), ("rgb(0 0 0 / 50%)", "#00000080"),
    ],
)  # fmt: skip
def test_a_colour_is_typed_in_every_way_of_css(fingers: ColorHands, text: str, color: str) -> None:
    fingers.type(text)
    assert fingers.color == color
    assert fingers.find(QLineEdit, "popover_color").text() == text, "what is being typed stays"


@pytest.mark.parametrize("text", ["#12", "rgb(1, 2)", "url(x)", "blau", "#1868db; x", "12"])
def test_what_is_no_colour_is_marked_until_the_field_is_left(fingers: ColorHands, text: str) -> None:
    edit = fingers.find(QLineEdit, "popover_color")
    fingers.type(text)
    assert edit.property("wrong") == "error"
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.property("wrong") == ""
    assert edit.text() == fingers.color


@pytest.mark.parametrize(
    ("notation", "text"), [("rgb", "rgb(24, 104, 219)"), ("hsl", "hsl(215, 80%, 48%)"), ("hex", "#1868db")]
)
def test_the_text_is_shown_in_the_notation_that_is_chosen(
    fingers: ColorHands, notation: str, text: str
) -> None:
    fingers.click(f"segment_{notation}")
    assert fingers.find(QLineEdit, "popover_color").text() == text
    assert fingers.color == "#1868db", "another notation is no other colour"


def test_everything_done_in_one_opening_is_one_step(fingers: ColorHands) -> None:
    stack, before = fingers.hands.window.document.undo_stack, fingers.hands.connector
    fingers.drag().press("hue", Qt.Key.Key_Right).type("teal").drag(QPoint(30, 30)).done()
    assert stack.count() == 1
    assert stack.undoText() == "colour"
    fingers.hands.undo()
    assert fingers.hands.connector == before


def test_each_opening_is_a_step(fingers: ColorHands) -> None:
    fingers.type("teal").done()
    ColorHands(fingers.hands).type("navy").done()
    assert fingers.hands.window.document.undo_stack.count() == 2


@pytest.mark.parametrize("way", ["escape", "cancel_color"])
def test_leaving_restores_everything_and_leaves_no_step(fingers: ColorHands, way: str) -> None:
    window, before = fingers.hands.window, fingers.hands.connector
    fingers.drag().press("hue", Qt.Key.Key_PageUp)
    assert fingers.hands.connector != before
    if way == "escape":
        fingers.press("hue", Qt.Key.Key_Escape)
    else:
        fingers.click(way)
    assert not fingers.is_open
    assert fingers.hands.connector == before
    assert window.document.undo_stack.count() == 0
    assert not window.isWindowModified()
    assert RecentColors(window.parts.workspace.settings).colors()[:1] != [fingers.color]


@pytest.mark.parametrize("way", ["cancel_color", "use_color"])
def test_the_keyboard_is_where_it_was_when_the_popover_is_closed(fingers: ColorHands, way: str) -> None:
    fingers.press("hue", Qt.Key.Key_Right).click(way)
    assert focus_name() == "color_pick"


def test_undo_works_while_it_is_open_and_is_seen_in_it(fingers: ColorHands) -> None:
    before = fingers.color
    fingers.type("teal")
    fingers.hands.undo()
    assert fingers.color == before
    fingers.press("hue", Qt.Key.Key_Right)
    assert fingers.color != before
    fingers.press("hue", Qt.Key.Key_Escape)
    assert fingers.color == before
    assert fingers.hands.window.document.undo_stack.count() == 0


def test_a_click_beside_it_keeps_the_colour(fingers: ColorHands) -> None:
    fingers.type("teal")
    name = fingers.hands.find("name")
    at = name.mapTo(fingers.hands.window, name.rect().center())
    QTest.mouseClick(present(fingers.hands.window.childAt(at)), LEFT)
    assert not fingers.is_open
    assert fingers.color == "#008080"


def test_another_connector_is_not_touched_by_a_popover_left_open(fingers: ColorHands) -> None:
    fingers.type("teal")
    other = replace(fingers.hands.connector, name="Another")
    fingers.hands.window.files.load(other, None)
    assert not fingers.is_open
    assert fingers.hands.connector == other


def test_the_inactive_icon_has_no_name_on_it(hands: Hands) -> None:
    hands.click("segment_icon_disabled")
    fingers = ColorHands(hands)
    assert fingers.said("name_contrast") == ""
    fingers.type("#8a979c").done()
    assert hands.connector.icon_disabled.color == "#8a979c"
    assert hands.connector.icon.color != "#8a979c"


def test_both_rules_are_told_while_the_colour_changes(hands: Hands) -> None:
    hands.window.form.icon_group.use_drawing(LINES)
    hands.enter("color", "#1868db")
    fingers = ColorHands(hands)
    fingers.offered("brand_colors")
    assert fingers.said("name_contrast") == "✓ White name: 5.1 : 1"
    assert fingers.said("drawing_contrast") == "✓ Drawing: 5.1 : 1"
    fingers.type("#90be00")
    assert fingers.said("name_contrast") == "▲ White name: 2.1 : 1, needs 4.5"
    assert fingers.said("drawing_contrast") == "▲ Drawing: 2.1 : 1, needs 3.0"
    description = fingers.find(QLineEdit, "popover_color").accessibleDescription()
    assert "needs 4.5" in description
    assert "needs 3.0" in description


def test_a_similar_colour_that_keeps_both_rules_is_one_click_away(hands: Hands) -> None:
    hands.window.form.icon_group.use_drawing(DRAWING.format("#ffd400"))
    fingers = ColorHands(hands)
    fingers.offered("logo_colors")
    fingers.type("#90be00").click("readable_color")
    assert contrast.ratio(contrast.opaque(fingers.color), contrast.WHITE) >= contrast.LEAST_FOR_TEXT
    assert fingers.said("name_contrast").startswith("✓")
    assert fingers.said("drawing_contrast").startswith("✓")
    hue = QColor(fingers.color).hsvHueF()
    assert abs(hue - QColor("#90be00").hsvHueF()) < 0.06


def test_the_colours_of_the_logo_and_of_brands_are_offered(hands: Hands) -> None:
    hands.enter("name", "Telegram Berlin")
    hands.window.form.icon_group.use_drawing(DRAWING.format("#c02060"))
    fingers = ColorHands(hands)
    assert fingers.offered("logo_colors") == ["#c02060"]
    brands = fingers.offered("brand_colors")
    assert brands[0] == "#26a5e4", "the brand that the name speaks of"
    assert len(brands) > 10
    swatch = found(fingers.popover, Swatch, "swatch_c02060")
    QTest.mouseClick(swatch, LEFT)
    assert fingers.color == "#c02060"
    assert swatch.isChecked()


def test_a_row_of_colours_is_one_stop_of_tab_and_its_arrow_keys_do_the_rest(fingers: ColorHands) -> None:
    brands = fingers.offered("brand_colors")
    first = found(fingers.popover, Swatch, f"swatch_{brands[0][1:]}")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    second = present(QApplication.focusWidget())
    assert second.objectName() == f"swatch_{brands[1][1:]}"
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert fingers.color == brands[1]
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), Swatch) or focus_name()[7:] not in {
        color[1:] for color in brands
    }


def test_what_was_chosen_is_offered_again_the_last_first(fingers: ColorHands) -> None:
    fingers.type("teal").done()
    ColorHands(fingers.hands).type("navy").done()
    assert ColorHands(fingers.hands).offered("recent_colors")[:2] == ["#000080", "#008080"]


def test_recent_colours_that_are_none_are_left_out(window: MainWindow) -> None:
    settings = window.parts.workspace.settings
    settings.setValue("recent_colors", ["#123456", "red; x", 7, "<b>", "#12345"])
    assert RecentColors(settings).colors() == ["#123456"]
    settings.setValue("recent_colors", "#654321")
    assert RecentColors(settings).colors() == ["#654321"]


def test_screen_readers_hear_what_each_part_is_and_its_value(fingers: ColorHands) -> None:
    fingers.offered("brand_colors")
    role = QAccessible.Role
    roles = {"saturation": role.Slider, "brightness": role.Slider, "hue": role.Slider}
    roles |= {"popover_color": role.EditableText, "use_color": role.Button, "readable_color": role.Button}
    for name, expected in roles.items():
        widget = found(fingers.popover, QWidget, name)
        interface = present(QAccessible.queryAccessibleInterface(widget))
        assert interface.role() == expected, name
        assert interface.text(QAccessible.Text.Name), name
    hue = present(QAccessible.queryAccessibleInterface(found(fingers.popover, QWidget, "hue")))
    assert hue.valueInterface().currentValue() == 215
    usable(fingers.popover)


def test_texts_twice_as_long_fit(doubled: None, open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    hands = Hands(qtbot, open_window())
    fingers = ColorHands(hands)
    fingers.offered("brand_colors")
    fingers.type("#90be00")
    settle(fingers.popover)
    fits(fingers.popover)
    assert len(inputs(fingers.popover)) > 20
    assert fingers.popover.height() <= 640
    fingers.press("hue", Qt.Key.Key_Escape)
