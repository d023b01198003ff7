"""File, New from template."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox

from configurator.built_in_connectors import BUILT_IN
from configurator.connector.rules import check
from configurator.services.channel_templates import channel_templates
from configurator.ui.shell.main_window import MainWindow
from configurator.ui.templates.template_dialog import TemplateDialog
from tests.support.found import found
from tests.support.hands import Hands


def open_templates(hands: Hands) -> TemplateDialog:
    hands.window.actions_.action("new_from_template").trigger()
    dialog = next(one for one in hands.window.findChildren(TemplateDialog) if one.isVisible())
    hands.qtbot.waitUntil(lambda: dialog.list.model().rowCount() > 0)
    return dialog


def names(dialog: TemplateDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_all_templates_are_offered_by_name(hands: Hands) -> None:
    dialog = open_templates(hands)
    listed = names(dialog)
    assert len(listed) == len(list((Path(__file__).parents[2] / "resources" / "templates").glob("*.json")))
    assert {"WhatsApp", "Telegram", "SMS", "Chat bot"} <= set(listed)


def test_a_template_fills_in_name_id_icon_and_settings(hands: Hands, window: MainWindow) -> None:
    dialog = open_templates(hands)
    chosen = names(dialog).index("Telegram")
    dialog.list.setFocus()
    for _ in range(chosen):
        QTest.keyClick(dialog.list, Qt.Key.Key_Right)
    assert "telegram" in found(dialog, QLabel, "template_about").text()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    wanted = channel_templates(window.parts.workspace.library)[chosen].connector
    assert hands.connector == wanted
    assert hands.typed("name") == "Telegram"
    assert hands.connector.id not in BUILT_IN
    assert window.files.path is None
    assert not window.document.undo_stack.canUndo()
    assert {one.field for one in check(hands.connector)} <= {"PLACEMENT_HANDLER"}


@pytest.mark.parametrize("answer", ["Cancel", "Discard"])
def test_unsaved_work_is_asked_about_as_by_new(
    hands: Hands, window: MainWindow, asked: Any, answer: str
) -> None:
    hands.enter("name", "Mine")
    asked.answer = QMessageBox.StandardButton[answer]
    dialog = open_templates(hands)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert len(asked) == 1
    assert (hands.connector.name == "Mine") is (answer == "Cancel")
    asked.answer = QMessageBox.StandardButton.Discard


def test_leaving_the_templates_changes_nothing(hands: Hands, asked: Any) -> None:
    before = hands.connector
    dialog = open_templates(hands)
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert hands.connector is before
    assert not asked
