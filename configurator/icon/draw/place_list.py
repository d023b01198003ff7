"""The table of the places in which a connector is seen."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A place.

    Attributes:
        in_window: whether it can be chosen in the window; `wording/preview_texts.py` has its names then.
        in_command: whether `configurator preview --place` draws it.
        has_wallpaper: whether the choice of the wallpaper changes it.
        shows_inactive: whether the inactive icon is on it.
    """

    in_window: bool = False
    in_command: bool = True
    has_wallpaper: bool = False
    shows_inactive: bool = False


PLACES = {
    "all": Place(in_window=True, has_wallpaper=True, shows_inactive=True),
    "contact_center": Place(in_window=True, in_command=False, has_wallpaper=True),
    "settings": Place(in_window=True),
    "lists": Place(in_window=True, in_command=False, shows_inactive=True),
    "overview": Place(in_window=True, shows_inactive=True),
    "tile": Place(has_wallpaper=True),
    "connected": Place(has_wallpaper=True),
    "channels": Place(),
    "small": Place(),
    "inactive": Place(shows_inactive=True),
    "icon": Place(),
}
"""All places in the order in which they are offered.

The keys are those of `data-places` in `resources/preview/index.html`, and `scene.py` draws each of them, too.
`all` is what the window shows first. `overview` is every place in every state on one picture, on both
wallpapers. `icon` is the round icon alone, on white.
"""
