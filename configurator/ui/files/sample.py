"""The connector of the first start, in code: the window does not wait for a reader of files."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.wording.translation import _

_SVG = (
    '<svg {fill}xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="{bubble}" d="M5 4h14'
    'a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z"/><g fill="{dots}">'
    '<circle cx="8" cy="10.5" r="1.4"/><circle cx="12" cy="10.5" r="1.4"/><circle cx="16" cy="10.5" r="1.4"/>'
    "</g></svg>"
)


def sample() -> Connector:
    """Return a connector that can be registered as it is; `examples/shop_chat.connector` holds the same."""
    color, grey = "#2a7f8f", "#8b8b8b"
    return Connector(
        id="shop_chat",
        name=_("Shop chat"),
        icon=Icon(_SVG.format(fill="", bubble="#fff", dots=color), color, "70%", "center"),
        placement_handler="https://shop.example.com/bitrix24/settings",
        # What making the active icon grey gives, by which the program knows that this one follows it.
        icon_disabled=Icon(
            _SVG.format(fill='fill="#333333" ', bubble="#ffffff", dots=grey), grey, "70%", "center"
        ),
        comment=_("A sample to try things out. Change anything, or choose New."),
    )
