"""What is wrong with where things are in a window: cut, outside of what is around it, or over each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QSizeGrip,
    QToolButton,
    QWidget,
)

from tests.support.window_layout import cut_texts, name_of

_TOUCH = 1
"""Logical pixels by which neighbours may share an edge."""
_LOOKS = 50
_LOOK_MS = 20
"""How often, and after how long, what seems wrong is looked at again before it counts."""


def faults(surface: QWidget, room: QSize) -> list[str]:
    """Return what is wrong in a window, each in a line.

    Args:
        surface: the window, shown and laid out.
        room: the screen's size in logical pixels.
    """
    found = cut_texts(surface)
    if surface.width() > room.width() or surface.height() > room.height():
        found.append(f"larger than the screen: {surface.width()}x{surface.height()}")
    found += list(_cut_choices(surface))
    for parent in [surface, *surface.findChildren(QWidget)]:
        if parent.isVisibleTo(surface) and parent.window() is surface:
            found += list(_outside(parent))
            found += list(_overlapping(parent))
    return found


def lasting_faults(surface: QWidget, room: QSize) -> list[str]:
    """Return what `faults` does, once it's the same for good: a layout may still be at work.

    Args:
        surface: the window, shown.
        room: the screen's size in logical pixels.
    """
    found = faults(surface, room)
    for _look in range(_LOOKS):
        if not found:
            break
        QTest.qWait(_LOOK_MS)
        found = faults(surface, room)
    return found


def _cut_choices(surface: QWidget) -> Iterator[str]:
    """Buttons of a tool bar and boxes with a list whose word has no room."""
    for one in surface.findChildren(QWidget):
        if not one.isVisibleTo(surface) or one.window() is not surface:
            continue
        word = one.text() if isinstance(one, QToolButton) else ""
        word = one.currentText() if isinstance(one, QComboBox) else word
        if word and one.fontMetrics().horizontalAdvance(word) > one.width():
            yield f"{name_of(one)}: {word!r} in {one.width()}"


def _children(parent: QWidget) -> list[QWidget]:
    """What a layout has placed in a widget, as far as it is seen."""
    layout = parent.layout()
    if layout is None:
        return []
    return [
        one
        for one in parent.children()
        if isinstance(one, QWidget)
        and one.isVisible()
        and not one.isWindow()
        and not isinstance(one, QSizeGrip)
        and layout.indexOf(one) >= 0
        and not one.size().isEmpty()
    ]


def _outside(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QAbstractScrollArea):
        return
    room = parent.rect().adjusted(-_TOUCH, -_TOUCH, _TOUCH, _TOUCH)
    for one in _children(parent):
        if not room.contains(one.geometry()):
            at, around = _told(one.geometry()), _told(parent.rect())
            yield f"{name_of(one)} {at} outside of {name_of(parent)} {around}"


def _overlapping(parent: QWidget) -> Iterator[str]:
    for one, other in combinations(_children(parent), 2):
        shared = one.geometry() & other.geometry()
        if shared.width() > _TOUCH and shared.height() > _TOUCH:
            yield f"{name_of(one)} {_told(one.geometry())} over {name_of(other)} {_told(other.geometry())}"


def _told(area: QRect) -> str:
    return f"{area.width()}x{area.height()}+{area.x()}+{area.y()}"
