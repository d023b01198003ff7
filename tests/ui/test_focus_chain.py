"""Asking Qt for a neighbour deletes nothing, and calls nothing deleted that is there."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from configurator.ui.kit import focus_chain


def test_all_of_a_chain_is_there_after_a_walk(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for _number in range(3):
        area = QScrollArea()  # its bars are in widgets that only Qt knows
        area.setWidget(QWidget())
        column.addWidget(area)
    seen = list[QWidget]()
    one = focus_chain.after(window)
    while one is not None and one is not window:
        seen.append(one)
        one = focus_chain.after(one)
    assert len(seen) > 12
    assert all(map(isValid, seen))
