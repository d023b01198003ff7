"""Drawings that exhaust Chromium are given up in time, told as errors, and sent nowhere."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.icon import data_uri
from configurator.icon.draw.pictures import Failure, Picture, PictureRequest
from configurator.icon.icon import Icon
from configurator.ui.preview.drawing_page import FOLDER, DrawingPage
from configurator.ui.preview.drawing_sheet import SCALE
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest
from configurator.ui.preview.renderer_process import MOST_MEMORY
from tests.support.heavy_drawings import ADMITTED, FILTERS, KNOWN, LARGE_BITMAP, NESTED, SWITCHED
from tests.support.measuring import Measured

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
SOME = ("after a second", "large blurs", "merges", "a picture in a page")
"""Of the siblings, those of an ordinary run."""
HEAVY = {**KNOWN, **NESTED, **FILTERS, **SWITCHED, **ADMITTED, "a large bitmap": LARGE_BITMAP}
GIVEN_UP = {"ENGINE_TIMEOUT", "ENGINE_MEMORY"}
TOLD = re.compile(r"error ICON.DATA_IMAGE ICON_(?:TOO_MUCH_MEMORY: .* 700 MB|TOO_SLOW: .* 3 seconds)")


@pytest.fixture
def page() -> Iterator[OffscreenPage]:
    """The page that judges, without the gate before it."""
    page = OffscreenPage(FOLDER, SCALE)
    yield page
    page.close()


@pytest.fixture
def given_up(pytestconfig: pytest.Config) -> set[str]:
    """What may be told of a heavy drawing: without a benchmark, also that too much else runs beside it."""
    return GIVEN_UP if pytestconfig.getoption("--budgets") else {*GIVEN_UP, "ENGINE_BUSY"}


def largest_process() -> int:
    """Bytes of the largest process below this one."""
    sizes = [0]
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):  # it has just ended
            sizes.append(process.memory_info().rss)
    return max(sizes)


def request(svg: str) -> PageRequest:
    cell = {"uri": data_uri.encode(svg), "size": "", "position": "", "box": 42}
    cell |= {"margin": 0, "zoom": 1, "left": 0, "top": 0, "ground": "white"}
    return PageRequest({"cells": [cell], "wait": 800 if "begin" in svg else 0}, (42, 42))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One of each kind is drawn in an ordinary run; `dev.py bench` tries all."""
    if "name" in metafunc.fixturenames:
        all_of_them = metafunc.config.getoption("--budgets")
        metafunc.parametrize("name", HEAVY if all_of_them else [*KNOWN, *SOME])


def test_a_drawing_that_exhausts_the_engine_is_given_up(
    page: OffscreenPage, qtbot: QtBot, name: str, measured: Measured, given_up: set[str]
) -> None:
    with qtbot.waitSignal(page.made):
        page.draw(request(PLAIN))
    with measured(), qtbot.waitSignal(page.failed, timeout=60_000) as failed:
        page.draw(request(HEAVY[name]))
    assert set(failed.args) <= given_up
    with qtbot.waitSignal(page.made):
        page.draw(request(PLAIN))


def test_no_process_keeps_much_memory(page: OffscreenPage, qtbot: QtBot, given_up: set[str]) -> None:
    with qtbot.waitSignal(page.failed, timeout=60_000) as failed:
        page.draw(request(LARGE_BITMAP))
    assert set(failed.args) <= given_up
    qtbot.waitUntil(lambda: largest_process() < MOST_MEMORY)


def test_one_heavy_drawing_spoils_no_other_picture_of_its_batch(qtbot: QtBot) -> None:
    page = DrawingPage()
    with qtbot.waitSignal(page.drawn, timeout=60_000) as drawn:
        page.draw([PictureRequest(PLAIN), PictureRequest(LARGE_BITMAP), PictureRequest(PLAIN, "50%")])
    page.close()
    first, heavy, last = drawn.args[0]
    assert isinstance(first, Picture)
    assert isinstance(heavy, Failure)
    assert isinstance(last, Picture)


class Suspended:
    """Keeps the processes that draw from working, as a computer does that has no time for them."""

    def __init__(self) -> None:
        self._stopped: dict[int, psutil.Process] = {}
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._suspend)

    def __enter__(self) -> None:
        self._suspend()
        self._timer.start()

    def __exit__(self, *_exception: object) -> None:
        self._timer.stop()
        for process in self._stopped.values():
            with suppress(psutil.Error):  # it was given up
                process.resume()

    def _suspend(self) -> None:
        for view in QApplication.topLevelWidgets():
            number = view.page().renderProcessPid() if isinstance(view, QWebEngineView) else 0
            if number and number not in self._stopped:
                self._stopped[number] = psutil.Process(number)
                self._stopped[number].suspend()


@pytest.mark.full
def test_a_computer_without_time_is_not_the_drawings_fault(page: OffscreenPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.made):
        page.draw(request(PLAIN))
    with Suspended(), qtbot.waitSignal(page.failed, timeout=60_000) as failed:
        page.draw(request(PLAIN.replace("h8", "h7")))
    assert failed.args == ["ENGINE_BUSY"]
    with qtbot.waitSignal(page.made):
        page.draw(request(PLAIN))


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "configurator", *map(str, arguments)]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=os.environ)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A connector whose icon is a heavy drawing that the gate admits."""
    path = tmp_path / "heavy.connector"
    icon = Icon(LARGE_BITMAP, "#123456")
    connector = Connector(
        id="heavy", name="Heavy", icon=icon, placement_handler="https://connector.example.com/s"
    )
    path.write_text(project_file.dumps(connector), "utf-8")
    return path


def test_check_tells_an_error(file: Path, measured: Measured) -> None:
    with measured():
        answer = run("check", file)
    assert answer.returncode == 1
    assert TOLD.search(answer.stdout)


def test_register_sends_nothing(file: Path, measured: Measured) -> None:
    with measured():
        answer = run("register", file, "--practice", "--json")
    assert answer.returncode == 1
    told = json.loads(answer.stdout)
    assert not told["ok"]
    assert told["code"] in {"ICON_TOO_MUCH_MEMORY", "ICON_TOO_SLOW"}
    assert told["message"].endswith("Nothing was sent.")


def test_new_writes_nothing(tmp_path: Path, measured: Measured) -> None:
    icon, out = tmp_path / "heavy.svg", tmp_path / "heavy.connector"
    icon.write_text(LARGE_BITMAP, "utf-8")
    with measured():
        answer = run("new", "Heavy", "--icon", icon, "--out", out)
    assert answer.returncode == 1
    assert TOLD.search(answer.stderr)
    assert not out.exists()


def test_the_files_beside_it_are_judged_all_the_same(file: Path, tmp_path: Path) -> None:
    corner = tmp_path / "corner.svg"
    corner.write_text(PLAIN.replace("<path", '<path transform="scale(.1)"'), "utf-8")
    answer = run("check", "--json", corner, file, corner)
    assert answer.returncode == 1
    first, second, third = (
        {one["code"] for one in found["problems"]} for found in json.loads(answer.stdout)["files"]
    )
    assert "ICON_OUT_OF_SIGHT" in first & third
    assert second & {"ICON_TOO_MUCH_MEMORY", "ICON_TOO_SLOW"}


@pytest.mark.parametrize("command", ["preview", "approve"])
def test_no_picture_is_made(file: Path, measured: Measured, command: str, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    with measured():
        answer = run(command, file, "--out", out)
    assert answer.returncode == 1
    assert "Use a simpler drawing" in answer.stderr
    assert not out.exists()
