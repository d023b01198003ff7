"""Suggested looks of logos, as Chromium draws them: what passes comes first, and obeys every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PIL import Image, ImageDraw

from configurator.icon.css import contrast
from configurator.icon.icon import Icon
from configurator.icon.trace.tracer import Tracer
from configurator.services.logos import Logo, read_logo
from configurator.services.suggestions import Look, Suggestion, suggestions
from configurator.ui.app import Application
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from tests.support import pictures_of_pixels as pixels

Suggest = Callable[[bytes], list[Suggestion]]
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'


@pytest.fixture(scope="module")
def renderer(qapp: Application) -> Iterator[HeadlessRenderer]:
    renderer = HeadlessRenderer()
    yield renderer
    renderer.close()


@pytest.fixture(scope="module")
def suggest(renderer: HeadlessRenderer) -> Iterator[Suggest]:
    with Tracer() as tracer:
        yield lambda data: suggestions(read_logo(data, tracer, renderer), renderer)


def badge(fill: str, glyph: str = "white") -> bytes:
    """A filled circle with a square on it."""
    image = Image.new("RGBA", (960, 960))
    draw = ImageDraw.Draw(image)
    draw.ellipse((20, 20, 939, 939), fill=fill)
    draw.rectangle((360, 360, 599, 599), fill=glyph)
    return pixels.saved(image.convert("RGBa").resize((240, 240)).convert("RGBA"), "PNG")


LOGOS = {
    "on transparent ground": lambda: pixels.saved(pixels.logo(), "PNG"),
    "on white": lambda: pixels.saved(pixels.logo((255, 255, 255, 255)), "JPEG", quality=92),
    "on dark blue": lambda: pixels.saved(pixels.logo((20, 30, 90, 255)), "PNG"),
    "a badge": lambda: badge("#2aabee"),
    "a yellow badge": lambda: badge("#ffdd00", "black"),
    "black": lambda: badge("black", "black"),
    "white": lambda: HEAD.encode() + b'<circle cx="12" cy="12" r="9" fill="#fff"/></svg>',
    "SVG in black": lambda: HEAD.encode() + b'<path d="M3 3h18v3h-18zM3 9h18v3h-18zM3 15h9v6h-9z"/></svg>',
}


@pytest.mark.parametrize("name", LOGOS)
def test_the_first_look_passes_and_all_that_pass_obey_the_rules(name: str, suggest: Suggest) -> None:
    found = suggest(LOGOS[name]())
    assert 4 <= len(found) <= 6
    assert found[0].passes
    passes = [one.passes for one in found]
    assert passes == sorted(passes, reverse=True)
    for one in found:
        if one.passes:
            assert one.name_contrast >= contrast.LEAST_FOR_TEXT
            assert one.drawing_contrast >= contrast.LEAST_FOR_DRAWINGS
            assert one.size <= 20_000


def test_an_svg_without_a_finding_stays_byte_for_byte(renderer: HeadlessRenderer) -> None:
    svg = HEAD + '<!-- mine --><path fill="#fff" d="M6 6h12v12h-12z"/></svg>'
    (first, *_) = suggestions(Logo(svg), renderer)
    assert (first.look, first.icon.svg) == (Look.AS_IS, svg)
    current = Icon(svg, "#2a6f97", "90%", "center")
    assert suggestions(Logo(svg), renderer, current)[0].icon == current


def test_an_svg_with_a_finding_is_not_applied_as_it_is(renderer: HeadlessRenderer) -> None:
    svg = HEAD + '<path fill="#fff" d="M0 0h24v24h-24z"/><circle cx="12" cy="12" r="6" fill="#a02020"/></svg>'
    found = suggestions(Logo(svg), renderer, Icon("", "#2a6f97", "60%"))
    assert found[0].look is not Look.AS_IS
    as_is = next(one for one in found if one.look is Look.AS_IS)
    assert "ICON_BACKGROUND" in {problem.code for problem in as_is.problems}


def test_a_badge_becomes_the_disc_in_its_colour(suggest: Suggest) -> None:
    first = suggest(badge("#1a56b0"))[0]
    assert (first.look, first.icon.color) == (Look.OWN_DISC, "#1a56b0")


def test_a_light_badge_keeps_its_colour_on_a_darker_tile(suggest: Suggest) -> None:
    first = suggest(badge("#3f8ae0"))[0]
    assert first.look is Look.OWN_DISC
    assert "#3f8ae0" in first.icon.svg
    assert first.icon.color != "#3f8ae0"


def test_a_photo_is_offered_as_a_circle_first(suggest: Suggest) -> None:
    first = suggest(pixels.saved(pixels.noise(), "JPEG", quality=90))[0]
    assert (first.look, first.passes) == (Look.CIRCLE, True)


def test_a_soft_tint_is_marked_because_no_white_name_is_readable_on_it(suggest: Suggest) -> None:
    found = suggest(LOGOS["on white"]())
    soft = next(one for one in found if one.look is Look.SOFT)
    assert "NAME_FAINT" in {problem.code for problem in soft.problems}
