"""The ID that follows the name until somebody edits it."""

from __future__ import annotations

from collections.abc import Callable

from configurator.built_in_connectors import BUILT_IN
from configurator.connector.model import Connector


class FollowingId:
    """Knows which IDs were made from a name; an ID that wasn't is somebody's own and stays.

    All of them are kept, not the last alone: undoing a name brings back the ID before.
    """

    def __init__(self) -> None:
        self._made = {""}

    def begin(self, connector: Connector, *, follows: bool) -> None:
        """Begin with another connector; `follows` says whether its ID is to follow its name."""
        self._made = {"", connector.id} if follows else {""}

    def follows(self, connector: Connector) -> bool:
        """Whether a connector's ID follows its name."""
        return connector.id in self._made

    def after(self, connector: Connector, name: str, id_from: Callable[[str], str]) -> str:
        """Return the ID of a connector once it is called `name`; `id_from` makes one of a name."""
        if not self.follows(connector):
            return connector.id
        made = id_from(name)
        if made in BUILT_IN:
            made += "_channel"
        self._made.add(made)
        return made
