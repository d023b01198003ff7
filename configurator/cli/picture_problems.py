"""What a command says about the picture itself."""

from __future__ import annotations

import atexit
from functools import lru_cache

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.draw.raster import Painter
from configurator.services import picture_warnings


def picture_problems(connector: Connector) -> tuple[Problem, ...]:
    """Return what is wrong with the icon's picture; that it couldn't be checked, where that is so."""
    if not connector.icon.svg:
        return ()  # and no process is started
    return picture_warnings.picture_problems(connector, _painter())


@lru_cache(maxsize=1)
def _painter() -> Painter:
    """The process that draws; it takes some tenths of a second to start, and ends with the program."""
    painter = Painter()
    atexit.register(painter.close)
    return painter
