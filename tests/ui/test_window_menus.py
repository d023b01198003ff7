"""The menus and their keys, as the platforms have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
)
from pytestqt.qtbot import QtBot

from configurator.ui.kit import language
from configurator.ui.kit.texts import without_letter
from configurator.ui.preview.preview_zoom import ACTUAL, LEVELS
from configurator.ui.shell.main_window import MainWindow
from configurator.ui.shell.menus import MENUS, Row
from tests.support.found import found, present
from tests.support.hands import CONTROL, RED, Hands, clipboard, focus_name


def rows(inside: tuple[Row, ...] = MENUS) -> Iterator[Row]:
    for row in inside:
        yield row
        yield from rows(row.rows)


def action(window: MainWindow, id_: str) -> QAction:
    return window.actions_.action(id_)


def dialog(window: MainWindow, name: str) -> QDialog:
    return next(one for one in window.findChildren(QDialog, name) if one.isVisible())


def text_on_clipboard(text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    clipboard(mime)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Save &as…", "Save as…"),
        ("新建(&N)", "新建"),
        ("打开(&O)…", "打开…"),
        ("关于 Qt (&Q)", "关于 Qt"),
        ("إ&غلاق", "إغلاق"),
        ("Black && white (&w)", "Black & white"),
        ("Tools (3)", "Tools (3)"),
    ],
)
def test_a_text_loses_the_mark_of_its_letter(text: str, expected: str) -> None:
    assert without_letter(text) == expected


def test_no_shortcut_is_given_twice(window: MainWindow) -> None:
    keys = [
        key.toString()
        for one in {*window.findChildren(QAction), *window.menuBar().actions()}
        for key in one.shortcuts()
    ]
    keys += [one.key().toString() for one in window.findChildren(QShortcut)]
    assert len(keys) > 25
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_every_row_of_the_table_has_an_id_of_its_own_and_other_words(window: MainWindow) -> None:
    named = [row for row in rows() if row.text and not row.rows]
    assert len({row.id for row in named}) == len(named)
    assert [row.id for row in named if not row.words] == []


@pytest.mark.parametrize(
    ("id_", "role"),
    [
        ("preferences", QAction.MenuRole.PreferencesRole),
        ("about", QAction.MenuRole.AboutRole),
        ("quit", QAction.MenuRole.QuitRole),
        ("open", QAction.MenuRole.NoRole),
    ],
)
def test_macos_is_told_where_entries_belong(window: MainWindow, id_: str, role: QAction.MenuRole) -> None:
    """By the English words it would guess wrongly in other languages."""
    assert action(window, id_).menuRole() is role


@pytest.mark.parametrize(
    ("id_", "keys"),
    [
        ("cut", "Ctrl+X"), ("copy", "Ctrl+C"), ("paste", "Ctrl+V"), ("select_all", "Ctrl+A"),
        ("close", "Ctrl+W"), ("quit", "Ctrl+Q"), ("preferences", "Ctrl+,"), ("guide", "F1"),
        ("zoom_in", "Ctrl++"), ("zoom_out", "Ctrl+-"), ("zoom_reset", "Ctrl+0"), ("full_screen", "F11"),
        ("next_area", "F6"), ("previous_area", "Shift+F6"), ("commands", "Ctrl+K"), ("new", "Ctrl+N"),
    ],
)  # fmt: skip
def test_the_keys_are_those_that_people_know(window: MainWindow, id_: str, keys: str) -> None:
    assert QKeySequence(keys) in action(window, id_).shortcuts()


@pytest.mark.parametrize("name", ["name", "comment"])
def test_the_edit_menu_works_on_the_field_in_focus(window: MainWindow, hands: Hands, name: str) -> None:
    hands.type(name, "Acme")
    field: Any = hands.find(name)
    action(window, "select_all").trigger()
    action(window, "copy").trigger()
    assert QApplication.clipboard().text() == "Acme"
    action(window, "cut").trigger()
    assert not (field.text() if isinstance(field, QLineEdit) else field.toPlainText())
    text_on_clipboard("Berlin")
    action(window, "paste").trigger()
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == "Berlin"


@pytest.mark.parametrize("by_key", [True, False])
def test_where_no_field_is_in_focus_paste_takes_a_logo(
    window: MainWindow, hands: Hands, by_key: bool
) -> None:
    window.form.icon_group.drop.choose_button.setFocus()
    text_on_clipboard(RED)
    if by_key:
        QTest.keySequence(present(QApplication.focusWidget()), QKeySequence.StandardKey.Paste)
    else:
        action(window, "paste").trigger()
    hands.wait_for_drawing(RED)


def test_the_edit_menu_shows_what_can_be_done(window: MainWindow, hands: Hands) -> None:
    menu = window.actions_.menu("edit")
    cut, copy, every = (action(window, id_) for id_ in ("cut", "copy", "select_all"))
    hands.type("name", "Acme")
    menu.aboutToShow.emit()
    assert [cut.isEnabled(), copy.isEnabled(), every.isEnabled()] == [False, False, True]
    found(window, QLineEdit, "name").selectAll()
    menu.aboutToShow.emit()
    assert [cut.isEnabled(), copy.isEnabled()] == [True, True]
    menu.aboutToHide.emit()
    window.form.icon_group.drop.choose_button.setFocus()
    menu.aboutToShow.emit()
    assert [cut.isEnabled(), copy.isEnabled(), every.isEnabled()] == [False, False, False]
    menu.aboutToHide.emit()
    assert cut.isEnabled()  # its key belongs to whatever field comes next


def test_f6_goes_round_the_window_and_comes_back_to_the_same_field(window: MainWindow, hands: Hands) -> None:
    hands.focus("comment")
    seen = []
    for _ in range(4):
        action(window, "next_area").trigger()
        seen.append(present(QApplication.focusWidget()))
    assert window.bottom.isAncestorOf(seen[1])
    assert focus_name() == "comment"
    action(window, "previous_area").trigger()
    assert QApplication.focusWidget() is seen[2]


def test_the_preview_is_zoomed_and_the_level_is_kept(
    window: MainWindow, qtbot: QtBot, window_settings: QSettings
) -> None:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    view = present(window.preview.pane.page).view
    action(window, "zoom_in").trigger()
    assert view.zoomFactor() == pytest.approx(LEVELS[LEVELS.index(ACTUAL) + 1] / 100)
    assert window_settings.value("zoom") == window.zoom.level
    for _ in LEVELS:
        action(window, "zoom_out").trigger()
    assert window.zoom.level == LEVELS[0]
    action(window, "zoom_reset").trigger()
    assert view.zoomFactor() == pytest.approx(1)


def test_f11_fills_the_screen_and_gives_it_back(window: MainWindow, qtbot: QtBot) -> None:
    switch = action(window, "full_screen")
    switch.trigger()
    qtbot.waitUntil(window.isFullScreen)
    assert switch.isChecked()
    switch.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert not switch.isChecked()


def test_the_shortcuts_are_listed_from_the_table(window: MainWindow) -> None:
    action(window, "shortcuts").trigger()
    tree = found(dialog(window, "shortcuts"), QTreeWidget)
    headings = [present(tree.topLevelItem(at)) for at in range(tree.topLevelItemCount())]
    rows_ = [present(one.child(at)) for one in headings for at in range(one.childCount())]
    listed = {row.text(0): row.text(1) for row in rows_}
    assert "Ctrl+K" in listed["Find a command"]
    assert "F6" in listed["Go to the next area"]
    with_keys = [one for one in window.actions_.commands() if one.action.shortcuts()]
    assert len(with_keys) <= len(listed)


@pytest.fixture
def palette(window: MainWindow, window_settings: QSettings, qtbot: QtBot) -> QDialog:
    window_settings.remove("recent_commands")
    action(window, "commands").trigger()
    made = dialog(window, "command_palette")
    qtbot.waitUntil(made.isActiveWindow)
    return made


def offered(palette: QDialog) -> list[str]:
    tree = found(palette, QTreeWidget, "command_list")
    return [present(tree.topLevelItem(row)).text(0) for row in range(tree.topLevelItemCount())]


def test_every_command_is_offered(window: MainWindow, palette: QDialog) -> None:
    assert len(offered(palette)) == len(window.actions_.commands())
    assert {"Save as", "Dark", "Connectors of this portal", "Русский"} <= set(offered(palette))


def test_a_command_is_found_by_typing_and_done_with_enter(
    window: MainWindow, palette: QDialog, qtbot: QtBot
) -> None:
    typed = found(palette, QLineEdit, "command_typed")
    qtbot.keyClicks(typed, "hotkeys")
    assert offered(palette) == ["Keyboard shortcuts"]
    assert "Keyboard shortcuts" in typed.accessibleDescription()
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert dialog(window, "shortcuts")


def test_the_arrow_keys_choose_and_typing_goes_on(palette: QDialog, qtbot: QtBot) -> None:
    typed, tree = found(palette, QLineEdit, "command_typed"), found(palette, QTreeWidget)
    qtbot.keyClicks(typed, "sa")
    qtbot.keyClick(typed, Qt.Key.Key_Down)
    assert tree.hasFocus()  # where a screen reader reads
    assert tree.currentIndex().row() == 1
    qtbot.keyClicks(tree, "v")
    assert typed.hasFocus()
    assert typed.text() == "sav"
    qtbot.keyClick(typed, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Backspace)
    assert typed.text() == "sa"
    qtbot.keyClick(typed, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_screen_reader_hears_name_menu_and_keys(palette: QDialog, qtbot: QtBot) -> None:
    typed, tree = found(palette, QLineEdit, "command_typed"), found(palette, QTreeWidget)
    qtbot.keyClicks(typed, "save as")
    heard = present(QAccessible.queryAccessibleInterface(tree))
    names = [present(heard.child(at)).text(QAccessible.Text.Name) for at in range(heard.childCount())]
    assert "Save as, File, Ctrl+Shift+S" in names
    assert tree.accessibleName()
    assert typed.accessibleName()


def test_what_was_used_last_is_offered_first(window: MainWindow, palette: QDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(found(palette, QLineEdit, "command_typed"), "actual size")
    qtbot.keyClick(found(palette, QLineEdit, "command_typed"), Qt.Key.Key_Return)
    action(window, "commands").trigger()
    again = dialog(window, "command_palette")
    assert offered(again)[0] == "Actual size"
    again.reject()


def test_what_cannot_be_done_now_is_offered_last_and_not_done(
    window: MainWindow, palette: QDialog, qtbot: QtBot
) -> None:
    assert not action(window, "redo").isEnabled()
    typed = found(palette, QLineEdit, "command_typed")
    qtbot.keyClicks(typed, "redo")
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert palette.isVisible()
    palette.reject()


@pytest.fixture
def preferences(window: MainWindow) -> Iterator[QDialog]:
    action(window, "preferences").trigger()
    yield dialog(window, "preferences")
    window.choose_scheme("")
    next(one for one in window.languages.actions() if one.objectName() == "language_system").trigger()


def test_the_preferences_change_the_appearance_at_once(window: MainWindow, preferences: QDialog) -> None:
    found(preferences, QAbstractButton, "segment_dark").click()
    assert window.scheme() == "dark"
    assert action(window, "scheme_dark").isChecked()


def test_the_preferences_change_the_language(
    window: MainWindow, preferences: QDialog, window_settings: QSettings
) -> None:
    box = found(preferences, QComboBox, "preferred_language")
    box.setCurrentIndex(box.findData("ru"))
    box.activated.emit(box.currentIndex())
    assert language.chosen(window_settings) == "ru"
    checked = [one.objectName() for one in window.languages.actions() if one.isChecked()]
    assert checked == ["language_ru"]


def test_the_preferences_name_the_proxy_and_clear_what_was_used_last(
    window: MainWindow, preferences: QDialog, window_settings: QSettings
) -> None:
    assert found(preferences, QLabel, "preferred_proxy").text()
    window_settings.setValue("recent", ["/a", "/b"])
    window_settings.setValue("recent_colors", ["#123456"])
    found(preferences, QPushButton, "clear_recent").click()
    assert not window.recent.paths()
    assert not window_settings.value("recent_colors")
    assert found(preferences, QLabel, "recent_cleared").isVisible()


def test_f1_opens_the_guide_and_again_brings_it_back(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_F1)
    guide = dialog(window, "guide")
    guide.close()
    action(window, "guide").trigger()
    assert dialog(window, "guide") is guide
    guide.close()


def test_ctrl_k_works_while_a_text_is_edited(window: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    """Some platforms have this key for deleting the end of a line."""
    for name in ("name", "comment"):
        before = hands.connector
        hands.focus(name)
        hands.press(Qt.Key.Key_K, CONTROL)
        dialog(window, "command_palette").reject()
        hands.come_back()
        assert hands.connector == before
