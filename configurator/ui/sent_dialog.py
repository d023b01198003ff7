"""The list of what was sent to which portal and when."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from configurator.bitrix24.address import AddressError, parse
from configurator.storage.sent import Sent
from configurator.ui import theme
from configurator.ui.widgets.basics import label
from configurator.ui.widgets.moments import moment_words


class SentDialog(QDialog):
    """Shows what was sent, the newest first.

    Signals:
        chosen: the `Sent` that is to be opened.
    """

    chosen = Signal(object)

    def __init__(self, sent: list[Sent], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sent")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Sent before"))
        self.resize(680, 460)
        self._sent = sent
        self._list = self._make_list()
        self._open = QPushButton(self.tr("Open as a new connector"))
        self._open.setObjectName("sent_open")
        self._open.setMinimumHeight(theme.TARGET)
        self._open.setEnabled(bool(sent))
        self._open.clicked.connect(self._choose)
        close = QPushButton(self.tr("Close"))
        close.setMinimumHeight(theme.TARGET)
        close.clicked.connect(self.reject)
        (self._open if sent else close).setDefault(True)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self._open)
        head = (
            self.tr("Each connector as it was when a portal accepted it. What is there now is not changed.")
            if sent
            else self.tr("Nothing has been registered yet. What you register is listed here.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(head, wrap=True))
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        self._list.setFocus()

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("sent_list")
        tree.setAccessibleName(self.tr("Sent before"))
        tree.setHeaderLabels([self.tr("Connector"), self.tr("Portal"), self.tr("When")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for one in self._sent:
            row = QTreeWidgetItem([one.name, self._portal(one.portal), moment_words(one.time)])
            row.setToolTip(0, one.name)
            row.setSizeHint(0, QSize(0, theme.TARGET))
            tree.addTopLevelItem(row)
        tree.setCurrentIndex(tree.model().index(0, 0))
        tree.itemDoubleClicked.connect(lambda *_: self._choose())
        return tree

    def _portal(self, origin: str) -> str:
        try:
            portal = parse(origin)
        except AddressError:
            return origin
        return self.tr("practice portal") if portal.is_loopback else portal.host

    def _choose(self) -> None:
        number = self._list.currentIndex().row()
        if number >= 0:
            self.accept()
            self.chosen.emit(self._sent[number])
