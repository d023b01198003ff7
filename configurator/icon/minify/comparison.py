"""Making a drawing smaller and comparing the two pictures, inside the process that can be killed."""

from __future__ import annotations

import base64
import json

from configurator.icon import data_uri, minify
from configurator.icon.draw import cairo_renderer
from configurator.icon.svg import gate
from configurator.icon.svg.intrinsic_size import intrinsic_size

_SIDE = 194
"""Pixels: the largest icon of the portal on a screen of double density."""
_WORST = 60
"""Most that a channel of a pixel may be off, of 255: the soft edge of a shape moved by a quarter pixel."""
_MEAN = 1.0
"""Most that the channels may be off on the average."""


def compare_candidates(svg: str) -> bytes:
    """Return, as JSON, the smallest spelling of a drawing that looks the same.

    Args:
        svg: a document that the gate has admitted.

    Returns:
        `{"svg", "before", "after", "pictures"}`: the document, which is the given one where nothing is
        gained, the bytes of the two Data URIs, and both pictures as PNG in Base64.
    """
    before = cairo_renderer.surface_of(svg, _SIDE, _SIDE)
    pixels = bytes(before.get_data())
    made, picture = svg, before
    for candidate in minify.candidates(svg):
        gate.admit(candidate)
        drawn = cairo_renderer.surface_of(candidate, _SIDE, _SIDE)
        if intrinsic_size(candidate) == intrinsic_size(svg) and _agree(pixels, bytes(drawn.get_data())):
            made, picture = candidate, drawn
            break
    pictures = [base64.b64encode(cairo_renderer.png_of(one)).decode() for one in (before, picture)]
    sizes = [len(data_uri.encode(one)) for one in (svg, made)]
    return json.dumps({"svg": made, "before": sizes[0], "after": sizes[1], "pictures": pictures}).encode()


def _agree(one: bytes, other: bytes) -> bool:
    apart = [abs(first - second) for first, second in zip(one, other, strict=True)]
    return max(apart) <= _WORST and sum(apart) <= _MEAN * len(apart)
