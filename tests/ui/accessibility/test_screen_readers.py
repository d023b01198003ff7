"""The window beside a screen reader's side of AT-SPI, on a display and in a D-Bus session of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import xvfb

from tests.support.paths import ROOT
from tests.support.screen_reader import LAUNCHER, missing

_HERE = Path(__file__).parent
_ALWAYS = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"


@pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}")
@pytest.mark.parametrize(
    ("inside", "is_first"),
    [
        ("inside_session.py", True),
        ("inside_portals.py", True),
        ("inside_pages.py", True),
        ("inside_pages.py", False),
    ],
    ids=["the window", "portals and menus", "its pages", "its pages, for a screen reader that starts later"],
)
def test_a_screen_reader_has_all_of_the_window(
    tmp_path: Path, pytestconfig: pytest.Config, inside: str, is_first: bool
) -> None:
    """Run tests in a session of their own, beside a screen reader that is there first or comes later."""
    with xvfb() as display:
        environment = {
            **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANGUAGE": "en",
            "XDG_RUNTIME_DIR": str(tmp_path),
        }  # fmt: skip
        environment.pop("WAYLAND_DISPLAY", None)
        environment.pop(_ALWAYS, None)
        if is_first:
            environment[_ALWAYS] = "1"
        tests = str(_HERE / inside)
        command = f'{LAUNCHER} --launch-immediately & exec "$0" -m pytest -q "$@"'
        few = ["--sample"] if pytestconfig.getoption("--sample") else []
        options = ["-o", f"cache_dir={tmp_path / 'cache'}", *few]
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", command, sys.executable, *options, tests],
            cwd=ROOT, env=environment, check=False, capture_output=True, text=True,
        )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
