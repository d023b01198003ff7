"""Many drawings on one page in Chromium, each in a box of its own: a page for each would take minutes."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from configurator.icon import data_uri
from tests.support.chromium import Chromium, Picture

_COLUMNS, _ROWS = 10, 10


def pictures(chromium: Chromium, svgs: Sequence[str], side: int) -> Iterator[Picture]:
    """Yield each drawing as large as its box, on grey.

    Args:
        chromium: the browser.
        svgs: the documents.
        side: side of a box in CSS pixels.
    """
    for first in range(0, len(svgs), _COLUMNS * _ROWS):
        part = svgs[first : first + _COLUMNS * _ROWS]
        boxes = "".join(
            f'<i style="float:left;width:{side}px;height:{side}px;background:'
            f"#808080 url('{data_uri.encode(svg)}') center/100% auto no-repeat\"></i>"
            for svg in part
        )
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "sheet.html"
            page.write_text(f'<!doctype html><body style="margin:0;width:{_COLUMNS * side}px">{boxes}')
            sheet = chromium.picture(page.as_uri(), _COLUMNS * side, _ROWS * side)
        pixels = sheet.shape[1] // _COLUMNS
        for number in range(len(part)):
            down, across = divmod(number, _COLUMNS)
            top, left = down * pixels, across * pixels
            yield sheet[top : top + pixels, left : left + pixels].copy()


def apart(one: Picture, other: Picture) -> tuple[float, float]:
    """Return mean and largest difference of two pictures, of 255, by pixels in twos.

    Where an edge lies a hair further, Chromium's anti-aliasing jumps by a quarter of a pixel: nobody sees
    that, and the mean of neighbours forgives it.
    """
    first, second = (_blurred(picture) for picture in (one, other))
    difference = np.abs(first - second)
    return float(difference.mean()), float(difference.max())


def _blurred(picture: Picture) -> np.ndarray[tuple[int, int, int], np.dtype[np.float64]]:
    rows = picture.astype(np.float64)
    return (rows[1:, 1:] + rows[:-1, 1:] + rows[1:, :-1] + rows[:-1, :-1]) / 4
