"""The program's own start, as a process: nothing of it is skipped, as tests of the window alone would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.found import present
from tests.support.measuring import Measured
from tests.support.paths import ROOT
from tests.support.patience import PATIENCE

EXAMPLE = ROOT / "resources" / "examples" / "shop_chat.connector"

# `configurator FILE`, and somebody who closes the window once {when}.
WATCHED = """
import gc
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

def close_it():
    found = [one for one in QApplication.topLevelWidgets() if one.objectName() == "main"]
    if found and ({when})(found[0]):
        print("collects garbage:", QApplication.instance().garbage.is_started, flush=True)
        print(found[0].windowTitle(), flush=True)
        found[0].close()

def watch(inner):
    def exec_(*_application):
        timer = QTimer(interval=20)
        timer.timeout.connect(close_it)
        timer.start()
        return inner()
    return exec_

if __name__ == "__main__":
    QApplication.exec = watch(QApplication.exec)
    from configurator.cli import main
    sys.exit(main(sys.argv[1:]))
"""
# A keyring that waits for its owner for ever.
HANGING = """
import threading
from keyring.backends.SecretService import Keyring as Real

asked = threading.Event()

class Keyring(Real):
    priority = 10
    def get_password(self, *_):
        asked.set()
        threading.Event().wait()

Keyring.__module__ = "keyring.backends.SecretService"
"""
Ran = tuple[list[str], str, int]
"""The lines of the output up to the window's title, the errors and the exit code."""
REMEMBERED = '{"version": 1, "portals": [{"origin": "https://a.example", "client_endpoint": "https://a.example/rest/"}]}'


@pytest.fixture
def start(tmp_path: Path, display: dict[str, str]) -> Callable[..., Ran]:
    """A function that starts the program watched; returns what became of it."""

    def start(*arguments: object, when: str, **environment: str) -> Ran:
        script = tmp_path / "watched.py"
        script.write_text(WATCHED.replace("{when}", when), "utf-8")
        with subprocess.Popen(
            [sys.executable, "-X", "faulthandler", str(script), *map(str, arguments)],
            env={
                **os.environ, **display, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"),
                "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}",
                "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring", **environment,
            },
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        ) as process:  # fmt: skip
            lines, stdout = list[str](), present(process.stdout)
            while (line := stdout.readline()) and "Connector Configurator" not in line:
                lines.append(line)
            _, errors = process.communicate(timeout=PATIENCE)
            return [*lines, line], errors, process.returncode

    return start


def test_the_program_opens_with_a_file_draws_it_exactly_and_ends(
    start: Callable[..., Ran], measured: Measured
) -> None:
    with measured():
        lines, errors, code = start(EXAMPLE, when="lambda window: window.preview.pane.is_ready")
    assert (errors, code) == ("", 0)
    assert "shop_chat" in lines[-1]
    assert lines[-2] == "collects garbage: True\n"  # it is off only until the first paint


# Nothing but a freeze makes the number larger.
FROZEN_LATER = """lambda window: window.is_started and (
    gc.get_freeze_count() > vars(window).setdefault("frozen_at_start", gc.get_freeze_count())
)"""


def test_what_stays_until_the_end_is_never_looked_at_for_garbage(start: Callable[..., Ran]) -> None:
    lines, errors, code = start(when=FROZEN_LATER)
    assert (errors, code) == ("", 0)
    assert lines[-2] == "collects garbage: True\n"


# Opens a connector, names it and asks for the restart in Russian; the window that opens then is closed.
RESTARTING = """lambda window: window.is_started and (
    (window.document.connector.name == "Kept" and window.bottom.request_button.text() != "Show request")
    or window.pages.show_editor()
    or window.document.set("name", name="Kept")
    or next(one for one in window.languages.actions() if one.objectName() == "language_ru").trigger()
    or window.languages.restart_wanted.emit()
)"""


def test_a_restart_opens_the_window_again_in_the_other_language_with_the_work(
    start: Callable[..., Ran],
) -> None:
    lines, errors, code = start(when=RESTARTING)
    assert (errors, code) == ("", 0)
    assert lines[-1].startswith("Kept")


def test_a_keyring_that_hangs_keeps_neither_the_window_nor_its_end(
    start: Callable[..., Ran], tmp_path: Path, measured: Measured
) -> None:
    (tmp_path / "hanging.py").write_text(HANGING, "utf-8")
    settings = tmp_path / "config" / "connector-configurator"
    settings.mkdir(parents=True)
    (settings / "portals.json").write_text(REMEMBERED, "utf-8")
    asked = "lambda _: 'hanging' in sys.modules and sys.modules['hanging'].asked.is_set()"
    with measured():
        lines, _errors, code = start(when=asked, PYTHON_KEYRING_BACKEND="hanging.Keyring")
    assert code == 0
    assert "Connector Configurator" in lines[-1]
