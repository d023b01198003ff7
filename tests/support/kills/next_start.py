"""What the next start must find after a kill: the old value or the new one, and nothing left behind.

Each function gets the folder and the numbers of the last version that was written and of the one that was
being written; it returns whether the kill had left something there for it to clean up.
"""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import secretstorage

from configurator.storage import drafts, files
from configurator.storage.history_file import History
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from tests.support.kills.kept_versions import (
    FILE,
    PORTAL,
    SECRET,
    SETTINGS,
    number_of,
    record,
    secret,
    text,
)

MODE = 0o640
"""Permissions of the saved file; whatever replaces it must never be readable for more people."""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def save(folder: Path, wrote: int, writing: int) -> bool:
    path = folder / FILE
    found = path.read_text("utf-8")
    assert found == text(number_of(found)), "half a file"
    assert wrote <= number_of(found) <= writing
    left = names(folder) - {FILE}
    assert {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()} == {MODE}
    files.write_atomically(path, b"next")
    assert names(folder) == {FILE}
    return bool(left)


def autosave(folder: Path, wrote: int, writing: int) -> bool:
    left = {name for name in names(folder) if name.endswith(".tmp")}
    found = drafts.left_behind(folder)
    assert found.damaged == []
    numbers = [number_of(unsaved.project) for _, unsaved in found.unsaved]
    assert [text(number) for number in numbers] == [unsaved.project for _, unsaved in found.unsaved]
    assert numbers or not wrote, "a draft is gone"
    assert all(wrote <= number <= writing for number in numbers)
    for slot, _ in found.unsaved:
        slot.close()
    assert names(folder) == set()
    return bool(left)


def history(folder: Path, wrote: int, writing: int) -> bool:
    left = {name for name in names(folder) if not name.endswith(".json")}
    found = {int(sent.name): sent.project for sent in History(folder).all()}
    assert found == {number: text(number) for number in found}
    assert set(range(1, wrote + 1)) <= found.keys() <= set(range(1, writing + 1))
    History(folder).clear_leftovers()
    assert all(name.endswith(".json") for name in names(folder))
    assert len(names(folder)) == len(found)
    return bool(left)


def portals(folder: Path, wrote: int, writing: int) -> bool:
    left = names(folder) - {"portals.json", "portals.lock"}
    kept = Portals(folder)
    numbers = [int(one.name) for one in kept.all()]
    assert [record(number) for number in numbers] == [*kept.all()]
    assert numbers or not wrote, "a portal is gone"
    assert all(wrote <= number <= writing for number in numbers)
    assert kept.moved_aside is None
    kept.clear_leftovers()
    assert names(folder) <= {"portals.json", "portals.lock"}
    return bool(left)


def settings(folder: Path, wrote: int, writing: int) -> bool:
    from PySide6.QtCore import QSettings

    from configurator.ui.files import settings_leftovers

    left = names(folder) - {SETTINGS}
    kept = QSettings(str(folder / SETTINGS), QSettings.Format.IniFormat)
    found = str(kept.value("text", text(0)))
    assert found == text(number_of(found))
    assert wrote <= number_of(found) <= writing
    kept.setValue("text", "next")
    kept.sync()
    settings_leftovers.clear_leftovers(kept.fileName())
    assert names(folder) == {SETTINGS}
    return bool(left)


def entries() -> int:
    """How many entries this session's keyring has."""
    bus = secretstorage.dbus_init()
    try:
        return len(list(secretstorage.get_default_collection(bus).get_all_items()))
    finally:
        bus.close()


def keyring(_folder: Path, wrote: int, writing: int) -> bool:
    secrets, before = Secrets(), entries()
    found = secrets.get(PORTAL, SECRET) or ""
    assert found == secret(number_of(found)), "a damaged secret"
    assert wrote <= number_of(found) <= writing
    secrets.set(PORTAL, SECRET, found)  # writes as many entries as there should be
    left = before != entries()
    secrets.set(PORTAL, SECRET, secret(0))
    assert entries() == 1
    assert secrets.persistent
    return left


CHECKS: dict[str, Callable[[Path, int, int], bool]] = {
    one.__name__: one for one in (save, autosave, history, portals, settings, keyring)
}
