"""Orca beside a program: presses keys, and hears what Orca says by its log.

Orca has no voice here. Announcements are heard by a listener of our own, because Debian's Orca 43 says none.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
import tty
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

from tests.support.paths import ROOT, TESTS
from tests.support.processes_at_rest import are_at_rest
from tests.support.screen_reader import LAUNCHER, SYSTEM_PYTHON

TOOLS = {"orca": "orca", "openbox": "openbox", "xdotool": "xdotool", "dbus-run-session": "dbus"}
"""Programs that are needed, and their packages in Debian."""
_SAID = re.compile(r"SPEECH OUTPUT: '(?P<text>.*?)'(?:\{[^\n]*\}|None)?(?=\n\d\d:|\s*\Z)", re.DOTALL)
"""Orca's line about what it says; a text of several lines has its others below."""
_ON = "Screen reader on."
_PERIOD_S = 0.1
_QUIET_S = 2.0
"""Seconds without a line in Orca's log, and without work, after which an answer is complete: the
log has every event."""
_GIVEN_UP_S = 10.0
"""Seconds without a word and without work after which what is waited for isn't said any more."""
_MOST_S = 600.0
"""Seconds after which nobody answers any more."""
_PATIENT = "from gi.repository import Atspi\nAtspi.set_timeout(15_000, 15_000)\n"
"""Orca's customizations: otherwise it takes for dead what hasn't answered within 0.8 s, and is silent."""
_SETTINGS = {
    "general": {"enableKeyEcho": False, "startingProfile": ["Default", "default"]},
    "pronunciations": {},
    "keybindings": {},
    "profiles": {"default": {"profile": ["Default", "default"]}},
}
"""Orca's, without the names of the keys that are pressed: the transcript has them anyway."""


class SilenceError(Exception):
    """What had to be said was not said; the text is what was waited for."""


class Heard(NamedTuple):
    """What came after a key: what Orca said, and what was announced."""

    key: str
    said: list[str]
    announced: list[str]

    def has(self, wanted: str) -> bool:
        """Whether something was said or announced; nothing always is."""
        return _has(wanted, self.said, self.announced)


class Orca:
    """Waits for what is said."""

    def __init__(self, terminal: int, log: Path, listener: subprocess.Popen[str]) -> None:
        self._log: SimpleQueue[str] = SimpleQueue()
        self._told: SimpleQueue[str] = SimpleQueue()
        self._pause = threading.Event()
        threading.Thread(target=self._read, args=(terminal, log), daemon=True).start()
        threading.Thread(target=self._listen, args=(listener,), daemon=True).start()

    def _read(self, terminal: int, log: Path) -> None:
        with suppress(OSError), os.fdopen(terminal, "rb") as lines, log.open("wb") as kept:
            for line in lines:  # until nobody has the other end any more, which is an error
                kept.write(line)
                self._log.put(line.decode("utf-8", "replace").rstrip("\r\n"))

    def _listen(self, listener: subprocess.Popen[str]) -> None:
        assert listener.stdout
        for line in listener.stdout:
            self._told.put(json.loads(line))

    def answer(self, key: str, wanted: str = "") -> Heard:
        """Return what is said from now on, until Orca has nothing more to do.

        Args:
            key: what was pressed.
            wanted: what is waited for, in what is said or announced, as long as anything may come; nothing if
                empty.

        Raises:
            SilenceError: it never became quiet.
        """
        said: list[str] = []
        announced: list[str] = []
        waited = quiet = silent = 0.0
        while quiet < _QUIET_S or (silent < _GIVEN_UP_S and not _has(wanted, said, announced)):
            if waited > _MOST_S:
                raise SilenceError(f"{wanted!r} after {key}: {said}, {announced}")
            self._pause.wait(_PERIOD_S)
            step = (
                _PERIOD_S if are_at_rest(os.getpid()) else 0.0
            )  # on a busy machine silence alone means nothing
            waited += _PERIOD_S
            lines, told = _all(self._log), _all(self._told)
            heard = [" ".join(found["text"].split()) for found in _SAID.finditer("\n".join(lines))]
            quiet = 0.0 if lines or told else quiet + step
            silent = 0.0 if heard or told else silent + step
            said += heard
            announced += told
        return Heard(key, [*filter(None, said)], announced)


def _has(wanted: str, said: list[str], announced: list[str]) -> bool:
    return any(wanted in text for text in ("", *said, *announced))


def _all(queue: SimpleQueue[str]) -> list[str]:
    """Take everything out of a queue."""
    return [queue.get() for _ in range(queue.qsize())]


def missing() -> str:
    """What is missing here; empty if nothing is."""
    return next((package for tool, package in TOOLS.items() if not shutil.which(tool)), "")


def press(key: str) -> None:
    """Press a key, as xdotool calls it; type a text that begins with a quote."""
    what = ["type", "--delay", "60", key[1:]] if key.startswith("'") else ["key", key]
    subprocess.run(["xdotool", *what], check=True)


@contextmanager
def orca_beside(program: list[str], home: Path) -> Iterator[Orca]:
    """Start Orca, then a program, in this D-Bus session and on this display."""
    data = home / "data"
    (data / "orca").mkdir(parents=True)
    speech = home / "config" / "speech-dispatcher"
    speech.mkdir(parents=True)
    (speech / "speechd.conf").write_text("DisableAutoSpawn\n", "utf-8")  # nothing that could have a voice
    (data / "orca" / "orca-customizations.py").write_text(_PATIENT, "utf-8")
    (data / "orca" / "user-settings.conf").write_text(json.dumps(_SETTINGS), "utf-8")
    environment = {
        **os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(data),
        "XDG_STATE_HOME": str(home / "state"), "XDG_CACHE_HOME": str(home / "cache"), "LANGUAGE": "en",
        "LC_ALL": "C.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QT_QPA_PLATFORM": "xcb",
    }  # fmt: skip
    with ExitStack() as stack:
        # On a busy machine openbox may end at once: a second time it has all it needs.
        for command in ([LAUNCHER, "--launch-immediately"], ["sh", "-c", "openbox || exec openbox"]):
            stack.enter_context(_running(command, environment))
        script = str(TESTS / "support" / "announcement_printer.py")
        listener = stack.enter_context(_running([SYSTEM_PYTHON, script], environment))
        ours, its = os.openpty()  # to anything but a terminal Orca writes its log long afterwards
        tty.setraw(its)
        stack.callback(os.close, its)
        orca = Orca(ours, home / "orca.log", listener)
        stack.enter_context(_running(["orca", "--replace", f"--debug-file={os.ttyname(its)}"], environment))
        orca.answer("", _ON)
        stack.enter_context(_running(program, environment))
        yield orca


@contextmanager
def _running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run a program until the end of the block."""
    pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=pipe, stderr=quiet, stdin=quiet, text=True
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
