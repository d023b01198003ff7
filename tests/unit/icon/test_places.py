"""The places of the portal, drawn without a browser."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

import cairocffi
import numpy as np
import pytest

from configurator.icon.draw import places
from configurator.icon.draw.canvas import Canvas, Font
from configurator.icon.draw.places import PLACES, PageStyle
from configurator.icon.draw.raster import Painter
from configurator.icon.icon import Icon
from tests.support.patient_painter import PatientPainter

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
RED_DOT = f'{OPEN}<rect x="4" y="4" width="2" height="2" fill="#f00"/></svg>'
BLUE = f'{OPEN}<rect width="10" height="10" fill="#00f"/></svg>'
WHITE = [255, 255, 255]
RED = [255, 0, 0]
draw = partial(places.draw, timeout=120)
"""Draws in its own time: how long a drawing may take at most isn't what is tested here."""


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    with PatientPainter() as shared:
        yield shared


def pixels(png: bytes) -> np.ndarray:
    """Rows of pixels, each red, green, blue."""
    surface = cairocffi.ImageSurface.create_from_png(io.BytesIO(png))
    rows = np.frombuffer(bytes(surface.get_data()), np.uint8).reshape(surface.get_height(), -1, 4)
    return rows[:, : surface.get_width(), 2::-1]


def icon(painter: Painter, *values: str, box: int = 64, scale: float = 1.0) -> np.ndarray:
    return pixels(draw("icon", "", Icon(*values), Icon(), box=box, scale=scale, painter=painter))


def test_the_icon_alone_is_a_disc_on_white_with_the_drawing_in_it(painter: Painter) -> None:
    picture = icon(painter, RED_DOT, "#69acc0")
    assert picture.shape == (64, 64, 3)
    assert picture[0, 0].tolist() == WHITE
    assert picture[32, 5].tolist() == [0x69, 0xAC, 0xC0]
    assert picture[32, 32].tolist() == RED


def test_without_values_the_portals_defaults_hold(painter: Painter) -> None:
    picture = icon(painter, BLUE.replace('width="10"', 'width="2"'))
    assert picture[32, 60].tolist() == [0x90, 0xBE, 0x00]
    assert picture[32, 3].tolist() == [0, 0, 255]  # 100% wide, centered


@pytest.mark.parametrize("values", [("#12", "", ""), ("red;", "-5%", "left right")])
def test_invalid_values_are_dropped_as_a_browser_drops_them(
    painter: Painter, values: tuple[str, ...]
) -> None:
    picture = icon(painter, RED_DOT, *values)
    assert picture[32, 5].tolist() == WHITE  # the base rule has no colour
    assert picture[32, 32].tolist() == RED
    assert (picture == RED).all(axis=2).sum() == 12**2  # whole pixels; its edges are blended


def test_size_and_position_are_the_connectors(painter: Painter) -> None:
    picture = icon(painter, BLUE, "white", "16px", "right 8px top 24px")
    ys, xs = np.nonzero((picture == [0, 0, 255]).all(axis=2))
    assert (xs.min(), xs.max(), ys.min(), ys.max()) == (40, 55, 24, 39)


def test_a_drawing_without_a_size_of_its_own_follows_the_scale(painter: Painter) -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><rect x="30" y="30" width="4" height="4" fill="#f00"/></svg>'
    )
    picture = icon(painter, svg, "white", scale=2)
    assert picture.shape == (128, 128, 3)
    assert (picture == RED).all(axis=2).sum() == 64


def test_what_no_browser_draws_leaves_the_plain_disc(painter: Painter) -> None:
    picture = icon(painter, "<svg/>", "#00f")
    assert picture[32, 32].tolist() == [0, 0, 255]


@pytest.mark.parametrize("size", ["1000000%", "0", "100000px 1px"])
def test_no_size_is_too_large_to_draw(painter: Painter, size: str) -> None:
    assert icon(painter, BLUE, "white", size).shape == (64, 64, 3)


@pytest.mark.parametrize(
    ("inactive", "color"),
    [
        (Icon(), [0xEB, 0xEF, 0xF2]),
        (Icon(color="#123456"), [0x12, 0x34, 0x56]),
        (Icon(color="nonsense"), [255, 255, 0]),  # dropped: the active icon's rule holds
    ],
)
def test_the_inactive_icon_takes_over_a_colour_but_never_the_active_drawing(
    painter: Painter, inactive: Icon, color: list[int]
) -> None:
    picture = pixels(draw("inactive", "", Icon(RED_DOT, "yellow"), inactive, painter=painter))
    assert picture[35, 29].tolist() == color
    assert picture[35, 37].tolist() == color


def test_the_connected_tile_is_filled_with_the_colour(painter: Painter) -> None:
    plain, filled = (
        pixels(draw(place, "Shop", Icon(RED_DOT, "#c02080"), Icon(), painter=painter))
        for place in ("tile", "connected")
    )
    assert plain[100, 35].tolist() == WHITE
    assert filled[100, 35].tolist() == [0xC0, 0x20, 0x80]


@pytest.mark.parametrize("place", PLACES)
def test_every_place_shows_the_icon_at_any_scale(painter: Painter, place: str) -> None:
    factor = 2 if place == "overview" else 3
    icon_of_place = Icon(BLUE, "#f00", "50%")
    once, larger = (
        pixels(draw(place, "Shop", icon_of_place, icon_of_place, scale=scale, painter=painter))
        for scale in (1, factor)
    )
    assert larger.shape[:2] == (once.shape[0] * factor, once.shape[1] * factor)
    for picture in (once, larger):
        some = picture[::3, ::3]
        assert (some == [0, 0, 255]).all(axis=2).any()
        assert (some == RED).all(axis=2).any()


@pytest.mark.parametrize(
    "name", ["", "x" * 300, "long name " * 30, "😀 שלום 中文", "a\0b\nc\x01", "%s {0} <b>"]
)
def test_any_name_can_be_written(painter: Painter, name: str) -> None:
    assert draw("all", name, Icon(RED_DOT), Icon(), painter=painter).startswith(b"\x89PNG")


@pytest.mark.parametrize("place", ["all", "overview", "contact_center", "settings", "lists"])
@pytest.mark.parametrize("width", [360, 700, 1400])
def test_a_page_is_as_wide_as_the_window_and_as_high_as_it_then_needs(
    painter: Painter, place: str, width: int
) -> None:
    style = PageStyle({"sentence": "word " * 40}, width=width, surround="#00ff00")
    picture = pixels(draw(place, "Shop", Icon(BLUE), Icon(), painter=painter, style=style))
    assert picture.shape[1] == width
    last_line = (picture[-2] == [0, 255, 0]).all(axis=1)
    assert not last_line.all(), "something reaches the lower edge"


def test_the_overview_has_both_wallpapers_and_a_page_the_chosen_one(painter: Painter) -> None:
    def shades(place: str, wallpaper: str) -> list[int]:
        style = PageStyle(wallpaper=wallpaper, width=900)
        picture = pixels(draw(place, "", Icon(), Icon(), painter=painter, style=style))
        return [int(picture[40, x].sum()) for x in (8, 890)]

    light, dark = shades("all", "light"), shades("all", "dark")
    assert light[0] > dark[0] + 150
    left, right = shades("overview", "light")
    assert left > 300 > right


def test_a_text_is_shortened_only_where_it_does_not_fit() -> None:
    font = Font(12, 16, "black")

    def written(text: str, width: float = 200) -> bytes:
        canvas = Canvas(200, 20, 1)
        canvas.text(text, 0, 15, width, font)
        return canvas.png()

    for text in ("Shop chat", "Чат службы заботы", "iiiiiiil"):
        width = next(width for width in range(200) if written(text, width) == written(text))
        beginnings = [written(f"{text[:length].rstrip()}…") for length in range(len(text))]
        assert written(text, width - 1) in beginnings
        assert Canvas(10, 10, 1).lines(f"{text} {text}", font, width, 9) == [text, text]


def test_an_enlarged_icon_is_what_a_sharp_screen_draws() -> None:
    picture = Icon(RED_DOT, "#ffff00", "24px 32px", "right 10px bottom 5px")
    sharp, enlarged = Canvas(42, 42, 2), Canvas(84, 84, 1)
    sharp.icon(picture, 0, 0, 42)
    enlarged.icon(picture, 0, 0, 42, zoom=2)
    assert np.array_equal(pixels(sharp.png()), pixels(enlarged.png()))


def test_one_picture_needs_no_painter() -> None:
    assert draw("icon", "", Icon(RED_DOT), Icon(), box=16).startswith(b"\x89PNG")


def test_an_unknown_place_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no place"):
        draw("door", "", Icon(), Icon())
