"""What the button says that mends a problem, and how the step is called in the Undo menu."""

from __future__ import annotations

from typing import NamedTuple

from configurator.wording.translation import QT_TRANSLATE_NOOP, translate


class RepairWords(NamedTuple):
    """Words for one repair.

    Attributes:
        button: what stands on its button.
        step: what stands behind "Undo"; empty where a dialog asks first.
    """

    button: str
    step: str


_REMOVE_IT = QT_TRANSLATE_NOOP("Repairs", "Remove it")
_REMOVE_THEM = QT_TRANSLATE_NOOP("Repairs", "Remove them")
_LET_SCALE = QT_TRANSLATE_NOOP("Repairs", "Make it scalable")
_FIT = (QT_TRANSLATE_NOOP("Repairs", "Fit the drawing"), QT_TRANSLATE_NOOP("Repairs", "fit of the drawing"))
_WORDS = {
    "ICON_OUT_OF_SIGHT": _FIT,
    "ICON_CUT_OFF": _FIT,
    "ICON_SMALL": _FIT,
    "ICON_OFF_CENTRE": (
        QT_TRANSLATE_NOOP("Repairs", "Centre it"),
        QT_TRANSLATE_NOOP("Repairs", "position of the drawing"),
    ),
    "SVG_NO_VIEW_BOX": (_LET_SCALE, QT_TRANSLATE_NOOP("Repairs", "scaling of the drawing")),
    "SVG_ONLY_SIZE": (
        QT_TRANSLATE_NOOP("Repairs", "Add a viewBox"),
        QT_TRANSLATE_NOOP("Repairs", "scaling of the drawing"),
    ),
    "SVG_PERCENT_SIZE": (_REMOVE_IT, QT_TRANSLATE_NOOP("Repairs", "removal of the percentages")),
    "SVG_OUTSIDE": (
        QT_TRANSLATE_NOOP("Repairs", "Remove it"),
        QT_TRANSLATE_NOOP("Repairs", "removal of external parts"),
    ),
    "SVG_SCRIPT": (_REMOVE_IT, QT_TRANSLATE_NOOP("Repairs", "removal of the script")),
    "SVG_DOCTYPE": (_REMOVE_IT, QT_TRANSLATE_NOOP("Repairs", "removal of the DOCTYPE")),
    "SVG_METADATA": (_REMOVE_THEM, QT_TRANSLATE_NOOP("Repairs", "removal of program data")),
    "SVG_COVER": (_REMOVE_IT, QT_TRANSLATE_NOOP("Repairs", "removal of the rectangle")),
}
_COLORS = {
    "#ffffff": QT_TRANSLATE_NOOP("Repairs", "Make it white"),
    "#000000": QT_TRANSLATE_NOOP("Repairs", "Keep it black"),
}
TOO_LARGE = frozenset({"DATA_URI_LARGE", "DATA_URI_TOO_LARGE"})
"""Codes of a drawing that has to be made smaller, which is asked about in a dialog."""
_COLOR_STEP = QT_TRANSLATE_NOOP("Repairs", "colour of the drawing")
_PUT_IN = (
    QT_TRANSLATE_NOOP("Repairs", "Embed it"),
    QT_TRANSLATE_NOOP("Repairs", "embedding of external parts"),
)
_FIX_FILE = (
    QT_TRANSLATE_NOOP("Repairs", "Fix the file"),
    QT_TRANSLATE_NOOP("Repairs", "repair of the drawing"),
)
_NO_VALUE = (QT_TRANSLATE_NOOP("Repairs", "Use default"), QT_TRANSLATE_NOOP("Repairs", "fix"))
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
        return RepairWords(translate("Repairs", "Optimise…"), "")
    if code == "SVG_CURRENT_COLOR":
        button, step = _COLORS[value], _COLOR_STEP
    elif code == "SVG_OUTSIDE" and inlines:
        button, step = _PUT_IN
    elif code in _WORDS or code.startswith("SVG_"):
        button, step = _WORDS.get(code, _FIX_FILE)
    elif value:
        short = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
        return RepairWords(
            translate("Repairs", "Use “{value}”").format(value=short), translate("Repairs", "fix")
        )
    else:
        button, step = _NO_VALUE
    return RepairWords(translate("Repairs", button), translate("Repairs", step))
