"""What can be told from the pixels of a drawing, and what follows from them.

The thresholds are those that the program promises, with a band on both sides, narrower than a pixel, in which
neither answer is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

import numpy as np

from tests.support.drawings.drawing_sheet import BOX, MARGIN, Alpha, Floats, Layer, Mask, Shot

CODES = (
    "ICON_BLANK", "ICON_OUT_OF_SIGHT", "ICON_CUT_OFF", "ICON_SMALL", "ICON_OFF_CENTRE", "ICON_FAINT",
)  # fmt: skip
"""The findings that the referee judges."""
_PAINTED = 8 / 255
"""Opacity from which something counts as painted."""
_TOP = 0.08
"""Share of the ink that must stand out."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Measures of one picture.

    Attributes:
        strongest: the highest opacity anywhere, in or beyond the disc.
        ink: share of the disc's area that is painted, by opacity.
        outside: share of the ink beyond 1.03 radii.
        extent: the longer side of the ink on the disc, in diameters.
        off: how far the middle of all ink's box is from the disc's, in diameters, the larger of both ways.
        ring: share of the ring between 0.90 and 0.97 radii that is opaque.
        contrast: WCAG's ratio, of what stands out most to the disc or of the lightest to the darkest ink,
            whichever is larger.
        red: mean of the disc's red, from 0 to 1; `green` and `blue` the same.
    """

    strongest: float
    ink: float
    red: float
    green: float
    blue: float
    outside: float = 0.0
    extent: float = 0.0
    off: float = 0.0
    ring: float = 0.0
    contrast: float = 0.0

    def to_json(self) -> dict[str, float]:
        """The measures by their names."""
        return {name: round(value, 5) for name, value in asdict(self).items()}


def measure(shot: Shot, color: str) -> Seen:
    """Measure a picture.

    Args:
        shot: the picture.
        color: the disc's colour, `#rrggbb`.
    """
    alpha, scale = shot.alpha, shot.scale
    radius = BOX * scale / 2
    away = _distance(alpha.shape[0]) / radius
    painted = alpha >= _PAINTED
    ink = float(alpha[away <= 1].sum() / (np.pi * radius**2))
    on_disc = painted & (away <= 1)
    red, green, blue = (float(mean) for mean in shot.disc.mean(axis=(0, 1)))
    if not on_disc.any():
        return Seen(float(alpha.max()), ink, red, green, blue)
    near = alpha[(away >= 0.90) & (away <= 0.97)]
    edge = slice(MARGIN * scale, (MARGIN + BOX) * scale)
    return Seen(
        strongest=float(alpha.max()),
        ink=ink,
        red=red,
        green=green,
        blue=blue,
        outside=float(alpha[away > 1.03].sum() / alpha.sum()),
        extent=_extent(on_disc) / (2 * radius),
        off=_off(painted) / (2 * radius),
        ring=float((near > 240 / 255).mean()),
        contrast=_contrast(shot.disc, alpha[edge, edge], color),
    )


def _distance(side: int) -> Alpha:
    """Distance of each pixel's middle from the picture's."""
    along = np.arange(side) + 0.5 - side / 2
    return np.asarray(np.hypot(along[:, None], along[None, :]))


def _ends(painted: Mask, axis: int) -> tuple[int, int]:
    """First painted row or column, and the one after the last."""
    (where,) = np.nonzero(painted.any(axis=axis))
    return int(where[0]), int(where[-1]) + 1


def _extent(painted: Mask) -> int:
    return max(last - first for first, last in (_ends(painted, axis) for axis in (0, 1)))


def _off(painted: Mask) -> float:
    middle = painted.shape[0] / 2
    return max(abs((first + last) / 2 - middle) for first, last in (_ends(painted, axis) for axis in (0, 1)))


def _contrast(disc: Layer, alpha: Alpha, color: str) -> float:
    inside = _distance(alpha.shape[0]) <= alpha.shape[0] / 2 - 1  # the disc's own soft edge is no ink
    counted = inside & (alpha >= max(_PAINTED, 0.8 * alpha[inside].max()))
    if not counted.any():
        return 0.0
    light = luminance(disc[counted])
    ground = luminance(np.array([int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]))
    standing_out = np.sort(_ratio(light, ground))[::-1]
    among = np.sort(light)
    rank = min(len(among) - 1, int(_TOP * len(among)))
    return float(max(standing_out[rank], _ratio(among[-1 - rank], among[rank])))


def luminance(color: Floats) -> Floats:
    """Relative luminance by WCAG 2.2 of sRGB colours, whose last axis is red, green and blue."""
    linear = np.where(color <= 0.04045, color / 12.92, ((color + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def _ratio(one: Floats, other: Floats) -> Floats:
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))


def holds(seen: Seen) -> dict[str, bool | None]:
    """Return for each code whether it is true of the picture; None where a pixel would decide."""
    blank = _below(seen.strongest, _PAINTED, 0.004)
    unseen = _below(seen.ink, 0.002, 0.0002)
    speck = _both(_not(_below(seen.extent, 0.001, 0)), _below(seen.outside, 0.5, 0.05))
    out_of_sight = _both(unseen, _not(speck))  # a speck in the disc is seen, if it is looked for
    nothing = _either(blank, out_of_sight)
    full = _not(_below(seen.ring, 0.98, 0.005))
    free = _both(_not(nothing), _not(full))  # a picture that covers the disc is meant to be round
    cut_off = _both(free, _not(_below(seen.outside, 0.0015, 0.0002)))
    small = _both(_both(free, _below(seen.extent, 0.33, 0.004)), _not(cut_off))
    off = _both(_both(free, _not(_below(seen.off, 0.08, 0.004))), _not(_either(cut_off, small)))
    return {
        "ICON_BLANK": blank,
        "ICON_OUT_OF_SIGHT": _both(out_of_sight, _not(blank)),
        "ICON_CUT_OFF": cut_off,
        "ICON_SMALL": small,
        "ICON_OFF_CENTRE": off,
        "ICON_FAINT": _both(free, _below(seen.contrast, 3.0, 0.03)),
    }


def over_time(moments: Iterable[Mapping[str, bool | None]]) -> dict[str, bool | None]:
    """Return what holds at every moment, or at none; None where it depends on the moment."""
    shown = list(moments)
    return {
        code: shown[0][code] if all(one[code] == shown[0][code] for one in shown) else None for code in CODES
    }


def _below(value: float, limit: float, band: float) -> bool | None:
    return None if abs(value - limit) <= band else value < limit


def _not(one: bool | None) -> bool | None:
    return None if one is None else not one


def _both(one: bool | None, other: bool | None) -> bool | None:
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def _either(one: bool | None, other: bool | None) -> bool | None:
    return _not(_both(_not(one), _not(other)))
