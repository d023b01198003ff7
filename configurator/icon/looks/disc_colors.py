"""Colours for the disc: the white name stays readable on them, and the drawing is seen."""

from __future__ import annotations

from collections.abc import Sequence

from configurator.icon.css import contrast
from configurator.icon.css.colors import hex_of
from configurator.icon.looks.ink_colors import InkColor

USUAL: contrast.Color = (0.13, 0.40, 0.79)
"""For logos that have no colour of their own."""
DARK: contrast.Color = (0.20, 0.26, 0.33)
_SEEN = 0.75
"""Share of the ink that has to stand out, so that a logo of several colours keeps its parts."""
_LEAST_SEEN = 0.08
"""Share that has to in any case, as the check wants it."""
_SAFELY = 1.13
"""How many times the least contrast of a drawing is asked for: soft edges and thin lines are seen less."""
_WHITE_IN_TINT = 0.84
_PAPER = 0.8
"""Value of the weakest channel from which a colour is white paper, not one of the logo's."""


def is_paper(color: contrast.Color) -> bool:
    """Whether a colour is white or nearly so."""
    return min(color) >= _PAPER


def dark_enough(color: contrast.Color) -> str:
    """Return the colour most like another on which the white name is readable, in CSS: itself, if it is."""
    return hex_of(color) if _carries_name(color) else contrast.darkened(color, _carries_name)


def disc_for(color: contrast.Color, colors: Sequence[InkColor]) -> str:
    """Return the colour most like another on which the name is readable and a drawing is seen, in CSS.

    Args:
        color: the colour that is wanted.
        colors: the drawing's.

    Returns:
        Where no shade shows most of the drawing: one of dark grey's, then one that shows as much as the check
        wants; at last one on which the name alone is readable.
    """
    for share in (_SEEN, _LEAST_SEEN):
        for base in (color, DARK):
            if found := _nearest(base, colors, share):
                return found
    return dark_enough(color)


def shows_most(disc: str, colors: Sequence[InkColor]) -> bool:
    """Whether most of a drawing stands out from a disc, so that none of its parts gets lost."""
    return _shown(contrast.opaque(disc), colors) >= _SEEN


def tint(color: contrast.Color) -> str:
    """Return a soft tint of a colour in CSS; no white name is readable on it."""
    return hex_of([channel + (1 - channel) * _WHITE_IN_TINT for channel in color])


def _nearest(color: contrast.Color, colors: Sequence[InkColor], share: float) -> str:
    """Return the nearest colour on which this share of the ink is seen; empty if there is none."""

    def passes(tried: contrast.Color) -> bool:
        return _carries_name(tried) and _shown(tried, colors) >= share

    return contrast.nearest(color, passes)


def _carries_name(color: contrast.Color) -> bool:
    return contrast.ratio(color, contrast.WHITE) >= contrast.LEAST_FOR_TEXT


def _shown(disc: contrast.Color, colors: Sequence[InkColor]) -> float:
    """Return the share of the ink that stands out from a disc."""
    least = _SAFELY * contrast.LEAST_FOR_DRAWINGS
    return sum(one.share for one in colors if contrast.ratio(one.color, disc) >= least)
