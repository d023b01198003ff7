"""Do the whole job with the keyboard alone beside Orca, and write down what it says.

    python -m tests.runs.screen_reader_transcript [--out docs/screen-reader.md] [--keep FOLDER]

Needs Debian's orca, openbox, xdotool, xvfb and what `tests/support/screen_reader.py` needs. Read the
transcript from top to bottom without the window: every step has to be understood. `--keep` keeps Orca's log.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.support import orca, screen_reader
from tests.support.orca import Heard, Orca, SilenceError
from tests.support.paths import ROOT

DOCUMENT = ROOT / "docs" / "screen-reader.md"
_HEAD = Path(__file__).with_name("screen_reader_head.md")
_INSIDE = "CONFIGURATOR_TRANSCRIPT"
_WHERE = "KP_Enter"
"""Asks Orca where the focus is: it may say nothing by itself if what had the focus before is gone."""
_MOST = 60
"""How often a key is pressed until something is reached."""


class Part(NamedTuple):
    """A part of the job.

    Attributes:
        title: what somebody wants.
        keys: one after the other, as xdotool calls them. What begins with a quote is typed. After `…` stands
            what is said when the key has been pressed often enough, after `→` what is waited for.
    """

    title: str
    keys: Sequence[str]


JOB = (
    Part("The first start", ("→ Choose a file",)),
    Part(
        "Choose an icon",
        ("Tab … Search", "space → Ready-made icons", "'umbrella", "Tab … Icons", "Tab … Use this icon"),
    ),
    Part("Take it; the form asks for a name", ("space → Name",)),
    Part("Name it; the ID follows", ("'Rain Alarm", "Tab")),
    Part("A mistake in the ID, and back", ("'Rain.Alarm", "Tab", "shift+Tab", "'rain_alarm", "Tab")),
    Part("From one area of the window to the next", ("F6", "F6", "F6", "F6")),
    Part(
        "Another step: the icon's colour and size",
        ("F6 … Steps", "Down", "space", "F6", "Tab … Colour", "Tab … Size", "Right"),
    ),
    Part("Place the icon by ear", ("Tab … Icon: arrow keys", "Left → across", "plus → 60%")),
    Part("Register in the practice portal", ("ctrl+Return → Sign in",)),
    Part("Sign in on the portal's page, and allow access", ("Return → Allow", "Return → Register")),
    Part("The review before sending", ("Tab … Register",)),
    Part("Registered", ("Return → in the practice portal", "Tab", "Tab", "shift+Tab", "shift+Tab")),
    Part("Switch it on for an open channel", ("space → On for", "Tab … Send a test message")),
    Part(
        "A test conversation: write as the customer",
        ("space → Message of the customer", "'Is my umbrella ready?", "Return → In Bitrix24"),
    ),
    Part(
        "The operator's side, in the practice portal",
        (
            *("Tab … Open the chat", "space → umbrella ready?", "Tab … Not answered"),
            *("Return → Answer", "shift+Tab", "Tab … Answer"),
        ),
    ),
    Part("Answer as the operator", ("'Yes, it is.", "Tab … Send", "Return → Yes, it is.")),
    Part("Back in the window: messages go both ways", ("Escape", "Tab … End the test")),
    Part("End the test", ("space",)),
)


def done(heard: Orca, keys: Sequence[str]) -> list[Heard]:
    """Press the keys of a part; return what was heard."""
    answers = []
    for one in keys:
        key, again, wanted = (part.strip() for part in one.partition("…"))
        if again:
            answers += _until(heard, key, wanted)
            continue
        key, _, wanted = (part.strip() for part in one.partition("→"))
        if key:
            orca.press(key)
        answers.append(heard.answer(key, wanted))
        if not answers[-1].has(wanted):
            orca.press(_WHERE)
            answers.append(heard.answer(_WHERE, wanted))
        if not answers[-1].has(wanted):
            raise SilenceError(f"{wanted!r} after {key}: {answers[-2:]}")
    return answers


def _until(heard: Orca, key: str, wanted: str) -> list[Heard]:
    answers: list[Heard] = []
    while not answers or not any(wanted in text for text in answers[-1].said):
        if len(answers) == _MOST:
            raise SilenceError(f"{wanted!r} by {key}")
        orca.press(key)
        answers.append(heard.answer(key))
    return answers


def written(parts: Sequence[tuple[str, Sequence[Heard]]]) -> str:
    """Return the transcript as Markdown."""
    lines = [_HEAD.read_text("utf-8").rstrip(), ""]
    for title, answers in parts:
        lines += [f"## {title}", "", "| Key | Orca says | Announced |", "|---|---|---|"]
        for one in answers:
            key = f"types “{one.key[1:]}”" if one.key.startswith("'") else one.key
            said, told = (" · ".join(texts).replace("|", "\\|") for texts in (one.said, one.announced))
            lines.append(f"| {key} | {said} | {told} |")
        lines.append("")
    return "\n".join(lines)


def do_job(home: Path, out: Path) -> int:
    """Do the job in this session, and write what was heard, also of a job that wasn't finished."""
    parts: list[tuple[str, list[Heard]]] = []
    try:
        with orca.orca_beside([sys.executable, "-m", "configurator"], home) as heard:
            parts.extend((part.title, done(heard, part.keys)) for part in JOB)
    except SilenceError as error:
        print(f"Nobody said {error}", file=sys.stderr)
        return 1
    finally:
        out.write_text(written(parts), "utf-8")
    return 0


def main() -> int:
    """Do it in a session of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=DOCUMENT)
    parser.add_argument("--keep", type=Path, help="folder for Orca's whole log")
    arguments = parser.parse_args()
    if lacks := orca.missing() or screen_reader.missing():
        parser.error(f"needs {lacks}")
    if os.environ.get(_INSIDE):
        return do_job(Path(os.environ[_INSIDE]), arguments.out)
    with tempfile.TemporaryDirectory() as home:
        folder = arguments.keep.resolve() if arguments.keep else Path(home)
        runtime = folder / "run"
        runtime.mkdir(mode=0o700, parents=True)
        environment = {**os.environ, "XDG_RUNTIME_DIR": str(runtime), _INSIDE: str(folder)}
        environment.pop("WAYLAND_DISPLAY", None)
        again = [sys.executable, "-m", __spec__.name, "--out", str(arguments.out.resolve())]
        command = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24 -r", "dbus-run-session", "--", *again]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
