"""What goes on beside the engine's start."""

from __future__ import annotations

import os
import subprocess
import sys

_CODE = """
import sys, threading
from configurator.ui.app import make_application
from configurator.ui.preview import engine

app = make_application()
app.lastWindowClosed.connect(lambda: print("closed"))
beside = []
engine.load(lambda: beside.append(threading.current_thread() is threading.main_thread()))
engine.load(lambda: beside.append("again"))
print(beside)
from PySide6.QtQuick import QQuickWindow
print(QQuickWindow.sceneGraphBackend())
"""


_SOON_NEEDED = """
import sys
from configurator import late
from configurator.ui.app import make_application
from configurator.ui.preview import engine

app = make_application()
print(any(name in sys.modules for name in late.SOON_NEEDED))
engine.load(late.load_soon_needed)
print(all(name in sys.modules for name in late.SOON_NEEDED))
"""


def lines_of(code: str) -> list[str]:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings)
    return done.stdout.splitlines()


def test_something_else_is_done_beside_it_once_and_is_over_when_the_engine_runs() -> None:
    assert lines_of(_CODE) == ["[False]", "software"]


def test_what_the_preview_needs_soon_is_loaded_there() -> None:
    assert lines_of(_SOON_NEEDED) == ["False", "True"]
