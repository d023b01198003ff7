"""Ctrl+K: every command of the menus in one list, found by typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QLineEdit, QTreeWidget, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import Later
from configurator.ui.kit.basics import label
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import ListRow
from configurator.ui.kit.texts import plain
from configurator.ui.shell.actions import Command
from configurator.ui.shell.command_search import Entry, ranked
from configurator.wording.punctuation import in_turn, listed
from configurator.wording.translation import _, ngettext

_KEY = "recent_commands"
_NATIVE = QKeySequence.SequenceFormat.NativeText
_MOST_RECENT = 8
_WIDTH, _ROWS = 620, 11
_IN = " › "  # noqa: RUF001  between a menu and one inside it
_TO_LIST = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class CommandPalette(Dialog):
    """A field to type into, and the commands that fit; Enter does the one that is marked.

    The arrow keys go into the list, so that a screen reader reads each command; typing goes on from there.
    """

    def __init__(self, commands: Callable[[], list[Command]], settings: QSettings, parent: QWidget) -> None:
        """Offer what `commands` returns; those that were used last are kept in `settings`."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command_palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Find a command"))
        self._commands = commands
        offered = commands()
        self._entries = [_entry(command) for command in offered]
        # Their actions aren't kept: PySide 6.11 loses those of a menu when another dialog is deleted.
        self._keys = {one.id: one.action.shortcut().toString(_NATIVE) for one in offered}
        self._states = {one.id: one.action.isChecked() for one in offered if one.action.isCheckable()}
        self._enabled = {one.id for one in offered if one.action.isEnabled()}
        self._settings = settings
        self._was_active = False
        self._typed = QLineEdit()
        self._typed.setObjectName("command_typed")
        self._typed.setMinimumHeight(theme.TARGET + theme.SMALL)
        self._typed.setPlaceholderText(_("Type what you want to do"))
        self._typed.setAccessibleName(_("Find a command"))
        self._typed.installEventFilter(self)
        self._typed.textChanged.connect(self._show)
        self._list = self._make_list()
        self._later = Later(self._typed)
        self._count = label("", "muted")
        self._count.setObjectName("command_count")
        frame = QFrame()
        frame.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, theme.SMALL)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._typed)
        column.addWidget(self._list, 1)
        column.addWidget(self._count)
        self._show("")
        self._place(parent)
        self._typed.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run()
                return True
            if watched is self._typed and event.key() in _TO_LIST:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)
                self._list.keyPressEvent(event)
                return True
            if watched is self._list and (event.text().isprintable() and event.text().strip()):
                self._type_on(event)
                return True
            if watched is self._list and event.key() == Qt.Key.Key_Backspace:
                self._type_on(event)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self._was_active and self.isVisible() and not self.isActiveWindow():
            self.reject()  # a click beside it closes it, as with a menu
        self._was_active = self.isActiveWindow()

    def _type_on(self, event: QKeyEvent) -> None:
        self._typed.setFocus(Qt.FocusReason.OtherFocusReason)
        self._typed.deselect()
        self._typed.end(False)
        self._typed.keyPressEvent(event)

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("command_list")
        tree.setAccessibleName(_("Commands"))
        tree.setHeaderLabels([_("Command"), _("Menu"), _("Keys")])
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = tree.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.installEventFilter(self)
        tree.itemClicked.connect(lambda *_: self._run())
        return tree

    def _show(self, typed: str) -> None:
        self._list.clear()
        found = ranked(self._entries, typed, self._recent())
        # What can't be done now comes last; otherwise the order stays.
        found.sort(key=lambda entry: entry.id not in self._enabled)
        for entry in found:
            self._list.addTopLevelItem(self._row(entry))
        self._list.setCurrentIndex(self._list.model().index(0, 0))
        said = (
            ngettext("{count} command", "{count} commands", len(found)).format(count=len(found))
            if found
            else _("No command found. Try another word.")
        )
        self._count.setText(said)
        first = self._spoken(found[0]) if found else ""
        whole = in_turn(said, first)
        self._typed.setAccessibleDescription(whole)
        self._later.say(whole)

    def _row(self, entry: Entry) -> ListRow:
        row = ListRow([one_line(entry.name), one_line(entry.path), one_line(self._keys[entry.id])])
        row.setData(0, Qt.ItemDataRole.UserRole, entry.id)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._spoken(entry))
        for column in (1, 2):
            row.setForeground(column, QColor(theme.colors().muted))
        row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setSizeHint(0, QSize(0, theme.TARGET))
        if entry.id not in self._enabled:
            row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return row

    def _spoken(self, entry: Entry) -> str:
        state = ""
        if entry.id in self._states:
            state = _("On") if self._states[entry.id] else _("Off")
        return one_line(listed(filter(None, (entry.name, entry.path, self._keys[entry.id], state))))

    def _run(self) -> None:
        row = self._list.currentItem()
        if row is None or not row.flags() & Qt.ItemFlag.ItemIsEnabled:
            return
        id_ = str(row.data(0, Qt.ItemDataRole.UserRole))
        self._settings.setValue(_KEY, [id_, *(one for one in self._recent() if one != id_)][:_MOST_RECENT])
        self.accept()
        next(command.action for command in self._commands() if command.id == id_).trigger()

    def _recent(self) -> list[str]:
        kept = self._settings.value(_KEY)
        # QSettings returns a list of one as a string.
        found = [kept] if isinstance(kept, str) else list(kept or [])
        return [one for one in found if isinstance(one, str)]

    def _place(self, parent: QWidget) -> None:
        """Take the middle of the window's upper part."""
        window = parent.window()
        width = min(_WIDTH, window.width() - 2 * theme.LARGE)
        height = min(theme.TARGET * (_ROWS + 3), window.height() - 4 * theme.LARGE)
        self.resize(width, height)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + 2 * theme.LARGE)


def _entry(command: Command) -> Entry:
    name = plain(command.action.text())
    # In the language of the window, and in English: many know the English word.
    words = f"{_(command.words)}, {command.words}, {command.id.replace('_', ' ')}"
    return Entry(command.id, name, _IN.join(command.path), words)
