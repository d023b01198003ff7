"""Asking Qt for a neighbour deletes nothing, and calls nothing deleted that is there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from configurator.ui.kit import focus_chain


@pytest.mark.parametrize("neighbour", [focus_chain.after, focus_chain.before])
def test_all_of_a_chain_is_there_after_a_walk(
    qtbot: QtBot, neighbour: Callable[[QWidget], QWidget | None]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for _number in range(3):
        area = QScrollArea()  # its bars are in widgets that only Qt knows
        area.setWidget(QWidget())
        column.addWidget(area)
    seen = list[QWidget]()
    one = neighbour(window)
    while one is not None and one is not window:
        seen.append(one)
        one = neighbour(one)
    assert len(seen) > 12
    assert all(map(isValid, seen))
