"""Clip paths, and masks that do the same: the outlines that something is cut to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from configurator.icon.plain import numbers, outlines
from configurator.icon.plain.figures import FIGURES, Viewport, coordinate, outline
from configurator.icon.plain.numbers import Matrix
from configurator.icon.plain.outlines import Segment
from configurator.icon.plain.reasons import NotPlainError, Reason
from configurator.icon.plain.shape_properties import CURRENT, INHERITED, INITIAL, Paint
from configurator.icon.svg.svg_document import Element

_MOST_AREAS = 200
_DEEPEST = 20
_EVENODD = "evenodd"
_WHITE = (1.0, 1.0, 1.0)
_UNIT = Viewport(1.0, 1.0)


class Surroundings(NamedTuple):
    """What the elements of a clip path or a mask need.

    Attributes:
        style: returns the specified values of an element.
        find: returns the element with an ID.
        viewport: what percentages are of.
    """

    style: Callable[[Element], Mapping[str, Any]]
    find: Callable[[str], Element | None]
    viewport: Viewport


class _Area(NamedTuple):
    segments: list[Segment]
    rule: str


class _Inside(NamedTuple):
    """Where in a clip path or a mask an element is."""

    style: Mapping[str, Any]
    matrix: Matrix
    depth: int = 0


def areas(target: Element, around: Surroundings) -> Iterator[list[Segment]]:
    """Yield the outlines whose common area a `<clipPath>` or a `<mask>` leaves; an empty one leaves nothing.

    Raises:
        NotPlainError: no outlines do the same.
    """
    own = around.style(target)
    is_mask = target.name == "mask"
    reason = Reason.MASK if is_mask else Reason.CLIPPING
    units = target.attributes.get("maskContentUnits" if is_mask else "clipPathUnits", "userSpaceOnUse")
    is_cut = own.get("clip-path") or own.get("mask") or own.get("display") == "none"
    if units == "objectBoundingBox" or is_cut:
        raise NotPlainError(reason)
    matrix = numbers.IDENTITY if is_mask else numbers.transform(target.attributes.get("transform", ""))
    inside = _Inside(_computed(target, around), matrix)
    find = _of_mask(own.get("mask-type", "luminance")) if is_mask else _of_clip_path
    found = [area for child in target.children for area in find(child, inside, around)]
    yield _united(found, reason)
    if is_mask:
        yield from _region(target, around.viewport)


def _computed(element: Element, around: Surroundings) -> dict[str, Any]:
    """Return the inherited values inside an element that is drawn only where it's referred to."""
    found = {name: INITIAL[name] for name in INHERITED}
    for one in reversed(list(element.with_ancestors())):
        found |= {name: value for name, value in around.style(one).items() if name in INHERITED}
    return found


def _next(element: Element, inside: _Inside, around: Surroundings) -> _Inside:
    own = around.style(element)
    matrix = numbers.times(inside.matrix, numbers.transform(element.attributes.get("transform", "")))
    if inside.depth > _DEEPEST:
        raise NotPlainError(Reason.SIZE)
    style = {**inside.style, **{name: value for name, value in own.items() if name in INHERITED}}
    return _Inside(style, matrix, inside.depth + 1)


def _used(element: Element, inside: _Inside, around: Surroundings) -> tuple[Element | None, _Inside]:
    """Return what a `<use>` shows, and where."""
    href = (element.href or "").strip()
    x, y = (coordinate(element.attributes, name, around.viewport) or 0.0 for name in ("x", "y"))
    target = around.find(href[1:]) if href.startswith("#") else None
    return target, inside._replace(matrix=numbers.times(inside.matrix, (1, 0, 0, 1, x, y)))


def _of_clip_path(element: Element, inside: _Inside, around: Surroundings) -> Iterator[_Area]:
    """Yield what a child of a clip path adds: only shapes count, and `<use>` of a shape."""
    if element.name == "text":
        raise NotPlainError(Reason.TEXT)
    if element.name not in FIGURES and element.name != "use":
        return
    own = around.style(element)
    _check_unconditional(element)
    if own.get("clip-path") or own.get("mask"):
        raise NotPlainError(Reason.CLIPPING)
    here = _next(element, inside, around)
    if own.get("display") == "none":
        return
    if element.name == "use":
        target, here = _used(element, here, around)
        if target is None or target.name not in FIGURES:
            raise NotPlainError(Reason.CLIPPING)
        yield from _of_clip_path(target, here, around)
    elif here.style["visibility"] == "visible":
        segments = outline(element.name, element.attributes, around.viewport)
        yield _Area(outlines.moved(segments, here.matrix), here.style["clip-rule"])


def _of_mask(kind: str) -> Callable[[Element, _Inside, Surroundings], Iterator[_Area]]:
    """Return the function that yields what an element in a mask of this `mask-type` shows."""

    def shown(element: Element, inside: _Inside, around: Surroundings) -> Iterator[_Area]:
        if not _is_shown(element, around.style(element)):
            return
        here = _next(element, inside, around)
        if element.name == "use":
            target, here = _used(element, here, around)
            if target is not None:
                yield from shown(target, here, around)
        elif element.name in {"g", "a"}:
            for child in element.children:
                yield from shown(child, here, around)
        elif here.style["visibility"] == "visible" and _fills(here.style, kind):
            segments = outline(element.name, element.attributes, around.viewport)
            yield _Area(outlines.moved(segments, here.matrix), here.style["fill-rule"])

    return shown


def _is_shown(element: Element, own: Mapping[str, Any]) -> bool:
    """Whether an element in a mask shows anything of what is under it.

    Raises:
        NotPlainError: no outline does the same.
    """
    _check_unconditional(element)
    if element.name in {"text", "image", "svg", "switch", "foreignObject"}:
        raise NotPlainError(Reason.MASK)
    if element.name not in FIGURES | {"g", "a", "use"} or own.get("display") == "none":
        return False
    if own.get("clip-path") or own.get("mask") or own.get("opacity", 1.0) < 1:
        raise NotPlainError(Reason.MASK)
    return True


def _check_unconditional(element: Element) -> None:
    if {"systemLanguage", "requiredExtensions"} & element.attributes.keys():
        raise NotPlainError(Reason.CONDITION)


def _fills(style: Mapping[str, Any], kind: str) -> bool:
    """Whether a shape in a mask shows what is under it.

    Raises:
        NotPlainError: it shows a part of it.
    """
    fill, stroke = style["fill"], style["stroke"]
    if stroke != Paint(None) or fill.reference:
        raise NotPlainError(Reason.MASK)
    color = style["color"] if fill.color == CURRENT else fill.color
    if color is None:
        return False
    is_whole = color[3] * style["fill-opacity"] == 1 and (kind == "alpha" or color[:3] == _WHITE)
    if not is_whole:
        raise NotPlainError(Reason.MASK)
    return True


def _united(found: list[_Area], reason: Reason) -> list[Segment]:
    """Return one outline for several, which a renderer fills by the nonzero rule."""
    found = [area for area in found if area.segments]
    if len(found) > _MOST_AREAS:
        raise NotPlainError(Reason.SIZE)
    if any(area.rule == _EVENODD and not outlines.is_simple(area.segments) for area in found):
        raise NotPlainError(reason)
    boxes = [box for area in found if (box := outlines.box_of(area.segments))]
    if any(one.overlaps(other) for number, one in enumerate(boxes) for other in boxes[:number]):
        raise NotPlainError(reason)
    return [segment for area in found for segment in area.segments]


def _region(mask: Element, viewport: Viewport) -> Iterator[list[Segment]]:
    """Yield the rectangle to which a mask is confined, if it may confine anything."""
    is_user_space = mask.attributes.get("maskUnits") == "userSpaceOnUse"
    written = {
        name: mask.attributes.get(name, "").strip() or default
        for name, default in (("x", "-10%"), ("y", "-10%"), ("width", "120%"), ("height", "120%"))
    }
    whole = viewport if is_user_space else _UNIT
    x, y, width, height = (coordinate(written, name, whole) for name in written)
    if x is None or y is None or width is None or height is None or width <= 0 or height <= 0:
        raise NotPlainError(Reason.MASK)
    if is_user_space:
        edge = [x, y, x + width, y, x + width, y + height, x, y + height]
        yield outlines.of_points(edge, is_closed=True)
    elif x > 0 or y > 0 or x + width < 1 or y + height < 1:
        raise NotPlainError(Reason.MASK)
