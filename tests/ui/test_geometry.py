"""Nothing is cut, outside of what is around it, or over something else: every window, screen and language.

The windows are opened by `tests.support.geometry_process`, for Qt reads scale and screens when it starts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import product
from typing import Any

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.support.every_window import ELSEWHERE
from tests.support.geometry import faults
from tests.support.geometry_process import LANGUAGES, SIZES
from tests.support.paths import ROOT

SCALES = ("1", "1.5", "2")
SCHEMES = ("light", "dark")
LEAST_WINDOWS = 25
"""How many windows are opened for each language and screen, at least."""


def looked_at(
    scale: str, scheme: str, sizes: tuple[str, ...], languages: tuple[str, ...], text: str = "1"
) -> dict[str, Any]:
    """What the process prints."""
    command = [sys.executable, "-m", "tests.support.geometry_process", scale, scheme, "--text", text]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    done = subprocess.run(
        [*command, "--sizes", *sizes, "--languages", *languages],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(json.loads(done.stdout))


def test_nothing_is_cut_outside_or_overlapping() -> None:
    sizes, languages = ("960x600",), ("eo",)
    found = looked_at("1.5", "dark", sizes, languages)
    assert not found["faults"], "\n".join(map(" ".join, found["faults"]))
    assert found["looked"] >= LEAST_WINDOWS * len(sizes) * len(languages)


@pytest.mark.full
@pytest.mark.parametrize(("scale", "scheme"), list(product(SCALES, SCHEMES)))
def test_nothing_is_cut_on_any_screen_in_any_language(scale: str, scheme: str) -> None:
    found = looked_at(scale, scheme, SIZES, LANGUAGES)
    assert not found["faults"], "\n".join(map(" ".join, found["faults"]))
    assert found["looked"] >= LEAST_WINDOWS * len(SIZES) * len(LANGUAGES)


@pytest.mark.full
@pytest.mark.parametrize(("scheme", "languages"), [("contrast", ("ur",)), ("light", LANGUAGES)])
def test_letters_of_twice_the_size_fit_the_smallest_window(scheme: str, languages: tuple[str, ...]) -> None:
    """What has no room scrolls, at the width that WCAG 1.4.4 and 1.4.10 leave; nothing is lost."""
    found = looked_at("1", scheme, ("960x600",), languages, text="2")
    assert not found["faults"], "\n".join(map(" ".join, found["faults"]))
    assert found["looked"] >= LEAST_WINDOWS * len(languages)


class Wrong(QWidget):
    """A window in which a child has been put where a layout wouldn't."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second = QPushButton("First"), QPushButton("Second")
        self.label = QLabel("A text that needs some room")
        column = QVBoxLayout(self)
        for one in (self.first, self.second, self.label):
            column.addWidget(one)
        self.resize(300, 200)


@pytest.mark.parametrize("kind", ["right", "over", "outside", "cut", "large"])
def test_what_is_wrong_is_found(qtbot: QtBot, kind: str) -> None:
    window = Wrong()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    room = QSize(1000, 700)
    if kind == "over":
        window.first.setGeometry(window.second.geometry())
    elif kind == "outside":
        window.first.move(280, 10)
    elif kind == "cut":
        window.label.setGeometry(QRect(window.label.pos(), QSize(40, 20)))
    elif kind == "large":
        room = QSize(100, 100)
    assert bool(faults(window, room)) == (kind != "right")


def test_the_dialogs_that_are_not_opened_here_are_few() -> None:
    assert len(ELSEWHERE) <= 8
