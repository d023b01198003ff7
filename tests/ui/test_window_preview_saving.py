"""File, "Save preview as PNG…": pictures of the preview for people without the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from configurator.ui.preview.save_dialog import SaveDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.measuring import Measured
from tests.support.sign_in import outcome


@pytest.fixture
def path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the file dialog says to save."""
    chosen = tmp_path / "picture.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    return chosen


@pytest.fixture
def ask(window: MainWindow) -> Callable[[], SaveDialog]:
    """Opens the dialog by the menu, and returns it."""
    actions = window.findChildren(QAction)

    def ask() -> SaveDialog:
        next(one for one in actions if "preview as PNG" in one.text().replace("&", "")).trigger()
        return found(window, SaveDialog, "save_preview")

    return ask


@pytest.fixture
def save(window: MainWindow, ask: Callable[[], SaveDialog], path: Path, qtbot: QtBot) -> Callable[..., str]:
    """Saves a picture, and returns what the window says in the end."""

    def save(**choices: int | str) -> str:
        dialog = ask()
        for name, value in choices.items():
            box = found(dialog, QComboBox, f"picture_{name}")
            box.setCurrentIndex(box.findData(value))
        dialog.accept()
        return outcome(qtbot)

    return save


@pytest.fixture
def ready(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)


def colors(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for y in range(0, picture.height(), 5)
        for x in range(0, picture.width(), 5)
    }


def test_the_overview_is_saved_sharp_whatever_the_size_of_the_window(
    ready: None, save: Callable[..., str], path: Path
) -> None:
    said = save()
    picture = QImage(str(path))
    assert (picture.width(), picture.height() > 2000) == (2 * 936, True)
    assert {"#2a7f8f", "#ffffff", "#f4f5f7"} <= colors(picture)
    assert "picture.png" in said
    assert "approximate" not in said


def test_one_place_is_saved_in_its_real_size_on_the_chosen_wallpaper(
    ready: None, save: Callable[..., str], path: Path
) -> None:
    save(place="contact_center", wallpaper="dark", scale=1)
    picture = QImage(str(path))
    assert picture.width() == 812
    assert picture.pixelColor(200, 4).lightness() < 60


@pytest.mark.parametrize(
    ("shown", "proposed"), [("contact_center", "overview"), ("all", "overview"), ("lists", "lists")]
)
def test_the_dialog_proposes_what_is_shown_or_the_overview(
    window: MainWindow, hands: Hands, ask: Callable[[], SaveDialog], shown: str, proposed: str
) -> None:
    hands.click(f"segment_{shown}")
    dialog = ask()
    place, wallpaper = (found(dialog, QComboBox, f"picture_{name}") for name in ("place", "wallpaper"))
    assert place.currentData() == proposed
    assert not wallpaper.isEnabled()
    place.setCurrentIndex(place.findData("all"))
    assert wallpaper.isEnabled()
    assert all(box.accessibleName() for box in dialog.findChildren(QComboBox))
    dialog.reject()
    hands.click("segment_contact_center")


def test_where_the_engine_fails_the_picture_is_drawn_and_called_approximate(
    ready: None, window: MainWindow, save: Callable[..., str], path: Path, qtbot: QtBot
) -> None:
    pane = window.preview.pane
    with qtbot.waitSignal(pane.failed):
        present(pane.page).hung.emit(3.0, 3.0)
    try:
        said = save(scale=1)
    finally:
        with qtbot.waitSignal(pane.ready):
            found(pane, QPushButton, "try_again").click()
    assert "approximate" in said
    picture = QImage(str(path))
    assert picture.width() == 936
    assert "#2a7f8f" in colors(picture)


def test_a_picture_that_cannot_be_written_is_told(ready: None, save: Callable[..., str], path: Path) -> None:
    path.mkdir()
    said = save(scale=1)
    assert "wasn't saved" in said


def test_cancelling_leaves_no_file_and_no_progress(
    ready: None, window: MainWindow, ask: Callable[[], SaveDialog], path: Path
) -> None:
    ask().accept()
    window.bottom.cancelled.emit()
    assert window.bottom.register_button.isEnabled()
    assert not window.parts.preview_saving.is_busy
    assert not Path(path).exists()


def test_the_window_answers_while_a_picture_is_made(
    ready: None, save: Callable[..., str], measured: Measured
) -> None:
    with measured():
        save()


@pytest.mark.qt_log_ignore(
    "This plugin does not support"
)  # what the platform without a display says of menus
def test_the_right_button_offers_it_on_the_preview(ready: None, window: MainWindow, qtbot: QtBot) -> None:
    offered: list[Any] = []
    page = present(window.preview.pane.page).view.focusProxy()

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if menu:
            offered.extend(action.text().replace("&", "") for action in menu.actions())
            menu.close()
        elif not offered:  # the engine drops a click that comes before its first frame
            qtbot.mouseClick(page, Qt.MouseButton.RightButton, pos=QPoint(30, 30))

    timer = QTimer(window, interval=300)
    timer.timeout.connect(look)
    timer.start()
    qtbot.waitUntil(lambda: bool(offered))
    timer.stop()
    assert set(offered) == {"Save preview as PNG…"}


def test_the_pictures_colour_is_the_connectors(
    ready: None, window: MainWindow, save: Callable[..., str], path: Path
) -> None:
    window.document.set("a test", name="Another")
    save(place="settings", scale=1)
    assert QImage(str(path)).pixelColor(30, 66) == QColor("#2a7f8f")
