"""The window follows what its system wants of every program: contrast, motion and the size of texts."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from configurator.services.desktop_settings import DesktopSettings
from configurator.services.user_wishes import Wishes
from configurator.ui.kit import reduced_motion, system_wishes, theme
from configurator.ui.kit.color_scheme import DARK, LIGHT
from configurator.ui.shell.main_window import MainWindow
from tests.support import desktop_colors
from tests.support.desktop_wishes import TellingDesktop
from tests.support.found import present

on_linux = pytest.mark.skipif(
    sys.platform != "linux" or not desktop_colors.IS_POSSIBLE, reason="D-Bus is Linux's"
)
OURS = {*LIGHT, *DARK}


@pytest.fixture(autouse=True)
def nothing_wanted() -> Iterator[None]:
    yield
    system_wishes.learn(Wishes())
    theme.apply()


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[TellingDesktop]:
    telling = TellingDesktop({
        "org.freedesktop.appearance": {"contrast": ("u", 0)},
        "org.gnome.desktop.interface": {"enable-animations": ("b", False)},
    })  # fmt: skip
    with desktop_colors.session() as address, telling.on(address):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield telling


@on_linux
def test_a_desktop_is_asked_and_listened_to(desktop: TellingDesktop, qtbot: QtBot) -> None:
    settings = DesktopSettings()
    assert settings.wishes == Wishes(less_motion=True)
    desktop.change("org.freedesktop.appearance", "contrast", ("u", 1))

    def heard() -> bool:
        return settings.take_changes() and settings.wishes.more_contrast

    qtbot.waitUntil(heard)
    settings.close()


@on_linux
def test_without_a_desktop_nothing_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    with pytest.raises(FileNotFoundError):
        DesktopSettings()


@on_linux
def test_the_window_follows_the_desktop_while_it_runs(
    desktop: TellingDesktop, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: system_wishes.current().less_motion)
    assert not reduced_motion.may_move()
    desktop.change("org.freedesktop.appearance", "contrast", ("u", 1))
    qtbot.waitUntil(theme.is_high_contrast)
    assert window.palette().window().color().name() in {"#ffffff", "#000000"}
    desktop.change("org.gnome.desktop.interface", "enable-animations", ("b", True))
    desktop.change("org.freedesktop.appearance", "contrast", ("u", 0))
    qtbot.waitUntil(lambda: not theme.is_high_contrast() and reduced_motion.may_move())
    assert window.palette().window().color().name() in OURS


STYLE = """JSON.stringify({
  still: document.documentElement.hasAttribute("data-still"),
  card: getComputedStyle(document.querySelector(".lists")).backgroundColor,
  text: getComputedStyle(document.querySelector(".placing-name")).color,
  button: getComputedStyle(document.querySelector(".placing button")).borderTopColor,
  note: getComputedStyle(document.querySelector(".placing-note")).color,
})"""


def style_of(window: MainWindow, qtbot: QtBot) -> dict[str, Any]:
    answers = list[Any]()
    qtbot.waitUntil(lambda: present(window.preview.pane.page).is_up_to_date)
    present(window.preview.pane.page).run(STYLE, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return dict(json.loads(answers[0]))


def test_the_previews_page_follows_contrast_and_motion(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    ours = style_of(window, qtbot)
    system_wishes.learn(Wishes(less_motion=True, more_contrast=True))
    theme.apply()
    window.preview.pane.follow_motion()
    theirs = style_of(window, qtbot)
    assert theirs["still"]
    assert {theirs[name] for name in ("card", "text", "button", "note")} == {
        "rgb(255, 255, 255)",
        "rgb(0, 0, 0)",
    }
    system_wishes.learn(Wishes())
    theme.apply()
    window.preview.pane.follow_motion()
    assert style_of(window, qtbot) == ours


def test_no_colour_is_ours_in_high_contrast(window: MainWindow) -> None:
    system_wishes.learn(Wishes(more_contrast=True))
    theme.apply()
    sheet = present(QApplication.instance()).styleSheet()  # type: ignore[attr-defined]  # a QApplication
    assert not [color for color in OURS - {"#ffffff", "#000000"} if color in sheet]
    for kind in ("QCheckBox", "QComboBox", "QPushButton", "QTreeView"):
        palette = QApplication.palette(kind)  # type: ignore[call-overload]  # it takes str only
        colors = {palette.color(role).name() for role in (palette.ColorRole.Window, palette.ColorRole.Text)}
        assert colors <= {"#ffffff", "#000000"}, kind


def test_the_preview_grows_with_the_texts(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    view = present(window.preview.pane.page).view
    before = QApplication.font()
    font = QFont(before)
    font.setPixelSize(27)
    QApplication.setFont(font)
    try:
        qtbot.waitUntil(lambda: view.zoomFactor() == pytest.approx(2 * window.zoom.level / 100))
    finally:
        QApplication.setFont(before)
    qtbot.waitUntil(lambda: view.zoomFactor() == pytest.approx(window.zoom.level / 100))
