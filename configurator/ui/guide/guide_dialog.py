"""The guide: questions found by typing, and the answer beside them. It stays open during the work."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QListWidget,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from configurator.ui.guide.article import Article
from configurator.ui.kit import direction, theme
from configurator.ui.kit.announcements import Later
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import Tile
from configurator.wording.guide_parts import Topic
from configurator.wording.guide_topics import TOPICS, find
from configurator.wording.translation import _, ngettext

_SIZE = QSize(960, 680)
_PADDING = 12
"""Pixels of height that a question has beyond its text."""
_LIST, _PAGE = 300, 660


class _Roomy(QStyledItemDelegate):
    """Gives each question the height of something that is clicked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, _PADDING)


class GuideDialog(Dialog):
    """Answers the questions that administrators have."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setWindowTitle(_("Guide"))
        self._typed = QLineEdit()
        self._typed.setObjectName("guide_search")
        self._typed.setMinimumHeight(theme.TARGET)
        self._typed.setClearButtonEnabled(True)
        self._typed.setPlaceholderText(_("Search the guide"))
        self._typed.setAccessibleName(_("Search the guide"))
        self._typed.textChanged.connect(self._search)
        self._list = self._make_list()
        self._none = label(_("Nothing found. Try another word."), "muted", wrap=True)
        self._none.setObjectName("guide_none")
        self._article = Article()
        self._later = Later(self._typed)
        self._found: list[Topic] = []
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setProperty("role", "quiet")
        split.setHandleWidth(theme.MEDIUM)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left())
        split.addWidget(self._article)
        split.setSizes([_LIST, _PAGE])
        split.setStretchFactor(1, 1)
        close = button(_("Close"), "close_guide", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(split, 1)
        column.addLayout(foot(close))
        room = self.screen().availableGeometry().size() - QSize(40, 60)
        self.resize(_SIZE.boundedTo(room))
        self._search("")
        self._typed.setFocus()

    def show_topic(self, id_: str) -> None:
        """Show a topic by its id."""
        self._typed.clear()
        self._list.setCurrentRow([topic.id for topic in TOPICS].index(id_))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the search goes to the answer; it would close the window otherwise."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not self._is_on_button():
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Down and self._typed.hasFocus():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _is_on_button(self) -> bool:
        return not (self._typed.hasFocus() or self._list.hasFocus())

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        # Mirrored, Qt's splitter puts it a pixel too far to the right.
        column.setContentsMargins(0, 0, int(direction.is_mirrored()), 0)
        column.setSpacing(theme.SMALL)
        caption = label(_("&Search"), "muted")
        caption.setBuddy(self._typed)
        column.addWidget(caption)
        column.addWidget(self._typed)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        return left

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("role", "list")
        made.setObjectName("guide_list")
        made.setAccessibleName(_("Questions"))
        made.setWordWrap(True)
        made.setResizeMode(QListView.ResizeMode.Adjust)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setItemDelegate(_Roomy(made))
        made.setMinimumWidth(220)
        made.currentRowChanged.connect(self._show)
        return made

    def _search(self, typed: str) -> None:
        self._found = find(typed)
        self._list.clear()
        for topic in self._found:
            Tile(QIcon(), _(topic.question), self._list)
        self._none.setVisible(not self._found)
        self._list.setCurrentRow(0)
        said = ngettext("{count} answer", "{count} answers", len(self._found))
        self._later.say(said.format(count=len(self._found)) if self._found else self._none.text())

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self._article.show_topic(self._found[row], self._typed.text())
