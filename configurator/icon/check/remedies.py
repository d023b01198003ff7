"""What would help an icon, tried out on its picture before it is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from configurator.icon.check import fitting, ink, rectangle
from configurator.icon.check.background_shapes import without_background
from configurator.icon.check.drawing_tasks import Drawn, Task, results
from configurator.icon.check.fitting import Fit
from configurator.icon.check.ink import Contrasts
from configurator.icon.check.measuring import fit_task
from configurator.icon.css.colors import hex_of
from configurator.icon.draw.pictures import Picture, PictureRequest, Renderer
from configurator.icon.icon import Icon
from configurator.icon.recolor import recolored

_ONE_COLOR = 0.97
"""Share of the ink that has the same colour in a drawing of one colour."""
_SAME = 24
"""Channels, of 255, that are no further apart are the same colour."""
_SHAPE = 6
"""Opacities, of 255, that are no further apart are the same shape."""


class Background(NamedTuple):
    """A background that a drawing brings along.

    Attributes:
        svg: the drawing without it.
        color: its colour in CSS; empty if it has several.
        left: how what is left stands out on the disc.
    """

    svg: str
    color: str
    left: Contrasts


class Wanted:
    """Takes note of what is asked for, and knows no answer; see `Remedies.prepare`."""

    def __init__(self) -> None:
        self.fits: dict[str, None] = {}
        self.backgrounds: dict[tuple[str, str], None] = {}
        self.whites: dict[str, None] = {}

    def __bool__(self) -> bool:
        """Whether anything has been asked for."""
        return bool(self.fits or self.backgrounds or self.whites)

    def fit(self, icon: Icon) -> Fit | None:
        """Take note of an icon."""
        self.fits[icon.svg] = None
        return None

    def background(self, icon: Icon) -> Background | None:
        """Take note of an icon."""
        self.backgrounds[icon.svg, icon.color] = None
        return None

    def white(self, icon: Icon) -> str | None:
        """Take note of an icon."""
        self.whites[icon.svg] = None
        return None


class Remedies:
    """Tries out what would help; each thing once, as most inactive icons are the active one's drawing.

    Args:
        renderer: the engine that draws the pictures.
    """

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._fits: dict[str, Fit | None] = {}
        self._backgrounds: dict[tuple[str, str], Background | None] = {}
        self._whites: dict[str, str | None] = {}

    def prepare(self, wanted: Wanted) -> None:
        """Try out at once what will be asked for: many pictures together cost little more than one.

        Raises:
            EngineUnavailableError: nothing can be drawn.
        """
        fits = [svg for svg in wanted.fits if svg not in self._fits]
        backgrounds = [key for key in wanted.backgrounds if key not in self._backgrounds]
        whites = [svg for svg in wanted.whites if svg not in self._whites]
        fitted = results(list(map(fit_task, fits)), self._renderer)
        self._fits.update(zip(fits, (one if isinstance(one, Fit) else None for one in fitted), strict=True))
        tasks = [_background_task(*key) for key in backgrounds]
        self._backgrounds.update(zip(backgrounds, results(tasks, self._renderer), strict=True))
        self._whites.update(zip(whites, results(list(map(_white_task, whites)), self._renderer), strict=True))

    def fit(self, icon: Icon) -> Fit | None:
        """Return SIZE and POSITION that would fit an icon into the disc; see `measuring.fitted`."""
        wanted = Wanted()
        wanted.fit(icon)
        self.prepare(wanted)
        return self._fits[icon.svg]

    def background(self, icon: Icon) -> Background | None:
        """Return the background of an icon whose ink is one rectangle; None if it is the drawing itself."""
        wanted = Wanted()
        wanted.background(icon)
        self.prepare(wanted)
        return self._backgrounds[icon.svg, icon.color]

    def white(self, icon: Icon) -> str | None:
        """Return a drawing of one colour in white; None if it has several, is white or would change more."""
        wanted = Wanted()
        wanted.white(icon)
        self.prepare(wanted)
        return self._whites[icon.svg]


def _background_task(svg: str, color: str) -> Task[Background | None]:
    candidates = list(without_background(svg))
    before, *without = _pictures((yield _whole([svg, *candidates])))
    found = rectangle.rim(before, fitting.box(ink.ink_rows(before))) if before else None
    if before is None or found is None:
        return None
    for candidate, after in zip(candidates, without, strict=True):
        left = ink.contrasts(after, color) if after else None
        if after and left and rectangle.is_background(before, after, found):
            own = hex_of([channel / 255 for channel in found.color]) if found.color else ""
            return Background(candidate, own, left)
    return None


def _white_task(svg: str) -> Task[str | None]:
    white = recolored(svg, lambda color: (1.0, 1.0, 1.0, color[3]))
    before, after = _pictures((yield _whole([svg, white])))
    if before is None or after is None or svg == white:
        return None
    own, new = _color_of(before), _color_of(after)
    if own is None or new is None or min(new) < 255 - _SAME or min(own) >= 255 - _SAME:
        return None
    alphas = zip(before.pixels[3::4], after.pixels[3::4], strict=True)
    return white if all(abs(one - other) <= _SHAPE for one, other in alphas) else None


def _whole(drawings: Sequence[str]) -> list[PictureRequest]:
    """Whole drawings, as large as the disc."""
    return [PictureRequest(svg, "contain", "center") for svg in drawings]


def _pictures(made: Drawn) -> list[Picture | None]:
    return [one if isinstance(one, Picture) else None for one in made]


def _color_of(picture: Picture) -> tuple[int, int, int] | None:
    """Return the colour of a picture's ink; None if it has several or no ink."""
    channels = [picture.pixels[channel::4] for channel in range(4)]
    counted = Counter(pixel for pixel in zip(*channels, strict=True) if pixel[3] >= 128)
    plain = [
        (tuple(round(255 * one / alpha) for one in color), count)
        for (*color, alpha), count in counted.items()
    ]
    if not plain:
        return None
    usual = max(plain, key=lambda one: one[1])[0]
    alike = sum(
        count for color, count in plain if all(abs(a - b) <= _SAME for a, b in zip(color, usual, strict=True))
    )
    red, green, blue = usual
    return (red, green, blue) if alike >= _ONE_COLOR * sum(count for _, count in plain) else None
