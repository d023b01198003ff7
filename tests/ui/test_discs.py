"""Round icons for steps, review and connectors: what a busy moment costs them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from configurator.icon.draw.pictures import Engine, Failure, Picture, PictureRequest
from configurator.icon.icon import Icon
from configurator.ui.preview.discs import draw_discs
from tests.support.hands import RED

ICONS = [Icon(RED, "#0000ff", "100%"), Icon(RED, "#0000ff", "50%")]


class BusyAtFirst:
    """Draws red squares; the first time, it fails for one of the drawings."""

    engine = Engine.BROWSER

    def __init__(self, code: str) -> None:
        self._code = code
        self.asked: list[int] = []

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        self.asked.append(len(requests))
        drawn: list[Picture | Failure] = [
            Picture(one.side, b"\xff\x00\x00\xff" * one.side**2) for one in requests
        ]
        return [Failure(self._code), *drawn[1:]] if len(self.asked) == 1 else drawn


@pytest.mark.parametrize("code", ["BUSY", "OVERDUE", "CRASHED"])
def test_what_a_busy_moment_has_prevented_is_drawn_after_all(code: str) -> None:
    renderer = BusyAtFirst(code)
    first, second = draw_discs(ICONS, renderer, 20, 2)
    assert first.pixelColor(20, 20).name() == second.pixelColor(20, 20).name() == "#ff0000"
    assert renderer.asked == [2, 1]


@pytest.mark.parametrize("code", ["TOOK_TOO_LONG", "TOO_MUCH_MEMORY", "NOT_DRAWABLE"])
def test_a_drawing_that_fails_by_itself_is_not_tried_again(code: str) -> None:
    renderer = BusyAtFirst(code)
    first, second = draw_discs(ICONS, renderer, 20, 2)
    assert first.pixelColor(20, 20).name() == "#0000ff"
    assert second.pixelColor(20, 20).name() == "#ff0000"
    assert renderer.asked == [2]
