"""`currentColor`: the colour of the text around a drawing. A background has none around it: it is black."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Detected
from configurator.icon.svg.svg_document import Document, Element

_USED = re.compile(r"\bcurrentcolor\b", re.IGNORECASE)
_DECLARED = re.compile(r"(?:^|[;{\s])color\s*:", re.IGNORECASE)
_UNSAID = {"", "inherit", "currentcolor", "initial", "unset"}
WHITE = "#ffffff"
"""What is drawn on a coloured disc is white as a rule; on a light disc it is to be black."""
BLACK = "#000000"


def find_current_color(document: Document, color: str = WHITE) -> Detected | None:
    """Find parts that take a colour which nothing names.

    Args:
        document: the document.
        color: the colour that they get, once for the whole document.
    """
    sheets = [element.text for element in document.elements if element.name == "style"]
    if any(_DECLARED.search(sheet) for sheet in sheets):
        return None
    in_sheet = any(_USED.search(sheet) for sheet in sheets)
    if not in_sheet and not any(_takes_unnamed(element) for element in document.elements):
        return None
    if in_sheet and any(_names_color(element) for element in document.elements):
        return None
    return Detected({"color": color}, (document.with_attribute(document.root, "color", color),))


def _takes_unnamed(element: Element) -> bool:
    if not any(_USED.search(value) for name, value in element.attributes.items() if name != "color"):
        return False
    return not any(map(_names_color, element.with_ancestors()))


def _names_color(element: Element) -> bool:
    own = element.attributes.get("color", "").strip().lower()
    return own not in _UNSAID or bool(_DECLARED.search(element.attributes.get("style", "")))
