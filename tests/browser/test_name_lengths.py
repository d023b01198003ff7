"""Names that the portal cuts off, measured by Chromium in the portal's fonts."""

from __future__ import annotations

import json

import pytest

from configurator.connector.name_findings import problems_of
from configurator.ui.preview.headless_names import measured_names

SHORT = [
    "",
    " ",
    "Shop chat",
    "Чат магазина",
    "微信公众平台",
    "Flowers Berlin customer care",
    "X" * 30,
    "💐" * 9,
]
IN_TILE = [
    "WhatsApp Business for the Berlin flower delivery service",
    "Кириллица: очень длинное название открытой линии",
    "W" * 30,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
]
IN_BOTH = [
    "微信公众平台客户服务" * 20,
    "💐" * 250,
    "W" * 60,
    "long name " * 25,
    "очень длинное " * 20,
]


@pytest.fixture(scope="module")
def seen(qapp: object) -> dict[str, dict[str, int]]:
    names = [*SHORT, *IN_TILE, *IN_BOTH]
    return dict(zip(names, map(json.loads, measured_names(names)), strict=True))


@pytest.mark.parametrize("name", SHORT)
def test_a_short_name_is_seen_whole(seen: dict[str, dict[str, int]], name: str) -> None:
    assert (seen[name]["tile"], seen[name]["settings"]) == (-1, -1)
    assert problems_of(json.dumps(seen[name]), name) == ()


@pytest.mark.parametrize("name", [*IN_TILE, *IN_BOTH])
def test_a_long_name_is_cut_off_in_the_tile(seen: dict[str, dict[str, int]], name: str) -> None:
    assert 10 < seen[name]["tile"] < len(name)
    (problem,) = problems_of(json.dumps(seen[name]), name)
    assert (problem.field, problem.code) == ("NAME", "NAME_CUT_IN_TILE")
    assert problem.details["limit"] == seen[name]["tile"]
    assert (seen[name]["settings"] >= 0) == (name in IN_BOTH)
    assert seen[name]["settings"] < 0 or seen[name]["settings"] > seen[name]["tile"]


def test_the_fonts_are_the_bundled_ones(qapp: object) -> None:
    # Open Sans is wider than the fonts of free systems, whatever this machine has.
    told = json.loads(measured_names(["Kundenservice der Blumenhandlung Berlin-Mitte am Alexanderplatz"])[0])
    assert told["tile"] == 39


def test_what_was_measured_of_another_name_is_nothing_to_tell() -> None:
    assert problems_of(json.dumps({"name": "a" * 99, "tile": 40, "settings": -1}), "a" * 98) == ()


def test_only_the_settings_page_may_cut_a_name_off() -> None:
    (problem,) = problems_of(json.dumps({"name": "a", "tile": -1, "settings": 9}), "a")
    assert (problem.code, problem.details) == ("NAME_CUT_IN_SETTINGS", {"limit": 9})
