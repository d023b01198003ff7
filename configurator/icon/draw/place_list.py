"""The table of the places in which a connector is seen."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A place.

    Attributes:
        in_window: whether it can be chosen in the window.
        in_pictures: whether a picture of it can be saved there; `wording/preview_texts.py` has its name.
        in_command: whether `configurator preview --place` draws it.
        has_wallpaper: whether the choice of the wallpaper changes it.
        shows_inactive: whether the inactive icon is on it.
    """

    in_window: bool = False
    in_pictures: bool = False
    in_command: bool = True
    has_wallpaper: bool = False
    shows_inactive: bool = False


PLACES = {
    "contact_center": Place(in_window=True, in_pictures=True, has_wallpaper=True),
    "settings": Place(in_window=True, in_pictures=True),
    "lists": Place(in_window=True, in_pictures=True, in_command=False, shows_inactive=True),
    "all": Place(in_window=True, in_pictures=True, has_wallpaper=True, shows_inactive=True),
    "overview": Place(in_pictures=True, shows_inactive=True),
    "tile": Place(has_wallpaper=True),
    "connected": Place(has_wallpaper=True),
    "channels": Place(),
    "small": Place(),
    "inactive": Place(shows_inactive=True),
    "icon": Place(),
}
"""All places in the order in which they are offered.

The keys are those of `data-places` in `resources/preview/index.html`, and `scene.py` draws each of them, too.
The first is what the window shows first. `overview` is every place in every state on one picture, on both
wallpapers: too much for a window, but what somebody needs who decides by a picture. `icon` is the round icon
alone, on white.
"""

NEIGHBOURS = (
    "live_chat", "telegram", "viber", "email", "telephony", "whatsapp", "online_form", "instagram", "sms",
    "facebook", "callback", "wechat", "booking", "apple_messages", "online_store", "vk", "line", "kakaotalk",
    "website_widget", "notifications", "video_calls", "payments",
)  # fmt: skip
"""What stands around the connector in the Contact Center, as `resources/preview/stage.js` has it."""
