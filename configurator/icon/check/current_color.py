"""`currentColor`: the colour of the text around a drawing. Around a background there is none: it is black."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Found
from configurator.icon.svg.markup import Markup, Tag

_USED = re.compile(r"\bcurrentcolor\b", re.IGNORECASE)
_DECLARED = re.compile(r"(?:^|[;{\s])color\s*:", re.IGNORECASE)
_UNSAID = {"", "inherit", "currentcolor", "initial", "unset"}
WHITE = "#ffffff"
"""What is drawn on a coloured disc is white as a rule; on a light disc it is to be black."""
BLACK = "#000000"


def current_color(markup: Markup, color: str = WHITE) -> Found | None:
    """Find parts that take a colour which nothing names.

    Args:
        markup: the document.
        color: the colour that they get, once for the whole document.
    """
    sheets = [tag.text for tag in markup.tags if tag.name == "style"]
    if any(_DECLARED.search(sheet) for sheet in sheets):
        return None
    in_sheet = any(_USED.search(sheet) for sheet in sheets)
    if not in_sheet and not any(_takes_unnamed(tag) for tag in markup.tags):
        return None
    if in_sheet and any(_names_color(tag) for tag in markup.tags):
        return None
    return Found({"color": color}, (markup.with_attribute(markup.root, "color", color),))


def _takes_unnamed(tag: Tag) -> bool:
    if not any(_USED.search(value) for name, value in tag.attributes.items() if name != "color"):
        return False
    return not any(map(_names_color, tag.above()))


def _names_color(tag: Tag) -> bool:
    own = tag.attributes.get("color", "").strip().lower()
    return own not in _UNSAID or bool(_DECLARED.search(tag.attributes.get("style", "")))
