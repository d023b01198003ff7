"""Pictures of drawings for those who measure or compare them: what is asked for, and what comes back.

Chromium makes them off screen (`configurator/ui/preview/drawing_page.py`), CairoSVG where it is missing.
Whoever measures a picture doesn't know which of the two has drawn it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

BOX = 42
"""Side of the disc in CSS pixels: the Contact Center's tile, in which most people see the icon."""


class Engine(StrEnum):
    """Who draws the pictures."""

    BROWSER = "browser"
    CAIRO = "cairo"


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """A drawing as the background of a square box, by the portal's rule, alone on a transparent ground.

    Attributes:
        svg: a document that the gate has admitted.
        size: `background-size`; if it's empty or invalid, the portal's base rule holds.
        position: `background-position`; the same.
        box: side of the box in CSS pixels.
        margin: CSS pixels beyond each edge of the box in which the drawing is shown too.
        scale: pixels of the picture to a CSS pixel. The page has 2 device pixels to one in any case, for
            what asks for the resolution.
        moment: seconds after the drawing was first shown; None for the settled picture: the end of a finite
            animation.
    """

    svg: str
    size: str = ""
    position: str = ""
    box: int = BOX
    margin: int = 0
    scale: float = 2.0
    moment: float | None = None

    @property
    def side(self) -> int:
        """Pixels of each side of the picture."""
        return max(1, round((self.box + 2 * self.margin) * self.scale))


@dataclass(frozen=True, slots=True)
class Picture:
    """What was drawn.

    Attributes:
        side: pixels of each side.
        pixels: red, green, blue and alpha of each pixel, row by row, the colours multiplied by alpha.
        is_moving: whether the drawing never comes to rest, so that this is one of its moments.
        undrawn: what the drawing uses that this engine doesn't draw as browsers do, by the names of
            `plain.reasons.Reason`; only a picture without any is measured or compared.
    """

    side: int
    pixels: bytes
    is_moving: bool = False
    undrawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no picture.

    Attributes:
        code: TOOK_TOO_LONG, CRASHED, TOO_MUCH_MEMORY (browsers would fare no better with it), BUSY (the
            computer had no time for the engine), OVERDUE (it wasn't ready in time, and nobody knows why),
            NOT_DRAWABLE (the engine can't draw what it uses) or FAILED.
        reason: with NOT_DRAWABLE, the first of the picture's `undrawn`.
    """

    code: str
    reason: str = ""


def only_faithful(drawn: Iterable[Picture | Failure]) -> list[Picture | Failure]:
    """Return what may be measured: NOT_DRAWABLE in place of each picture that isn't a browser's."""
    return [
        Failure("NOT_DRAWABLE", one.undrawn[0]) if isinstance(one, Picture) and one.undrawn else one
        for one in drawn
    ]


class EngineUnavailableError(Exception):
    """The engine draws nothing at all on this computer.

    Attributes:
        code: a code of `wording.engine_errors`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Renderer(Protocol):
    """An engine at work."""

    @property
    def engine(self) -> Engine:
        """Which one it is."""

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        """Return a picture for each request, in their order; blocks until all are there.

        A drawing that can't be drawn fails alone: the others are drawn.

        Raises:
            EngineUnavailableError: nothing can be drawn.
        """
