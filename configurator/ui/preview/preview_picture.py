"""The picture of a connector in the portal's places, in the size it has there and not that of the window."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.services.settled_values import settled_values
from configurator.ui.preview.offscreen_page import PageRequest
from configurator.wording.preview_texts import page_language, page_texts

SURROUND = "#f4f5f7"
"""Colour around the places: a picture for others is light, whatever the window is."""
_WHITE = "#fff"


def preview_picture(connector: Connector, place: str, wallpaper: str = "light", box: int = 64) -> PageRequest:
    """Return the request for a picture on the page `preview`; drawings that move are at rest in it.

    Args:
        connector: what is shown.
        place: a key of `place_list.PLACES`.
        wallpaper: `light` or `dark`.
        box: side of the icon in CSS pixels, for `icon`.
    """
    is_icon = place == "icon"
    values = {
        "picture": True, "scheme": "light", "surround": _WHITE if is_icon else SURROUND,
        "wallpaper": wallpaper, "place": place, "box": f"{box}px", "texts": page_texts(), **page_language(),
        **settled_values(connector),
    }  # fmt: skip
    return PageRequest(values, (box, box) if is_icon else None)
