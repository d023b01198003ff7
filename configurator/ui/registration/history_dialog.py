"""The history: what was sent to which portal, and when."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from configurator.bitrix24.address import AddressError, parse
from configurator.foreign_text import one_line
from configurator.storage.history_file import Sent
from configurator.ui.kit import theme
from configurator.ui.kit.basics import fit, label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dates import moment_words
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.dialog_texts import ListRow
from configurator.wording.punctuation import listed
from configurator.wording.translation import _

_WIDTH, _NARROW = 680, 460


class HistoryDialog(Dialog):
    """Shows what was sent, the newest first.

    Signals:
        chosen: the `Sent` that is to be opened.
    """

    chosen = Signal(object)

    def __init__(self, sent: list[Sent], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sent")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("History"))
        self.resize(_WIDTH, 460)
        self._sent = sent
        self._list = self._make_list()
        open_ = button(_("Open as a new connector"), "sent_open", foot=True)
        open_.setProperty("role", "primary")
        open_.clicked.connect(self._choose)
        close = button(_("Close"), "close_sent", foot=True)
        close.clicked.connect(self.reject)
        (open_ if sent else close).setDefault(True)
        head = (
            _("Each connector as it was when a portal accepted it. Opening one doesn't change the portal.")
            if sent
            else _("Nothing registered yet. Connectors that you register are listed here.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(head, wrap=True))
        column.addWidget(self._list, 1)
        column.addSpacing(theme.SMALL)
        column.addLayout(foot(close, open_))
        self._list.setFocus()
        if not sent:  # an empty table under the sentence would look broken
            self._list.hide()
            open_.hide()
            close.setFocus()
            fit(self, _NARROW)

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setProperty("role", "list")
        tree.setObjectName("sent_list")
        tree.setAccessibleName(_("History"))
        tree.setHeaderLabels([_("Connector"), _("Portal"), _("When")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        names = {origin: self._portal(origin) for origin in {one.portal for one in self._sent}}
        tree.addTopLevelItems([self._row(one, names[one.portal]) for one in self._sent])
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            # Measured once: a column that fits its content is measured anew each time it is laid out.
            tree.resizeColumnToContents(column)
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        tree.setCurrentIndex(tree.model().index(0, 0))
        tree.itemDoubleClicked.connect(lambda *_: self._choose())
        return tree

    def _row(self, one: Sent, portal: str) -> ListRow:
        parts = [one_line(one.name), portal, moment_words(one.time)]
        row = ListRow(parts)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, one_line(listed(parts)))
        row.setToolTip(0, one_line(one.name))
        row.setSizeHint(0, QSize(0, theme.TARGET))
        return row

    def _portal(self, origin: str) -> str:
        try:
            portal = parse(origin)
        except AddressError:
            return origin
        return _("practice portal") if portal.is_loopback else portal.host

    def _choose(self) -> None:
        number = self._list.currentIndex().row()
        if number >= 0:
            self.accept()
            self.chosen.emit(self._sent[number])
