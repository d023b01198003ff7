"""The values of an icon that are in force once a browser has read the portal's rules."""

from __future__ import annotations

from dataclasses import replace

from configurator.icon.css.colors import is_color
from configurator.icon.css.positions import is_position
from configurator.icon.css.sizes import is_size
from configurator.icon.icon import DEFAULT_COLOR, DEFAULT_COLOR_DISABLED, Icon
from configurator.icon.svg import gate


def effective(icon: Icon) -> Icon:
    """Return the active icon with each value valid or empty.

    Browsers drop an invalid declaration. The base rule then holds, which has no colour. A document that no
    browser draws becomes empty.
    """
    return _without_invalid(replace(icon, color=icon.color or DEFAULT_COLOR))


def effective_inactive(active: Icon, inactive: Icon) -> Icon:
    """Return the inactive icon with each value valid or empty; the active icon's rule holds for it too.

    Only the drawing is never taken from the active icon: the inactive rule always names one (published
    template).
    """
    own = _without_invalid(replace(inactive, color=inactive.color or DEFAULT_COLOR_DISABLED))
    below = effective(active)
    return Icon(
        own.svg,
        own.color or below.color,
        own.size or below.size,
        own.position or below.position,
    )


def _without_invalid(icon: Icon) -> Icon:
    return Icon(
        _drawable(icon.svg),
        icon.color if is_color(icon.color) else "",
        icon.size if is_size(icon.size) else "",
        icon.position if is_position(icon.position) else "",
    )


def _drawable(svg: str) -> str:
    try:
        return gate.admit(svg)
    except gate.SvgRefused:
        return ""
