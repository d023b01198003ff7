"""The portal's places, drawn inside the process that can be killed.

Sizes are those of the portal's own templates, in CSS pixels. What is words there, but for the connector's
name, is a grey bar here.
"""

from __future__ import annotations

from typing import NamedTuple

from configurator.icon.canvas import Canvas
from configurator.icon.picture import Picture

_TILE_WIDTH, _TILE_HEIGHT = 179, 105
_TILE_ICON = 42
_SETTINGS_ICON = 97
_SMALL_ICONS = (26, 31, 39, 47)
_INACTIVE_ICON = 30
_RING = "rgba(255, 255, 255, .6)"
_GREY = "#e4e7eb"
_PAGE_WIDTH = 680
_GAP = 12
_SIZES = {
    "tile": (227, 149),
    "connected": (227, 149),
    "settings": (640, 133),
    "small": (241, 87),
    "inactive": (74, 70),
    "all": (_PAGE_WIDTH, 149 + 133 + 87 + 4 * _GAP),
}


class Seen(NamedTuple):
    """What is drawn; each value of the icons is valid or empty."""

    name: str
    active: Picture
    inactive: Picture
    box: int


def draw(place: str, seen: Seen, scale: float) -> bytes:
    """Return a PNG of a place.

    Args:
        place: `tile`, `connected`, `settings`, `small`, `inactive`, `icon`, or `all` but the last.
        seen: what is drawn there.
        scale: device pixels to a CSS pixel.
    """
    width, height = _SIZES.get(place, (seen.box, seen.box))
    canvas = Canvas(width, height, scale)
    if place in {"tile", "connected"}:
        canvas.wallpaper(0, 0, width, height)
        _tile(canvas, seen, 24, 22, connected=place == "connected")
    elif place == "settings":
        _settings(canvas, seen, 0, 0)
    elif place == "small":
        _small(canvas, seen, 0, 0)
    elif place == "inactive":
        canvas.icon(seen.inactive, 22, 20, _INACTIVE_ICON)
    elif place == "all":
        _all(canvas, seen)
    else:
        canvas.icon(seen.active, 0, 0, seen.box)
    return canvas.png()


def _all(canvas: Canvas, seen: Seen) -> None:
    canvas.wallpaper(_GAP, _GAP, _PAGE_WIDTH - 2 * _GAP, 149)
    _tile(canvas, seen, _GAP + 24, _GAP + 22, connected=False)
    _tile(canvas, seen, _GAP + 24 + _TILE_WIDTH + 16, _GAP + 22, connected=True)
    top = 149 + 2 * _GAP
    _settings(canvas, seen, _GAP, top)
    top += 133 + _GAP
    _small(canvas, seen, _GAP, top)
    canvas.icon(seen.inactive, 300, top + 67 - _INACTIVE_ICON, _INACTIVE_ICON)


def _tile(canvas: Canvas, seen: Seen, x: float, y: float, *, connected: bool) -> None:
    """A tile of the Contact Center; the connected one is filled with COLOR, and its name is white."""
    color = seen.active.color if connected else "white"
    if color:  # an invalid one is dropped, and the wallpaper shows
        canvas.box(x, y, _TILE_WIDTH, _TILE_HEIGHT, color, radius=8)
    left = x + (_TILE_WIDTH - _TILE_ICON) / 2
    canvas.icon(seen.active, left, y + 21, _TILE_ICON, ring=_RING if connected else "")
    name_color = "white" if connected else "#525c69"
    canvas.text(seen.name, x + 12, y + 82, _TILE_WIDTH - 24, size=12.5, color=name_color, centered=True)
    if connected:
        canvas.check_mark(x + _TILE_WIDTH - 13, y - 5)


def _settings(canvas: Canvas, seen: Seen, x: float, y: float) -> None:
    """The head of the settings slider: the icon, the name, a sentence and a button."""
    canvas.icon(seen.active, x + 22, y + 18, _SETTINGS_ICON)
    left = x + 22 + _SETTINGS_ICON + 22
    canvas.text(seen.name, left, y + 42, 460, size=20, color="#333b45")
    canvas.box(left, y + 58, 330, 8, _GREY, radius=4)
    canvas.box(left, y + 72, 270, 8, _GREY, radius=4)
    canvas.box(left, y + 92, 92, 24, _GREY, radius=2)


def _small(canvas: Canvas, seen: Seen, x: float, y: float) -> None:
    """The icons of lists, widget buttons and the operator's panel, on one base line."""
    left = x + 22
    for side in _SMALL_ICONS:
        canvas.icon(seen.active, left, y + 67 - side, side)
        left += side + 18
