"""Gradients, each written for the one outline that it paints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from configurator.icon.css.colors import Rgba
from configurator.icon.plain import numbers
from configurator.icon.plain.figures import Viewport
from configurator.icon.plain.numbers import Matrix
from configurator.icon.plain.outlines import Box
from configurator.icon.plain.reasons import NotPlainError, Reason
from configurator.icon.plain.shape_properties import CURRENT, INITIAL
from configurator.icon.svg.svg_document import Element

NAMES = frozenset({"linearGradient", "radialGradient"})
_UNIT = Viewport(1.0, 1.0)
_MOST_LINKS = 20
_LINE = {"x1": "0%", "y1": "0%", "x2": "100%", "y2": "0%"}
_CIRCLE = {"cx": "50%", "cy": "50%", "r": "50%"}


class Stop(NamedTuple):
    """A stop of a gradient: its place from 0 to 1 and its colour."""

    offset: float
    color: Rgba


class Gradient(NamedTuple):
    """A gradient in the user space of what it paints.

    Attributes:
        stops: its stops in their order.
        attributes: what its element says, without `id`; empty if it is one colour.
    """

    stops: list[Stop]
    attributes: Mapping[str, str]

    @property
    def name(self) -> str:
        """The name of its element."""
        return "radialGradient" if "r" in self.attributes else "linearGradient"


def resolved(
    gradient: Element,
    find: Callable[[str], Element | None],
    style: Callable[[Element], Mapping[str, Any]],
    box: Box,
    viewport: Viewport,
) -> Gradient:
    """Return a gradient as it paints one outline.

    Args:
        gradient: its element.
        find: returns the element with an ID.
        style: returns the specified values of an element.
        box: the rectangle around the outline.
        viewport: what percentages are of.

    Raises:
        NotPlainError: renderers draw it differently.
    """
    attributes, stops_of = _linked(gradient, find)
    stops = _stops(stops_of, style)
    if len({stop.color for stop in stops}) <= 1:
        return Gradient(stops, {})
    is_user_space = attributes.get("gradientUnits") == "userSpaceOnUse"
    matrix = _matrix(attributes.get("gradientTransform", ""), None if is_user_space else box)
    whole = viewport if is_user_space else _UNIT
    geometry = _line(attributes, whole) if gradient.name == "linearGradient" else _circle(attributes, whole)
    spread = attributes.get("spreadMethod", "")
    return Gradient(stops, {
        **{name: f"{value:.9g}" for name, value in geometry.items()},
        "gradientUnits": "userSpaceOnUse",
        "gradientTransform": "matrix({})".format(" ".join(f"{value:.9g}" for value in matrix)),
        "spreadMethod": spread if spread in {"reflect", "repeat"} else "pad",
    })  # fmt: skip


def _matrix(transform: str, box: Box | None) -> Matrix:
    """Return the gradient's own transform, within a box where its units are those of one."""
    matrix: Matrix = numbers.IDENTITY
    if box is not None:
        if not box.width or not box.height:
            raise NotPlainError(Reason.GRADIENT)
        matrix = (box.width, 0, 0, box.height, box.left, box.top)
    matrix = numbers.times(matrix, numbers.transform(transform))
    if numbers.is_flat(matrix):
        raise NotPlainError(Reason.GRADIENT)
    return matrix


def _linked(gradient: Element, find: Callable[[str], Element | None]) -> tuple[dict[str, str], Element]:
    """Return a gradient's attributes with those that it takes from others, and the element with its stops."""
    attributes: dict[str, str] = {}
    stops_of: Element | None = None
    one: Element | None = gradient
    for _ in range(_MOST_LINKS):
        if one is None:
            return attributes, stops_of or gradient
        if one.name not in NAMES:
            raise NotPlainError(Reason.GRADIENT)
        attributes = {**one.attributes, **attributes}
        if stops_of is None and any(child.name == "stop" for child in one.children):
            stops_of = one
        if any(child.name != "stop" and child.name in _MOVING for child in one.children):
            raise NotPlainError(Reason.ANIMATION)
        href = one.href
        if href and not href.startswith("#"):
            raise NotPlainError(Reason.GRADIENT)
        one = find(href[1:]) if href else None
    raise NotPlainError(Reason.GRADIENT)


_MOVING = {"animate", "animateTransform", "set"}


def _stops(gradient: Element, style: Callable[[Element], Mapping[str, Any]]) -> list[Stop]:
    found: list[Stop] = []
    least = 0.0
    for child in gradient.children:
        if child.name != "stop":
            continue
        values = {**INITIAL, **style(child)}
        color = values["stop-color"]
        if color == CURRENT:
            around = (style(one).get("color", CURRENT) for one in child.with_ancestors())
            color = next((one for one in around if one != CURRENT), INITIAL["color"])
        written = child.attributes.get("offset", "").strip()
        offset = numbers.attribute_length(written) if written else None
        least = max(least, min(1.0, numbers.pixels(offset, 1.0) if offset else 0.0))
        found.append(Stop(least, (*color[:3], color[3] * values["stop-opacity"])))
    return found


def _line(attributes: Mapping[str, str], whole: Viewport) -> dict[str, float]:
    values = _values({**_LINE, **_given(attributes, _LINE)}, whole)
    if values["x1"] == values["x2"] and values["y1"] == values["y2"]:
        raise NotPlainError(Reason.GRADIENT)
    return values


def _circle(attributes: Mapping[str, str], whole: Viewport) -> dict[str, float]:
    values = _values({**_CIRCLE, **_given(attributes, {*_CIRCLE, "fx", "fy"})}, whole)
    values.setdefault("fx", values["cx"])
    values.setdefault("fy", values["cy"])
    away = complex(values["fx"] - values["cx"], values["fy"] - values["cy"])
    if attributes.get("fr", "0").strip(" %") not in {"0", ""} or abs(away) > 0.98 * values["r"]:
        raise NotPlainError(Reason.GRADIENT)
    return values


def _given(attributes: Mapping[str, str], names: Any) -> dict[str, str]:
    return {name: attributes[name].strip() for name in names if attributes.get(name, "").strip()}


def _values(written: Mapping[str, str], whole: Viewport) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, text in written.items():
        length = numbers.attribute_length(text)
        if length is None:
            raise NotPlainError(Reason.GRADIENT)
        found[name] = numbers.pixels(length, whole.along(name))
    return found
