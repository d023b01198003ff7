"""A drawing in other colours: every colour in an SVG's code is replaced, all else stays as it is."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from xml.parsers import expat

from configurator.icon.css.color import is_color

Rgba = tuple[float, float, float, float]
"""Red, green, blue and opacity, each from 0 to 1."""

_NAMES = "fill|stroke|stop-color|flood-color|lighting-color|color"
_ATTRIBUTE = re.compile(rf"(\s(?:{_NAMES})\s*=\s*)(\"[^\"]*\"|'[^']*')")
_STYLE = re.compile(r"(\sstyle\s*=\s*)(\"[^\"]*\"|'[^']*')|(<style[^>]*>)(.*?)(?=</style)", re.DOTALL)
_DECLARATION = re.compile(rf"(?<![\w-])((?:{_NAMES})\s*:\s*)([^;}}!&<]+)")
_SHORT = re.compile(r"#[0-9a-fA-F]{3,4}")
_KEPT = frozenset({"currentcolor", "transparent"})


class _RootSeenError(Exception):
    """The root's place is known; the rest of the document need not be read."""


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

    return _with_default(_STYLE.sub(in_style, _ATTRIBUTE.sub(in_attribute, svg)), new("#000"))


def hex_of(color: Rgba) -> str:
    """Return a colour as CSS hex, with the opacity only where there is one."""
    digits = [f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in color]
    return "#" + "".join(digits[:3] if digits[3] == "ff" else digits)


def rgba_of(color: str) -> Rgba:
    """Return the parts of a valid CSS colour."""
    text = color.strip()
    if _SHORT.fullmatch(text):
        text = "#" + "".join(digit * 2 for digit in text[1:])
    if text.startswith("#"):  # most are, and they need no parser
        red, green, blue, alpha = (int(text[at : at + 2] or "ff", 16) / 255 for at in (1, 3, 5, 7))
        return red, green, blue, alpha
    from configurator.icon.draw.canvas import rgba  # noqa: PLC0415 - a parser comes with it

    red, green, blue, alpha = rgba(text)
    return red, green, blue, alpha


def _changed(text: str, change: Callable[[Rgba], Rgba]) -> str:
    color = text.strip()
    if not is_color(color) or color.lower() in _KEPT:
        return text
    return text.replace(color, hex_of(change(rgba_of(color))))


def _with_default(svg: str, black: str) -> str:
    """Give the root the colour of everything that names none, unless it has one."""
    root: list[tuple[int, dict[str, str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        root.append((parser.CurrentByteIndex + 1 + len(name.encode()), attributes))
        raise _RootSeenError

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    raw = svg.encode()
    with contextlib.suppress(_RootSeenError, expat.ExpatError):
        parser.Parse(raw, True)
    if not root:  # no browser draws it, whatever its colours
        return svg
    at, attributes = root[0]
    wanted = ["fill"] if "currentcolor" not in svg.lower() else ["fill", "color"]
    added = "".join(f' {name}="{black}"' for name in wanted if name not in attributes)
    return (raw[:at] + added.encode() + raw[at:]).decode()
