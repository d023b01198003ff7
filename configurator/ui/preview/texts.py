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
        # For the translator: as on the portal's own page, above the button "Connect".
        "sentence": tr(
            "Preview",
            "Connect it to an open channel, and what customers write there comes to your Bitrix24 chat.",
        ),
        "connect": tr("Preview", "Connect"),
        "small": tr("Preview", "Lists and buttons"),
        "inactive": tr(
            "Preview", "Inactive icon. Current portals hardly show it: older lists of channels do."
        ),
        **{f"size{size}": pixels.format(size=size) for size in _SIZES},
    }
