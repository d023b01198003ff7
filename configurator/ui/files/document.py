"""The connector being edited, with undo: every edit replaces one frozen value by another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from configurator.connector.model import Connector
from configurator.ui.files.following_id import FollowingId

_EDIT_ID = 1


class _Edit(QUndoCommand):
    """One step from an old value to a new one; steps with the same key become one."""

    def __init__(self, document: Document, new: Connector, name: str, key: tuple[str, int] | None) -> None:
        super().__init__(name)
        self._document = document
        self._old = document.connector
        self.new = new
        self.key = key

    def redo(self) -> None:
        self._document._replace(self.new)

    def undo(self) -> None:
        self._document._replace(self._old)

    def id(self) -> int:
        return -1 if self.key is None else _EDIT_ID

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or other.key != self.key:
            return False
        self.new = other.new
        self.setObsolete(self.new == self._old)
        return True


class Document(QObject):
    """Holds the connector's value and tells everyone when it is replaced.

    Signals:
        changed: the new Connector, after every edit, undo, redo and load.
    """

    changed = Signal(object)

    def __init__(self, connector: Connector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connector = connector
        self._typing = 0
        self._id = FollowingId()
        self._id.begin(connector, follows=True)
        self.undo_stack = QUndoStack(self)

    @property
    def connector(self) -> Connector:
        """The value in force."""
        return self._connector

    def edit(self, new: Connector, name: str, merge: str = "", *, whole: bool = False, act: str = "") -> None:
        """Replace the value as one undoable step; a linked inactive icon follows the active one.

        Args:
            new: the connector after the edit.
            name: what the step changes, shown behind "Undo".
            merge: steps with the same non-empty key that follow each other become one step
                (typing, dragging a slider), until `end_of_typing` is called.
            whole: it is another connector altogether, and nothing in it follows anything.
            act: steps of the same non-empty act that follow each other become one, whatever is typed between
                them elsewhere: a drawing, and what is made of it a moment later.
        """
        if new.icon != self._connector.icon and not whole:
            new = self._followed(new)
        if new != self._connector:
            key = (act, 0) if act else (merge, self._typing) if merge else None
            self.undo_stack.push(_Edit(self, new, name, key))

    def set(self, name: str, merge: str = "", /, **values: Any) -> None:
        """Edit fields of the connector by their attributes' names; otherwise like `edit`."""
        self.edit(replace(self._connector, **values), name, merge)

    def rename(self, name: str, step: str) -> None:
        """Edit the name as one undo step, called `step`; the ID follows until it is edited."""
        self.edit(self._followed(replace(self._connector, name=name), renamed=True), step, "name")

    @property
    def id_follows(self) -> bool:
        """Whether the ID follows the name."""
        return self._id.follows(self._connector)

    def keep_id(self) -> None:
        """Let the ID stay as it is from now on: a portal knows it."""
        self._id.begin(self._connector, follows=False)

    def end_of_typing(self) -> None:
        """End the current undo step: the next edit of the same field starts a new one."""
        self._typing += 1

    def load(self, connector: Connector, *, id_follows: bool = False) -> None:
        """Start with another connector: nothing to undo, nothing unsaved.

        Args:
            connector: the connector.
            id_follows: whether its ID follows its name until it is edited; an empty one does in any case.
        """
        self._id.begin(connector, follows=id_follows)
        self.undo_stack.clear()
        self.undo_stack.setClean()  # `clear` keeps the clean index if there is nothing to undo
        self._replace(connector)

    def _followed(self, new: Connector, *, renamed: bool = False) -> Connector:
        """Return an edited connector with what follows: the ID of its name, or the inactive icon."""
        from configurator.connector.followers import followed, id_from

        if renamed:
            return replace(new, id=self._id.after(self._connector, new.name, id_from))
        return followed(self._connector, new)

    def _replace(self, connector: Connector) -> None:
        self._connector = connector
        self.changed.emit(connector)
