"""A new drawing in the place that was set for an earlier one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import Hands

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
STAR = f'{OPEN}<path fill="#fff" d="M12 3l3 6h6l-5 5 2 7-6-4-6 4 2-7-5-5h6z"/></svg>'
DISC = f'{OPEN}<circle cx="12" cy="12" r="9" fill="#fff"/></svg>'

Looking = Callable[[], list[Any]]


def place(hands: Hands, position: str) -> None:
    hands.window.form.icon_group.use_drawing(STAR)
    hands.enter("size", "60%")
    hands.enter("position", position)


def take(hands: Hands, svg: str, **placing: str) -> None:
    hands.window.form.icon_group.use_drawing(svg, **placing)


@pytest.mark.parametrize("position", ["40% 50%", "center 60%", "50% 38%", "right 63% top 45%", "62% 50%"])
def test_an_old_place_that_is_not_the_middle_is_told_of_a_new_drawing(
    hands: Hands, looking: Looking, position: str
) -> None:
    place(hands, position)
    assert looking() == []  # it may be meant so
    take(hands, DISC)
    assert set(looking()) == {"ICON_POSITION_KEPT"}
    assert "previous drawing" in hands.beside("position").text()
    hands.click("fix")
    assert looking() == []
    assert hands.connector.icon.position == "center"
    assert hands.connector.icon.svg == DISC


@pytest.mark.parametrize("position", ["", "center", "50% 50%", "center center", "49% 50%"])
def test_a_new_drawing_in_the_middle_is_not_spoken_of(hands: Hands, looking: Looking, position: str) -> None:
    place(hands, position)
    take(hands, DISC)
    assert looking() == []


def test_a_drawing_that_brings_its_place_along_is_not_spoken_of(hands: Hands, looking: Looking) -> None:
    place(hands, "40% 50%")
    take(hands, DISC, size="60%", position="45% 50%")
    assert looking() == []


def test_the_drawing_that_the_place_was_set_for_may_come_back(
    hands: Hands, window: MainWindow, looking: Looking
) -> None:
    place(hands, "40% 50%")
    take(hands, DISC)
    assert looking()
    window.document.undo_stack.undo()
    assert looking() == []
    take(hands, STAR)
    assert looking() == []


def test_a_place_that_is_chosen_again_is_meant(hands: Hands, looking: Looking) -> None:
    place(hands, "40% 50%")
    take(hands, DISC)
    hands.enter("position", "42% 50%")
    assert looking() == []


def test_another_connector_starts_anew(hands: Hands, window: MainWindow, looking: Looking) -> None:
    place(hands, "40% 50%")
    take(hands, DISC)
    window.document.undo_stack.setClean()
    window.files.new()
    place(hands, "40% 50%")
    assert "ICON_POSITION_KEPT" not in looking()
