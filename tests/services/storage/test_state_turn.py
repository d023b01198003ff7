"""Whoever changes a small file has a turn: others wait, but not for ever, nor where there are no locks."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import IO

import pytest

from configurator.storage import file_lock
from configurator.storage.file_lock import Lock
from configurator.storage.state_file import turn
from tests.support.found import present
from tests.support.patience import PATIENCE


def test_a_turn_begins_when_the_one_before_has_ended(tmp_path: Path) -> None:
    path = tmp_path / "state.turn"
    first = present(Lock.take(path))
    has_begun, may_end = threading.Event(), threading.Event()

    def wait() -> None:
        with turn(path, PATIENCE):
            has_begun.set()
            may_end.wait(PATIENCE)

    second = threading.Thread(target=wait)
    second.start()
    first.release()
    assert has_begun.wait(PATIENCE)
    assert Lock.take(path) is None
    may_end.set()
    second.join(PATIENCE)
    present(Lock.take(path)).release()


def test_a_turn_that_never_ends_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    with turn(tmp_path / "state.turn"), turn(tmp_path / "state.turn", 0.01):
        pass


def test_where_the_file_system_has_no_locks_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def hold(file: IO[bytes]) -> bool:
        tries.append(file)
        return False

    monkeypatch.setattr(file_lock, "hold", hold)
    with turn(tmp_path / "state.turn", 0.5):
        assert len(tries) == 1
