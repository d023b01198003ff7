from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from configurator.storage import files
from configurator.storage.file_lock import Lock
from configurator.storage.remembered_portals import Portals, RememberedPortal
from tests.support.found import present

ACME = RememberedPortal(
    "https://acme.bitrix24.com", "local.1", "https://acme.bitrix24.com/rest/", "o", "m", "x", 5.5
)
OTHER = RememberedPortal("https://other.example")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "settings"


@pytest.fixture
def portals(folder: Path) -> Portals:
    return Portals(folder)


def test_nothing_is_remembered_at_first_and_no_file_made(portals: Portals, folder: Path) -> None:
    assert portals.all() == ()
    assert portals.get(ACME.origin) is None
    assert not folder.exists()


def test_portals_are_there_at_the_next_start_the_last_used_first(portals: Portals, folder: Path) -> None:
    portals.save(ACME)
    portals.save(OTHER)
    assert Portals(folder).all() == (OTHER, ACME)
    portals.save(ACME)
    assert Portals(folder).all() == (ACME, OTHER)
    assert Portals(folder).get(OTHER.origin) == OTHER


def test_a_forgotten_portal_is_gone(portals: Portals, folder: Path) -> None:
    portals.save(ACME)
    portals.save(OTHER)
    portals.remove(ACME.origin)
    assert Portals(folder).all() == (OTHER,)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"version":1}',
        b'{"version":1,"portals":[7]}',
        b'{"version":1,"portals":[{"origin":7}]}',
        b'{"version":1,"portals":[{"origin":"https://a.b","new_field":1}]}',
        b'{"version":2,"portals":[]}',
        b"[" * 100_000,
        b" " * 1_000_001,
    ],
)
def test_a_damaged_or_newer_file_is_moved_aside_and_never_lost(
    portals: Portals, folder: Path, content: bytes
) -> None:
    folder.mkdir()
    (folder / "portals.json").write_bytes(content)
    assert portals.all() == ()
    assert present(portals.moved_aside).read_bytes() == content
    portals.save(ACME)
    assert Portals(folder).all() == (ACME,)
    assert present(portals.moved_aside).read_bytes() == content


def test_two_damaged_files_are_both_kept(portals: Portals, folder: Path) -> None:
    folder.mkdir()
    for content in ("one", "two"):
        (folder / "portals.json").write_text(content)
        portals.all()
    assert sorted(path.read_text() for path in folder.iterdir()) == ["one", "two"]


def test_a_file_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(files.FileProblem):
        Portals(tmp_path / "file" / "folder").save(ACME)


def test_the_file_is_plain_json_that_a_person_can_read(portals: Portals, folder: Path) -> None:
    portals.save(ACME)
    assert json.loads((folder / "portals.json").read_text())["portals"][0]["origin"] == ACME.origin


def test_a_renewed_sign_in_does_not_make_a_portal_the_one_used_last(tmp_path: Path) -> None:
    portals = Portals(tmp_path)
    for name in ("a", "b", "c"):
        portals.save(RememberedPortal(f"https://{name}"))
    portals.save(RememberedPortal("https://a", scope="new"), used=False)
    portals.save(RememberedPortal("https://d"), used=False)
    assert [portal.origin for portal in portals.all()] == ["https://d", "https://c", "https://b", "https://a"]
    assert present(portals.get("https://a")).scope == "new"


SAVING = """
import sys
from pathlib import Path
from configurator.storage.remembered_portals import Portals, RememberedPortal
folder, who = sys.argv[1:]
for number in range(20):
    Portals(Path(folder)).save(RememberedPortal(f"https://{who}{number}"))
"""


def test_two_processes_that_save_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    running = [subprocess.Popen([sys.executable, "-c", SAVING, tmp_path, who]) for who in "ab"]
    assert [process.wait(60) for process in running] == [0, 0]
    assert len(Portals(tmp_path).all()) == 40


@pytest.mark.full
def test_a_lock_that_nobody_gives_back_does_not_keep_anybody_from_saving(tmp_path: Path) -> None:
    held = Lock.take(tmp_path / "portals.lock")
    Portals(tmp_path).save(RememberedPortal("https://a"))
    present(held).release()
    assert len(Portals(tmp_path).all()) == 1
