"""Has the Tab key reach late widgets in their place: Qt would put them last in their window."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from configurator.ui.kit import focus_chain


def take_place(inside: QWidget, holder: QWidget | None) -> None:
    """Have the Tab key reach what is in a widget in its holder's place, which is in the right order already.

    Args:
        inside: what was made later; it is in `holder`, or is `holder`.
        holder: `inside` is to come after it in the window's order; None if that comes first.
    """
    window = inside.window()
    order, own, at = list[QWidget](), list[QWidget](), 0
    one = focus_chain.after(window)
    while one is not None and one is not window:
        if _is_focused_itself(one):
            (own if inside.isAncestorOf(one) else order).append(one)
        if one is holder:
            at = len(order)
        one = focus_chain.after(one)
    if at:
        for before, after in itertools.pairwise([order[at - 1], *own]):
            QWidget.setTabOrder(before, after)
    else:
        # The last one first: Qt's chain is a ring, in which the first one follows the last one already.
        for after in reversed(order) if own else ():
            QWidget.setTabOrder(own[-1], after)


def _is_focused_itself(widget: QWidget) -> bool:
    """Whether a widget is a stop of its own: what a web view has inside goes with the view."""
    proxy, parent = focus_chain.proxy(widget), widget.parentWidget()
    if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or (
        proxy is not None and not widget.isAncestorOf(proxy)
    ):
        return False
    return parent is None or focus_chain.proxy(parent) is not widget
