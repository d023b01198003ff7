"""What is said of a name that the portal cuts off."""

from __future__ import annotations

import json

import pytest

from configurator.connector.name_findings import CODES, problems_of
from configurator.connector.problems import Problem, Severity


@pytest.mark.parametrize(
    ("tile", "settings", "code", "limit"),
    [
        (-1, -1, "", 0),
        (12, -1, "NAME_CUT_IN_TILE", 12),
        (-1, 30, "NAME_CUT_IN_SETTINGS", 30),
        (12, 30, "NAME_CUT_IN_TILE", 12),
        (0, 0, "NAME_CUT_IN_TILE", 0),
    ],
)
def test_a_name_that_is_cut_off_is_told_once_with_what_is_seen_of_it(
    tile: int, settings: int, code: str, limit: int
) -> None:
    told = json.dumps({"name": "Shop chat", "tile": tile, "settings": settings})
    expected = [Problem(Severity.WARNING, "NAME", code, {"limit": limit})] if code else []
    assert list(problems_of(told, "Shop chat")) == expected
    assert {one.code for one in expected} <= CODES


def test_what_was_measured_of_another_name_is_nothing_to_tell() -> None:
    told = json.dumps({"name": "Shop", "tile": 3, "settings": 3})
    assert problems_of(told, "Shop chat") == ()
