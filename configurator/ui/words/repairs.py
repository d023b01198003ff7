"""What the button says that mends a problem, and how the step is called in the Undo menu."""

from __future__ import annotations

from typing import NamedTuple

from configurator.ui.words.tr import QT_TRANSLATE_NOOP, tr


class RepairWords(NamedTuple):
    """Words for one repair.

    Attributes:
        button: what stands on its button.
        step: what stands behind "Undo".
    """

    button: str
    step: str


_REMOVE_IT = QT_TRANSLATE_NOOP("Repairs", "Remove it")
_REMOVE_THEM = QT_TRANSLATE_NOOP("Repairs", "Remove them")
_LET_SCALE = QT_TRANSLATE_NOOP("Repairs", "Let it scale")
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
        QT_TRANSLATE_NOOP("Repairs", "Leave it out"),
        QT_TRANSLATE_NOOP("Repairs", "removal of what lies outside"),
    ),
    "SVG_SCRIPT": (_REMOVE_IT, QT_TRANSLATE_NOOP("Repairs", "removal of the script")),
    "SVG_DOCTYPE": (_REMOVE_IT, QT_TRANSLATE_NOOP("Repairs", "removal of the DOCTYPE")),
    "SVG_METADATA": (_REMOVE_THEM, QT_TRANSLATE_NOOP("Repairs", "removal of program data")),
    "SVG_COVER": (_REMOVE_IT, QT_TRANSLATE_NOOP("Repairs", "removal of the rectangle")),
    "DATA_URI_LARGE": (
        QT_TRANSLATE_NOOP("Repairs", "Remove what nobody sees"),
        QT_TRANSLATE_NOOP("Repairs", "removal of what nobody sees"),
    ),
    "DATA_URI_TOO_LARGE": (
        QT_TRANSLATE_NOOP("Repairs", "Remove what nobody sees"),
        QT_TRANSLATE_NOOP("Repairs", "removal of what nobody sees"),
    ),
}
_COLORS = {
    "#ffffff": QT_TRANSLATE_NOOP("Repairs", "Draw it white"),
    "#000000": QT_TRANSLATE_NOOP("Repairs", "Keep it black"),
}
_LONGEST = 24
"""Most characters of a value on the button."""


def repair_words(code: str, value: str, *, inlines: bool = False) -> RepairWords:
    """Return the words for mending a problem.

    Args:
        code: the problem's code.
        value: the field's new value; of a drawing, the colour that it gets, or nothing.
        inlines: files beside the drawing are put into it (SVG_OUTSIDE).
    """
    if code == "SVG_OUTSIDE" and inlines:
        return RepairWords(tr("Repairs", "Put it in"), tr("Repairs", "what lay outside the drawing"))
    if code == "SVG_CURRENT_COLOR":
        return RepairWords(tr("Repairs", _COLORS[value]), tr("Repairs", "colour of the drawing"))
    if code in _WORDS:
        button, step = _WORDS[code]
        return RepairWords(tr("Repairs", button), tr("Repairs", step))
    if code.startswith("SVG_"):
        return RepairWords(tr("Repairs", "Fix the file"), tr("Repairs", "repair of the drawing"))
    if not value:
        return RepairWords(tr("Repairs", "Use the portal's own"), tr("Repairs", "fix"))
    short = value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"
    return RepairWords(tr("Repairs", "Use “{value}”").format(value=short), tr("Repairs", "fix"))
