"""The bar that moves while something is being done and nobody knows for how long."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

from configurator.wording.translation import _


def busy_bar(height: int = 0) -> QProgressBar:
    """Make it, `height` logical pixels high; as high as the style wants it if 0."""
    made = QProgressBar()
    made.setRange(0, 0)
    made.setTextVisible(False)
    made.setAccessibleName(_("Progress"))
    if height:
        made.setFixedHeight(height)
    return made
