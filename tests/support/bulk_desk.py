"""The dialog that registers in several portals, as somebody reads and uses it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import Portal, parse
from configurator.practice import PracticePortal, serve
from configurator.ui.kit.basics import ElidedLabel
from configurator.ui.registration.bulk_dialog import BulkDialog
from configurator.ui.registration.bulk_table import PortalTable
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.sign_in import dialogs

LEFT = Qt.MouseButton.LeftButton


@contextmanager
def served(count: int) -> Iterator[list[PracticePortal]]:
    """So many practice portals; they are stopped together, or it would take seconds."""
    portals = [serve() for _ in range(count)]
    yield portals
    stoppers = [threading.Thread(target=one.stop) for one in portals]
    for one in stoppers:
        one.start()
    for one in stoppers:
        one.join()


class Desk:
    """The dialog, as somebody reads and uses it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        window.parts.bulk.show()
        self.dialog: BulkDialog = dialogs("many")[0]
        self.table = found(self.dialog, PortalTable)

    def find(
        self, name: str, kind: type[QLabel] | type[QPushButton] = QPushButton
    ) -> ElidedLabel | QLabel | QPushButton:
        return found(self.dialog, kind, name)

    def click(self, name: str) -> None:
        button = self.find(name)
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, LEFT)

    def run(self, timeout: int = 20_000) -> None:
        self.click("register_many")
        self.qtbot.waitUntil(lambda: not self.dialog.is_running, timeout=timeout)

    def row(self, portal: Portal) -> QTreeWidgetItem:
        rows = [present(self.table.topLevelItem(at)) for at in range(self.table.topLevelItemCount())]
        return next(row for row in rows if row.data(0, Qt.ItemDataRole.UserRole) == portal)

    def said(self, portal: PracticePortal) -> str:
        return self.row(parse(portal.address)).text(1)

    def ticked(self, portal: PracticePortal) -> bool:
        return parse(portal.address) in self.table.chosen()

    def tick(self, portal: PracticePortal) -> None:
        self.table.tick({parse(portal.address): True})
