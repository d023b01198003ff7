"""Which icons have a position that was set for an earlier drawing."""

from __future__ import annotations

from typing import NamedTuple

from configurator.connector.model import Connector
from configurator.icon.css.positions import CENTER, parse_position
from configurator.icon.icon import Icon


class _Kept(NamedTuple):
    """A position, and the drawing that it was set for."""

    position: str
    svg: str


class KeptPositions:
    """Remembers, while a connector is edited, which of its icons got a new drawing in an old place."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def note_new_drawing(self, state: str, before: Icon, after: Icon) -> None:
        """Take note that an icon (`icon` or `icon_disabled`) got another drawing."""
        is_centred = not after.position.strip() or parse_position(after.position) == CENTER
        if not before.svg or before.position != after.position or is_centred:
            self._kept.pop(state, None)
        elif state not in self._kept or self._kept[state].position != after.position:
            self._kept[state] = _Kept(after.position, before.svg)

    def forget(self) -> None:
        """Drop everything: another connector is being edited."""
        self._kept.clear()

    def of(self, connector: Connector) -> frozenset[str]:
        """Return the icons of a connector, as request parameters, that lie where an earlier drawing lay."""
        icons: dict[str, Icon] = {"icon": connector.icon, "icon_disabled": connector.icon_disabled}
        return frozenset(
            state.upper()
            for state, kept in self._kept.items()
            if icons[state].position == kept.position and icons[state].svg not in {"", kept.svg}
        )
