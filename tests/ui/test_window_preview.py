"""The preview in the window: live, quiet about its start, and replaced where there is no engine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.icon.svg.intake import Clipping
from configurator.services.connector_path import StepId
from configurator.ui.kit.basics import Segments
from configurator.ui.preview.preview_pane import PreviewPane
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import BLUE, Hands, focus_name
from tests.support.paths import ROOT
from tests.support.patience import PATIENCE

NO_ENGINE = """
import importlib.abc, sys, tempfile
from pathlib import Path

class Missing(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.QtWebEngine"):
            raise ImportError(name)

def main():
    sys.meta_path.insert(0, Missing())
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QLabel, QApplication
    from configurator.storage.remembered_portals import Portals
    from configurator.storage.secret_store import Secrets
    from configurator.services.accounts import Accounts
    from configurator.ui.app import make_application, make_window

    app = make_application()
    folder = Path(tempfile.mkdtemp())
    settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
    window = make_window(settings, Accounts(Portals(folder), Secrets(find=lambda: None)), folder / "state")
    window.pages.show_editor()
    window.show()

    def words(widget):
        return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())

    def drawn():
        pictures = [one for one in window.preview.findChildren(QLabel) if not one.pixmap().isNull()]
        if pictures:
            timer.stop()
            print("preview:", words(window.preview), flush=True)
            window.register()
            told.start()

    def look():
        dialogs = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        found = [one for one in dialogs if one.objectName() == "login" and "WebEngine" in words(one)]
        if found:
            told.stop()
            print("register:", words(found[0]), flush=True)
            window.close()
            app.quit()

    timer, told = QTimer(interval=20), QTimer(interval=20)
    timer.timeout.connect(drawn)
    told.timeout.connect(look)
    timer.start()
    sys.exit(app.exec())

if __name__ == "__main__":
    main()
"""


@pytest.fixture
def ready(hands: Hands, window: MainWindow, qtbot: QtBot) -> Hands:
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    return hands


def shows(window: MainWindow, color: str) -> bool:
    picture = window.preview.pane.grab().toImage()
    wanted = QColor(color)
    return any(
        picture.pixelColor(x, y) == wanted
        for y in range(0, picture.height(), 3)
        for x in range(0, picture.width(), 3)
    )


def test_the_preview_changes_while_a_colour_is_typed(ready: Hands, window: MainWindow, qtbot: QtBot) -> None:
    assert not shows(window, "#123456")
    ready.type("color", "#12345")
    ready.qtbot.keyClicks(ready.find("color"), "6")
    qtbot.waitUntil(lambda: shows(window, "#123456"))
    assert focus_name() == "color"


def test_the_preview_shows_a_new_drawing_and_takes_it_back(
    ready: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    window.parts.drawings.read_clipping(Clipping(text=BLUE))
    qtbot.waitUntil(lambda: shows(window, "#0000ff"))
    ready.undo()
    qtbot.waitUntil(lambda: not shows(window, "#0000ff"))


def wallpaper(window: MainWindow) -> QColor:
    """Return the colour of a point that shows the wallpaper, where a place has one."""
    return window.preview.pane.grab().toImage().pixelColor(4, 60)


def has_wallpaper(window: MainWindow) -> bool:
    return wallpaper(window).saturation() > 120


def test_the_preview_shows_one_place_alone(ready: Hands, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: has_wallpaper(window))
    ready.click("segment_lists")
    qtbot.waitUntil(lambda: not has_wallpaper(window))
    ready.click("segment_all")
    qtbot.waitUntil(lambda: has_wallpaper(window))


def test_the_wallpaper_is_chosen_by_a_sun_and_a_moon_where_there_is_one(
    ready: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    def lightness() -> int:
        return wallpaper(window).lightness()

    qtbot.waitUntil(lambda: has_wallpaper(window))  # the page's first picture
    switch = found(window, Segments, "wallpaper")
    light = lightness()
    ready.click("segment_dark")
    qtbot.waitUntil(lambda: lightness() < light - 40)
    ready.click("segment_light")
    qtbot.waitUntil(lambda: lightness() > light - 10)
    assert switch.accessibleName() == "Wallpaper"
    assert [switch.button(key).accessibleName() for key in ("light", "dark")] == ["Light", "Dark"]
    for place in ("settings", "lists"):
        ready.click(f"segment_{place}")
        assert not switch.isEnabled()
    ready.click("segment_contact_center")
    assert switch.isEnabled()


def test_the_switches_end_where_the_preview_ends(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    panel = window.preview
    place, wallpaper = (found(panel, Segments, name) for name in ("place", "wallpaper"))

    def edges() -> list[int]:
        ends = [one.mapTo(panel, one.rect().topRight()).x() for one in (place, wallpaper, panel.pane)]
        return [max(ends[:2]), ends[2]]

    def is_settled(width: int) -> bool:
        return len(set(edges())) == 1 and window.width() == width

    for width, lines in ((1500, 1), (960, 2), (3000, 1)):
        window.resize(width, 700)
        qtbot.waitUntil(partial(is_settled, width))
        tops = {widget.mapTo(panel, widget.rect().topLeft()).y() for widget in (place, wallpaper)}
        assert len(tops) == lines
        for button in panel.findChildren(QPushButton):
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_the_engine_starts_without_a_new_native_window_and_leaves_the_focus(
    open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    before = []

    def take(window: MainWindow) -> None:
        window.painted.connect(lambda: before.append(int(window.winId())))

    window = open_window(before=take)
    hands = Hands(qtbot, window)
    hands.type("name", "Typing on")
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    assert before == [int(window.winId())]
    assert focus_name() == "name"
    qtbot.keyClicks(QApplication.focusWidget(), "!")
    assert hands.connector.name == "Typing on!"


def test_dark_and_light_are_chosen_at_once_for_window_and_preview(
    ready: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    def edge(widget: MainWindow | PreviewPane) -> int:
        picture = widget.grab().toImage()
        return picture.pixelColor(picture.width() - 3, picture.height() - 3).lightness()

    window.choose_scheme("dark")
    qtbot.waitUntil(lambda: edge(window) < 100 and edge(window.preview.pane) < 100)
    window.choose_scheme("light")
    qtbot.waitUntil(lambda: edge(window) > 150 and edge(window.preview.pane) > 150)


def test_a_chosen_scheme_is_there_at_the_next_start(
    open_window: Callable[..., MainWindow], settings: QSettings
) -> None:
    window = open_window()
    window.choose_scheme("dark")
    window.close()
    second = open_window()
    try:
        assert second.scheme() == "dark"
        picture = second.bottom.grab().toImage()
        assert picture.pixelColor(4, picture.height() - 4).lightness() < 100
    finally:
        second.choose_scheme("")


def test_without_the_engine_pictures_are_called_approximate_and_signing_in_says_why_not(
    display: dict[str, str], tmp_path: Path
) -> None:
    script = tmp_path / "no_engine.py"
    script.write_text(NO_ENGINE, "utf-8")
    done = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    preview, register = done.stdout.strip().splitlines()[:2]
    assert "approximate" in preview
    assert "needs Qt WebEngine" in register


def test_with_the_engine_nothing_is_called_approximate(ready: Hands, window: MainWindow) -> None:
    said = " ".join(label.text() for label in window.preview.findChildren(QLabel) if label.isVisible())
    assert "approximate" not in said


@pytest.mark.parametrize("step", [StepId.NAME, StepId.ICON])
def test_a_page_that_is_loaded_anew_leaves_the_keyboard_focus_where_it_is(
    hands: Hands, window: MainWindow, qtbot: QtBot, step: StepId
) -> None:
    pane = window.preview.pane
    qtbot.waitUntil(lambda: pane.is_ready)
    window.editor.show_step(step)
    window.editor.focus_first()
    before, page = focus_name(), present(pane.page)
    with qtbot.waitSignal(page.loaded):
        page.restart()
    qtbot.waitUntil(lambda: page.is_up_to_date)
    assert focus_name() == before


class LayoutRequests(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_new_words_below_the_preview_lay_the_window_out_never_again(
    ready: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    words = found(window, QLabel, "preview_words")
    qtbot.waitUntil(words.isVisible)
    qtbot.waitUntil(lambda: window.parts.workspace.turns.is_idle)
    requests = LayoutRequests(window.preview)
    said = words.text()
    ready.type("color", "#123456")
    qtbot.waitUntil(lambda: words.text() != said)
    QApplication.processEvents()
    assert requests.count == 0
    assert words.width() == window.preview.pane.width()
