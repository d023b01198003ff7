"""The menus and the tool bar: every action is one row of a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget
from shiboken6 import isValid

from configurator.ui.kit import line_icons
from configurator.ui.kit.texts import Action
from configurator.wording.translation import N_, NP_, _, pgettext

_KEY = QKeySequence.StandardKey


class Row(NamedTuple):
    """One entry of a menu.

    Attributes:
        id: what it does, a key of the handlers; or the name of a ready-made menu or action.
        text: its English text, marked by `N_` or `NP_`; empty for what is ready-made.
        keys: its shortcut.
        group: its choices exclude each other; empty for an ordinary action.
    """

    id: str
    text: str | tuple[str, str] = ""
    keys: QKeySequence.StandardKey | str | None = None
    group: str = ""


LINE = Row("-")
"""A line between entries."""

MENUS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    (N_("&File"), (
        Row("new", N_("&New"), _KEY.New),
        Row("new_from_template", N_("New from &template…"), "Ctrl+Shift+N"),
        Row("open", N_("&Open…"), _KEY.Open),
        Row("recent"),
        LINE,
        Row("save", N_("&Save"), _KEY.Save),
        Row("save_as", N_("Save &as…"), _KEY.SaveAs),
        LINE,
        Row("approval", N_("Save a&pproval page…")),
        Row("save_preview", N_("Save preview as PN&G…"), "Ctrl+Shift+E"),
        Row("export", N_("&Export as code…")),
        Row("import", N_("&Import from code…")),
        Row("starter", N_("&Make a handler…")),
        LINE,
        Row("quit", N_("&Quit"), _KEY.Quit),
    )),
    (N_("&Edit"), (
        Row("undo"),
        Row("redo"),
        LINE,
        Row("paste", N_("Paste drawing"), "Ctrl+Shift+V"),
        Row("make_smaller", N_("Opti&mise drawing…")),
    )),
    (N_("&View"), (
        Row("scheme_system", N_("Use system setting"), group="scheme"),
        Row("scheme_light", NP_("window", "Light"), group="scheme"),
        Row("scheme_dark", NP_("window", "Dark"), group="scheme"),
        LINE,
        Row("languages"),
    )),
    (N_("&Portal"), (
        Row("register", N_("&Register"), "Ctrl+Return"),
        Row("show_request", N_("Show request")),
        Row("register_many", N_("Register in se&veral portals…")),
        Row("connectors", N_("C&onnectors of this portal…")),
        Row("talk", N_("&Test conversation…")),
        Row("history", N_("&History…")),
        Row("connect", N_("&Connect your Bitrix24…")),
    )),
    (N_("&Help"), (
        Row("copy_report", N_("&Copy report for support")),
        Row("about", N_("&About")),
    )),
)  # fmt: skip
"""Each menu with its entries."""
_TOOL_BAR = ("new", "open", "save", "-", "undo", "redo")


class Actions(QObject):
    """Fills the menu bar and the tool bar of a window.

    Args:
        window: gets the menus and the tool bar.
        handlers: what each action does, by its id.
        menus: the ready-made menus, by their ids.
        undo_stack: what Undo and Redo work on.
        chosen: the ids of the choices that are in force.
        corner: the widget at the right end of the tool bar.
    """

    def __init__(
        self,
        window: QMainWindow,
        handlers: Mapping[str, Callable[[], object]],
        menus: Mapping[str, QMenu],
        undo_stack: QUndoStack,
        chosen: frozenset[str],
        corner: QWidget,
    ) -> None:
        super().__init__(window)
        self._handlers = handlers
        self._chosen = chosen
        self._groups: dict[str, QActionGroup] = {}
        self._undo, self._redo = self._make_undo_and_redo(undo_stack)
        self._by_id = {"undo": self._undo, "redo": self._redo}
        for title, rows in MENUS:
            menu = window.menuBar().addMenu(_(title))
            for row in rows:
                if row is LINE:
                    menu.addSeparator()
                elif row.id in menus:
                    menu.addMenu(menus[row.id])
                else:
                    menu.addAction(self._by_id.get(row.id) or self._action(row))
        self._add_tool_bar(window, corner)

    def action(self, id_: str) -> QAction:
        """Return an action by the id of its row."""
        return self._by_id[id_]

    def _action(self, row: Row) -> QAction:
        action = Action(_said(row.text), self)
        act = self._handlers[row.id]
        action.triggered.connect(lambda: act())
        if row.keys is not None:
            action.setShortcut(QKeySequence(row.keys))
        if row.group:
            action.setCheckable(True)
            action.setChecked(row.id in self._chosen)
            self._groups.setdefault(row.group, QActionGroup(self)).addAction(action)
        self._by_id[row.id] = action
        return action

    def _make_undo_and_redo(self, stack: QUndoStack) -> tuple[QAction, QAction]:
        undo = stack.createUndoAction(self, _("Undo"))
        undo.setShortcut(_KEY.Undo)
        redo = stack.createRedoAction(self, _("Redo"))
        redo.setShortcut(_KEY.Redo)
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
        for id_ in _TOOL_BAR:
            if id_ == LINE.id:
                bar.addSeparator()
            else:
                action = self._by_id[id_]
                action.setIcon(line_icons.icon(id_))
                action.setIconVisibleInMenu(False)
                bar.addAction(action)
        bar.addWidget(corner)
        window.addToolBar(bar)


def _said(text: str | tuple[str, str]) -> str:
    return _(text) if isinstance(text, str) else pgettext(*text)
