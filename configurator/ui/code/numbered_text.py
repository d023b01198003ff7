"""A text in a fixed font with numbered lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QPainter, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.direction import physical

_BORDER = 1
"""Logical pixels of the frame, beside which the column of numbers begins."""
_LONGEST_LINE = 20_000
"""Characters of a line that may go on sideways: Qt draws the whole of it whenever the cursor blinks."""
_AT_THE_CODE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
"""Code stands to the right of its numbers in every language."""


def has_long_line(text: str) -> bool:
    """Return whether a line of a text is so long that it has to be wrapped."""
    return any(len(line) > _LONGEST_LINE for line in text.split("\n"))


class NumberedText(QPlainTextEdit):
    """A text whose lines are named by their numbers.

    A line that is wrapped breaks anywhere: word wrap in a Data URI of 60,000 characters would block the
    window for 0.2 s. A text with a line as long as that is wrapped when it comes.
    """

    def __init__(self) -> None:
        super().__init__()
        physical(self)
        self._numbers = _Numbers(self)
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self._make_room()

    def wrap(self, on: bool) -> None:
        """Break long lines, or scroll sideways."""
        mode = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(mode.WidgetWidth if on else mode.NoWrap)

    def setPlainText(self, text: str) -> None:
        self._wrap_if_long(text)
        super().setPlainText(text)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._wrap_if_long(source.text())
        super().insertFromMimeData(source)

    def numbers_width(self) -> int:
        """Return how wide the column of the lines' numbers is, in logical pixels."""
        digits = max(2, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + 2 * theme.SMALL

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_numbers()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._make_room()

    def paint_numbers(self, area: QRect) -> None:
        """Draw the numbers of the lines that are in sight."""
        colors = theme.colors()
        painter = QPainter(self._numbers)
        painter.fillRect(area, QColor(colors.window))
        painter.setFont(self.font())
        painter.setPen(QColor(colors.muted))
        width, height = self._numbers.width() - theme.SMALL, self.fontMetrics().height()
        block = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > area.bottom():
                break
            if block.isVisible() and place.bottom() >= area.top():
                at = QRect(0, round(place.top()), width, height)
                painter.drawText(at, _AT_THE_CODE, str(block.blockNumber() + 1))
            block = block.next()

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        text = self.viewport().geometry()  # not beside the scroll bar, whose lines nobody sees
        left = self.contentsRect().left() - _BORDER
        self._numbers.setGeometry(_BORDER, text.top(), left + self.numbers_width(), text.height())

    def _wrap_if_long(self, text: str) -> None:
        if has_long_line(text):
            self.wrap(on=True)

    def _follow(self, area: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())


class _Numbers(QWidget):
    """The column of numbers; a screen reader tells the line itself."""

    def __init__(self, text: NumberedText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_numbers(event.rect())
