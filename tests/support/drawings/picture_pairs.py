"""Whether two spellings of a drawing look the same: in two sizes, and at several moments where it moves.

At rest they are drawn as the portal does, as a background. Where they move, they are drawn inside a page
whose time stands still: two backgrounds never start at quite the same time. The two lie at the same place of
two pages, because the soft edge of a shape depends on the place.
"""

from __future__ import annotations

import base64
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.support.chromium import Picture
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_engines import DrawingEngine
from tests.support.drawings.drawing_sheet import MARK

BOXES = (42, 128)
"""Sides in CSS pixels in which the two are compared."""
SCALES = (1, 2)
MOMENTS = (0.12, 0.45, 1.1, 60.0)
"""Seconds at which they are compared where they move; at the last one a finite animation is over."""
MEAN, WORST = 2.0, 48
"""Mean error and largest error of a channel, of 255, from which a picture has changed."""

_TRIES = 3
"""How often a moving drawing that seems to be changed is held against itself."""
_GAP = 2
_LEFTS = (0, BOXES[0] + _GAP)
_PITCH = (_LEFTS[1] + BOXES[1] + _GAP, BOXES[1] + _GAP)
_COLUMNS, _ROWS = 8, 8
_PER_SHEET = _COLUMNS * _ROWS
_BASE = f"""
* {{ margin: 0; padding: 0 }}
html, body {{ overflow: hidden; background: #fff }}
i, iframe {{ position: absolute; display: block; border: 0;
  background: center / contain no-repeat }}
#mark {{ position: absolute; left: 0; top: 0; width: {MARK}px; height: {MARK}px }}
"""
_STAND_STILL = """
const frames = [...document.querySelectorAll("iframe")];
const roots = frames.map((frame) => {
  const inside = frame.contentDocument;
  const parsed = new DOMParser().parseFromString(texts[frame.dataset.text], "image/svg+xml");
  const root = inside.adoptNode(parsed.documentElement);
  root.style.cssText += "position:absolute;left:0;top:0;width:100%;height:100%";
  inside.body.style.cssText = "margin:0;overflow:hidden";
  inside.body.append(root);
  return root;
});
// Copies made by <use> exist only after a layout, and the animations in them begin then.
// An <svg> inside has a clock of its own.
function standStill() {
  for (const root of roots) {
    root.getBoundingClientRect();
    for (const clock of [root, ...root.querySelectorAll("svg")]) {
      clock.pauseAnimations();
      clock.setCurrentTime(time);
    }
    for (const animation of root.ownerDocument.getAnimations()) {
      animation.pause();
      animation.currentTime = 1000 * time;
    }
  }
}
standStill();
addEventListener("load", standStill);
requestAnimationFrame(standStill);
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """A drawing and another spelling of it."""

    drawing: Drawing
    other: str


def changed(
    engine: DrawingEngine, pairs: Sequence[Pair], scales: Sequence[int] = SCALES
) -> dict[str, list[str]]:
    """Return in what way each pair looks different, by the drawing's name; empty where it does not.

    A moving drawing that looks as different when it is drawn twice itself tells nothing of its other
    spelling: where it does, the line is left out.

    Args:
        engine: who draws.
        pairs: the pairs.
        scales: device pixels to a CSS pixel at which they are compared.
    """
    found = _differences(engine, pairs, scales)
    moving = [Pair(one.drawing, one.drawing.svg) for one in pairs if one.drawing.moves]
    own: dict[str, set[str]] = {}
    for _ in range(_TRIES):
        for name, looks in _differences(
            engine, [one for one in moving if found[one.drawing.name]], scales
        ).items():
            own.setdefault(name, set()).update(looks)
    return {
        name: [
            f"{look}: mean {mean:.2f}, worst {worst}"
            for look, (mean, worst) in looks.items()
            if look not in own.get(name, ())
        ]
        for name, looks in found.items()
    }


_Differences = dict[str, dict[str, tuple[float, int]]]
"""By a drawing's name and a look at it: how much too far apart two pictures are, mean and worst."""


def _differences(engine: DrawingEngine, pairs: Sequence[Pair], scales: Sequence[int]) -> _Differences:
    found: _Differences = {pair.drawing.name: {} for pair in pairs}
    for scale in scales if pairs else ():
        for pair, moment, one in _looks(engine, pairs, scale):
            for side, (first, second) in zip(BOXES, one, strict=True):
                difference = np.abs(first - second)
                mean, worst = float(difference.mean()), int(difference.max())
                if mean >= MEAN or worst >= WORST:
                    when = "" if moment is None else f" after {moment:g} s"
                    found[pair.drawing.name][f"{side} px at {scale}x{when}"] = mean, worst
    return found


_Look = tuple[Pair, float | None, list[tuple[Picture, Picture]]]


def _looks(engine: DrawingEngine, pairs: Sequence[Pair], scale: int) -> Iterator[_Look]:
    """Yield each pair with a moment and its two pictures in each size."""
    sheets = [(part, None) for part in _parts([pair for pair in pairs if not pair.drawing.moves])]
    moving = _parts([pair for pair in pairs if pair.drawing.moves])
    shown: list[tuple[Sequence[Pair], float | None]] = [
        *sheets, *((part, moment) for moment in MOMENTS for part in moving),
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        pages = [Path(folder) / f"{number}.html" for number in range(2 * len(shown))]
        for number, (part, moment) in enumerate(shown):
            for page, svgs in zip(pages[2 * number :], _spellings(part), strict=False):
                page.write_text(_page(part, svgs, moment), "utf-8")
        rows = max((-(-len(part) // _COLUMNS) for part, _ in shown), default=0)
        size = (_COLUMNS * _PITCH[0], MARK + rows * _PITCH[1])
        pictures = engine.pictures(pages, size, scale, (0.0,))
        for part, moment in shown:
            first, second = next(pictures), next(pictures)
            for pair, cell in zip(part, _cells(), strict=False):
                looks = zip(_cut(first, cell, scale), _cut(second, cell, scale), strict=True)
                yield pair, moment, list(looks)


def _parts(pairs: Sequence[Pair]) -> list[Sequence[Pair]]:
    return [pairs[first : first + _PER_SHEET] for first in range(0, len(pairs), _PER_SHEET)]


def _spellings(pairs: Sequence[Pair]) -> tuple[list[str], list[str]]:
    return [pair.drawing.svg for pair in pairs], [pair.other for pair in pairs]


def _page(pairs: Sequence[Pair], svgs: Sequence[str], moment: float | None) -> str:
    boxes = []
    for number, (pair, (left, top)) in enumerate(zip(pairs, _cells(), strict=False)):
        for side, across in zip(BOXES, _LEFTS, strict=True):
            style = (
                f"left:{left + across}px;top:{top}px;width:{side}px;height:{side}px;"
                f"background-color:{pair.drawing.color or '#90be00'}"
            )
            if moment is None:
                boxes.append(f'<i class="t{number}" style="{style}"></i>')
            else:
                boxes.append(f'<iframe data-text="{number}" style="{style}"></iframe>')
    start = f'<!DOCTYPE html><meta charset="utf-8"><style>{_BASE}</style>'
    if moment is None:
        rules = [f".t{number}{{background-image:url('{_uri(svg)}')}}" for number, svg in enumerate(svgs)]
        return f'{start}<style>{"".join(rules)}</style>{"".join(boxes)}<b id="mark"></b>'
    data = json.dumps(svgs).replace("<", "\\u003c")
    script = f"const time = {moment}, texts = {data};{_STAND_STILL}"
    return f'{start}{"".join(boxes)}<b id="mark"></b><script>{script}</script>'


def _uri(svg: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode("utf-8", "surrogatepass")).decode()


def _cut(sheet: Picture, cell: tuple[int, int], scale: int) -> list[Picture]:
    left, top = cell
    return [
        sheet[top * scale : (top + side) * scale, (left + across) * scale : (left + across + side) * scale]
        for across, side in zip(_LEFTS, BOXES, strict=True)
    ]


def _cells() -> Iterator[tuple[int, int]]:
    for number in range(_PER_SHEET):
        yield number % _COLUMNS * _PITCH[0], MARK + number // _COLUMNS * _PITCH[1]
