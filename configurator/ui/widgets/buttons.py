"""Buttons of a dialog: none takes the Enter key but the one that is made the default."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from configurator.ui import theme


def button(text: str, name: str, *, foot: bool = False) -> QPushButton:
    """Make a button with a name for tests; those at the `foot` of a dialog are a little higher."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.setMinimumHeight(theme.TARGET + 6 if foot else theme.TARGET)
    return made


def foot(*buttons: QPushButton) -> QHBoxLayout:
    """Put buttons side by side at the right end of a row."""
    row = QHBoxLayout()
    row.setSpacing(theme.SMALL)
    row.addStretch(1)
    for one in buttons:
        row.addWidget(one)
    return row
