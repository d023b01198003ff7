"""Colours in their shortest spelling; a `#` takes three bytes of a Data URI."""

from __future__ import annotations

import re

_SHORT_NAMES = {
    "#f0ffff": "azure", "#f5f5dc": "beige", "#ffe4c4": "bisque", "#000000": "black", "#0000ff": "blue",
    "#a52a2a": "brown", "#ff7f50": "coral", "#00ffff": "cyan", "#ffd700": "gold", "#808080": "gray",
    "#008000": "green", "#4b0082": "indigo", "#fffff0": "ivory", "#f0e68c": "khaki", "#00ff00": "lime",
    "#faf0e6": "linen", "#800000": "maroon", "#000080": "navy", "#808000": "olive", "#ffa500": "orange",
    "#da70d6": "orchid", "#cd853f": "peru", "#ffc0cb": "pink", "#dda0dd": "plum", "#800080": "purple",
    "#ff0000": "red", "#fa8072": "salmon", "#a0522d": "sienna", "#c0c0c0": "silver", "#fffafa": "snow",
    "#d2b48c": "tan", "#008080": "teal", "#ff6347": "tomato", "#ee82ee": "violet", "#f5deb3": "wheat",
    "#ffffff": "white", "#ffff00": "yellow",
}  # fmt: skip
_LONG_NAMES = {
    "aqua": "#0ff", "fuchsia": "#f0f", "magenta": "#f0f", "whitesmoke": "#f5f5f5", "lightgray": "#d3d3d3",
    "lightgrey": "#d3d3d3", "darkgray": "#a9a9a9", "darkgrey": "#a9a9a9", "grey": "gray",
}  # fmt: skip
_HEX = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")


def shortest(color: str) -> str:
    """Return a colour's shortest spelling; what is none, or one of another kind, as it is."""
    text = color.strip().lower()
    if text in _LONG_NAMES:
        return _LONG_NAMES[text]
    found = _RGB.fullmatch(text)
    if found:
        text = "#" + "".join(f"{min(255, int(part)):02x}" for part in found.groups())
    found = _HEX.fullmatch(text)
    if not found:
        return text if text in _SHORT_NAMES.values() or text == "none" else color.strip()
    digits = found[1]
    full = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    short = f"#{full[::2]}" if full[::2] == full[1::2] else f"#{full}"
    name = _SHORT_NAMES.get(f"#{full}", "")
    return name if name and len(name) < len(short) + 2 else short
