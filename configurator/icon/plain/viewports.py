"""The frames of `<svg>` elements: what their view boxes do, and what percentages in them are of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from configurator.icon.plain import numbers, outlines
from configurator.icon.plain.figures import Viewport, coordinate
from configurator.icon.plain.numbers import Matrix
from configurator.icon.plain.outlines import Segment
from configurator.icon.plain.reasons import NotPlainError, Reason
from configurator.icon.svg.intrinsic_size import IntrinsicSize
from configurator.icon.svg.svg_document import Element

_RATIO = re.compile(r"\s*(none|xM(?:in|id|ax)YM(?:in|id|ax))(?:\s+(meet|slice))?\s*")
_SHARES = {"Min": 0.0, "Mid": 0.5, "Max": 1.0}


class RootFrame(NamedTuple):
    """The frame of a document.

    Attributes:
        attributes: what the plain document's root says.
        viewport: what percentages are of.
        is_empty: whether browsers draw nothing.
    """

    attributes: Mapping[str, str]
    viewport: Viewport
    is_empty: bool = False


class NestedFrame(NamedTuple):
    """The frame of an `<svg>` inside another.

    Attributes:
        edge: its edge, in units of what is around it.
        matrix: from its units to those around it.
        viewport: what percentages in it are of.
    """

    edge: list[Segment]
    matrix: Matrix
    viewport: Viewport


def root_frame(root: Element, intrinsic: IntrinsicSize) -> RootFrame:
    """Return the frame of a document's root.

    Args:
        root: the root.
        intrinsic: its intrinsic size.

    Raises:
        NotPlainError: only a browser knows its size.
    """
    box = numbers.view_box(root.attributes.get("viewBox", ""))
    for name in ("width", "height"):
        _check_side(root.attributes.get(name, "").strip(), has_box=box is not None)
    if box and not (box[2] and box[3]):
        return RootFrame({}, Viewport(None, None), is_empty=True)
    if box:
        align, scaling = _ratio(root.attributes)
        attributes = {
            "viewBox": " ".join(f"{number:.9g}" for number in box),
            "preserveAspectRatio": f"{align} {scaling}",
        }
        return RootFrame(attributes, Viewport(box[2], box[3]))
    width, height = intrinsic.width, intrinsic.height
    if not width or not height:
        return RootFrame({}, Viewport(None, None))
    # Chromium scales it to where it is drawn, each side by itself.
    scaled = {"viewBox": f"0 0 {width:.9g} {height:.9g}", "preserveAspectRatio": "none"}
    return RootFrame(scaled, Viewport(width, height))


def _check_side(written: str, *, has_box: bool) -> None:
    if written.endswith("%") and written != "100%":
        raise NotPlainError(Reason.UNIT)
    if re.match(r"[+-]?[\d.]", written) and not written.endswith("%"):
        value = re.match(r"[+-]?[\d.]+", written)
        is_zero = value is not None and not value[0].strip("+-0.")
        if written.startswith("-") or (is_zero and not has_box):
            raise NotPlainError(Reason.NUMBER)


def nested_frame(element: Element, attributes: Mapping[str, str], viewport: Viewport) -> NestedFrame | None:
    """Return the frame of an `<svg>` or a `<symbol>` in a drawing, None if it draws nothing.

    Args:
        element: the element.
        attributes: its attributes, with the sides that a `<use>` gives it.
        viewport: what its own percentages are of.

    Raises:
        NotPlainError: only a browser knows its size.
    """
    if element.name == "symbol" and {"x", "y", "width", "height"} & element.attributes.keys():
        raise NotPlainError(Reason.UNIT)
    x, y = (coordinate(attributes, name, viewport) or 0.0 for name in ("x", "y"))
    sides: list[float] = []
    for name in ("width", "height"):
        side = coordinate(attributes, name, viewport)
        if side is None:
            side = coordinate({name: "100%"}, name, viewport)
        sides.append(side or 0.0)
    width, height = sides
    if min(sides) < 0:
        raise NotPlainError(Reason.NUMBER)
    if not width or not height:
        return None
    edge = outlines.of_points([x, y, x + width, y, x + width, y + height, x, y + height], is_closed=True)
    box = numbers.view_box(attributes.get("viewBox", ""))
    if box is None:
        return NestedFrame(edge, (1, 0, 0, 1, x, y), Viewport(width, height))
    if not box[2] or not box[3]:
        return None
    matrix = numbers.times((1, 0, 0, 1, x, y), _fitted(box, (width, height), _ratio(attributes)))
    return NestedFrame(edge, matrix, Viewport(box[2], box[3]))


def _ratio(attributes: Mapping[str, str]) -> tuple[str, str]:
    found = _RATIO.fullmatch(attributes.get("preserveAspectRatio", ""))
    return (found[1], found[2] or "meet") if found else ("xMidYMid", "meet")


def _fitted(
    box: tuple[float, float, float, float], size: tuple[float, float], ratio: tuple[str, str]
) -> Matrix:
    """Return the matrix that lays a view box into a frame."""
    across, down = size[0] / box[2], size[1] / box[3]
    if ratio[0] == "none":
        return across, 0, 0, down, -box[0] * across, -box[1] * down
    scale = min(across, down) if ratio[1] == "meet" else max(across, down)
    share_x, share_y = _SHARES[ratio[0][1:4]], _SHARES[ratio[0][5:8]]
    x = share_x * (size[0] - box[2] * scale) - box[0] * scale
    y = share_y * (size[1] - box[3] * scale) - box[1] * scale
    return scale, 0, 0, scale, x, y
