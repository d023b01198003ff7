"""Suggest looks for 200 real logos: how many first looks pass, and a sheet of all of them to look at.

    python -m tests.runs.logo_sheet [FOLDER...] [--count 200] [--out build/logos.png]

The logos are those of `GROUPS`, from npm packages (`npm ci --prefix tests/icons`), or taken evenly from any
folders. Look at the sheet: no square in a disc, no blob, nothing too small to read. Each row begins with the
logo; what is marked with ! breaks a rule. Without folders the figures go into docs/testing.md.
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
from tests.runs.record import write_block
from tests.support.paths import PUBLIC_ICONS, ROOT
from tests.support.sampling import evenly

DOCUMENT = ROOT / "docs" / "testing.md"
_KINDS = {".png", ".jpg", ".jpeg", ".webp", ".svg"}
_SIDE, _GAP, _LINE, _COLUMNS, _LOOKS = 64, 8, 14, 4, 6
_LARGEST_SVG = 45_000
"""Bytes; as a Data URI such a file stays under what the portal keeps."""
_LEAST = 0.95
"""Share of the logos whose first look has to pass."""


class Group(NamedTuple):
    """Logos of one npm package.

    Attributes:
        folder: inside `node_modules`.
        files: their names.
        share: how many are taken, evenly.
        ground: colour of an opaque ground that they are put on, as the JPEG of a website has; empty for none.
    """

    folder: str
    files: str
    share: int
    ground: str = ""


GROUPS = (
    Group("@lobehub/icons-static-png/light", "*-color.png", 55),
    Group("@lobehub/icons-static-png/light", "*-text.png", 25),
    Group("@lobehub/icons-static-png/light", "*-brand*.png", 10),
    Group("@lobehub/icons-static-png/light", "[a-z]*[a-z].png", 15, "#ffffff"),
    Group("@lobehub/icons-static-png/dark", "*-color.png", 15, "#14213d"),
    Group("cryptocurrency-icons/128/color", "*.png", 25),
    Group("cryptocurrency-icons/128/black", "*.png", 15, "#ffffff"),
    Group("cryptocurrency-icons/128/white", "*.png", 10, "#1f7a4d"),
    Group("super-tiny-icons/images/svg", "*.svg", 15),
    Group("devicon/icons", "*-original.svg", 15),
)
"""The 200 logos: 170 PNGs or JPEGs, 55 of them opaque, 35 wordmarks."""


class _Logo(NamedTuple):
    """A logo: its name, the group's folder and the bytes of its file."""

    name: str
    source: str
    data: bytes


class _Row(NamedTuple):
    """A logo with its looks and their pictures."""

    logo: _Logo
    looks: Sequence[tuple[Suggestion, Image.Image]]


def main() -> int:
    """Write the sheet and print the figures; return 1 if too few pass."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--out", type=Path, default=Path("build/logos.png"))
    arguments = parser.parse_args()
    logos = _of_folders(arguments.folders, arguments.count) if arguments.folders else _of_groups()
    with judging() as judge, Tracer() as tracer:
        rows = [_row(logo, judge, tracer) for logo in logos]
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    _sheet(rows).save(arguments.out)
    passed = sum(row.looks[0][0].passes for row in rows)
    largest = max(row.looks[0][0].size for row in rows)
    print(f"{passed} of {len(rows)} first looks pass; the largest has {largest:,} bytes; see {arguments.out}")
    if not arguments.folders:
        write_block(DOCUMENT, "logo sheet", _table(rows))
    return int(passed < _LEAST * len(rows))


def _of_folders(folders: Sequence[Path], count: int) -> list[_Logo]:
    share = -(-count // len(folders))
    files = dict.fromkeys(file for one in folders for file in evenly(_logos(one), share))
    return [_Logo(file.stem, str(file.parent), file.read_bytes()) for file in list(files)[:count]]


def _logos(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in _KINDS)


def _of_groups() -> list[_Logo]:
    found = []
    for group in GROUPS:
        files = sorted((PUBLIC_ICONS / group.folder).rglob(group.files))
        for file in evenly([file for file in files if _is_meant(file, group)], group.share):
            data = file.read_bytes()
            found.append(_Logo(file.stem, group.folder, _on(group.ground, data) if group.ground else data))
    return found


def _is_meant(file: Path, group: Group) -> bool:
    """Whether a file isn't one of another group's too (plain names have no hyphen), nor too large an SVG."""
    if file.suffix == ".svg" and file.stat().st_size > _LARGEST_SVG:
        return False
    return "-" in group.files or group.files.startswith("*.") or "-" not in file.stem


def _on(ground: str, data: bytes) -> bytes:
    """Return a picture on an opaque ground with a margin, as a JPEG."""
    with Image.open(io.BytesIO(data)) as picture:
        logo = picture.convert("RGBA")
    margin = max(logo.size) // 8
    whole = Image.new("RGBA", (logo.width + 2 * margin, logo.height + 2 * margin), ground)
    whole.alpha_composite(logo, (margin, margin))
    output = io.BytesIO()
    whole.convert("RGB").save(output, "JPEG", quality=90)
    return output.getvalue()


def _row(logo: _Logo, judge: Judge, tracer: Tracer) -> _Row:
    found = suggestions(read_logo(logo.data, tracer, judge), judge)
    icons = [one.icon for one in found]
    drawn = judge.draw([PictureRequest(one.svg, one.size, one.position, _SIDE // 2) for one in icons])
    first = found[0]
    print(f"{logo.name}: {first.look}, {first.size} bytes", *(problem.code for problem in first.problems))
    return _Row(
        logo,
        [
            (one, disc_picture(picture, one.icon.color))
            for one, picture in zip(found, drawn, strict=True)
            if isinstance(picture, Picture)
        ],
    )


def _table(rows: Sequence[_Row]) -> str:
    """Return the figures for docs/testing.md."""
    lines = ["| Logos | From | First look passes | Largest, bytes |", "|---:|---|---:|---:|"]
    sources = dict.fromkeys(row.logo.source for row in rows)
    for source in (*sources, "all"):
        those = [row for row in rows if source in {row.logo.source, "all"}]
        passed = sum(row.looks[0][0].passes for row in those)
        largest = max(row.looks[0][0].size for row in those)
        shown = source if source == "all" else f"`{source}`"
        lines.append(f"| {len(those)} | {shown} | {passed} | {largest:,} |")
    return "\n".join(lines)


def _sheet(rows: Sequence[_Row]) -> Image.Image:
    width, height = (_LOOKS + 1) * (_SIDE + _GAP) + 2 * _GAP, _SIDE + _LINE + _GAP
    sheet = Image.new("RGB", (_COLUMNS * width, -(-len(rows) // _COLUMNS) * height), "white")
    draw = ImageDraw.Draw(sheet)
    for number, row in enumerate(rows):
        x, y = number % _COLUMNS * width, number // _COLUMNS * height
        if picture_format(row.logo.data):
            with Image.open(io.BytesIO(row.logo.data)) as logo:
                logo.thumbnail((_SIDE, _SIDE))
                shown = logo.convert("RGBA")
            sheet.paste(shown, (x, y), shown)
        draw.text((x, y + _SIDE), row.logo.name[:11], "gray")
        for place, (one, picture) in enumerate(row.looks[:_LOOKS], 1):
            left = x + place * (_SIDE + _GAP)
            sheet.paste(picture, (left, y), picture)
            mark, color = ("", "black") if one.passes else (" !", "red")
            draw.text((left, y + _SIDE), f"{one.look}{mark}", color)
    return sheet


if __name__ == "__main__":
    sys.exit(main())
