"""The window with a portal's connectors, as somebody reads and uses it."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QTreeWidget, QWidget

from configurator.ui.connectors.connectors_dialog import ConnectorsDialog
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.sign_in import dialogs, success_dialog

LEFT = Qt.MouseButton.LeftButton
ENDS = Qt.MatchFlag.MatchEndsWith | Qt.MatchFlag.MatchRecursive
Kind = TypeVar("Kind", bound=QWidget)


class Book:
    """The dialog, as somebody reads and uses it."""

    def __init__(self, hands: Hands) -> None:
        self.qtbot = hands.qtbot
        self.window = hands.window
        self.qtbot.waitUntil(lambda: bool(dialogs("connectors")))
        self.dialog: ConnectorsDialog = dialogs("connectors")[0]

    def find(self, name: str, kind: type[Kind]) -> Kind:
        return found(self.dialog, kind, name)

    def click(self, name: str, within: QWidget | None = None) -> None:
        button = found(within or self.dialog, QAbstractButton, name)
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, LEFT)

    def idle(self) -> bool:
        return not self.dialog.is_busy

    def wait(self) -> None:
        self.qtbot.waitUntil(self.idle)

    @property
    def list(self) -> QTreeWidget:
        return self.find("connector_list", QTreeWidget)

    @property
    def groups(self) -> dict[str, Any]:
        tree = self.list
        rows = [present(tree.topLevelItem(number)) for number in range(tree.topLevelItemCount())]
        return {
            row.text(0): [present(row.child(number)).text(0) for number in range(row.childCount())]
            for row in rows
        }

    def choose(self, identifier: str) -> None:
        index = self.list.model().match(
            self.list.model().index(0, 0), Qt.ItemDataRole.ToolTipRole, f"\n{identifier}", flags=ENDS
        )[0]
        self.list.setCurrentIndex(index)
        self.wait()

    def light(self, line: str) -> str:
        return self.find(f"light_{line}", QLabel).text()

    def why(self, line: str) -> str:
        return self.find(f"why_{line}", QLabel).text()

    @property
    def said(self) -> str:
        return self.find("done", QLabel).text()

    def asked(self, name: str) -> QDialog:
        self.qtbot.waitUntil(lambda: bool(dialogs(name)))
        shown: QDialog = dialogs(name)[0]
        return shown


def open_book(hands: Hands) -> Book:
    """Register the sample, and open the portal's connectors."""
    hands.click("register")
    success_dialog(hands.qtbot).close()
    hands.window.parts.connectors.show("shop_chat")
    book = Book(hands)
    hands.qtbot.waitUntil(lambda: book.dialog.selected is not None)
    book.wait()
    return book


def close_book(hands: Hands) -> None:
    """Close what was opened."""
    for name in ("remove", "channel_data", "connectors"):
        for dialog in dialogs(name):
            dialog.close()
    hands.qtbot.waitUntil(lambda: hands.window.jobs.is_idle)
