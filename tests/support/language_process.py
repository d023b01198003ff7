"""Opens every window in a language, and prints what is cut and what is still English.

    python -m tests.support.language_process CODE [--sizes WxH…] [--sheet FILE]

A process of its own: Qt reads the screens when it starts. Prints JSON: `faults`, a list of
`[size, window, fault]`; `english`, a list of `[window, text]`; and how many windows were looked at.
With `--sheet` it draws all windows of the first size on one picture, to be looked at.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import catalogues
from PySide6.QtGui import QPixmap

from configurator.ui.app import make_application
from configurator.ui.kit import language
from tests.support.contact_sheet import contact_sheet
from tests.support.geometry import faults
from tests.support.geometry_process import opened, prepare
from tests.support.paths import ROOT
from tests.support.shown_words import English, shown_words

SIZES = ("960x600", "1240x800")
ALIKE = ROOT / "tests" / "data" / "alike_words.toml"


def english(code: str) -> English:
    """Return what finds English texts in a window that speaks `code`."""
    alike = tomllib.loads(ALIKE.read_text("utf-8"))
    catalogue = catalogues.read(catalogues.PROGRAM.folder / f"{code}.po")
    return English(catalogue, {*alike["names"], *alike["words"].get(code, [])})


def look(code: str, folder: Path, sizes: list[str]) -> tuple[dict[str, Any], list[QPixmap]]:
    """Open everything in a language on each screen; return what is printed, and a picture of each window."""
    app = make_application()
    language.speak(code)
    left = english(code)
    cut: list[list[str]] = []
    words: set[tuple[str, str]] = set()
    pictures: list[QPixmap] = []
    looked = 0
    for screen in app.screens():
        for one in opened("light", folder / screen.name(), screen):
            name = f"{type(one).__name__} {one.objectName()}"
            looked += 1
            cut += [[screen.name(), name, fault] for fault in faults(one, screen.availableGeometry().size())]
            words |= {(name, text) for text in shown_words(one) if left.left_in(text)}
            if screen.name() == sizes[0]:
                pictures.append(one.grab())
    return {"faults": cut, "english": sorted(words), "looked": looked}, pictures


def main() -> int:
    """Print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("code")
    parser.add_argument("--sizes", nargs="+", default=list(SIZES))
    parser.add_argument("--sheet", type=Path)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        prepare(1, Path(folder), wanted.sizes)
        found, pictures = look(wanted.code, Path(folder) / "windows", wanted.sizes)
        if wanted.sheet:
            wanted.sheet.parent.mkdir(parents=True, exist_ok=True)
            contact_sheet(pictures).save(str(wanted.sheet))
        sys.stdout.write(json.dumps(found))
        sys.stdout.flush()
        os._exit(0)  # nothing of it is needed; the pages of sign-in windows would take their time
    return 0


if __name__ == "__main__":
    sys.exit(main())
