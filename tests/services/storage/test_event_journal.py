"""The journal of events that were read: appended by several programs, complete after a crash."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from configurator.bitrix24.methods.incoming import Happening, Incoming
from configurator.services.conversation.session_folder import from_entry, to_entry
from configurator.storage.event_journal import EventJournal
from configurator.storage.files import FileProblem

EVENT = Incoming(
    Happening.WRITTEN, "shop", "1", "room", "1767", "9115", ("m1", "m2"), "Анна", "Hi\n[b]there[/b]",
    (("a.pdf", "https://x/a"),), "323", "c",
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "portal" / "events.jsonl"


def test_each_reader_reads_from_its_own_position(path: Path) -> None:
    journal = EventJournal(path)
    assert journal.read(0) == ([], 0)
    journal.append([{"n": 1}, {"n": 2}])
    entries, position = journal.read(0)
    assert [one["n"] for one in entries] == [1, 2]
    assert position == journal.size
    EventJournal(path).append([{"n": 3}])
    assert journal.read(position)[0] == [{"n": 3}]
    assert len(journal.read(0)[0]) == 3


def test_nothing_to_append_makes_no_file(path: Path) -> None:
    EventJournal(path).append([])
    assert not path.exists()


@pytest.mark.parametrize("rest", [b'{"n": 2', b"{", b"\xff\xfe", b'"text"', b"[1]", b"null"])
def test_what_a_kill_left_half_written_costs_no_other_entry(path: Path, rest: bytes) -> None:
    journal = EventJournal(path)
    journal.append([{"n": 1}])
    with path.open("ab") as file:
        file.write(rest)
    entries, position = journal.read(0)
    assert [one.get("n") for one in entries] == [1]
    journal.append([{"n": 3}])
    entries, position = journal.read(position)
    assert [one["n"] for one in entries if one] == [3]
    assert journal.read(position) == ([], position)


def test_a_journal_that_cannot_be_written_or_read_is_a_file_problem(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(FileProblem):
        EventJournal(path).append([{"n": 1}])
    with pytest.raises(FileProblem):
        EventJournal(path).read(0)


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "DISK_FULL"), (errno.EDQUOT, "DISK_FULL"), (errno.EROFS, "READ_ONLY"),
     (errno.EIO, "FILE_FAILED")],
)  # fmt: skip
def test_why_a_journal_cannot_be_written_is_told_as_for_any_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(FileProblem) as caught:
        EventJournal(path).append([{"n": 1}])
    assert caught.value.code == code


def test_an_event_outlives_the_journal(path: Path) -> None:
    journal = EventJournal(path)
    others = [Incoming(Happening.LINE_DELETED, line="107"), Incoming(Happening.FINISHED, "shop", "1")]
    journal.append(map(to_entry, [EVENT, *others]))
    assert [from_entry(entry) for entry in journal.read(0)[0]] == [EVENT, *others]


@pytest.mark.parametrize(
    "change",
    [{"what": "NEW"}, {"what": 5}, {"ids": None}, {"files": [1]}, {"files": [["a"]]}, {"text": ...}],
)
def test_a_damaged_entry_is_no_event(change: dict[str, object]) -> None:
    entry = {**to_entry(EVENT), **change}
    if change.get("text") is ...:
        del entry["text"]
    assert from_entry(entry) is None
