"""Makes a drawing smaller without a visible difference."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from configurator.icon.draw.raster import Painter
from configurator.icon.minify import comparison
from configurator.icon.svg import gate


@dataclass(frozen=True, slots=True)
class Minified:
    """A drawing and its smallest spelling.

    Attributes:
        svg: the document; the given one if nothing is gained.
        before: bytes of the Data URI of the given document.
        after: bytes of the Data URI now.
        pictures: both as PNG, before and after.
    """

    svg: str
    before: int
    after: int
    pictures: tuple[bytes, bytes]


def minify(svg: str, painter: Painter, *, timeout: float = 20.0) -> Minified:
    """Return the smallest spelling of a drawing whose picture agrees with the one before.

    Args:
        svg: the document.
        painter: the process to use.
        timeout: time limit in seconds.

    Raises:
        SvgRefused: no browser draws the document.
        RasterError: the two could not be compared, so nothing may be changed.
    """
    gate.admit(svg)
    found = json.loads(painter.paint(comparison.compare_candidates, svg, timeout=timeout))
    before, after = (base64.b64decode(picture) for picture in found["pictures"])
    return Minified(found["svg"], found["before"], found["after"], (before, after))
