"""A name of many letters without a space: labels break it, and nobody hears or copies the break."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from configurator.bitrix24.methods.lines import Line
from configurator.ui.connectors.channel_row import ChannelRow
from configurator.ui.kit.basics import label
from configurator.ui.registration import tile_picture
from configurator.ui.registration.success_dialog import Success, SuccessDialog
from configurator.ui.registration.tile_picture import TileLook
from configurator.ui.shell.main_window import MainWindow

NAME = "W" * 255
WIDTH = 560
"""Of the place that an open channel has in the connectors' window, in logical pixels."""


@pytest.mark.parametrize("role", ["", "muted", "heading", "title"])
def test_a_label_breaks_a_long_name_and_says_it_whole(qtbot: QtBot, role: str) -> None:
    one = label(f"On for {NAME}.", role, wrap=True)
    qtbot.addWidget(one)
    assert one.minimumSizeHint().width() < WIDTH
    assert one.text().replace("\u200b", "") == f"On for {NAME}."
    assert one.accessibleName() == f"On for {NAME}."
    one.setText("Off")
    assert one.accessibleName() == ("Off" if role in {"heading", "title"} else "")


@pytest.mark.parametrize("is_first", [True, False])
def test_what_can_be_copied_is_copied_whole(qtbot: QtBot, is_first: bool) -> None:
    one = label("" if is_first else NAME, wrap=True)
    qtbot.addWidget(one)
    one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if is_first:
        one.setText(NAME)
    assert one.text() == NAME
    assert one.minimumWidth() == 1
    one.setText("Off")
    assert one.minimumWidth() == 0


def test_addresses_and_ordinary_words_stay_as_they_are(qtbot: QtBot) -> None:
    for text in (
        "https://acme.bitrix24.com/rest/imconnector.register",
        "Donaudampfschifffahrtsgesellschaft"[:30],
    ):
        one = label(text, wrap=True)
        qtbot.addWidget(one)
        assert one.text() == text


def test_an_open_channel_with_a_long_name_fits_its_place(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    row = ChannelRow(Line("7", NAME, active=True), NAME, may_change=True)
    area.setWidget(row)
    assert row.minimumSizeHint().width() < WIDTH
    assert all(one.accessibleName() or "\u200b" not in one.text() for one in row.findChildren(QLabel))


@pytest.mark.parametrize("name", [NAME, "W" * 20, f"Acme {NAME}", "Acme help desk of the shop in Berlin"])
def test_the_tile_of_a_review_breaks_a_name_as_the_portal_does(qapp: QApplication, name: str) -> None:
    lines = tile_picture.lines_of(name, qapp.font())
    assert len(lines) <= 2
    width = QFontMetricsF(tile_picture.name_font(qapp.font())).horizontalAdvance
    assert all(width(one) <= tile_picture.TILE.width() for one in lines)
    assert (lines[-1].endswith("…")) == ("".join(lines).replace(" ", "") != name.replace(" ", ""))


def test_a_success_with_a_long_name_fits_the_window(window: MainWindow, qtbot: QtBot) -> None:
    where = "acme.bitrix24.com"
    told = Success(NAME, where, f"“{NAME}” is in {where}.", TileLook(NAME, "#1a7f4b"), is_practice=False)
    dialog = SuccessDialog(told, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert dialog.width() < window.width()
    dialog.close()
