"""What a command tells of the picture itself."""

from __future__ import annotations

import atexit
from functools import lru_cache

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem
    from configurator.icon.draw.raster import Painter


def look(connector: Connector) -> tuple[Problem, ...]:
    """Return what is wrong with the icon's looks; that nobody could look, where that is so."""
    if not connector.icon.svg:
        return ()  # and no process is started
    from configurator.connector import picture_findings

    return picture_findings.check(connector, _painter())


@lru_cache(maxsize=1)
def _painter() -> Painter:
    """The process that looks; it takes some tenths of a second to start, and ends with the program."""
    from configurator.icon.draw.raster import Painter

    painter = Painter()
    atexit.register(painter.close)
    return painter
