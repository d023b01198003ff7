"""Values of properties and attributes as every browser reads them: what isn't matched here stays as it is.

A value that one browser reads and another drops must be neither changed nor moved nor compared, so these
patterns are narrower than the specifications.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tinycss2 import color3

from configurator.icon.minify.number_spelling import NUMBER

SPACES = " \t\r\n\f"
"""White space of XML, SVG and CSS; Python's own has more."""
ID = r"[A-Za-z_][\w.-]*"
_WHOLE_NUMBER = re.compile(NUMBER.pattern)
_REFERENCE = rf"url\([{SPACES}]*([\"']?)#{ID}\1[{SPACES}]*\)"
_COMMA = rf"(?:[{SPACES}]*,[{SPACES}]*|[{SPACES}]+)"
_LENGTH = re.compile(rf"({NUMBER.pattern})(px|pt|pc|mm|cm|in|%)?")
_HEX_WITH_ALPHA = re.compile(r"#(?:[0-9a-f]{4}|[0-9a-f]{8})", re.IGNORECASE)
_MOST = 1e9
"""Numbers beyond it are infinite for some browsers, and exact for none."""

Check = Callable[[str], bool]


def is_number(text: str) -> bool:
    """Whether a text is one number."""
    return bool(_WHOLE_NUMBER.fullmatch(text)) and abs(float(text)) < _MOST


def is_length(text: str) -> bool:
    """Whether a text is one length or percentage that doesn't depend on a font or on the window."""
    found = _LENGTH.fullmatch(text)
    return bool(found and is_number(found[1]))


def is_color(text: str) -> bool:
    """Whether a text is a colour that doesn't depend on anything else."""
    if text.lower() == "currentcolor":
        return False
    return isinstance(color3.parse_color(text), color3.RGBA) or bool(_HEX_WITH_ALPHA.fullmatch(text))


def numbers_of(text: str) -> list[float] | None:
    """Return the numbers of a list, separated by spaces and single commas; None for anything else."""
    words = re.split(_COMMA, text.strip(SPACES))
    return [float(word) for word in words] if all(map(is_number, words)) else None


def _words(*words: str) -> Check:
    allowed = frozenset(words)
    return lambda text: text.lower() in allowed


def _matching(pattern: str) -> Check:
    compiled = re.compile(pattern, re.ASCII)
    return lambda text: bool(compiled.fullmatch(text))


def _any(*checks: Check) -> Check:
    return lambda text: any(check(text) for check in checks)


def _is_alpha(text: str) -> bool:
    return is_number(text.removesuffix("%"))


def _is_dashes(text: str) -> bool:
    lengths = re.split(_COMMA, text)
    return all(is_length(one) and not one.startswith("-") for one in lengths)


def _is_width(text: str) -> bool:
    return is_length(text) and not text.startswith("-")


def _is_miter_limit(text: str) -> bool:
    return is_number(text) and float(text) >= 1


def _is_order(text: str) -> bool:
    words = text.lower().split()
    return len(set(words)) == len(words) and set(words) <= {"fill", "stroke", "markers"}


_COLOR = _any(is_color, _words("currentcolor"))
_PAINT = _any(_COLOR, _words("none"), _matching(rf"{_REFERENCE}(?:[{SPACES}]+none)?"))
_LINK = _any(_words("none"), _matching(_REFERENCE))
_SPACE_OF_COLORS = _words("auto", "srgb", "linearrgb")
_RULE = _words("nonzero", "evenodd")

_PROPERTIES: dict[str, Check] = {
    "clip-path": _LINK, "clip-rule": _RULE, "color": is_color, "color-interpolation": _SPACE_OF_COLORS,
    "color-interpolation-filters": _SPACE_OF_COLORS, "display": _words("none", "inline", "block"),
    "fill": _PAINT, "fill-opacity": _is_alpha, "fill-rule": _RULE, "filter": _LINK, "flood-color": _COLOR,
    "flood-opacity": _is_alpha, "image-rendering": _words("auto", "optimizespeed", "optimizequality"),
    "isolation": _words("auto", "isolate"), "lighting-color": _COLOR, "marker-end": _LINK,
    "marker-mid": _LINK, "marker-start": _LINK, "mask": _LINK, "mask-type": _words("luminance", "alpha"),
    "mix-blend-mode": _words(
        "normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn",
        "hard-light", "soft-light", "difference", "exclusion", "hue", "saturation", "color", "luminosity",
    ),
    "opacity": _is_alpha, "overflow": _words("visible", "hidden", "scroll", "auto"),
    "paint-order": _any(_words("normal"), _is_order),
    "shape-rendering": _words("auto", "optimizespeed", "crispedges", "geometricprecision"),
    "stop-color": _COLOR, "stop-opacity": _is_alpha, "stroke": _PAINT,
    "stroke-dasharray": _any(_words("none"), _is_dashes), "stroke-dashoffset": is_length,
    "stroke-linecap": _words("butt", "round", "square"), "stroke-linejoin": _words("miter", "round", "bevel"),
    "stroke-miterlimit": _is_miter_limit, "stroke-opacity": _is_alpha, "stroke-width": _is_width,
    "vector-effect": _words("none", "non-scaling-stroke"),
    "visibility": _words("visible", "hidden", "collapse"),
}  # fmt: skip
PROPERTIES = frozenset(_PROPERTIES)
"""Properties whose values can be told to be valid."""
KEYWORDS = frozenset({
    "clip-rule", "color-interpolation", "color-interpolation-filters", "display", "fill-rule",
    "image-rendering", "mask-type", "overflow", "paint-order", "shape-rendering", "stroke-linecap",
    "stroke-linejoin", "vector-effect", "visibility",
})  # fmt: skip
"""Properties with words as values, which may be written in any case."""


def is_valid(name: str, value: str) -> bool:
    """Whether every browser takes a value of a property, in a style and in an attribute.

    Args:
        name: the property.
        value: the value without white space around it.
    """
    check = _PROPERTIES.get(name)
    return check is not None and check(value)


_TRANSFORM = re.compile(rf"(matrix|translate|scale|rotate|skewX|skewY)[{SPACES}]*\(([^()]*)\)")
_COUNTS = {
    "matrix": (6,), "translate": (1, 2), "scale": (1, 2), "rotate": (1, 3), "skewX": (1,), "skewY": (1,),
}  # fmt: skip


def functions_of(transform: str) -> list[tuple[str, list[float]]] | None:
    """Return the functions of a transform attribute with their numbers, None if it isn't valid."""
    found: list[tuple[str, list[float]]] = []
    text = transform.strip(SPACES)
    at = 0
    while at < len(text):
        gap = re.compile(rf"[{SPACES}]*,?[{SPACES}]*" if found else "").match(text, at)
        part = _TRANSFORM.match(text, gap.end() if gap else at)
        numbers = numbers_of(part[2]) if part else None
        if part is None or numbers is None or len(numbers) not in _COUNTS[part[1]]:
            return None
        found.append((part[1], numbers))
        at = part.end()
    return found


def box_of(view_box: str) -> list[float] | None:
    """Return the numbers of a view box that shows something, None if it isn't valid."""
    numbers = numbers_of(view_box)
    return numbers if numbers and len(numbers) == 4 and min(numbers[2:]) > 0 else None
