"""The preview in a window of a real window system; Qt's offscreen windows are never recreated."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of our own."""
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


def test_on_x11_too_adding_the_page_keeps_the_native_window_and_the_focus(display: str) -> None:
    test = "test_adding_the_page_keeps_the_native_window_and_the_focus"
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", f"{Path(__file__).with_name('test_pane.py')}::{test}"],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout
    assert "1 passed" in answer.stdout
