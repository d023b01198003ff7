"""The menus and the tool bar, made of the table in `menus`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget
from shiboken6 import isValid

from configurator.home_page import home_page
from configurator.ui.kit import line_icons
from configurator.ui.kit.mnemonics import settle_menu
from configurator.ui.kit.texts import Action, plain
from configurator.ui.shell.menus import KEY, LINE, MENUS, TOOL_BAR, Row
from configurator.wording.translation import _, pgettext


class Command(NamedTuple):
    """Something that the menus can do.

    Attributes:
        id: the same in every language, to remember it by.
        action: what does it.
        path: the titles of its menus, the outermost first.
        words: other words for it, in English as in the table.
    """

    id: str
    action: QAction
    path: tuple[str, ...]
    words: str = ""


class Actions(QObject):
    """Fills the menu bar and the tool bar of a window.

    Args:
        window: gets the menus and the tool bar.
        act: does what an action says, by its id.
        menus: the ready-made menus, by their ids.
        undo_stack: what Undo and Redo work on.
        chosen: the ids of the choices and switches that are in force.
        corner: the widget at the right end of the tool bar.
    """

    def __init__(
        self,
        window: QMainWindow,
        act: Callable[[str], object],
        menus: Mapping[str, QMenu],
        undo_stack: QUndoStack,
        chosen: frozenset[str],
        corner: QWidget,
    ) -> None:
        super().__init__(window)
        self._act = act
        self._has_website = bool(home_page())
        self._chosen = chosen
        self._groups: dict[str, QActionGroup] = {}
        self._undo, self._redo = self._make_undo_and_redo(undo_stack)
        self._by_id = {"undo": self._undo, "redo": self._redo}
        self._menus = dict(menus)
        for row in MENUS:
            self._fill(window.menuBar().addMenu(_said(row.text)), row)
        settle_menu(window.menuBar())
        self._add_tool_bar(window, corner)

    def action(self, id_: str) -> QAction:
        """Return an action by the id of its row."""
        return self._by_id[id_]

    def menu(self, id_: str) -> QMenu:
        """Return a menu by the id of its row."""
        return self._menus[id_]

    def commands(self) -> list[Command]:
        """Return everything that the menus offer now, in their order."""
        return [command for row in MENUS for command in self._commands(row, ())]

    def _fill(self, menu: QMenu, row: Row) -> None:
        self._menus[row.id] = menu
        for entry in row.rows:
            if entry is LINE:
                menu.addSeparator()
            elif entry.rows:
                self._fill(menu.addMenu(_said(entry.text)), entry)
            elif entry.id in self._menus:
                menu.addMenu(self._menus[entry.id])
            elif self._has_website or not entry.needs_website:
                menu.addAction(self._by_id.get(entry.id) or self._action(entry))
        settle_menu(menu)

    def _commands(self, row: Row, path: tuple[str, ...]) -> Iterator[Command]:
        if row.rows:
            inside = (*path, plain(_said(row.text)))
            for entry in row.rows:
                yield from self._commands(entry, inside)
        elif row.id in self._menus:
            menu = self._menus[row.id]
            inside = (*path, plain(menu.title()))
            for action in menu.actions():
                if menu.isEnabled() and not action.isSeparator():
                    yield Command(f"{row.id}: {action.text()}", action, inside)
        elif row.id in self._by_id:
            yield Command(row.id, self._by_id[row.id], path, row.words)

    def _action(self, row: Row) -> QAction:
        action = Action(_said(row.text), self)
        action.triggered.connect(lambda: self._act(row.id))
        action.setMenuRole(row.role)
        if isinstance(row.keys, QKeySequence.StandardKey):
            action.setShortcuts(row.keys)
        elif row.keys is not None:
            action.setShortcuts(QKeySequence.listFromString(row.keys))
        if row.group or row.is_switch:
            action.setCheckable(True)
            action.setChecked(row.id in self._chosen)
        if row.group:
            self._groups.setdefault(row.group, QActionGroup(self)).addAction(action)
        self._by_id[row.id] = action
        return action

    def _make_undo_and_redo(self, stack: QUndoStack) -> tuple[QAction, QAction]:
        # Those that the stack itself makes were lost to Python with a dialog that was deleted (PySide 6.11).
        undo, redo = Action(_("Undo"), self), Action(_("Redo"), self)
        undo.setShortcut(KEY.Undo)
        redo.setShortcut(KEY.Redo)
        undo.triggered.connect(stack.undo)
        redo.triggered.connect(stack.redo)
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        return undo, redo

    # Qt appends the step's name to the word, which is wrong in some languages.
    def _name_undo(self, step: str) -> None:
        # Translators: {step} is what was changed, such as “colour”.
        if isValid(self._undo):  # the stack empties itself once more while the window is deleted
            self._undo.setText(_("Undo {step}").format(step=step) if step else _("Undo"))

    def _name_redo(self, step: str) -> None:
        # Translators: {step} is what was changed, such as “colour”.
        if isValid(self._redo):
            self._redo.setText(_("Redo {step}").format(step=step) if step else _("Redo"))

    def _add_tool_bar(self, window: QMainWindow, corner: QWidget) -> None:
        bar = QToolBar(_("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(line_icons.SIZE)
        # The menu says "Undo colour"; the bar keeps one steady word.
        self._undo.setIconText(_("Undo"))
        self._redo.setIconText(_("Redo"))
        for id_ in TOOL_BAR:
            if id_ == LINE.id:
                bar.addSeparator()
            else:
                action = self._by_id[id_]
                action.setIcon(line_icons.icon(id_))
                action.setIconVisibleInMenu(False)
                if action not in (self._undo, self._redo):
                    action.setIconText(plain(action.text()))  # Qt would leave the letter of “新建(&N)”
                bar.addAction(action)
        bar.addWidget(corner)
        window.addToolBar(bar)


def _said(text: str | tuple[str, str]) -> str:
    return _(text) if isinstance(text, str) else pgettext(*text)
