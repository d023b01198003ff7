"""The picture of a connector in the portal's places, in the size it has there and not that of the window."""

from __future__ import annotations

from collections.abc import Sequence

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
    values = {**_surroundings(place, wallpaper, box), **settled_values(connector)}
    return PageRequest(values, (box, box) if place == "icon" else None)


def preview_pictures(
    connectors: Sequence[dict[str, object]], place: str, wallpaper: str, box: int
) -> PageRequest:
    """Return the request for the pictures of many connectors, on a page that has shown no other place.

    Args:
        connectors: what is shown of each, as `settled_values` returns it.
        place: as for `preview_picture`.
        wallpaper: the same.
        box: the same.
    """
    shown = [{name: value for name, value in one.items() if name != "wait"} for one in connectors]
    waits = [wait for one in connectors if isinstance(wait := one["wait"], float)]
    values = {**_surroundings(place, wallpaper, box), "copies": shown, "wait": max(waits)}
    return PageRequest(values, is_alike=True)


def _surroundings(place: str, wallpaper: str, box: int) -> dict[str, object]:
    return {
        "picture": True, "scheme": "light", "surround": _WHITE if place == "icon" else SURROUND,
        "wallpaper": wallpaper, "place": place, "box": f"{box}px", "texts": page_texts(), **page_language(),
    }  # fmt: skip
