"""The menu bar and the tool bar; what is in the menus comes after the first picture, see `actions`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QUndoStack
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget
from shiboken6 import isValid

from configurator.ui.kit import line_icons
from configurator.ui.kit.texts import Action, plain
from configurator.wording.translation import N_, _

TITLES = {
    "file": N_("&File"),
    "edit": N_("&Edit"),
    "view": N_("&View"),
    "portal": N_("&Portal"),
    "help": N_("&Help"),
}
"""What stands in the menu bar, by the ids of the rows in `menus`."""
TOOLS = {"new": N_("&New"), "open": N_("&Open…"), "save": N_("&Save")}
"""What stands in the tool bar besides Undo and Redo, by the same ids."""


class Bars(QObject):
    """Makes the menu bar and the tool bar of a window.

    Args:
        window: gets them.
        act: does what an action says, by its id.
        undo_stack: what Undo and Redo work on.
        corner: the widget at the right end of the tool bar.

    Attributes:
        menus: the menus by their ids, with nothing in them.
        actions: what the tool bar has, by its ids; without keys.
    """

    def __init__(
        self, window: QMainWindow, act: Callable[[str], object], undo_stack: QUndoStack, corner: QWidget
    ) -> None:
        super().__init__(window)
        bar = window.menuBar()
        self.menus = {id_: bar.addMenu(_(title)) for id_, title in TITLES.items()}
        self.actions: dict[str, QAction] = {id_: Action(_(text), self) for id_, text in TOOLS.items()}
        for id_, action in self.actions.items():
            action.triggered.connect(lambda _checked=False, id_=id_: act(id_))
            action.setIconText(plain(action.text()))  # Qt would leave the letter of “新建(&N)”
        self._undo, self._redo = self._make_undo_and_redo(undo_stack)
        self.actions |= {"undo": self._undo, "redo": self._redo}
        window.addToolBar(self._make_tool_bar(corner))

    def _make_undo_and_redo(self, stack: QUndoStack) -> tuple[QAction, QAction]:
        # Those that the stack itself makes were lost to Python with a dialog that was deleted (PySide 6.11).
        undo, redo = Action(_("Undo"), self), Action(_("Redo"), self)
        undo.triggered.connect(stack.undo)
        redo.triggered.connect(stack.redo)
        undo.setEnabled(stack.canUndo())
        redo.setEnabled(stack.canRedo())
        stack.canUndoChanged.connect(undo.setEnabled)
        stack.canRedoChanged.connect(redo.setEnabled)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        # The menu says "Undo colour"; the bar keeps one steady word.
        undo.setIconText(_("Undo"))
        redo.setIconText(_("Redo"))
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

    def _make_tool_bar(self, corner: QWidget) -> QToolBar:
        bar = QToolBar(_("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(line_icons.SIZE)
        for id_, action in self.actions.items():
            if action is self._undo:
                bar.addSeparator()
            action.setIcon(line_icons.icon(id_))
            action.setIconVisibleInMenu(False)
            bar.addAction(action)
        bar.addWidget(corner)
        return bar
