"""The history of what was sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from configurator.storage import files
from configurator.storage.history_file import History, Sent


def sent(number: int, project: str = "{}") -> Sent:
    return Sent("https://acme.bitrix24.com", 1e9 + number, f"Птица {number}", project)


def test_what_was_sent_is_listed_the_newest_first(tmp_path: Path) -> None:
    history = History(tmp_path / "sent")
    assert history.all() == []
    for number in (2, 1, 3):
        history.add(sent(number))
    assert History(tmp_path / "sent").all() == [sent(3), sent(2), sent(1)]


def test_no_more_are_kept_than_wanted_and_the_oldest_go(tmp_path: Path) -> None:
    history = History(tmp_path, most=3)
    for number in range(10):
        history.add(sent(number))
    assert history.all() == [sent(9), sent(8), sent(7)]
    assert len(list(tmp_path.iterdir())) == 3


def test_all_together_stay_small_and_the_newest_is_kept_whatever_its_size(tmp_path: Path) -> None:
    history = History(tmp_path, most_bytes=10_000)
    for number in range(5):
        history.add(sent(number, "x" * 4_000))
    assert history.all() == [sent(4, "x" * 4_000), sent(3, "x" * 4_000)]
    history.add(sent(5, "x" * 40_000))
    assert history.all() == [sent(5, "x" * 40_000)]


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff", b"[]", b"7", b"[" * 100_000, b'{"format": "connector-configurator-sent", "version": 2}',
     b'{"format": "connector-configurator-sent", "version": 1, "portal":1,"time":1, "name":"", "project":""}',
     b'{"format": "connector-configurator-sent", "version": 1}'],
)  # fmt: skip
def test_what_cannot_be_read_is_left_out_and_left_alone(tmp_path: Path, data: bytes) -> None:
    history = History(tmp_path)
    history.add(sent(1))
    (tmp_path / "9.json").write_bytes(data)
    assert history.all() == [sent(1)]
    assert (tmp_path / "9.json").read_bytes() == data


def test_a_place_that_cannot_be_written_is_a_code(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(files.FileProblem):
        History(tmp_path / "file" / "sent").add(sent(1))
