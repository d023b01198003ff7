"""The guided page: pictures, what is copied, and what is said of each field while it is filled in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import Portal
from configurator.bitrix24.signin import handler_path
from configurator.bitrix24.signin.credentials import Application
from configurator.ui.app import Application as ProgramApplication
from configurator.ui.kit import theme
from configurator.ui.portals.connect_form import ConnectForm
from configurator.ui.portals.guide_picture import GuidePicture
from tests.support.found import found
from tests.support.url_handler import Receiver, handling


@pytest.fixture
def form(qtbot: QtBot, qapp: ProgramApplication) -> ConnectForm:
    form = ConnectForm(can_cancel=True)
    qtbot.addWidget(form)
    form.resize(740, 640)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


@pytest.fixture
def agreed(form: ConnectForm) -> list[tuple[Portal, Application]]:
    """What was agreed to."""
    found: list[tuple[Portal, Application]] = []
    form.agreed.connect(lambda portal, application, _name: found.append((portal, application)))
    return found


def field(form: ConnectForm, name: str) -> QLineEdit:
    return found(form, QLineEdit, name)


def click(qtbot: QtBot, form: ConnectForm, name: str) -> None:
    qtbot.mouseClick(found(form, QPushButton, name), Qt.MouseButton.LeftButton)


def said(form: ConnectForm, name: str) -> str:
    label = found(form, QLabel, f"{name}_message")
    return label.text() if label.isVisible() else ""


def test_every_field_begins_where_the_texts_do(form: ConnectForm) -> None:
    fields = ("portal_address", "client_id", "client_secret", "application_name")
    heading = next(one for one in form.findChildren(QLabel) if one.text() == "Connect your Bitrix24")
    captions = [one for one in form.findChildren(QLabel) if one.buddy() in [field(form, n) for n in fields]]
    assert len(captions) == len(fields)
    assert {one.x() for one in (*captions, *(field(form, name) for name in fields))} == {heading.x()}


def test_what_is_to_be_typed_in_bitrix24_is_copied_with_a_click(form: ConnectForm, qtbot: QtBot) -> None:
    for name, value in (
        ("6", "Connector Configurator"),
        ("7", handler_path.ADDRESS),
        ("9", "im"),
    ):
        click(qtbot, form, f"copy_{name}")
        assert QGuiApplication.clipboard().text() == value


def test_a_problem_is_said_on_leaving_and_goes_as_soon_as_it_is_fixed(
    form: ConnectForm, qtbot: QtBot
) -> None:
    address = field(form, "portal_address")
    address.setFocus()
    qtbot.keyClicks(address, "ftp://acme")
    assert not said(form, "portal_address")
    qtbot.keyClick(address, Qt.Key.Key_Tab)
    assert "isn't a web address" in said(form, "portal_address")
    address.setText("HTTP://Acme.bitrix24.com/stream/?x=1")
    assert said(form, "portal_address") == "✓ https://acme.bitrix24.com"


def test_a_pasted_webhook_is_explained_at_once_and_taken_out_with_a_click(
    form: ConnectForm, qtbot: QtBot
) -> None:
    address = field(form, "portal_address")
    address.setText("https://acme.bitrix24.com/rest/1/s3cr3t/profile.json")
    assert "webhook" in said(form, "portal_address")
    assert "s3cr3t" not in said(form, "portal_address")
    click(qtbot, form, "only_portal")
    assert address.text() == "https://acme.bitrix24.com"
    assert not found(form, QPushButton, "only_portal").isVisible()


def test_swapped_values_are_recognised(
    form: ConnectForm, agreed: list[tuple[Portal, Application]], qtbot: QtBot
) -> None:
    field(form, "portal_address").setText("acme.bitrix24.com")
    field(form, "client_id").setText("k" * 50)
    field(form, "client_secret").setText("local.5f3c0a.123")
    click(qtbot, form, "continue")
    assert "starts with “local.”" in said(form, "client_id")
    assert "ID (A)" in said(form, "client_secret")
    assert form.focusWidget() is field(form, "client_id")
    assert not agreed


def test_what_clings_to_the_values_does_not_matter(
    form: ConnectForm, agreed: list[tuple[Portal, Application]], qtbot: QtBot
) -> None:
    field(form, "portal_address").setText(" <https://acme.bitrix24.com/company/> ")
    field(form, "client_id").setText("\u200blocal.1 ")
    field(form, "client_secret").setText("«key»")
    click(qtbot, form, "continue")
    [(portal, application)] = agreed
    assert portal.origin == "https://acme.bitrix24.com"
    assert (application.client_id, application.client_secret) == ("local.1", "key")
    assert not field(form, "client_secret").text(), "no key stays in a field"


def test_the_portal_is_opened_in_the_browser_once_its_address_is_right(
    form: ConnectForm, qtbot: QtBot
) -> None:
    browser = Receiver()
    button = found(form, QPushButton, "open_portal")
    assert not button.isEnabled()
    field(form, "portal_address").setText("acme.bitrix24.com/rest/")
    with handling("https", browser):
        click(qtbot, form, "open_portal")
    assert browser.opened == [QUrl("https://acme.bitrix24.com/")]


def test_who_has_an_application_already_gets_to_the_fields_at_once(form: ConnectForm, qtbot: QtBot) -> None:
    click(qtbot, form, "have_values")
    assert form.focusWidget() is field(form, "client_id")
    bar = form.verticalScrollBar()
    assert bar.value() == bar.maximum()


def test_the_pictures_are_drawn_in_the_windows_colours_and_say_what_they_show(
    form: ConnectForm, qtbot: QtBot
) -> None:
    pictures = form.findChildren(GuidePicture)
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
