"""Checking the picture of an icon for a command."""

from __future__ import annotations

import atexit
from functools import lru_cache

from configurator.connector import picture_findings

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem
    from configurator.icon.draw.raster import Painter


def look(connector: Connector) -> tuple[Problem, ...]:
    """Return the warnings about the icon's picture, or a warning that it couldn't be checked."""
    if not connector.icon.svg:
        return ()  # and no process is started

    return picture_findings.check(connector, _painter())


@lru_cache(maxsize=1)
def _painter() -> Painter:
    """Return the process that measures; it starts in some tenths of a second and ends with the program."""
    from configurator.icon.draw.raster import Painter

    painter = Painter()
    atexit.register(painter.close)
    return painter
