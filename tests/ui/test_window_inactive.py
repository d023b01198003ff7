"""The inactive icon in the window: made from the active one, until it is edited."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from configurator.connector.inactive_icon import Look, look_of
from configurator.icon.svg.intake import Clipping
from configurator.services.connector_path import StepId
from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import BLUE, RED, Hands


@pytest.fixture
def at_inactive(hands: Hands, window: MainWindow) -> Hands:
    hands.click("segment_icon_disabled")
    return hands


def checked(hands: Hands) -> list[Any]:
    return [look for look in Look if hands.find(f"look_{look}", QAbstractButton).isChecked()]


def test_it_follows_the_active_icon_in_the_same_step(hands: Hands, window: MainWindow) -> None:
    before = hands.connector
    window.parts.drawings.read_clipping(Clipping(text=RED))
    hands.wait_for_drawing(RED)
    assert look_of(hands.connector) is Look.GREY
    assert hands.connector.icon_disabled.svg != before.icon_disabled.svg
    assert window.document.undo_stack.count() == 1
    hands.undo()
    assert hands.connector == before


def test_another_look_is_one_step(at_inactive: Hands, window: MainWindow, qtbot: QtBot) -> None:
    assert checked(at_inactive) == [Look.GREY]
    before = at_inactive.connector
    at_inactive.click("look_tint")
    assert checked(at_inactive) == [Look.TINT]
    assert at_inactive.connector.icon == before.icon
    assert window.document.undo_stack.undoText() == "inactive icon"
    at_inactive.click("look_tint")
    assert checked(at_inactive) == [Look.TINT]
    assert window.document.undo_stack.count() == 1
    at_inactive.undo()
    assert at_inactive.connector == before
    assert checked(at_inactive) == [Look.GREY]


def test_an_edit_ends_it_and_a_press_begins_it_again(at_inactive: Hands, window: MainWindow) -> None:
    at_inactive.enter("color", "#123456")
    assert checked(at_inactive) == []
    assert "by hand" in at_inactive.text("inactive_status")
    at_inactive.click("segment_icon")
    at_inactive.enter("color", "#c0324a")
    assert at_inactive.connector.icon_disabled.color == "#123456"
    at_inactive.click("segment_icon_disabled")
    at_inactive.click("look_lighter")
    assert "Changes with" in at_inactive.text("inactive_status")
    assert look_of(at_inactive.connector) is Look.LIGHTER


def test_the_looks_are_seen_with_the_inactive_icon_only_and_show_it(
    at_inactive: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    assert at_inactive.find("inactive_looks").isVisible()
    window.document.set("x", icon=window.document.connector.icon.__class__(BLUE, "#1868db", "90%", "center"))

    def drawn() -> bool:
        icons = [at_inactive.find(f"look_{look}", QAbstractButton).icon() for look in Look]
        pictures = [icon.pixmap(40, 40).toImage() for icon in icons if not icon.isNull()]
        return len({picture.pixelColor(20, 20).name() for picture in pictures}) == 3

    qtbot.waitUntil(drawn)
    at_inactive.click("segment_icon")
    assert not at_inactive.find("inactive_looks").isVisible()


def test_without_a_drawing_there_is_nothing_to_follow(at_inactive: Hands, window: MainWindow) -> None:
    window.files.new()
    window.editor.show_step(StepId.ICON)  # a new connector begins with its name
    assert not at_inactive.find("look_grey").isEnabled()
    assert "drawing" in at_inactive.text("inactive_status")
