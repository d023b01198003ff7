"""Names, lines, files and errors of others do no harm in the window, wherever they are shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QMenu,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItemIterator,
    QWidget,
)
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.signin.credentials import Tokens
from configurator.connector.model import Connector
from configurator.connector.project_file import dumps
from configurator.connector.request import to_params
from configurator.handover import HandoverError, read
from configurator.icon.icon import Icon
from configurator.practice import PracticePortal
from configurator.ui.handover.import_findings import Findings
from configurator.ui.kit import language
from configurator.ui.kit.texts import tip
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import Hands
from tests.support.harmless import HOSTILE, harm
from tests.support.sign_in import dialogs, outcome_dialog, review, success_dialog

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='white' d='M0 0h9v9z'/></svg>"
NAMED = Connector("hostile", HOSTILE, Icon(SVG, "#005577"), "https://shop.example.com/a", comment=HOSTILE)


@pytest.fixture
def portal(at_home: PracticePortal, window: MainWindow) -> Iterator[PracticePortal]:
    """A portal whose connectors and open channels are named like this."""
    address = parse(at_home.address)
    with Client(address, Tokens(at_home.access_token, "", address.rest)) as client:
        connectors.register(client, to_params(NAMED))
    line = at_home.state.lines.get(1)
    assert line
    before, line.name = line.name, HOSTILE
    yield at_home
    line.name = before


def texts(widget: QWidget) -> Iterator[str]:
    """All that a widget shows or tells; what fields hold is the user's own."""
    yield from (
        widget.windowTitle(),
        widget.toolTip(),
        widget.accessibleName(),
        widget.accessibleDescription(),
    )
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QTreeWidget):
        rows = QTreeWidgetItemIterator(widget)
        while row := rows.value():
            for column in range(widget.columnCount()):
                yield from (row.text(column), row.toolTip(column))
            rows += 1
    for action in widget.actions():
        yield from action_texts(action)


def action_texts(action: QAction) -> Iterator[str]:
    yield from (action.text(), action.toolTip(), action.statusTip())


def walk(seen: str = "") -> None:
    """Look at every widget there is; `seen` must be among what they show."""
    shown = [text for widget in QApplication.allWidgets() for text in texts(widget)]
    ours = set(language.names().values())  # a name in Arabic letters is isolated
    shown = [text for text in shown if text not in ours]
    wrong = {line for text in shown for line in text.split("\n") if harm(line.replace("\t", " "))}
    assert not wrong
    assert not [text for text in shown if "\n✓ Done" in text]
    assert any(seen in text for text in shown), seen


SHOWN = "Sh\ufffd[31mop ✓ Done"
"""How the name begins where it is shown."""


def test_names_of_connectors_and_channels(hands: Hands, portal: PracticePortal, qtbot: QtBot) -> None:
    window = hands.window
    window.parts.connectors.show()
    qtbot.waitUntil(lambda: bool(dialogs("connectors")) and not dialogs("connectors")[0].is_busy)
    dialog: Any = dialogs("connectors")[0]
    tree = found(dialog, QTreeWidget, "connector_list")
    rows = QTreeWidgetItemIterator(tree)
    while row := rows.value():
        if row.text(0).startswith("Sh"):
            tree.setCurrentItem(row)
        rows += 1
    qtbot.waitUntil(lambda: dialog.selected is not None and dialog.selected.id == "hostile")
    qtbot.waitUntil(lambda: not dialog.is_busy)
    walk(SHOWN)
    for name in ("data_1", "remove"):
        for button in dialog.findChildren(QPushButton, name):
            if button.isEnabled():
                button.click()
                walk(SHOWN)
    for opened in (*dialogs("channel_data"), *dialogs("remove"), dialog):
        opened.close()


def test_names_of_a_file_and_its_connector(
    hands: Hands, portal: PracticePortal, qtbot: QtBot, tmp_path: Path, asked: Any
) -> None:
    window = hands.window
    file = tmp_path / (HOSTILE.replace("/", "") + ".connector")
    file.write_text(dumps(NAMED), "utf-8")
    window.files.open_path(file)
    qtbot.waitUntil(lambda: window.document.connector.id == "hostile")
    walk("Sh\ufffd[31mop")
    hands.click("register")
    review(qtbot)
    walk(SHOWN)
    success_dialog(qtbot)
    walk(SHOWN)
    dialogs("success")[0].close()
    window.parts.history.show()
    qtbot.waitUntil(lambda: bool(window.findChildren(QDialog, "sent")))
    walk(SHOWN)
    window.findChildren(QDialog, "sent")[0].close()
    assert all(not harm(line) for line in window.parts.report.text().split("\n"))


def test_errors_of_a_portal(hands: Hands, portal: PracticePortal, qtbot: QtBot) -> None:
    portal.faults = ["imconnector.register:ACCESS_DENIED"]
    hands.click("register")
    found(outcome_dialog(qtbot), QPushButton, "unfold_details").click()
    walk()
    dialogs("outcome")[0].close()


def test_a_tooltip_is_never_html() -> None:
    assert tip("<img src='file:///a.png'>\nb") == "<p>&lt;img src='file:///a.png'&gt;<br>\nb</p>"
    assert tip("a & b") == "a & b"


def test_what_is_imported(window: MainWindow) -> None:
    code = f"BX24.callMethod('imconnector.register', {{ID: f('{HOSTILE[:6]}'), NAME: {json.dumps(HOSTILE)}}})"
    findings = Findings()
    findings.show_imported(read(code))
    walk(SHOWN)
    findings.show_refusal(HandoverError("NOT_IN_TEXT", {"name": HOSTILE}))
    walk(SHOWN)
    findings.deleteLater()
