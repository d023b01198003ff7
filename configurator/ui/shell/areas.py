"""F6: from one part of the window to the next, each where it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from configurator.ui.kit import focus_chain


class Areas(QObject):
    """The parts of a window between which the keyboard goes.

    Args:
        window: the window.
        areas: its parts in their order; those that are hidden or have nothing to focus are left out.
    """

    def __init__(self, window: QWidget, areas: Callable[[], Sequence[QWidget]]) -> None:
        super().__init__(window)
        self._areas = areas
        self._left: dict[QWidget, QWidget] = {}

    def go(self, step: int) -> None:
        """Go to the next part (`step` is 1) or to the previous one (-1)."""
        areas = [area for area in self._areas() if area.isVisible() and _first(area)]
        if not areas:
            return
        focused = QApplication.focusWidget()
        here = next((area for area in areas if _holds(area, focused)), None)
        if here and focused:
            self._left[here] = focused
            wanted = areas[(areas.index(here) + step) % len(areas)]
        else:
            wanted = areas[0 if step > 0 else -1]
        target = self._left.get(wanted)
        if target is None or not isValid(target) or not (target.isVisible() and _holds(wanted, target)):
            target = _first(wanted)
        if target:
            target.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(area: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (area is widget or area.isAncestorOf(widget))


def _first(area: QWidget) -> QWidget | None:
    """Return what the Tab key would reach first inside an area."""
    widget: QWidget | None = area
    while widget and _holds(area, widget):
        if _takes_focus(widget):
            return widget
        widget = focus_chain.after(widget)
        if widget is area:
            return None
    # The chain leaves the area where somebody has changed the order.
    return next(filter(_takes_focus, area.findChildren(QWidget)), None)


def _takes_focus(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return bool(widget.focusPolicy() & tab) and widget.isEnabled() and widget.isVisible()
