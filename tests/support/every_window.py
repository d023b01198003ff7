"""Every window and dialog of the program, open, with every problem and message showing.

A new dialog is added here; `tests/ui/test_every_window.py` fails until it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from configurator.bitrix24.address import parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.connectors import ChannelData, Kind, Listed
from configurator.bitrix24.settings_page import STEPS, Finding, PageReport
from configurator.connector.model import Connector
from configurator.services.channel_templates import channel_templates
from configurator.services.logos import Logo
from configurator.services.survey import LastSent, Standing, Survey
from configurator.services.website_logo import public_fetcher
from configurator.storage.history_file import Sent
from configurator.ui.about.about_dialog import AboutDialog
from configurator.ui.about.report_dialog import ReportDialog
from configurator.ui.connectors.connector_questions import DataDialog, RemoveDialog
from configurator.ui.connectors.new_channel_dialog import NewChannelDialog
from configurator.ui.conversation.handler_dialog import HandlerDialog
from configurator.ui.conversation.rename_dialog import RenameDialog
from configurator.ui.guide.guide_dialog import GuideDialog
from configurator.ui.handover.export_dialog import ExportDialog
from configurator.ui.handover.import_dialog import ImportDialog
from configurator.ui.handover.starter_dialog import StarterDialog
from configurator.ui.icons.icon_dialog import IconDialog
from configurator.ui.login.login_dialog import LoginDialog
from configurator.ui.login.password_dialog import PasswordDialog
from configurator.ui.logo.logo_reader import LogoReader, PictureLogo
from configurator.ui.logo.tracing_dialog import TracingDialog
from configurator.ui.logo.website_dialog import WebsiteDialog
from configurator.ui.preview.save_dialog import SaveDialog
from configurator.ui.registration.history_dialog import HistoryDialog
from configurator.ui.registration.request_dialog import RequestDialog
from configurator.ui.registration.review_dialog import Review, ReviewDialog
from configurator.ui.registration.review_pictures import ReviewPictures
from configurator.ui.registration.success_dialog import Success, SuccessDialog
from configurator.ui.registration.tile_picture import TileLook
from configurator.ui.settings_page.check_dialog import CheckDialog
from configurator.ui.settings_page.developer_message_dialog import DeveloperMessageDialog
from configurator.ui.shell.main_window import MainWindow
from configurator.ui.shell.preferences_dialog import PreferencesDialog, Preferred
from configurator.ui.shell.shortcuts_dialog import ShortcutsDialog
from configurator.ui.templates.template_dialog import TemplateDialog
from configurator.wording.translation import spoken
from tests.support.found import found
from tests.support.hands import RED
from tests.support.pictures_of_pixels import logo, saved
from tests.support.sign_in import dialogs

ELSEWHERE = {
    "CommandPalette": "test_window_menus.py",
    "MinifyDialog": "test_window_smaller.py",
    "ColorPopover": "test_window_color.py",
    "BulkDialog": "test_window_many.py",
    "ConnectorsDialog": "test_window_connectors.py",
    "PracticeWindow": "test_window_success.py",
    "_Window": "signing_in/test_sign_in_page.py",
}
"""Dialogs that need a portal, a picture or a page to be open, and the tests that open them."""
_WHERE, _PORTAL = "acme.bitrix24.com", "https://acme.bitrix24.com"
_LOOK = TileLook("Acme", "#1a7f4b")
_FOUND = (
    Finding("public", "NOT_PUBLIC"),
    Finding("post", "REDIRECTED", {"target": "https://shop.acme.example/sign-in"}),
    Finding("frame", "FRAME_ANCESTORS", {"value": "frame-ancestors 'self' https://*.bitrix24.eu"}),
)


@contextmanager
def every_window(window: MainWindow, qtbot: QtBot) -> Iterator[list[QWidget]]:
    """Open every dialog over `window`; give the window and its dialogs, and close them at the end."""
    reader = LogoReader(window.parts.workspace.renderer)
    window.parts.registering.failed.emit(PortalError("ACCESS_DENIED"))
    shown: list[QDialog] = [
        *dialogs("outcome"),
        *_of_registering(window),
        *_of_the_portal(window),
        *_of_the_settings_page(window),
        *_of_the_library(window),
        *_of_logos(window, reader),
        *_of_files(window),
        *_of_help(window),
    ]
    for one in shown:
        one.open()
        qtbot.waitExposed(one)
    yield [window, *shown]
    for one in filter(isValid, shown):
        one.close()
        one.deleteLater()
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    reader.close()


def _of_help(window: MainWindow) -> list[QDialog]:
    checks = window.parts.updates.checks
    preferred = Preferred("", "", print, print, keeps_secrets=False, clear_recent=print, updates=checks)
    return [
        GuideDialog(window),
        PreferencesDialog(preferred, window),
        ShortcutsDialog(window.actions_.commands(), window),
    ]


def _of_registering(window: MainWindow) -> list[QDialog]:
    sent = LastSent(Connector(), 1.0)
    connector = window.document.connector
    history = [Sent(_PORTAL, 1.0, "Acme", "{}")]
    return [
        RequestDialog(f"{_PORTAL}/rest/", {"ID": "x"}, window),
        ReviewDialog(_review(connector, Survey(Standing.OTHERS, "Acme Help Desk", None)), window),
        ReviewDialog(_review(connector, Survey(Standing.UPDATE, "Acme Help Desk", sent)), window),
        SuccessDialog(Success("Acme", _WHERE, "It is there.", _LOOK, is_practice=False), window),
        HistoryDialog([], window),
        HistoryDialog(history, window),
    ]


def _review(connector: Connector, survey: Survey) -> Review:
    return Review(_WHERE, f"Acme — {_WHERE}", connector, survey, ReviewPictures(_LOOK, _LOOK))


def _of_the_portal(window: MainWindow) -> list[QDialog]:
    acme = Listed("acme_help_desk", "Acme Help Desk", Kind.OTHER)
    login = LoginDialog(parse(_WHERE), "local.1", window, outside=True)
    found(login, QLineEdit, "pasted").setText("https://shop.acme.example/?code=1&state=another")
    found(login, QPushButton, "use_pasted").click()
    return [
        login,
        PasswordDialog("proxy.acme.com", window),
        RemoveDialog(acme, _WHERE, ["Support", "Sales"], window),
        DataDialog("Support", ChannelData(name="Acme"), window),
        NewChannelDialog(_WHERE, "Acme Help Desk", window),
        RenameDialog("Order 1042", window),
        HandlerDialog("https://shop.acme.example/bitrix24", window),
    ]


def _of_the_settings_page(window: MainWindow) -> list[QDialog]:
    page = Connector(name="Acme", placement_handler="https://shop.acme.example/settings")
    report = PageReport(page.placement_handler, _PORTAL, _FOUND, STEPS)
    test = CheckDialog(page, _PORTAL, window.jobs, window)
    test.show_report(report)
    return [DeveloperMessageDialog(page, _PORTAL, report, "Our app", window), test]


def _of_the_library(window: MainWindow) -> list[QDialog]:
    library = window.parts.workspace.library
    icons = IconDialog(library, "#1868db", window, use_brands=True)
    icons.show_library(library.all())
    templates = TemplateDialog(window)
    templates.show_templates(channel_templates(library, spoken()))
    return [icons, templates]


def _of_logos(window: MainWindow, reader: LogoReader) -> list[QDialog]:
    picture = PictureLogo(Logo(RED, "JPEG", circle=RED), saved(logo(), "PNG"), "JPEG", circle=RED)
    return [
        TracingDialog(window.parts.workspace, reader, picture),
        WebsiteDialog(window.parts.workspace, reader, public_fetcher),
    ]


def _of_files(window: MainWindow) -> list[QDialog]:
    return [
        SaveDialog("all", "light", window),
        ImportDialog(window, window.parts.workspace.jobs),
        ExportDialog(window.document.connector, Path.home(), window),
        StarterDialog(window.document.connector, Path.home(), window),
        AboutDialog(window.parts.updates.checks, window),
        ReportDialog("Connector Configurator", window),
    ]
