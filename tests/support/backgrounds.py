"""Compares where and how icons are drawn with Chromium, over sizes, positions and both kinds of screen.

`python -m tests.support.backgrounds` does it for 500 icons, 16,000 combinations, in some minutes; the
ordinary test run for a few. Two things are compared with a portal's page in Chromium:

* the exact preview, picture by picture;
* the rectangle in which CairoSVG draws where there is no engine. In place of the drawing there is a red
  surface without end under the same root element, so that the rectangle can be seen to the pixel.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from configurator.icon.draw import places
from configurator.icon.draw.raster import Painter
from configurator.icon.icon import Icon
from tests.support import public_icons, sheets
from tests.support.chromium import Chromium, Picture, to_picture
from tests.support.referee import compare, preview_engine
from tests.support.sheets import Shown

ALL = 500
_ENOUGH_IDENTICAL = 0.995
_ENOUGH_RECTANGLES = 0.99
_RED_SURFACE = '<rect x="-9e4" y="-9e4" width="18e4" height="18e4" style="fill: #f00 !important"/></svg>'


@dataclass
class Count:
    """How many of some combinations were right, and a line for each that was not."""

    name: str
    enough: float
    total: int = 0
    failures: list[str] = field(default_factory=list)

    def add(self, shown: Shown, scale: int, fault: str) -> None:
        """Count a combination; `fault` says what is wrong with it, if anything."""
        self.total += 1
        if fault:
            name = shown.file.relative_to(public_icons.FOLDER)
            values = f"{shown.size} | {shown.position} | {shown.box} px | {scale}x"
            self.failures.append(f"{name} | {values}: {fault}")

    @property
    def is_good(self) -> bool:
        """Whether enough were right."""
        return self.total - len(self.failures) >= self.enough * self.total

    def __str__(self) -> str:
        right = self.total - len(self.failures)
        first = f"{self.name}: {right} of {self.total} ({right / max(1, self.total):.2%})"
        return "\n  ".join([first, *self.failures])


def compare_previews(chromium: Chromium, shown: Sequence[Shown], scale: int, count: Count) -> None:
    """Compare the exact preview of each combination with the portal's page."""
    pictures = zip(
        shown,
        sheets.in_the_preview(shown, scale),
        sheets.in_the_portal(chromium, shown, scale),
        strict=True,
    )
    for one, preview, page in pictures:
        verdict = compare(one.file, preview, page)
        fault = "" if verdict.is_identical else f"mean {verdict.mean:.2f}, worst {verdict.worst}"
        count.add(one, scale, fault)


def compare_rectangles(chromium: Chromium, shown: Sequence[Shown], scale: int, count: Count) -> None:
    """Compare where CairoSVG draws each combination with where Chromium does."""
    probes = [replace(one, svg=probe(one.svg), color="white") for one in shown]
    pictures = zip(
        probes,
        _by_cairo(probes, scale),
        sheets.in_the_portal(chromium, probes, scale, square=True),
        strict=True,
    )
    for one, drawn, page in pictures:
        inside = _disc(len(page))
        here, there = red_pixels(drawn) & inside, red_pixels(page) & inside
        differ = not np.array_equal(here, there)
        count.add(one, scale, f"{rectangle(here)} not {rectangle(there)}" if differ else "")


def probe(svg: str) -> str:
    """Return an SVG with the same root element that is red all over."""
    start = svg.index("<svg")
    return svg[: svg.index(">", start) + 1].removesuffix("/>").removesuffix(">") + ">" + _RED_SURFACE


def _by_cairo(shown: Sequence[Shown], scale: int) -> Iterator[Picture]:
    with Painter() as painter:
        for one in shown:
            icon = Icon(one.svg, one.color, one.size, one.position)
            picture = places.draw("icon", "", icon, Icon(), box=one.box, scale=scale, painter=painter)
            yield to_picture(picture)


def red_pixels(picture: Picture) -> np.ndarray:
    return (picture[:, :, 0] > 192) & (picture[:, :, 1] < 128)


def _disc(side: int) -> np.ndarray:
    """The pixels that the round edge leaves whole."""
    distance = np.abs(np.arange(side) + 0.5 - side / 2) + 0.5
    inside: np.ndarray = np.add.outer(distance**2, distance**2) <= (side / 2 - 1) ** 2
    return inside


def rectangle(mask: np.ndarray) -> str:
    if not mask.any():
        return "nothing"
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return f"{columns[0]}..{columns[-1]} by {rows[0]}..{rows[-1]}"


def run(chromium: Chromium, icons: int, scale: int, counts: tuple[Count, Count]) -> None:
    """Compare so many icons in every combination on one kind of screen."""
    shown = sheets.combinations(public_icons.sample(icons))
    compare_previews(chromium, shown, scale, counts[0])
    compare_rectangles(chromium, shown, scale, counts[1])


def new_counts() -> tuple[Count, Count]:
    """Return counts for the exact previews and for CairoSVG's rectangles."""
    return (
        Count("preview identical to Chromium", _ENOUGH_IDENTICAL),
        Count("CairoSVG in Chromium's rectangle", _ENOUGH_RECTANGLES),
    )


def versions(chromium: Chromium) -> str:
    """Say what was compared."""
    from importlib.metadata import version

    return f"preview: {preview_engine()}, CairoSVG {version('CairoSVG')}; referee: {chromium.version}"


def main() -> int:
    """Compare, print the counts and each failure; exit code 0 where enough were right."""
    parser = argparse.ArgumentParser(description="Compare preview and fallback with Chromium.")
    parser.add_argument("--icons", type=int, default=ALL)
    arguments = parser.parse_args()
    counts = new_counts()
    for scale in (1, 2):
        with Chromium(scale) as chromium:
            run(chromium, arguments.icons, scale, counts)
            said = versions(chromium)
    print(said, *counts, sep="\n")  # noqa: T201
    return 0 if all(count.is_good for count in counts) else 1


if __name__ == "__main__":
    sys.exit(main())
