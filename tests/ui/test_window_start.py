"""The start page: what it shows, and what begins there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.connector.practice_only import SETTINGS_PAGE
from configurator.ui.files.sample import sample
from configurator.ui.shell.main_window import MainWindow
from configurator.ui.start.start_page import StartPage
from tests.support.found import found, present
from tests.support.hands import RED, Hands, clipboard, files
from tests.support.window_layout import fits

FLOWERS = replace(sample(), id="flowers", name="Berlin Flowers", comment="Ours")


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window at its first start."""
    return open_window(before=lambda window: window.pages.restore(None))


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    return Hands(qtbot, window)


def start(window: MainWindow) -> StartPage:
    return present(window.pages.start)


def filled(hands: Hands) -> StartPage:
    """Wait for what comes late."""
    hands.qtbot.waitUntil(lambda: bool(hands.window.is_started))
    hands.qtbot.waitUntil(lambda: hands.window.findChild(QToolButton, "start_whatsapp") is not None)
    page, cards = start(hands.window), ("start_sample", "recent_0")
    hands.qtbot.waitUntil(lambda: any(page.findChild(QPushButton, name) for name in cards))
    return page


def press(hands: Hands, name: str) -> None:
    hands.qtbot.mouseClick(found(start(hands.window), QWidget, name), Qt.MouseButton.LeftButton)


def test_the_title_names_a_connector_once_one_is_open(hands: Hands, window: MainWindow) -> None:
    filled(hands)
    assert window.windowTitle() == "Connector Configurator"
    press(hands, "start_sample")
    assert "Shop chat" in window.windowTitle()


def test_the_first_start_shows_a_logo_the_sample_and_the_channels(hands: Hands, window: MainWindow) -> None:
    page = filled(hands)
    assert window.pages.is_start
    assert not window.bottom.isVisible()
    assert found(page, QPushButton, "start_sample").isVisible()
    assert not found(page, QPushButton, "start_back").isVisible()
    hands.press(Qt.Key.Key_Escape)  # nothing is open yet
    assert window.pages.is_start


def test_a_template_begins_a_connector_whose_id_follows_its_name(hands: Hands, window: MainWindow) -> None:
    filled(hands)
    press(hands, "start_viber")
    assert not window.pages.is_start
    assert window.bottom.isVisible()
    assert (hands.connector.name, hands.connector.id) == ("Viber", "viber_channel")
    assert hands.connector.placement_handler == SETTINGS_PAGE
    hands.type("name", "Berlin Flowers")
    assert hands.connector.id == "berlin_flowers"
    hands.undo()
    assert hands.connector.id == "viber_channel"
    hands.type("id", "my_own")
    hands.type("name", "Another")
    assert hands.connector.id == "my_own"


def test_a_dropped_logo_begins_a_connector(hands: Hands, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(RED, "utf-8")
    hands.drop(files(tmp_path / "logo.svg"), start(window).zone)
    hands.wait_for_drawing(RED)
    assert not window.pages.is_start


def test_a_pasted_logo_begins_a_connector(hands: Hands, window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText(RED)
    clipboard(mime)
    hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    hands.wait_for_drawing(RED)
    assert not window.pages.is_start


def test_new_leads_to_the_start_page_and_escape_back(hands: Hands, window: MainWindow) -> None:
    filled(hands)
    press(hands, "start_empty")
    hands.type("name", "Bird")
    window.actions_.action("new").trigger()
    assert window.pages.is_start
    assert "Bird" in found(start(window), QPushButton, "start_back").text()
    hands.press(Qt.Key.Key_Escape)
    assert not window.pages.is_start
    assert hands.connector.name == "Bird"


def test_what_is_open_is_kept_where_somebody_wants_it(
    hands: Hands, window: MainWindow, asked: list[str]
) -> None:
    filled(hands)
    press(hands, "start_empty")
    hands.type("name", "Bird")
    window.actions_.action("new").trigger()
    press(hands, "start_sms")
    assert len(asked) == 1
    assert hands.connector.name == "Bird"
    assert window.pages.is_start


def test_a_recent_connector_opens_with_one_click(
    open_window: Callable[..., MainWindow], settings: QSettings, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "flowers.connector"
    path.write_text(project_file.dumps(FLOWERS), "utf-8")
    settings.setValue("recent", [str(path), str(tmp_path / "gone.connector")])
    window = open_window(before=lambda window: window.pages.restore(None))
    hands = Hands(qtbot, window)
    page = filled(hands)
    card = found(page, QPushButton, "recent_0")
    assert "Berlin Flowers" in card.accessibleName()
    assert "Not registered yet" in card.accessibleName()
    assert window.findChild(QPushButton, "recent_1") is None
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert hands.connector == FLOWERS
    assert not window.pages.is_start


def test_register_fills_in_the_practice_portals_page(hands: Hands, window: MainWindow) -> None:
    filled(hands)
    press(hands, "start_sms")
    window.document.set("page", placement_handler="")
    window.register()
    assert hands.connector.placement_handler == SETTINGS_PAGE
    assert "practice" in hands.beside("placement_handler").text()


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1900, 1100)])
@pytest.mark.usefixtures("doubled")
def test_nothing_of_the_start_page_is_cut(hands: Hands, window: MainWindow, size: tuple[int, int]) -> None:
    page = filled(hands)
    window.resize(*size)
    hands.qtbot.waitUntil(lambda: page.width() >= size[0] - 2)
    fits(page)
    assert page.horizontalScrollBar().maximum() == 0


def test_an_empty_connector_is_empty_outside_practice(hands: Hands, window: MainWindow) -> None:
    filled(hands)
    window.portals.choose(parse("acme.bitrix24.com"))
    press(hands, "start_empty")
    assert hands.connector == Connector()
