"""The colours that suit a connector's disc, and how well its drawing stands out from any disc."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from configurator.icon.check import ink
from configurator.icon.css import contrast
from configurator.icon.css.colors import hex_of
from configurator.icon.draw.pictures import EngineUnavailableError, Picture, PictureRequest, Renderer
from configurator.icon.icon import Icon
from configurator.icon.looks.disc_colors import disc_for, is_paper
from configurator.icon.looks.ink_colors import InkColor, ink_colors
from configurator.services.channel_templates import channel_templates
from configurator.services.icon_library import FoundIcon, IconLibrary

_LARGEST = 240_000
"""Characters of the longest SVG that is drawn for its colours; the check draws no longer one either."""
_LARGE = 5.0
"""Scale at which colours are told from the soft edges between them."""
_MOST = 9
"""How many colours of a logo are offered."""


class NamedColor(NamedTuple):
    """A colour as `#rrggbb`, and whose it is; empty if it's nobody's."""

    color: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Palette:
    """What is offered, and what the drawing needs.

    Attributes:
        logo: the drawing's colours, that of the largest area first; white is left out.
        brands: the connector's own brand first, if it is a known one.
        ink: the drawing's pixels, to hold against discs; None if there is no drawing or it couldn't be drawn.
        ink_colors: its colours, by their area.
    """

    logo: tuple[NamedColor, ...] = ()
    brands: tuple[NamedColor, ...] = ()
    ink: ink.Sample | None = None
    ink_colors: tuple[InkColor, ...] = ()

    def drawing_contrast(self, disc: str) -> float | None:
        """Return the contrast of the drawing with a disc, or of its parts with each other, as the check does.

        Args:
            disc: the disc's colour in CSS.

        Returns:
            None if it isn't known.
        """
        found = self.ink and self.ink.contrasts(disc)
        return max(found.ratio, found.inner) if found else None

    def readable(self, disc: str) -> str:
        """Return the colour most like a disc's on which the name is readable and the drawing is seen."""
        return disc_for(contrast.opaque(disc), self.ink_colors)


def palette(icon: Icon, name: str, library: IconLibrary, renderer: Renderer) -> Palette:
    """Return what to offer for an icon. Draws it and reads the library: call it in a thread.

    Args:
        icon: the icon.
        name: the connector's name, in which a brand may be named.
        library: knows the brands.
        renderer: draws the icon.
    """
    seen, large = _pictures(icon, renderer)
    colors = ink_colors(large) if large else []
    counted = ink.sample(seen) if seen else None
    return Palette(
        tuple(NamedColor(hex_of(one.color)) for one in colors if not is_paper(one.color))[:_MOST],
        tuple(_brands(icon, name, library)),
        counted and counted.reduced(),
        tuple(colors),
    )


def _pictures(icon: Icon, renderer: Renderer) -> tuple[Picture | None, Picture | None]:
    """Return the drawing as it's seen, and a large one, whose soft edges are too small to be a colour."""
    if not icon.svg or len(icon.svg) > _LARGEST:
        return None, None
    wanted = [
        PictureRequest(icon.svg, icon.size, icon.position),
        PictureRequest(icon.svg, "contain", "center", scale=_LARGE),
    ]
    try:
        seen, large = (one if isinstance(one, Picture) else None for one in renderer.draw(wanted))
    except EngineUnavailableError:
        return None, None
    return seen, large


def _brands(icon: Icon, name: str, library: IconLibrary) -> Iterator[NamedColor]:
    own: list[FoundIcon | None] = [library.brand_of(icon.svg)] if icon.svg else []
    own += [library.brand(word) for word in dict.fromkeys((name, *name.split())) if word]
    for brand in own:
        if brand:
            yield NamedColor(brand.color, brand.title)
    for template in channel_templates(library):
        yield NamedColor(template.connector.icon.color, template.name)
