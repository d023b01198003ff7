"""What a drawing uses that CairoSVG can't draw as browsers do."""

from __future__ import annotations

from configurator.icon.plain.reasons import Reason
from configurator.icon.plain.writer import plain_drawing


def what_cairo_cannot_draw(svg: str) -> tuple[Reason, ...]:
    """Return why CairoSVG may not judge a drawing, each reason once; empty if it may.

    Everything that isn't known to look the same in CairoSVG and in browsers counts.

    Args:
        svg: a document that the gate has admitted.
    """
    return plain_drawing(svg).reasons
