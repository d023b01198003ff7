"""Texts of the buttons that fix problems, and the names of their undo steps."""

from __future__ import annotations

from typing import NamedTuple

from configurator.connector.problems import PASSING
from configurator.wording.translation import N_, _


class RepairWords(NamedTuple):
    """The texts of one fix.

    Attributes:
        button: the button's text.
        step: the undo step's name, shown after "Undo"; empty if a dialog asks first, or nothing is edited.
    """

    button: str
    step: str


_REMOVE_IT = N_("Remove it")
_REMOVE_THEM = N_("Remove them")
_LET_SCALE = N_("Make it scalable")
_FIT = (N_("Fit the drawing"), N_("fit of the drawing"))
_CENTRE = (N_("Centre it"), N_("position of the drawing"))
_WORDS = {
    "TEXT_HIDDEN_CHARACTERS": (_REMOVE_THEM, N_("removal of hidden characters")),
    "ICON_OUT_OF_SIGHT": _FIT,
    "ICON_CUT_OFF": _FIT,
    "ICON_SMALL": _FIT,
    "ICON_OFF_CENTRE": _CENTRE,
    "ICON_POSITION_KEPT": _CENTRE,
    "SVG_ZERO_VIEW_BOX": (N_("Set the viewBox"), N_("viewBox of the drawing")),
    "SVG_CLIP_GROUP": (N_("Ungroup them"), N_("ungrouping of the clipping path")),
    "SVG_HIDDEN_WHEN_SMALL": (N_("Always show it"), N_("hidden parts of the drawing")),
    "SVG_ROOT_SHIFT": (_LET_SCALE, N_("shift of the drawing")),
    "SVG_ROOT_TRANSFORM": (N_("Apply it to the shapes"), N_("rotation of the drawing")),
    "SVG_FLOWED_TEXT": (N_("Convert it"), N_("conversion of the text")),
    "SVG_NO_VIEW_BOX": (_LET_SCALE, N_("scaling of the drawing")),
    "SVG_ONLY_SIZE": (
        N_("Add a viewBox"),
        N_("scaling of the drawing"),
    ),
    "SVG_PERCENT_SIZE": (_REMOVE_IT, N_("removal of the percentages")),
    "SVG_OUTSIDE": (
        N_("Remove it"),
        N_("removal of external parts"),
    ),
    "SVG_SCRIPT": (_REMOVE_IT, N_("removal of the script")),
    "SVG_DOCTYPE": (_REMOVE_IT, N_("removal of the DOCTYPE")),
    "SVG_METADATA": (_REMOVE_THEM, N_("removal of program data")),
    "SVG_COVER": (_REMOVE_IT, N_("removal of the rectangle")),
}
_COLORS = {
    "#ffffff": N_("Make it white"),
    "#000000": N_("Keep it black"),
}
TOO_LARGE = frozenset({"DATA_URI_LARGE", "DATA_URI_TOO_LARGE"})
"""Codes that are fixed by optimising the drawing, in a dialog."""
_COLOR_STEP = N_("colour of the drawing")
_PUT_IN = (
    N_("Embed it"),
    N_("embedding of external parts"),
)
_FIX_FILE = (
    N_("Fix the file"),
    N_("repair of the drawing"),
)
_CHOICES = {
    "remove": (N_("Remove the background"), N_("removal of the background")),
    "remove_and_adjust": (N_("Remove it, use “{value}”"), N_("removal of the background")),
    "use_its_color": (N_("Use its colour for the circle"), N_("colour of the background")),
    "make_white": (_COLORS["#ffffff"], _COLOR_STEP),
    "use_color": (N_("Use “{value}”"), N_("fix")),
}
"""Where a problem has several fixes."""
_NO_VALUE = (N_("Use default"), N_("fix"))
_LONGEST = 24
"""Characters of the longest value on a button."""


def repair_words(code: str, value: str, *, inlines: bool = False, choice: str = "") -> RepairWords:
    """Return the texts for fixing a problem.

    Args:
        code: the problem's code.
        value: the field's new value; for a drawing, its new colour or an empty text.
        inlines: whether external pictures are embedded (SVG_OUTSIDE).
        choice: which of several fixes it is; empty for the usual one.
    """
    if code in PASSING:
        return RepairWords(_("Try again"), "")
    if code in TOO_LARGE:
        return RepairWords(_("Optimise…"), "")
    if choice:
        button, step = _CHOICES[choice]
        return RepairWords(_(button).format(value=value), _(step))
    if code == "SVG_CURRENT_COLOR":
        button, step = _COLORS[value], _COLOR_STEP
    elif code == "SVG_OUTSIDE" and inlines:
        button, step = _PUT_IN
    elif code in _WORDS or code.startswith("SVG_"):
        button, step = _WORDS.get(code, _FIX_FILE)
    elif value:
        short = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
        return RepairWords(_("Use “{value}”").format(value=short), _("fix"))
    else:
        button, step = _NO_VALUE
    return RepairWords(_(button), _(step))
