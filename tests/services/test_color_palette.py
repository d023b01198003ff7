"""The colours that are offered for a disc, and the contrast that is told while it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from configurator.icon.check import ink
from configurator.icon.css import contrast
from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.draw.pictures import Picture, PictureRequest, Renderer
from configurator.icon.icon import Icon
from configurator.services.color_palette import palette
from configurator.services.icon_library import IconLibrary
from tests.support.patient_painter import PatientPainter

DISCS = ("#ffffff", "#000000", "#1868db", "#90be00", "#c02060", "#26a5e4", "#8a979c", "#ffd400")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{}</svg>'
DRAWINGS = {
    "white": SVG.format('<path fill="#fff" d="M4 4h16v16H4z"/>'),
    "thin": SVG.format('<path fill="none" stroke="#ffd400" d="M4 4l16 16M4 20L20 4"/>'),
    "two": SVG.format('<circle cx="12" cy="12" r="9" fill="#c02060"/><path fill="#fff" d="M8 8h8v8H8z"/>'),
    "gradient": SVG.format(
        '<linearGradient id="a"><stop stop-color="#00f"/><stop offset="1" stop-color="#f80"/>'
        '</linearGradient><circle cx="12" cy="12" r="9" fill="url(#a)"/>'
    ),
    "soft": SVG.format('<path fill="#102030" fill-opacity=".6" d="M4 4h16v16H4z"/>'),
    "grey": SVG.format('<path fill="#777" d="M3 3h18v6H3z"/><path fill="#999" d="M3 12h18v6H3z"/>'),
}


@pytest.fixture(scope="module")
def library() -> IconLibrary:
    return IconLibrary()


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with PatientPainter() as painter:
        yield CairoRenderer(painter)


def icon(svg: str, color: str = "#1868db") -> Icon:
    return Icon(svg, color, "60%", "center")


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_contrast_while_dragging_is_what_the_check_measures(
    name: str, library: IconLibrary, renderer: Renderer
) -> None:
    found = palette(icon(DRAWINGS[name]), "", library, renderer)
    (picture,) = renderer.draw([PictureRequest(DRAWINGS[name], "60%", "center")])
    assert isinstance(picture, Picture)
    for disc in DISCS:
        measured = ink.contrasts(picture, disc)
        assert measured
        exact, told = max(measured.ratio, measured.inner), found.drawing_contrast(disc)
        assert told == pytest.approx(exact, rel=0.06), disc


def test_the_colours_of_a_logo_are_offered_the_largest_first_without_white(
    library: IconLibrary, renderer: Renderer
) -> None:
    found = palette(icon(DRAWINGS["two"]), "", library, renderer)
    assert [one.color for one in found.logo] == ["#c02060"]
    assert palette(icon(DRAWINGS["white"]), "", library, renderer).logo == ()


def test_a_brand_is_known_by_its_mark_or_its_name(library: IconLibrary, renderer: Renderer) -> None:
    signal = library.search("signal")[0]
    mark = palette(icon(library.drawing(signal)), "Help", library, renderer)
    assert mark.brands[0] == (signal.color, "Signal")
    for name in ("Telegram", "TELEGRAM Berlin", "My telegram"):
        named = palette(icon(DRAWINGS["two"]), name, library, renderer)
        assert named.brands[0] == ("#26a5e4", "Telegram")
    assert palette(icon(""), "", library, renderer).brands[0][1] == "WhatsApp", "then those of the templates"


@pytest.mark.parametrize("name", DRAWINGS)
@pytest.mark.parametrize("disc", DISCS)
def test_what_is_proposed_instead_keeps_both_rules_if_any_colour_does(
    name: str, disc: str, library: IconLibrary, renderer: Renderer
) -> None:
    found = palette(icon(DRAWINGS[name]), "", library, renderer)
    better = found.readable(disc)
    assert contrast.ratio(contrast.opaque(better), contrast.WHITE) >= contrast.LEAST_FOR_TEXT
    told = found.drawing_contrast(better)
    assert told
    assert told >= contrast.LEAST_FOR_DRAWINGS or name in {"soft", "grey"}


def test_nothing_is_said_of_a_drawing_that_is_not_there(library: IconLibrary, renderer: Renderer) -> None:
    found = palette(icon(""), "", library, renderer)
    assert found.drawing_contrast("#1868db") is None
    assert found.logo == ()
