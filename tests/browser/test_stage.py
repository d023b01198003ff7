"""The Contact Center as a stage: it fills any view with whole tiles, and an edit costs it nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.ui.preview.enlargement import enlargement
from tests.support.chromium import Chromium
from tests.support.preview_pages import open_preview
from tests.support.sample_connectors import DRAWING

SHOP = Connector(name="Shop chat", icon=Icon(DRAWING.format("#fff"), "#2a7f8f", "70%", "center"))
PLACING: dict[str, object] = {
    "title": "Place the icon", "values": "70 %", "badge": "70 %", "note": "", "inactive": False,
    "frame": [0.1, 0.1, 0.8, 0.8], "guides": [],
}  # fmt: skip
SIZES = [
    (360, 400),
    (440, 430),
    (700, 540),
    (960, 640),
    (1240, 850),
    (1880, 1210),
    (3200, 1000),
    (3200, 1960),
]
"""Sizes of the view, from that in the smallest window to that on a screen of 3840 x 2160."""
TILES = """JSON.stringify((() => {
    const box = (one) => one.getBoundingClientRect();
    const {left, right, top, bottom} = box(contactCenter);
    const zoom = Number(getComputedStyle(document.querySelector("main")).zoom);
    const edge = box(tiles).bottom;
    const shown = [...tiles.children].slice(1).map(box).filter((one) => one.height && one.top < edge - 1);
    const own = [...tiles.querySelectorAll(".tile:not(.neighbour)")].map(box);
    return {
        center: [left, top, right, bottom], edge, zoom,
        shown: shown.map((one) => [one.left, one.top, one.right, one.bottom]),
        own: own.map((one) => [one.left, one.top, one.right, one.bottom]),
    };
})())"""


@pytest.fixture(scope="module")
def stage(chromium: Chromium) -> Chromium:
    """The stage as the window shows it."""
    open_preview(chromium, SHOP, "contact_center", picture=False)
    chromium.evaluate(f"update({json.dumps({'placing': PLACING})})")
    return chromium


def seen(stage: Chromium, width: int, height: int, place: str = "contact_center") -> dict[str, Any]:
    values = {"place": place, "enlarge": enlargement(width, height)}
    stage.evaluate(f"update({json.dumps(values)})")
    stage.screenshot(width, height)
    found: dict[str, Any] = json.loads(stage.evaluate(TILES))
    return found


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_whole_tiles_in_their_own_size_fill_the_width(stage: Chromium, width: int, height: int) -> None:
    found = seen(stage, width, height)
    left, top, right, bottom = found["center"]
    times = found["zoom"]
    assert times == enlargement(width, height)
    assert (left, top) == (0, 0)
    assert right == pytest.approx(width, abs=1)
    for tile in found["shown"]:
        assert tile[2] - tile[0] == pytest.approx(179 * times, abs=0.6), "nothing is stretched"
        assert tile[3] - tile[1] == pytest.approx(105 * times, abs=0.6)
        assert left <= tile[0] <= tile[2] <= right
        assert tile[3] <= min(bottom, found["edge"] + 0.6), "none is cut off"
    for tile in found["own"]:
        assert tile[3] <= found["edge"] + 0.6, "both of the connector's tiles are among them"
    across = max(tile[2] for tile in found["shown"]) - min(tile[0] for tile in found["shown"])
    assert across > (right - left) * 0.6 or len({tile[0] for tile in found["shown"]}) == 1


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("place", ["contact_center", "settings", "lists", "all"])
def test_nothing_sticks_out_and_a_large_view_is_filled(
    stage: Chromium, width: int, height: int, place: str
) -> None:
    seen(stage, width, height, place)
    assert stage.evaluate("document.documentElement.scrollWidth") <= width
    cut = """[...document.querySelectorAll("main [data-text], main button, .placing p")].filter((one) =>
        one.offsetParent && !one.matches(".tile-name, .settings-name")
        && one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML)"""
    assert stage.evaluate(cut) == []
    lowest = """Math.max(...[...document.querySelectorAll("main > :not([hidden])")].filter((one) =>
        one.offsetParent).map((one) => one.getBoundingClientRect().bottom))"""
    assert stage.evaluate(lowest) > height * (0.66 if width >= 1200 and place != "lists" else 0.3)


def test_an_edit_leaves_the_neighbours_alone(stage: Chromium) -> None:
    seen(stage, 1240, 850)
    changes = """(async () => {
        const seen = [];
        const watcher = new MutationObserver((records) => seen.push(...records));
        const all = {subtree: true, childList: true, attributes: true, characterData: true};
        for (const one of document.querySelectorAll(".neighbour")) watcher.observe(one, all);
        update({name: "Another name", color: "#c81e1e", size: "50%", image: "data:image/svg+xml,"});
        await nextFrame();
        return seen.length + watcher.takeRecords().length;
    })()"""
    assert stage.evaluate(changes) == 0


CONNECT = """(() => {
    own.click();
    const all = own.getAnimations({subtree: true});
    return JSON.stringify(all.map((one) => one.effect.getTiming().duration));
})()"""


def test_the_white_tile_connects_in_150_milliseconds_and_goes_back(stage: Chromium) -> None:
    seen(stage, 1240, 850)
    durations = json.loads(stage.evaluate(CONNECT))
    assert durations
    assert set(durations) == {150}
    ended = "Promise.all(own.getAnimations({subtree: true}).map((one) => one.finished)).then(() => true)"
    assert stage.evaluate(ended)
    same = """getComputedStyle(own).backgroundColor
        === getComputedStyle(tiles.querySelector("div.tile-connected")).backgroundColor"""
    assert stage.evaluate(same)
    assert stage.evaluate("own.ariaPressed") == "true"
    stage.evaluate(CONNECT)
    assert stage.evaluate(ended)
    assert stage.evaluate("getComputedStyle(own).backgroundColor") == "rgb(255, 255, 255)"


def test_whoever_wants_no_movement_sees_none(stage: Chromium) -> None:
    seen(stage, 1240, 850)
    stage.evaluate("update({still: true})")
    assert json.loads(stage.evaluate(CONNECT)) == []
    assert stage.evaluate("own.ariaPressed") == "true"
    assert json.loads(stage.evaluate(CONNECT)) == []
    stage.evaluate("update({still: false})")


def test_an_edit_of_the_colour_is_seen_at_once(stage: Chromium) -> None:
    stage.evaluate("update({color: '#123456'})")
    color = "getComputedStyle(tiles.querySelector('div.tile-connected')).backgroundColor"
    assert stage.evaluate(color) == "rgb(18, 52, 86)"
