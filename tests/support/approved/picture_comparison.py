"""Compares a picture of a window with the approved one, whoever has drawn the letters.

A shade of one picture has to be near the same place in the other. Letters may be a little darker, softer or a
pixel further, as another FreeType draws them; an edge that is four pixels away has no such shade there.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Shades = NDArray[np.int16]
CELL = 2
"""Side of the squares, in logical pixels, whose mean colours are compared."""
NEAR = 1
"""So many cells away a shade may be found."""
FLAT = 5
"""By how much a shade may differ, of 255, where nothing is around it."""
SHARE = 0.28
"""The same as a share of the contrast around it: letters are drawn darker or lighter."""
WINDOW = 8
"""Side of the squares in which cells that differ are counted, in cells."""
LEAST = 3
"""So many of them in one square are a difference."""


class Place(NamedTuple):
    """A square in which two pictures differ, in logical pixels.

    Attributes:
        left: of its upper left corner.
        top: of that corner.
        cells: how many of its cells differ.
        apart: by how much the worst of them differs, of 255, beyond what letters explain.
    """

    left: int
    top: int
    cells: int
    apart: int


def differences(approved: NDArray[Any], made: NDArray[Any], scale: int = 1) -> list[Place]:
    """Return where two pictures differ, the worst first; everywhere if their sizes differ.

    Args:
        approved: rows of pixels, each with red, green and blue from 0 to 255.
        made: the same of the other picture.
        scale: pixels to a logical pixel.
    """
    if approved.shape != made.shape:
        return [Place(0, 0, approved.shape[0] * approved.shape[1], 255)]
    if np.array_equal(approved, made):
        return []
    one, other = _cells(approved, scale), _cells(made, scale)
    apart = np.maximum(_beyond(one, other), _beyond(other, one))
    return _places(apart)


def _cells(pixels: NDArray[Any], scale: int) -> Shades:
    """Return the mean colour of each cell."""
    side = CELL * scale
    high, wide = (length // side for length in pixels.shape[:2])
    whole = pixels[: high * side, : wide * side, :3].astype(np.uint16)
    rows = whole.reshape(high, side, wide * side, 3).sum(axis=1, dtype=np.uint16)
    sums = rows.reshape(high, wide, side, 3).sum(axis=2, dtype=np.uint16)
    means: Shades = (sums // (side * side)).astype(np.int16)
    return means


def _beyond(wanted: Shades, there: Shades) -> Shades:
    """Return by how much each cell of one picture is beyond the shades around its place in the other."""
    lowest, highest = _around(there, np.minimum, NEAR), _around(there, np.maximum, NEAR)
    contrast = _around(highest, np.maximum, NEAR) - _around(lowest, np.minimum, NEAR)
    allowed = FLAT + (SHARE * contrast).astype(np.int16)
    beyond = np.maximum(wanted - highest, lowest - wanted) - allowed
    worst: Shades = beyond.max(axis=2).clip(0)
    return worst


def _around(shades: Shades, best: Any, far: int) -> Shades:
    """Return the lowest or highest shade around each cell, `best` being numpy's minimum or maximum."""
    for axis in (0, 1):
        padded = np.pad(shades, [(far, far) if at == axis else (0, 0) for at in range(3)], mode="edge")
        length = shades.shape[axis]
        found = padded.take(range(length), axis)
        for step in range(1, 2 * far + 1):
            found = best(found, padded.take(range(step, step + length), axis))
        shades = found
    return shades


def _places(apart: Shades) -> list[Place]:
    """Return the squares with enough cells that differ; each half overlaps its neighbours."""
    found = []
    step = WINDOW // 2
    for top in range(0, max(1, apart.shape[0] - step), step):
        for left in range(0, max(1, apart.shape[1] - step), step):
            square = apart[top : top + WINDOW, left : left + WINDOW]
            cells = int(np.count_nonzero(square))
            if cells >= LEAST:
                found.append(Place(left * CELL, top * CELL, cells, int(square.max())))
    return sorted(found, key=lambda one: (one.cells, one.apart), reverse=True)
