"""The values of a picture of the preview page, on which moving drawings stand still."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.icon.motion.still import shown_at
from configurator.services.preview_values import data_uri_of, is_drawn, page_values


def settled_values(connector: Connector) -> dict[str, object]:
    """Return the values of `page_values` for a picture: each drawing looks as it does at rest.

    `wait` is added, the milliseconds for which they have to be seen before the picture is taken.
    """
    values, wait = page_values(connector), 0.0
    for name, svg in (("image", connector.icon.svg), ("inactive_image", connector.icon_disabled.svg)):
        if is_drawn(svg):
            shown = shown_at(svg)
            values[name], wait = data_uri_of(shown.svg), max(wait, shown.wait)
    return {**values, "wait": wait * 1000}


def keeps_moving(connector: Connector) -> bool:
    """Whether a drawing never comes to rest, so that a picture shows one moment of it."""
    drawn = (svg for svg in (connector.icon.svg, connector.icon_disabled.svg) if is_drawn(svg))
    return any(shown_at(svg).is_moving for svg in drawn)
