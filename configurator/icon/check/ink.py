"""Measures the picture of a drawing as the portal shows it, whichever engine has drawn it.

"Ink" is whatever a drawing paints; the disc is the round icon that it lies on.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from configurator.icon.check import fitting, rectangle
from configurator.icon.css import contrast
from configurator.icon.draw.pictures import Picture

INK = 8
"""Opacity, of 255, from which something counts as painted; anything below is invisible."""
_IS_INK = bytes(int(alpha >= INK) for alpha in range(256))
_EDGE = 1.03
"""Ink up to this many radii from the middle touches the edge, but is not cut off by it."""
_RING = (0.90, 0.97)
"""Between these radii a drawing that fills the disc is opaque all around."""
_TOP_SHARE = 0.08
"""This much of the ink must stand out for the drawing to be seen."""
_ALIKE_BITS = 4
"""Colours that differ in these lowest bits of their channels are put together."""
_SOFT = 0.8
"""What is less opaque than this part of the most opaque ink is the soft edge of a shape."""


class Contrasts(NamedTuple):
    """How the ink stands out.

    Attributes:
        ratio: contrast of what stands out most against the disc.
        inner: contrast of the drawing's parts among each other.
        ink_color: the colour with that ratio.
    """

    ratio: float
    inner: float
    ink_color: contrast.Color


class Measured(NamedTuple):
    """What is seen of one icon.

    Lengths and points are in parts of the disc's side, from its upper left corner.

    Attributes:
        has_ink: whether the drawing paints anything, on the disc or beside it.
        ink: share of the disc that is painted.
        outside: share of the ink that the round edge cuts off.
        extent: the longer side of the visible ink.
        middle: the middle of the ink's rectangle, seen or not; None without ink near the disc.
        optical_centre: the middle of the smallest circle around the ink, seen or not, which is where the eye
            looks for the drawing's middle in a disc; None without ink near the disc and for a moving drawing.
        is_full: whether the drawing covers the disc to its edge.
        contrasts: None where no ink lies on the disc.
        is_moving: whether the drawing never comes to rest.
        is_rectangle: whether all ink is one rectangle, a square in the disc.
        is_exact: whether a browser has drawn it; Cairo's edges and thin lines are a little different.
    """

    has_ink: bool
    ink: float = 0.0
    outside: float = 0.0
    extent: float = 0.0
    middle: tuple[float, float] | None = None
    optical_centre: tuple[float, float] | None = None
    is_full: bool = False
    contrasts: Contrasts | None = None
    is_moving: bool = False
    is_rectangle: bool = False
    is_exact: bool = True

    @property
    def off(self) -> float:
        """How far the ink's middle is from the disc's, across or down."""
        return max((abs(part - 0.5) for part in self.middle or ()), default=0.0)


def measure(seen: Picture, whole: Picture, margin: float, color: str) -> Measured:
    """Measure an icon.

    Args:
        seen: the box of the disc, without a margin.
        whole: the same with what lies around it.
        margin: margin of `whole`, in parts of the box's side.
        color: the disc's colour in CSS; empty for none.
    """
    rows = ink_rows(whole)
    around = fitting.box(rows)
    on_disc = [_row(seen, *span) for span in _disc(seen.side)]
    visible = fitting.box([row[3::4].translate(_IS_INK) for row in on_disc])
    if around is None or visible is None:
        return Measured(has_ink=around is not None, is_moving=whole.is_moving)
    left, top, right, bottom = (edge * (1 + 2 * margin) / whole.side - margin for edge in around)
    circle = fitting.circle_around(rows)
    is_fine = whole.side >= seen.side * (1 + 2 * margin) - 1
    return Measured(
        has_ink=True,
        ink=sum(map(sum, (row[3::4] for row in on_disc))) / 255 / (math.pi * seen.side**2 / 4),
        outside=_outside(whole, margin),
        extent=max(visible[2] - visible[0], visible[3] - visible[1]) / seen.side,
        middle=((left + right) / 2, (top + bottom) / 2),
        optical_centre=circle and (_on_disc(circle.x, margin), _on_disc(circle.y, margin)),
        is_full=_is_full(seen),
        contrasts=_contrasts(_counted(b"".join(on_disc)), color),
        is_moving=whole.is_moving,
        is_rectangle=is_fine and rectangle.rim(whole, around) is not None,
    )


def _on_disc(at: float, margin: float) -> float:
    """Turn a place in the whole picture into one in parts of the disc's side."""
    return at * (1 + 2 * margin) - margin


def has_ink(picture: Picture) -> bool:
    """Whether anything is painted."""
    return fitting.box(ink_rows(picture)) is not None


def ink_rows(picture: Picture) -> list[bytes]:
    """Return the rows of a picture, with a byte of 1 for each pixel of ink and one of 0 for any other."""
    flags, side = picture.pixels[3::4].translate(_IS_INK), picture.side
    return [flags[start : start + side] for start in range(0, side * side, side)]


def contrasts(picture: Picture, disc: str) -> Contrasts | None:
    """Return how the ink of a whole picture stands out against a colour; None if there is none.

    Args:
        picture: the drawing on a transparent ground.
        disc: the disc's colour in CSS; empty for none.
    """
    found = sample(picture)
    return found.contrasts(disc) if found else None


class Sample:
    """The ink of a picture, counted once to be held against many discs; `sample` makes it."""

    def __init__(self, counted: list[tuple[bytes, int]]) -> None:
        self._counted = counted

    def contrasts(self, disc: str) -> Contrasts:
        """Return how the ink stands out against a colour in CSS; empty for none."""
        return _contrasts(self._counted, disc)

    def reduced(self) -> Sample:
        """Return the same with alike colours put together: few, for a disc that changes all the time."""
        groups: dict[bytes, tuple[bytes, int]] = {}
        for pixel, count in sorted(self._counted, key=lambda one: -one[1]):
            group = bytes(channel >> _ALIKE_BITS for channel in pixel)
            usual, before = groups.get(group, (pixel, 0))
            groups[group] = usual, before + count
        return Sample(list(groups.values()))


def sample(picture: Picture) -> Sample | None:
    """Count the ink of a whole picture on a transparent ground; None if there is none."""
    return Sample(_counted(picture.pixels)) if has_ink(picture) else None


def difference(one: Picture, color: str, other: Picture, other_color: str) -> float:
    """Return how far two discs are apart, from 0 (the same) to 1: the mean over their pixels."""
    pairs = Counter(zip(_pixels_on_disc(one), _pixels_on_disc(other), strict=True))  # most are alike
    first = _composed({pixel for pixel, _ in pairs}, color)
    second = _composed({pixel for _, pixel in pairs}, other_color)
    apart = 0.0
    for (pixel, other_pixel), count in pairs.items():
        red, green, blue = first[pixel]
        other_red, other_green, other_blue = second[other_pixel]
        apart += count * (abs(red - other_red) + abs(green - other_green) + abs(blue - other_blue))
    return apart / (255 * 3 * pairs.total())


def _pixels_on_disc(picture: Picture) -> memoryview:
    """The pixels of the disc, each as a number in the system's byte order."""
    pixels = memoryview(picture.pixels)
    starts = ((4 * row * picture.side, first, last) for row, first, last in _disc(picture.side))
    inside = b"".join(pixels[start + 4 * first : start + 4 * last] for start, first, last in starts)
    return memoryview(inside).cast("I")


def _composed(pixels: Collection[int], color: str) -> dict[int, tuple[float, float, float]]:
    """By the pixel: its channels, 0 to 255, on a colour."""
    ground = contrast.opaque(color) if color else contrast.WHITE
    composed = {}
    for pixel in pixels:
        red, green, blue, alpha = pixel.to_bytes(4, sys.byteorder)
        rest = 255 - alpha
        composed[pixel] = red + ground[0] * rest, green + ground[1] * rest, blue + ground[2] * rest
    return composed


@lru_cache(maxsize=8)
def _disc(side: int, radius: float = 1.0, margin: float = 0.0) -> tuple[tuple[int, int, int], ...]:
    """The pixels of a picture whose middles lie in the disc: a row, its first, and the one after its last.

    Args:
        side: the picture's side in pixels.
        radius: the disc's radius in radii of the real one.
        margin: of the picture, in parts of the box's side.
    """
    reach, middle = side / (1 + 2 * margin) / 2 * radius, side / 2
    spans = []
    for row in range(side):
        half = math.sqrt(max(0.0, reach**2 - (row + 0.5 - middle) ** 2))
        first, last = max(0, math.ceil(middle - half - 0.5)), min(side, math.ceil(middle + half - 0.5))
        spans.append((row, first, max(first, last)))
    return tuple(spans)


def _row(picture: Picture, row: int, first: int, last: int) -> bytes:
    """A part of a row as it lies in the picture; what is left of it is transparent."""
    start = 4 * row * picture.side
    inside = picture.pixels[start + 4 * first : start + 4 * last]
    return bytes(4 * first) + inside + bytes(4 * (picture.side - last))


def _outside(whole: Picture, margin: float) -> float:
    """The share of the ink that lies outside the disc."""
    alphas, side = whole.pixels[3::4], whole.side
    total = sum(alphas)
    inside = sum(
        sum(alphas[row * side + first : row * side + last]) for row, first, last in _disc(side, _EDGE, margin)
    )
    return 1 - inside / total if total else 0.0


def _is_full(seen: Picture) -> bool:
    """Whether the drawing is opaque all around, just inside the edge."""
    alphas, side = seen.pixels[3::4], seen.side
    near = [
        alphas[
            int(side / 2 * (1 + radius * math.sin(angle))) * side
            + int(side / 2 * (1 + radius * math.cos(angle)))
        ]
        for radius in _RING
        for angle in (step / 180 * math.pi for step in range(0, 360, 3))
    ]
    return sum(alpha > 240 for alpha in near) >= 0.98 * len(near)


def _counted(pixels: bytes) -> list[tuple[bytes, int]]:
    return [
        (pixel.to_bytes(4, sys.byteorder), count)
        for pixel, count in Counter(memoryview(pixels).cast("I")).items()
    ]


def _contrasts(counted: list[tuple[bytes, int]], disc: str) -> Contrasts:
    behind = contrast.opaque(disc) if disc else contrast.WHITE
    behind_luminance = contrast.luminance(behind)
    strongest = max(pixel[3] for pixel, _ in counted)
    weighed: list[tuple[float, float, contrast.Color, int]] = []
    for (*channels, alpha), count in counted:
        if alpha >= INK and alpha >= _SOFT * strongest:
            color = _over(channels, alpha, behind)
            own = contrast.luminance(color)
            weighed.append((contrast.luminance_ratio(own, behind_luminance), own, color, count))
    share = _TOP_SHARE * sum(count for *_, count in weighed)
    weighed.sort(key=lambda one: -one[0])
    ratio, _, color = _at_share(weighed, share)
    weighed.sort(key=lambda one: -one[1])
    _, light, _ = _at_share(weighed, share)
    _, dark, _ = _at_share(weighed[::-1], share)
    return Contrasts(ratio, contrast.luminance_ratio(light, dark), color)


def _over(channels: Sequence[int], alpha: int, behind: contrast.Color) -> contrast.Color:
    """A pixel, whose channels are multiplied by alpha, over the disc."""
    red, green, blue = (
        min(1.0, one / 255 + below * (1 - alpha / 255)) for one, below in zip(channels, behind, strict=True)
    )
    return red, green, blue


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
