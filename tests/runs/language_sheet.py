"""Draw every window in a language on one picture, to be looked at.

    python -m tests.runs.language_sheet [CODE...] [--out build/languages] [--font FILE]

Without codes it does so for every language. Prints what is cut and what is still English, and fails if
anything is. Look at the pictures: nothing cramped, no line alone, no word that a person of that language
wouldn't say. Where the system has no font for a language, it says so; `--font` names a font file then, for
Chinese one of Debian's fonts-noto-cjk.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from configurator.wording.translation import languages
from tests.support.paths import ROOT

SIZES = ("1240x800", "960x600")
"""The sheet shows the first."""


def draw(code: str, file: Path, font: Path | None) -> list[str]:
    """Draw the sheet of a language; return what is wrong, each in a line."""
    found: list[str] = []
    for size in SIZES:
        sheet = ["--sheet", str(file.resolve())] if size == SIZES[0] else []
        sheet += ["--font", str(font.resolve())] if font else []
        done = subprocess.run(
            [sys.executable, "-m", "tests.support.language_process", code, "--size", size, *sheet],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "packaging")])},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        answer = json.loads(done.stdout)
        found += [f"{size} {' '.join(fault)}" for fault in answer["faults"]]
        found += [f"a letter for two in {window}: {text!r}" for window, text in answer["letters"]]
        found += [f"English in {window}: {text!r}" for window, text in answer["english"]]
        found += [f"{size} no font has {answer['unknown']}: give one by --font"] if answer["unknown"] else []
    return found


def main() -> int:
    """Draw the sheets that are wanted."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("codes", nargs="*", default=[*languages()])
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "languages")
    parser.add_argument("--font", type=Path)
    wanted = parser.parse_args()
    wrong = 0
    for code in wanted.codes:
        found = draw(code, wanted.out / f"{code}.png", wanted.font)
        wrong += len(found)
        print(f"{code}: {wanted.out / f'{code}.png'}", *found, sep="\n    ")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
