"""Reads a logo's picture and makes what the window shows of it, in the threads of its jobs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Event

from PySide6.QtGui import QImage

from configurator.connector.rules import MAX_DATA_URI
from configurator.icon.data_uri import encoded_length
from configurator.icon.draw.pictures import Failure, Picture, PictureRequest, Renderer
from configurator.icon.draw.stoppable_renderer import StoppableRenderer
from configurator.icon.icon import Icon
from configurator.icon.trace.tracer import LARGEST_BUDGET, USUAL_BUDGET, USUAL_LEVEL, Tracer
from configurator.services.logos import Logo, as_picture, logo_format, read_logo
from configurator.services.suggestions import Suggestion, suggestions
from configurator.ui.logo.other_pictures import OtherPictures
from configurator.ui.preview.drawn_images import disc_image

DISC = 40
"""Side of a look's small picture, in logical pixels."""
SCALE = 2
_BUDGETS = {USUAL_LEVEL + 1: 30_000}


def budget_of(level: int) -> int:
    """Return the bytes that a tracing of a level may take: more than usual for the most faithful alone."""
    return USUAL_BUDGET if level <= USUAL_LEVEL else _BUDGETS.get(level, LARGEST_BUDGET)


@dataclass(frozen=True, slots=True)
class PictureLogo:
    """A logo that was a picture.

    Attributes:
        logo: what was made of it.
        data: the bytes of the picture, in a format that is read on every system.
        format: the format of its file.
        level: how faithful the tracing is.
        is_one_color: whether it is traced in one colour.
        circle: for a photo, what `logo` has as its circle, also where the tracing was chosen instead.
    """

    logo: Logo
    data: bytes
    format: str
    level: int = USUAL_LEVEL
    is_one_color: bool = False
    circle: str = ""


@dataclass(frozen=True, slots=True)
class ShownLook:
    """A suggestion, and its small picture."""

    suggestion: Suggestion
    image: QImage


class LogoReader:
    """Decodes and traces pictures for one window; its methods block a thread of the window's jobs.

    Args:
        renderer: draws what is compared and shown.
    """

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._tracer = Tracer()
        self._others = OtherPictures()

    def close(self) -> None:
        """End the processes, whatever they are at."""
        self._tracer.close()
        self._others.close()

    def give_up(self) -> None:
        """End what is being decoded or traced: nobody wants it any more."""
        if self._tracer.is_busy:
            self._tracer.close()
            self._tracer = Tracer()
        if self._others.is_busy:
            self._others.close()
            self._others = OtherPictures()

    def read(self, data: bytes) -> PictureLogo | None:
        """Return what a picture's file was made into; None if it holds no picture.

        Raises:
            PictureError: nothing can be made of it.
        """
        picture = as_picture(data, self._others.as_png)
        if not picture:
            return None
        logo = read_logo(picture, self._tracer, self._renderer)
        return PictureLogo(logo, picture, logo_format(data), circle=logo.circle)

    def again(self, picture: PictureLogo, level: int, *, is_one_color: bool) -> PictureLogo:
        """Return a picture traced anew.

        Args:
            picture: the picture.
            level: how faithful the tracing is at most.
            is_one_color: trace everything but the background in black.

        Raises:
            PictureError: as above.
        """
        logo = read_logo(
            picture.data, self._tracer, self._renderer, level, budget_of(level), is_one_color=is_one_color
        )
        return replace(picture, logo=logo, level=level, is_one_color=is_one_color)

    def thumbnail(self, data: bytes, side: int) -> QImage:
        """Return a picture of pixels with sides of at most `side` pixels.

        Raises:
            PictureError: as above.
        """
        picture = as_picture(data, self._others.as_png)
        return QImage.fromData(self._tracer.thumbnail(picture, side))

    def looks(
        self,
        logo: Logo,
        cancelled: Event,
        current: Icon | None = None,
        tell_best: Callable[[Suggestion], object] | None = None,
    ) -> list[ShownLook]:
        """Return the suggested looks with their pictures, the best first; see `suggestions.suggestions`.

        There are none for a drawing that is too large for any to pass, or that can't be drawn in time.

        Args:
            logo: the logo.
            cancelled: set once nobody wants the looks any more.
            current: see `suggestions.suggestions`, like what follows.
            tell_best: the same.

        Raises:
            DrawingStopped: it was cancelled.
            EngineUnavailableError: nothing can be drawn.
        """
        renderer = StoppableRenderer(self._renderer, cancelled)
        if not _may_pass(logo, renderer):
            return []
        found = suggestions(logo, renderer, current, tell_best)
        icons = [one.icon for one in found]
        drawn = renderer.draw(
            [PictureRequest(one.svg, one.size, one.position, DISC, scale=SCALE) for one in icons]
        )
        return [
            ShownLook(
                one, disc_image(one.icon, picture if isinstance(picture, Picture) else None, DISC, SCALE)
            )
            for one, picture in zip(found, drawn, strict=True)
        ]


def _may_pass(logo: Logo, renderer: Renderer) -> bool:
    """Try the drawing once: each look of one that exhausts the engine would cost seconds."""
    if encoded_length(logo.svg) > MAX_DATA_URI:
        return False
    (drawn,) = renderer.draw([PictureRequest(logo.svg, "contain", "center")])
    return not isinstance(drawn, Failure)
