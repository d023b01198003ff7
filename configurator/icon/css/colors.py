"""CSS colours as `background-color` takes them: hex, names, rgb() and hsl(), with and without opacity."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from colorsys import hls_to_rgb
from functools import lru_cache

from tinycss2 import color4
from tinycss2.ast import FunctionBlock, Node

from configurator.icon.css import words

Rgba = tuple[float, float, float, float]
"""Red, green, blue and opacity, each from 0 to 1."""

_BLACK: Rgba = (0.0, 0.0, 0.0, 1.0)
_COMMAS = re.compile(r" ?v( ?, ?v){2,3} ?")
_SPACES = re.compile(r" ?v v v( ?/ ?v)? ?")
_DEGREES = {"deg": 1.0, "grad": 0.9, "rad": 180 / math.pi, "turn": 360.0}


def is_color(value: str) -> bool:
    """Whether a text is a CSS colour; empty is none. Spaces around it don't matter."""
    return parse_color(value) is not None


@lru_cache(maxsize=64)  # each keystroke asks again for values that it leaves alone
def parse_color(value: str) -> Rgba | None:
    """Return the colour that a text says, or None if CSS would drop the declaration.

    Args:
        value: the text of `background-color`. `currentcolor` is black: nothing around an icon sets another.
    """
    found = words.split(value)
    if len(found) != 1:
        return None
    token = found[0]
    if token.type == "function":
        return _function(token)
    if token.type not in {"ident", "hash"}:
        return None
    color = color4.parse_color(token)
    if color is None or isinstance(color, str):
        return _BLACK if color else None
    red, green, blue = (channel or 0.0 for channel in color.coordinates)
    return red, green, blue, color.alpha


def rgba_of(color: str) -> Rgba:
    """Return the parts of a valid colour.

    Raises:
        ValueError: it is no colour.
    """
    parsed = parse_color(color)
    if parsed is None:
        raise ValueError(f"{color!r} is no colour")
    return parsed


def hex_of(color: Sequence[float]) -> str:
    """Return a colour as `#rrggbb`, or as `#rrggbbaa` if it has a fourth part that is not 1.

    Args:
        color: red, green, blue and maybe opacity; what is below 0 or above 1 is cut.
    """
    digits = [f"{round(255 * _part(part)):02x}" for part in color]
    return "#" + "".join(digits[:3] if digits[3:] == ["ff"] else digits)


def _function(function: FunctionBlock) -> Rgba | None:
    """Return the colour of rgb(), rgba(), hsl() or hsla(), in the old form with commas or the new one."""
    shape = "".join(map(_shape, function.arguments))
    has_commas = bool(_COMMAS.fullmatch(shape))
    if function.lower_name not in {"rgb", "rgba", "hsl", "hsla"} or not (
        has_commas or _SPACES.fullmatch(shape)
    ):
        return None
    parts = [token for token in function.arguments if _shape(token) == "v"]
    kinds = [token.type for token in parts]
    if has_commas:
        is_hsl = function.lower_name.startswith("hsl")
        same = {"percentage"} if is_hsl else {kinds[0]}
        if "ident" in kinds or set(kinds[is_hsl:3]) != same:
            return None
    return _hsl(parts) if function.lower_name.startswith("hsl") else _rgb(parts)


def _shape(token: Node) -> str:
    """Return one character for a token: `v` for a value, `?` for what no colour has."""
    if token.type == "whitespace":
        return " "
    if token.type == "literal":
        return token.value if token.value in {",", "/"} else "?"
    is_none = token.type == "ident" and token.lower_value == "none"
    return "v" if is_none or token.type in {"number", "percentage", "dimension"} else "?"


def _rgb(parts: Sequence[Node]) -> Rgba | None:
    if any(part.type == "dimension" for part in parts):
        return None
    red, green, blue = (_part(_fraction(part, 255)) for part in parts[:3])
    return red, green, blue, _opacity(parts)


def _hsl(parts: Sequence[Node]) -> Rgba | None:
    hue, *others = parts
    if hue.type == "percentage" or any(part.type == "dimension" for part in others):
        return None
    degrees = 0.0 if hue.type == "ident" else hue.value
    if hue.type == "dimension":
        if hue.lower_unit not in _DEGREES:
            return None
        degrees *= _DEGREES[hue.lower_unit]
    turn = degrees / 360 % 1 if math.isfinite(degrees) else 0.0
    saturation, lightness = (_part(_fraction(part, 100)) for part in others[:2])
    return *hls_to_rgb(turn, lightness, saturation), _opacity(parts)


def _opacity(parts: Sequence[Node]) -> float:
    return _part(_fraction(parts[3], 1)) if len(parts) > 3 else 1.0


def _fraction(token: Node, whole: float) -> float:
    """Return a number in parts of `whole`, or a percentage as a fraction; `none` is 0."""
    if token.type == "ident":
        return 0.0
    return float(token.value) / (100 if token.type == "percentage" else whole)


def _part(value: float) -> float:
    return min(1.0, max(0.0, value))
