"""A restart keeps everything: document, unsaved changes, how it was shown, portal and place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Application
from configurator.connector import project_file
from configurator.services.accounts import Accounts
from configurator.services.connector_path import StepId
from configurator.storage import files
from configurator.ui.files.document import Document
from configurator.ui.files.sample import sample
from configurator.ui.files.selection import Selection
from configurator.ui.form.form_page import FormPage
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.kit import screens
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button, foot
from configurator.ui.kit.dialog import Dialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import LEFT, Hands, focus_name

FLOWERS = replace(sample(), id="flowers", name="Berlin Flowers", comment="Ours")
Open = Callable[..., MainWindow]


@pytest.fixture
def reopen(open_window: Open, qtbot: QtBot) -> Callable[[MainWindow], Hands]:
    """A function that closes a window and starts the next, which shows what it shows by itself."""

    def reopen(window: MainWindow) -> Hands:
        assert window.close()
        return Hands(qtbot, open_window(before=lambda one: one.pages.restore(one.session.last)))

    return reopen


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "flowers.connector"
    path.write_text(project_file.dumps(FLOWERS), "utf-8")
    return path


def settled(hands: Hands) -> MainWindow:
    """Wait for what is looked at after the first picture."""
    window = hands.window
    hands.qtbot.waitUntil(lambda: window.is_started and window.jobs.is_idle)
    return window


def test_a_saved_connector_is_open_again(
    open_window: Open, reopen: Callable[..., Hands], saved: Path
) -> None:
    window = open_window()
    window.files.open_path(saved)
    window.editor.show_step(StepId.ICON)
    window.selection.choose("icon_disabled")
    hands = reopen(window)
    assert hands.connector == FLOWERS
    assert hands.window.files.path == saved
    assert not hands.window.isWindowModified()
    assert hands.window.editor.step is StepId.ICON
    assert hands.window.selection.state == "icon_disabled"
    settled(hands)
    assert not hands.window.notices.isVisible()


@pytest.mark.parametrize("in_file", [True, False])
def test_unsaved_changes_are_there_again_without_a_question(
    open_window: Open,
    reopen: Callable[..., Hands],
    saved: Path,
    asked: list[str],
    qtbot: QtBot,
    in_file: bool,
) -> None:
    window = open_window()
    if in_file:
        window.files.open_path(saved)
    before = window.document.connector
    Hands(qtbot, window).type("name", "Unsaved")
    hands = reopen(window)
    assert hands.connector.name == "Unsaved"
    assert hands.window.isWindowModified()
    assert ("flowers[*]" if in_file else "Unsaved[*]") in hands.window.windowTitle()
    settled(hands)
    assert not hands.window.notices.isVisible()
    again = reopen(hands.window)
    settled(again)
    assert again.connector.name == "Unsaved"
    again.undo()
    assert again.connector == before
    assert not asked


@pytest.mark.parametrize(
    ("name", "value", "act"),
    [
        ("step", "icon", lambda window: window.editor.show_step(StepId.ICON)),
        ("step", "registered", lambda window: window.editor.show_step(StepId.REGISTERED)),
        ("state", "icon_disabled", lambda window: window.selection.choose("icon_disabled")),
        ("page", "start", lambda window: window.pages.show_start()),
    ],
)
def test_how_it_is_shown_is_kept_though_no_window_is_closed(
    open_window: Open, qtbot: QtBot, tmp_path: Path, name: str, value: str, act: Callable[[MainWindow], None]
) -> None:
    """A process that the system ends closes none."""
    session = tmp_path / "state" / "session.json"

    def kept() -> object:
        return json.loads(session.read_text("utf-8"))["view"][name] if session.exists() else None

    window = settled(Hands(qtbot, open_window()))
    assert kept() != value
    act(window)
    qtbot.waitUntil(lambda: kept() == value)


@pytest.mark.parametrize("step", [StepId.ICON, StepId.REGISTERED, StepId.NAME])
def test_the_keyboard_is_where_the_work_goes_on(
    open_window: Open, reopen: Callable[..., Hands], step: StepId
) -> None:
    window = open_window()
    window.editor.show_step(step)
    settled(reopen(window))
    assert focus_name() == ("name" if step is StepId.NAME else f"step_{step}")


def test_a_page_is_scrolled_as_it_was_though_it_is_as_long_only_later(qtbot: QtBot) -> None:
    inside = QWidget()
    inside.setFixedHeight(300)
    page = FormPage(inside)
    qtbot.addWidget(page)
    page.resize(400, 200)
    page.show()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    page.scroll_to(250)
    assert 0 < bar.value() < 250
    inside.setFixedHeight(500)  # a line of buttons breaks, say
    qtbot.waitUntil(lambda: bar.value() == 250)
    page.scroll_to(9000)
    bar.triggerAction(QScrollBar.SliderAction.SliderSingleStepSub)  # somebody reads on elsewhere
    before = bar.value()
    inside.setFixedHeight(700)
    qtbot.waitUntil(lambda: bar.maximum() > 500)
    assert bar.value() == before


@pytest.mark.parametrize(
    ("position", "cell", "numbers"),
    [
        ("", 4, ("↔ 50%", "↕ 50%")),
        ("right bottom", 8, ("↔ 100%", "↕ 100%")),
        ("88% -5%", None, ("↔ 88%", "↕ -5%")),
        ("right 3px top 4px", None, ("↔ …", "↕ …")),
    ],
)
def test_the_page_says_where_the_icon_lies_before_anything_reads_css(
    qtbot: QtBot, position: str, cell: int | None, numbers: tuple[str, str]
) -> None:
    connector = sample()
    document = Document(replace(connector, icon=replace(connector.icon, position=position)))
    group = IconGroup(document, Selection(document))
    qtbot.addWidget(group)
    checked = [one.objectName() for one in group.findChildren(QRadioButton) if one.isChecked()]
    assert [name for name in checked if name.startswith("position_")] == (
        [] if cell is None else [f"position_{cell}"]
    )
    boxes = [found(group, QSpinBox, name) for name in ("position_across", "position_down")]
    assert tuple(box.text() for box in boxes) == numbers


def test_nothing_moves_when_the_little_picture_of_the_drawing_comes(qtbot: QtBot) -> None:
    document = Document(sample())
    group = IconGroup(document, Selection(document))
    qtbot.addWidget(group)
    group.show_connector(document.connector)
    group.resize(400, 700)
    with qtbot.waitExposed(group):
        group.show()
    choose = found(group, QPushButton, "choose_svg")
    before = choose.mapTo(group, QPoint(0, 0))
    group.drop.show_thumb(QPixmap(96, 96))
    QApplication.sendPostedEvents()
    assert choose.mapTo(group, QPoint(0, 0)) == before


def test_a_file_that_was_changed_meanwhile_is_shown_as_it_is_now(
    open_window: Open, reopen: Callable[..., Hands], saved: Path
) -> None:
    window = open_window()
    window.files.open_path(saved)
    assert window.close()
    saved.write_text(project_file.dumps(replace(FLOWERS, name="Changed")), "utf-8")
    hands = reopen(window)
    hands.qtbot.waitUntil(lambda: hands.connector.name == "Changed")
    assert hands.window.file.digest == files.digest(saved.read_bytes())


def test_a_file_that_is_gone_leaves_its_connector(
    open_window: Open, reopen: Callable[..., Hands], saved: Path
) -> None:
    window = open_window()
    window.files.open_path(saved)
    assert window.close()
    saved.unlink()
    hands = reopen(window)
    hands.qtbot.waitUntil(hands.window.notices.isVisible)
    assert "flowers" in hands.text("notice")
    assert hands.connector == FLOWERS
    assert hands.window.isWindowModified()


def test_practice_stays_chosen_though_a_portal_is_connected(
    open_window: Open, reopen: Callable[..., Hands], accounts: Accounts, qtbot: QtBot
) -> None:
    portal = parse("acme.bitrix24.com")
    accounts.save_application(portal, Application("local.1", "key"))
    window = open_window()
    assert settled(Hands(qtbot, window)).portals.chosen == portal
    window.portals.switch_to(None)
    hands = reopen(window)
    settled(hands)
    assert hands.window.portals.chosen is None
    hands.window.portals.switch_to(portal)
    assert settled(reopen(hands.window)).portals.chosen == portal


def test_the_window_comes_back_to_its_place_on_the_screen(
    open_window: Open, reopen: Callable[..., Hands], settings: QSettings
) -> None:
    window = open_window()
    window.setGeometry(200, 150, 1100, 700)
    hands = reopen(window)
    assert hands.window.geometry() == QRect(200, 150, 1100, 700)
    hands.window.setGeometry(5000, 4000, 3000, 2500)  # a larger screen, which is gone at the next start
    free = QGuiApplication.primaryScreen().availableGeometry()
    assert free.contains(reopen(hands.window).window.geometry())


@pytest.mark.parametrize(
    ("wanted", "free"),
    [
        (QRect(0, 0, 1240, 800), QRect(0, 0, 1280, 720)),
        (QRect(-4000, 50, 1240, 800), QRect(0, 0, 1920, 1080)),
        (QRect(1900, 1000, 1240, 800), QRect(0, 24, 1920, 1056)),
        (QRect(0, 0, 4000, 3000), QRect(100, 100, 960, 600)),
    ],
)
def test_a_window_with_its_frame_is_placed_inside_the_free_area(wanted: QRect, free: QRect) -> None:
    frame = screens.FRAME
    assert free.contains(screens.placed(wanted, free, frame).marginsAdded(frame))


def test_a_dialog_higher_than_the_screen_scrolls_above_its_buttons(qtbot: QtBot) -> None:
    free = QGuiApplication.primaryScreen().availableGeometry()
    dialog = Dialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    for number in range(200):
        column.addWidget(label(f"line {number}"))
    last = button("Close", "close_it", foot=True)
    column.addLayout(foot(last))
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.height() <= free.height()
    assert found(dialog, QScrollArea, "dialog_scroll").verticalScrollBar().maximum() > 0
    assert last.isVisible()
    assert dialog.rect().contains(QRect(last.mapTo(dialog, last.rect().topLeft()), last.size()))


def test_a_dialog_that_fits_is_left_as_it_is(qtbot: QtBot) -> None:
    dialog = Dialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    column.addWidget(QWidget())
    dialog.show()
    assert dialog.layout() is column


def test_another_language_restarts_the_window_with_what_is_open(
    open_window: Open, qtbot: QtBot, settings: QSettings
) -> None:
    window = open_window()
    hands = Hands(qtbot, window)
    hands.type("name", "Unsaved")
    window.languages.aboutToShow.emit()
    next(one for one in window.languages.actions() if one.objectName() == "language_ru").trigger()
    assert "Your work stays open" in found(window, QLabel, "notice").text()
    qtbot.mouseClick(found(window, QPushButton, "notice_restart"), LEFT)
    assert window.wants_restart
    assert not window.isVisible()
    assert settings.value("language") == "ru"
    next_ = Hands(qtbot, open_window())
    assert next_.connector.name == "Unsaved"
    settled(next_)
