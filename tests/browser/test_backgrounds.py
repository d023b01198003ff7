"""Sizes and positions of real icons: the preview and its fallback against Chromium, in short.

`python -m tests.support.backgrounds` is the long version.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support import backgrounds, public_icons, sheets
from tests.support.chromium import Chromium

pytestmark = pytest.mark.usefixtures("npm_packages")


@pytest.mark.parametrize(("icons", "sharp_icons"), [(2, 1), pytest.param(12, 4, marks=pytest.mark.full)])
def test_icons_lie_where_chromium_draws_them_in_every_size_and_position(
    chromium: Chromium, capsys: pytest.CaptureFixture[str], icons: int, sharp_icons: int
) -> None:
    counts = backgrounds.new_counts()
    backgrounds.run(chromium, icons, 1, counts)
    with Chromium(scale=2) as sharp:
        backgrounds.run(sharp, sharp_icons, 2, counts)
    summary = "\n".join([backgrounds.versions(chromium), *map(str, counts)])
    with capsys.disabled():
        print(f"\n{summary}")  # noqa: T201 - the engines' versions belong to the result
    combinations = (icons + sharp_icons) * len(sheets.SIZES) * len(sheets.POSITIONS)
    assert [count.total for count in counts] == [combinations, combinations]
    assert all(count.is_good for count in counts), summary


def test_a_picture_in_another_place_is_told(chromium: Chromium) -> None:
    (shown, *_) = sheets.combinations(public_icons.sample(1))
    probe = replace(shown, svg=backgrounds.probe(shown.svg), color="white", size="50%", position="25% 75%")
    moved = replace(probe, position="30% 75%")
    (here,), (there,) = (sheets.in_the_portal(chromium, [one], 1, square=True) for one in (probe, moved))
    assert backgrounds.rectangle(backgrounds.red_pixels(here)) == "5..25 by 16..36"
    assert backgrounds.rectangle(backgrounds.red_pixels(there)) != "5..25 by 16..36"
