"""Makes the looks of a logo: its drawing, its colours and its place on the disc."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from configurator.icon.check import fitting
from configurator.icon.check.background_shapes import without_background
from configurator.icon.check.fitting import Fit
from configurator.icon.check.measuring import fitted
from configurator.icon.check.remedies import Remedies
from configurator.icon.css import contrast
from configurator.icon.css.geometry import placement
from configurator.icon.draw.pictures import BOX, Picture, PictureRequest, Renderer
from configurator.icon.icon import Icon
from configurator.icon.looks import recoloring
from configurator.icon.looks.disc_colors import DARK, USUAL, dark_enough, disc_for, is_paper, shows_most, tint
from configurator.icon.looks.ink_colors import Ink, InkColor, ink, main_color
from configurator.icon.looks.own_disc import OwnDisc, own_disc
from configurator.icon.svg.intrinsic_size import intrinsic_size
from configurator.services.logos import Logo

_SCALE = 4.0
"""Pixels to a CSS pixel of the picture that colours and shapes are read from."""
_COVER = 0.515
"""Radius of a shape that takes the place of the disc, in parts of the disc's side: a hair beyond its edge."""
_FARTHEST = 0.97
"""How far the drawing on such a shape may reach, in its radii; the disc cuts off what lies beyond."""
_COLORFUL = 0.15
"""Difference of the strongest and the weakest channel from which a colour is no grey."""
_SHARED = 0.1
"""Share of the ink from which a colour counts among those that a logo is known for."""
_LEAST_KEPT = 0.75
"""Share of its edges that a logo shows in white, below which it's better known in colour."""


class Look(StrEnum):
    """How a suggestion was made; the values are part of the command line's output."""

    AS_IS = "as_is"
    WHITE = "white"
    SOFT = "soft"
    NO_BACKGROUND = "no_background"
    OWN_DISC = "own_disc"
    INVERTED = "inverted"
    CIRCLE = "circle"


class _Place(NamedTuple):
    """SIZE and POSITION."""

    size: str = "contain"
    position: str = "center"


class LookMaker:
    """Makes the looks of one logo.

    Args:
        logo: the logo.
        renderer: the engine that draws it.
        current: see `suggestions.suggestions`.
    """

    def __init__(self, logo: Logo, renderer: Renderer, current: Icon | None) -> None:
        self._logo = logo
        self._renderer = renderer
        self._current = current
        bare, self._paper = self._without_background()
        self._figure = bare or logo.svg
        self._has_background = bool(bare)
        picture = self._drawn(self._figure)
        self._ink = ink(picture) if picture else Ink([], {})
        self._colors = self._ink.colors
        self._shape = own_disc(picture) if picture else None
        self._main = main_color(self._colors)
        self._place = self._fitted(self._figure)

    def looks(self) -> Iterator[tuple[Look, Icon]]:
        """Yield the looks, those first that suit the logo best; none twice."""
        makers = {
            Look.AS_IS: self._as_is,
            Look.WHITE: self._white,
            Look.SOFT: self._soft,
            Look.NO_BACKGROUND: self._no_background,
            Look.OWN_DISC: self._own_disc,
            Look.INVERTED: self._inverted,
            Look.CIRCLE: self._circle,
        }
        seen: set[Icon] = set()
        for look in self._order() if self._colors else (Look.AS_IS, Look.CIRCLE):
            icon = makers[look]()
            if icon and icon not in seen:
                seen.add(icon)
                yield look, icon

    def _order(self) -> Sequence[Look]:
        is_svg = self._logo.format == "SVG"
        first = (Look.CIRCLE, *((Look.AS_IS, Look.OWN_DISC) if is_svg else (Look.OWN_DISC,)))
        in_color, plain = (Look.NO_BACKGROUND, Look.AS_IS), (Look.WHITE,)
        keeps_parts = shows_most(disc_for(self._main or USUAL, self._colors), self._colors)
        needs_color = self._has_many_colors() and keeps_parts
        is_blob = not self._shape and recoloring.kept_in_white(self._ink) < _LEAST_KEPT
        middle = (*in_color, *plain) if needs_color or is_blob else (*plain, *in_color)
        return tuple(dict.fromkeys((*first, *middle, Look.INVERTED, Look.SOFT)))

    def _has_many_colors(self) -> bool:
        """Whether the logo would lose its parts in white: they lie side by side in several colours."""
        large = [one for one in self._colors if one.share >= _SHARED and not one.is_inside]
        return len(large) > 1 and not self._shape

    def _as_is(self) -> Icon:
        svg = self._logo.svg
        if self._current is not None:
            return replace(self._current, svg=svg)
        place = self._fitted(svg) if self._has_background else self._place
        return Icon(svg, disc_for(self._main or USUAL, self._colors), *place)

    def _white(self) -> Icon | None:
        disc = dark_enough(self._main or DARK)
        rim = self._shape.color if self._shape and self._shape.is_plain else None
        svg = recoloring.white(self._figure, self._ink, contrast.opaque(disc), rim)
        cover = self._cover() if rim else None
        return Icon(svg, disc, *(cover or self._place)) if not rim or cover else None

    def _soft(self) -> Icon:
        return Icon(self._figure, tint(self._main or USUAL), *self._place)

    def _no_background(self) -> Icon | None:
        if not self._has_background:
            return None
        base = self._main or self._paper or USUAL
        return Icon(self._figure, disc_for(base, self._colors), *self._place)

    def _own_disc(self) -> Icon | None:
        if self._has_background and self._paper and not self._shape:
            color = dark_enough(self._paper)
            return None if is_paper(self._paper) else Icon(self._figure, color, *self._place)
        if not self._shape or is_paper(self._shape.color):
            return None
        place = self._cover()
        return Icon(self._figure, dark_enough(self._shape.color), *place) if place else None

    def _inverted(self) -> Icon:
        svg = recoloring.inverted(self._figure)
        colors = [
            InkColor(recoloring.inverted_color(color), share, inside) for color, share, inside in self._colors
        ]
        # A black logo has turned white; white on a black disc is a look of its own already.
        is_grey = self._main is None or max(self._main) - min(self._main) < _COLORFUL
        base = USUAL if is_grey or self._main is None else self._main
        return Icon(svg, disc_for(base, colors), *self._place)

    def _circle(self) -> Icon | None:
        if not self._logo.circle:
            return None
        return Icon(self._logo.circle, dark_enough(self._main or DARK), "103%", "center")

    def _without_background(self) -> tuple[str, contrast.Color | None]:
        """Return the drawing without its background, and that one's colour; empty if it has none."""
        svg = self._logo.svg
        if self._logo.background:
            bare = next(iter(without_background(svg)), "")
            return bare, contrast.opaque(self._logo.background)
        found = Remedies(self._renderer).background(Icon(svg, "", "contain", "center"))
        if found is None:
            return "", None
        return found.svg, contrast.opaque(found.color) if found.color else None

    def _drawn(self, svg: str) -> Picture | None:
        (made,) = self._renderer.draw([PictureRequest(svg, *_Place(), scale=_SCALE)])
        return made if isinstance(made, Picture) else None

    def _fitted(self, svg: str) -> _Place:
        found = fitted(Icon(svg, "", *_Place()), self._renderer)
        return _Place(*found) if isinstance(found, Fit) else _Place()

    def _cover(self) -> _Place | None:
        """Return the place at which the logo's own shape covers the disc; None if it would cut it off."""
        shape: OwnDisc | None = self._shape
        if shape is None or (shape.reach > _FARTHEST and shape.is_plain):
            return None
        drawn = placement(BOX, intrinsic_size(self._figure), *_Place(), _SCALE)
        found = fitting.fit(shape.circle, drawn, round(BOX * _SCALE), _COVER)
        return _Place(*found) if found else None
