"""A page has whole pixels on a screen of any scale."""

from __future__ import annotations

import pytest

from configurator.ui.preview.whole_pixels import whole_side


@pytest.mark.parametrize(
    ("length", "zoom", "expected"),
    [
        (58, 1.0, (58, 58)),  # the screen has the page's scale
        (58, 2.0, (116, 58)),
        (58, 2 / 1.25, (96, 60)),
        (58, 2 / 1.5, (80, 60)),
        (58, 2 / 3, (40, 60)),
        (58, 2 / 1.1, (120, 66)),
        (60, 2 / 3, (40, 60)),
        (58, 0.0501, (3, 58)),  # nothing fits: as near as can be
    ],
)
def test_a_side_is_whole_in_both_kinds_of_pixels(length: int, zoom: float, expected: tuple[int, int]) -> None:
    assert whole_side(length, zoom) == expected
