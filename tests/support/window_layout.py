"""What every window must be: reachable by name, large enough to hit, and with room for its texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTextBoundaryFinder
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from configurator.ui.kit import focus_chain
from configurator.ui.kit.basics import ElidedLabel

INPUTS = QLineEdit, QPlainTextEdit, QAbstractButton, QAbstractSlider
TARGET = 24


def name_of(widget: Any) -> Any:
    return widget.objectName() or f"{type(widget).__name__} {getattr(widget, 'text', str)()!r}"


def inputs(window: QWidget) -> list[Any]:
    """Everything in a window that a person can use, as Qt's own inner parts are not."""
    found = [one for one in window.findChildren(QWidget) if isinstance(one, INPUTS)]
    inner = QScrollBar, QLineEdit
    return [
        one
        for one in found
        if one.isVisibleTo(window)
        and not isinstance(one, QScrollBar)
        and not one.objectName().startswith("qt_")
        and not (isinstance(one.parent(), QAbstractSlider) and isinstance(one, inner))
    ]


def usable(window: QWidget) -> None:
    """Everything in it has a name that can be read aloud, and is large enough to be hit."""
    for one in inputs(window):
        assert one.accessibleName() or one.text()
        assert min(one.width(), one.height()) >= 24


def settle(window: QWidget) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()


def fits(window: QWidget) -> None:
    """Every visible text has the room that it takes, inside what is around it."""
    cut = cut_texts(window)
    assert not cut, "\n".join(cut)


def cut_texts(window: QWidget) -> list[str]:
    """What is cut off or sticks out, each in a line."""
    cut = []
    for one in window.findChildren(QWidget):
        is_here = one.isVisibleTo(window) and one.window() is window.window()
        if not is_here or isinstance(one, ElidedLabel):
            continue
        if isinstance(one, QLabel) and one.text():
            needed = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
            too_wide = not one.wordWrap() and one.sizeHint().width() > one.width() + 1
            if needed > one.height() + 1 or too_wide or longest_word(one) > one.width() + 1:
                cut.append(f"label {one.text()!r}: {one.width()}x{one.height()}, needs {needed}")
        if isinstance(one, QPushButton | QCheckBox | QRadioButton) and one.text():
            wide = one.fontMetrics().horizontalAdvance(one.text()) + 4
            if wide > one.width() or one.sizeHint().height() > one.height() + 4:
                cut.append(f"button {one.text()!r}: {one.width()}, needs {wide}")
        if (
            isinstance(one, QLabel | QPushButton | QCheckBox | QRadioButton)
            and one.width()
            and outside(one, window)
        ):
            cut.append(f"outside: {name_of(one)}")
    return cut


def longest_word(label: QLabel) -> int:
    rich = label.textFormat() == Qt.TextFormat.RichText
    text = QTextDocumentFragment.fromHtml(label.text()).toPlainText() if rich else label.text()
    if focus_chain.buddy(label) and not rich:  # the & marks a letter
        text = text.replace("&", "")
    return max(map(label.fontMetrics().horizontalAdvance, _unbroken(text)), default=0)


def _unbroken(text: str) -> Iterator[str]:
    """The parts of a text that a line can't end in; of Chinese, the single characters."""
    ends = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text)
    start = 0
    while (end := ends.toNextBoundary()) >= 0:
        yield text[start:end].strip()
        start = end


def outside(widget: QWidget, window: QWidget) -> bool:
    """Tell whether a widget sticks out of its parents, but for what can be scrolled to."""
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            inner = QRect(parent.mapTo(window, QPoint(0, 0)), parent.size())
            return area.left() < inner.left() or area.right() > inner.right()
        parent = parent.parentWidget()
    return not window.rect().adjusted(-1, -1, 1, 1).contains(area)
