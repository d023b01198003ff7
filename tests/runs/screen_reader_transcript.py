"""Do the whole job with the keyboard alone beside Orca, and write down what it says.

    python -m tests.runs.screen_reader_transcript [--out docs/screen-reader.md] [--keep FOLDER]

Needs Debian's orca, openbox, xdotool, xvfb and what `tests/support/screen_reader.py` needs. Orca has no
voice: its log has what it would say. Announcements are heard beside it: Orca 43 knows none yet, newer ones
do. Read the transcript from top to bottom without the window: every step has to be understood.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from running import xvfb

from tests.support.paths import ROOT, TESTS
from tests.support.screen_reader import LAUNCHER, SYSTEM_PYTHON

DOCUMENT = ROOT / "docs" / "screen-reader.md"
_SAID = re.compile(r"SPEECH OUTPUT: '(?P<text>.*?)'(?: voice=\S+?)?(?:\{|None|$)", re.MULTILINE)
_QUIET_S, _MOST_S, _POLL_S = 1.2, 12.0, 0.1
"""Seconds without a word after which an answer is complete, the longest wait, and how often it is looked."""
_INSIDE = "CONFIGURATOR_TRANSCRIPT"


class Part(NamedTuple):
    """A part of the job.

    Attributes:
        title: what somebody wants.
        keys: one after the other, as xdotool calls them; what begins with a quote is typed.
    """

    title: str
    keys: Sequence[str]


JOB = (
    Part("The first start", ()),
    Part("Search an icon", ("Tab", "Return", "'umbrella", "Tab", "Right", "Return")),
    Part("Give it a name; the ID follows", ("'Rain Alarm", "Tab", "Tab")),
    Part("A mistake in the ID, and back", ("'Rain.Alarm", "shift+Tab", "Tab", "'rain_alarm", "Tab")),
    Part(
        "Choose the icon's step and a colour",
        ("F6", "Down", "Return", "F6", "Tab", "Tab", "Tab", "Right", "space"),
    ),
    Part("Size and position", ("Tab", "Right", "Tab", "Tab", "Right", "Down")),
    Part("Place the icon by hand, in the preview", ("F6", "Tab", "Tab", "Tab", "Left", "plus")),
    Part("How messages travel", ("F6", "F6", "Down", "Down", "Return", "F6", "Tab", "space")),
    Part("Register in practice", ("F6", "F6", "Tab", "Return")),
    Part("Sign in on the portal's page", ("Tab", "Tab", "Return", "Return")),
    Part("The review before sending", ("Tab", "Return")),
    Part("Registered", ("Tab", "Tab", "Escape")),
)


class Heard(NamedTuple):
    """What came after a key: what Orca said, and what was announced."""

    key: str
    said: list[str]
    announced: list[str]


class Ears:
    """Hears Orca by its log, and announcements by AT-SPI."""

    def __init__(self, log: Path, client: subprocess.Popen[str]) -> None:
        self._log, self._at = log, 0
        self._announced: list[str] = []
        self._pause = threading.Event()
        threading.Thread(target=self._listen, args=(client,), daemon=True).start()

    def _listen(self, client: subprocess.Popen[str]) -> None:
        assert client.stdout
        for line in client.stdout:
            if line.startswith("announced "):
                self._announced.append(line.removeprefix("announced ").strip())

    def answer(self, key: str) -> Heard:
        """Wait until nobody has said anything for a while; return what was said."""
        said: list[str] = []
        waited = quiet = 0.0
        count = len(self._announced)
        while quiet < _QUIET_S and waited < _MOST_S:
            self._pause.wait(_POLL_S)
            waited, quiet = waited + _POLL_S, quiet + _POLL_S
            new = self._new()
            if new or len(self._announced) > count:
                said, quiet, count = said + new, 0.0, len(self._announced)
        announced, self._announced = self._announced, []
        return Heard(key, said, announced)

    def _new(self) -> list[str]:
        if not self._log.exists():
            return []
        text = self._log.read_text("utf-8", "replace")
        end = text.rfind("\n") + 1
        new, self._at = text[self._at : end], end
        return [" ".join(found["text"].split()) for found in _SAID.finditer(new) if found["text"].strip()]


def press(key: str) -> None:
    """Press a key, or type a text."""
    what = ["type", "--delay", "60", key[1:]] if key.startswith("'") else ["key", key]
    subprocess.run(["xdotool", *what], check=True)


@contextmanager
def running(command: list[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Run a program until the end of the block."""
    pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=pipe, stderr=quiet, stdin=quiet, text=True
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def do_job(home: Path) -> list[tuple[str, list[Heard]]]:
    """Do the job in this session; return what was heard in each part."""
    log = home / "orca.log"
    environment = {
        **os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state"), "LANGUAGE": "en",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "xcb",
    }  # fmt: skip
    script = str(TESTS / "support" / "announcement_printer.py")
    with ExitStack() as stack:
        for command in ([LAUNCHER, "--launch-immediately"], ["openbox"]):
            stack.enter_context(running(command, environment))
        client = stack.enter_context(running([SYSTEM_PYTHON, script], environment))
        ears = Ears(log, client)
        stack.enter_context(running(["orca", "--replace", f"--debug-file={log}"], environment))
        ears.answer("")
        stack.enter_context(running([sys.executable, "-m", "configurator"], environment))
        heard = []
        for part in JOB:
            answers = [] if part.keys else [ears.answer("")]
            for key in part.keys:
                press(key)
                answers.append(ears.answer(key))
            heard.append((part.title, answers))
        return heard


def written(heard: list[tuple[str, list[Heard]]]) -> str:
    """Return the transcript as Markdown."""
    lines = [(TESTS / "runs" / "screen_reader_head.md").read_text("utf-8").rstrip(), ""]
    for title, answers in heard:
        lines += [f"## {title}", "", "| Key | Orca says | Announced |", "|---|---|---|"]
        for one in answers:
            key = f"types “{one.key[1:]}”" if one.key.startswith("'") else one.key
            said, told = (" · ".join(texts).replace("|", "\\|") for texts in (one.said, one.announced))
            lines.append(f"| {key} | {said} | {told} |")
        lines.append("")
    return "\n".join(lines)


def main() -> int:
    """Do it in a session of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=DOCUMENT)
    parser.add_argument("--keep", type=Path, help="folder for Orca's whole log")
    arguments = parser.parse_args()
    if os.environ.get(_INSIDE):
        arguments.out.write_text(written(do_job(Path(os.environ[_INSIDE]))), "utf-8")
        return 0
    with xvfb() as display, tempfile.TemporaryDirectory() as home:
        folder = str(arguments.keep or home)
        runtime = Path(folder, "run")
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        environment = {**os.environ, "DISPLAY": display, "XDG_RUNTIME_DIR": str(runtime), _INSIDE: folder}
        environment.pop("WAYLAND_DISPLAY", None)
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.runs.screen_reader_transcript"]
        return subprocess.run(
            [*command, "--out", str(arguments.out)], cwd=ROOT, env=environment, check=False
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
