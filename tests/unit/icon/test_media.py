"""Media queries about the size of a drawing's place; a browser says the same of each."""

from __future__ import annotations

import pytest
import tinycss2

from configurator.icon.css import media
from tests.support.media_queries import HOLDS, HOLDS_NOT, UNKNOWN


def holds(query: str, width: float = 42, height: float = 21) -> bool:
    return media.holds(tinycss2.parse_component_value_list(query), width, height)


@pytest.mark.parametrize("query", HOLDS)
def test_a_query_about_the_size_holds(query: str) -> None:
    assert holds(query)


@pytest.mark.parametrize("query", HOLDS_NOT)
def test_a_query_about_the_size_does_not_hold(query: str) -> None:
    assert not holds(query)


@pytest.mark.parametrize(("width", "is_portrait"), [(20, True), (21, True), (22, False)])
def test_a_place_that_is_not_wider_than_high_is_in_portrait(width: float, is_portrait: bool) -> None:
    assert holds("(orientation:portrait)", width) == is_portrait
    assert holds("(orientation:landscape)", width) != is_portrait


def test_a_place_without_height_has_a_width_all_the_same() -> None:
    assert holds("(width:42px) and (height:0)", height=0)


@pytest.mark.parametrize("query", UNKNOWN)
def test_what_asks_for_anything_else_is_not_judged(query: str) -> None:
    with pytest.raises(media.UnknownQueryError):
        holds(query)
