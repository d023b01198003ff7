"""What is said of a disc's colour."""

from __future__ import annotations

from configurator.wording.translation import _


def name_contrast(ratio: float, least: float) -> str:
    """Return the line about the white name on a colour; both are contrast ratios."""
    if ratio >= least:
        return _("✓ White name: {ratio} : 1").format(ratio=_cut(ratio))
    return _("▲ White name: {ratio} : 1, needs {least}").format(ratio=_cut(ratio), least=_cut(least))


def drawing_contrast(ratio: float | None, least: float) -> str:
    """Return the line about the drawing on a colour; None if its contrast isn't known."""
    if ratio is None:
        return _("Drawing: not checked")
    if ratio >= least:
        return _("✓ Drawing: {ratio} : 1").format(ratio=_cut(ratio))
    return _("▲ Drawing: {ratio} : 1, needs {least}").format(ratio=_cut(ratio), least=_cut(least))


def _cut(ratio: float) -> str:
    """A ratio is cut, not rounded: what misses the rule by little must not seem to keep it."""
    return f"{int(ratio * 10 + 1e-9) / 10:.1f}"
