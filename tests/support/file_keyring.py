"""A keyring in a file, for tests of what outlives a process; run, it calls a portal and dies on the way.

`python file_keyring.py FOLDER ADDRESS MOMENT` calls the portal with the sign-in that is kept in FOLDER, and
ends without any farewell at MOMENT: `1` to `3` after so many secrets are written, of which the first is only
a trial, `kept` before the new ones are used, `never`. It waits for a line on standard input before it calls.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from configurator.bitrix24.address import parse
from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals, RememberedPortal
from configurator.storage.secret_store import Secrets


class LastPortals(Portals):
    """A list of portals whose first change is the last thing that the process does."""

    def save(self, portal: RememberedPortal, *, used: bool = True) -> None:
        super().save(portal, used=used)
        os._exit(9)


class FileKeyring:
    def __init__(self, folder: Path, dies_after: int | None = None) -> None:
        self._path = folder / "keyring.json"
        self._left = dies_after

    def _entries(self) -> dict[str, str]:
        entries: dict[str, str] = json.loads(self._path.read_text()) if self._path.exists() else {}
        return entries

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._write({**self._entries(), f"{service}\n{username}": password})
        if self._left is not None:
            self._left -= 1
            if not self._left:
                os._exit(9)

    def delete_password(self, service: str, username: str) -> None:
        entries = self._entries()
        del entries[f"{service}\n{username}"]
        self._write(entries)

    def _write(self, entries: dict[str, str]) -> None:
        """Write in one piece, as a real keyring does."""
        part = self._path.with_suffix(f".{os.getpid()}")
        part.write_text(json.dumps(entries))
        part.replace(self._path)


def accounts_in(folder: Path) -> Accounts:
    """What a start of the program has of the portals in `folder`."""
    keyring = FileKeyring(folder)
    return Accounts(Portals(folder), Secrets(lambda: keyring))


def main(folder: Path, address: str, moment: str) -> None:
    keyring = FileKeyring(folder, int(moment) if moment.isdigit() else None)
    portals = LastPortals(folder) if moment == "kept" else Portals(folder)
    accounts = Accounts(portals, Secrets(lambda: keyring))
    with accounts.open_client(parse(address)) as client:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        client.call("imconnector.list")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
