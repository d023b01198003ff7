"""What the Tab key reaches in a window, in its order, and what comes first for the eye."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLayout, QTabBar, QWidget

from configurator.ui.kit import focus_chain
from tests.support.window_layout import name_of

_TOUCH = 2
"""Logical pixels by which neighbours may share an edge."""


class Node(NamedTuple):
    """A widget or a layout that a stop is in, and where that is in the window."""

    one: QWidget | QLayout
    area: QRect


def tab_stops(surface: QWidget) -> list[QWidget]:
    """Return what the Tab key reaches, in its order."""
    found, one = list[QWidget](), focus_chain.after(surface)
    while one is not None and one is not surface:
        if is_stop(one, surface):
            found.append(one)
        one = focus_chain.after(one)
    return found


def is_stop(one: QWidget, surface: QWidget) -> bool:
    takes_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
    proxy, parent = focus_chain.proxy(one), one.parentWidget()
    is_inside = parent is not None and focus_chain.proxy(parent) is one  # of a web view, which is the stop
    return (
        takes_tab
        and one.isEnabled()
        and one.isVisibleTo(surface)
        and one.window() is surface
        and (proxy is None or one.isAncestorOf(proxy))
        and not is_inside
        and not isinstance(one, QTabBar)
    )


def out_of_order(surface: QWidget) -> list[str]:
    """Return the stops that come before one that the eye sees first, each pair in a line."""
    stops = tab_stops(surface)
    paths = [_path(one, surface) for one in stops]
    found = []
    for before, (stop, path) in enumerate(zip(stops, paths, strict=True)):
        for later, other in zip(stops[before + 1 :], paths[before + 1 :], strict=True):
            one, two = _where_they_part(path, other)
            if _is_after(one.area, two.area, is_mirrored=_is_mirrored(one.one, surface)):
                found.append(f"{surface.objectName()}: {name_of(stop)} before {name_of(later)}")
    return found


def _path(stop: QWidget, surface: QWidget) -> list[Node]:
    """The widgets and layouts around a stop, the outermost first."""
    found = list[Node]()
    one = stop
    while one is not surface:
        found.append(Node(one, QRect(one.mapTo(surface, QPoint(0, 0)), one.size())))
        parent = one.parentWidget()
        if parent is None:
            break
        layout = parent.layout()
        if layout is not None:
            offset = parent.mapTo(surface, QPoint(0, 0))
            found += [Node(inner, inner.geometry().translated(offset)) for inner in _around(layout, one)]
        one = parent
    return found[::-1]


def _around(layout: QLayout, widget: QWidget) -> list[QLayout]:
    """The layouts inside a layout that a widget is in, the innermost first."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        if inner is not None and (inner.indexOf(widget) >= 0 or _around(inner, widget)):
            return [*_around(inner, widget), inner]
    return []


def _where_they_part(path: list[Node], other: list[Node]) -> tuple[Node, Node]:
    for one, two in zip(path, other, strict=False):
        if one.one is not two.one:
            return one, two
    return path[-1], other[-1]


def _is_after(one: QRect, other: QRect, *, is_mirrored: bool) -> bool:
    """Whether a reader comes to `one` later: it lies below, or in the same lines further on."""
    if one.bottom() - _TOUCH <= other.top():
        return False
    if other.bottom() - _TOUCH <= one.top():
        return True
    return one.right() < other.right() if is_mirrored else one.left() > other.left()


def _is_mirrored(one: QWidget | QLayout, surface: QWidget) -> bool:
    around = one.parentWidget() or surface
    return around.layoutDirection() == Qt.LayoutDirection.RightToLeft
