"""Bitmaps inside a drawing."""

from __future__ import annotations

import re
from html import escape

from configurator.icon.plain.figures import Viewport, coordinate
from configurator.icon.plain.reasons import NotPlainError, Reason
from configurator.icon.svg.svg_document import Element

_BITMAP = re.compile(r"data:image/(?:png|jpeg|jpg|gif);base64,[A-Za-z0-9+/\s]+={0,2}\s*", re.IGNORECASE)
_RATIOS = {"", "xMidYMid", "xMidYMid meet", "none"}
_MOST = 300_000
"""Characters of an address that is copied."""


def written(element: Element, viewport: Viewport) -> list[str]:
    """Return an `<image>` as it is drawn, in parts; empty if it draws nothing.

    Raises:
        NotPlainError: renderers draw it differently.
    """
    address = (element.href or "").strip()
    if not address.lower().startswith("data:"):  # nothing is loaded in an image
        return []
    ratio = element.attributes.get("preserveAspectRatio", "").strip()
    if len(address) > _MOST or not _BITMAP.fullmatch(address) or ratio not in _RATIOS:
        raise NotPlainError(Reason.IMAGE)
    width, height = (coordinate(element.attributes, name, viewport) for name in ("width", "height"))
    if width is None or height is None or width < 0 or height < 0:
        raise NotPlainError(Reason.IMAGE)
    if not width or not height:
        return []
    x, y = (coordinate(element.attributes, name, viewport) or 0.0 for name in ("x", "y"))
    place = f'x="{x:.9g}" y="{y:.9g}" width="{width:.9g}" height="{height:.9g}"'
    shape = ' preserveAspectRatio="none"' if ratio == "none" else ""
    return [f'<image {place}{shape} xlink:href="{escape("".join(address.split()))}"/>']
