"""The values that the preview page shows, by the names of its script's `update`."""

from __future__ import annotations

from functools import lru_cache

from configurator.connector.model import Connector
from configurator.icon import data_uri
from configurator.icon.icon import DEFAULT_COLOR, DEFAULT_COLOR_DISABLED
from configurator.icon.motion.still import shown_at
from configurator.icon.svg import gate

_NO_IMAGE = "data:image/svg+xml,"
_LARGEST = 600_000
"""Characters of a document, ten times what the portal keeps: larger ones hold up the window."""


def page_values(connector: Connector) -> dict[str, str]:
    """Return the declarations the portal would write for `connector`.

    An empty value means no declaration: the portal's base rule holds then, and for the inactive icon the
    rule of the active one, because the portal gives it both classes (published template). Its drawing is
    always declared there, so that the active one never shows through.
    """
    icon, inactive = connector.icon, connector.icon_disabled
    return {
        "name": connector.name,
        "image": _image(icon.svg),
        "color": icon.color or DEFAULT_COLOR,
        "size": icon.size,
        "position": icon.position,
        "inactive_image": _image(inactive.svg) or _NO_IMAGE,
        "inactive_color": inactive.color or DEFAULT_COLOR_DISABLED,
        "inactive_size": inactive.size,
        "inactive_position": inactive.position,
    }


def settled_values(connector: Connector) -> dict[str, object]:
    """Return the values of `page_values` for a picture: each drawing is as it is at rest.

    `wait` is added, the milliseconds for which they have to be seen before the picture is taken.
    """
    values, wait = page_values(connector), 0.0
    for name, svg in (("image", connector.icon.svg), ("inactive_image", connector.icon_disabled.svg)):
        if is_drawn(svg):
            shown = shown_at(svg)
            values[name], wait = _image(shown.svg), max(wait, shown.wait)
    return {**values, "wait": wait * 1000}


def keeps_moving(connector: Connector) -> bool:
    """Whether a drawing never comes to rest, so that a picture shows one moment of it."""
    drawn = (svg for svg in (connector.icon.svg, connector.icon_disabled.svg) if is_drawn(svg))
    return any(shown_at(svg).is_moving for svg in drawn)


def is_drawn(svg: str) -> bool:
    """Whether a browser draws a document; remembered, as its Data URI is."""
    return _image(svg) not in {"", _NO_IMAGE}


@lru_cache(maxsize=8)
def _image(svg: str) -> str:
    """Return the Data URI; of a document that no browser draws, one that draws nothing either."""
    if not svg:
        return ""
    if len(svg) > _LARGEST:
        return _NO_IMAGE
    try:
        return data_uri.encode(gate.admit(svg))
    except gate.SvgRefused:
        return _NO_IMAGE
