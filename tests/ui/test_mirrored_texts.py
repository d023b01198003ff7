"""Where texts of several lines and the numbers of lines are while windows are mirrored."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from configurator.ui.code.numbered_text import NumberedText
from configurator.ui.kit import theme
from configurator.ui.kit.direction import aligned


@pytest.fixture
def mirrored(qtbot: QtBot) -> Iterator[None]:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("text", ["مرحبًا", "Hello"])
def test_a_text_of_several_lines_begins_on_the_right(mirrored: None, qtbot: QtBot, text: str) -> None:
    edit = aligned(QPlainTextEdit(text))
    qtbot.addWidget(edit)
    edit.resize(400, 100)
    edit.show()
    assert edit.cursorRect().left() > 200


def test_it_begins_on_the_left_otherwise(qtbot: QtBot) -> None:
    edit = aligned(QPlainTextEdit("Hello"))
    qtbot.addWidget(edit)
    edit.resize(400, 100)
    edit.show()
    assert edit.cursorRect().left() < 200


def test_the_numbers_of_lines_stand_beside_the_code(mirrored: None, qtbot: QtBot) -> None:
    shown = NumberedText()
    qtbot.addWidget(shown)
    shown.setPlainText("one")
    shown.resize(400, 100)
    shown.show()
    ink = _ink(shown.grab().toImage(), shown.numbers_width())
    assert min(ink) > shown.numbers_width() // 2


def _ink(picture: QImage, width: int) -> set[int]:
    """Return the columns of the first line that differ from the ground of the numbers."""
    ground = QColor(theme.colors().window)
    ratio = picture.devicePixelRatio()
    return {
        round(x / ratio)
        for x in range(round(3 * ratio), round((width - 2) * ratio))
        for y in range(round(3 * ratio), round(16 * ratio))
        if abs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 40
    }
