"""The values that the preview page shows, by the names of its script's `update`."""

from __future__ import annotations

from functools import lru_cache

from configurator.connector.model import Connector
from configurator.icon import data_uri
from configurator.icon.icon import DEFAULT_COLOR, DEFAULT_COLOR_DISABLED
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
        "image": data_uri_of(icon.svg),
        "color": icon.color or DEFAULT_COLOR,
        "size": icon.size,
        "position": icon.position,
        "inactive_image": data_uri_of(inactive.svg) or _NO_IMAGE,
        "inactive_color": inactive.color or DEFAULT_COLOR_DISABLED,
        "inactive_size": inactive.size,
        "inactive_position": inactive.position,
    }


def is_drawn(svg: str) -> bool:
    """Whether a browser draws a document; remembered, as its Data URI is."""
    return data_uri_of(svg) not in {"", _NO_IMAGE}


@lru_cache(maxsize=8)
def data_uri_of(svg: str) -> str:
    """Return a document's Data URI; if no browser draws the document, one that draws nothing either."""
    if not svg:
        return ""
    if len(svg) > _LARGEST:
        return _NO_IMAGE
    try:
        return data_uri.encode(gate.admit(svg))
    except gate.SvgRefused:
        return _NO_IMAGE
