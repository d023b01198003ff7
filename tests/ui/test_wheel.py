"""The wheel scrolls: it changes an input only once that has the keyboard focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.kit.dialog_texts import ComboBox
from configurator.ui.kit.inputs import Slider, SpinBox
from tests.support.wheel import turn, value_of

Input = Slider | SpinBox | ComboBox


def slider() -> Slider:
    return Slider(Qt.Orientation.Horizontal)


def entries() -> ComboBox:
    box = ComboBox()
    for word in ("One", "Two", "Three"):
        box.addItem(word)
    return box


@pytest.mark.parametrize("make", [slider, SpinBox, entries])
def test_an_input_on_a_long_page_changes_only_with_the_focus(make: Callable[[], Input], qtbot: QtBot) -> None:
    area, page, one = QScrollArea(), QWidget(), make()
    qtbot.addWidget(area)
    column = QVBoxLayout(page)
    column.addWidget(one)
    column.addStretch(1)
    page.setMinimumHeight(2000)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    area.activateWindow()
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    before = value_of(one)
    assert not turn(one, -1).isAccepted(), "it is left to the page, which scrolls"
    assert value_of(one) == before
    assert not one.hasFocus(), "a wheel brings no focus"
    one.setFocus()
    turn(one, -1 if isinstance(one, ComboBox) else 1)
    assert value_of(one) != before
