"""One state of an icon as the portal draws it: its values, and what holds where a value does not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from configurator.icon.css import background
from configurator.icon.svg import gate

DEFAULT_COLOR = "#90be00"
"""What the portal's own template writes where COLOR is empty."""
DEFAULT_COLOR_DISABLED = "#ebeff2"
"""The same for the inactive icon."""


@dataclass(frozen=True, slots=True)
class Picture:
    """The values of one state of an icon; empty ones are the portal's to fill.

    Attributes:
        svg: the SVG document.
        color: CSS `background-color`.
        size: CSS `background-size`.
        position: CSS `background-position`.
    """

    svg: str = ""
    color: str = ""
    size: str = ""
    position: str = ""


def shown(icon: Picture) -> Picture:
    """Return what a browser makes of the active icon's rule: each value is valid or empty.

    An invalid declaration is dropped, so that the base rule holds, which has no colour at all; a document
    that no browser draws is not there.
    """
    return _valid(replace(icon, color=icon.color or DEFAULT_COLOR))


def shown_inactive(active: Picture, inactive: Picture) -> Picture:
    """Return the same for the inactive icon, on which the active icon's rule holds too.

    Its own rule always names a drawing (published template), so that the active one never shows through.
    """
    above, below = _valid(replace(inactive, color=inactive.color or DEFAULT_COLOR_DISABLED)), shown(active)
    return Picture(
        above.svg,
        above.color or below.color,
        above.size or below.size,
        above.position or below.position,
    )


def _valid(icon: Picture) -> Picture:
    return Picture(
        _drawn(icon.svg),
        icon.color if background.is_color(icon.color) else "",
        icon.size if background.is_size(icon.size) else "",
        icon.position if background.is_position(icon.position) else "",
    )


def _drawn(svg: str) -> str:
    try:
        return gate.admit(svg)
    except gate.SvgRefused:
        return ""
