"""Unsaved work is kept within two seconds, and comes back after a crash."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLockFile, QSettings, Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.storage.drafts import Slot, Unsaved
from configurator.ui.files import settings_leftovers
from configurator.ui.files.sample import sample
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import present
from tests.support.hands import CONTROL, Hands

BUTTON = QMessageBox.StandardButton


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window of its own for each test: what it leaves on the disk is the point."""
    return open_window()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "autosave"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "bird.connector"
    path.write_text(project_file.dumps(replace(sample(), name="Saved")), "utf-8")
    return path


@pytest.fixture
def after_crash(qtbot: QtBot, open_window: Callable[..., MainWindow]) -> Callable[..., Hands]:
    """A function that ends a window as a crash does, as far as its files go, and starts the next."""

    def after_crash(window: MainWindow | None = None) -> Hands:
        if window:
            # A crash ends its own search; here it would go on, and find what is left to the next window.
            qtbot.waitUntil(lambda: window.is_started and window.jobs.is_idle)
            present(window.parts.autosaver.slot).release()
        return Hands(qtbot, open_window())

    return after_crash


def kept(folder: Path) -> list[Any]:
    """The names in the comments of the connectors that are kept."""
    found = [json.loads(path.read_text("utf-8"))["project"] for path in folder.glob("*.autosave")]
    return sorted(project_file.loads(text)[0].name for text in found)


def wait_for(hands: Hands, folder: Path, *names: str) -> None:
    hands.qtbot.waitUntil(lambda: kept(folder) == sorted(names))


def left(
    folder: Path, connector: Connector, path: Path | str = "", digest: str = "", time: float = 1e9
) -> None:
    slot = Slot(folder)
    slot.keep(Unsaved(project_file.dumps(connector), str(path), digest, time))
    slot.release()


def wait_for_notice(hands: Hands) -> str:
    hands.qtbot.waitUntil(hands.window.notices.isVisible)
    return hands.text("notice")


def test_an_edit_is_kept_within_two_seconds(hands: Hands, folder: Path) -> None:
    hands.type("name", "Bird")
    wait_for(hands, folder, "Bird")


def test_steady_typing_is_kept_too(hands: Hands, folder: Path) -> None:
    hands.type("name", "B")
    began = [path.name for path in folder.glob("*")]
    assert began == []

    def typed() -> bool:
        hands.qtbot.keyClicks(hands.find("name"), "x")
        return kept(folder) != []

    hands.qtbot.waitUntil(typed)


def test_what_is_saved_or_undone_is_kept_no_more(
    hands: Hands, window: MainWindow, folder: Path, saved: Path
) -> None:
    hands.type("name", "Bird")
    wait_for(hands, folder, "Bird")
    hands.undo()
    wait_for(hands, folder)
    window.files.open_path(saved)
    hands.type("name", "Bird")
    wait_for(hands, folder, "Bird")
    hands.press(Qt.Key.Key_S, CONTROL)
    wait_for(hands, folder)


def test_a_clean_end_leaves_nothing(hands: Hands, window: MainWindow, folder: Path) -> None:
    hands.type("name", "Bird")
    wait_for(hands, folder, "Bird")
    hands.undo()
    window.close()
    assert list(folder.iterdir()) == []


def test_two_windows_keep_each_its_own(
    hands: Hands, open_window: Callable[..., MainWindow], qtbot: QtBot, folder: Path
) -> None:
    hands.type("name", "One")
    wait_for(hands, folder, "One")
    second = Hands(qtbot, open_window())
    second.type("name", "Two")
    wait_for(second, folder, "One", "Two")
    assert not second.window.notices.isVisible()


def test_after_a_crash_the_work_is_back_with_a_quiet_notice(
    hands: Hands, window: MainWindow, folder: Path, after_crash: Callable[..., Hands]
) -> None:
    hands.type("name", "Bird")
    wait_for(hands, folder, "Bird")
    hands = after_crash(window)
    assert "“Bird” was recovered" in wait_for_notice(hands)
    assert hands.connector.name == "Bird"
    assert hands.typed("name") == "Bird"
    assert hands.window.isWindowModified()
    hands.click("notice_keep")
    assert not hands.window.notices.isVisible()
    assert hands.window.isWindowModified()
    hands.qtbot.wait(10)
    assert kept(folder) == ["Bird"]


@pytest.mark.full
def test_a_second_crash_loses_nothing_either(
    hands: Hands, window: MainWindow, folder: Path, after_crash: Callable[..., Hands]
) -> None:
    hands.type("name", "Bird")
    wait_for(hands, folder, "Bird")
    again = after_crash(window)
    wait_for_notice(again)
    again.type("name", "Birds")
    wait_for(again, folder, "Birds")
    third = after_crash(again.window)
    wait_for_notice(third)
    assert third.connector.name == "Birds"


def test_discarded_changes_can_be_taken_back(
    after_crash: Callable[..., Hands], folder: Path, saved: Path
) -> None:
    left(folder, replace(sample(), name="Unsaved"), saved)
    hands = after_crash()
    wait_for_notice(hands)
    hands.click("notice_discard")
    assert hands.connector.name == "Saved"
    assert not hands.window.isWindowModified()
    assert hands.window.document.undo_stack.redoText() == "recovered changes"
    wait_for(hands, folder)
    hands.redo()
    assert hands.connector.name == "Unsaved"
    wait_for(hands, folder, "Unsaved")


def test_recovered_work_is_saved_where_it_belongs(
    after_crash: Callable[..., Hands], folder: Path, saved: Path
) -> None:
    from configurator.storage.files import digest

    left(folder, replace(sample(), name="Unsaved"), saved, digest(saved.read_bytes()))
    hands = after_crash()
    wait_for_notice(hands)
    assert "bird" in hands.window.windowTitle()
    assert hands.window.files.save()
    assert project_file.loads(saved.read_text("utf-8"))[0].name == "Unsaved"
    assert not hands.window.notices.isVisible()
    wait_for(hands, folder)


def test_recovered_work_does_not_silently_replace_a_file_that_changed_since(
    after_crash: Callable[..., Hands], folder: Path, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(folder, replace(sample(), name="Unsaved"), saved, "of an older content")
    hands = after_crash()
    wait_for_notice(hands)
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: BUTTON.Cancel)
    assert not hands.window.files.save()
    assert project_file.loads(saved.read_text("utf-8"))[0].name == "Saved"


@pytest.mark.parametrize("state", ["gone", "broken"])
def test_work_comes_back_even_where_its_file_does_not(
    after_crash: Callable[..., Hands], folder: Path, saved: Path, state: str
) -> None:
    left(folder, replace(sample(), name="Unsaved"), saved)
    if state == "gone":
        saved.unlink()
    else:
        saved.write_text("{")
    hands = after_crash()
    wait_for_notice(hands)
    assert hands.connector.name == "Unsaved"
    assert hands.window.isWindowModified()
    hands.click("notice_discard")
    assert hands.connector == Connector()


def test_what_had_been_saved_just_before_a_crash_is_not_spoken_of(
    after_crash: Callable[..., Hands], folder: Path, saved: Path
) -> None:
    left(folder, project_file.loads(saved.read_text("utf-8"))[0], saved)
    hands = after_crash()
    wait_for(hands, folder)
    assert not hands.window.notices.isVisible()


def test_the_newest_comes_first_and_the_next_window_gets_the_other(
    after_crash: Callable[..., Hands], folder: Path
) -> None:
    left(folder, replace(sample(), name="Older"), time=1e9)
    left(folder, replace(sample(), name="Newer"), time=2e9)
    hands = after_crash()
    assert "There is more" in wait_for_notice(hands)
    assert hands.connector.name == "Newer"
    other = after_crash()
    wait_for_notice(other)
    assert other.connector.name == "Older"


def test_what_somebody_is_doing_already_is_not_pushed_aside(
    qtbot: QtBot, open_window: Callable[..., MainWindow], folder: Path, saved: Path
) -> None:
    left(folder, replace(sample(), name="Unsaved"))
    window = open_window(before=lambda window: window.files.open_path(saved))
    hands = Hands(qtbot, window)
    assert "“Unsaved”" in wait_for_notice(hands)
    assert hands.connector.name == "Saved"
    hands.click("notice_recover")
    assert hands.connector.name == "Unsaved"
    assert window.files.path is None
    hands.click("notice_discard")
    assert hands.connector == Connector()


def test_later_leaves_it_to_the_next_start(
    qtbot: QtBot,
    open_window: Callable[..., MainWindow],
    after_crash: Callable[..., Hands],
    folder: Path,
    saved: Path,
) -> None:
    left(folder, replace(sample(), name="Unsaved"))
    hands = Hands(qtbot, open_window(before=lambda window: window.files.open_path(saved)))
    wait_for_notice(hands)
    hands.click("notice_later")
    assert kept(folder) == ["Unsaved"]
    again = after_crash()
    wait_for_notice(again)
    assert again.connector.name == "Unsaved"


NO_PROJECT = {"format": "connector-configurator-autosave", "version": 1, "project": "nothing", "path": "",
              "digest": "", "time": 1}  # fmt: skip


@pytest.mark.parametrize("content", ["{", json.dumps(NO_PROJECT)])
def test_a_damaged_autosave_is_moved_aside_and_told(
    after_crash: Callable[..., Hands], folder: Path, content: str
) -> None:
    folder.mkdir(parents=True)
    (folder / "abc.autosave").write_text(content)
    hands = after_crash()
    assert str(folder / "damaged") in wait_for_notice(hands)
    assert [path.read_text() for path in (folder / "damaged").iterdir()] == [content]
    assert hands.connector == sample()
    hands.click("notice_close")
    assert not hands.window.notices.isVisible()


def test_a_disk_that_takes_nothing_is_told_once(hands: Hands, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("no folder")
    hands.type("name", "Bird")
    assert "Save often" in wait_for_notice(hands)
    hands.click("notice_close")
    hands.type("name", "Birds")
    hands.qtbot.waitUntil(lambda: window.parts.autosaver.is_idle)
    assert not window.notices.isVisible()


@pytest.mark.skipif(os.name == "nt", reason="POSIX only")
def test_only_the_user_may_look_into_the_autosaves(hands: Hands, folder: Path) -> None:
    hands.type("name", "Bird")
    wait_for(hands, folder, "Bird")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_notice_takes_no_focus(after_crash: Callable[..., Hands], folder: Path) -> None:
    left(folder, replace(sample(), name="Unsaved"))
    hands = after_crash()
    wait_for_notice(hands)
    assert not any(button.hasFocus() for button in hands.window.notices.findChildren(QPushButton))


def test_a_window_that_is_deleted_with_unsaved_changes_raises_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = MainWindow(None, settings, tmp_path)
    window.document.edit(replace(window.document.connector, name="Changed"), "name")
    assert not window.document.undo_stack.isClean()
    with qtbot.capture_exceptions() as raised:
        delete(window)
    assert not raised


def test_what_a_kill_left_of_the_settings_is_removed(
    open_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    written, own = tmp_path / "settings.ini.kJaBsd", tmp_path / "settings.ini.backup"
    for path in (written, own):
        path.write_text("[General]", "utf-8")
    open_window()
    qtbot.waitUntil(lambda: not written.exists(), timeout=60_000)
    assert own.exists()


def test_settings_in_a_folder_that_cannot_be_listed_stop_nothing(tmp_path: Path) -> None:
    settings_leftovers.clear_leftovers(str(tmp_path / ("a" * 300) / "settings.ini"))


def test_settings_that_another_process_is_writing_are_left_alone(tmp_path: Path) -> None:
    written, settings = tmp_path / "settings.ini.kJaBsd", tmp_path / "settings.ini"
    written.write_text("[General]", "utf-8")
    lock = QLockFile(f"{settings}.lock")
    assert lock.tryLock(0)
    settings_leftovers.clear_leftovers(str(settings))
    assert written.exists()
    lock.unlock()
    settings_leftovers.clear_leftovers(str(settings))
    assert not written.exists()
