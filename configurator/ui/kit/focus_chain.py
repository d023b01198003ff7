"""Which widget comes next, or stands for another one, asked so that nothing is deleted.

PySide takes what such a question of Qt's returns for a child of the widget that was asked: a list would
become the child of its own viewport, and both be deleted once Python's garbage collector comes by.

A walk over a whole window goes forwards, where parents come before their children: of a parent that nobody in
Python knows yet, PySide forgets the child, and calls it deleted.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QWidget


def after(widget: QWidget) -> QWidget | None:
    """Return the next widget of a window's chain, which is a ring and has all widgets in it."""
    return _given_back(widget.nextInFocusChain())


def before(widget: QWidget) -> QWidget | None:
    """Return the widget before it."""
    return _given_back(widget.previousInFocusChain())


def proxy(widget: QWidget) -> QWidget | None:
    """Return what gets the focus in place of a widget."""
    return _given_back(widget.focusProxy())


def focused(widget: QWidget) -> QWidget | None:
    """Return what has, or had last, the focus inside a widget or a window."""
    return _given_back(widget.focusWidget())


def buddy(label: QLabel) -> QWidget | None:
    """Return what the letter of a label leads to."""
    return _given_back(label.buddy())


def _given_back(widget: QWidget | None) -> QWidget | None:
    """Give a widget back to its parent: Qt sees no change, and PySide does."""
    if widget is not None:
        QObject.setParent(widget, widget.parentWidget())
    return widget


def release(window: QWidget) -> QWidget | None:
    """Take the focus from what has it and is about to be disabled, and return that, to give it back later.

    Else Qt would give it to one neighbour after the other as they are disabled, and scroll to the last.
    """
    had = focused(window)
    if had is not None:
        had.clearFocus()
    return had
