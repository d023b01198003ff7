"""Round icons of connectors as the portal draws them, by the renderer; not on the UI thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import QImage

from configurator.icon.draw.pictures import (
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
    Renderer,
)
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.icon.icon import Icon
from configurator.ui.preview.drawn_images import disc_image

_NO_COLOR = "transparent"
BUSY = "BUSY"
"""The failure of a picture for which the computer had no time: later it will come."""
_PASSING = {BUSY, "OVERDUE", "CRASHED"}
"""Failures that say more of the moment than of the drawing."""
AGAIN_MS = 5_000
"""After this time, what a busy computer had no time to draw is tried again."""


class Disc(NamedTuple):
    """A round icon.

    Attributes:
        image: the icon on its disc; where it wasn't drawn, the disc alone.
        is_late: whether the computer was too busy to draw it: later it will come.
    """

    image: QImage
    is_late: bool


def draw_discs(icons: Sequence[Icon], renderer: Renderer, side: int, scale: int) -> list[QImage]:
    """Return each icon on its disc, as `try_discs`; for what nobody looks at for long."""
    return [disc.image for disc in try_discs(icons, renderer, side, scale)]


def try_discs(icons: Sequence[Icon], renderer: Renderer, side: int, scale: int) -> list[Disc]:
    """Return each icon on its disc; where it can't be drawn, the disc alone.

    What failed at a busy moment is tried once more. Whoever shows the picture for long tries those that are
    late again, after `AGAIN_MS`.

    Args:
        icons: with the values that are in force (`effective`).
        renderer: draws them.
        side: logical pixels of each disc.
        scale: pixels to a logical pixel.
    """
    requests = {
        icon: PictureRequest(icon.svg, icon.size, icon.position, side, scale=scale)
        for icon in icons
        if icon.svg
    }
    drawn: dict[Icon, Picture | Failure] = {}
    wanted = list(requests)
    try:
        for _attempt in range(2):
            if wanted:
                drawn |= zip(wanted, renderer.draw([requests[icon] for icon in wanted]), strict=True)
                wanted = [icon for icon in wanted if getattr(drawn[icon], "code", "") in _PASSING]
    except EngineUnavailableError:
        pass
    made = []
    for icon in icons:
        found = drawn.get(icon)
        picture = found if isinstance(found, Picture) else None
        image = disc_image(replace(icon, color=icon.color or _NO_COLOR), picture, side, scale)
        made.append(Disc(image, getattr(found, "code", "") == BUSY))
    return made


def both_in_force(active: Icon, inactive: Icon) -> tuple[Icon, Icon]:
    """Return a connector's icons with the values that a browser draws."""
    return effective(active), effective_inactive(active, inactive)
