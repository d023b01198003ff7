"""Files that are older, newer, changed, gone, or not taken by the disk: a sentence, and nothing is lost."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import RED, Hands

BIRD = Connector("bird", "Bird", Icon(RED + "\n<!-- 🦜 -->"), "https://bird.example.com/", Icon(RED))
BUTTON = QMessageBox.StandardButton


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window of its own for each test: what it leaves on the disk is the point."""
    return open_window()


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    return lambda path: monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


@pytest.fixture
def bird(tmp_path: Path) -> Path:
    path = tmp_path / "bird.connector"
    path.write_text(project_file.dumps(BIRD), "utf-8")
    return path


def edited(path: Path, **changes: int | list[int] | dict[str, Any]) -> bytes:
    document = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**document, **changes}), "utf-8")
    return path.read_bytes()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.connector"))


def read(path: Path) -> Connector:
    return project_file.loads(path.read_text("utf-8"))[0]


@pytest.fixture
def newer(bird: Path) -> Path:
    document = json.loads(bird.read_text("utf-8"))
    edited(bird, version=99, connector={**document["connector"], "SOUND": "ping"})
    return bird


def test_a_newer_version_is_shown_with_a_sentence_and_never_overwritten(
    hands: Hands, window: MainWindow, newer: Path, asked: Any, choose: Callable[..., Any], tmp_path: Path
) -> None:
    before = newer.read_bytes()
    window.files.open_path(newer)
    assert hands.connector == BIRD
    assert "newer version" in hands.text("notice")
    assert "bird (read-only)" in window.windowTitle()
    hands.type("name", "Birds")
    choose(newer)
    assert not window.files.save()
    assert len(asked) == 1
    assert "another name" in asked[0]
    assert newer.read_bytes() == before
    choose(tmp_path / "copy")
    assert window.files.save()
    assert read(tmp_path / "copy.connector").name == "Birds"
    assert "read-only" not in window.windowTitle()
    assert newer.read_bytes() == before
    assert not window.notices.isVisible()


def test_a_newer_version_behind_a_link_is_not_overwritten_either(
    hands: Hands, window: MainWindow, newer: Path, asked: Any, choose: Callable[..., Any], tmp_path: Path
) -> None:
    before = newer.read_bytes()
    link = tmp_path / "link.connector"
    link.symlink_to(newer)
    window.files.open_path(newer)
    choose(link)
    assert not window.files.save()
    assert newer.read_bytes() == before


def test_a_newer_version_that_says_nothing_to_us_is_not_opened(
    hands: Hands, window: MainWindow, bird: Path, asked: Any
) -> None:
    edited(bird, version=99, connector=[1])
    window.files.open_path(bird)
    assert "newer version" in asked[0]
    assert "Update the program" in asked[0]
    assert hands.connector.id == "shop_chat"


def test_the_notices_of_one_file_do_not_stand_over_the_next(
    window: MainWindow, newer: Path, tmp_path: Path
) -> None:
    window.files.open_path(newer)
    assert window.notices.isVisible()
    window.files.new()
    assert not window.notices.isVisible()


@pytest.fixture
def older(bird: Path) -> Path:
    params = json.loads(bird.read_text("utf-8"))["connector"]
    for icon in ("ICON", "ICON_DISABLED"):
        params[icon]["SVG"] = "\n".join(params[icon]["SVG"])
    edited(bird, version=1, connector=params)
    return bird


def test_an_older_file_is_migrated_when_saved_and_kept_beside(
    hands: Hands, window: MainWindow, older: Path, asked: Any, tmp_path: Path
) -> None:
    before = older.read_bytes()
    window.files.open_path(older)
    assert hands.connector == BIRD
    assert not window.isWindowModified()
    assert names(tmp_path) == ["bird.connector"]
    hands.type("name", "Birds")
    assert window.files.save()
    assert names(tmp_path) == ["bird (original).connector", "bird.connector"]
    assert (tmp_path / "bird (original).connector").read_bytes() == before
    assert json.loads(older.read_text("utf-8"))["version"] == project_file.VERSION
    assert "bird (original).connector" in hands.text("notice")
    assert not asked
    hands.type("name", "Birdsong")
    assert window.files.save()
    assert len(names(tmp_path)) == 2


def test_an_older_file_saved_elsewhere_stays_alone(
    window: MainWindow, older: Path, choose: Callable[..., Any], tmp_path: Path
) -> None:
    before = older.read_bytes()
    window.files.open_path(older)
    choose(tmp_path / "new.connector")
    assert window.files.save_as()
    assert names(tmp_path) == ["bird.connector", "new.connector"]
    assert older.read_bytes() == before


def test_a_file_that_was_kept_beside_before_is_not_overwritten(
    window: MainWindow, older: Path, tmp_path: Path
) -> None:
    (tmp_path / "bird (original).connector").write_text("earlier")
    window.files.open_path(older)
    assert window.files.save()
    assert (tmp_path / "bird (original).connector").read_text() == "earlier"
    assert "bird (original 2).connector" in names(tmp_path)


def test_a_file_of_which_not_all_was_read_is_kept_beside_too(
    window: MainWindow, bird: Path, asked: Any, tmp_path: Path
) -> None:
    before = edited(bird, connector={"ID": "bird", "NAME": ["not", "a", "text"], "NOTE": "mine"})
    window.files.open_path(bird)
    assert "NOTE" in asked[0]
    assert window.files.save()
    assert (tmp_path / "bird (original).connector").read_bytes() == before


def test_a_broken_file_is_explained_with_line_and_column_and_stays(
    window: MainWindow, bird: Path, asked: Any
) -> None:
    bird.write_text('{\n  "format": "connector-configurator",\n  "version" 2\n}')
    before = bird.read_bytes()
    window.files.open_path(bird)
    assert "line 3, column 13" in asked[0]
    assert window.files.path is None
    assert bird.read_bytes() == before


@pytest.mark.parametrize(("answer", "saved"), [(BUTTON.Cancel, False), (BUTTON.Save, True)])
def test_a_file_that_another_program_changed_is_not_overwritten_unasked(
    hands: Hands, window: MainWindow, bird: Path, asked: Any, answer: QMessageBox.StandardButton, saved: bool
) -> None:
    window.files.open_path(bird)
    hands.type("name", "Mine")
    theirs = edited(bird, connector={"NAME": "Theirs"})
    asked.answer = answer
    assert window.files.save() is saved
    assert "Another program changed" in asked[0]
    assert (read(bird).name == "Mine") if saved else (bird.read_bytes() == theirs)
    assert hands.connector.name == "Mine"
    assert window.isWindowModified() is not saved
    if saved:  # and is asked once only
        hands.type("name", "Mine again")
        assert window.files.save()
        assert len(asked) == 1


def test_a_file_that_was_only_touched_is_saved_without_a_question(
    hands: Hands, window: MainWindow, bird: Path, asked: Any
) -> None:
    window.files.open_path(bird)
    os.utime(bird, (1, 1))
    hands.type("name", "Mine")
    assert window.files.save()
    assert not asked


def test_two_windows_with_one_file_notice_each_other(
    window: MainWindow, open_window: Callable[..., MainWindow], bird: Path, asked: Any
) -> None:
    other = open_window()
    for one in (window, other):
        one.files.open_path(bird)
    window.document.set("name", name="One")
    other.document.set("name", name="Other")
    assert window.files.save()
    assert not other.files.save()
    assert "Another program changed" in asked[0]
    assert read(bird).name == "One"


@pytest.mark.parametrize(("answer", "saved"), [(BUTTON.Cancel, False), (BUTTON.Save, True)])
def test_a_file_that_is_gone_is_noticed_when_saving(
    hands: Hands, window: MainWindow, bird: Path, asked: Any, answer: QMessageBox.StandardButton, saved: bool
) -> None:
    window.files.open_path(bird)
    hands.type("name", "Mine")
    bird.unlink()
    asked.answer = answer
    assert window.files.save() is saved
    assert "moved or deleted" in asked[0]
    assert bird.exists() is saved
    assert window.isWindowModified() is not saved
    assert hands.connector.name == "Mine"


def test_a_folder_that_is_gone_is_a_sentence(
    hands: Hands, window: MainWindow, tmp_path: Path, asked: Any
) -> None:
    folder = tmp_path / "drive"
    folder.mkdir()
    path = folder / "bird.connector"
    path.write_text(project_file.dumps(BIRD), "utf-8")
    window.files.open_path(path)
    hands.type("name", "Mine")
    path.unlink()
    folder.rmdir()
    assert not window.files.save()
    assert len(asked) == 1
    assert str(folder) in asked[0]
    assert "still in the window" in asked[0]
    assert window.isWindowModified()


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """Mounts a small file system of memory; only an administrator of Linux may."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options: str) -> Path:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("needs the right to mount")
        return folder

    try:
        yield mount
    finally:
        subprocess.run(["umount", str(folder)], capture_output=True, check=False)


@pytest.mark.skipif(os.name == "nt", reason="needs mount")
def test_a_full_disk_is_a_sentence_and_the_old_file_stays(
    hands: Hands,
    window: MainWindow,
    mount: Callable[[str], Path],
    asked: Any,
    choose: Callable[..., Any],
    tmp_path: Path,
) -> None:
    disk = mount("size=64k")
    path = disk / "bird.connector"
    path.write_text(project_file.dumps(BIRD), "utf-8")
    window.files.open_path(path)
    before = path.read_bytes()
    large = Connector(id="bird", icon=Icon("<!--" + "x" * 100_000 + "-->"))
    window.document.edit(large, "drawing")
    assert not window.files.save()
    assert "The disk is full" in asked[0]
    assert "still in the window" in asked[0]
    assert path.read_bytes() == before
    assert [one.name for one in disk.iterdir()] == [path.name]
    assert window.isWindowModified()
    choose(tmp_path / "elsewhere.connector")
    assert window.files.save_as()
    assert read(tmp_path / "elsewhere.connector") == large


@pytest.mark.skipif(os.name == "nt", reason="needs mount")
def test_a_full_disk_does_not_lose_the_original_that_was_to_be_kept(
    window: MainWindow, mount: Callable[[str], Path], asked: Any, older: Path
) -> None:
    disk = mount("size=16k")
    path = disk / "bird.connector"
    before = older.read_bytes()
    path.write_bytes(before)
    (disk / "filler").write_bytes(b"x" * 12_000)
    window.files.open_path(path)
    assert not window.files.save()
    assert "The disk is full" in asked[0]
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="needs mount")
def test_a_read_only_folder_is_a_sentence(
    hands: Hands, window: MainWindow, request: pytest.FixtureRequest, tmp_path: Path, asked: Any
) -> None:
    root = os.geteuid() == 0  # who may write into any folder, but not onto a disk that is mounted read-only
    disk = request.getfixturevalue("mount")("size=64k") if root else tmp_path / "disk"
    disk.mkdir(exist_ok=True)
    path = disk / "bird.connector"
    path.write_text(project_file.dumps(BIRD), "utf-8")
    if root:
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    else:
        disk.chmod(0o500)
    window.files.open_path(path)
    hands.type("name", "Mine")
    assert not window.files.save()
    assert ("This location is read-only" if root else "You don't have permission") in asked[0]
    assert read(path) == BIRD
    assert hands.connector.name == "Mine"
    assert window.isWindowModified()
