"""How large the user wants texts, for what doesn't take its sizes from the program's font: web pages."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtWidgets import QApplication

_USUAL = 13.3
"""Pixels of a system's font at its usual size: 12 (Windows), 13 (macOS), 14.7 (GNOME)."""
_STEPS = (3.0, 2.5, 2.0, 1.75, 1.5, 1.25)


def text_scale() -> float:
    """Return how many times as large as usual texts are wanted; 1 for every system's usual size."""
    times = QtGui.QFontInfo(QApplication.font()).pixelSize() / _USUAL
    return next((step for step in _STEPS if times >= step), 1.0)
