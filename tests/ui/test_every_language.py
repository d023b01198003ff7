"""Every window in every language: nothing cut, nothing left in English."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from babel.messages import Catalog
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from configurator.wording.language_tags import ENGLISH
from configurator.wording.translation import languages
from tests.support.language_process import SIZES
from tests.support.paths import ROOT
from tests.support.shown_words import English, shown_words

SAMPLE = "de"
"""The language of an ordinary run: its words are the longest."""
OTHERS = [code for code in languages() if code not in {ENGLISH, SAMPLE}]
LEAST_WINDOWS = 42
"""How many windows are opened on each screen, at least."""


def looked_at(code: str, size: str) -> dict[str, Any]:
    """What the process prints."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.language_process", code, "--size", size],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "packaging")])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize(
    ("code", "size"),
    [
        (SAMPLE, SIZES[0]),
        pytest.param(SAMPLE, SIZES[1], marks=pytest.mark.full),
        *(pytest.param(code, size, marks=pytest.mark.full) for code in OTHERS for size in SIZES),
    ],
)
def test_every_window_speaks_the_language_and_has_room_for_it(code: str, size: str) -> None:
    found = looked_at(code, size)
    assert not found["english"], found["english"]
    assert not found["letters"], found["letters"]
    assert not found["faults"], "\n".join(map(" ".join, found["faults"]))
    assert found["looked"] >= LEAST_WINDOWS


def test_english_in_a_window_is_found(qtbot: QtBot) -> None:
    catalogue = Catalog(locale="de")
    for source, said in (
        ("&Save", "&Speichern"),
        ("Name", "Name"),
        ("{n} portals found", "{n} Portale gefunden"),
    ):
        catalogue.add(source, said)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button = QPushButton("&Save")
    button.setToolTip("Speichern")
    for one in (button, QLabel("Name"), QLabel("<b>3</b> portals found")):
        column.addWidget(one)
    left = English(catalogue, set())
    assert [text for text in shown_words(window) if left.left_in(text)] == ["&Save", "3 portals found"]
