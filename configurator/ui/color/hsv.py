"""A colour by hue, saturation and value: what the field and the slider show."""

from __future__ import annotations

from colorsys import hsv_to_rgb, rgb_to_hsv
from typing import NamedTuple

from configurator.icon.css.contrast import Color


class Hsv(NamedTuple):
    """A colour; each part is from 0 to 1."""

    hue: float = 0.0
    saturation: float = 0.0
    value: float = 0.0

    @property
    def color(self) -> Color:
        """Red, green and blue, each from 0 to 1."""
        return hsv_to_rgb(*self)

    def moved_to(self, color: Color) -> Hsv:
        """Return another colour; what black, white and greys leave open stays as it was."""
        hue, saturation, value = rgb_to_hsv(*color)
        if value == 0:
            return Hsv(self.hue, self.saturation, 0.0)
        return Hsv(hue if saturation else self.hue, saturation, value)
