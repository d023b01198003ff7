"""What only a real window system shows: windows that are recreated, and a screen that can be read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.support.paths import TESTS


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


@pytest.mark.parametrize(
    "test",
    [
        "browser/test_pane.py::test_adding_the_page_keeps_the_native_window_and_the_focus",
        "ui/test_window_eyedropper.py::test_a_colour_of_the_screen_is_picked_on_x11",
    ],
)
def test_on_x11_too(display: str, test: str) -> None:
    without_wayland = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    answer = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", str(TESTS / test)],
        env={**without_wayland, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stdout
    assert "1 passed" in answer.stdout
