"""Rows that break where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.kit.flow_layout import FlowLayout
from tests.support.found import present


class Late(QWidget):
    """A widget that is polished only while it is measured, and tells the layout so."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        layout = present(self.parentWidget()).layout()
        if layout is not None:
            layout.invalidate()
        return QSize(80, 20)


def test_a_row_is_measured_although_what_is_in_it_changes_meanwhile(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = FlowLayout(row, 4)
    parts = [Late(), Late()]
    for one in parts:
        flow.addWidget(one)
    row.show()
    qtbot.waitExposed(row)
    for one in parts:
        one.updateGeometry()  # what Qt keeps of its size is forgotten
    assert flow.sizeHint() == QSize(80 + 4 + 80, 20)
