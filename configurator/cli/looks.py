"""What a command tells of the picture itself."""

from __future__ import annotations

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem


def look(connector: Connector) -> tuple[Problem, ...]:
    """Return what is wrong with the icon's looks; that nobody could look, where that is so."""
    if not connector.icon.svg:
        return ()  # and no process is started
    from configurator.connector import looks
    from configurator.icon.raster import Painter

    with Painter() as painter:
        return looks.check(connector, painter)
