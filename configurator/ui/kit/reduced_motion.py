"""Whether anything may move: people and their systems can ask for less of it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle


def may_move() -> bool:
    """Return whether animations are wanted, as far as the system tells Qt."""
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
