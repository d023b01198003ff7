"""A row for a widget that has a maximum width."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget


def centred(inside: QWidget) -> QHBoxLayout:
    """Return a row with a widget that has a maximum width.

    A column alone would ask it how high it is with all of the width, and give it too little height.
    """
    row = QHBoxLayout()
    row.addStretch(0)
    row.addWidget(inside, 1)
    row.addStretch(0)
    return row
