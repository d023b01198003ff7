"""Interfaces live exactly as long as their widgets, however those end."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from configurator.services.color_palette import NamedColor
from configurator.ui.color.swatches import Swatch
from configurator.ui.kit import accessible_interfaces
from configurator.ui.kit.texts import Disclosure, Label
from tests.support.found import present


def test_ten_thousand_widgets_come_and_go_while_each_is_asked(qtbot: QtBot) -> None:
    accessible_interfaces.begin()
    role = QAccessible.Role
    wanted = {Label: role.Heading, Disclosure: role.Button, Swatch: role.RadioButton}
    made = 0
    for number in range(100):
        holder = QWidget()
        column = QVBoxLayout(holder)
        for at in range(34):
            heading, details = Label(f"Part {at}", "heading"), Disclosure("Details")
            for one in (heading, details, Swatch(NamedColor("#c0324a"))):
                column.addWidget(one)
                interface = present(QAccessible.queryAccessibleInterface(one))
                assert interface.role() == wanted[type(one)]
                assert interface.text(QAccessible.Text.Name)
                assert not interface.text(QAccessible.Text.Description)
                made += 1
            details.setChecked(True)
            assert present(QAccessible.queryAccessibleInterface(details)).state().expanded
        if number % 2:
            delete(holder)
        else:
            holder.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect(0)
    assert made > 10_000
