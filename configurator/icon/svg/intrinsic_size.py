"""The natural size of an SVG, which decides how large CSS draws it as a background."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers import expat

from configurator.icon.css.color import NUMBER

_LENGTH = re.compile(rf"\s*({NUMBER})(px|in|cm|mm|q|pt|pc|em|rem|ex|ch)?\s*", re.IGNORECASE | re.ASCII)
PIXELS = {
    "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 4 / 3, "pc": 16.0,
    "em": 16.0, "rem": 16.0, "ex": 8.0, "ch": 8.0,
}  # fmt: skip
"""CSS pixels to a unit; for those of the font, what they are in a browser's standard font of 16 px."""


class Natural(NamedTuple):
    """Width and height in CSS pixels and width / height, each None where the document has none."""

    width: float | None
    height: float | None
    ratio: float | None


class _RootSeenError(Exception):
    """The root's attributes are known; the rest of the document need not be read."""


def natural_size(svg: str) -> Natural:
    """Return the natural size that a browser finds in an SVG.

    It comes from the root's attributes only, never from its `style`; percentages are no size.

    Args:
        svg: a document that the gate has admitted.
    """
    root: dict[str, str] = {}

    def start(_name: str, attributes: Mapping[str, str]) -> None:
        root.update(attributes)
        raise _RootSeenError

    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    with contextlib.suppress(_RootSeenError):
        parser.Parse(svg.encode(), True)
    return _natural(root)


def _natural(root: Mapping[str, str]) -> Natural:
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    if width and height:
        return Natural(width, height, width / height)
    if root.get("preserveAspectRatio", "").strip().startswith("none"):
        return Natural(None, None, None)
    return Natural(width, height, _view_box_ratio(root.get("viewBox", "")))


def _pixels(length: str) -> float | None:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * PIXELS[(found[2] or "px").lower()] if found else None


def _view_box_ratio(view_box: str) -> float | None:
    try:
        _x, _y, width, height = (float(number) for number in re.split(r"[\s,]+", view_box.strip()))
    except ValueError:
        return None
    return width / height if width > 0 and height > 0 else None
