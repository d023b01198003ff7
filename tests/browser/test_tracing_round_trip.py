"""Flat icons, drawn as pictures of 256 pixels and traced, look the same in Chromium as before.

`pytest tests/browser/test_tracing_round_trip.py --traced 60` holds 60 icons to the promised numbers.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from configurator.icon.draw.pictures import Picture, PictureRequest
from configurator.icon.minify.minifier import minify
from configurator.icon.trace.tracer import Tracer
from configurator.ui.app import Application
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from tests.support import public_icons
from tests.support.sampling import evenly

pytestmark = pytest.mark.usefixtures("npm_packages")

_NOT_FLAT = re.compile(
    r"gradient|<filter|<image|opacity|<text|<mask|<pattern|<style|stroke-width", re.IGNORECASE
)
_SETS = (
    "@twemoji/svg", "bootstrap-icons/icons", "cryptocurrency-icons/svg/color", "devicon/icons",
    "flag-icons/flags", "simple-icons/icons", "super-tiny-icons/images/svg", "@primer/octicons/build/svg",
)  # fmt: skip
SIDE = 97


class Compared(NamedTuple):
    """How a traced icon differs: mean error of 255, overlap of the ink, bytes."""

    error: float
    overlap: float
    size: int


@pytest.fixture(scope="module")
def compared(pytestconfig: pytest.Config, qapp: Application) -> list[Compared]:
    renderer = HeadlessRenderer()
    with Tracer() as tracer:
        found = [_compared(svg, tracer, renderer) for svg in _flat_icons(pytestconfig.getoption("--traced"))]
    renderer.close()
    return found


def test_no_icon_differs_much(compared: list[Compared]) -> None:
    assert max(one.error for one in compared) <= 10
    assert np.mean([one.error for one in compared]) <= 3


def test_the_drawings_cover_the_same_pixels(compared: list[Compared]) -> None:
    overlaps = [one.overlap for one in compared]
    assert np.median(overlaps) >= 0.97
    assert np.percentile(overlaps, 5) >= 0.93


def test_the_files_are_small(compared: list[Compared]) -> None:
    sizes = [one.size for one in compared]
    assert np.median(sizes) <= 5000
    assert max(sizes) <= 20_000


def _flat_icons(count: int) -> Iterator[str]:
    share = -(-count // len(_SETS))
    files = [sorted((public_icons.FOLDER / name).rglob("*.svg")) for name in _SETS]
    chosen = [evenly(list(filter(_is_flat, some)), share) for some in files]
    rows = [path.read_text("utf-8") for row in zip(*chosen, strict=True) for path in row]
    yield from rows[:count]


def _is_flat(path: Path) -> bool:
    """Whether an icon has only plain areas; devicon's outlines are finer than a pixel."""
    svg = path.read_text("utf-8")
    return len(svg) < 20_000 and not _NOT_FLAT.search(svg) and "-line" not in path.name


def _compared(svg: str, tracer: Tracer, renderer: HeadlessRenderer) -> Compared:
    before, source = _drawn(svg, SIDE, renderer), _drawn(svg, 256, renderer)
    output = io.BytesIO()
    Image.frombytes("RGBa", (256, 256), source.tobytes()).convert("RGBA").save(output, "PNG")
    traced = minify(tracer.trace(output.getvalue()).svg, renderer).svg
    after = _drawn(traced, SIDE, renderer)
    one, other = before.astype(float), after.astype(float)
    on_black = np.abs(one[..., :3] - other[..., :3]).mean()
    on_white = np.abs((one[..., :3] - one[..., 3:]) - (other[..., :3] - other[..., 3:])).mean()
    inks = np.stack([one[..., 3], other[..., 3]])
    overlap = inks.min(0).sum() / inks.max(0).sum()
    return Compared(float(max(on_black, on_white)), float(overlap), len(traced))


def _drawn(svg: str, side: int, renderer: HeadlessRenderer) -> NDArray[np.uint8]:
    (made,) = renderer.draw([PictureRequest(svg, "contain", "center", side, scale=1.0)])
    assert isinstance(made, Picture)
    return np.frombuffer(made.pixels, np.uint8).reshape(side, side, 4)
