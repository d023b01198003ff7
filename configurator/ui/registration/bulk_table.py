"""The portals, each with a check box and its result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

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
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from configurator.bitrix24.address import Portal
from configurator.ui.kit import theme
from configurator.ui.kit.dialog_texts import ListRow
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.ui.portals.portal_choice import Portals

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class _Boxes(QStyledItemDelegate):
    """Check boxes that a click on the portal's name toggles, and that can be disabled together."""

    locked = False

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if self.locked or not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                role = Qt.ItemDataRole.CheckStateRole
                on = Qt.CheckState(index.data(role)) == _CHECKED
                return model.setData(index, _UNCHECKED if on else _CHECKED, role)
            return False
        return super().editorEvent(event, model, option, index)


class PortalTable(QTreeWidget):
    """A row for each portal.

    Signals:
        ticked: which portals are chosen has changed.
        shown: the portal whose row is the current one.
    """

    ticked = Signal()
    shown = Signal(object)

    def __init__(self, portals: Portals) -> None:
        """Show every remembered portal; those with a sign-in are checked."""
        super().__init__()
        self.setObjectName("many_portals")
        self.setAccessibleName(_("Portals"))
        self.setHeaderLabels([_("Portal"), _("State")])
        self.setMinimumSize(560, 120)
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(True)
        self._boxes = _Boxes(self)
        self.setItemDelegateForColumn(0, self._boxes)
        self._rows: dict[Portal, QTreeWidgetItem] = {}
        self._portals = portals
        self._waiting: set[Portal] = set()
        for portal in portals.remembered:
            self._add(portal)
        # Once, not for each result: with hundreds of rows that would block the window.
        self.resizeColumnToContents(0)
        if first := self.topLevelItem(0):
            self.setCurrentItem(first)
        self.itemChanged.connect(lambda _item, column: self.ticked.emit() if column == 0 else None)
        self.currentItemChanged.connect(lambda _item: self.shown.emit(self.current()))
        portals.changed.connect(self._see_sign_ins)

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
        """Show a portal's result in a style (`good`, `warning`, `error`)."""
        row = self._rows[portal]
        row.setText(1, text)
        row.setToolTip(1, text)
        colors = theme.colors()
        named = {"good": colors.good, "warning": colors.warning, "error": colors.error}
        row.setForeground(1, QColor(named.get(kind, colors.muted)))

    def lock(self, *, locked: bool) -> None:
        """Disable the check boxes during a run; rows can still be selected."""
        self._boxes.locked = locked

    def current(self) -> Portal | None:
        """Return the portal whose row is the current one."""
        row = self.currentItem()
        return row.data(0, Qt.ItemDataRole.UserRole) if row else None

    def needs_sign_in(self, portal: Portal | None) -> bool:
        """Return whether a portal of the list lacks a sign-in."""
        return portal in self._waiting

    def _add(self, portal: Portal) -> None:
        signed_in = self._portals.is_signed_in(portal)
        row = ListRow([self._portals.listed(portal), ""])
        row.setData(0, Qt.ItemDataRole.UserRole, portal)
        row.setSizeHint(1, QSize(0, theme.TARGET))
        row.setCheckState(0, _CHECKED if signed_in else _UNCHECKED)
        self._rows[portal] = row
        self.addTopLevelItem(row)
        if signed_in:
            self.say(portal, _("Signed in"))
        else:
            self._waiting.add(portal)
            row.setFlags(row.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.say(portal, _("Not signed in"))

    def _see_sign_ins(self) -> None:
        for portal in [one for one in self._waiting if self._portals.is_signed_in(one)]:
            self._waiting.discard(portal)
            row = self._rows[portal]
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self.say(portal, _("Signed in"))
            self.tick({portal: True})
            self.shown.emit(self.current())
