"""What would help an icon, tried out on its picture before it is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from configurator.icon.check import fitting, ink, rectangle
from configurator.icon.check.background_shapes import without_background
from configurator.icon.check.fitting import Fit
from configurator.icon.check.ink import Contrasts
from configurator.icon.check.measuring import fitted
from configurator.icon.css.colors import hex_of
from configurator.icon.draw.pictures import Picture, PictureRequest, Renderer
from configurator.icon.icon import Icon
from configurator.icon.recolor import recolored

_ONE_COLOR = 0.97
"""Share of the ink that has the same colour in a drawing of one colour."""
_SAME = 24
"""Channels, of 255, that are no further apart are the same colour."""
_SHAPE = 6
"""Opacities, of 255, that are no further apart are the same shape."""


class Background(NamedTuple):
    """A background that a drawing brings along.

    Attributes:
        svg: the drawing without it.
        color: its colour in CSS; empty if it has several.
        left: how what is left stands out on the disc.
    """

    svg: str
    color: str
    left: Contrasts


class Remedies:
    """Tries out what would help.

    Args:
        renderer: the engine that draws the pictures.
    """

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer

    def fit(self, icon: Icon) -> Fit | None:
        """Return SIZE and POSITION that would fit an icon into the disc; see `measuring.fitted`."""
        return fitted(icon, self._renderer)

    def background(self, icon: Icon) -> Background | None:
        """Return the background of an icon whose ink is one rectangle; None if it is the drawing itself."""
        candidates = list(without_background(icon.svg))
        before, *without = self._drawn([icon.svg, *candidates])
        found = rectangle.rim(before, fitting.box(ink.ink_rows(before))) if before else None
        if before is None or found is None:
            return None
        for svg, after in zip(candidates, without, strict=True):
            left = ink.contrasts(after, icon.color) if after else None
            if after and left and rectangle.is_background(before, after, found):
                color = hex_of([channel / 255 for channel in found.color]) if found.color else ""
                return Background(svg, color, left)
        return None

    def white(self, icon: Icon) -> str | None:
        """Return a drawing of one colour in white; None if it has several, is white or would change more."""
        svg = recolored(icon.svg, lambda color: (1.0, 1.0, 1.0, color[3]))
        before, after = self._drawn([icon.svg, svg])
        if before is None or after is None or svg == icon.svg:
            return None
        own, new = _color_of(before), _color_of(after)
        if own is None or new is None or min(new) < 255 - _SAME or min(own) >= 255 - _SAME:
            return None
        alphas = zip(before.pixels[3::4], after.pixels[3::4], strict=True)
        return svg if all(abs(one - other) <= _SHAPE for one, other in alphas) else None

    def _drawn(self, drawings: Sequence[str]) -> list[Picture | None]:
        """Draw whole drawings, as large as the disc."""
        made = self._renderer.draw([PictureRequest(svg, "contain", "center") for svg in drawings])
        return [one if isinstance(one, Picture) else None for one in made]


def _color_of(picture: Picture) -> tuple[int, int, int] | None:
    """Return the colour of a picture's ink; None if it has several or no ink."""
    channels = [picture.pixels[channel::4] for channel in range(4)]
    counted = Counter(pixel for pixel in zip(*channels, strict=True) if pixel[3] >= 128)
    plain = [
        (tuple(round(255 * one / alpha) for one in color), count)
        for (*color, alpha), count in counted.items()
    ]
    if not plain:
        return None
    usual = max(plain, key=lambda one: one[1])[0]
    alike = sum(
        count for color, count in plain if all(abs(a - b) <= _SAME for a, b in zip(color, usual, strict=True))
    )
    red, green, blue = usual
    return (red, green, blue) if alike >= _ONE_COLOR * sum(count for _, count in plain) else None
