"""Pictures of pixels become SVGs, in a process that can be killed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from configurator.icon.draw.killable_process import SharedWorker, WorkError
from configurator.icon.minify import minifier
from configurator.icon.trace import trace_work
from configurator.icon.trace.picture_limits import reason_against

LEVELS = 6
"""How many levels there are, from 0, the simplest, to the most faithful."""
USUAL_LEVEL = 3
USUAL_BUDGET = 20_000
"""Bytes of the Data URI that a tracing has at most, unless somebody asks for more."""
LARGEST_BUDGET = 45_000
_SECONDS = 30.0


class PictureError(Exception):
    """A picture that nothing can be made of.

    Attributes:
        code: PICTURE_FILE_TOO_LARGE, PICTURE_TOO_MANY_PIXELS, PICTURE_DAMAGED, PICTURE_EMPTY,
            PICTURE_NOT_SUPPORTED, PICTURE_LOCKED (a PDF with a password), PICTURE_TOO_SLOW, or
            TRACING_MISSING for want of the library.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Traced:
    """A picture as an SVG.

    Attributes:
        svg: the document, in the picture's own frame.
        colors: its opaque colours in CSS, that of the largest area first, without the background's.
        background: the colour of its background in CSS, which is the first shape; empty if it has none.
        circle: for a photo, whose areas are nowhere flat, an SVG with the largest circle around its middle as
            a small PNG, which makes the better icon; empty for a drawing.
    """

    svg: str
    colors: tuple[str, ...]
    background: str
    circle: str


class Tracer(SharedWorker):
    """Traces one picture after another; a context manager. Threads take turns."""

    def __init__(self) -> None:
        super().__init__(trace_work.prepare)

    def trace(
        self, data: bytes, level: int = USUAL_LEVEL, budget: int = USUAL_BUDGET, *, is_one_color: bool = False
    ) -> Traced:
        """Return a picture as an SVG.

        Args:
            data: the bytes of its file.
            level: how faithful it is at most; fewer colours and details are kept to stay in the budget.
            budget: bytes of the longest Data URI.
            is_one_color: draw everything but the background in black.

        Raises:
            PictureError: nothing can be made of it.
        """
        found = json.loads(self._done(trace_work.traced, data, level, budget, is_one_color))
        return Traced(**{**found, "colors": tuple(found["colors"])})

    def spellings(self, svg: str) -> list[str]:
        """Return shorter spellings of a document, the shortest first; see `icon.minify.candidates`.

        Raises:
            WorkError: it took too long, or the process died.
        """
        found: list[str] = json.loads(self._run(minifier.spelled, svg, timeout=_SECONDS))
        return found

    def thumbnail(self, data: bytes, side: int) -> bytes:
        """Return a picture as a PNG of at most `side` pixels each way.

        Raises:
            PictureError: nothing can be made of it.
        """
        return self._done(trace_work.thumbnail, data, side)

    def _done(self, work: Callable[..., bytes], data: bytes, *arguments: object) -> bytes:
        if code := reason_against(data):
            raise PictureError(code)
        try:
            return self._run(work, data, *arguments, timeout=_SECONDS)
        except WorkError as error:
            raise PictureError(_CODES.get(error.code, error.code)) from None


_CODES = {"TOOK_TOO_LONG": "PICTURE_TOO_SLOW", "CRASHED": "PICTURE_DAMAGED", "FAILED": "PICTURE_DAMAGED"}
