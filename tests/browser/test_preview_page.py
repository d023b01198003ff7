"""The preview page's rules and pictures, against Chromium."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import numpy as np
import pytest

from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.icon.icon import Icon
from configurator.practice import serve
from tests.support import referee
from tests.support.chromium import Chromium, Picture
from tests.support.preview_pages import open_preview

DRAWING = (
    "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10' viewBox='0 0 20 10'>"
    "<path fill='#c81e1e' d='M0 0h10v10H0z'/><path fill='#1e1ec8' d='M10 0h10v10H10z'/></svg>"
)
OTHER_DRAWING = DRAWING.replace("#c81e1e", "#1e8c1e")


def connector(icon: Icon, inactive: Icon | None = None) -> Connector:
    return Connector(
        id="acme",
        name="Чат магазина «Acme»: a name that is long enough for three lines of a tile",
        icon=icon,
        icon_disabled=inactive or Icon(),
        placement_handler="https://connector.example.com/settings",
    )


def portal_picture(chromium: Chromium, shown: Connector, query: str) -> Picture:
    with serve() as portal, httpx.Client(base_url=portal.address, trust_env=False) as client:
        referee.register(client, portal.access_token, to_params(shown))
        box = int(query.partition("box=")[2].partition("&")[0])
        return chromium.picture(f"{portal.address}/icon/acme?{query}", box, box)


@pytest.mark.parametrize(
    "icon",
    [
        pytest.param(Icon(DRAWING), id="every default"),
        pytest.param(Icon(DRAWING, color="nocolor"), id="a colour that is none"),
        pytest.param(Icon(DRAWING, size="-5px"), id="a size that is none"),
        pytest.param(Icon(DRAWING, position="10 10"), id="a position that is none"),
        pytest.param(Icon(DRAWING, position="10px left"), id="a position in the wrong order"),
        pytest.param(Icon(DRAWING, size="0"), id="no size at all"),
        pytest.param(Icon(DRAWING, color="transparent", size="auto"), id="natural size"),
        pytest.param(
            Icon(DRAWING, color="RGB(10 20 30 / 50%)", size="24px 32px", position="right"), id="valid"
        ),
    ],
)
def test_a_value_has_the_effect_it_has_in_the_portals_style(chromium: Chromium, icon: Icon) -> None:
    shown = connector(icon)
    (preview,) = referee.previews([to_params(shown)])
    assert np.array_equal(preview, portal_picture(chromium, shown, "box=64"))


@pytest.mark.full
@pytest.mark.parametrize("color", ["red; background-size: 10px", "red} * {display: none", "red !important"])
def test_no_value_can_bring_in_rules_of_its_own(color: str) -> None:
    # What is not one value is dropped, as a colour that is none.
    with_rule, without = referee.previews(
        [
            to_params(connector(Icon(DRAWING, color=color))),
            to_params(connector(Icon(DRAWING, color="nocolor"))),
        ]
    )
    assert np.array_equal(with_rule, without)


@pytest.mark.full
@pytest.mark.parametrize("scale", [1, 2])
def test_pictures_of_a_whole_place_are_chromiums_own_but_for_the_edges_of_letters(scale: int) -> None:
    shown = connector(Icon(DRAWING, "#69acc0", "70%", "center"), Icon(OTHER_DRAWING, "#99adb3"))
    (preview,) = referee.previews([to_params(shown)], scale, ["all"])
    with Chromium(scale) as browser:
        open_preview(browser, shown, "all")
        width, height = json.loads(browser.evaluate("measure()"))
        screenshot = browser.screenshot(width, height)
    # Each Chromium has its own version of the library that draws letters, and on a sharp screen it may set a
    # line half a CSS pixel higher.
    assert referee.compare(Path("all"), preview, screenshot).mean < (0.2 if scale == 1 else 0.6)
    assert np.mean(np.abs(preview - screenshot) >= 48) < (0.001 if scale == 1 else 0.005)


@pytest.mark.full
@pytest.mark.parametrize(
    "inactive",
    [
        pytest.param(Icon(OTHER_DRAWING, "#99adb3", "50%", "left"), id="everything of its own"),
        pytest.param(Icon(OTHER_DRAWING), id="the defaults of an inactive icon"),
        pytest.param(Icon(), id="no drawing of its own"),
    ],
)
def test_the_inactive_icon_is_drawn_by_its_own_rule_over_the_active_ones(
    chromium: Chromium, inactive: Icon
) -> None:
    shown = connector(Icon(DRAWING, "#69acc0", "90%", "center"), inactive)
    (preview,) = referee.previews([to_params(shown)], place=["inactive"])
    open_preview(chromium, shown, "inactive")
    find_icon = "JSON.stringify(document.querySelector('.inactive i').getBoundingClientRect())"
    box = json.loads(chromium.evaluate(find_icon))
    top, left = round(box["y"]), round(box["x"])
    page = portal_picture(chromium, shown, "box=30&state=inactive")
    assert referee.compare(Path("inactive"), preview[top : top + 30, left : left + 30], page).is_identical


@pytest.mark.parametrize("width", [400, 730, 1400, 3000])
def test_no_width_needs_a_horizontal_scroll_bar(chromium: Chromium, width: int) -> None:
    open_preview(chromium, connector(Icon(DRAWING)), "all")
    chromium.evaluate("update({picture: false})")
    chromium.screenshot(width, 800)
    assert chromium.evaluate("document.documentElement.scrollWidth") <= width
    cut_off = "[...document.querySelectorAll('[data-text]')].filter((e) => e.scrollWidth > e.clientWidth + 1)"
    assert chromium.evaluate(f"{cut_off}.length") == 0
