"""CairoSVG as a renderer of pictures that are measured or compared."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from configurator.icon.css.geometry import placement
from configurator.icon.draw import cairo_renderer
from configurator.icon.draw.pictures import Engine, EngineUnavailableError, Failure, Picture, PictureRequest
from configurator.icon.draw.raster import Painter, RasterError
from configurator.icon.plain.writer import plain_drawing
from configurator.icon.svg.intrinsic_size import intrinsic_size

SECONDS = 5.0
"""Time limit of one picture."""
_LARGEST = 1024
"""Most pixels of a side of the whole drawing; a larger one is stretched to its place."""
_END = b"\n"


class CairoRenderer:
    """Draws one picture after the other in a process that can be killed.

    A drawing that moves is drawn without its animation.

    Args:
        painter: the process; its owner closes it.
    """

    def __init__(self, painter: Painter) -> None:
        self._painter = painter

    @property
    def engine(self) -> Engine:
        """CairoSVG."""
        return Engine.CAIRO

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        """Return a picture for each request; see `pictures.Renderer`.

        Raises:
            EngineUnavailableError: CAIRO_MISSING.
        """
        return [self._drawn(request) for request in requests]

    def _drawn(self, request: PictureRequest) -> Picture | Failure:
        try:
            painted = self._painter.paint(picture, request, timeout=SECONDS)
        except RasterError as error:
            if error.code == "CAIRO_MISSING":
                raise EngineUnavailableError(error.code) from None
            if error.code != "RASTER_TIMEOUT":
                return Failure("FAILED")
            return Failure("BUSY" if error.is_busy else "OVERDUE")
        undrawn, _end, pixels = painted.partition(_END)
        return Picture(request.side, pixels, undrawn=tuple(undrawn.decode().split()))


def picture(request: PictureRequest) -> bytes:
    """Return the names of what isn't drawn as in browsers, a line's end, and the pixels as in `Picture`.

    Called in the process that can be killed.
    """
    import cairocffi  # noqa: PLC0415 - 110 ms, and may be missing

    surface = cairocffi.ImageSurface(cairocffi.FORMAT_ARGB32, request.side, request.side)
    intrinsic = intrinsic_size(request.svg)
    rect = placement(request.box, intrinsic, request.size, request.position, request.scale)
    if rect.width > 0 and rect.height > 0:
        less = min(1.0, _LARGEST / max(rect.width, rect.height))
        width, height = (max(1, round(length * less)) for length in rect[2:])
        alone = cairo_renderer.surface_of(request.svg, width, height, request.scale * less)
        context = cairocffi.Context(surface)
        margin = request.margin * request.scale
        context.translate(rect.x + margin, rect.y + margin)
        context.scale(rect.width / width, rect.height / height)
        context.set_source_surface(alone)
        context.paint()
        surface.flush()
    return " ".join(plain_drawing(request.svg).reasons).encode() + _END + _rgba(bytes(surface.get_data()))


def _rgba(pixels: bytes) -> bytes:
    """Cairo's pixels are numbers with alpha in their highest byte."""
    places = (2, 1, 0, 3) if sys.byteorder == "little" else (1, 2, 3, 0)
    turned = bytearray(len(pixels))
    for number, place in enumerate(places):
        turned[number::4] = pixels[place::4]
    return bytes(turned)
