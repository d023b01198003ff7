"""An SVG as a PNG without a browser: CairoSVG, in a process that can be killed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from configurator.icon.draw import cairo_renderer
from configurator.icon.draw.killable_process import SharedWorker, WorkError
from configurator.icon.svg import gate

LARGEST_SIDE = 8192
"""Most pixels of a picture's side."""


_CODES = {"TOOK_TOO_LONG": "RASTER_TIMEOUT", "CAIRO_MISSING": "CAIRO_MISSING"}


class RasterError(Exception):
    """A picture could not be drawn.

    Attributes:
        code: CAIRO_MISSING (the Cairo library is not on this computer), RASTER_TIMEOUT or RASTER_FAILED.
        is_busy: with RASTER_TIMEOUT, whether the computer had no time for it; see `WorkError`.
    """

    def __init__(self, code: str, *, is_busy: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.is_busy = is_busy


class Painter(SharedWorker):
    """A process that draws pictures, one after another; a context manager.

    It is started with the first picture, in some tenths of a second, and kept for the next. Threads take
    turns. `may_fork` is as for `Worker`.
    """

    def __init__(self, *, may_fork: bool = False) -> None:
        super().__init__(cairo_renderer.prepare, may_fork=may_fork)

    def paint(self, work: Callable[..., bytes], *arguments: object, timeout: float) -> bytes:
        """Return the PNG that `work(*arguments)` draws, a function of a module.

        Raises:
            RasterError: it was not drawn within `timeout` seconds, or not at all.
        """
        try:
            return self._run(work, *arguments, timeout=timeout)
        except WorkError as error:
            code = _CODES.get(error.code, "RASTER_FAILED")
            raise RasterError(code, is_busy=error.is_busy) from None


def to_png(
    svg: str, width: int, height: int, *, timeout: float = 5.0, painter: Painter | None = None
) -> bytes:
    """Return an SVG drawn into a transparent PNG, as large as fits by the SVG's own rules.

    Args:
        svg: the document.
        width: width in pixels, 1 to 8192.
        height: height in pixels, 1 to 8192.
        timeout: time limit in seconds.
        painter: the process to use; one is made for this picture if None.

    Raises:
        SvgRefused: no browser draws the document.
        RasterError: CairoSVG does not.
    """
    if not (1 <= width <= LARGEST_SIDE and 1 <= height <= LARGEST_SIDE):
        raise ValueError(f"a side must be from 1 to {LARGEST_SIDE}, not {width} x {height}")
    gate.admit(svg)
    with ExitStack() as stack:
        used = painter or stack.enter_context(Painter())
        return used.paint(cairo_renderer.draw_svg, svg, width, height, timeout=timeout)
