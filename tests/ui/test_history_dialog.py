"""The list of what was sent, where it is long."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import Portal, parse
from configurator.storage.history_file import Sent
from configurator.ui.app import Application
from configurator.ui.registration import history_dialog
from configurator.ui.registration.history_dialog import HistoryDialog
from tests.support.found import found
from tests.support.window_layout import settle


def test_a_long_history_is_measured_once_and_each_portal_read_once(
    qapp: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has up to 1,000 entries, and the window waits for its dialog."""
    asked: list[object] = []
    read: list[str] = []

    class Delegate(QStyledItemDelegate):
        def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
            asked.append(index.row())
            return super().sizeHint(option, index)

    def note(address: str) -> Portal:
        read.append(address)
        return parse(address)

    monkeypatch.setattr(history_dialog, "parse", note)
    addresses = ["https://acme.bitrix24.com", "https://a-much-longer-name.bitrix24.com"]
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = HistoryDialog([Sent(addresses[at % 2], 1.0, "Acme", "{}") for at in range(300)], parent)
    tree = found(dialog, QTreeWidget, "sent_list")
    tree.setItemDelegate(Delegate(tree))
    dialog.open()
    qtbot.waitExposed(dialog)
    settle(dialog)
    assert sorted(read) == sorted(addresses)
    assert len(asked) < 300
    for column in (1, 2):
        assert tree.columnWidth(column) >= tree.sizeHintForColumn(column)
