"""A place of the table is on the preview page, has its words and is drawn without a browser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

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
SCRIPT = (PREVIEW / "preview.js").read_text("utf-8")
TILES = {"tile", "connected"}
"""Places of one tile; in the whole ones they are elsewhere on the page."""
SEVERAL = {"contact_center", "lists", "all", "overview"}
"""Places that show others; `icon` is for files only."""
NOTHING = scene.Scene("Shop", Icon(), Icon(), 64, scene.PageStyle())


@dataclass
class Element:
    """An element of the page.

    Attributes:
        tag: its name.
        classes: of the style sheet.
        places: its own; empty where it has none.
        seen: the places in which it is seen: it, and what it's in.
        has_parts: whether elements in it have places of their own.
    """

    tag: str
    classes: set[str]
    places: set[str]
    seen: set[str]
    has_parts: bool = False


class Elements(HTMLParser):
    """Reads the elements of the page."""

    def __init__(self) -> None:
        super().__init__()
        self._open = [Element("", set(), set(), set(PLACES))]
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: set((value or "").split()) for name, value in attributes}
        own, around = values.get("data-places", set()), self._open[-1].seen
        for one in self._open if own else []:
            one.has_parts = True
        self._open.append(Element(tag, values.get("class", set()), own, around & own if own else around))
        self.found.append(self._open[-1])

    def handle_endtag(self, tag: str) -> None:
        while tag in [one.tag for one in self._open] and self._open.pop().tag != tag:
            pass


def elements() -> list[Element]:
    read = Elements()
    read.feed(PAGE.partition("<body>")[2])
    return read.found


@pytest.mark.parametrize("whole", ["all", "overview"])
def test_a_picture_of_all_places_shows_each(whole: str) -> None:
    single = PLACES.keys() - SEVERAL - TILES - {"icon"}
    shown = [one.places for one in elements() if whole in one.seen and not one.has_parts]
    assert single
    assert single <= set().union(*shown)


def test_all_places_at_once_include_the_contact_center_with_both_tiles() -> None:
    (center,) = (one for one in elements() if "contact-center" in one.classes)
    assert "all" in center.seen
    tiles = [one.classes for one in elements() if one.seen == center.seen and "tile" in one.classes]
    assert ["tile-connected" in classes for classes in tiles] == [False, True]


def test_the_overview_copies_what_has_the_tiles() -> None:
    (states,) = (one.places for one in elements() if "states" in one.classes)
    assert states == TILES
    assert 'document.querySelector(".states")' in SCRIPT
    assert 'copy.dataset.places = "overview"' in SCRIPT


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
