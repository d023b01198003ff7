"""The portals, each with a box to tick and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from configurator.bitrix24.address import Portal
from configurator.ui import theme

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _Boxes(QStyledItemDelegate):
    """Boxes that can be locked all at once."""

    locked = False

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        return False if self.locked else super().editorEvent(event, model, option, index)


class PortalTable(QTreeWidget):
    """A row for each portal.

    Signals:
        ticked: which portals are chosen has changed.
        shown: the portal whose row is the current one.
    """

    ticked = Signal()
    shown = Signal(object)

    def __init__(self, portals: Sequence[Portal], signed_in: Callable[[Portal], bool]) -> None:
        super().__init__()
        self.setObjectName("many_portals")
        self.setAccessibleName(self.tr("Portals"))
        self.setHeaderLabels([self.tr("Portal"), self.tr("What came of it")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(True)
        self._boxes = _Boxes(self)
        self.setItemDelegateForColumn(0, self._boxes)
        self._rows: dict[Portal, QTreeWidgetItem] = {}
        for portal in portals:
            self._add(portal, signed_in=signed_in(portal))
        # Once, and not whenever a line is said: with hundreds of rows that would hold up the window.
        self.resizeColumnToContents(0)
        if first := self.topLevelItem(0):
            self.setCurrentItem(first)
        self.itemChanged.connect(lambda _item, column: self.ticked.emit() if column == 0 else None)
        self.currentItemChanged.connect(lambda item: self.shown.emit(self._portal(item)))

    def chosen(self) -> list[Portal]:
        """Return the ticked portals, in order."""
        return [portal for portal, row in self._rows.items() if row.checkState(0) == _CHECKED]

    def tick(self, portals: Mapping[Portal, bool]) -> None:
        """Tick portals' boxes, or take the ticks away; told once for all of them."""
        with QSignalBlocker(self):
            for portal, on in portals.items():
                self._rows[portal].setCheckState(0, _CHECKED if on else _UNCHECKED)
        self.viewport().update()
        self.ticked.emit()

    def go_to(self, portal: Portal) -> None:
        """Make a portal's row the current one."""
        self.setCurrentItem(self._rows[portal])

    def say(self, portal: Portal, text: str, kind: str = "") -> None:
        """Say what came of a portal, in a line of a kind (`good`, `warning`, `error`) of the palette."""
        row = self._rows[portal]
        row.setText(1, text)
        row.setToolTip(1, text)
        colors = theme.colors()
        named = {"good": colors.good, "warning": colors.warning, "error": colors.error}
        row.setForeground(1, QColor(named.get(kind, colors.muted)))

    def lock(self, *, locked: bool) -> None:
        """Let no box be ticked while a run is under way; rows can be looked at all the same."""
        self._boxes.locked = locked

    def _add(self, portal: Portal, *, signed_in: bool) -> None:
        row = QTreeWidgetItem([portal.netloc, ""])
        row.setData(0, Qt.ItemDataRole.UserRole, portal)
        row.setSizeHint(1, QSize(0, theme.TARGET))
        row.setCheckState(0, _CHECKED if signed_in else _UNCHECKED)
        self._rows[portal] = row
        self.addTopLevelItem(row)
        if signed_in:
            self.say(portal, self.tr("Signed in"))
        else:
            row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.say(portal, self.tr("Not signed in: choose it in the window and sign in first"))

    @staticmethod
    def _portal(row: QTreeWidgetItem | None) -> Portal | None:
        return row.data(0, Qt.ItemDataRole.UserRole) if row else None
