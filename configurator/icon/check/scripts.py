"""Scripts and handlers: as a background, an SVG runs none of them."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Found
from configurator.icon.svg.markup import Edit, Markup

_HANDLER = re.compile(
    r"on(?:abort|activate|animation\w+|before\w+|begin|blur|cancel|canplay\w*|change|click|close|contextmenu|copy"
    r"|cut|dblclick|drag\w*|drop|end|ended|error|focus\w*|input|key\w+|load\w*|message|mouse\w+|paste|pause|play"
    r"|pointer\w+|repeat|resize|scroll|select\w*|submit|toggle|touch\w+|transition\w+|unload|wheel|zoom)",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"(?:\{.*\})?script\Z")
_ADDRESS = re.compile(rb"[\"']\s*javascript:", re.IGNORECASE)


def scripts(markup: Markup) -> Found | None:
    """Find what would run if the file were a page."""
    edits: list[Edit] = []
    for tag in markup.tags:
        if _SCRIPT.match(tag.name):
            edits.append(markup.removed(tag))
            continue
        edits += (
            Edit(one.start, one.end)
            for one in markup.written(tag)
            if _HANDLER.fullmatch(one.name)
            or (one.name.endswith("href") and _ADDRESS.match(markup.raw[one.value_start : one.end]))
        )
    return Found(edits=tuple(edits)) if edits else None
