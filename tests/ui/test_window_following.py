"""The window follows what somebody does: the stage, the focus, ages, and where things are explained."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSize, Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.settings_page import STEPS, PageReport
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.services.connector_path import StepId
from configurator.ui.files.sample import sample
from configurator.ui.kit.basics import Segments
from configurator.ui.rail.path_rail import PathRail
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import Hands, clipboard, focus_name
from tests.support.sign_in import dialogs


def step(window: MainWindow) -> StepId:
    return window.editor.step


def place(window: MainWindow) -> str:
    return found(window.preview, Segments, "place").current()


def test_the_stage_shows_where_what_is_edited_is_seen(window: MainWindow) -> None:
    assert place(window) == "contact_center"
    window.editor.show_step(StepId.SETTINGS_PAGE)
    assert place(window) == "settings"
    window.editor.show_step(StepId.ICON)
    assert place(window) == "contact_center"


def test_a_place_that_somebody_has_chosen_stays(hands: Hands, window: MainWindow) -> None:
    hands.click("segment_all")
    window.editor.show_step(StepId.SETTINGS_PAGE)
    assert place(window) == "all"
    hands.click("segment_settings")  # what the step would show: it is followed again
    window.editor.show_step(StepId.NAME)
    assert place(window) == "contact_center"
    hands.click("segment_lists")
    window.files.new()
    window.editor.show_step(StepId.MESSAGES)
    assert place(window) == "settings"


def test_ages_go_on_while_the_rail_is_seen_and_only_then(
    hands: Hands, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"https://shop.example.com/{time.time_ns()}"
    hands.enter("placement_handler", address)
    window.parts.workspace.page_tests.note(PageReport(address, "https://acme.bitrix24.com", (), STEPS))
    window.parts.settings_page.tested.emit()
    shown = found(window, QPushButton, f"step_{StepId.SETTINGS_PAGE}")
    assert "just now" in shown.accessibleName()
    later = time.time() + 130
    monkeypatch.setattr(time, "time", lambda: later)
    clock = found(found(window, PathRail, "path_rail"), QTimer)
    assert clock.isActive()
    clock.timeout.emit()
    assert "2 min ago" in shown.accessibleName()
    window.pages.show_start()
    assert not clock.isActive()
    window.pages.show_editor()
    assert clock.isActive()


def test_the_name_has_the_focus_after_new_and_open(hands: Hands, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "shop.connector"
    path.write_text(project_file.dumps(sample()), "utf-8")
    window.editor.show_step(StepId.MESSAGES)
    assert window.files.open_path(path)
    assert step(window) is StepId.NAME
    assert focus_name() == "name"
    window.editor.show_step(StepId.ICON)
    assert window.files.new()
    assert focus_name() == "name"


def test_a_fix_leaves_the_focus_where_it_was(hands: Hands, window: MainWindow) -> None:
    hands.enter("id", "Shop.Chat")
    hands.focus("name")
    fix = found(window, QPushButton, "fix")
    hands.qtbot.waitUntil(fix.isVisible)
    hands.click("fix")
    assert hands.connector.id == "shop_chat"
    assert focus_name() == "name"


def test_a_fix_by_the_keyboard_gives_the_focus_back(hands: Hands, window: MainWindow, qtbot: QtBot) -> None:
    hands.enter("id", "Shop.Chat")
    hands.focus("name")
    fix = found(window, QPushButton, "fix")
    qtbot.waitUntil(fix.isVisible)
    fix.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(fix, Qt.Key.Key_Space)
    assert hands.connector.id == "shop_chat"
    hands.settle()
    assert not fix.isVisible()
    assert focus_name() == "name"


@pytest.fixture
def first(open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window at its first start."""
    return open_window(before=lambda window: window.pages.restore(None))


def test_a_logo_that_cannot_be_read_is_explained_where_somebody_is(
    first: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: first.is_started)
    (tmp_path / "logo.png").write_bytes(b"no picture at all")
    first.start_guide.begin_with_file(str(tmp_path / "logo.png"))
    notice = found(first, QLabel, "notice")
    qtbot.waitUntil(notice.isVisible)
    assert step(first) is StepId.NAME
    assert notice.text() == f"▲ {found(first, QLabel, 'drawing_message').text().removeprefix('✕ ')}"
    qtbot.mouseClick(found(first, QPushButton, "notice_icon"), Qt.MouseButton.LeftButton)
    assert step(first) is StepId.ICON
    assert focus_name() == "choose_svg"


@pytest.mark.parametrize("pasted", ["", "https://shop.example.com/"])
def test_a_website_that_is_not_wanted_after_all_begins_nothing(
    first: MainWindow, qtbot: QtBot, pasted: str
) -> None:
    qtbot.waitUntil(lambda: first.is_started)
    before = first.document.connector
    if pasted:
        mime = QMimeData()
        mime.setText(pasted)
        clipboard(mime)
        first.start_guide.paste()
    else:
        first.start_guide.begin_with_website()
    [asked] = dialogs("website")
    assert found(asked, QLineEdit, "website_address").text() == pasted
    asked.reject()
    assert first.pages.is_start
    assert not first.pages.has_document
    assert first.document.connector == before


def test_connecting_at_the_first_start_leads_to_its_step_with_an_empty_connector(
    first: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: first.is_started)
    first.portal_bar.connect_wanted.emit()
    assert step(first) is StepId.PORTAL
    assert first.document.connector == Connector()
    assert focus_name() == "portal_address"


def test_the_connectors_window_remembers_its_size(hands: Hands, at_home: object, window: MainWindow) -> None:
    for size in (QSize(800, 500), None):
        window.parts.connectors.show()
        hands.qtbot.waitUntil(lambda: bool(dialogs("connectors")) and not dialogs("connectors")[0].is_busy)
        [shown] = dialogs("connectors")
        if size is None:
            assert shown.size() == QSize(800, 500)
        else:
            shown.resize(size)
        shown.close()
