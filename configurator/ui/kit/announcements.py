"""Tells screen readers what happened elsewhere than at the keyboard focus."""

from __future__ import annotations

from time import monotonic

from PySide6 import QtGui
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from configurator.ui.kit.texts import shown

_TWICE_S = 1.0
"""Within this time the same text is the same event, reported by two parts of the window."""
_REST_MS = 700
_last = ("", 0.0)


def announce(widget: QWidget, text: str, *, assertive: bool = False) -> None:
    """Have a screen reader say something; does nothing without one.

    Args:
        widget: what the text is about; it must be in a window.
        text: the sentence, without its mark.
        assertive: whether it may interrupt what is being read; for errors alone.
    """
    global _last  # noqa: PLW0603  what has been said is known to the one who says it
    if not text or not QtGui.QAccessible.isActive():
        return
    now = monotonic()
    if _last[0] == text and now - _last[1] < _TWICE_S:
        return
    _last = (text, now)
    event = QtGui.QAccessibleAnnouncementEvent(widget, shown(text))
    politeness = QtGui.QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QtGui.QAccessible.updateAccessibility(event)


def heard_with_focus(view: QWidget) -> None:
    """Tell screen readers that the keyboard focus is in a view while nothing in its page has it.

    When a page is left, what had the focus goes with it. Orca 43 compares what gets the focus next with what
    had it, stumbles over what is gone, and says nothing, unless it has heard of the view in between.
    """
    if QtGui.QAccessible.isActive():
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleEvent(view, QtGui.QAccessible.Event.Focus))


class Later(QObject):
    """Announces the last of several texts once they stop changing, such as a count while somebody types."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._text = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: announce(self._widget, self._text))

    def say(self, text: str) -> None:
        """Announce a text soon, unless another follows; the same text again is no news."""
        if text != self._text:
            self._text = text
            self._rest.start()
