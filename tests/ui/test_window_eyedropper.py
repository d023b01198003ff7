"""Picking a colour from the screen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.color.eyedropper import Way, way
from configurator.ui.color.screen_overlay import ScreenOverlay
from configurator.ui.shell.main_window import MainWindow
from tests.support import desktop_colors
from tests.support.color_hands import ColorHands
from tests.support.desktop_colors import CANCELLED, PICKED, Desktop, on_the_bus, session
from tests.support.hands import LEFT, Hands

IS_X11 = os.environ.get("QT_QPA_PLATFORM") == "xcb"
on_x11 = pytest.mark.skipif(not IS_X11, reason="QT_QPA_PLATFORM=xcb runs it; so does test_native_window")


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("wayland", {"WAYLAND_DISPLAY": "wayland-0"}, Way.DESKTOP), ("wayland-egl", {}, Way.DESKTOP),
        ("xcb", {}, Way.GRAB), ("xcb", {"WAYLAND_DISPLAY": "wayland-0"}, Way.DESKTOP),
        ("windows", {}, Way.GRAB), ("offscreen", {}, Way.NONE), ("minimal", {}, Way.NONE),
    ],
)  # fmt: skip
def test_each_system_has_its_own_way(platform: str, environment: dict[str, str], expected: Way) -> None:
    assert way(platform, environment) is expected


@pytest.fixture
def overlay(qtbot: QtBot) -> ScreenOverlay:
    """An overlay with a picture of twice as many pixels: red at the left, blue at the right."""
    picture = QImage(800, 600, QImage.Format.Format_RGB32)
    picture.fill(QColor("#c02020"))
    painter = QPainter(picture)
    painter.fillRect(QRect(400, 0, 400, 600), QColor("#2020c0"))
    painter.end()
    made = ScreenOverlay(picture, QRect(0, 0, 400, 300))
    qtbot.addWidget(
        made, before_close_func=lambda one: one.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    )
    made.show()
    made.resize(400, 300)
    return made


@pytest.mark.parametrize(("at", "color"), [(QPoint(10, 10), "#c02020"), (QPoint(390, 290), "#2020c0")])
def test_a_click_takes_the_colour_below_it(overlay: ScreenOverlay, at: QPoint, color: str) -> None:
    picked = QSignalSpy(overlay.picked)
    QTest.mouseClick(overlay, LEFT, pos=at)
    assert picked.count() == 1
    assert picked.at(0) == [color]


def test_the_keyboard_goes_pixel_by_pixel_and_takes_one(overlay: ScreenOverlay) -> None:
    QTest.mouseMove(overlay, QPoint(199, 100))
    picked = QSignalSpy(overlay.picked)
    QTest.keyClick(overlay, Qt.Key.Key_Left)
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    for _ in range(3):
        QTest.keyClick(overlay, Qt.Key.Key_Right)
    assert "#2020c0" in overlay.accessibleName()
    QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert [picked.at(0), picked.at(1)] == [["#c02020"], ["#2020c0"]]


def test_the_point_stays_on_the_screen(overlay: ScreenOverlay) -> None:
    for _ in range(60):
        QTest.keyClick(overlay, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    picked = QSignalSpy(overlay.picked)
    QTest.keyClick(overlay, Qt.Key.Key_Space)
    assert picked.count() == 1


@pytest.mark.parametrize("way_out", ["escape", "right button"])
def test_it_is_left_without_a_colour(overlay: ScreenOverlay, way_out: str) -> None:
    left, picked = QSignalSpy(overlay.left), QSignalSpy(overlay.picked)
    if way_out == "escape":
        QTest.keyClick(overlay, Qt.Key.Key_Escape)
    else:
        QTest.mouseClick(overlay, Qt.MouseButton.RightButton, pos=QPoint(10, 10))
    assert (left.count(), picked.count()) == (1, 0)


def test_the_glass_shows_the_pixels_around_the_point(overlay: ScreenOverlay) -> None:
    QTest.mouseMove(overlay, QPoint(200, 100))
    picture = overlay.grab().toImage()
    glass = {picture.pixelColor(x, 100 + 24 + 60).name() for x in range(224, 224 + 121)}
    assert {"#c02020", "#2020c0"} <= glass


def test_where_it_is_not_possible_there_is_no_button(hands: Hands) -> None:
    if QGuiApplication.platformName() != "offscreen":
        pytest.skip("a screen can be read here")
    fingers = ColorHands(hands)
    assert not fingers.find(QPushButton, "eyedropper").isVisible()
    fingers.press("hue", Qt.Key.Key_Escape)


@pytest.fixture
def wayland(open_window: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A window that takes itself for one of a Wayland session, and a function that makes its desktop."""
    if not desktop_colors.IS_POSSIBLE:
        pytest.skip("needs dbus-daemon")
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    with session() as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        desktop = Desktop()
        with on_the_bus(bus, desktop):
            hands = Hands(qtbot, open_window())
            fingers = ColorHands(hands)
            button = fingers.find(QPushButton, "eyedropper")
            qtbot.waitUntil(button.isVisible)
            yield fingers, desktop
            fingers.press("hue", Qt.Key.Key_Escape)


def test_the_desktop_picks_on_wayland_and_the_popover_comes_back(wayland: Any, qtbot: QtBot) -> None:
    fingers, desktop = wayland
    desktop.answers.append((PICKED, {"color": ("(ddd)", (0.0, 0.5019, 0.5019))}))
    fingers.click("eyedropper")
    qtbot.waitUntil(lambda: fingers.color == "#008080")
    assert fingers.is_open
    desktop.answers.append((CANCELLED, {}))
    fingers.click("eyedropper")
    qtbot.waitUntil(lambda: fingers.is_open)
    assert fingers.color == "#008080"


def test_a_desktop_that_fails_is_told_of(wayland: Any, qtbot: QtBot) -> None:
    fingers, desktop = wayland
    before, desktop.refuses = fingers.color, True
    fingers.click("eyedropper")
    qtbot.waitUntil(lambda: "Try again" in fingers.said("color_note"))
    assert fingers.color == before


@on_x11
def test_a_colour_of_the_screen_is_picked_on_x11(hands: Hands, window: MainWindow, qtbot: QtBot) -> None:
    patch = QWidget()
    patch.setStyleSheet("background: #a03070")
    patch.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
    patch.setGeometry(1150, 750, 120, 120)
    qtbot.addWidget(patch)
    patch.show()
    qtbot.waitExposed(patch)
    fingers = ColorHands(hands)
    fingers.click("eyedropper")

    def shown() -> list[QWidget]:
        return [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, ScreenOverlay) and one.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(shown()))
    (overlay,) = shown()
    QTest.mouseClick(overlay, LEFT, pos=QPoint(1200, 800))
    assert fingers.color == "#a03070"
    assert fingers.is_open
    fingers.done()
    assert window.document.undo_stack.count() == 1
