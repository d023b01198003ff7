"""What must be there: a widget by its type and name, or a value that may be None."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Kind = TypeVar("Kind", bound=QObject)
Value = TypeVar("Value")


def found(parent: QObject, kind: type[Kind], name: str | None = None) -> Kind:
    """Return the child of this type (and name); there must be one."""
    child = parent.findChild(kind) if name is None else parent.findChild(kind, name)
    assert isinstance(child, kind), f"there is no {kind.__name__} {name or ''}"
    return child


def present(value: Value | None) -> Value:
    """Return a value that must not be None."""
    assert value is not None
    return value
