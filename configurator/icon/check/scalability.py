"""Whether a drawing grows and shrinks with its place.

Browsers scale a drawing by its viewBox; without one only where both sides are given in fixed units.
Percentages are no size for a background (measured in Chromium).
"""

from __future__ import annotations

import re

from configurator.icon.check.finding import Found
from configurator.icon.css.color import NUMBER
from configurator.icon.svg.intrinsic_size import PIXELS
from configurator.icon.svg.markup import Edit, Markup

_LENGTH = re.compile(rf"\s*(?P<number>{NUMBER})(?P<unit>[a-z]*|%)\s*", re.IGNORECASE)
_OF_THE_FONT = {"em", "rem", "ex", "ch"}
_SEPARATOR = re.compile(r"[\s,]+")


def no_view_box(markup: Markup) -> Found | None:
    """Find a drawing that stays as large as it is, whatever the place."""
    return None if _has_view_box(markup) or _is_fixed(markup) else _with_view_box(markup)


def only_size(markup: Markup) -> Found | None:
    """Find a drawing that browsers scale by its width and height alone."""
    return _with_view_box(markup) if not _has_view_box(markup) and _is_fixed(markup) else None


def percent_size(markup: Markup) -> Found | None:
    """Find a width or height in percent, which says nothing beside a viewBox."""
    if not _has_view_box(markup):
        return None
    edits = _percents(markup)
    return Found(edits=tuple(edits)) if edits else None


def _percents(markup: Markup) -> list[Edit]:
    sides = [one for one in markup.written(markup.root) if one.name in {"width", "height"}]
    return [Edit(one.start, one.end) for one in sides if _unit(markup, one.name) == "%"]


def _unit(markup: Markup, side: str) -> str | None:
    found = _LENGTH.fullmatch(markup.root.attributes.get(side, ""))
    return found["unit"].lower() if found else None


def _is_fixed(markup: Markup) -> bool:
    """Whether both sides are given, and not by the size of a font."""
    units = [_unit(markup, side) for side in ("width", "height")]
    return all(unit == "" or (unit in PIXELS and unit not in _OF_THE_FONT) for unit in units)


def _has_view_box(markup: Markup) -> bool:
    numbers = _SEPARATOR.split(markup.root.attributes.get("viewBox", "").strip())
    try:
        return len(numbers) == 4 and all(float(number) >= 0 for number in numbers[2:])
    except ValueError:
        return False


def _with_view_box(markup: Markup) -> Found | None:
    from configurator.icon.check import bounds  # noqa: PLC0415 - seldom needed

    if not bounds.draws_anything(markup):
        return None
    box = _from_sides(markup) or bounds.view_box(markup)
    if not box:
        return Found()
    written = " ".join(f"{number:.10g}" for number in box)
    return Found(edits=(markup.with_attribute(markup.root, "viewBox", written), *_percents(markup)))


def _from_sides(markup: Markup) -> tuple[float, ...] | None:
    sides = []
    for side in ("width", "height"):
        found = _LENGTH.fullmatch(markup.root.attributes.get(side, ""))
        unit = PIXELS.get(found["unit"].lower() or "px") if found else None
        if not found or not unit:
            return None
        sides.append(float(found["number"]) * unit)
    return (0, 0, *sides) if min(sides) > 0 else None
