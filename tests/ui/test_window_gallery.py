"""The gallery of ready-made icons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from configurator.connector.rules import check
from configurator.icon.svg import gate
from configurator.locate import resources
from configurator.ui.logo.gallery import Gallery
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.glyph_names import glyph_names
from tests.support.found import found, present
from tests.support.hands import Hands

FILES = sorted((resources() / "glyphs").glob("*.svg"))


@pytest.fixture
def gallery(hands: Hands, window: MainWindow, qtbot: QtBot) -> Gallery:
    hands.click("open_gallery")
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, Gallery) and one.isVisible())


def test_there_are_24_icons_and_each_has_a_name() -> None:
    assert [path.stem for path in FILES] == sorted(glyph_names())
    assert len(FILES) == 24
    assert len(set(glyph_names().values())) == 24


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_icon_is_drawn_on_the_common_grid_with_the_common_stroke(path: Path) -> None:
    svg = gate.admit(path.read_bytes())
    assert len(svg) < 1000
    root = present(re.match(r"<svg [^>]*>", svg))[0]
    assert 'viewBox="0 0 24 24" fill="none" stroke="#fff" stroke-width="2"' in root
    assert set(re.findall(r"<(\w+)", svg)) == {"svg", "path"}
    assert "stroke-width" not in svg[len(root) :]


def test_an_icon_is_picked_with_the_keyboard_and_placed_in_one_step(
    hands: Hands, window: MainWindow, gallery: Gallery, qtbot: QtBot
) -> None:
    color = hands.connector.icon.color
    assert gallery.list.hasFocus()
    qtbot.keyClick(gallery.list, Qt.Key.Key_Right)
    qtbot.keyClick(gallery.list, Qt.Key.Key_Down)
    picked = gallery.list.currentRow()
    assert picked > 2
    qtbot.keyClick(gallery.list, Qt.Key.Key_Return)
    name = list(glyph_names())[picked]
    icon = hands.connector.icon
    assert icon.svg == (resources() / "glyphs" / f"{name}.svg").read_text("utf-8")
    assert (icon.size, icon.position, icon.color) == ("60%", "center", color)
    assert window.document.undo_stack.count() == 1
    assert not check(hands.connector)


def test_an_icon_is_picked_with_the_mouse(hands: Hands, gallery: Gallery, qtbot: QtBot) -> None:
    item = gallery.list.item(4)
    at = gallery.list.visualItemRect(item).center()
    qtbot.mouseClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(found(gallery, QPushButton, "use_glyph"), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert hands.connector.icon.svg == item.data(Qt.ItemDataRole.UserRole)


def test_leaving_the_gallery_changes_nothing(
    hands: Hands, window: MainWindow, gallery: Gallery, qtbot: QtBot
) -> None:
    before = hands.connector
    qtbot.keyClick(gallery.list, Qt.Key.Key_Escape)
    assert hands.connector is before
    assert not window.document.undo_stack.canUndo()
