"""A stage on a huge screen is enlarged in whole steps, and on no other."""

from __future__ import annotations

import pytest

from configurator.ui.preview.enlargement import enlargement


@pytest.mark.parametrize(
    ("width", "height", "times"),
    [
        (360, 400, 1), (1240, 850, 1), (1740, 2000, 1), (2000, 800, 1), (1880, 1210, 1.5), (3200, 1000, 1.5),
        (3200, 1960, 2), (2800, 1210, 2), (9000, 9000, 2),
    ],
)  # fmt: skip
def test_the_places_are_as_large_as_there_is_room_for(width: int, height: int, times: float) -> None:
    assert enlargement(width, height) == times
    assert times == 1 or width / times >= 1160, "enlarged, there is still room for five tiles side by side"
