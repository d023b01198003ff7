"""The line above the preview: as high as the highest of what is in it, whatever the size of letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.preview.preview_panel import HeadLayout

_HEIGHTS = {"title": 20, "shade": 28, "place": 38}


@pytest.mark.parametrize(("width", "expected"), [(600, 38), (200, 28 + 8 + 38)])
def test_the_line_is_as_high_as_its_highest_switch(qtbot: QtBot, width: int, expected: int) -> None:
    head = QWidget()
    qtbot.addWidget(head)
    layout = HeadLayout(head, 8)
    for name, height in _HEIGHTS.items():
        one = QWidget(head, objectName=name)
        one.setFixedSize(100, height)
        layout.addWidget(one)
    assert layout.heightForWidth(width) == expected
    head.resize(width, expected)
    layout.setGeometry(QRect(0, 0, width, expected))
    for name, height in _HEIGHTS.items():
        one = head.findChild(QWidget, name)
        assert one is not None
        assert one.height() == height
        assert head.rect().contains(one.geometry())
