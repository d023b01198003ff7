"""What a logo is made of: its colours by area, a shape that takes the disc's place, and other colours."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from configurator.icon.css import contrast
from configurator.icon.css.colors import hex_of, parse_color
from configurator.icon.draw.pictures import Picture
from configurator.icon.looks import recoloring
from configurator.icon.looks.disc_colors import dark_enough, disc_for, is_paper, shows_most, tint
from configurator.icon.looks.ink_colors import InkColor, ink, ink_colors, main_color
from configurator.icon.looks.own_disc import own_disc

BLUE, WHITE, YELLOW = (20, 60, 200), (255, 255, 255), (250, 200, 0)
SIDE = 160


def picture(image: Image.Image) -> Picture:
    return Picture(image.width, image.convert("RGBa").tobytes())


def canvas() -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGBA", (SIDE, SIDE))
    return image, ImageDraw.Draw(image)


def badge(fill: tuple[int, int, int] = BLUE, glyph: tuple[int, int, int] = WHITE) -> Picture:
    image, draw = canvas()
    draw.ellipse((10, 10, 149, 149), fill=fill)
    draw.rectangle((60, 60, 99, 99), fill=glyph)
    return picture(image)


def test_colours_are_weighed_by_their_area_and_told_inside_from_outside() -> None:
    colors = ink_colors(badge())
    assert [hex_of(one.color) for one in colors] == ["#143cc8", "#ffffff"]
    assert [one.is_inside for one in colors] == [False, True]
    assert sum(one.share for one in colors) == pytest.approx(1)
    assert colors[0].share > 0.8


def test_parts_side_by_side_are_not_inside_of_each_other() -> None:
    image, draw = canvas()
    draw.rectangle((10, 40, 79, 110), fill=BLUE)
    draw.rectangle((80, 40, 149, 110), fill=YELLOW)
    assert not any(one.is_inside for one in ink_colors(picture(image)))


def test_the_main_colour_is_the_one_that_people_would_name() -> None:
    grey = InkColor((0.3, 0.3, 0.3), 0.6, is_inside=False)
    blue = InkColor((0.1, 0.2, 0.8), 0.3, is_inside=False)
    white = InkColor((1.0, 1.0, 1.0), 0.1, is_inside=True)
    assert main_color([grey, blue, white]) == blue.color
    assert main_color([white]) is None


def test_a_filled_circle_is_found_with_its_colour_and_how_far_its_drawing_reaches() -> None:
    found = own_disc(badge())
    assert found is not None
    assert hex_of(found.color) == "#143cc8"
    assert found.is_plain
    assert found.circle.radius == pytest.approx(70 / SIDE, abs=0.01)
    assert 0.35 < found.reach < 0.45


def test_a_square_with_round_corners_counts_too() -> None:
    image, draw = canvas()
    draw.rounded_rectangle((10, 10, 149, 149), 30, fill=BLUE)
    draw.rectangle((60, 60, 99, 99), fill=WHITE)
    assert own_disc(picture(image)) is not None


@pytest.mark.parametrize("shape", ["ring", "wide", "diamond", "circle", "nothing"])
def test_other_shapes_are_no_disc(shape: str) -> None:
    image, draw = canvas()
    if shape == "ring":
        draw.ellipse((10, 10, 149, 149), outline=BLUE, width=20)
    elif shape == "circle":
        draw.ellipse((10, 10, 149, 149), fill=BLUE)
    elif shape == "wide":
        draw.rectangle((10, 50, 149, 110), fill=BLUE)
    elif shape == "diamond":
        draw.polygon([(80, 10), (149, 80), (80, 149), (10, 80)], BLUE)
    assert own_disc(picture(image)) is None


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="{}" d="M0 0h9"/>'
    '<path fill="{}" d="M3 3h3"/></svg>'
)


def test_white_keeps_what_is_drawn_inside_in_the_disc_s_colour() -> None:
    svg = SVG.format("#143cc8", "#ffffff")
    made = recoloring.white(svg, ink(badge()), contrast.opaque("#143cc8"), None)
    assert ('fill="#ffffff" d="M0 0h9"' in made, 'fill="#143cc8" d="M3 3h3"' in made) == (True, True)


def test_white_turns_a_badge_s_rim_into_the_disc() -> None:
    svg = SVG.format("#143cc8", "#ffffff")
    disc = contrast.opaque("#10309f")
    made = recoloring.white(svg, ink(badge()), disc, contrast.opaque("#143cc8"))
    assert ('fill="#10309f" d="M0 0h9"' in made, 'fill="#ffffff" d="M3 3h3"' in made) == (True, True)


def test_inverting_twice_gives_the_same_colours() -> None:
    made = recoloring.inverted(SVG.format("#102030", "#e0c0a0"))
    assert "#102030" not in made
    assert recoloring.inverted(made) == recoloring.inverted(recoloring.inverted(recoloring.inverted(made)))


@pytest.mark.parametrize("color", ["#ffee00", "#2aabee", "#ffffff", "#000000", "#ff5a00"])
def test_a_disc_always_carries_the_white_name(color: str) -> None:
    found = contrast.opaque(dark_enough(contrast.opaque(color)))
    assert contrast.ratio(found, contrast.WHITE) >= contrast.LEAST_FOR_TEXT


@pytest.mark.parametrize("ink", ["#ffffff", "#ffcc00", "#000000", "#d02020"])
def test_a_disc_shows_a_drawing_of_one_colour(ink: str) -> None:
    colors = [InkColor(contrast.opaque(ink), 1.0, is_inside=False)]
    disc = disc_for(contrast.opaque(ink), colors)
    assert shows_most(disc, colors)
    assert contrast.ratio(contrast.opaque(disc), contrast.WHITE) >= contrast.LEAST_FOR_TEXT


def test_white_paper_is_no_colour_of_a_logo() -> None:
    assert is_paper((1.0, 1.0, 1.0))
    assert not is_paper((1.0, 1.0, 0.0))
    assert parse_color(tint((0.0, 0.0, 1.0)))


def test_in_white_a_logo_keeps_its_parts() -> None:
    """Neither colour lies inside of the other, and both in white would be a blob."""
    image, draw = canvas()
    for inset in range(10, 70, 10):
        fill = BLUE if inset % 20 else WHITE
        draw.rectangle((inset, inset, SIDE - 1 - inset, SIDE - 1 - inset), fill=fill)
    drawn = ink(picture(image))
    assert recoloring.kept_in_white(drawn) == 1
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#fff"/><path fill="#143cc8"/></svg>'
    made = recoloring.white(svg, drawn, contrast.opaque("#204080"), None)
    assert ("#204080" in made, "#143cc8" in made) == (True, False)


def test_the_shades_of_soft_edges_have_no_edges_of_their_own() -> None:
    image = Image.new("RGBA", (SIDE, SIDE), "white")
    ImageDraw.Draw(image).rectangle((40, 40, 119, 119), fill="black", outline="#808080", width=1)
    assert set(ink(picture(image)).edges) <= {(0, 1)}
