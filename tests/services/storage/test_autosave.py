"""Autosaves: what is kept comes back once its window is gone, and to one other window only."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from configurator.storage import drafts, files
from configurator.storage.drafts import Found, Slot, Unsaved
from configurator.storage.file_lock import Lock
from tests.support.found import present

BIRD = Unsaved('{"ID": "Птица 🦜"}\n', "/home/me/bird.connector", "abc", 1e9)


@pytest.fixture
def slots() -> Iterator[list[Any]]:
    """Every slot that a test has, to let go of its lock."""
    made: list[Any] = []
    yield made
    for slot in made:
        slot.release()


@pytest.fixture
def open_slot(slots: list[Any], tmp_path: Path) -> Callable[..., Slot]:
    def open_(folder: Path = tmp_path) -> Slot:
        slot = drafts.Slot(folder)
        slots.append(slot)
        return slot

    return open_


@pytest.fixture
def look(slots: list[Any], tmp_path: Path) -> Callable[..., Found]:
    """What a window that starts finds."""

    def look(folder: Path = tmp_path) -> Found:
        found = drafts.left_behind(folder)
        slots.extend(slot for slot, _ in found.unsaved)
        return found

    return look


def names(folder: Path) -> list[Any]:
    return sorted(path.name for path in folder.iterdir())


def abandoned(folder: Path, unsaved: Unsaved = BIRD) -> None:
    """An autosave whose window was killed."""
    slot = drafts.Slot(folder)
    slot.keep(unsaved)
    slot.release()


def test_nothing_is_made_before_there_is_something_to_keep(
    tmp_path: Path, look: Callable[..., Found], open_slot: Callable[..., Slot]
) -> None:
    slot = open_slot(tmp_path / "state")
    slot.forget()
    slot.close()
    assert look(tmp_path / "state").unsaved == []
    assert names(tmp_path) == []


def test_what_a_killed_window_had_not_saved_is_found_the_newest_first(
    tmp_path: Path, look: Callable[..., Found]
) -> None:
    abandoned(tmp_path)
    later = Unsaved("later", time=2e9)
    abandoned(tmp_path, later)
    found = look()
    assert [unsaved for _, unsaved in found.unsaved] == [later, BIRD]
    assert found.damaged == []


def test_what_an_open_window_keeps_is_not_anothers(
    tmp_path: Path, look: Callable[..., Found], open_slot: Callable[..., Slot]
) -> None:
    slot = open_slot()
    slot.keep(BIRD)
    assert look().unsaved == []
    slot.keep(Unsaved("more"))
    assert slot.read() == Unsaved("more")


def test_two_windows_do_not_overwrite_each_other(tmp_path: Path, open_slot: Callable[..., Slot]) -> None:
    first, second = open_slot(), open_slot()
    first.keep(BIRD)
    second.keep(Unsaved("second"))
    assert (first.read(), second.read()) == (BIRD, Unsaved("second"))


def test_only_one_of_two_windows_that_start_together_gets_it(
    tmp_path: Path, look: Callable[..., Found]
) -> None:
    abandoned(tmp_path)
    first, second = look(), look()
    assert len(first.unsaved) == 1
    assert second.unsaved == []
    first.unsaved[0][0].release()
    assert len(look().unsaved) == 1


def test_a_clean_end_leaves_nothing(tmp_path: Path, open_slot: Callable[..., Slot]) -> None:
    slot = open_slot()
    slot.keep(BIRD)
    slot.close()
    slot.keep(BIRD)  # a thread that comes too late
    assert names(tmp_path) == []


def test_what_was_saved_is_not_found_again_and_its_lock_goes(
    tmp_path: Path, look: Callable[..., Found]
) -> None:
    abandoned(tmp_path)
    slot = look().unsaved[0][0]
    slot.forget()
    slot.release()
    assert look().unsaved == []
    assert names(tmp_path) == []


DAMAGED = {
    "nothing": b"",
    "half": b'{"format": "connector-configurator-autosave", "ver',
    "no text": b"\xff\xfe\x00",
    "another format": b'{"format": "x", "version": 1}',
    "a list": b"[]",
    "brackets": b"[" * 100_000,
    "another type": b'{"format": "connector-configurator-autosave", "version": 1, "project": 1}',
    "no time": json.dumps(
        {"format": "connector-configurator-autosave", "version": 1, "project": "", "path": "", "digest": ""}
    ).encode(),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_a_damaged_autosave_is_moved_aside_and_never_deleted(
    tmp_path: Path, what: str, look: Callable[..., Found]
) -> None:
    (tmp_path / "a.autosave").write_bytes(DAMAGED[what])
    abandoned(tmp_path)
    found = look()
    assert [unsaved for _, unsaved in found.unsaved] == [BIRD]
    [aside] = found.damaged
    assert aside.read_bytes() == DAMAGED[what]
    assert aside.parent == tmp_path / "damaged"
    assert look().damaged == []


def test_what_a_newer_version_kept_is_left_to_it(tmp_path: Path, look: Callable[..., Found]) -> None:
    path = tmp_path / "a.autosave"
    path.write_text('{"format": "connector-configurator-autosave", "version": 2}')
    found = look()
    assert (found.unsaved, found.damaged) == ([], [])
    assert path.exists()


def test_a_place_that_cannot_be_written_is_a_code(tmp_path: Path, open_slot: Callable[..., Slot]) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(files.FileProblem):
        open_slot(tmp_path / "file" / "state").keep(BIRD)


def test_a_lock_is_one_processs_and_ends_with_it(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from configurator.storage.file_lock import Lock\n"
        "lock = Lock.take(pathlib.Path(sys.argv[1])); print(lock is not None, flush=True); sys.stdin.read()"
    )
    path = tmp_path / "a.lock"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert present(process.stdout).readline() == "True\n"
        assert Lock.take(path) is None
        process.kill()
        process.wait()
    lock = Lock.take(path)
    assert lock
    lock.release(remove=True)
    assert not path.exists()


def test_where_nothing_can_be_made_there_is_no_lock(tmp_path: Path) -> None:
    assert Lock.take(tmp_path / "none" / "a.lock") is None
