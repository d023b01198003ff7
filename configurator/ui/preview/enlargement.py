"""How often the stage is enlarged where a screen has far more room than the portal's places need."""

from __future__ import annotations

_STEPS = ((2400, 1100, 2.0), (1750, 900, 1.5))
"""Least width and height of the view in logical pixels, and the enlargement; the largest first."""


def enlargement(width: int, height: int) -> float:
    """Return how many times as large as in the portal the places are shown in a view of this size.

    At 1, which is what most screens get, a CSS pixel of the portal is one of the view. At 1.5 or 2 the places
    are what the portal draws on a screen of that density.

    Args:
        width: width of the view in logical pixels.
        height: its height.
    """
    return next((times for least, high, times in _STEPS if width >= least and height >= high), 1.0)
