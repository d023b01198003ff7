"""A place of the table is on the preview page, has its words and is drawn without a browser."""

from __future__ import annotations

import re

import pytest

from configurator.icon.draw import scene
from configurator.icon.draw.place_list import NEIGHBOURS, PLACES
from configurator.icon.draw.places import draw
from configurator.icon.icon import Icon
from configurator.wording.preview_texts import page_texts, picture_name, place_name
from tests.support.paths import ROOT

PREVIEW = ROOT / "resources" / "preview"
PAGE = (PREVIEW / "index.html").read_text("utf-8")
STAGE = (PREVIEW / "stage.js").read_text("utf-8")
NOTHING = scene.Scene("Shop", Icon(), Icon(), 64, scene.PageStyle())


def test_the_page_has_the_places_of_the_table() -> None:
    named = " ".join(re.findall(r'data-places="([^"]*)"', PAGE)).split()
    assert set(named) == set(PLACES)


@pytest.mark.parametrize("place", [key for key, each in PLACES.items() if each.in_pictures])
def test_a_place_of_the_window_has_its_words(place: str) -> None:
    assert place_name(place)
    assert picture_name(place)


def test_every_text_of_the_page_is_handed_in() -> None:
    keys = re.findall(r'data-(?:text|label)="([^"]*)"', PAGE)
    told_apart_by_the_script = {"name", "wallpaper"}
    assert set(keys) - told_apart_by_the_script <= set(page_texts())


def test_the_connectors_neighbours_are_the_same_with_and_without_a_browser() -> None:
    stage = re.findall(r'\["(\w+)", "\w+"\]', STAGE)
    assert tuple(stage) == NEIGHBOURS
    assert all(page_texts()[f"neighbour_{key}"] for key in NEIGHBOURS)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_drawn(place: str) -> None:
    assert scene.draw(place, NOTHING, 1).startswith(b"\x89PNG")


def test_an_unknown_place_is_an_error_and_not_another_place() -> None:
    with pytest.raises(ValueError, match="cellar"):
        scene.draw("cellar", NOTHING, 1)
    with pytest.raises(ValueError, match="cellar"):
        draw("cellar", "Shop", Icon(), Icon())
