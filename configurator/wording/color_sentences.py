"""What is said of a disc's colour."""

from __future__ import annotations

from configurator.wording.decimals import ratio_words
from configurator.wording.translation import _


def name_contrast(ratio: float, least: float) -> str:
    """Return the line about the white name on a colour; both are contrast ratios."""
    now, needed = ratio_words(ratio), ratio_words(least)
    if ratio >= least:
        return _("✓ White name: {ratio} : 1").format(ratio=now)
    return _("▲ White name: {ratio} : 1, needs {least}").format(ratio=now, least=needed)


def drawing_contrast(ratio: float | None, least: float) -> str:
    """Return the line about the drawing on a colour; None if its contrast isn't known."""
    if ratio is None:
        return _("Drawing: not checked")
    now, needed = ratio_words(ratio), ratio_words(least)
    if ratio >= least:
        return _("✓ Drawing: {ratio} : 1").format(ratio=now)
    return _("▲ Drawing: {ratio} : 1, needs {least}").format(ratio=now, least=needed)
