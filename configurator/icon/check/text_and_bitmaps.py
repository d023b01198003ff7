"""Text and bitmaps inside a drawing, which may look different elsewhere."""

from __future__ import annotations

import re

from configurator.icon.check.finding import Detected, shortened
from configurator.icon.svg.svg_document import Document, Element

_FAMILY = re.compile(r"font-family\s*:\s*([^;}]+)")
_OWN_FONT = re.compile(r"@font-face[^}]*url\(\s*[\"']?data:", re.IGNORECASE)
_RASTER = re.compile(r"\s*data:image/(?!svg)([\w.+-]+)", re.IGNORECASE)


def find_text(document: Document) -> Detected | None:
    """Find text: each computer draws it in a font of its own."""
    texts = document.named("text", "foreignObject")
    first = next((element for element in texts if _has_letters(document, element)), None)
    if first is None:
        return None
    sheets = " ".join(element.text for element in document.elements if element.name == "style")
    if _OWN_FONT.search(sheets):
        return None
    family = next(filter(None, map(_family, first.with_ancestors())), "")
    if not family and (declared := _FAMILY.search(sheets)):
        family = declared[1]
    return Detected({"font": shortened(family.strip(" \"'"))} if family else {})


def _has_letters(document: Document, element: Element) -> bool:
    return any(one.text.strip() for one in document.within(element))


def _family(element: Element) -> str:
    found = _FAMILY.search(element.attributes.get("style", ""))
    return found[1] if found else element.attributes.get("font-family", "")


def find_bitmaps(document: Document) -> Detected | None:
    """Find bitmaps inside the drawing: they are blurred when they are drawn larger."""
    for element in document.elements:
        if element.name in {"image", "feImage"} and (found := _RASTER.match(element.href or "")):
            return Detected({"format": found[1].upper()})
    return None
