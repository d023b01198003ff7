"""The words on the preview page."""

from __future__ import annotations

from configurator.wording.translation import _

_SIZES = (26, 30, 31, 39, 47)
"""Boxes of the small icons in CSS pixels (the portal's own templates)."""


def page_texts() -> dict[str, str]:
    """Return the page's texts by the names of its `data-text` attributes."""
    # Translators: {size} is a number of pixels.
    pixels = _("{size} px")
    return {
        "tile": _("Contact Center"),
        "connected": _("Contact Center, connected"),
        # Translators: the mouse pointer is over the tile.
        "hover": _("Pointed at"),
        "hover_connected": _("Connected, pointed at"),
        "long": _("A long name"),
        # Translators: an example of a long name.
        "long_name": _("Customer service of the Northern Lights furniture stores and workshops"),
        "cyrillic": _("A name in Cyrillic"),
        "cyrillic_name": "Чат службы заботы о клиентах",  # noqa: RUF001
        "light_wallpaper": _("Contact Center, light wallpaper"),
        "dark_wallpaper": _("Contact Center, dark wallpaper"),
        # Translators: as on the portal's own page, above the button "Connect".
        "sentence": _(
            "Connect it to an open channel, and what customers write there comes to your Bitrix24 chat."
        ),
        "connect": _("Connect"),
        "disconnect": _("Disconnect"),
        "channel": _("Channel list"),
        "channel_active": _("Channel list, active"),
        "small": _("Lists and buttons"),
        "inactive": _("Inactive icon. Current portals hardly show it: older lists of channels do."),
        "sharp": _("Twice as large: what sharp screens (2x) draw, pixel by pixel"),
        "placing_label": _("The icon: arrow keys move it, plus and minus size it"),
        "placing_hint": _("Drag it, pull a corner, or use wheel and arrow keys. Double-click to centre it."),
        "placing_fit": _("Fit into the circle"),
        # Translators: a button that stays pressed while the picture beside it is shown larger.
        "placing_larger": _("Larger"),
        **{f"size{size}": pixels.format(size=size) for size in _SIZES},
    }
