"""Pages on which Chromium draws many icons by the portal's own rule, and the pictures cut out of them.

The rule is the published one, written down here once more: nothing of the program's is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

import numpy as np

from tests.support.chromium import Picture
from tests.support.drawings.drawing_corpus import Drawing

BOX = 42
"""Side of the disc in CSS pixels: the Contact Center's tile."""
MARGIN = 42
"""CSS pixels around the box in which a drawing is looked for beyond the disc."""
ALONE = BOX + 2 * MARGIN
COLUMNS, ROWS = 5, 9
PER_SHEET = COLUMNS * ROWS
_GAP = 2
_PITCH = (2 * (ALONE + _GAP) + BOX + _GAP, ALONE + _GAP)
MARK = 8
"""Side in CSS pixels of the mark left above, by which a page tells which frame is on the surface."""

Layer = np.ndarray[tuple[int, int, int], np.dtype[np.float32]]
Alpha = np.ndarray[tuple[int, int], np.dtype[np.float32]]
Mask = np.ndarray[tuple[int, int], np.dtype[np.bool_]]
Floats = np.ndarray[tuple[int, ...], np.dtype[np.floating]]

_EMPTY_COLOR, _EMPTY_SIZE, _EMPTY_POSITION = "#90be00", "100% auto", "center"
_BASE = f"""
* {{ margin: 0; padding: 0 }}
html, body {{ overflow: hidden; background: #fff }}
i {{ position: absolute; display: block; width: {BOX}px; height: {BOX}px; border-radius: 50%;
  background-repeat: no-repeat; background-position: {_EMPTY_POSITION}; background-size: {_EMPTY_SIZE} }}
i.alone {{ border-radius: 0; padding: {MARGIN}px; background-origin: content-box;
  background-clip: border-box }}
#mark {{ position: absolute; left: 0; top: 0; width: {MARK}px; height: {MARK}px }}
"""


@dataclass(frozen=True, eq=False)
class Shot:
    """What was seen of one drawing at one moment; the pixels are those of the screen.

    Attributes:
        disc: the round icon by the portal's rule, on white; values from 0 to 1.
        alpha: how opaque the drawing is without its disc, with `MARGIN` around it; from 0 to 1.
        scale: pixels to a CSS pixel.
    """

    disc: Layer
    alpha: Alpha
    scale: int


def size(count: int) -> tuple[int, int]:
    """Return width and height in CSS pixels of a page with so many drawings."""
    return COLUMNS * _PITCH[0], MARK + -(-count // COLUMNS) * _PITCH[1]


def page(drawings: Sequence[Drawing]) -> str:
    """Return the page that shows the drawings, at most `PER_SHEET`."""
    rules, boxes = [], []
    for number, (drawing, (left, top)) in enumerate(zip(drawings, _cells(len(drawings)), strict=True)):
        rules.append(_rule(number, drawing))
        for across, ground in ((0, "#000"), (ALONE + _GAP, "#fff")):
            boxes.append(
                f'<i class="d{number} alone" style="left:{left + across}px;top:{top}px;'
                f'background-color:{ground}"></i>'
            )
        boxes.append(f'<i class="d{number}" style="left:{left + 2 * (ALONE + _GAP)}px;top:{top}px"></i>')
    return (
        f'<!DOCTYPE html><meta charset="utf-8"><style>{_BASE}</style><style>{"".join(rules)}</style>'
        f'{"".join(boxes)}<b id="mark"></b>'
    )


def _rule(number: int, drawing: Drawing) -> str:
    uri = "data:image/svg+xml," + quote(drawing.svg.encode("utf-8", "surrogatepass"), safe="")
    size = f"background-size:{drawing.size};" if drawing.size else ""
    position = f"background-position:{drawing.position};" if drawing.position else ""
    return (
        f".d{number}{{background-color:{drawing.color or _EMPTY_COLOR};{size}{position}"
        f"background-image:url('{uri}')}}\n"
    )


def cut(sheet: Picture, count: int, scale: int) -> Iterator[Shot]:
    """Yield what a sheet's picture shows of each drawing."""
    for left, top in _cells(count):
        black, white = (_part(sheet, left + across, top, ALONE, scale) for across in (0, ALONE + _GAP))
        alpha = np.clip(1 - (white - black).mean(axis=2), 0, 1)
        yield Shot(_part(sheet, left + 2 * (ALONE + _GAP), top, BOX, scale), alpha, scale)


def _part(sheet: Picture, left: int, top: int, side: int, scale: int) -> Layer:
    part = sheet[top * scale : (top + side) * scale, left * scale : (left + side) * scale]
    return part.astype(np.float32) / np.float32(255)


def _cells(count: int) -> Iterator[tuple[int, int]]:
    for number in range(count):
        yield number % COLUMNS * _PITCH[0], MARK + number // COLUMNS * _PITCH[1]
