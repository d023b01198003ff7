"""Chromium, as the referee of what the findings of a drawing say of it."""

from __future__ import annotations

from html import escape
from pathlib import Path

import numpy as np
import pytest

from configurator.icon.repair.findings import repair
from tests.support.backgrounds_side_by_side import are_alike, pictures
from tests.support.chromium import Chromium
from tests.support.drawing_case import BOTH, drawing
from tests.support.media_queries import HOLDS, HOLDS_NOT

LIME = (0, 255, 0)


def asking(query: str) -> str:
    style = f"<style>rect{{fill:red}}@media {escape(query)}{{rect{{fill:lime}}}}</style>"
    return drawing(f'{style}<rect width="2" height="1"/>', 'viewBox="0 0 2 1"')


def test_chromium_judges_each_media_query_the_same(chromium: Chromium, tmp_path: Path) -> None:
    queries = [*HOLDS, *HOLDS_NOT]
    found = pictures(chromium, tmp_path, [asking(query) for query in queries])
    lime = [query for query, picture in zip(queries, found, strict=True) if tuple(picture[21, 21]) == LIME]
    assert lime == HOLDS


@pytest.mark.parametrize(
    "root",
    [
        'viewBox="0 0 8 8" transform="rotate(-30) scale(.5,.6)"',
        'viewBox="-2 -3 12 9" transform="skewX(20)"',
        'viewBox="0 0 16 8" style="transform:skewX(-.1turn) rotate(5grad)"',
        'width="30" height="20" viewBox="0 0 8 8" transform="matrix(.5 .2 -.3 .7 0 0)"',
        'viewBox="0 0 12 8" transform="skewY(12),scale(.9)"',
    ],
)
@pytest.mark.parametrize("side", [42, 97])
def test_a_transform_of_the_root_looks_the_same_on_a_group(
    chromium: Chromium, tmp_path: Path, root: str, side: int
) -> None:
    svg = drawing(BOTH, root)
    repaired = repair(svg, "SVG_ROOT_TRANSFORM")
    assert repaired
    assert " transform=" not in repaired.partition(">")[0]
    plain = drawing(BOTH, root.partition("transform")[0].replace('style="', ""))
    before, after, without = pictures(chromium, tmp_path, [svg, repaired, plain], side)
    assert are_alike(before, after)
    assert not are_alike(before, without)


def test_a_shift_of_the_root_is_as_many_pixels_in_a_small_place(chromium: Chromium, tmp_path: Path) -> None:
    shifted = drawing(
        '<path fill="red" d="M0 0h32v32H0z"/>', 'viewBox="0 0 64 64" transform="translate(16,8)"'
    )
    for side in (42, 97):
        picture = pictures(chromium, tmp_path, [shifted], side)[0]
        red = np.argwhere(picture[:, :, 1] < 128)
        assert tuple(red.min(axis=0)) == (8, 16)
