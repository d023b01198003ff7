"""A drawing in other colours: every colour in its code is replaced, everything else stays."""

from __future__ import annotations

import re
from collections.abc import Callable

from configurator.guard import guarded
from configurator.icon.css.colors import Rgba, hex_of, parse_color
from configurator.icon.svg import gate

_NAMES = "fill|stroke|stop-color|flood-color|lighting-color|color"
_ATTRIBUTE = re.compile(rf"(\s(?:{_NAMES})\s*=\s*)(\"[^\"]*\"|'[^']*')")
_STYLE = re.compile(r"(\sstyle\s*=\s*)(\"[^\"]*\"|'[^']*')|(<style[^>]*>)(.*?)(?=</style)", re.DOTALL)
_DECLARATION = re.compile(rf"(?<![\w-])((?:{_NAMES})\s*:\s*)([^;}}!&<\"']+)")
_KEPT = frozenset({"currentcolor", "transparent"})


@guarded(lambda svg, _change: svg, gate.SvgRefused)
def recolored(svg: str, change: Callable[[Rgba], Rgba]) -> str:
    """Return an SVG with other colours.

    Colours in attributes and style sheets are changed, and the black of what has none of its own. Pictures
    of pixels inside the drawing and colours that an animation sets are not.

    Args:
        svg: the document.
        change: returns the new colour for an old one.
    """
    known: dict[str, str] = {}

    def new(color: str) -> str:
        if color not in known:
            known[color] = _changed(color, change)
        return known[color]

    def in_attribute(found: re.Match[str]) -> str:
        return f"{found[1]}{found[2][0]}{new(found[2][1:-1])}{found[2][0]}"

    def in_style(found: re.Match[str]) -> str:
        head, body = (found[1], found[2]) if found[1] else (found[3], found[4])
        return head + _DECLARATION.sub(lambda one: one[1] + new(one[2]), body)

    return _STYLE.sub(in_style, _ATTRIBUTE.sub(in_attribute, _with_default(svg)))


def _changed(text: str, change: Callable[[Rgba], Rgba]) -> str:
    color = text.strip()
    parsed = None if color.lower() in _KEPT else parse_color(color)
    return text if parsed is None else text.replace(color, hex_of(change(parsed)))


def _with_default(svg: str) -> str:
    """Return the document with the root naming the colour of everything that has none of its own."""
    try:
        document = gate.read(svg)
    except gate.SvgRefused:  # no browser draws it, whatever its colours
        return svg
    root = document.root
    names = ["fill", "color"] if "currentcolor" in svg.lower() else ["fill"]
    missing = (name for name in names if name not in root.attributes)
    return document.edited(document.with_attribute(root, name, "#000") for name in missing)
