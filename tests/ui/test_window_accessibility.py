"""The window for people who use the keyboard, a screen reader, a small screen, or another language."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from configurator.bitrix24.address import parse
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.connectors import ChannelData, Kind, Listed
from configurator.bitrix24.settings_page import STEPS, Finding, PageReport
from configurator.connector.model import Connector
from configurator.icon.css.contrast import LEAST_FOR_DRAWINGS, opaque, ratio
from configurator.services.channel_templates import channel_templates
from configurator.services.logos import Logo
from configurator.services.survey import LastSent, Standing, Survey
from configurator.services.website_logo import public_fetcher
from configurator.storage.history_file import Sent
from configurator.ui.about.about_dialog import AboutDialog
from configurator.ui.about.report_dialog import ReportDialog
from configurator.ui.connectors.connector_questions import DataDialog, RemoveDialog
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.guide.guide_dialog import GuideDialog
from configurator.ui.handover.export_dialog import ExportDialog
from configurator.ui.handover.import_dialog import ImportDialog
from configurator.ui.icons.icon_dialog import IconDialog
from configurator.ui.kit import theme
from configurator.ui.login.login_dialog import LoginDialog
from configurator.ui.login.password_dialog import PasswordDialog
from configurator.ui.logo.logo_reader import LogoReader, PictureLogo
from configurator.ui.logo.tracing_dialog import TracingDialog
from configurator.ui.logo.website_dialog import WebsiteDialog
from configurator.ui.portals.connect_dialog import ConnectDialog
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
from tests.support.found import found, present
from tests.support.hands import RED, Hands, focus_name
from tests.support.pictures_of_pixels import logo, saved
from tests.support.sign_in import dialogs
from tests.support.wheel import turn, value_of
from tests.support.window_layout import TARGET, fits, inputs, name_of, settle

SMALLEST = 960, 640
FOUND = (
    Finding("public", "NOT_PUBLIC"),
    Finding("post", "REDIRECTED", {"target": "https://shop.acme.example/sign-in"}),
    Finding("frame", "FRAME_ANCESTORS", {"value": "frame-ancestors 'self' https://*.bitrix24.eu"}),
)


def of_the_library(window: MainWindow) -> list[QDialog]:
    library = window.parts.workspace.library
    icons = IconDialog(library, "#1868db", window, use_brands=True)
    icons.show_library(library.all())
    templates = TemplateDialog(window)
    templates.show_templates(channel_templates(library))
    return [icons, templates]


def review_of(connector: Connector, survey: Survey) -> Review:
    look = TileLook(connector.name, "#1a7f4b")
    where = "acme.bitrix24.com"
    return Review(where, f"Acme — {where}", connector, survey, ReviewPictures(look, look))


def of_registering(window: MainWindow, acme: Listed) -> list[QDialog]:
    """What is shown before a connector is sent, and after it."""
    sent, connector = LastSent(Connector(), 1.0), window.document.connector
    surveys = (Survey(Standing.OTHERS, acme.name, None), Survey(Standing.UPDATE, acme.name, sent))
    look = TileLook("Acme", "#1a7f4b")
    success = Success("Acme", "acme.bitrix24.com", "It is there.", look, is_practice=False)
    reviews = [ReviewDialog(review_of(connector, survey), window) for survey in surveys]
    return [*reviews, SuccessDialog(success, window)]


@pytest.fixture
def surfaces(window: MainWindow, qtbot: QtBot) -> Iterator[list[QWidget]]:
    """The window and its dialogs, with every problem and message showing."""
    connect = ConnectDialog(window)
    request = RequestDialog("https://acme.bitrix24.com/rest/", {"ID": "x"}, window)
    window.parts.registering.failed.emit(PortalError("ACCESS_DENIED"))
    outcome = dialogs("outcome")[0]
    acme = Listed("acme_help_desk", "Acme Help Desk", Kind.OTHER)
    others = of_registering(window, acme)
    others.append(RemoveDialog(acme, "acme.bitrix24.com", ["Support", "Sales"], window))
    others.append(DataDialog("Support", ChannelData(name="Acme"), window))
    others.append(ReportDialog("Connector Configurator", window))
    login = LoginDialog(parse("acme.bitrix24.com"), "local.1", window, outside=True)
    found(login, QLineEdit, "pasted").setText("https://shop.acme.example/?code=1&state=another")
    found(login, QPushButton, "use_pasted").click()
    others.append(login)
    page = Connector(name="Acme", placement_handler="https://shop.acme.example/settings")
    report = PageReport(page.placement_handler, "https://acme.bitrix24.com", FOUND, STEPS)
    others.append(DeveloperMessageDialog(page, "https://acme.bitrix24.com", report, "Our app", window))
    test = CheckDialog(page, "https://acme.bitrix24.com", window.jobs, window)
    test.show_report(report)
    others.append(test)
    others += [*of_the_library(window), SaveDialog("all", "light", window)]
    others += [PasswordDialog("proxy.acme.com", window), ImportDialog(window), AboutDialog(window)]
    others.append(ExportDialog(window.document.connector, Path.home(), window))
    sent_before = [Sent("https://acme.bitrix24.com", 1.0, "Acme", "{}")]
    others += [HistoryDialog([], window), HistoryDialog(sent_before, window)]
    preferred = Preferred("", "", print, print, keeps_secrets=False, clear_recent=print)
    others += [GuideDialog(window), PreferencesDialog(preferred, window)]
    others.append(ShortcutsDialog(window.actions_.commands(), window))
    reader = LogoReader(window.parts.workspace.renderer)
    picture = PictureLogo(Logo(RED, "JPEG", circle=RED), saved(logo(), "PNG"), "JPEG", circle=RED)
    others.append(TracingDialog(window.parts.workspace, reader, picture))
    others.append(WebsiteDialog(window.parts.workspace, reader, public_fetcher))
    for one in (connect, request, *others):
        one.open()
        qtbot.waitExposed(one)
    yield [window, connect, request, outcome, *others]
    for one in filter(isValid, (connect, request, outcome, *others)):
        one.close()
        one.deleteLater()
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    reader.close()


def test_every_input_says_what_it_is(surfaces: list[QWidget]) -> None:
    for surface in surfaces:
        for one in inputs(surface):
            text = one.text() if isinstance(one, QAbstractButton) else ""
            assert one.accessibleName() or text, name_of(one)


def test_every_field_has_a_label_that_leads_to_it(surfaces: list[QWidget]) -> None:
    for surface in surfaces:
        led_to = {label.buddy() for label in surface.findChildren(QLabel) if label.buddy()}
        fields = [one for one in inputs(surface) if isinstance(one, QLineEdit | QPlainTextEdit)]
        for one in fields:
            if not one.isReadOnly():
                assert one in led_to, name_of(one)


def test_a_wheel_changes_no_input_of_any_window_without_the_focus(surfaces: list[QWidget]) -> None:
    turned = 0
    for surface in surfaces:
        for one in surface.findChildren(QWidget):
            is_turned = isinstance(one, QSlider | QAbstractSpinBox | QComboBox) and one.isEnabled()
            if is_turned and not one.hasFocus():
                before = value_of(one)
                assert not turn(one, 1).isAccepted(), name_of(one)
                assert not turn(one, -1).isAccepted(), name_of(one)
                assert value_of(one) == before, name_of(one)
                turned += 1
    assert turned >= 6, "the window and its dialogs have at least as many"


def focus_of(window: MainWindow, qtbot: QtBot) -> tuple[Any, ...]:
    """The widget with the focus, and what has it on the preview's page."""
    widget, answers = QApplication.focusWidget(), list[Any]()
    if widget is None or not window.preview.pane.isAncestorOf(widget):
        return widget, None
    present(window.preview.pane.page).run("document.activeElement.className", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return widget, answers[0]


def test_everything_is_reached_with_the_tab_key(hands: Hands, window: MainWindow, qtbot: QtBot) -> None:
    hands.focus("name")
    reached = set()
    for _ in range(200):
        reached.add(QApplication.focusWidget())
        before = focus_of(window, qtbot)
        hands.leave()
        qtbot.waitUntil(lambda: focus_of(window, qtbot) != before)  # noqa: B023 - waited for at once
        if focus_name() == "name":
            break
    else:
        pytest.fail("the tab key does not come round")
    for one in inputs(window):
        group = one.group() if isinstance(one, QAbstractButton) else None
        # Of buttons that belong together Tab reaches one; the arrow keys do the rest.
        buttons = set(group.buttons()) if group else {one}
        in_tool_bar = isinstance(one, QToolButton) and one.defaultAction() is not None
        if one.isEnabled() and not in_tool_bar:
            assert buttons & reached, name_of(one)


def test_the_keyboard_is_at_the_register_button_again_when_its_work_is_over(
    hands: Hands, window: MainWindow
) -> None:
    register = window.bottom.register_button
    register.setFocus()
    for doing in ("Preparing…", "Registering…"):
        window.bottom.start_work(doing)
        assert QApplication.focusWidget() is not register
    window.bottom.end_work()
    assert QApplication.focusWidget() is register
    window.bottom.start_work("Registering…")
    name = hands.focus("name")
    window.bottom.end_work()
    assert QApplication.focusWidget() is name, "whoever has gone on to write is not disturbed"


def test_what_tab_reaches_is_scrolled_into_view(hands: Hands, window: MainWindow) -> None:
    window.resize(*SMALLEST)
    hands.focus("name")
    for _ in range(60):
        hands.leave()
        one = present(QApplication.focusWidget())
        if window.form.isAncestorOf(one):
            assert not one.visibleRegion().isEmpty(), name_of(one)


def test_everything_that_is_clicked_is_large_enough(surfaces: list[QWidget]) -> None:
    for surface in surfaces:
        for one in inputs(surface):
            assert min(one.width(), one.height()) >= TARGET, name_of(one)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system draws its own boxes")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_box_to_tick_is_seen_where_it_is_empty(window: MainWindow, scheme: str) -> None:
    window.choose_scheme(scheme)
    try:
        tree = QTreeWidget(window)
        item = QTreeWidgetItem(tree, [""])
        item.setCheckState(0, Qt.CheckState.Unchecked)
        tree.setHeaderHidden(True)
        tree.resize(120, 80)
        tree.show()
        settle(window)
        for one in (found(window, QCheckBox, "chat_group"), tree.viewport()):
            place = QRect(one.pos(), QSize(min(one.width(), 60), 24))
            picture = present(one.parentWidget()).grab(place).toImage()
            around = opaque(picture.pixelColor(picture.width() - 1, picture.height() - 1).name())
            pixels = itertools.product(range(picture.width()), range(picture.height()))
            edges = {picture.pixelColor(*pixel).name() for pixel in pixels}
            assert max(ratio(opaque(edge), around) for edge in edges) >= LEAST_FOR_DRAWINGS, type(one)
        tree.deleteLater()
    finally:
        window.choose_scheme("")


def test_menu_letters_are_not_given_twice(window: MainWindow) -> None:
    bar = window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        letters = [
            action.text()[action.text().index("&") + 1].lower()
            for action in menu.actions()
            if "&" in action.text()
        ]
        assert len(letters) == len(set(letters)), letters


def scrolls(widget: QWidget, dialog: QWidget) -> bool:
    while widget is not dialog:
        widget = present(widget.parentWidget())
        if isinstance(widget, QAbstractScrollArea):
            return True
    return False


def foot_of(dialog: QWidget) -> list[Any]:
    """The buttons in the last row of a dialog, from left to right."""
    buttons = [
        one
        for one in dialog.findChildren(QPushButton)
        if one.isVisibleTo(dialog) and not scrolls(one, dialog)
    ]
    at = {one: one.mapTo(dialog, one.rect().center()) for one in buttons}
    last = max(place.y() for place in at.values())
    return sorted((one for one in buttons if abs(at[one].y() - last) < 8), key=lambda one: at[one].x())


def test_every_dialog_ends_alike_what_closes_before_what_goes_on_all_of_one_height(
    surfaces: list[QWidget],
) -> None:
    for dialog in surfaces[1:]:
        foot = foot_of(dialog)
        name = dialog.objectName()
        going_on = [one for one in foot if one.property("role") == "primary"]
        assert going_on in ([], foot[-1:]), name
        assert len({one.height() for one in foot}) == 1, name
        edge = foot[-1].mapTo(dialog, foot[-1].rect().topRight()).x()
        assert dialog.width() - 1 - edge in {theme.MEDIUM, theme.LARGE}, name


def test_what_stands_out_in_a_dialog_is_seen_to(surfaces: list[QWidget]) -> None:
    for dialog in surfaces[1:]:
        for one in dialog.findChildren(QPushButton):
            if one.property("role") == "primary" and one.isEnabled() and one.isVisibleTo(dialog):
                seen = one.grab().toImage().pixelColor(6, one.height() // 2).name()
                assert seen == theme.colors().accent, name_of(one)


def test_the_boxes_of_qts_own_end_like_every_dialog(window: MainWindow, qtbot: QtBot) -> None:
    seen = []

    def look() -> None:
        box = present(QApplication.activeModalWidget())
        foot = foot_of(box)
        seen.append(([one.text() for one in foot], foot[-1].property("role"), foot[-1].isDefault()))
        assert all(one.icon().isNull() or one.height() >= TARGET for one in foot)
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(100, look)
    assert FileQuestions(window).save_first("Shop chat") is None
    assert seen == [(["Don't save", "Cancel", "Save"], "primary", True)]


def test_the_enter_key_does_in_a_dialog_what_stands_out_and_escape_closes_it(
    surfaces: list[QWidget], qtbot: QtBot
) -> None:
    for dialog in surfaces[1:]:
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog)]
        default = [one for one in buttons if one.isDefault()]
        name = dialog.objectName()
        assert len(default) == 1, name
        assert not [one.objectName() for one in buttons if one.autoDefault() and not one.isDefault()], name
        # There it opens the browser, before there is anything to end, or does the next step.
        if name not in {"login", "success"}:
            assert set(default) <= set(foot_of(dialog)), name
    for dialog in reversed(surfaces[1:]):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), dialog.objectName()


@pytest.mark.full
@pytest.mark.parametrize("place", ["plain", "with every problem", "inactive"])
def test_texts_twice_as_long_fit_the_smallest_window(
    doubled: None, open_window: Callable[..., MainWindow], qtbot: QtBot, place: str
) -> None:
    window = open_window()
    hands = Hands(qtbot, window)
    window.resize(*SMALLEST)
    if place == "with every problem":
        window.files.new()
        for field, text in {"id": "a.b", "color": "x", "size": "x", "position": "x"}.items():
            hands.enter(field, text)
        window.form.reveal_all()
    if place == "inactive":
        hands.click("segment_icon_disabled")
    settle(window)
    assert (window.width(), window.height()) == SMALLEST
    fits(window)
    assert window.form.horizontalScrollBar().maximum() == 0


def test_texts_twice_as_long_fit_the_dialogs(doubled: None, surfaces: list[QWidget], qtbot: QtBot) -> None:
    for surface in surfaces[1:]:
        settle(surface)
        fits(surface)
        assert surface.width() <= SMALLEST[0]
        assert surface.height() <= SMALLEST[1] + 60


def test_the_window_is_no_wider_than_a_small_screen(
    doubled: None, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    assert window.minimumSizeHint().width() <= SMALLEST[0]
    assert window.minimumSizeHint().height() <= SMALLEST[1]
