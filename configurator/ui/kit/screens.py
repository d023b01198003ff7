"""Keeps windows on the screen: none is larger than the screen's free area, and none is off it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FRAME = QMargins(4, 36, 4, 4)
"""Room for the system's frame around a window before that is known, in logical pixels."""


def place(window: QWidget, wanted: QRect) -> QRect:
    """Return where a window may be: on the screen that has most of it, moved and made smaller to fit.

    Args:
        window: the window; its frame counts too.
        wanted: its area without the frame, in logical pixels of the desktop.
    """
    return placed(wanted, _free_area(wanted), _frame(window))


def placed(wanted: QRect, free: QRect, frame: QMargins) -> QRect:
    """Return `wanted` moved and made smaller so that it lies, with its frame, in the area `free`."""
    inner = free.marginsRemoved(frame)
    size = wanted.size().boundedTo(inner.size())
    left = max(inner.left(), min(wanted.left(), inner.right() + 1 - size.width()))
    top = max(inner.top(), min(wanted.top(), inner.bottom() + 1 - size.height()))
    return QRect(left, top, size.width(), size.height())


def free_size(window: QWidget) -> QSize:
    """Return how large a window may be on its screen, without its frame."""
    return window.screen().availableGeometry().marginsRemoved(_frame(window)).size()


def _free_area(wanted: QRect) -> QRect:
    """Return the free area of the screen that has most of `wanted`; of the first one if none has any."""
    areas = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    if not areas:  # a computer whose last screen was unplugged
        return wanted
    shared = [area.intersected(wanted) for area in areas]
    sizes = [one.width() * one.height() if one.isValid() else 0 for one in shared]
    best = max(range(len(areas)), key=sizes.__getitem__)
    return areas[best] if sizes[best] else QGuiApplication.primaryScreen().availableGeometry()


def _frame(window: QWidget) -> QMargins:
    handle = window.windowHandle() if window.isVisible() else None
    known = handle.frameMargins() if handle else QMargins()
    return known if not known.isNull() else FRAME
