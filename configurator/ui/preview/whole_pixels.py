"""Sizes of a page in whole pixels, whatever the screen's scale: other pictures are blurred or never drawn."""

from __future__ import annotations

import math

_FARTHEST = 200
"""CSS pixels that a page may be larger than needed."""
_SLACK = 1e-6


def whole_side(length: int, zoom: float) -> tuple[int, int]:
    """Return a side of the view in Qt's pixels, and the same in CSS pixels of the page: both whole numbers.

    Args:
        length: CSS pixels that are needed; the page gets at least these.
        zoom: Qt's pixels to a CSS pixel.
    """
    for side in range(length, length + _FARTHEST):
        shown = side * zoom
        if abs(shown - round(shown)) < _SLACK:
            return round(shown), side
    return math.ceil(length * zoom), length
