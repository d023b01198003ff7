"""Many icons on one page: as the preview draws them, and as a portal's page does in Chromium."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from configurator.icon import data_uri
from configurator.practice.connector_css import BASE_RULE, connector_rules
from configurator.practice.tables import StoredConnector
from configurator.ui.preview import headless
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest, to_bytes
from tests.support.chromium import Chromium, Picture, to_picture
from tests.support.paths import ROOT, SUPPORT

SIZES = ("90%", "contain", "100% auto", "24px 32px")
POSITIONS = ("center", "left top", "25% 75%", "right 10px bottom 5px")
_BOXES = (42, 97, 26, 47, 31, 39, 30, 64)
"""Sides in CSS pixels: those of the portal's places, and one more; icon after icon takes the next."""
_PITCH = 128
"""Chromium draws a page in tiles of 256 pixels of the screen, and smooths an edge on a tile's border a little
differently: at this distance no icon lies on one. The preview's layer is one piece.
"""
_COLUMNS = len(SIZES) * len(POSITIONS)
_ROWS = 12
PER_SHEET = _COLUMNS * _ROWS
WIDTH, HEIGHT = _COLUMNS * _PITCH, _ROWS * _PITCH
_PAGE = SUPPORT / "sheet"


@dataclass(frozen=True)
class Shown:
    """One icon with its values.

    Attributes:
        file: the SVG file.
        svg: what is drawn; the file's text, or something in its place.
        size: CSS `background-size`.
        position: CSS `background-position`.
        box: side of the icon in CSS pixels.
        color: CSS `background-color`.
    """

    file: Path
    svg: str
    size: str
    position: str
    box: int
    color: str = "#69acc0"


def combinations(icons: Sequence[Path]) -> list[Shown]:
    """Return every icon with every size and position."""
    return [
        Shown(icon, icon.read_bytes().decode(), size, position, _BOXES[number % len(_BOXES)])
        for number, icon in enumerate(icons)
        for size in SIZES
        for position in POSITIONS
    ]


def _cells(count: int) -> Iterator[tuple[int, int]]:
    for number in range(count):
        yield number % _COLUMNS * _PITCH, number // _COLUMNS * _PITCH


def _sheets(shown: Sequence[Shown]) -> list[Sequence[Shown]]:
    return [shown[first : first + PER_SHEET] for first in range(0, len(shown), PER_SHEET)]


def _cut(page: Picture, shown: Sequence[Shown], scale: int) -> Iterator[Picture]:
    for one, (left, top) in zip(shown, _cells(len(shown)), strict=True):
        x, y, side = left * scale, top * scale, one.box * scale
        yield page[y : y + side, x : x + side]


def in_the_portal(
    chromium: Chromium, shown: Sequence[Shown], scale: int, *, square: bool = False
) -> Iterator[Picture]:
    """Yield each icon by the portal's own unescaped `<style>`, in Chromium.

    Args:
        chromium: the browser.
        shown: the icons.
        scale: device pixels to a CSS pixel, as the browser has them.
        square: leave out the round edge.
    """
    edge = ".connector-icon { border-radius: 0 !important }" if square else ""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "portal.html"
        for sheet in _sheets(shown):
            file.write_text(_portal_page(sheet, edge), "utf-8")
            yield from _cut(chromium.picture(file.as_uri(), WIDTH, HEIGHT), sheet, scale)


def _portal_page(shown: Sequence[Shown], more: str) -> str:
    connectors = [
        StoredConnector(
            {"ID": str(number), "NAME": "", "ICON_DISABLED": None, "ICON": {
                "DATA_IMAGE": data_uri.encode(one.svg), "COLOR": one.color,
                "SIZE": one.size, "POSITION": one.position,
            }},
            application="",
        )
        for number, one in enumerate(shown)
    ]  # fmt: skip
    boxes = "".join(
        f'<div style="position: absolute; left: {left}px; top: {top}px; width: {one.box}px; '
        f'height: {one.box}px"><i class="connector-icon connector-icon-{number}"></i></div>'
        for number, (one, (left, top)) in enumerate(zip(shown, _cells(len(shown)), strict=True))
    )
    return (
        f'<!DOCTYPE html><meta charset="utf-8"><style>body {{ background: #fff }} {BASE_RULE} {more}</style>'
        f"<style>{connector_rules(connectors)}</style>{boxes}"
    )


def in_the_preview(shown: Sequence[Shown], scale: int) -> Iterator[Picture]:
    """Yield each icon as the preview draws it, in a process of its own: the scale is the whole process's."""
    sheets = _sheets(shown)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = [_values(sheet) for sheet in sheets]
        (folder / "pages.json").write_text(json.dumps(pages), "utf-8")
        command = [sys.executable, "-m", "tests.support.sheets", name, str(scale)]
        subprocess.run(command, check=True, cwd=ROOT)
        for number, sheet in enumerate(sheets):
            yield from _cut(to_picture((folder / f"{number}.png").read_bytes()), sheet, scale)


def _values(shown: Sequence[Shown]) -> list[dict[str, object]]:
    return [
        {"image": data_uri.encode(one.svg), "color": one.color, "size": one.size, "position": one.position,
         "box": one.box, "left": left, "top": top}
        for one, (left, top) in zip(shown, _cells(len(shown)), strict=True)
    ]  # fmt: skip


def _draw(folder: Path, scale: float) -> None:
    """Draw the pages that lie in a folder, by the engine and the mechanics of `configurator preview`."""
    pages = json.loads((folder / "pages.json").read_text("utf-8"))
    headless.application(scale)
    page = OffscreenPage(str(_PAGE), scale)
    for number, icons in enumerate(pages):
        drawn = headless.draw(page, PageRequest({"icons": icons}, (WIDTH, HEIGHT)))
        (folder / f"{number}.png").write_bytes(to_bytes(drawn))
    page.close()


if __name__ == "__main__":
    _draw(Path(sys.argv[1]), float(sys.argv[2]))
