"""What was open is there again at the next start, whole or not at all."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.services.last_session import LastSession, SessionStore
from configurator.storage.files import write_atomically
from configurator.ui.files.sample import sample

VIEW: dict[str, str | int] = {"page": "editor", "scroll": 7}
EDITED = replace(sample(), name="Цветы \ud83d")
SESSION = LastSession(
    EDITED, sample(), path="/x/y.connector", digest="abc", id_follows=True, draft="d1", view=VIEW
)


def kept(folder: Path) -> LastSession | None:
    """What the next start finds."""
    store = SessionStore(folder)
    found = store.begin()
    store.end()
    return found


def test_a_session_comes_back_whole(tmp_path: Path) -> None:
    first = SessionStore(tmp_path)
    assert first.begin() is None
    first.keep(SESSION, write_atomically)
    first.end()
    assert kept(tmp_path) == SESSION


def test_a_second_window_leaves_the_session_to_the_first(tmp_path: Path) -> None:
    first, second = SessionStore(tmp_path), SessionStore(tmp_path)
    first.keep(SESSION, write_atomically)
    assert second.begin() is None
    second.keep(SESSION._replace(path="/other"), write_atomically)
    second.end()
    first.end()
    assert kept(tmp_path) == SESSION


def test_the_first_start_writes_nothing(tmp_path: Path) -> None:
    store = SessionStore(tmp_path / "state")
    assert store.begin() is None
    store.end()
    assert not (tmp_path / "state").exists()


def test_a_folder_that_cannot_be_looked_into_has_no_session(tmp_path: Path) -> None:
    store = SessionStore(tmp_path / ("a" * 300))
    assert store.begin() is None
    store.end()


@pytest.mark.parametrize(
    "damage",
    [
        lambda _text: "",
        lambda text: text[: len(text) // 2],
        lambda text: text.replace('"version": 1', '"version": 2'),
        lambda _text: "[]",
        lambda text: json.dumps({**json.loads(text), "view": []}),
        lambda text: json.dumps({**json.loads(text), "connector": {"id": 1}}),
        lambda text: json.dumps({**json.loads(text), "path": None}),
    ],
)
def test_what_is_damaged_counts_as_no_session(tmp_path: Path, damage: object) -> None:
    store = SessionStore(tmp_path)
    store.keep(SESSION, write_atomically)
    store.end()
    path = tmp_path / "session.json"
    assert callable(damage)
    path.write_text(damage(path.read_text("utf-8")), "utf-8")
    assert kept(tmp_path) is None


def test_an_empty_connector_is_kept_too(tmp_path: Path) -> None:
    store = SessionStore(tmp_path)
    store.keep(LastSession(Connector(icon=Icon()), Connector()), write_atomically)
    store.end()
    assert kept(tmp_path) == LastSession(Connector(), Connector())


def test_a_thread_that_is_late_takes_nothing_from_the_next_window(tmp_path: Path) -> None:
    first, second = SessionStore(tmp_path), SessionStore(tmp_path)
    first.keep(SESSION, write_atomically)
    first.end()
    first.keep(SESSION._replace(path="/late"), write_atomically)
    assert not (tmp_path / "session.lock").exists()
    assert second.begin() == SESSION
    second.end()
