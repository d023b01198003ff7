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

LOGO = ROOT / "resources" / "icons" / "configurator.png"
"""A picture of pixels, which has to be traced."""
SUGGESTED = r"^1\. .+ bytes$"
"""What `suggest` prints of the best look of a logo."""
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
        engine = [] if browser else ["--engine", "cairo"]
        page = Path(folder) / "logo.pdf"
        page.write_bytes(pdf_logo())
        connector = str(EXAMPLES / "shop_chat.connector")
        steps = {
            "--version": (["--version"], re.escape(VERSION)),
            "encode": (["encode", str(EXAMPLES / "parcel-robot.svg")], r"^data:image/svg\+xml,%3C"),
            "check": (["check", connector], ""),
            "preview --engine cairo": (
                ["preview", connector, "--engine", "cairo", "--out", str(drawing)],
                "",
            ),
            "icons": (["icons", "chat"], r"^own\s+chat"),
            "suggest for a PNG": (["suggest", str(LOGO), *engine], SUGGESTED),
            "suggest for a PDF": (["suggest", str(page), *engine], SUGGESTED),
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


def pdf_logo() -> bytes:
    """Return a PDF of one page with a blue square frame."""
    drawing = b"0.1 0.3 0.8 rg 20 20 160 160 re f 1 1 1 rg 60 60 80 80 re f"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(drawing), drawing),
    ]
    made, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, entries)
    trailer = b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(made))
    return made + table + trailer


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
