"""The inactive icon: derived from the active one until someone edits it.

No flag is stored. The inactive icon counts as derived while it equals what would be derived.
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.css.colors import Rgba, hex_of, is_color, rgba_of
from configurator.icon.icon import DEFAULT_COLOR, Icon
from configurator.icon.recolor import recolored

_GREY_IS_LIGHTER, _LIGHTER, _TINT_IS_LIGHTER = 0.2, 0.5, 0.12
"""Share of white mixed in by each of the three looks, 0 to 1."""
_TINT_SATURATION = 0.38
_COLOURLESS = 0.15
"""Saturation (0 to 1) below which a grey icon would look like the active one."""
_ACTIVE, _INACTIVE = "ICON.", "ICON_DISABLED."


class Look(StrEnum):
    """How the inactive icon is derived: all colours grey, all lighter, or all in one soft tint."""

    GREY = "grey"
    LIGHTER = "lighter"
    TINT = "tint"


def derived(icon: Icon, look: Look) -> Icon:
    """Return the inactive icon derived from an active one; an empty icon if there is no drawing."""
    if not icon.svg:
        return Icon()
    return replace(icon, color=_color(icon.color, look), svg=_drawing(icon, look))


def look_of(connector: Connector) -> Look | None:
    """Return the look with which the inactive icon is derived, None if it was edited by hand."""
    icon, inactive = connector.icon, connector.icon_disabled
    if not icon.svg:
        return Look.GREY if inactive == Icon() else None
    if (inactive.size, inactive.position) != (icon.size, icon.position):
        return None
    # Compare colours first: it's cheap, and every look has a different colour.
    looks = (look for look in Look if inactive.color == _color(icon.color, look))
    return next((look for look in looks if inactive.svg == _drawing(icon, look)), None)


def followed(before: Connector, after: Connector) -> Connector:
    """Return the edited connector with its inactive icon derived again, if it was derived before."""
    if after.icon == before.icon or after.icon_disabled != before.icon_disabled:
        return after
    look = look_of(before)
    if look is None:
        return after
    if not before.icon.svg:
        look = _best(after.icon)
    return replace(after, icon_disabled=derived(after.icon, look))


def without_repeats(connector: Connector, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Drop the problems of a derived inactive icon that the active icon has too."""
    found = tuple(problems)
    if not any(problem.field.startswith(_INACTIVE) for problem in found) or look_of(connector) is None:
        return found
    told = {(problem.field, problem.code) for problem in found}
    return tuple(
        problem
        for problem in found
        if not problem.field.startswith(_INACTIVE)
        or (problem.field.replace(_INACTIVE, _ACTIVE), problem.code) not in told
    )


def linked(connector: Connector, look: Look) -> Connector:
    """Return the connector with its inactive icon derived from the active one."""
    return replace(connector, icon_disabled=derived(connector.icon, look))


def _best(icon: Icon) -> Look:
    _hue, saturation, _value = colorsys.rgb_to_hsv(*rgba_of(_disc(icon.color))[:3])
    return Look.GREY if saturation >= _COLOURLESS else Look.LIGHTER


def _disc(color: str) -> str:
    """Return the circle's colour; the default of the portal's template if none is set."""
    return color if is_color(color) else DEFAULT_COLOR


def _color(color: str, look: Look) -> str:
    return hex_of(_change(_disc(color), look)(rgba_of(_disc(color))))


def _drawing(icon: Icon, look: Look) -> str:
    """Return the drawing in the look's colours; only the tint depends on the circle's colour."""
    return _recolored(icon.svg, look, _disc(icon.color) if look is Look.TINT else "")


@lru_cache(maxsize=12)
def _recolored(svg: str, look: Look, disc: str) -> str:
    return recolored(svg, _change(disc, look))


def _change(disc: str, look: Look) -> Callable[[Rgba], Rgba]:
    """Return the function that maps a colour to the look's colour."""
    if look is Look.LIGHTER:
        return lambda color: _lighter(color, _LIGHTER)
    hue, saturation = 0.0, 0.0
    if look is Look.TINT:
        hue, own, _value = colorsys.rgb_to_hsv(*rgba_of(disc)[:3])
        saturation = min(own, _TINT_SATURATION)
    share = _GREY_IS_LIGHTER if look is Look.GREY else _TINT_IS_LIGHTER

    def shade(color: Rgba) -> Rgba:
        red, green, blue = colorsys.hls_to_rgb(hue, _brightness(color), saturation)
        return _lighter((red, green, blue, color[3]), share)

    return shade


def _brightness(color: Rgba) -> float:
    """Return the grey of the same brightness, 0 to 1 (sRGB weights on the encoded values)."""
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]


def _lighter(color: Rgba, share: float) -> Rgba:
    red, green, blue = (part + (1 - part) * share for part in color[:3])
    return red, green, blue, color[3]
