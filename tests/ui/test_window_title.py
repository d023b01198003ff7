"""The window's title: at once whatever changes it, but not letter by letter while a name is typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from configurator.connector import project_file
from configurator.ui.files.sample import sample
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import CONTROL, Hands

_NEVER = 3_600_000
FLOWERS = replace(sample(), name="Berlin Flowers")


@pytest.fixture
def window(window: MainWindow) -> Iterator[MainWindow]:
    """The long-lived window, in which no pause of typing ends by itself."""
    usual = pause(window).interval()
    pause(window).setInterval(_NEVER)
    yield window
    pause(window).setInterval(usual)


@pytest.fixture
def titles(window: MainWindow) -> Iterator[list[str]]:
    """The titles that the window gets: a screen reader says each of them."""
    heard: list[str] = []
    window.windowTitleChanged.connect(heard.append)
    yield heard
    window.windowTitleChanged.disconnect(heard.append)


def pause(window: MainWindow) -> QTimer:
    return found(found(window, QObject, "window_title"), QTimer)


def add(hands: Hands, text: str) -> None:
    """Type at the end of the name, and stay there."""
    hands.qtbot.keyClick(hands.focus("name"), Qt.Key.Key_End)
    hands.qtbot.keyClicks(hands.find("name"), text)
    hands.settle()


def named(name: str) -> str:
    return f"{name}[*] — Connector Configurator"


def test_a_typed_name_is_one_new_title_once_typing_pauses(
    hands: Hands, window: MainWindow, titles: list[str], qtbot: QtBot
) -> None:
    for letter in " talk":
        add(hands, letter)
        assert pause(window).isActive()
        assert window.isWindowModified()
    assert titles == []
    pause(window).setInterval(0)
    qtbot.waitUntil(lambda: bool(titles))
    assert titles == [named("Shop chat talk")]
    assert not pause(window).isActive()


def leave_window(hands: Hands, _folder: Path) -> None:
    hands.find("name").clearFocus()


def save(hands: Hands, folder: Path) -> None:
    assert hands.window.files.write(folder / "talk.connector")


ENDS: dict[str, tuple[Callable[[Hands, Path], object], str]] = {
    "next field": (lambda hands, _folder: hands.leave(), "Shop chat talk"),
    "nothing in focus": (leave_window, "Shop chat talk"),
    "start page": (lambda hands, _folder: hands.window.pages.show_start(), "Shop chat talk"),
    "save": (save, "talk"),
    "undo": (lambda hands, _folder: hands.undo(), "Shop chat"),
}


@pytest.mark.parametrize("end", ENDS)
def test_what_ends_the_typing_shows_the_title(
    hands: Hands, window: MainWindow, tmp_path: Path, end: str
) -> None:
    add(hands, " talk")
    assert window.windowTitle() == named("Shop chat")
    act, expected = ENDS[end]
    act(hands, tmp_path)
    assert window.windowTitle() == named(expected)
    assert not pause(window).isActive()
    assert window.isWindowModified() == (end not in {"save", "undo"})


def test_a_window_that_closes_waits_for_nothing(open_window: Callable[..., MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    pause(window).setInterval(_NEVER)
    add(Hands(qtbot, window), " talk")
    assert window.windowTitle() == named("Shop chat")
    assert window.close()
    assert window.windowTitle() == named("Shop chat talk")
    assert not pause(window).isActive()


CHANGES: dict[str, Callable[[Hands, Path], object]] = {
    "open": lambda hands, path: hands.window.files.open_path(path),
    "recover": lambda hands, _path: hands.window.files.recover(FLOWERS, None, ""),
    "new": lambda hands, _path: hands.window.files.load(FLOWERS, None),
    "edit": lambda hands, _path: hands.window.document.edit(FLOWERS, "a suggestion"),
    "redo": lambda hands, _path: hands.redo(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_nobody_types_is_shown_at_once_though_the_name_has_the_focus(
    hands: Hands, window: MainWindow, tmp_path: Path, change: str
) -> None:
    path = tmp_path / "Berlin Flowers.connector"
    path.write_text(project_file.dumps(FLOWERS), "utf-8")
    field = hands.find("name", QLineEdit)
    hands.type("name", FLOWERS.name)
    hands.undo()
    if change != "redo":
        hands.qtbot.keyClicks(field, "x")
    assert field.hasFocus()
    CHANGES[change](hands, path)
    hands.settle()
    assert window.windowTitle() == named(FLOWERS.name)
    assert not pause(window).isActive()


def test_the_mark_of_an_unsaved_name_comes_with_the_first_letter(hands: Hands, window: MainWindow) -> None:
    hands.qtbot.keyClicks(hands.focus("name"), "x")
    assert window.isWindowModified()
    assert window.windowTitle() == named("Shop chat")
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert not window.isWindowModified()
