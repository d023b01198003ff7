"""What widgets are for a screen reader, where Qt has no widget of that role.

Qt asks the factory for each class of a widget, beginning with its own. We answer for classes of ours alone:
while a widget is being made or deleted, it is one of Qt's for Qt, and must not get an interface that then
outlives it. So a role is settled before a widget's first text, which is an event that makes the interface.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget

Maker = Callable[[QWidget], QAccessibleInterface | None]
_Class = TypeVar("_Class", bound=type[QWidget])
_makers: dict[str, Maker] = {}


class _Heading(QAccessibleWidget):
    """A label that is a heading."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Heading)

    def text(self, kind: QAccessible.Text) -> str:
        own = super().text(kind)
        widget = self.object()
        if kind == QAccessible.Text.Name and not own and isinstance(widget, QLabel):
            return widget.text()
        return own


class _Disclosure(QAccessibleWidget):
    """A button that unfolds what is below it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Button)

    def text(self, kind: QAccessible.Text) -> str:
        own = super().text(kind)
        widget = self.object()
        if kind == QAccessible.Text.Name and not own and isinstance(widget, QAbstractButton):
            return widget.text()
        return own

    def state(self) -> QAccessible.State:
        state = super().state()
        widget = self.object()
        if isinstance(widget, QAbstractButton):
            state.expandable = 1
            state.expanded = int(widget.isChecked())
            state.collapsed = int(not widget.isChecked())
        return state

    def actionNames(self) -> list[str]:
        return ["Press", *super().actionNames()]

    def doAction(self, name: str) -> None:
        widget = self.object()
        if name == "Press" and isinstance(widget, QAbstractButton):
            widget.click()
        else:
            super().doAction(name)


def heading(widget: QWidget) -> QAccessibleInterface | None:
    """Return the interface of a label, if its role in the style sheet is that of a heading."""
    return _Heading(widget) if widget.property("role") in {"heading", "title"} else None


def disclosure(widget: QWidget) -> QAccessibleInterface | None:
    """Return the interface of a button that unfolds something."""
    return _Disclosure(widget)


def group(widget: QWidget) -> QAccessibleInterface | None:
    """Return the interface of something that holds what belongs together; its name is that of the group."""
    return QAccessibleWidget(widget, QAccessible.Role.Grouping)


def picture(widget: QWidget) -> QAccessibleInterface | None:
    """Return the interface of something to look at; its name says what is seen."""
    return QAccessibleWidget(widget, QAccessible.Role.Graphic)


def heard_as(maker: Maker) -> Callable[[_Class], _Class]:
    """Decorate a class whose widgets get their interfaces from `maker`; subclasses get the same."""

    def add(of_class: _Class) -> _Class:
        _makers[of_class.__name__] = maker
        return of_class

    return add


def install() -> None:
    """Tell Qt of the roles; once in a program, before a screen reader asks."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    maker = _makers.get(class_name)
    return maker(widget) if maker and isinstance(widget, QWidget) else None
