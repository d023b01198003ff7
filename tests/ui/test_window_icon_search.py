"""Searching the ready-made icons in the window."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.connector.rules import check
from configurator.icon.css import contrast
from configurator.icon.svg import gate
from configurator.locate import resources
from configurator.services.icon_library import IconLibrary, IconSet
from configurator.ui.icons.disc_pictures import DISC, draw_disc
from configurator.ui.icons.icon_dialog import IconDialog
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.glyph_names import glyph_names
from tests.support.found import found, present
from tests.support.hands import LEFT, Hands, focus_name

FILES = sorted((resources() / "glyphs").glob("*.svg"))


class SearchHands:
    """Opens the search, and does in it what people do."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        hands.click("open_gallery")
        self.dialog = next(one for one in hands.window.findChildren(IconDialog) if one.isVisible())
        hands.qtbot.waitUntil(lambda: self.count() > 5000)
        self.edit = found(self.dialog, QLineEdit, "icon_search")

    def count(self) -> int:
        return self.dialog.list.model().rowCount()

    def titles(self, most: int = 30) -> list[str]:
        model = self.dialog.list.model()
        return [str(model.index(row, 0).data()) for row in range(min(most, model.rowCount()))]

    def type(self, text: str) -> None:
        self.edit.setFocus()
        self.edit.selectAll()
        if text.isascii():
            QTest.keyClicks(self.edit, text)
        else:  # Qt's test keyboard has Latin letters alone
            self.edit.setText(text)

    @property
    def about(self) -> str:
        return found(self.dialog, QLabel, "icon_about").text()


@pytest.fixture
def search(hands: Hands) -> SearchHands:
    hands.enter("color", "#7a4fc9")
    hands.window.document.undo_stack.clear()
    return SearchHands(hands)


def test_there_are_24_icons_of_our_own_and_each_has_a_name() -> None:
    assert [path.stem for path in FILES] == sorted(glyph_names())
    assert len(FILES) == 24
    assert len(set(glyph_names().values())) == 24


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_icon_of_ours_is_drawn_on_the_common_grid_with_the_common_stroke(path: Path) -> None:
    svg = gate.admit(path.read_bytes())
    assert len(svg) < 1000
    root = present(re.match(r"<svg [^>]*>", svg))[0]
    assert 'viewBox="0 0 24 24" fill="none" stroke="#fff" stroke-width="2"' in root
    assert set(re.findall(r"<(\w+)", svg)) == {"svg", "path"}
    assert "stroke-width" not in svg[len(root) :]


def test_all_icons_are_there_our_own_first(search: SearchHands) -> None:
    assert search.titles(24) == list(glyph_names().values())
    assert search.count() > 5000
    assert focus_name() == "icon_search"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("whatsapp", "WhatsApp"), ("heart", "Heart"), ("mail", "Letter"), ("e-mail", "Letter"),
        ("delivery", "Truck"), ("tele", "Telegram"), ("users", "Team"), ("package", "Parcel"),
    ],
)  # fmt: skip
def test_icons_are_found_while_somebody_types(search: SearchHands, text: str, title: str) -> None:
    search.type(text)
    assert title in search.titles(12)
    assert search.count() < 500


def test_what_nobody_has_drawn_is_said(search: SearchHands) -> None:
    search.type("qqqqzzzz")
    assert search.count() == 0
    assert "Try another word" in found(search.dialog, QLabel, "icon_count").text()
    assert not found(search.dialog, QPushButton, "use_icon").isEnabled()
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert search.dialog.isVisible()


def test_an_icon_is_found_and_taken_with_the_keyboard_in_one_step(search: SearchHands) -> None:
    hands, window = search.hands, search.hands.window
    search.type("heart")
    QTest.keyClick(search.edit, Qt.Key.Key_Down)
    assert focus_name() == "icons"
    QTest.keyClick(search.dialog.list, Qt.Key.Key_Right)
    picked = search.dialog.list.currentIndex().row()
    assert picked == 1
    QTest.keyClick(search.dialog.list, Qt.Key.Key_Return)
    library = window.parts.workspace.library
    icon = hands.connector.icon
    assert icon.svg == library.drawing(library.search("heart")[1])
    assert (icon.color, icon.size, icon.position) == ("#7a4fc9", "58%", "center")
    assert window.document.undo_stack.count() == 1
    assert not check(hands.connector)


def test_enter_in_the_search_takes_the_best_one(search: SearchHands) -> None:
    search.type("whatsapp")
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert not search.dialog.isVisible()
    assert 'fill="#fff"' in search.hands.connector.icon.svg


def test_the_arrow_keys_go_through_the_whole_grid(search: SearchHands) -> None:
    view = search.dialog.list
    view.setFocus()
    columns = 1
    while (
        view.visualRect(view.model().index(columns, 0)).top()
        == view.visualRect(view.model().index(0, 0)).top()
    ):
        columns += 1
    assert columns >= 5
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == columns
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 1
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == search.count() - 1
    assert not view.visualRect(view.currentIndex()).intersected(view.viewport().rect()).isEmpty()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_whoever_types_in_the_grid_goes_on_searching(search: SearchHands) -> None:
    search.dialog.list.setFocus()
    QTest.keyClick(search.dialog.list, Qt.Key.Key_H)
    assert focus_name() == "icon_search"
    assert search.edit.text() == "h"


def test_a_brand_comes_with_its_official_colour_its_set_and_whose_mark_it_is(search: SearchHands) -> None:
    search.type("telegram")
    assert search.titles(1) == ["Telegram"]
    assert "Simple Icons" in search.about
    assert "CC0-1.0" in search.about
    assert "#26a5e4" in search.about
    assert "belongs to its owner" in search.about
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    disc = contrast.opaque(search.hands.connector.icon.color)
    assert contrast.ratio(disc, contrast.WHITE) >= contrast.LEAST_FOR_TEXT
    assert disc[2] > disc[1] > disc[0], "Telegram is blue"


def test_a_brand_is_taken_on_the_connectors_own_colour(search: SearchHands) -> None:
    search.type("telegram")
    QTest.mouseClick(found(search.dialog, QCheckBox, "use_brand_colors"), LEFT, pos=QPoint(8, 12))
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert search.hands.connector.icon.color == "#7a4fc9"


def test_the_licence_of_a_general_icon_is_named(search: SearchHands) -> None:
    search.type("umbrella")
    assert "Lucide" in search.about
    assert "ISC" in search.about


def test_an_icon_is_picked_with_the_mouse(search: SearchHands) -> None:
    view = search.dialog.list
    at = view.visualRect(view.model().index(4, 0)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    QTest.mouseClick(found(search.dialog, QPushButton, "use_icon"), LEFT)
    name = list(glyph_names())[4]
    assert search.hands.connector.icon.svg == (resources() / "glyphs" / f"{name}.svg").read_text("utf-8")


def test_leaving_the_search_changes_nothing(search: SearchHands) -> None:
    before = search.hands.connector
    search.type("heart")
    QTest.keyClick(search.edit, Qt.Key.Key_Escape)
    assert not search.dialog.isVisible()
    assert search.hands.connector is before
    assert not search.hands.window.document.undo_stack.canUndo()


def test_the_inactive_icon_keeps_its_grey(hands: Hands) -> None:
    hands.click("segment_icon_disabled")
    grey = hands.connector.icon_disabled.color
    search = SearchHands(hands)
    search.type("telegram")
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert hands.connector.icon_disabled.color == grey
    assert 'fill="#fff"' in hands.connector.icon_disabled.svg


def test_only_what_is_seen_is_drawn_and_on_the_colour_that_is_chosen(
    search: SearchHands, qtbot: QtBot
) -> None:
    view = search.dialog.list
    search.type("umbrella")
    index = view.model().index(0, 0)
    edge = view.visualRect(index).center() - QPoint(0, 104 // 2 - 3 - 7 - 5)

    def is_drawn() -> bool:
        return view.viewport().grab().toImage().pixelColor(edge).name() == "#7a4fc9"

    qtbot.waitUntil(is_drawn)


def test_screen_readers_hear_the_icons_by_their_names(search: SearchHands) -> None:
    search.type("umbrella")
    interface = present(QAccessible.queryAccessibleInterface(search.dialog.list))
    assert interface.role() in {QAccessible.Role.List, QAccessible.Role.Table}
    assert interface.text(QAccessible.Text.Name) == "Icons"
    assert present(interface.child(0)).text(QAccessible.Text.Name) == "Umbrella"


@pytest.mark.parametrize("kind", list(IconSet))
def test_qt_draws_an_icon_of_each_set_white_on_its_disc(kind: IconSet, qapp: QApplication) -> None:
    library = IconLibrary()
    icons = [icon for icon in library.all() if icon.set is kind]
    for icon in icons[:: max(1, len(icons) // 40)]:
        picture = draw_disc(library.on_disc(icon, "#1868db"), 2).toImage()
        inner = [
            picture.pixelColor(x, y).lightness()
            for x in range(DISC // 2, 2 * DISC - DISC // 2, 2)
            for y in range(DISC // 2, 2 * DISC - DISC // 2, 2)
        ]
        assert max(inner) > 240, icon.name
        assert min(inner) < 200, icon.name


def test_the_search_speaks_the_windows_language(
    open_window: Callable[..., MainWindow], qtbot: QtBot, russian: None
) -> None:
    search = SearchHands(Hands(qtbot, open_window()))
    search.type("телеграм")
    assert search.titles(1) == ["Telegram"]
    search.type("сердце")
    assert search.count() > 0
    search.type("heart")
    assert search.count() > 0
