"""What a drawing is made of that looks different elsewhere: letters, and pictures of pixels."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Found, shortened
from configurator.icon.svg.markup import Markup, Tag

_FAMILY = re.compile(r"font-family\s*:\s*([^;}]+)")
_OWN_FONT = re.compile(r"@font-face[^}]*url\(\s*[\"']?data:", re.IGNORECASE)
_RASTER = re.compile(r"\s*data:image/(?!svg)([\w.+-]+)", re.IGNORECASE)


def letters(markup: Markup) -> Found | None:
    """Find text: it is drawn in whichever font each computer has."""
    texts = (tag for tag in markup.tags if tag.name in {"text", "foreignObject"} and _has_letters(tag))
    first = next(texts, None)
    if first is None:
        return None
    sheets = " ".join(tag.text for tag in markup.tags if tag.name == "style")
    if _OWN_FONT.search(sheets):
        return None
    family = next(filter(None, map(_family, first.above())), "")
    if not family and (declared := _FAMILY.search(sheets)):
        family = declared[1]
    return Found({"font": shortened(family.strip(" \"'"))} if family else {})


def _has_letters(tag: Tag) -> bool:
    return any(one.text.strip() for one in tag.within())


def _family(tag: Tag) -> str:
    found = _FAMILY.search(tag.attributes.get("style", ""))
    return found[1] if found else tag.attributes.get("font-family", "")


def pixels(markup: Markup) -> Found | None:
    """Find pictures of pixels inside the drawing: they are blurred where they are drawn larger."""
    for tag in markup.tags:
        if tag.name in {"image", "feImage"} and (found := _RASTER.match(tag.href() or "")):
            return Found({"format": found[1].upper()})
    return None
