"""The approved pictures of the windows: makes them anew, says what differs, and accepts them.

    .venv/bin/python -m tests.runs.approved_pictures [--accept] [--only NAME…]

The new pictures are in `build/pictures/`; where one differs, a second file beside it has both, with the
difference marked. `--accept` makes the new ones the approved ones.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageDraw

from tests.support.approved.picture_comparison import CELL, WINDOW, Place
from tests.support.approved.pictures import APPROVED, accept, approved_file, compare, pixels_of, scale_of
from tests.support.approved.scenes import scenes
from tests.support.paths import ROOT

MADE = ROOT / "build" / "pictures"
_MARK = "#e0007a"


def make(into: Path, *arguments: str) -> None:
    """Make pictures in a process of their own; see `picture_process`."""
    shutil.rmtree(into, ignore_errors=True)
    command = [sys.executable, "-m", "tests.support.approved.picture_process", str(into), *arguments]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "packaging")])
    subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONPATH": paths}, check=True)


def mark(approved: Path, made: Path, places: list[Place]) -> Path:
    """Make a picture of both beside each other, with the differences marked; return its file."""
    both = [Image.fromarray(pixels_of(one)) for one in (approved, made)]
    scale, side = scale_of(made.stem), WINDOW * CELL
    sheet = Image.new("RGB", (sum(one.width for one in both) + 16, max(one.height for one in both)), "white")
    left = 0
    for picture in both:
        pen = ImageDraw.Draw(picture)
        for place in places:
            x, y = place.left * scale, place.top * scale
            pen.rectangle((x, y, x + side * scale, y + side * scale), outline=_MARK)
        sheet.paste(picture, (left, 0))
        left += picture.width + 16
    file = made.with_name(f"{made.stem}--differs.png")
    sheet.save(file)
    return file


def main() -> int:
    """Make, compare and, where it is wanted, accept; return 1 where something differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--only", nargs="+", choices=[one.name for one in scenes()], metavar="NAME")
    wanted = parser.parse_args()
    make(MADE, *(["--only", *wanted.only] if wanted.only else []))
    names = wanted.only or [one.name for one in scenes()]
    differ = 0
    for name in names:
        approved, made = approved_file(name), MADE / f"{name}.png"
        places = compare(made)
        if places and not wanted.accept:
            differ += 1
            shown = mark(approved, made, places) if approved.exists() else made
            print(f"{name}: {places[0]}, in {len(places)} places: {shown}")
        if places and wanted.accept:
            accept(made)
            print(f"{name}: accepted")
    if wanted.accept and not wanted.only:
        for old in set(APPROVED.iterdir()) - set(map(approved_file, names)):
            old.unlink()
            print(f"{old.stem}: no longer made")
    print(f"{len(names)} pictures, {differ} differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
