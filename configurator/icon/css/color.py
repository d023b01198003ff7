"""CSS colours: a strict grammar of what `background-color` takes.

The portal's own template writes the value into a `<style>` without any escaping, so nothing is let
through that is not a colour from its first character to its last.
"""

from __future__ import annotations

import re

_NAMES = frozenset(
    """
    aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
    burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson currentcolor cyan
    darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen
    darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
    darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite
    forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink
    indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral
    lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen
    lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta
    maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue
    mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
    navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
    paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red
    rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
    slategray slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet
    wheat white whitesmoke yellow yellowgreen
    """.split()  # noqa: SIM905 - a hundred and fifty quoted words would be no easier to read
)

NUMBER = r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d{1,3})?"
"""A CSS number; two digits of exponent are enough for any picture."""
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.ASCII)
_PERCENT = rf"{NUMBER}%"
_ANY = rf"(?:{NUMBER}%?|none)"
_HUE = rf"{NUMBER}(?:deg|grad|rad|turn)?"
_COMMA = r"[ \t]*,[ \t]*"
_GAP = r"[ \t]+"
_ALPHA_OLD = rf"(?:{_COMMA}{NUMBER}%?)?"
_ALPHA_NEW = rf"(?:[ \t]*/[ \t]*{_ANY})?"
_FUNCTION = "|".join(
    (
        rf"rgba?\([ \t]*{NUMBER}(?:{_COMMA}{NUMBER}){{2}}{_ALPHA_OLD}[ \t]*\)",
        rf"rgba?\([ \t]*{_PERCENT}(?:{_COMMA}{_PERCENT}){{2}}{_ALPHA_OLD}[ \t]*\)",
        rf"rgba?\([ \t]*{_ANY}(?:{_GAP}{_ANY}){{2}}{_ALPHA_NEW}[ \t]*\)",
        rf"hsla?\([ \t]*{_HUE}(?:{_COMMA}{_PERCENT}){{2}}{_ALPHA_OLD}[ \t]*\)",
        rf"hsla?\([ \t]*(?:{_HUE}|none)(?:{_GAP}{_ANY}){{2}}{_ALPHA_NEW}[ \t]*\)",
    )
)
"""Compiled at its first use: that takes 6 ms, and most colours are written in another way."""
_LONGEST = 100


def is_color(value: str) -> bool:
    """Whether a text is a CSS colour: hex, a name, rgb() or hsl(), the alpha forms included.

    Args:
        value: the text of `background-color`; spaces around it do not matter. Empty is no colour.
    """
    if len(value) > _LONGEST or not value.isascii():  # Python lowers the Kelvin sign to k, CSS does not
        return False
    text = value.strip(" \t").lower()
    if text in _NAMES or _HEX.fullmatch(text):
        return True
    return text.endswith(")") and re.fullmatch(_FUNCTION, text, re.ASCII) is not None
