"""The places of the portal in which an icon is seen, drawn approximately and without a browser."""

from __future__ import annotations

from contextlib import ExitStack

from configurator.icon.draw import scene
from configurator.icon.draw.place_list import PLACES
from configurator.icon.draw.raster import Painter
from configurator.icon.draw.scene import PageStyle
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.icon.icon import Icon

__all__ = ["PLACES", "PageStyle", "draw"]


def draw(  # noqa: PLR0913 - the last five have defaults
    place: str,
    name: str,
    active: Icon,
    inactive: Icon,
    *,
    box: int = 64,
    scale: float = 1.0,
    timeout: float = 5.0,
    painter: Painter | None = None,
    style: PageStyle | None = None,
) -> bytes:
    """Return a PNG of a place.

    Args:
        place: a key of `place_list.PLACES`.
        name: the connector's name, as it stands beside the icon.
        active: the icon.
        inactive: the inactive icon.
        box: side of the round icon in CSS pixels, for the place `icon`; all others have their own sizes.
        scale: device pixels to a CSS pixel.
        timeout: time limit in seconds.
        painter: the process to use; one is made for this picture if None.
        style: words, width and colours of the page; no words and the place's own width if None.

    Raises:
        ValueError: there is no such place.
        RasterError: it could not be drawn.
    """
    if place not in PLACES:
        raise ValueError(f"no place is called {place!r}")
    icons = (effective(active), effective_inactive(active, inactive))
    drawn = scene.Scene(name, *icons, box, style or PageStyle())
    with ExitStack() as stack:
        used = painter or stack.enter_context(Painter())
        return used.paint(scene.draw, place, drawn, scale, timeout=timeout)
