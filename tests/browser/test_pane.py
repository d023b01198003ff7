"""The preview in a window."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.icon.draw import places
from configurator.icon.draw.raster import RasterError
from configurator.icon.icon import Icon
from configurator.locate import resources
from configurator.ui.preview import engine
from configurator.ui.preview.preview_page import PreviewPage
from configurator.ui.preview.preview_pane import PreviewPane
from configurator.ui.preview.renderer_process import MOST_MEMORY
from tests.support.found import found, present

# What Qt's offscreen platform says to every window.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

DRAWING = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><path fill='#fff' d='M2 2h6v6H2z'/></svg>"
)
ACME = Connector(name="Acme", icon=Icon(DRAWING, "#69acc0", "100%", "center"))
WALLPAPER = (4, 60)


def page_of(pane: PreviewPane) -> PreviewPage:
    return present(pane.page)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    """A shown window with a text field, which has the focus, and a preview that has not started yet."""
    window = QMainWindow()
    window.resize(1100, 700)
    page = QWidget()
    row = QHBoxLayout(page)
    row.addWidget(QLineEdit())
    pane = PreviewPane()
    row.addWidget(pane, 1)
    window.setCentralWidget(page)
    pane.show_connector(ACME)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    found(window, QLineEdit).setFocus()
    yield window
    pane.close()
    window.close()


@pytest.fixture
def pane(window: QMainWindow, qtbot: QtBot) -> PreviewPane:
    """A preview that shows the connector."""
    pane = found(window, PreviewPane)
    with qtbot.waitSignal(pane.ready):
        pane.start()
    return pane


def shown(pane: PreviewPane) -> QImage:
    return pane.grab().toImage()


def wait_for_color(qtbot: QtBot, pane: PreviewPane, place: tuple[int, int], color: str) -> None:
    def is_there() -> None:
        assert shown(pane).pixelColor(*place) == QColor(color)

    qtbot.waitUntil(is_there)


def test_it_shows_the_connector_and_every_change_of_it(pane: PreviewPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: has_color(pane, "#69acc0"))
    pane.show_connector(replace(ACME, icon=replace(ACME.icon, color="#c81e1e")))
    qtbot.waitUntil(lambda: has_color(pane, "#c81e1e"))


def test_adding_the_page_keeps_the_native_window_and_the_focus(window: QMainWindow, qtbot: QtBot) -> None:
    field, number, pane = found(window, QLineEdit), window.winId(), found(window, PreviewPane)
    qtbot.waitUntil(field.hasFocus)
    handle = window.windowHandle()
    with qtbot.waitSignal(pane.ready):
        pane.start()
    assert window.winId() == number
    assert window.windowHandle() is handle
    assert field.hasFocus()


def test_only_the_latest_of_many_changes_is_sent(
    pane: PreviewPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    page = page_of(pane)
    run = page.run

    def note(code: str, done: Callable[[object], None]) -> None:
        calls.append(code)
        run(code, done)

    monkeypatch.setattr(page, "run", note)
    for red in range(50):
        pane.show_connector(replace(ACME, icon=replace(ACME.icon, color=f"rgb({red}, 0, 0)")))
    qtbot.waitUntil(lambda: has_color(pane, "#310000"))
    assert len(calls) == 2, "the first change, and the last that came while it was under way"


def test_what_did_not_change_is_not_sent_again(
    pane: PreviewPane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    page = page_of(pane)
    run = page.run

    def note(code: str, done: Callable[[object], None]) -> None:
        calls.append(code)
        run(code, done)

    monkeypatch.setattr(page, "run", note)
    pane.show_connector(replace(ACME, name="Other"))
    pane.show_connector(replace(ACME, name="Other"))
    assert calls == ['update({"name": "Other"})']


def test_wallpaper_place_and_scheme_are_chosen_from_outside(pane: PreviewPane, qtbot: QtBot) -> None:
    light = shown(pane).pixelColor(*WALLPAPER)
    pane.set_wallpaper(True)
    qtbot.waitUntil(lambda: shown(pane).pixelColor(*WALLPAPER).lightness() < light.lightness() - 40)
    pane.set_scheme(True)
    pane.set_place("lists")
    qtbot.waitUntil(lambda: shown(pane).pixelColor(60, 8).lightness() < 60)


def test_the_page_lies_on_the_windows_own_colour(
    pane: PreviewPane, window: QMainWindow, qtbot: QtBot
) -> None:
    below = (pane.width() // 2, pane.height() - 4)
    wait_for_color(qtbot, pane, below, window.palette().window().color().name())
    palette = pane.palette()
    palette.setColor(palette.ColorRole.Window, QColor("#203040"))
    pane.setPalette(palette)
    wait_for_color(qtbot, pane, below, "#203040")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_crashed_page_comes_back_twice_then_drawn_pictures_take_its_place(
    pane: PreviewPane, qtbot: QtBot
) -> None:
    for _ in range(2):
        with qtbot.waitSignal(pane.ready):
            os.kill(page_of(pane).view.page().renderProcessPid(), signal.SIGKILL)
        qtbot.waitUntil(lambda: has_color(pane, "#69acc0"))
    with qtbot.waitSignal(pane.failed) as failed:
        os.kill(page_of(pane).view.page().renderProcessPid(), signal.SIGKILL)
    assert failed.args == ["ENGINE_CRASHED"]
    assert_says_approximate(pane)


HEAVY = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><filter id='f'>"
    + "<feMorphology operator='dilate' radius='400'/><feGaussianBlur stdDeviation='300'/>" * 300
    + "</filter><rect width='100' height='100' fill='#fff' filter='url(#f)'/></svg>"
)
"""Keeps Chromium's colouring threads busy for minutes, while its scripts go on."""


PLACING: dict[str, object] = {
    "frame": None,
    "inactive": False,
    "title": "Icon",
    "values": "100%",
    "badge": "100%",
    "note": "",
    "guides": [],
}


def soon_impatient(pane: PreviewPane, window: QMainWindow, qtbot: QtBot) -> PreviewPage:
    """Let the page come to rest, and its watchdog wait a shorter time from then on."""
    page = page_of(pane)
    page.watchdog.interval = 150
    qtbot.waitUntil(lambda: window.isActiveWindow() and not page.watchdog.timer.isActive())
    return page


@pytest.mark.full
@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_heavy_drawing_gives_way_to_drawn_pictures_and_another_one_brings_the_page_back(
    pane: PreviewPane, window: QMainWindow, qtbot: QtBot
) -> None:
    process = page_of(pane).view.page().renderProcessPid()
    qtbot.waitUntil(window.isActiveWindow)
    with qtbot.waitSignal(pane.failed) as failed:
        pane.show_connector(replace(ACME, icon=replace(ACME.icon, svg=HEAVY)))
    assert failed.args == ["ENGINE_TIMEOUT"]
    assert_says_approximate(pane)
    qtbot.waitUntil(lambda: has_color(pane, "#69acc0"))
    qtbot.waitUntil(lambda: not is_running(process))
    pane.show_connector(replace(pane.connector, name="Another name"))
    assert not pane.restart_timer.isActive()  # the drawing is the same
    with qtbot.waitSignal(pane.ready):
        pane.show_connector(replace(ACME, icon=Icon(DRAWING.replace("M2 2", "M3 2"), "#c81e1e")))
    qtbot.waitUntil(lambda: has_color(pane, "#c81e1e"))
    assert not says_approximate(pane)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGSTOP")
def test_a_page_that_does_nothing_any_more_comes_back_by_itself_with_everything_it_showed(
    pane: PreviewPane, window: QMainWindow, qtbot: QtBot
) -> None:
    pane.show_placing(PLACING)
    page, process = soon_impatient(pane, window, qtbot), page_of(pane).view.page().renderProcessPid()
    failures: list[str] = []
    pane.failed.connect(failures.append)
    os.kill(process, signal.SIGSTOP)
    with qtbot.waitSignal(page.tried):
        pane.show_connector(replace(ACME, icon=replace(ACME.icon, color="#c81e1e")))
    qtbot.waitUntil(lambda: has_color(pane, "#c81e1e"))
    answers: list[object] = []
    page.run("!document.querySelector('.placing').hasAttribute('data-off')", answers.append)
    qtbot.waitUntil(lambda: answers == [True])
    assert not is_running(process)
    assert not failures
    assert not says_approximate(pane)


def test_a_page_that_takes_too_much_memory_is_ended_and_the_window_says_why(
    pane: PreviewPane, qtbot: QtBot
) -> None:
    page = page_of(pane)
    with qtbot.waitSignal(pane.failed) as failed:
        page.process.most_memory = 1_000_000
    assert failed.args == ["ENGINE_MEMORY"]
    shown = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert any("needed too much memory" in text for text in shown)
    page.process.most_memory = MOST_MEMORY
    with qtbot.waitSignal(pane.ready):
        found(pane, QPushButton, "try_again").click()
    qtbot.waitUntil(lambda: has_color(pane, "#69acc0"))


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_who_asks_for_the_exact_preview_gets_it_again(pane: PreviewPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.failed):
        page_of(pane).hung.emit(3.0, 3.0)
    button = found(pane, QPushButton, "try_again")
    assert button.isVisible()
    with qtbot.waitSignal(pane.ready):
        button.click()
    qtbot.waitUntil(lambda: has_color(pane, "#69acc0"))


def test_a_page_at_rest_is_not_asked_whether_it_goes_on(pane: PreviewPane, qtbot: QtBot) -> None:
    page_of(pane).watchdog.interval = 150
    qtbot.waitUntil(lambda: not page_of(pane).watchdog.timer.isActive())
    pane.show_connector(replace(ACME, name="Once more"))
    assert page_of(pane).watchdog.timer.isActive()
    qtbot.waitUntil(lambda: not page_of(pane).watchdog.timer.isActive())


def test_without_an_engine_there_are_drawn_pictures(
    window: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(_meanwhile: object) -> None:
        raise engine.EngineError("ENGINE_MISSING")

    monkeypatch.setattr(engine, "load", load)
    pane = found(window, PreviewPane)
    with qtbot.waitSignal(pane.failed) as failed:
        pane.start()
    assert failed.args == ["ENGINE_MISSING"]
    assert_says_approximate(pane)
    assert not found(pane, QPushButton, "try_again").isVisible()  # it would be in vain
    pane.show_connector(replace(ACME, icon=replace(ACME.icon, color="#c81e1e")))
    qtbot.waitUntil(lambda: has_color(pane, "#c81e1e"))


def test_a_busy_computer_is_not_asked_for_a_simpler_drawing(
    window: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(_meanwhile: object) -> None:
        raise engine.EngineError("ENGINE_BUSY")

    def draw(*_arguments: object, **_options: object) -> bytes:
        raise RasterError("RASTER_TIMEOUT", is_busy=True)

    monkeypatch.setattr(engine, "load", load)
    monkeypatch.setattr(places, "draw", draw)
    pane = found(window, PreviewPane)
    pane.start()
    qtbot.waitUntil(lambda: any("too busy to draw" in text for text in visible(pane)))
    assert not any("simpler" in text for text in visible(pane))


def test_without_a_library_of_the_system_its_name_stands_in_the_previews_place(
    window: QMainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(_meanwhile: object) -> None:
        raise engine.EngineError("LIBRARY_MISSING:libXfixes.so.3")

    monkeypatch.setattr(engine, "load", load)
    pane = found(window, PreviewPane)
    with qtbot.waitSignal(pane.failed):
        pane.start()
    assert_says_approximate(pane)
    shown = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert any("libXfixes.so.3 is missing on this computer. Install it" in text for text in shown)


def visible(pane: PreviewPane) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def says_approximate(pane: PreviewPane) -> bool:
    return any("approximate" in label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def assert_says_approximate(pane: PreviewPane) -> None:
    assert says_approximate(pane)


def has_color(pane: PreviewPane, color: str) -> bool:
    image, wanted = shown(pane), QColor(color)
    places = ((x, y) for y in range(0, image.height(), 4) for x in range(0, image.width(), 4))
    return any(image.pixelColor(*place) == wanted for place in places)


def test_the_superuser_is_told_that_the_engine_would_end_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setattr(engine, "_running", threading.Event())  # it runs already, and is loaded once
    with pytest.raises(engine.EngineError, match="ENGINE_AS_ROOT"):
        engine.load()


def test_the_page_goes_nowhere_and_reaches_nobody(pane: PreviewPane, qtbot: QtBot) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        attempts = (
            f"fetch('{address}').catch(() => 0); new Image().src = '{address}'; location = '{address}'; 7"
        )
        answers: list[object] = []
        page_of(pane).run(attempts, answers.append)
        qtbot.waitUntil(lambda: answers == [7])
        link = f"<a xlink:href='{address}'><image href='{address}' width='9' height='9'/></a>"
        namespaces = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
        pane.show_connector(replace(ACME, icon=Icon(f"<svg {namespaces}>{link}</svg>", "#112233")))
        qtbot.waitUntil(lambda: has_color(pane, "#112233"))
        with pytest.raises(TimeoutError):
            server.accept()
    at = page_of(pane).view.page().url()
    assert at.isLocalFile()
    assert Path(at.toLocalFile()) == resources() / "preview" / "index.html"


def test_importing_the_pane_starts_no_engine() -> None:
    heavy = "[name for name in sys.modules if 'WebEngine' in name or 'cairo' in name]"
    code = f"import sys, configurator.ui.preview; print({heavy})"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
