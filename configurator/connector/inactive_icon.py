"""The inactive icon, made from the active one and following it until somebody edits it.

Whether it follows needs no note anywhere: it does as long as it is what would be made from the active icon.
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
"""Shares of white in the three looks."""
_TINT_SATURATION = 0.38
_COLOURLESS = 0.15
"""Saturation below which grey would look like the active icon."""


_ACTIVE, _INACTIVE = "ICON.", "ICON_DISABLED."


class Look(StrEnum):
    """How the inactive icon is made: all colours grey, all of them lighter, or all in one soft tint."""

    GREY = "grey"
    LIGHTER = "lighter"
    TINT = "tint"


def derived(icon: Icon, look: Look) -> Icon:
    """Return the inactive icon that is made from an active one; an empty one where there is no drawing."""
    if not icon.svg:
        return Icon()
    return replace(icon, color=_color(icon.color, look), svg=_drawing(icon, look))


def look_of(connector: Connector) -> Look | None:
    """Return how the inactive icon follows the active one; None where it was made by hand."""
    icon, inactive = connector.icon, connector.icon_disabled
    if not icon.svg:
        return Look.GREY if inactive == Icon() else None
    if (inactive.size, inactive.position) != (icon.size, icon.position):
        return None
    # The colour first: it takes no time, and differs where the look does.
    looks = (look for look in Look if inactive.color == _color(icon.color, look))
    return next((look for look in looks if inactive.svg == _drawing(icon, look)), None)


def followed(before: Connector, after: Connector) -> Connector:
    """Return a connector whose inactive icon has followed an edit of the active one, if it did before."""
    if after.icon == before.icon or after.icon_disabled != before.icon_disabled:
        return after
    look = look_of(before)
    if look is None:
        return after
    if not before.icon.svg:
        look = _best(after.icon)
    return replace(after, icon_disabled=derived(after.icon, look))


def without_repeats(connector: Connector, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave out what the inactive icon only has because it follows the active one."""
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
    """Return a connector whose inactive icon follows the active one from now on."""
    return replace(connector, icon_disabled=derived(connector.icon, look))


def _best(icon: Icon) -> Look:
    _hue, saturation, _value = colorsys.rgb_to_hsv(*rgba_of(_disc(icon.color))[:3])
    return Look.GREY if saturation >= _COLOURLESS else Look.LIGHTER


def _disc(color: str) -> str:
    """The colour of the disc: the portal's own where none is given (its own template)."""
    return color if is_color(color) else DEFAULT_COLOR


def _color(color: str, look: Look) -> str:
    return hex_of(_change(_disc(color), look)(rgba_of(_disc(color))))


def _drawing(icon: Icon, look: Look) -> str:
    """The drawing in other colours; only the tint is the disc's."""
    return _recolored(icon.svg, look, _disc(icon.color) if look is Look.TINT else "")


@lru_cache(maxsize=12)
def _recolored(svg: str, look: Look, disc: str) -> str:
    return recolored(svg, _change(disc, look))


def _change(disc: str, look: Look) -> Callable[[Rgba], Rgba]:
    """What a look does to a colour."""
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
    """The grey that looks as bright (the weights of sRGB, on the values as they are)."""
    return 0.2126 * color[0] + 0.7152 * color[1] + 0.0722 * color[2]


def _lighter(color: Rgba, share: float) -> Rgba:
    red, green, blue = (part + (1 - part) * share for part in color[:3])
    return red, green, blue, color[3]
