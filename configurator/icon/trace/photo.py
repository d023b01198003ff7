"""Photos: told from drawings, and cut to a circle that an SVG carries as a small PNG; thumbnails."""

from __future__ import annotations

import base64
import io

from PIL import Image

from configurator.icon.data_uri import encoded_length
from configurator.icon.trace.palette import flat_areas
from configurator.icon.trace.picture_file import decoded

BUDGET = 29_000
"""Bytes of the longest Data URI: less than what the check warns of."""
_LOOKED_AT = 256
_SOFT = 0.38
"""Share of the ink without flat areas, from which a picture is a photo ..."""
_COLORS = 700
"""... if it has as many colours in steps of 8."""
_SIDES = (194, 160, 128, 97)
"""Pixels of the embedded picture, the first for a screen of double density at the portal's largest icon."""
_PALETTES = (256, 128, 64)


def is_photo(picture: Image.Image) -> bool:
    """Whether a picture (RGBA) has no flat areas: tracing makes a poor icon of it."""
    small = picture.convert("RGBa")
    small.thumbnail((_LOOKED_AT, _LOOKED_AT))
    histogram = small.getchannel("a").histogram()
    ink = sum(histogram[250:])
    if not ink:
        return False
    flat = flat_areas(small).histogram()[255] - sum(histogram[:4])
    steps = small.convert("RGBA").convert("RGB").point([value & 0xF8 for value in range(256)] * 3)
    colors = steps.getcolors(_LOOKED_AT * _LOOKED_AT) or []
    return 1 - flat / ink >= _SOFT and len(colors) >= _COLORS


def circle(whole: Image.Image) -> str:
    """Return an SVG of the largest circle around a picture's middle (RGBA), with its pixels as a PNG."""
    side = min(whole.size)
    left, top = (whole.width - side) // 2, (whole.height - side) // 2
    square = Image.new("RGBA", (side, side), "white")
    square.alpha_composite(whole.crop((left, top, left + side, top + side)))
    svg = ""
    for pixels in _SIDES:
        small = square.convert("RGB").resize((pixels, pixels), Image.Resampling.LANCZOS)
        for colors in _PALETTES:
            svg = _embedded(small.quantize(colors))
            if encoded_length(svg) <= BUDGET:
                return svg
    return svg


def thumbnail(data: bytes, side: int) -> bytes:
    """Return a picture as a PNG of at most `side` pixels each way.

    Args:
        data: the file's bytes; nothing speaks against decoding them.
        side: pixels.

    Raises:
        WorkError: PICTURE_TOO_MANY_PIXELS or PICTURE_DAMAGED.
    """
    small = decoded(data).convert("RGBa")
    small.thumbnail((side, side))
    output = io.BytesIO()
    small.convert("RGBA").save(output, "PNG")
    return output.getvalue()


def _embedded(picture: Image.Image) -> str:
    output, side = io.BytesIO(), picture.width
    picture.save(output, "PNG", optimize=True)
    pixels = base64.b64encode(output.getvalue()).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}">'
        f'<clipPath id="a"><circle cx="{side / 2:g}" cy="{side / 2:g}" r="{side / 2:g}"/></clipPath>'
        f'<image width="{side}" height="{side}" clip-path="url(#a)" href="data:image/png;base64,{pixels}"/>'
        "</svg>"
    )
