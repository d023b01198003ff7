"""Menus and the tool bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar
from shiboken6 import isValid

from configurator.wording.translation import _, pgettext

if TYPE_CHECKING:
    from configurator.ui.approval.approval_saving import ApprovalSaving
    from configurator.ui.handover.handover_actions import Handing
    from configurator.ui.preview.preview_saving import PreviewSaving
    from configurator.ui.registration.bulk_guide import ManyPortals
    from configurator.ui.shell.main_window import MainWindow


class Actions(QObject):
    """Everything in the menus; the most used of it in the tool bar too."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        key = QKeySequence.StandardKey
        files = window.files
        new = self._action(_("&New"), files.new, key.New)
        open_ = self._action(_("&Open…"), files.open, key.Open)
        save = self._action(_("&Save"), files.save, key.Save)
        save_as = self._action(_("Save &as…"), files.save_as, key.SaveAs)
        quit_ = self._action(_("&Quit"), window.close, key.Quit)
        undo, redo = self._undo, self._redo = self._make_undo_and_redo()
        bar = window.menuBar()
        menu = bar.addMenu(_("&File"))
        menu.addActions([new, open_])
        menu.addMenu(window.recent)
        menu.addSeparator()
        menu.addActions([save, save_as])
        menu.addSeparator()
        menu.addAction(self._action(_("Save a&pproval page…"), lambda: self.approval.save()))
        picture = self._action(
            _("Save preview as PN&G…"),
            lambda: self.preview_saving.save(),
            "Ctrl+Shift+E",
        )
        menu.addAction(picture)
        window.preview.offer(picture)
        menu.addAction(self._action(_("&Export as code…"), lambda: self.handing.hand_over()))
        menu.addAction(self._action(_("&Import from code…"), lambda: self.handing.take_over()))
        menu.addSeparator()
        menu.addAction(quit_)
        edit = bar.addMenu(_("&Edit"))
        edit.addActions([undo, redo])
        edit.addSeparator()
        edit.addAction(self._action(_("Paste drawing"), window.form.icon_group.drop.paste, "Ctrl+Shift+V"))
        edit.addAction(self._smaller())
        self._add_view(bar.addMenu(_("&View")))
        self._add_portal(bar.addMenu(_("&Portal")))
        help_ = bar.addMenu(_("&Help"))
        help_.addAction(
            self._action(_("&Copy report for support"), lambda: window.register_guide.copy_report())
        )
        help_.addAction(self._action(_("&About"), self._about))
        self._tool_bar(new, open_, save, undo, redo)

    @cached_property
    def approval(self) -> ApprovalSaving:
        """The page for approval."""
        from configurator.ui.approval.approval_saving import ApprovalSaving

        return ApprovalSaving(self._window)

    @cached_property
    def preview_saving(self) -> PreviewSaving:
        """Pictures of the preview."""
        from configurator.ui.preview.preview_saving import PreviewSaving

        return PreviewSaving(self._window)

    @cached_property
    def handing(self) -> Handing:
        """The connector as code, and back."""
        from configurator.ui.handover.handover_actions import Handing

        return Handing(self._window)

    @cached_property
    def many(self) -> ManyPortals:
        """Registers in several portals at once."""
        from configurator.ui.registration.bulk_guide import ManyPortals

        return ManyPortals(self._window)

    def _action(
        self, text: str, act: Callable[[], object], shortcut: QKeySequence.StandardKey | str | None = None
    ) -> QAction:
        action = QAction(text, self._window)
        action.triggered.connect(lambda: act())  # without Qt's argument
        if shortcut is not None:
            action.setShortcut(QKeySequence(shortcut))
        return action

    def _make_undo_and_redo(self) -> tuple[QAction, QAction]:
        stack, key = self._window.document.undo_stack, QKeySequence.StandardKey
        undo = stack.createUndoAction(self, _("Undo"))
        undo.setShortcut(key.Undo)
        redo = stack.createRedoAction(self, _("Redo"))
        redo.setShortcut(key.Redo)
        stack.undoTextChanged.connect(self._name_undo)
        stack.redoTextChanged.connect(self._name_redo)
        return undo, redo

    # Qt itself puts the step's name behind the word: not every language says it like that.
    def _name_undo(self, step: str) -> None:
        # Translators: {step} is what was changed, such as “colour”.
        if isValid(self._undo):  # the stack empties itself once more while the window is deleted
            self._undo.setText(_("Undo {step}").format(step=step) if step else _("Undo"))

    def _name_redo(self, step: str) -> None:
        # Translators: {step} is what was changed, such as “colour”.
        if isValid(self._redo):
            self._redo.setText(_("Redo {step}").format(step=step) if step else _("Redo"))

    def _tool_bar(self, new: QAction, open_: QAction, save: QAction, undo: QAction, redo: QAction) -> None:
        bar = QToolBar(_("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.addActions([new, open_, save])
        bar.addSeparator()
        # The menu says "Undo colour"; the bar keeps one steady word.
        for action, word in ((undo, _("Undo")), (redo, _("Redo"))):
            action.setIconText(word)
            bar.addAction(action)
        bar.addWidget(self._window.portal_bar)
        self._window.addToolBar(bar)

    def _add_portal(self, menu: QMenu) -> None:
        menu.addAction(self._action(_("&Register"), self._window.register, "Ctrl+Return"))
        menu.addAction(self._action(_("Show request"), lambda: self._window.register_guide.show_request()))
        menu.addAction(self._action(_("Register in se&veral portals…"), lambda: self.many.show()))
        menu.addAction(self._action(_("C&onnectors of this portal…"), lambda: self._window.connectors.show()))
        menu.addAction(self._action(_("&History…"), lambda: self._window.sent.show()))
        menu.addAction(
            self._action(_("&Connect your Bitrix24…"), self._window.portal_bar.connect_wanted.emit)
        )

    def _add_view(self, menu: QMenu) -> None:
        group = QActionGroup(self)
        chosen = self._window.scheme()
        for word, value in (
            (_("Use system setting"), ""),
            (pgettext("window", "Light"), "light"),
            (pgettext("window", "Dark"), "dark"),
        ):
            action = self._action(word, partial(self._window.choose_scheme, value))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        menu.addMenu(self._window.languages)

    def _smaller(self) -> QAction:
        self._window.form.icon_group.drop.smaller_wanted.connect(self.make_smaller)
        return self._action(_("Opti&mise drawing…"), self.make_smaller)

    def make_smaller(self, state: str = "") -> None:
        """Open what makes a drawing smaller: that of a state, or of the one that is being edited."""
        from configurator.ui.logo.minify_dialog import SmallerDialog

        group = self._window.form.icon_group
        if state:
            group.show_state(state)
        if group.icon.svg:
            SmallerDialog(self._window).open()
        else:
            group.drop.choose.setFocus()

    def _about(self) -> None:
        from configurator.ui.about.about_dialog import AboutDialog

        AboutDialog(self._window).open()
