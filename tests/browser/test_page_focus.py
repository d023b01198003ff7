"""The ring around what has the keyboard focus on the practice portal's pages and the preview, by pixels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pytest

from configurator.connector.model import Connector
from configurator.icon.css.contrast import LEAST_FOR_DRAWINGS
from configurator.icon.icon import Icon
from tests.browser.test_practice_reflow import PAGES, sign_in_page
from tests.portal.contract.row import WRITTEN
from tests.portal.contract.world import World, world
from tests.support.chromium import Chromium, Picture
from tests.support.preview_pages import open_preview

WIDTH, HEIGHT = 1000, 1600
"""Of the window, in CSS pixels; no page needs more."""
REACH = 14
"""How far from the edge of a stop its ring is looked for, outwards and inwards, in CSS pixels."""
_STOPS = """(window.stops = [...document.querySelectorAll('a[href], button, input, textarea, [tabindex]')]
  .filter(one => one.checkVisibility() && !one.disabled && one.tabIndex >= 0 && one.type !== 'hidden')
).map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 80)])
 .map(([box, told]) => [box.left, box.top, box.width, box.height, told])"""
_STILL = """
const style = document.createElement('style')
style.textContent = '* { transition: none !important; caret-color: transparent !important }'
document.head.append(style)
document.activeElement?.blur()
"""
"""Nothing moves, blinks or has the focus any more."""


class Stop(NamedTuple):
    """What the Tab key reaches, and where it is, in CSS pixels."""

    left: int
    top: int
    width: int
    height: int
    told: str


@pytest.fixture(scope="module")
def made() -> Iterator[World]:
    """A portal on which somebody has written."""
    with world({}) as made:
        made.do(*WRITTEN)
        yield made


@pytest.fixture
def focused(chromium: Chromium) -> Iterator[Chromium]:
    """A browser that has the keyboard focus."""
    chromium.take_focus(has_focus=True)
    yield chromium
    chromium.take_focus(has_focus=False)


def without_ring(chromium: Chromium) -> list[str]:
    """Return the stops of the page that is shown on which no ring is seen, each in a line."""
    chromium.evaluate(_STILL)
    stops = []
    for *box, told in chromium.evaluate(_STOPS):
        left, top, width, height = map(round, box)
        stops.append(Stop(left, top, width, height, told))
    assert stops
    before = luminance(chromium.screenshot(WIDTH, HEIGHT))
    faint = []
    for number, stop in enumerate(stops):
        chromium.evaluate(f"window.stops[{number}].focus({{focusVisible: true, preventScroll: true}})")
        after = luminance(chromium.screenshot(WIDTH, HEIGHT))
        if sides_with_ring(before, after, stop) < 3:
            faint.append(stop.told)
    return faint


def luminance(picture: Picture) -> np.ndarray:
    """Return WCAG's relative luminance of each pixel."""
    parts = picture[..., :3] / 255
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    found: np.ndarray = linear @ np.array([0.2126, 0.7152, 0.0722])
    return found


def sides_with_ring(before: np.ndarray, after: np.ndarray, stop: Stop) -> int:
    """How many of the four sides have two pixels beside each other that differ by 3 : 1."""
    lighter, darker = np.maximum(before, after), np.minimum(before, after)
    differ = (lighter + 0.05) / (darker + 0.05) >= LEAST_FOR_DRAWINGS
    across, down = stop.left + stop.width // 2, stop.top + stop.height // 2
    lines = (
        differ[down, around(stop.left, WIDTH)], differ[down, around(stop.left + stop.width, WIDTH)],
        differ[around(stop.top, HEIGHT), across], differ[around(stop.top + stop.height, HEIGHT), across],
    )  # fmt: skip
    return sum(any(one and next_ for one, next_ in pairwise(line)) for line in lines)


def around(edge: int, most: int) -> slice:
    return slice(max(0, edge - REACH), min(most, edge + REACH))


@pytest.mark.parametrize("page", [*PAGES, "sign in"])
def test_the_keyboard_focus_is_seen_on_every_stop_of_the_portals_pages(
    focused: Chromium, made: World, page: str
) -> None:
    path = sign_in_page(made.portal) if page == "sign in" else page
    focused.picture(made.portal.address + path, WIDTH, HEIGHT)
    assert not without_ring(focused)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["contact_center", "all"])
def test_the_keyboard_focus_is_seen_on_every_stop_of_the_preview(
    focused: Chromium, place: str, scheme: str
) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 4h16v16H4z"/></svg>'
    shown = Connector(id="acme", name="Acme", icon=Icon(drawing, color="#2a7f8f"))
    open_preview(focused, shown, place, picture=False, scheme=scheme)
    assert not without_ring(focused)
