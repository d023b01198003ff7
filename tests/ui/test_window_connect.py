"""The guided page: pictures, what is copied, and what is said of each field while it is filled in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from configurator.bitrix24.signin import loopback_listener
from configurator.ui.app import Application
from configurator.ui.kit import theme
from configurator.ui.portals.connect_dialog import ConnectDialog
from configurator.ui.portals.guide_picture import GuidePicture
from tests.support.found import found, present
from tests.support.url_handler import Receiver, handling


@pytest.fixture
def dialog(qtbot: QtBot, qapp: Application) -> ConnectDialog:
    dialog = ConnectDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def field(dialog: ConnectDialog, name: str) -> QLineEdit:
    return found(dialog, QLineEdit, name)


def click(qtbot: QtBot, dialog: ConnectDialog, name: str) -> None:
    qtbot.mouseClick(found(dialog, QPushButton, name), Qt.MouseButton.LeftButton)


def said(dialog: ConnectDialog, name: str) -> str:
    label = found(dialog, QLabel, f"{name}_message")
    return label.text() if label.isVisible() else ""


def test_what_is_to_be_typed_in_bitrix24_is_copied_with_a_click(dialog: ConnectDialog, qtbot: QtBot) -> None:
    for name, value in (
        ("6", "Connector Configurator"),
        ("7", loopback_listener.ADDRESS),
        ("9", "im"),
    ):
        click(qtbot, dialog, f"copy_{name}")
        assert QGuiApplication.clipboard().text() == value


def test_a_problem_is_said_on_leaving_and_goes_as_soon_as_it_is_fixed(
    dialog: ConnectDialog, qtbot: QtBot
) -> None:
    address = field(dialog, "portal_address")
    address.setFocus()
    qtbot.keyClicks(address, "ftp://acme")
    assert not said(dialog, "portal_address")
    qtbot.keyClick(address, Qt.Key.Key_Tab)
    assert "isn't a web address" in said(dialog, "portal_address")
    address.setText("HTTP://Acme.bitrix24.com/stream/?x=1")
    assert said(dialog, "portal_address") == "✓ https://acme.bitrix24.com"


def test_a_pasted_webhook_is_explained_at_once_and_taken_out_with_a_click(
    dialog: ConnectDialog, qtbot: QtBot
) -> None:
    address = field(dialog, "portal_address")
    address.setText("https://acme.bitrix24.com/rest/1/s3cr3t/profile.json")
    assert "webhook" in said(dialog, "portal_address")
    assert "s3cr3t" not in said(dialog, "portal_address")
    click(qtbot, dialog, "only_portal")
    assert address.text() == "https://acme.bitrix24.com"
    assert not found(dialog, QPushButton, "only_portal").isVisible()


def test_swapped_values_are_recognised(dialog: ConnectDialog, qtbot: QtBot) -> None:
    field(dialog, "portal_address").setText("acme.bitrix24.com")
    field(dialog, "client_id").setText("k" * 50)
    field(dialog, "client_secret").setText("local.5f3c0a.123")
    click(qtbot, dialog, "continue")
    assert "starts with “local.”" in said(dialog, "client_id")
    assert "ID (A)" in said(dialog, "client_secret")
    assert dialog.focusWidget() is field(dialog, "client_id")
    assert dialog.application is None


def test_what_clings_to_the_values_does_not_matter(dialog: ConnectDialog, qtbot: QtBot) -> None:
    field(dialog, "portal_address").setText(" <https://acme.bitrix24.com/company/> ")
    field(dialog, "client_id").setText("\u200blocal.1 ")
    field(dialog, "client_secret").setText("«key»")
    click(qtbot, dialog, "continue")
    assert present(dialog.portal).origin == "https://acme.bitrix24.com"
    application = present(dialog.application)
    assert (application.client_id, application.client_secret) == ("local.1", "key")


def test_the_portal_is_opened_in_the_browser_once_its_address_is_right(
    dialog: ConnectDialog, qtbot: QtBot
) -> None:
    browser = Receiver()
    button = found(dialog, QPushButton, "open_portal")
    assert not button.isEnabled()
    field(dialog, "portal_address").setText("acme.bitrix24.com/rest/")
    with handling("https", browser):
        click(qtbot, dialog, "open_portal")
    assert browser.opened == [QUrl("https://acme.bitrix24.com/")]


def test_who_has_an_application_already_gets_to_the_fields_at_once(
    dialog: ConnectDialog, qtbot: QtBot
) -> None:
    click(qtbot, dialog, "have_values")
    assert dialog.focusWidget() is field(dialog, "client_id")
    bar = found(dialog, QScrollArea, "guide").verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_the_pictures_are_drawn_in_the_windows_colours_and_say_what_they_show(
    dialog: ConnectDialog, qtbot: QtBot
) -> None:
    pictures = dialog.findChildren(GuidePicture)
    assert len(pictures) == 3
    assert all(len(picture.accessibleName()) > 20 for picture in pictures)
    shades = []
    try:
        for scheme in ("light", "dark"):
            theme.choose(scheme)
            for picture in pictures:
                image = picture.grab().toImage()
                colors = {image.pixel(x, y) for x in range(0, 600, 7) for y in range(0, 100, 3)}
                assert len(colors) > 8  # something is drawn
                shades.append(image.pixelColor(300, 4).lightness())
    finally:
        theme.choose("")
    assert min(shades[:3]) > 200
    assert max(shades[3:]) < 80
