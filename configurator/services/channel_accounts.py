"""What portals were told about the accounts behind open channels; switching off deletes it there.

A portal returns nothing of it (Bitrix24 documentation of `imconnector.connector.data.set`).
"""

from __future__ import annotations

from pathlib import Path

from configurator.bitrix24.address import Portal
from configurator.bitrix24.methods.connectors import ChannelData
from configurator.storage import folders
from configurator.storage.files import FileProblem
from configurator.storage.state_file import StateFile

_FIELDS = ("id", "url", "url_im", "name")
_MOST = 5_000
"""Accounts that are kept; the oldest go first."""


class ChannelAccounts:
    """The accounts by portal, connector and open channel.

    Args:
        folder: where they are kept; the program's own place if None.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._file = StateFile((folder or folders.state_folder()) / "channel-accounts.json")

    def get(self, portal: Portal, connector: str, line: str) -> ChannelData:
        """Return an account; an empty one where none is known, or the file can't be read."""
        try:
            found = self._file.read().get(_key(portal, connector, line))
        except FileProblem:
            return ChannelData()
        given = found if isinstance(found, dict) else {}
        return ChannelData(*(value if isinstance(value := given.get(one), str) else "" for one in _FIELDS))

    def keep(self, portal: Portal, connector: str, line: str, data: ChannelData) -> None:
        """Keep an account.

        Raises:
            FileProblem: it couldn't be written.
        """
        key = _key(portal, connector, line)
        entry = {one: getattr(data, one) for one in _FIELDS}

        def edit(kept: dict[str, object]) -> dict[str, object]:
            kept.pop(key, None)
            return dict([*kept.items(), (key, entry)][-_MOST:])

        self._file.change(edit)

    def forget(self, portal: Portal, connector: str) -> None:
        """Delete the accounts of a connector on all channels of a portal.

        Raises:
            FileProblem: it couldn't be written.
        """
        start = _key(portal, connector, "")
        self._file.change(lambda kept: {key: kept[key] for key in kept if not key.startswith(start)})


def _key(portal: Portal, connector: str, line: str) -> str:
    return f"{portal.origin} {connector.lower()} {line}"
