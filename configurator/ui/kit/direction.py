"""Left and right where a language is written from right to left: what is mirrored, and what never is.

Layouts and Qt's own widgets mirror themselves. What is painted by hand asks here, and what stays physical
(the icon in its circle, code, addresses) says so here.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

_Some = TypeVar("_Some", bound=QWidget)


def is_mirrored() -> bool:
    """Whether windows are laid out from right to left."""
    return QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def steps(forward: int = 1) -> dict[Qt.Key, int]:
    """Return how far the left and the right arrow key go in a row, in the direction of writing."""
    step = -forward if is_mirrored() else forward
    return {Qt.Key.Key_Left: -step, Qt.Key.Key_Right: step}


def physical(widget: _Some) -> _Some:
    """Keep a widget, and what is in it, from being mirrored in any language. Return it."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return widget


def aligned(edit: QPlainTextEdit) -> QPlainTextEdit:
    """Have a text of several lines begin where the language does; Qt leaves it on the left. Return it."""
    if is_mirrored():
        edit.document().setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignRight))
    return edit


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Return the margins of a layout, in logical pixels: Qt mirrors what is in it, but not these."""
    return QMargins(end, top, start, bottom) if is_mirrored() else QMargins(start, top, end, bottom)


def mirrored(area: QRect, within: QRect) -> QRect:
    """Return where an area is within another, given its place in a layout from left to right."""
    if not is_mirrored():
        return area
    left = within.left() + within.right() + 1 - area.left() - area.width()
    return QRect(left, area.top(), area.width(), area.height())


def mirror(painter: QPainter, area: QRectF) -> None:
    """Have what is painted in an area be its mirror image, if windows are mirrored."""
    if is_mirrored():
        painter.translate(area.left() + area.right(), 0)
        painter.scale(-1, 1)
