"""What a killed process leaves of a file that it was writing: found and removed, and nothing else is."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from configurator.storage import drafts, files
from configurator.storage.history_file import History, Sent
from configurator.storage.remembered_portals import Portals, RememberedPortal
from tests.support.found import present

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")
NEW = b"new" * 1000

INTERRUPTED = """
import os, pathlib, sys
from configurator.storage import files

def stop(_descriptor):
    if sys.argv[2] == "killed":
        os.kill(os.getpid(), 9)
    print("writing", flush=True)
    sys.stdin.readline()

os.fsync = stop
files.write_atomically(pathlib.Path(sys.argv[1]), b"new" * 1000)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def kill_while_writing(path: Path) -> Path:
    """Let a process be killed while it writes `path`; return what it left."""
    before = set(path.parent.iterdir())
    run = subprocess.run([sys.executable, "-c", INTERRUPTED, str(path), "killed"], check=False)
    assert run.returncode == -9
    [left] = {*path.parent.iterdir()} - before
    return left


@posix
def test_what_a_kill_left_goes_when_the_file_is_written_again(tmp_path: Path) -> None:
    path = tmp_path / "bird.connector"
    path.write_bytes(b"old")
    kill_while_writing(path)
    files.write_atomically(path, NEW)
    assert names(tmp_path) == [path.name]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666])
def test_a_temporary_file_is_never_readable_for_more_people_than_the_file(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "bird.connector"
    path.write_bytes(b"old")
    path.chmod(mode)
    left = kill_while_writing(path)
    assert stat.S_IMODE(left.stat().st_mode) & ~mode == 0
    files.write_atomically(path, NEW)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_what_another_process_is_writing_is_left_to_it(tmp_path: Path) -> None:
    path = tmp_path / "bird.connector"
    with subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(path), "waits"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert present(process.stdout).readline() == "writing\n"
        before = names(tmp_path)
        files.write_atomically(path, b"ours")
        drafts.left_behind(tmp_path)
        assert names(tmp_path) == sorted([*before, path.name])
        assert path.read_bytes() == b"ours"
        process.communicate("go\n")
    assert process.returncode == 0
    assert path.read_bytes() == NEW
    assert names(tmp_path) == [path.name]


def test_fifty_writers_of_one_file_leave_one_whole_version_and_nothing_else(tmp_path: Path) -> None:
    path, start = tmp_path / "bird.connector", threading.Barrier(50)

    def write(number: int) -> None:
        start.wait()
        files.write_atomically(path, bytes([number]) * 5_000)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(50)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    found = path.read_bytes()
    assert found == found[:1] * 5_000
    assert names(tmp_path) == [path.name]


@posix
def test_files_of_others_stay_whatever_they_are_called(tmp_path: Path) -> None:
    path = tmp_path / "bird.connector"
    left = kill_while_writing(path)
    name = left.name.removesuffix("-1.configurator.tmp")
    others = {
        name, f"{name}-1.tmp", f"{name}-1.configurator.tmp.bak", f"a{name}-1.configurator.tmp", "notes.tmp",
        ".x.configurator.tmp", ".0123456789abcdef.tmp",
    }  # fmt: skip
    for other in others:
        (tmp_path / other).write_text("mine")
    (tmp_path / f"{name}-2.configurator.tmp").symlink_to("notes.tmp")
    (tmp_path / f"{name}-3.configurator.tmp").mkdir()
    kept = [*others, f"{name}-2.configurator.tmp", f"{name}-3.configurator.tmp"]
    files.write_atomically(path, NEW)
    drafts.left_behind(tmp_path)
    assert names(tmp_path) == sorted([path.name, *kept])
    assert (tmp_path / "notes.tmp").read_text() == "mine"


@posix
def test_the_next_start_clears_the_programs_own_folders(tmp_path: Path) -> None:
    for name in ("autosave", "sent", "config"):
        (tmp_path / name).mkdir()
        kill_while_writing(tmp_path / name / "any.json")
        of_0_1_0 = tmp_path / name / ".0123456789abcdef.tmp"
        of_0_1_0.write_bytes(b"half")
        os.utime(of_0_1_0, (0, 0))
    drafts.left_behind(tmp_path / "autosave")
    History(tmp_path / "sent").clear_leftovers()
    kept = Portals(tmp_path / "config")
    kept.renewal_lock("https://acme.example").write_bytes(b"")
    kept.clear_leftovers()
    assert [names(tmp_path / name) for name in ("autosave", "sent", "config")] == [[], [], []]


@posix
def test_a_draft_leads_to_what_a_kill_left_next_to_its_file(tmp_path: Path) -> None:
    path = tmp_path / "mine" / "bird.connector"
    path.parent.mkdir()
    path.write_bytes(b"old")
    slot = drafts.Slot(tmp_path / "autosave")
    slot.keep(drafts.Unsaved("{}", str(path)))
    slot.release()
    kill_while_writing(path)
    for found, _ in drafts.left_behind(tmp_path / "autosave").unsaved:
        found.close()
    assert names(path.parent) == [path.name]


@posix
def test_writing_clears_its_folder_of_what_earlier_versions_left(tmp_path: Path) -> None:
    old = tmp_path / ".0123456789abcdef.tmp"
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    Portals(tmp_path).save(RememberedPortal("https://acme.example"))
    assert not old.exists()
    old.write_bytes(b"half")
    os.utime(old, (0, 0))
    History(tmp_path).add(Sent("https://acme.example", 1.0, "a", "{}"))
    assert not old.exists()


def test_a_name_of_the_longest_kind_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 245 + ".connector")
    files.write_atomically(path, NEW)
    assert names(tmp_path) == [path.name]
