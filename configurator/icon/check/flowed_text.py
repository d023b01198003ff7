"""Text that flows into a shape, as Inkscape up to 0.92 wrote it: a draft of SVG 1.2 that no browser draws."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from configurator.icon.check.finding import Detected, shortened
from configurator.icon.css.declarations import declarations
from configurator.icon.css.lengths import NUMBER, PIXELS
from configurator.icon.svg.svg_document import Document, Edit, Element

_PARAGRAPHS = ("flowPara", "flowDiv")
_KEPT = frozenset(
    {"fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "font-family", "font-style",
     "font-variant", "font-weight", "font-stretch", "letter-spacing", "word-spacing", "opacity"}
)  # fmt: skip
"""Properties of flowed text that mean the same for text."""
_LENGTH = re.compile(rf"({NUMBER})([a-z]*|%)", re.IGNORECASE)
_USUAL_SIZE = 16.0
_LINE = 1.25
"""Height of a line in parts of the font's size, as Inkscape has it."""
_ASCENT = 0.8
"""From the top of the letters to their base line, in parts of the font's size: about so in most fonts."""
_LETTER = 0.55
"""Mean width of a letter in parts of the font's size, by which lines are broken."""


def find_flowed_text(document: Document) -> Detected | None:
    """Find flowed text with letters in it; Inkscape has left many empty ones behind."""
    texts = [(element, _letters(document, element)) for element in document.named("flowRoot")]
    texts = [(element, text) for element, text in texts if text]
    if not texts:
        return None
    converted = [_as_text(document, element) for element, _ in texts]
    edits = tuple(
        Edit(one.start, one.end, new.encode()) for (one, _), new in zip(texts, converted, strict=True) if new
    )
    return Detected({"text": shortened(texts[0][1])}, edits if all(converted) else ())


def _letters(document: Document, element: Element) -> str:
    return " ".join(
        "".join(_text_of(one)) for one in document.within(element) if one.name in _PARAGRAPHS
    ).strip()


def _text_of(element: Element) -> Iterator[str]:
    for one in element.content:
        if isinstance(one, str):
            yield one
        else:
            yield from _text_of(one)


def _as_text(document: Document, flow: Element) -> str:
    """Return the text that stands where the flowed one would; empty where its place is no rectangle."""
    inside = document.within(flow)
    regions = [one for one in inside if one.name == "flowRegion" for one in one.children]
    if len(regions) != 1 or regions[0].name != "rect":
        return ""
    paragraphs = [one for one in inside if one.name == "flowPara"]
    style = _style(flow, *paragraphs[:1])
    size = _length(style.get("font-size", ""), 1.0) or _USUAL_SIZE
    step = _length(style.get("line-height", ""), size) or _LINE * size
    left, top, width = (_length(regions[0].attributes.get(name, ""), 1.0) for name in ("x", "y", "width"))
    anchor, share = {"center": ("middle", 0.5), "end": ("end", 1.0), "right": ("end", 1.0)}.get(
        style.get("text-align", ""), ("start", 0.0)
    )
    lines = [line for one in paragraphs for line in _lines("".join(_text_of(one)), width / (_LETTER * size))]
    while lines and not lines[-1]:
        lines.pop()
    prefix = document.prefix_of(flow)
    x, y = left + share * width, top + _ASCENT * size + (step - size) / 2
    spans = "".join(
        f'<{prefix}tspan x="{x:.6g}" y="{y + number * step:.6g}">{escape(line, quote=False)}</{prefix}tspan>'
        for number, line in enumerate(lines)
    )
    kept = ";".join(f"{name}:{value}" for name, value in style.items() if name in _KEPT)
    transform = flow.attributes.get("transform", "")
    moved = f' transform="{escape(transform)}"' if transform else ""
    look = escape(f"font-size:{size:.6g}px;text-anchor:{anchor};{kept}".rstrip(";"))
    return f'<{prefix}text{moved} style="{look}">{spans}</{prefix}text>'


def _style(*elements: Element) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for element in elements:
        found |= {name: value for name, value in element.attributes.items() if name in _KEPT | {"font-size"}}
        found |= {one.name: one.text for one in declarations(element.attributes.get("style", ""))}
    return found


def _length(text: str, whole: float) -> float:
    """Return a length in pixels; a number or a percentage is one of `whole`. 0 if it is neither."""
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        return 0.0
    unit = found[2].lower()
    factor = {"": whole, "%": whole / 100}.get(unit, PIXELS.get(unit, 0.0))
    return float(found[1]) * factor


def _lines(text: str, most: float) -> Iterator[str]:
    """Yield a paragraph's lines, of at most so many letters where a word allows it."""
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > most:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line
