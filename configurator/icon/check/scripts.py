"""Scripts and handlers: as a background, an SVG runs none of them."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Detected
from configurator.icon.svg.svg_document import Document, Edit

_HANDLER = re.compile(
    r"on(?:abort|activate|animation\w+|before\w+|begin|blur|cancel|canplay\w*|change|click|close|contextmenu|copy"
    r"|cut|dblclick|drag\w*|drop|end|ended|error|focus\w*|input|key\w+|load\w*|message|mouse\w+|paste|pause|play"
    r"|pointer\w+|repeat|resize|scroll|select\w*|submit|toggle|touch\w+|transition\w+|unload|wheel|zoom)",
    re.IGNORECASE,
)
_SCRIPT = re.compile(r"(?:\{.*\})?script\Z")
_ADDRESS = re.compile(rb"[\"']\s*javascript:", re.IGNORECASE)


def find_scripts(document: Document) -> Detected | None:
    """Find what would run if the file were a page."""
    edits: list[Edit] = []
    for element in document.elements:
        if _SCRIPT.match(element.name):
            edits.append(document.removal(element))
            continue
        edits += (
            Edit(one.start, one.end)
            for one in document.written_attributes(element)
            if _HANDLER.fullmatch(one.name)
            or (one.name.endswith("href") and _ADDRESS.match(document.raw[one.value_start : one.end]))
        )
    return Detected(edits=tuple(edits)) if edits else None
