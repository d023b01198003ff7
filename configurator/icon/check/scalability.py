"""Whether a drawing grows and shrinks with its place.

Browsers scale a drawing by its viewBox; without one only where both sides are given in fixed units.
Percentages are no size for a background (measured in Chromium).
"""

from __future__ import annotations

import re

from configurator.icon.check import bounds
from configurator.icon.check.finding import Detected
from configurator.icon.css.lengths import FONT_UNITS, NUMBER, PIXELS
from configurator.icon.svg.svg_document import Document, Edit

_LENGTH = re.compile(rf"\s*(?P<number>{NUMBER})(?P<unit>[a-z]*|%)\s*", re.IGNORECASE)
_SEPARATOR = re.compile(r"[\s,]+")


def find_no_view_box(document: Document) -> Detected | None:
    """Find a drawing that stays as large as it is, whatever the place."""
    return None if _has_view_box(document) or _is_fixed(document) else _with_view_box(document)


def find_zero_view_box(document: Document) -> Detected | None:
    """Find a viewBox without a width or height: browsers draw nothing of the drawing (SVG 2, 8.6)."""
    sides = _sides_of_view_box(document)
    return _with_view_box(document) if sides and min(sides) == 0 else None


def find_size_only(document: Document) -> Detected | None:
    """Find a drawing that browsers scale by its width and height alone."""
    return _with_view_box(document) if not _has_view_box(document) and _is_fixed(document) else None


def find_percent_size(document: Document) -> Detected | None:
    """Find a width or height in percent, which has no effect beside a viewBox."""
    if not _has_view_box(document):
        return None
    edits = _percents(document)
    return Detected(edits=tuple(edits)) if edits else None


def _percents(document: Document) -> list[Edit]:
    sides = [one for one in document.written_attributes(document.root) if one.name in {"width", "height"}]
    return [Edit(one.start, one.end) for one in sides if _unit(document, one.name) == "%"]


def _unit(document: Document, side: str) -> str | None:
    found = _LENGTH.fullmatch(document.root.attributes.get(side, ""))
    return found["unit"].lower() if found else None


def _is_fixed(document: Document) -> bool:
    """Whether both sides are given, and not by the size of a font."""
    units = [_unit(document, side) for side in ("width", "height")]
    return all(unit == "" or (unit in PIXELS and unit not in FONT_UNITS) for unit in units)


def _has_view_box(document: Document) -> bool:
    return _sides_of_view_box(document) is not None


def _sides_of_view_box(document: Document) -> list[float] | None:
    """Return width and height of the viewBox; None where it has none that is valid."""
    numbers = _SEPARATOR.split(document.root.attributes.get("viewBox", "").strip())
    try:
        sides = [float(number) for number in numbers[2:]]
    except ValueError:
        return None
    return sides if len(numbers) == 4 and min(sides) >= 0 else None


def _with_view_box(document: Document) -> Detected | None:
    if not bounds.draws_anything(document):
        return None
    box = _from_sides(document) or bounds.view_box(document)
    if not box:
        return Detected()
    written = " ".join(f"{number:.10g}" for number in box)
    return Detected(edits=(document.with_attribute(document.root, "viewBox", written), *_percents(document)))


def _from_sides(document: Document) -> tuple[float, ...] | None:
    sides = []
    for side in ("width", "height"):
        found = _LENGTH.fullmatch(document.root.attributes.get(side, ""))
        unit = PIXELS.get(found["unit"].lower() or "px") if found else None
        if not found or not unit:
            return None
        sides.append(float(found["number"]) * unit)
    return (0, 0, *sides) if min(sides) > 0 else None
