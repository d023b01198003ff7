"""Measures a drawing as the portal shows it, inside the process that can be killed.

"Ink" is whatever a drawing paints; the disc is the round icon that it lies on.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from configurator.icon.check import fitting
from configurator.icon.css import contrast
from configurator.icon.css.geometry import Rect, placement
from configurator.icon.draw import cairo_renderer
from configurator.icon.icon import Icon
from configurator.icon.svg.intrinsic_size import IntrinsicSize, intrinsic_size

if TYPE_CHECKING:
    import cairocffi

BOX = 42
"""Side of the disc in CSS pixels: the Contact Center's tile, in which most people see the icon."""
_SCALE = 4
_SIDE = BOX * _SCALE
_LARGEST = 256
"""Most pixels of a side of the drawing while its ink is measured."""
_INK = 32
"""Opacity, of 255, from which something counts as painted; anything below is invisible."""
_IS_INK = bytes(int(alpha >= _INK) for alpha in range(256))
_EDGE = 1.03
"""Ink up to this many radii from the middle touches the edge, but is not cut off by it."""
_RING = (0.90, 0.97)
"""Between these radii a drawing that fills the disc is opaque all around."""
_TOP_SHARE = 0.08
"""This much of the ink must stand out for the drawing to be seen."""


def measure(active: Icon, inactive: Icon) -> bytes:
    """Return, as JSON, what is measured on both states.

    Args:
        active: the icon, each of its values valid or empty (`effective_icon.effective`).
        inactive: the same of the inactive icon; one without a drawing is not measured.

    Returns:
        `{"active": …, "inactive": … or null, "difference": …}`. The last is from 0 (the same picture) to 1,
        or null; the others are as `_state` makes them.
    """
    states = [_seen(icon) if icon.svg else None for icon in (active, inactive)]
    told = [_state(state) if state else None for state in states]
    difference = _difference(states[0], states[1]) if states[0] and states[1] else None
    return json.dumps({"active": told[0], "inactive": told[1], "difference": difference}).encode()


class _Seen(NamedTuple):
    """A state, drawn.

    Attributes:
        icon: its values.
        intrinsic: the drawing's intrinsic size.
        rect: where it is drawn.
        alone: the whole drawing by itself; None where CSS draws none.
        layer: what of it lies on the disc.
    """

    icon: Icon
    intrinsic: IntrinsicSize
    rect: Rect
    alone: cairocffi.ImageSurface | None
    layer: cairocffi.ImageSurface


def _seen(icon: Icon) -> _Seen:
    intrinsic = intrinsic_size(icon.svg)
    rect = placement(BOX, intrinsic, icon.size, icon.position, _SCALE)
    alone = _alone(icon.svg, rect)
    return _Seen(icon, intrinsic, rect, alone, _layer(alone, rect))


def _state(state: _Seen) -> dict[str, Any]:
    """What is seen of one state.

    `ink`: share of the disc that is painted. `any`: whether there is any ink at all. `outside`: share of the
    ink that the round edge cuts off. `extent`: the longer side of the visible ink, in parts of the disc.
    `off`: how far the ink's middle is from the disc's, in the same. `full`: the drawing covers the disc to
    its edge. `ratio`: contrast of what stands out most against the disc. `inner`: contrast inside it.
    `ink_color`: the colour with that ratio. `fit`, `centre`: SIZE and POSITION that would fit or centre it.
    """
    icon, intrinsic, rect, alone, layer = state
    whole, seen = _box_of(alone), _box_of(layer)
    whole_picture = alone if _has_its_ratio(rect, intrinsic) else _undistorted(icon.svg, intrinsic)
    found: dict[str, Any] = {
        "any": bool(whole or _box_of(whole_picture)),
        "ink": sum(_alphas(layer)) / 255 / (math.pi * _SIDE**2 / 4),
        "fit": _fitted(whole_picture, intrinsic),
    }
    if whole is None or seen is None or alone is None:
        return {**found, "ink": 0.0}
    left, top, right, bottom = (
        (edge * length + start) / _SIDE
        for edge, length, start in zip(
            whole, (rect.width, rect.height) * 2, (rect.x, rect.y) * 2, strict=True
        )
    )
    x, y = (left + right) / 2, (top + bottom) / 2
    return {
        **found,
        "outside": _outside(alone, rect),
        "extent": max(seen[2] - seen[0], seen[3] - seen[1]),
        "off": max(abs(x - 0.5), abs(y - 0.5)),
        "full": _is_full(layer),
        "centre": fitting.position(x, y, rect, _SIDE),
        **_contrasts(layer, icon.color),
    }


def _has_its_ratio(rect: Rect, intrinsic: IntrinsicSize) -> bool:
    """Whether a drawing is large enough and not squeezed, so that it shows how it would fit."""
    if not intrinsic.ratio or min(rect.width, rect.height) < _SIDE / 3:
        return False
    return abs(rect.width / rect.height / intrinsic.ratio - 1) < 0.02


def _undistorted(svg: str, intrinsic: IntrinsicSize) -> cairocffi.ImageSurface | None:
    return _alone(svg, placement(BOX, intrinsic, "100% auto", "center", _SCALE))


def _alone(svg: str, rect: Rect) -> cairocffi.ImageSurface | None:
    """Return the drawing by itself, small enough to be measured quickly; None if CSS draws none."""
    if not (rect.width > 0 and rect.height > 0):
        return None
    less = min(1.0, _LARGEST / max(rect.width, rect.height))
    width, height = max(1, round(rect.width * less)), max(1, round(rect.height * less))
    return cairo_renderer.surface_of(svg, width, height, _SCALE * less)


def _layer(alone: cairocffi.ImageSurface | None, rect: Rect) -> cairocffi.ImageSurface:
    """Return the part of the drawing that lies on the disc, on a transparent ground."""
    import cairocffi  # noqa: PLC0415 - 110 ms, and may be missing

    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, _SIDE, _SIDE)
    if alone is not None:
        context = cairocffi.Context(surface)
        context.arc(_SIDE / 2, _SIDE / 2, _SIDE / 2, 0, 2 * math.pi)
        context.clip()
        context.translate(rect.x, rect.y)
        context.scale(rect.width / alone.get_width(), rect.height / alone.get_height())
        context.set_source_surface(alone)
        context.paint()
        surface.flush()
    return surface


def _alphas(surface: cairocffi.ImageSurface) -> bytes:
    """The opacity of each pixel, row by row."""
    return bytes(surface.get_data())[3 if sys.byteorder == "little" else 0 :: 4]


def _rows(surface: cairocffi.ImageSurface) -> list[bytes]:
    alphas, width = _alphas(surface), surface.get_width()
    return [alphas[at : at + width] for at in range(0, len(alphas), width)]


def _box_of(surface: cairocffi.ImageSurface | None) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of the ink in parts of the surface; None if there is none."""
    if surface is None:
        return None
    spans = fitting.spans([row.translate(_IS_INK) for row in _rows(surface)])
    if not spans:
        return None
    width, height = surface.get_width(), surface.get_height()
    return (
        min(left for _, left, _ in spans) / width,
        spans[0][0] / height,
        max(right for _, _, right in spans) / width,
        (spans[-1][0] + 1) / height,
    )


def _fitted(whole: cairocffi.ImageSurface | None, intrinsic: IntrinsicSize) -> tuple[str, str] | None:
    """SIZE and POSITION that would fit the drawing into the disc."""
    if whole is None or not intrinsic.ratio:
        return None
    spans = fitting.spans([row.translate(_IS_INK) for row in _rows(whole)])
    return fitting.fit(spans, (whole.get_width(), whole.get_height()), intrinsic.ratio) if spans else None


def _outside(alone: cairocffi.ImageSurface, rect: Rect) -> float:
    """Return the share of the ink that lies outside the disc."""
    rows = _rows(alone)
    across, down = rect.width / alone.get_width(), rect.height / alone.get_height()
    radius, middle = _SIDE / 2 * _EDGE, _SIDE / 2
    total = inside = 0
    for number, row in enumerate(rows):
        total += sum(row)
        height = rect.y + (number + 0.5) * down - middle
        half = math.sqrt(max(0.0, radius**2 - height**2))
        first = max(0, round((middle - half - rect.x) / across))
        last = max(0, round((middle + half - rect.x) / across))
        inside += sum(row[first:last])
    return 1 - inside / total if total else 0.0


def _is_full(layer: cairocffi.ImageSurface) -> bool:
    """Whether the drawing is opaque all around, just inside the edge."""
    rows = _rows(layer)
    near = [
        rows[int(_SIDE / 2 + radius * _SIDE / 2 * math.sin(angle))][
            int(_SIDE / 2 + radius * _SIDE / 2 * math.cos(angle))
        ]
        for radius in _RING
        for angle in (step / 180 * math.pi for step in range(0, 360, 3))
    ]
    return sum(alpha > 240 for alpha in near) >= 0.98 * len(near)


def _contrasts(layer: cairocffi.ImageSurface, disc: str) -> dict[str, Any]:
    """Contrast of what stands out most against the disc, and of the drawing's parts among each other."""
    behind = contrast.opaque(disc) if disc else contrast.WHITE
    counted = Counter(memoryview(bytes(layer.get_data())).cast("I"))
    strongest = max(pixel >> 24 for pixel in counted)
    weighed: list[tuple[float, float, contrast.Color, int]] = []
    for pixel, count in counted.items():
        alpha = pixel >> 24
        if alpha < _INK or alpha < 0.8 * strongest:  # the soft edge of a shape
            continue
        channels = [(pixel >> shift & 255) / 255 for shift in (16, 8, 0)]  # multiplied by alpha already
        red, green, blue = (
            one + below * (1 - alpha / 255) for one, below in zip(channels, behind, strict=True)
        )
        color = (min(1.0, red), min(1.0, green), min(1.0, blue))
        weighed.append((contrast.ratio(color, behind), contrast.luminance(color), color, count))
    total = sum(count for *_, count in weighed)
    weighed.sort(key=lambda one: -one[0])
    ratio, _, color = _at_share(weighed, _TOP_SHARE * total)
    weighed.sort(key=lambda one: -one[1])
    _, light, _ = _at_share(weighed, _TOP_SHARE * total)
    _, dark, _ = _at_share(weighed[::-1], _TOP_SHARE * total)
    return {"ratio": ratio, "inner": contrast.luminance_ratio(light, dark), "ink_color": color}


def _at_share(
    weighed: list[tuple[float, float, contrast.Color, int]], share: float
) -> tuple[float, float, contrast.Color]:
    """The entry with which so many pixels are reached."""
    reached = 0.0
    for ratio, luminance, color, count in weighed:
        reached += count
        if reached >= share:
            return ratio, luminance, color
    raise AssertionError("there is ink")


def _difference(one: _Seen, other: _Seen) -> float:
    """How far two discs are apart, from 0 to 1: the mean over their pixels."""
    first, second = (_disc(state) for state in (one, other))
    apart = sum(abs(a - b) for a, b in zip(first, second, strict=True))
    return apart / (3 * 255 * math.pi * BOX**2 / 4)


def _disc(state: _Seen) -> bytes:
    """A disc with its drawing, at one pixel to a CSS pixel."""
    import cairocffi  # noqa: PLC0415 - 110 ms, and may be missing

    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, BOX, BOX)
    context = cairocffi.Context(surface)
    context.set_source_rgb(1, 1, 1)
    context.paint()
    context.scale(1 / _SCALE)
    context.arc(_SIDE / 2, _SIDE / 2, _SIDE / 2, 0, 2 * math.pi)
    context.clip()
    context.set_source_rgb(*(contrast.opaque(state.icon.color) if state.icon.color else contrast.WHITE))
    context.paint()
    context.set_source_surface(state.layer)
    context.paint()
    surface.flush()
    return bytes(surface.get_data())
