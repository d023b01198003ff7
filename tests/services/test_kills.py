"""Kills at random moments while something is being written; `tests/runs/kills.py` makes a thousand."""

from __future__ import annotations

import pytest

from tests.runs import kills as run
from tests.support.private_session import IS_POSSIBLE


@pytest.mark.skipif(not IS_POSSIBLE, reason="needs dbus and gnome-keyring")
@pytest.mark.parametrize("kind", run.SHARES)
def test_a_kill_while_writing_damages_nothing_and_leaves_nothing_behind(kind: str, kills: int) -> None:
    wanted = round(kills * run.SHARES[kind])
    assert run.kill_often(kind, wanted, seed=0)["kills"] == wanted
