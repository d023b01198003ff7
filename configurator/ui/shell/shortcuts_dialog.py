"""The keyboard shortcuts, made from the table of the menus."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import ListRow
from configurator.ui.kit.texts import plain
from configurator.ui.shell.actions import Command
from configurator.ui.shell.menus import OTHER_KEYS
from configurator.wording.translation import _

_SIZE = (560, 620)
_AROUND = 60
"""Upper bound for the height of a title bar and whatever the desktop has around a window, in logical
pixels."""


class ShortcutsDialog(Dialog):
    """Each command that has keys, below the name of its menu; then the keys that no menu has."""

    def __init__(self, commands: list[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self._list = self._make_list()
        groups: dict[str, list[tuple[str, str]]] = {}
        for command in commands:
            keys = command.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if keys:
                groups.setdefault(command.path[0], []).append((plain(command.action.text()), one_line(keys)))
        for title, rows in groups.items():
            self._add(title, rows)
        for heading, others in OTHER_KEYS:
            self._add(_(heading), ((_(what), _(keys)) for what, keys in others))
        self._list.expandAll()
        self._list.setCurrentIndex(self._list.model().index(0, 0, self._list.model().index(0, 0)))
        close = button(_("Close"), "close_shortcuts", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(_("Keyboard shortcuts"), "title"))
        column.addWidget(self._list, 1)
        column.addSpacing(theme.SMALL)
        column.addLayout(foot(close))
        room = self.screen().availableGeometry().height() - _AROUND
        self.resize(_SIZE[0], min(_SIZE[1], room))

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setProperty("role", "list")
        tree.setObjectName("shortcut_list")
        tree.setAccessibleName(_("Keyboard shortcuts"))
        tree.setHeaderLabels([_("Command"), _("Keys")])
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return tree

    def _add(self, title: str, rows: Iterable[tuple[str, str]]) -> None:
        heading = ListRow([one_line(title), ""])
        font = self.font()
        font.setBold(True)
        heading.setFont(0, font)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        heading.setSizeHint(0, QSize(0, theme.TARGET))
        self._list.addTopLevelItem(heading)
        for what, keys in rows:
            row = ListRow([one_line(what), keys])
            row.setSizeHint(0, QSize(0, theme.TARGET))
            heading.addChild(row)
