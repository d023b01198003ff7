"""What widgets are for a screen reader, where Qt's own answer would be wrong.

Until the window's first picture this only notes who wants what: Qt's classes for it are slow to load. Then
`accessible_interfaces` registers an interface for each widget. A widget that gets one must not be the
receiver of signals by methods of its own class: PySide then makes the class anew for Qt, which no longer
finds the interface. Groups are frames, which Qt reports as panels by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

Kind = Literal["heading", "group", "picture", "text", "disclosure", "choice"]
"""`group` is for areas that scroll and take the focus, too: Qt has no role for them. `disclosure` is a
checkable button that is expanded while it is checked, `choice` a checkable button of which one is checked, as
radio buttons are. Of the others the accessible name is what is read."""

_waiting: list[tuple[QWidget, Kind]] = []
_register: Callable[[QWidget, Kind], None] | None = None


def heard_as(widget: QWidget, kind: Kind) -> None:
    """Give a widget a role; call it once, in the widget's constructor, before it has a name or a text."""
    if _register is None:
        _waiting.append((widget, kind))
    else:
        _register(widget, kind)


def hand_over(register: Callable[[QWidget, Kind], None]) -> None:
    """Have `register` do it from now on, and for those noted so far."""
    global _register  # noqa: PLW0603  who does it changes once in a program
    _register = register
    for widget, kind in _waiting:
        if isValid(widget):
            register(widget, kind)
    _waiting.clear()
