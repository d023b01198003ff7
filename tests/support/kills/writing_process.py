"""A process that writes one kind of thing again and again until it is killed.

    python -m tests.support.kills.writing_process KIND FOLDER [ADDRESS]

Says `ready`, then `writing N` before it writes version N and `wrote N` after it. A renewal waits for a line
of input before each call.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from pathlib import Path

from configurator.storage import files
from configurator.storage.drafts import Slot, Unsaved
from configurator.storage.history_file import History, Sent
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from tests.support.kills.kept_versions import (
    FILE,
    PORTAL,
    SECRET,
    SETTINGS,
    portal_at,
    record,
    secret,
    text,
)

Write = Callable[[int], object]


def say(*words: object) -> None:
    # One write: half a line would be no news.
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def save(folder: Path, _address: str) -> Write:
    return lambda number: files.write_atomically(folder / FILE, text(number).encode())


def autosave(folder: Path, _address: str) -> Write:
    slot = Slot(folder)
    return lambda number: slot.keep(Unsaved(text(number), str(folder / FILE), time=number))


def history(folder: Path, _address: str) -> Write:
    return lambda number: History(folder).add(Sent(PORTAL, number, str(number), text(number)))


def portals(folder: Path, _address: str) -> Write:
    return lambda number: Portals(folder).save(record(number))


def settings(folder: Path, _address: str) -> Write:
    from PySide6.QtCore import QSettings

    kept = QSettings(str(folder / SETTINGS), QSettings.Format.IniFormat)

    def write(number: int) -> None:
        kept.setValue("text", text(number))
        kept.sync()

    return write


def keyring(_folder: Path, _address: str) -> Write:
    secrets = Secrets()
    assert secrets.persistent
    return lambda number: secrets.set(PORTAL, SECRET, secret(number))


def renewal(_folder: Path, address: str) -> Write:
    from configurator.services.accounts import Accounts

    client = Accounts().open_client(portal_at(address))

    def write(_number: int) -> None:
        sys.stdin.readline()
        client.call("imconnector.list")

    return write


KINDS = {one.__name__: one for one in (save, autosave, history, portals, settings, keyring, renewal)}


def main(kind: str, folder: str, address: str = "") -> None:
    write = KINDS[kind](Path(folder), address)
    say("ready")
    for number in itertools.count(1):
        say("writing", number)
        write(number)
        say("wrote", number)


if __name__ == "__main__":
    main(*sys.argv[1:])
