"""The interfaces that tell screen readers what `accessible_roles` knows.

Each is made for one widget and registered with Qt, which keeps it. There is no factory: Qt would ask it about
every object, Chromium's own among them, and PySide crashes when it wraps those
(docs/decisions/0018-roles-by-registered-interfaces.md).
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import isValid

from configurator.ui.kit import accessible_roles
from configurator.ui.kit.announcements import announce
from configurator.wording.translation import _

_ROLES: dict[accessible_roles.Kind, QAccessible.Role] = {
    "heading": QAccessible.Role.Heading,
    "group": QAccessible.Role.Grouping,
    "picture": QAccessible.Role.Graphic,
    "text": QAccessible.Role.StaticText,
}
_PRESS = "Press"
_LEAST = 256
_kept: list[QAccessibleInterface] = []
_limit = _LEAST


class _Button(QAccessibleWidget):
    """A button whose role or states differ from those that Qt derives from its class."""

    def text(self, kind: QAccessible.Text) -> str:
        own = super().text(kind)
        button = self.object()
        if kind == QAccessible.Text.Name and not own and isinstance(button, QAbstractButton):
            return button.text()
        if kind == QAccessible.Text.Description and own == self.text(QAccessible.Text.Name):
            return ""  # Qt takes a tooltip for a description; this one would be heard twice
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


def begin() -> None:
    """Register what has been noted, and from now on what comes."""
    accessible_roles.hand_over(_register)


def _register(widget: QWidget, kind: accessible_roles.Kind) -> None:
    if kind == "disclosure" and isinstance(widget, QAbstractButton):
        _keep(_Disclosing(widget, QAccessible.Role.Button))
        widget.toggled.connect(lambda: _tell(widget))
    elif kind == "choice":
        _keep(_Choosing(widget, QAccessible.Role.RadioButton))
    else:
        _keep(QAccessibleWidget(widget, _ROLES[kind]))


def _tell(button: QAbstractButton) -> None:
    """Tell that a button's expanded state has changed."""
    changed = QAccessible.State()
    changed.expanded = 1
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))
    if sys.platform == "linux":  # Qt 6.11 doesn't tell AT-SPI
        announce(button, _("Expanded") if button.isChecked() else _("Collapsed"))


def _keep(interface: QAccessibleInterface) -> None:
    """Hand an interface to Qt, which deletes it with its widget; until then Python has to keep it too."""
    global _limit  # noqa: PLW0603  grows with the number of widgets there are
    QAccessible.registerAccessibleInterface(interface)
    _kept.append(interface)
    if len(_kept) > _limit:
        _kept[:] = filter(isValid, _kept)
        _limit = max(_LEAST, 2 * len(_kept))
