"""Has the Tab key reach what is made later where it stands: Qt puts it at the end of its window."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from configurator.ui.kit import focus_chain


def take_place(inside: QWidget, holder: QWidget | None) -> None:
    """Have the Tab key reach what is in a widget where its holder stands, which is in its place already.

    Args:
        inside: what was made later; it is in `holder`, or is `holder`.
        holder: `inside` is to come after it in the window's order; None if that comes first.
    """
    own = _stops_in(inside)
    if not own:
        return
    if holder is not None and (first := _last_stop_until(holder, inside)):
        for before, after in itertools.pairwise([first, *own]):
            QWidget.setTabOrder(before, after)
        return
    # The last one first: Qt's chain is a ring, in which the first one follows the last one already.
    window = inside.window()
    one = focus_chain.before(window)
    others = list[QWidget]()
    while one is not None and one is not window:
        if _is_focused_itself(one) and not inside.isAncestorOf(one):
            others.append(one)
        one = focus_chain.before(one)
    for after in others:
        QWidget.setTabOrder(own[-1], after)


def _stops_in(inside: QWidget) -> list[QWidget]:
    """Return the stops inside a widget in the chain's order; what was made later is at the chain's end."""
    left = sum(map(_is_focused_itself, inside.findChildren(QWidget)))
    window = inside.window()
    found = list[QWidget]()
    one = focus_chain.before(window)
    while left and one is not None and one is not window:
        if inside.isAncestorOf(one) and _is_focused_itself(one):
            found.append(one)
            left -= 1
        one = focus_chain.before(one)
    return found[::-1]


def _last_stop_until(holder: QWidget, inside: QWidget) -> QWidget | None:
    """Return the holder, or the last stop before it; only these are asked, for the window has many."""
    window, one = holder.window(), holder
    while one is not window:
        if _is_focused_itself(one) and not inside.isAncestorOf(one):
            return one
        before = focus_chain.before(one)
        if before is None:
            return None
        one = before
    return None


def _is_focused_itself(widget: QWidget) -> bool:
    """Whether a widget is a stop of its own: what a web view has inside goes with the view."""
    proxy, parent = focus_chain.proxy(widget), widget.parentWidget()
    if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or (
        proxy is not None and not widget.isAncestorOf(proxy)
    ):
        return False
    return parent is None or focus_chain.proxy(parent) is not widget
