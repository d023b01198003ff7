"""A picture of an icon on its disc, as a PNG with transparent corners."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from configurator.icon.css import contrast
from configurator.icon.draw.pictures import Picture

_SMOOTH = 4
"""How many times as large the disc's edge is drawn, to be made smooth."""


def disc_picture(drawing: Picture, color: str) -> Image.Image:
    """Return an icon as people see it.

    Args:
        drawing: the drawing in the box of the disc, without a margin.
        color: the disc's colour in CSS; empty for white.
    """
    side = drawing.side
    behind = contrast.opaque(color) if color else contrast.WHITE
    red, green, blue = (round(255 * channel) for channel in behind)
    disc = Image.new("RGBA", (side, side), (red, green, blue, 255))
    disc.alpha_composite(Image.frombytes("RGBa", (side, side), drawing.pixels).convert("RGBA"))
    edge = Image.new("L", (side * _SMOOTH, side * _SMOOTH))
    ImageDraw.Draw(edge).ellipse((0, 0, side * _SMOOTH - 1, side * _SMOOTH - 1), fill=255)
    disc.putalpha(edge.resize((side, side), Image.Resampling.BOX))
    return disc


def disc_png(drawing: Picture, color: str) -> bytes:
    """Return the same as a PNG."""
    output = io.BytesIO()
    disc_picture(drawing, color).save(output, "PNG", optimize=True)
    return output.getvalue()
