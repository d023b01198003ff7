"""The suggested looks below the logo: what is applied at once, what stays a click away, and for how long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.services.connector_path import StepId
from configurator.services.suggestions import Look
from configurator.ui.shell.main_window import MainWindow
from tests.support import pictures_of_pixels as pixels
from tests.support.hands import Hands
from tests.support.heavy_drawings import ADMITTED
from tests.support.window_layout import fits, settle, usable

Wait = Callable[[], list[Any]]
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
GOOD = HEAD + '<!-- mine --><path fill="#fff" d="M6 6h12v12h-12z"/></svg>'
ON_WHITE = (
    HEAD + '<path fill="#fff" d="M0 0h24v24h-24z"/><circle cx="12" cy="12" r="6" fill="#a02020"/></svg>'
)


@pytest.fixture
def drop(hands: Hands, suggesting: Wait, tmp_path: Path) -> Callable[[str | bytes], list[Any]]:
    """A function that drops a logo and returns its looks."""

    def drop(logo: str | bytes) -> list[Any]:
        path = tmp_path / "logo"
        path.write_bytes(logo.encode() if isinstance(logo, str) else logo)
        hands.drop_file(path)
        return suggesting()

    return drop


Drop = Callable[[str | bytes], list[Any]]


def buttons(window: MainWindow) -> list[QToolButton]:
    found = [one for one in window.findChildren(QToolButton) if one.objectName().startswith("suggestion_")]
    return [one for one in found if one.isVisible()]


def test_an_svg_without_a_finding_stays_byte_for_byte(drop: Drop, hands: Hands, window: MainWindow) -> None:
    before = hands.connector.icon
    looks = drop(GOOD)
    assert 4 <= len(looks) <= 6
    assert hands.connector.icon.svg == GOOD
    assert (hands.connector.icon.color, hands.connector.icon.size) == (before.color, before.size)
    assert looks[0].suggestion.look is Look.AS_IS
    assert len(buttons(window)) == len(looks)
    assert buttons(window)[0].isChecked()
    assert "can stay as it is" in hands.text("suggestion_note")


def test_an_svg_with_a_finding_gets_the_best_look_in_the_same_step(
    drop: Drop, hands: Hands, window: MainWindow
) -> None:
    before = hands.connector
    looks = drop(ON_WHITE)
    assert looks[0].suggestion.look is not Look.AS_IS
    assert hands.connector.icon == looks[0].suggestion.icon
    assert window.document.undo_stack.count() == 1
    hands.undo()
    assert hands.connector == before
    assert not buttons(window)
    hands.redo()
    assert hands.connector.icon == looks[0].suggestion.icon
    assert buttons(window)[0].isChecked()


def test_typing_elsewhere_meanwhile_leaves_the_logo_its_look(
    hands: Hands, suggesting: Wait, tmp_path: Path
) -> None:
    (tmp_path / "logo.svg").write_text(ON_WHITE)
    hands.drop_file(tmp_path / "logo.svg")
    hands.wait_for_drawing(ON_WHITE)
    hands.enter("name", "Acme")
    looks = suggesting()
    assert hands.connector.icon == looks[0].suggestion.icon
    assert hands.connector.name == "Acme"


def test_the_best_look_of_a_picture_comes_before_the_others_and_an_edit_meanwhile_stays(
    hands: Hands, suggesting: Wait, tmp_path: Path, window: MainWindow
) -> None:
    first: list[Icon] = []

    def edit(connector: Connector) -> None:
        if not first:
            assert window.parts.suggestions.is_busy
            first.append(connector.icon)
            QTimer.singleShot(0, window, lambda: hands.enter("color", "#112233"))

    (tmp_path / "logo.png").write_bytes(pixels.saved(pixels.logo(), "PNG"))
    window.document.changed.connect(edit)
    hands.drop_file(tmp_path / "logo.png")
    looks = suggesting()
    window.document.changed.disconnect(edit)
    assert first == [looks[0].suggestion.icon]
    assert hands.connector.icon == replace(first[0], color="#112233")
    assert not buttons(window)


def test_one_click_takes_another_look_and_one_undo_gives_the_first_back(
    drop: Drop, hands: Hands, window: MainWindow
) -> None:
    looks = drop(pixels.saved(pixels.logo(), "PNG"))
    hands.click("suggestion_2")
    assert hands.connector.icon == looks[1].suggestion.icon
    assert [one.isChecked() for one in buttons(window)].index(True) == 1
    assert window.document.undo_stack.count() == 2
    hands.click("suggestion_2")
    assert buttons(window)[1].isChecked()
    assert window.document.undo_stack.count() == 2
    hands.undo()
    assert hands.connector.icon == looks[0].suggestion.icon
    assert buttons(window)[0].isChecked()


def test_a_look_that_breaks_a_rule_is_marked_comes_last_and_says_why(
    drop: Drop, hands: Hands, window: MainWindow
) -> None:
    looks = drop(pixels.saved(pixels.logo(), "PNG"))
    passes = [one.suggestion.passes for one in looks]
    assert passes == sorted(passes, reverse=True)
    assert not all(passes)
    for look, button in zip(looks, buttons(window), strict=True):
        assert button.text().startswith("▲ ") is not look.suggestion.passes
        assert bool(button.accessibleDescription()) is not look.suggestion.passes
        assert not button.icon().isNull()


def test_the_next_edit_ends_the_offer_and_moves_nothing_while_the_hand_is_there(
    drop: Drop, hands: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    drop(pixels.saved(pixels.logo(), "PNG"))
    field = hands.find("color")
    hands.focus("color")
    settle(window)
    place = field.mapTo(window.form.icon_group, field.rect().topLeft())
    hands.type("color", "#112233")
    assert not buttons(window)
    settle(window)
    assert field.mapTo(window.form.icon_group, field.rect().topLeft()) == place
    hands.focus("name")
    window.editor.show_step(StepId.ICON)
    settle(window)
    assert field.mapTo(window.form.icon_group, field.rect().topLeft()).y() < place.y()


@pytest.mark.parametrize("name", ["too large", *list(ADMITTED)[:1]])
def test_a_drawing_of_which_no_look_could_pass_stays_and_has_none(
    drop: Drop, hands: Hands, name: str
) -> None:
    svg = ADMITTED.get(name) or HEAD + '<path d="M6 6h12v12h-12z"/>' * 3000 + "</svg>"
    assert not drop(svg)
    assert hands.connector.icon.svg == svg
    assert not hands.find("suggestions").isVisible()


def test_the_inactive_icon_has_no_suggestions(drop: Drop, hands: Hands, window: MainWindow) -> None:
    drop(pixels.saved(pixels.logo(), "PNG"))
    hands.click("segment_icon_disabled")
    assert not buttons(window)
    hands.click("segment_icon")
    assert buttons(window)


def test_another_connector_has_none(drop: Drop, window: MainWindow) -> None:
    drop(GOOD)
    window.document.undo_stack.setClean()
    window.files.new()
    assert not buttons(window)


def test_they_are_used_with_the_keyboard(drop: Drop, hands: Hands, window: MainWindow, qtbot: QtBot) -> None:
    looks = drop(pixels.saved(pixels.logo(), "PNG"))
    first, second, *_ = buttons(window)
    assert first.accessibleName().startswith("Suggestion: ")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Space)
    assert hands.connector.icon == looks[1].suggestion.icon
    assert QApplication.focusWidget() is second


@pytest.mark.parametrize("width", [960, 1240])
def test_they_fit_into_the_form(drop: Drop, window: MainWindow, width: int) -> None:
    size = window.size()
    try:
        window.resize(width, 640)
        drop(pixels.saved(pixels.logo(), "PNG"))
        settle(window)
        fits(window.parts.suggestions.row)
        usable(window.parts.suggestions.row)
    finally:
        window.resize(size)
