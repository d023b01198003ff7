"""The words on the preview page."""

from __future__ import annotations

from configurator.wording.translation import translate

_SIZES = (26, 30, 31, 39, 47)
"""Boxes of the small icons in CSS pixels (the portal's own templates)."""


def page_texts() -> dict[str, str]:
    """Return the page's texts by the names of its `data-text` attributes."""
    # For the translator: {size} is a number of pixels.
    pixels = translate("Preview", "{size} px")
    return {
        "tile": translate("Preview", "Contact Center"),
        "connected": translate("Preview", "Contact Center, connected"),
        # For the translator: the mouse pointer is over the tile.
        "hover": translate("Preview", "Hover"),
        "hover_connected": translate("Preview", "Connected, hover"),
        "long": translate("Preview", "Long name"),
        # For the translator: an example of a long name.
        "long_name": translate(
            "Preview", "Customer service of the Northern Lights furniture stores and workshops"
        ),
        "cyrillic": translate("Preview", "Cyrillic name"),
        "cyrillic_name": "Чат службы заботы о клиентах",  # noqa: RUF001
        "light_wallpaper": translate("Preview", "Contact Center, light wallpaper"),
        "dark_wallpaper": translate("Preview", "Contact Center, dark wallpaper"),
        # For the translator: as on the portal's own page, above the button "Connect".
        "sentence": translate(
            "Preview",
            "Connect it to an open channel, and what customers write there comes to your Bitrix24 chat.",
        ),
        "connect": translate("Preview", "Connect"),
        "disconnect": translate("Preview", "Disconnect"),
        "channel": translate("Preview", "Channel list"),
        "channel_active": translate("Preview", "Channel list, active"),
        "small": translate("Preview", "Lists and buttons"),
        "inactive": translate(
            "Preview", "Inactive icon. Current portals rarely show it; older channel lists do."
        ),
        "sharp": translate("Preview", "Enlarged: what high-resolution screens (2x) draw, pixel by pixel"),
        "placing_label": translate("Preview", "Icon: arrow keys move it, plus and minus resize it"),
        "placing_hint": translate(
            "Preview", "Drag it, pull a corner, or use the wheel and arrow keys. Double-click to centre it."
        ),
        "placing_fit": translate("Preview", "Fit into the circle"),
        # For the translator: a button that stays pressed while the picture beside it is shown larger.
        "placing_larger": translate("Preview", "Enlarge editor"),
        **{f"size{size}": pixels.format(size=size) for size in _SIZES},
    }
