"""What the button says that mends a problem, and how the step is called in the Undo menu."""

from __future__ import annotations

from typing import NamedTuple

from configurator.wording.translation import N_, _


class RepairWords(NamedTuple):
    """Words for one repair.

    Attributes:
        button: what stands on its button.
        step: what stands behind "Undo"; empty where a dialog asks first.
    """

    button: str
    step: str


_REMOVE_IT = N_("Remove it")
_REMOVE_THEM = N_("Remove them")
_LET_SCALE = N_("Let it scale")
_FIT = (N_("Fit the drawing"), N_("fit of the drawing"))
_WORDS = {
    "ICON_OUT_OF_SIGHT": _FIT,
    "ICON_CUT_OFF": _FIT,
    "ICON_SMALL": _FIT,
    "ICON_OFF_CENTRE": (
        N_("Centre it"),
        N_("position of the drawing"),
    ),
    "SVG_NO_VIEW_BOX": (_LET_SCALE, N_("scaling of the drawing")),
    "SVG_ONLY_SIZE": (
        N_("Add a viewBox"),
        N_("scaling of the drawing"),
    ),
    "SVG_PERCENT_SIZE": (_REMOVE_IT, N_("removal of the percentages")),
    "SVG_OUTSIDE": (
        N_("Leave it out"),
        N_("removal of what lies outside"),
    ),
    "SVG_SCRIPT": (_REMOVE_IT, N_("removal of the script")),
    "SVG_DOCTYPE": (_REMOVE_IT, N_("removal of the DOCTYPE")),
    "SVG_METADATA": (_REMOVE_THEM, N_("removal of program data")),
    "SVG_COVER": (_REMOVE_IT, N_("removal of the rectangle")),
}
_COLORS = {
    "#ffffff": N_("Draw it white"),
    "#000000": N_("Keep it black"),
}
TOO_LARGE = frozenset({"DATA_URI_LARGE", "DATA_URI_TOO_LARGE"})
"""Codes of a drawing that has to be made smaller, which is asked about in a dialog."""
_COLOR_STEP = N_("colour of the drawing")
_PUT_IN = (
    N_("Put it in"),
    N_("what lay outside the drawing"),
)
_FIX_FILE = (
    N_("Fix the file"),
    N_("repair of the drawing"),
)
_NO_VALUE = (N_("Use the portal's own"), N_("fix"))
_LONGEST = 24
"""Most characters of a value on the button."""


def repair_words(code: str, value: str, *, inlines: bool = False) -> RepairWords:
    """Return the words for mending a problem.

    Args:
        code: the problem's code.
        value: the field's new value; of a drawing, the colour that it gets, or nothing.
        inlines: files beside the drawing are put into it (SVG_OUTSIDE).
    """
    if code in TOO_LARGE:
        return RepairWords(_("Make it smaller…"), "")
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
