"""The words on the preview page."""

from __future__ import annotations

from configurator.ui.words.tr import tr

_SIZES = (26, 30, 31, 39, 47)
"""Boxes of the small icons in CSS pixels (the portal's own templates)."""


def page_texts() -> dict[str, str]:
    """Return the page's texts by the names of its `data-text` attributes."""
    # For the translator: {size} is a number of pixels.
    pixels = tr("Preview", "{size} px")
    return {
        "tile": tr("Preview", "Contact Center"),
        "connected": tr("Preview", "Contact Center, connected"),
        # For the translator: the mouse pointer is over the tile.
        "hover": tr("Preview", "Pointed at"),
        "hover_connected": tr("Preview", "Connected, pointed at"),
        "long": tr("Preview", "A long name"),
        # For the translator: an example of a long name.
        "long_name": tr("Preview", "Customer service of the Northern Lights furniture stores and workshops"),
        "cyrillic": tr("Preview", "A name in Cyrillic"),
        "cyrillic_name": "Чат службы заботы о клиентах",  # noqa: RUF001
        "light_wallpaper": tr("Preview", "Contact Center, light wallpaper"),
        "dark_wallpaper": tr("Preview", "Contact Center, dark wallpaper"),
        # For the translator: as on the portal's own page, above the button "Connect".
        "sentence": tr(
            "Preview",
            "Connect it to an open channel, and what customers write there comes to your Bitrix24 chat.",
        ),
        "connect": tr("Preview", "Connect"),
        "disconnect": tr("Preview", "Disconnect"),
        "channel": tr("Preview", "Channel list"),
        "channel_active": tr("Preview", "Channel list, active"),
        "small": tr("Preview", "Lists and buttons"),
        "inactive": tr(
            "Preview", "Inactive icon. Current portals hardly show it: older lists of channels do."
        ),
        "sharp": tr("Preview", "Twice as large: what sharp screens (2x) draw, pixel by pixel"),
        "placing_label": tr("Preview", "The icon: arrow keys move it, plus and minus size it"),
        "placing_hint": tr(
            "Preview", "Drag it, pull a corner, or use wheel and arrow keys. Double-click to centre it."
        ),
        "placing_fit": tr("Preview", "Fit into the circle"),
        # For the translator: a button that stays pressed while the picture beside it is shown larger.
        "placing_larger": tr("Preview", "Larger"),
        **{f"size{size}": pixels.format(size=size) for size in _SIZES},
    }
