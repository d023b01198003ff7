"""The basic shapes of a drawing as outlines."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import NamedTuple

from configurator.icon.plain import numbers, outlines
from configurator.icon.plain.outlines import Segment
from configurator.icon.plain.reasons import NotPlainError, Reason

FIGURES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})

_LENGTH_LIKE = re.compile(r"\s*\+?(?:\d+|\d*\.\d+)(?:px|%)?\s*\Z")


class Viewport(NamedTuple):
    """What percentages are of, in user units; None where nobody knows before it's drawn."""

    width: float | None
    height: float | None

    @property
    def diagonal(self) -> float | None:
        """What percentages are of that belong to neither axis."""
        if self.width is None or self.height is None:
            return None
        return math.hypot(self.width, self.height) / math.sqrt(2)

    def along(self, name: str) -> float | None:
        """Return what a percentage of an attribute is of."""
        if name in {"x", "cx", "rx", "x1", "x2", "width", "fx"}:
            return self.width
        return self.height if name in {"y", "cy", "ry", "y1", "y2", "height", "fy"} else self.diagonal


def outline(name: str, attributes: Mapping[str, str], viewport: Viewport) -> list[Segment]:
    """Return what an element of FIGURES draws; empty if nothing.

    Raises:
        NotPlainError: it has a number or a unit that only a browser knows.
    """
    if name == "path":
        return outlines.of_path(attributes.get("d", ""))
    if name in {"polyline", "polygon"}:
        points = numbers.numbers(attributes.get("points", ""))
        if points is None or len(points) % 2:  # some browsers draw what stands before the mistake
            raise NotPlainError(Reason.NUMBER)
        return outlines.of_points(points, is_closed=name == "polygon")

    def value(attribute: str) -> float:
        return coordinate(attributes, attribute, viewport) or 0.0

    if name == "line":
        return outlines.of_points([value(one) for one in ("x1", "y1", "x2", "y2")], is_closed=False)
    if name == "rect":
        width, height = value("width"), value("height")
        if width <= 0 or height <= 0:
            return []
        radii = _radii(attributes, viewport)
        return outlines.of_rectangle(value("x"), value("y"), width, height, *radii)
    rx, ry = (value("r"),) * 2 if name == "circle" else _radii(attributes, viewport)
    return outlines.of_ellipse(value("cx"), value("cy"), rx, ry) if rx > 0 and ry > 0 else []


def coordinate(attributes: Mapping[str, str], name: str, viewport: Viewport) -> float | None:
    """Return an attribute's length in user units, None if it is missing, `auto`, or ignored by browsers.

    Raises:
        NotPlainError: it has a number or a unit that only a browser knows.
    """
    written = attributes.get(name, "").strip()
    found = numbers.attribute_length(written) if written else None
    return None if found is None else numbers.pixels(found, viewport.along(name))


def _radii(attributes: Mapping[str, str], viewport: Viewport) -> tuple[float, float]:
    """Return `rx` and `ry`; one that is missing or negative is like the other."""
    if any(not _LENGTH_LIKE.match(attributes.get(name, "0")) for name in ("rx", "ry")):
        raise NotPlainError(Reason.NUMBER)  # browsers don't agree on what a mistake means
    rx, ry = (coordinate(attributes, name, viewport) for name in ("rx", "ry"))
    rx, ry = (one if one is not None and one >= 0 else None for one in (rx, ry))
    return rx if rx is not None else ry or 0.0, ry if ry is not None else rx or 0.0
