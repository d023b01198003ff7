"""What is in the menus, made from the table in `menus`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from configurator.home_page import home_page
from configurator.ui.kit.mnemonics import settle_menu
from configurator.ui.kit.texts import Action, plain
from configurator.ui.shell.bars import Bars
from configurator.ui.shell.menus import KEY, LINE, MENUS, Row
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
    """Fills the menus of a window, and gives the keys to its tool bar's actions.

    Args:
        window: has the menus.
        bars: the menus, still empty, and the tool bar's actions.
        act: does what an action says, by its id.
        menus: the ready-made menus, by their ids.
        chosen: the ids of the choices and switches that are in force.
    """

    def __init__(
        self,
        window: QMainWindow,
        bars: Bars,
        act: Callable[[str], object],
        menus: Mapping[str, QMenu],
        chosen: frozenset[str],
    ) -> None:
        super().__init__(window)
        self._act = act
        self._has_website = bool(home_page())
        self._chosen = chosen
        self._groups: dict[str, QActionGroup] = {}
        self._by_id = dict(bars.actions)
        self._by_id["undo"].setShortcut(KEY.Undo)
        self._by_id["redo"].setShortcut(KEY.Redo)
        self._menus = {**bars.menus, **menus}
        for row in MENUS:
            self._fill(self._menus[row.id], row)
        settle_menu(window.menuBar())

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
                menu.addAction(self._action(entry))
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
        action = self._by_id.get(row.id) or self._made(row)
        action.setMenuRole(row.role)
        if isinstance(row.keys, QKeySequence.StandardKey):
            action.setShortcuts(row.keys)
        elif row.keys is not None:
            action.setShortcuts(QKeySequence.listFromString(row.keys))
        return action

    def _made(self, row: Row) -> QAction:
        """Return a new action, which the tool bar doesn't have."""
        action = Action(_said(row.text), self)
        action.triggered.connect(lambda: self._act(row.id))
        if row.group or row.is_switch:
            action.setCheckable(True)
            action.setChecked(row.id in self._chosen)
        if row.group:
            self._groups.setdefault(row.group, QActionGroup(self)).addAction(action)
        self._by_id[row.id] = action
        return action


def _said(text: str | tuple[str, str]) -> str:
    return _(text) if isinstance(text, str) else pgettext(*text)
