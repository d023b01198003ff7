"""What widgets are for a screen reader, where Qt's own answer would be wrong.

Each interface is made for one widget, when that widget is made, and registered with Qt, which keeps it. There
is no factory: Qt would ask it about every object, Chromium's own among them, and PySide ends the program when
it wraps those (docs/decisions/0018-roles-by-registered-interfaces.md).
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

GROUP = QAccessible.Role.Grouping
"""Holds what belongs together; its accessible name is that of the group."""
HEADING = QAccessible.Role.Heading
PICTURE = QAccessible.Role.Graphic
"""Something to look at; its accessible name says what is seen."""
TEXT = QAccessible.Role.StaticText

_PRESS = "Press"
_LEAST = 256
_kept: list[QAccessibleInterface] = []
_limit = _LEAST


def heard_as(widget: QWidget, role: QAccessible.Role) -> None:
    """Give a widget a role; call it once, in the widget's constructor, before it has a name or a text.

    Args:
        widget: one of ours; its accessible name is what is read.
        role: what it is.
    """
    _register(QAccessibleWidget(widget, role))


class _Button(QAccessibleWidget):
    """A button whose role or states are others than those that Qt derives from its class."""

    def text(self, kind: QAccessible.Text) -> str:
        own = super().text(kind)
        button = self.object()
        if kind == QAccessible.Text.Name and not own and isinstance(button, QAbstractButton):
            return button.text()
        return own

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        button = self.object()
        if name == _PRESS and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


class _Disclosing(_Button):
    """A button that unfolds what is below it, while it is checked."""

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.object()
        if isinstance(button, QAbstractButton):
            state.expandable = 1
            state.expanded = int(button.isChecked())
            state.collapsed = int(not button.isChecked())
        return state


class _Choosing(_Button):
    """One of several buttons that exclude each other."""

    def state(self) -> QAccessible.State:
        state = super().state()
        button = self.object()
        if isinstance(button, QAbstractButton):
            state.checkable = 1
            state.checked = int(button.isChecked())
        return state


def heard_as_disclosure(button: QAbstractButton) -> None:
    """Have a checkable button heard as one that is expanded while it is checked."""
    _register(_Disclosing(button, QAccessible.Role.Button))
    button.toggled.connect(lambda: _tell(button))


def heard_as_choice(button: QAbstractButton) -> None:
    """Have a checkable button heard as a radio button; what it is in should be a `GROUP`."""
    _register(_Choosing(button, QAccessible.Role.RadioButton))


def _tell(button: QAbstractButton) -> None:
    """Tell that a button's expanded state has changed."""
    changed = QAccessible.State()
    changed.expanded = 1
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


def _register(interface: QAccessibleInterface) -> None:
    """Hand an interface to Qt, which deletes it with its widget; until then Python has to keep it too."""
    global _limit  # noqa: PLW0603  grows with the number of widgets there are
    QAccessible.registerAccessibleInterface(interface)
    _kept.append(interface)
    if len(_kept) > _limit:
        _kept[:] = filter(isValid, _kept)
        _limit = max(_LEAST, 2 * len(_kept))
