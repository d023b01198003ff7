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
    parts = {name: QWidget(head) for name in _HEIGHTS}
    for name, one in parts.items():
        one.setFixedSize(100, _HEIGHTS[name])
        layout.addWidget(one)
    assert layout.heightForWidth(width) == expected
    head.resize(width, expected)
    layout.setGeometry(QRect(0, 0, width, expected))
    for name, one in parts.items():
        assert one.height() == _HEIGHTS[name]
        assert head.rect().contains(one.geometry())
