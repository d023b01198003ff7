"""Colours in words, for people who hear them."""

from __future__ import annotations

import colorsys

from configurator.wording.translation import N_, _

_HUES = (
    (15, N_("red")), (45, N_("orange")), (68, N_("yellow")), (160, N_("green")), (195, N_("turquoise")),
    (258, N_("blue")), (292, N_("violet")), (345, N_("pink")), (361, N_("red")),
)  # fmt: skip
"""Where each hue ends, in degrees of the colour circle, and its word."""
_GREYISH = 0.12
"""Difference of the strongest and the weakest part, from 0 to 1, below which a colour is a grey."""
_BLACK, _DARK, _LIGHT, _WHITE = 0.06, 0.3, 0.75, 0.95
"""Lightness (HLS) up to which, or from which, a colour is called so."""


def color_words(color: str, name: str = "") -> str:
    """Return what a colour is called, with its value: “dark blue, #123456”.

    Args:
        color: as `#rrggbb`.
        name: whose colour it is, such as a brand's; takes the place of the word.
    """
    return _("{name}, {color}").format(name=name or color_word(color), color=color)


def color_word(color: str) -> str:
    """Return the common word for a colour that is given as `#rrggbb`."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, lightness, _saturation = colorsys.rgb_to_hls(red, green, blue)
    spread = max(red, green, blue) - min(red, green, blue)
    if lightness <= _BLACK:
        return _("black")
    if lightness >= _WHITE:
        return _("white")
    word = _("grey") if spread < _GREYISH else _(_hue_word(360 * hue))
    if lightness <= _DARK:
        # Translators: {color} is blue, green, grey and so on.
        return _("dark {color}").format(color=word)
    # Translators: {color} is blue, green, grey and so on.
    return _("light {color}").format(color=word) if lightness >= _LIGHT else word


def _hue_word(degrees: float) -> str:
    return next(word for end, word in _HUES if degrees < end)
