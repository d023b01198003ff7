"""The list of a portal's connectors, in three groups by whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from configurator.bitrix24.methods.connectors import Kind, Listed
from configurator.foreign_text import one_line
from configurator.ui.connectors.letter_disc import letter_disc
from configurator.ui.kit import theme
from configurator.ui.kit.dialog_texts import ListRow
from configurator.wording.alike import told_apart
from configurator.wording.portal_connectors import kind_word
from configurator.wording.translation import _

_ROLE = Qt.ItemDataRole.UserRole
_ICON = 22
"""Side of an icon in logical pixels."""


class Listing(QTreeWidget):
    """Groups with a connector a row.

    Signals:
        chosen: the `Listed` that is shown now.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("connector_list")
        self.setProperty("role", "list")
        self.setAccessibleName(_("Connectors"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(theme.MEDIUM)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._moved)

    def show_icons(self, icons: Mapping[str, QImage]) -> None:
        """Show the connectors' icons, by their IDs."""
        for item in self._items():
            if disc := icons.get(item.data(0, _ROLE).id):
                item.setIcon(0, _icon(disc))

    def show_connectors(self, listed: Iterable[Listed], chosen: str) -> None:
        """Show the connectors and select the one with the ID `chosen`, else the first."""
        self.blockSignals(True)
        self.clear()
        rows = list(listed)
        for kind in Kind:
            members = [one for one in rows if one.kind is kind]
            if members or kind is Kind.OURS:
                self._add_group(kind, members)
        self.expandAll()
        self.blockSignals(False)
        items = self._items()
        wanted = [item for item in items if item.data(0, _ROLE).id == chosen]
        ours = [item for item in items if item.data(0, _ROLE).kind is Kind.OURS]
        if first := (wanted or ours or items)[:1]:
            self.setCurrentItem(first[0])

    def _add_group(self, kind: Kind, members: list[Listed]) -> None:
        # Translators: a group's title and how many are in it, such as “Yours (2)”.
        title = _("{group} ({count})").format(group=kind_word(kind.value), count=len(members))
        group = ListRow([title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setSizeHint(0, QSize(0, theme.TARGET))
        self.addTopLevelItem(group)
        names = told_apart((one_line(one.name or one.id) for one in members), (one.id for one in members))
        for one, told in zip(members, names, strict=True):
            item = ListRow([one_line(one.name or one.id)])
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, one_line(told))
            item.setToolTip(0, f"{one_line(one.name)}\n{one_line(one.id)}")
            item.setData(0, _ROLE, one)
            item.setIcon(0, _icon(letter_disc(one.name or one.id)))
            item.setSizeHint(0, QSize(0, theme.TARGET + 4))
            group.addChild(item)

    def _items(self) -> list[QTreeWidgetItem]:
        groups = [self.topLevelItem(number) for number in range(self.topLevelItemCount())]
        rows = [group.child(row) for group in groups if group for row in range(group.childCount())]
        return [row for row in rows if row is not None]

    def _moved(self, item: QTreeWidgetItem | None) -> None:
        one = item.data(0, _ROLE) if item else None
        if one is not None:
            self.chosen.emit(one)


def _icon(disc: QImage) -> QIcon:
    """Return an icon that looks the same while its row is selected."""
    picture = QPixmap.fromImage(disc)
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
