"""An icon in words: how large it is and where it lies, and a sentence in place of its picture."""

from __future__ import annotations

import re

from configurator.connector.picture_findings import CUT_OFF
from configurator.icon.check.ink import Contrasts, Measured
from configurator.icon.css.colors import hex_of
from configurator.icon.css.positions import cell_of, is_position, percentages_of
from configurator.icon.css.sizes import is_size
from configurator.icon.draw.pictures import Failure
from configurator.icon.icon import DEFAULT_POSITION, DEFAULT_SIZE, Icon
from configurator.wording.decimals import percent_words, ratio_words
from configurator.wording.punctuation import listed
from configurator.wording.translation import N_, _

_PERCENT = re.compile(r"\s*(\d+(?:\.\d+)?)%(?:\s+auto)?\s*", re.IGNORECASE | re.ASCII)
_PLACES = (
    N_("Top left"), N_("Top"), N_("Top right"),
    N_("Left"), N_("Centre"), N_("Right"),
    N_("Bottom left"), N_("Bottom"), N_("Bottom right"),
)  # fmt: skip
_CENTRE = 4
_SEVERAL = 1.3
"""Contrast of a drawing's parts among each other from which it has several colours."""


def size_value(size: str) -> str:
    """Return a `background-size` for people; one without a common name is returned unchanged."""
    value = size if is_size(size) else DEFAULT_SIZE
    percent = _PERCENT.fullmatch(value)
    if percent:
        return percent_words(percent[1])
    return {"contain": _("Fits"), "cover": _("Fills"), "auto": _("Original size")}.get(value.lower(), value)


def position_value(position: str) -> str:
    """Return a `background-position` for people; one in pixels is returned unchanged."""
    value = position if is_position(position) else DEFAULT_POSITION
    cell = cell_of(value)
    if cell is not None:
        return _(_PLACES[cell])
    percentages = percentages_of(value)
    if percentages is None:
        return value
    # Translators: both are percentages with their sign.
    return _("{across} across, {down} down").format(
        across=percent_words(percentages[0]), down=percent_words(percentages[1])
    )


def icon_sentence(icon: Icon, seen: Measured | Failure | None) -> str:
    """Describe an active icon for somebody who doesn't see it.

    Args:
        icon: the values that are in force; see `effective`.
        seen: what was measured of its picture; without it, the sentence says only what its values do.
    """
    color = icon.color or _("no colour")
    if not icon.svg:
        return _("No drawing yet, only a circle in {color}").format(color=color)
    measured = seen if isinstance(seen, Measured) and seen.has_ink else None
    at_centre = cell_of(icon.position or DEFAULT_POSITION) == _CENTRE
    parts = [
        _subject(measured.contrasts if measured else None, color),
        size_value(icon.size),
        _("centred") if at_centre else position_value(icon.position),
        *(_seen(measured) if measured else ()),
    ]
    return listed(parts)


def _subject(contrasts: Contrasts | None, color: str) -> str:
    if contrasts is None:
        return _("Drawing on {color}").format(color=color)
    if contrasts.inner >= _SEVERAL:
        return _("Drawing in several colours on {color}").format(color=color)
    ink = hex_of(contrasts.ink_color)
    if ink == "#ffffff":
        return _("White drawing on {color}").format(color=color)
    if ink == "#000000":
        return _("Black drawing on {color}").format(color=color)
    return _("Drawing in {ink} on {color}").format(ink=ink, color=color)


def _seen(measured: Measured) -> list[str]:
    if measured.is_full:
        return [_("fills the circle")]
    said = [_("cut off by the circle") if measured.outside > CUT_OFF else _("nothing cut off")]
    if measured.contrasts:
        ratio = max(measured.contrasts.ratio, measured.contrasts.inner)
        said.append(_("contrast {ratio} : 1").format(ratio=ratio_words(ratio)))
    return said
