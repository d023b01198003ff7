"""The window beside a screen reader's side of AT-SPI, on a display and in a D-Bus session of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import xvfb

from tests.support.paths import ROOT
from tests.support.screen_reader import IN_SESSION, LAUNCHER, missing

_INSIDE = Path(__file__).with_name("inside_session.py")


@pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}")
def test_a_screen_reader_has_all_of_the_window(tmp_path: Path) -> None:
    """Run the tests of `inside_session.py`, which need Qt's accessibility from the start."""
    with xvfb() as display:
        environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANGUAGE": "en", IN_SESSION: "1",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_RUNTIME_DIR": str(tmp_path),
        }  # fmt: skip
        environment.pop("WAYLAND_DISPLAY", None)
        inside = f'{LAUNCHER} --launch-immediately & exec "$0" -m pytest -q -p no:cacheprovider "$1"'
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", inside, sys.executable, str(_INSIDE)],
            cwd=ROOT, env=environment, check=False, capture_output=True, text=True,
        )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
