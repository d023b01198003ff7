"""Suggest looks for many real logos: how many first looks pass, and a sheet of all of them to look at.

    python -m tests.runs.logo_sheet FOLDER... [--count 200] [--out build/logos.png]

The logos are taken evenly from the PNG, JPEG, WebP and SVG files of the folders, for example from the npm
packages cryptocurrency-icons (128/color) and @lobehub/icons-static-png (light). Look at the sheet: no square
in a disc, no blob, nothing too small to read. Each row begins with the logo; what is marked with ! breaks a
rule.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw

from configurator.cli.judge import Judge, judging
from configurator.icon.draw.disc_picture import disc_picture
from configurator.icon.draw.pictures import Picture, PictureRequest
from configurator.icon.svg.file_kind import picture_format
from configurator.icon.trace.tracer import Tracer
from configurator.services.logos import read_logo
from configurator.services.suggestions import Suggestion, suggestions
from tests.support.sampling import evenly

_KINDS = {".png", ".jpg", ".jpeg", ".webp", ".svg"}
_SIDE, _GAP, _LINE, _COLUMNS, _LOOKS = 64, 8, 14, 4, 6
_LEAST = 0.95
"""Share of the logos whose first look has to pass."""


class _Row(NamedTuple):
    """A logo with its looks and their pictures."""

    file: Path
    looks: Sequence[tuple[Suggestion, Image.Image]]


def main() -> int:
    """Write the sheet and print the figures; return 1 if too few pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--out", type=Path, default=Path("build/logos.png"))
    arguments = parser.parse_args()
    share = -(-arguments.count // len(arguments.folders))
    files = list(dict.fromkeys(file for one in arguments.folders for file in evenly(_logos(one), share)))
    with judging() as judge, Tracer() as tracer:
        rows = [_row(file, judge, tracer) for file in files[: arguments.count]]
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    _sheet(rows).save(arguments.out)
    passed = sum(row.looks[0][0].passes for row in rows)
    largest = max(row.looks[0][0].size for row in rows)
    print(f"{passed} of {len(rows)} first looks pass; the largest has {largest:,} bytes; see {arguments.out}")
    return int(passed < _LEAST * len(rows))


def _logos(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in _KINDS)


def _row(file: Path, judge: Judge, tracer: Tracer) -> _Row:
    found = suggestions(read_logo(file.read_bytes(), tracer, judge), judge)
    icons = [one.icon for one in found]
    drawn = judge.draw([PictureRequest(one.svg, one.size, one.position, _SIDE // 2) for one in icons])
    first = found[0]
    print(f"{file.name}: {first.look}, {first.size} bytes", *(problem.code for problem in first.problems))
    return _Row(
        file,
        [
            (one, disc_picture(picture, one.icon.color))
            for one, picture in zip(found, drawn, strict=True)
            if isinstance(picture, Picture)
        ],
    )


def _sheet(rows: Sequence[_Row]) -> Image.Image:
    width, height = (_LOOKS + 1) * (_SIDE + _GAP) + 2 * _GAP, _SIDE + _LINE + _GAP
    sheet = Image.new("RGB", (_COLUMNS * width, -(-len(rows) // _COLUMNS) * height), "white")
    draw = ImageDraw.Draw(sheet)
    for number, row in enumerate(rows):
        x, y = number % _COLUMNS * width, number // _COLUMNS * height
        data = row.file.read_bytes()
        if picture_format(data):
            with Image.open(io.BytesIO(data)) as logo:
                logo.thumbnail((_SIDE, _SIDE))
                shown = logo.convert("RGBA")
            sheet.paste(shown, (x, y), shown)
        draw.text((x, y + _SIDE), row.file.stem[:11], "gray")
        for place, (one, picture) in enumerate(row.looks[:_LOOKS], 1):
            left = x + place * (_SIDE + _GAP)
            sheet.paste(picture, (left, y), picture)
            mark, color = ("", "black") if one.passes else (" !", "red")
            draw.text((left, y + _SIDE), f"{one.look}{mark}", color)
    return sheet


if __name__ == "__main__":
    sys.exit(main())
