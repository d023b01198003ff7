"""Use a frozen or installed program the way people do, and say what works.

    python packaging/check_program.py PROGRAM... [--without-browser] [--pictures FOLDER]

PROGRAM is the console program with whatever has to stand before it (`wine configurator.exe`). It draws
in memory where there is no display. `--without-browser` leaves out what needs Chromium, with a visible word.
`--pictures` keeps the pictures of the self-test.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from product import ROOT, VERSION

EXAMPLES = ROOT / "resources" / "examples"
_LIMIT_S = 240
"""For one command: a cold disk, a virus scanner, an emulator."""


def main(arguments: list[str]) -> int:
    """Do every step; return 0 where all came out right."""
    browser = "--without-browser" not in arguments
    program = [argument for argument in arguments if argument != "--without-browser"]
    pictures = None
    if "--pictures" in program:
        at = program.index("--pictures")
        pictures, program = Path(program[at + 1]).resolve(), program[:at] + program[at + 2 :]
    failed = check(program, browser=browser, pictures=pictures)
    print(f"{failed} failed" if failed else "The program works")
    return 1 if failed else 0


def check(program: list[str], *, browser: bool = True, pictures: Path | None = None) -> int:
    """Return how many steps failed.

    Args:
        program: the program, with what has to stand before it.
        browser: whether Chromium can run.
        pictures: folder for the pictures of the self-test; None keeps none.
    """
    failed = 0
    own = [*([] if browser else ["--without-browser"]), *(["--pictures", str(pictures)] if pictures else [])]
    with tempfile.TemporaryDirectory(dir=_place()) as folder:
        drawing = Path(folder) / "cairo.png"
        connector = str(EXAMPLES / "shop_chat.connector")
        steps = {
            "--version": (["--version"], re.escape(VERSION)),
            "encode": (["encode", str(EXAMPLES / "parcel-robot.svg")], r"^data:image/svg\+xml,%3C"),
            "check": (["check", connector], ""),
            "preview --engine cairo": (
                ["preview", connector, "--engine", "cairo", "--out", str(drawing)],
                "",
            ),
            "register --practice": (["register", connector, "--practice"], "is registered"),
            "self-test": (["self-test", *own], "All steps passed"),
        }
        for name, (command, expected) in steps.items():
            failed += not step(name, [*program, *command], expected)
        if browser and sys.platform == "linux":  # elsewhere the language is no variable
            spoken = {"LC_ALL": "ru_RU.UTF-8", "LANGUAGE": ""}
            failed += not step("self-test in Russian", [*program, "self-test"], "speaks Russian", **spoken)
        if not (drawing.is_file() and drawing.read_bytes().startswith(b"\x89PNG")):
            failed += 1
            print("FAILED  no picture was drawn", flush=True)
    return failed


def step(name: str, command: list[str], expected: str, **variables: str) -> bool:
    """Run a command; it has to end with 0 and print what the pattern `expected` finds.

    Args:
        name: what is said of it.
        command: the program and its arguments.
        expected: a regular expression.
        variables: what is different in the command's environment.
    """
    began = time.monotonic()
    environment = {**os.environ, **variables}
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"  # Chromium's sandbox refuses to start as root
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        try:
            code = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, env=environment,
                timeout=_LIMIT_S, check=False,
            ).returncode  # fmt: skip
        except subprocess.TimeoutExpired:
            code = None
        said.seek(0)
        text = said.read()
    right = code == 0 and bool(re.search(expected, text, re.MULTILINE))
    print(f"{'ok' if right else 'FAILED'}  {time.monotonic() - began:6.2f} s  {name}", flush=True)
    if not right:
        ending = "it did not end in time" if code is None else f"exit code {code}"
        print(f"        {ending}; it said:\n{text[-2000:]}", flush=True)
    return right


def _place() -> Path:
    """Where pictures are put: inside the project, which a Windows program under wine reaches too."""
    folder = ROOT / "build"
    folder.mkdir(exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
