"""A drawing as plain shapes: what browsers ignore is gone, what only they draw is named."""

from __future__ import annotations

import base64

import pytest

from configurator.icon.plain.reasons import Reason
from configurator.icon.plain.writer import plain_drawing
from tests.support.paths import ROOT

DRAWINGS = ROOT / "tests" / "data" / "drawings"
SQUARE = 'd="M6 6L18 6L18 18L6 18Z"'


def svg(content: str, head: str = 'viewBox="0 0 24 24"') -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f"{head}>{content}</svg>"
    )


def path(more: str) -> str:
    return svg(f'<path {more} d="M6 6h12v12H6z"/>')


def shapes(drawing: str) -> str:
    """The plain form without its root, of a drawing that has one."""
    plain = plain_drawing(drawing)
    assert plain.reasons == ()
    return plain.svg.partition(">")[2]


ONLY_IN_BROWSERS = {
    "09-css-d-property": Reason.STYLE,
    "12-mask-object-bounding-box": Reason.MASK,
    "14-stroke-width-vw": Reason.UNIT,
    "18-filter-makes-transparent": Reason.FILTER,
    "19-css-filter-opacity-0": Reason.FILTER,
    "22-responsive-logo-small-part": Reason.MEDIA_RULE,
    "25-filter-recolours-white": Reason.FILTER,
    "43-drawio-light-dark": Reason.FOREIGN_OBJECT,
}


@pytest.mark.parametrize(("name", "reason"), ONLY_IN_BROWSERS.items())
def test_a_drawing_that_only_browsers_draw_is_known(name: str, reason: Reason) -> None:
    assert plain_drawing((DRAWINGS / f"{name}.svg").read_text()).reasons == (reason,)


SQUARES = [
    "10-width-0-height-0", "15-root-display-none", "27-style-media-print", "28-duplicate-id-first-wins",
    "29-path-without-moveto", "37-empty-attributes", "39-opacity-percent", "40-rgb-with-slash",
    "41-viewbox-with-px",
]  # fmt: skip


@pytest.mark.parametrize("name", SQUARES)
def test_what_browsers_ignore_is_gone(name: str) -> None:
    found = shapes((DRAWINGS / f"{name}.svg").read_text())
    assert found.count("<path") == 1
    assert f'{SQUARE} fill="#ffffff"' in found


@pytest.mark.parametrize("name", ["16-clippath-with-group", "20-inkscape-flowroot-only", "23-viewbox-zero"])
def test_what_browsers_do_not_draw_is_gone(name: str) -> None:
    assert "<path" not in shapes((DRAWINGS / f"{name}.svg").read_text())


REASONS = {
    "text": (svg("<text>Hi</text>"), Reason.TEXT),
    "text out of an entity": (
        f'<!DOCTYPE svg [<!ENTITY t "<text>Hi</text>">]>{svg("&t;")}',
        Reason.TEXT,
    ),
    "an animation": (svg('<path><animate attributeName="x" to="9"/></path>'), Reason.ANIMATION),
    "an animation by CSS": (path('style="animation:a 1s"'), Reason.ANIMATION),
    "an unknown function": (path('fill="device-cmyk(0 0 0 0)"'), Reason.FUNCTION),
    "a calculation": (path('style="opacity:calc(1/2)"'), Reason.FUNCTION),
    "a relative colour": (path('fill="rgb(from red r g b)"'), Reason.FUNCTION),
    "a variable": (svg('<style>svg{--a:red}</style><path fill="var(--a)" d="M0 0h9v9z"/>'), Reason.VARIABLE),
    "a colour of the system": (path('fill="CanvasText"'), Reason.COLOR),
    "a blend mode": (path('style="mix-blend-mode:multiply"'), Reason.BLENDING),
    "a CSS transform": (path('style="transform:scale(2)"'), Reason.STYLE),
    "a width by CSS": (svg('<style>rect{width:9px}</style><rect height="9"/>'), Reason.STYLE),
    "a clip path by CSS": (path('style="clip-path:circle(3px)"'), Reason.CLIPPING),
    "a clip path with a hole": (
        svg(
            '<clipPath id="c"><path clip-rule="evenodd" d="M0 0h24v24H0zM6 6h12v12H6z"/></clipPath>'
            '<path clip-path="url(#c)" d="M6 6h12v12H6z"/>'
        ),
        Reason.CLIPPING,
    ),
    "a grey mask": (
        svg(
            '<mask id="m"><path fill="#888" d="M0 0h24v24H0z"/></mask>'
            '<path mask="url(#m)" d="M6 6h12v12H6z"/>'
        ),
        Reason.MASK,
    ),
    "a pattern": (
        svg('<pattern id="p" width="2" height="2"/><path fill="url(#p)" d="M6 6h12v12H6z"/>'),
        Reason.PATTERN,
    ),
    "markers": (path('marker-end="url(#m)"'), Reason.MARKER),
    "a line that keeps its width": (path('vector-effect="non-scaling-stroke"'), Reason.STROKE),
    "a rule for some screens": (svg("<style>@media (color){a{fill:red}}</style>"), Reason.MEDIA_RULE),
    "a condition": (svg("<style>@supports (fill:red){a{fill:red}}</style>"), Reason.STYLE_SHEET),
    "a language": (svg('<switch><path systemLanguage="de" d="M0 0h9v9z"/></switch>'), Reason.CONDITION),
    "a background": (svg("", 'viewBox="0 0 9 9" style="background:red"'), Reason.ROOT_STYLE),
    "a turned root": (svg("", 'viewBox="0 0 9 9" transform="rotate(9)"'), Reason.ROOT_STYLE),
    "a picture in an unusual form": (
        svg('<image width="9" height="9" href="data:image/webp;base64,AAAA"/>'),
        Reason.IMAGE,
    ),
    "font units": (path('style="stroke-width:1em"'), Reason.UNIT),
    "huge numbers": (path('transform="translate(1e9)"'), Reason.NUMBER),
    "numbers beyond all": (path('transform="rotate(1e400)"'), Reason.NUMBER),
    "half a percentage": (svg("", 'viewBox="0 0 9 9" width="50%"'), Reason.UNIT),
    "a gradient without an area": (
        svg(
            '<linearGradient id="g"><stop stop-color="red"/><stop offset="1"/></linearGradient>'
            '<path stroke="url(#g)" d="M2 2h9"/>'
        ),
        Reason.GRADIENT,
    ),
    "a circle of copies": (svg('<g id="a"><use href="#a"/></g>'), Reason.CONDITION),
    "a sheet beside it": (
        f'<?xml-stylesheet href="data:text/css,a{{}}"?>{svg("")}',
        Reason.STYLE_SHEET,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("drawing", "reason"), REASONS.values(), ids=REASONS)
def test_each_thing_that_only_browsers_draw_has_its_reason(drawing: str, reason: Reason) -> None:
    assert reason in plain_drawing(drawing).reasons


SAME = {
    "a percentage": (path('opacity="50%"'), path('opacity=".5"')),
    "a colour with its opacity": (path('fill="rgb(255 0 0 / 50%)"'), path('fill="red" fill-opacity=".5"')),
    "a colour by its hue": (path('fill="hsl(0deg 100% 50%)"'), path('fill="red"')),
    "a light and a dark colour": (path('style="fill:light-dark(red, var(--x, blue))"'), path('fill="red"')),
    "what a variable falls back to": (path('fill="var(--x, red)"'), path('fill="red"')),
    "an unknown word for a rule": (path('fill-rule="odd"'), path("")),
    "a transform with pixels": (path('transform="translate(2px)"'), path("")),
    "a transform with too much": (path('transform="scale(1 2 3)"'), path("")),
    "a path with junk": (
        svg('<path d="M6 6h12v12H6z junk M0 0h9"/>'),
        path(""),
    ),
    "exponents and points": (svg('<path d="M.6e1.06e2h1.2e1V18H6z"/>'), path("")),
    "arcs without spaces": (svg('<path d="M6 6a3 3 0 016 0z"/>'), svg('<path d="M6 6a3,3,0,0,1,6,0z"/>')),
    "a rule for print": (svg("<style>@media print{path{fill:red}}</style>" + path("")[92:-6]), path("")),
    "a rule that is more important": (
        svg('<style>path{fill:red!important}</style><path style="fill:blue" d="M6 6h12v12H6z"/>'),
        path('fill="red"'),
    ),
    "an attribute below a rule": (
        svg('<style>.a{fill:red}</style><path class="a" fill="blue" d="M6 6h12v12H6z"/>'),
        path('fill="red"'),
    ),
    "the colour around it": (svg('<g color="red"><path fill="currentColor" d="M6 6h12v12H6z"/></g>'),
                             svg('<g><path fill="red" d="M6 6h12v12H6z"/></g>')),
    "a hidden part": (svg('<path d="M0 0h9v9z" visibility="hidden"/>' + path("")[93:-6]), path("")),
    "a missing clip path's children": (path('clip-path="none"'), path("")),
    "something unknown": (svg("<blink>Hi</blink>" + path("")[93:-6]), path("")),
    "what editors add": (
        path('style="-inkscape-stroke:none;font-variant-ligatures:none;enable-background:new"'),
        path(""),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("drawing", "other"), SAME.values(), ids=SAME)
def test_two_ways_to_say_the_same_become_one(drawing: str, other: str) -> None:
    assert shapes(drawing) == shapes(other)


def test_a_bitmap_of_a_common_kind_stays() -> None:
    pixel = base64.b64encode(b"\x89PNG").decode()
    found = shapes(svg(f'<image width="9" height="9" href="data:image/png;base64,{pixel}"/>'))
    assert f'xlink:href="data:image/png;base64,{pixel}"' in found


def test_a_copy_takes_the_colour_of_its_use() -> None:
    found = shapes(svg('<defs><path id="a" d="M0 0h9v9z"/></defs><use href="#a" fill="red" x="3"/>'))
    assert 'transform="matrix(1 0 0 1 3 0)"' in found
    assert 'fill="#ff0000"' in found


def test_a_symbol_is_cut_at_its_edge() -> None:
    found = shapes(svg('<symbol id="a" viewBox="0 0 2 2"><path d="M0 0h9v9z"/></symbol><use href="#a"/>'))
    assert 'transform="matrix(12 0 0 12 0 0)"' in found
    assert 'clip-path="url(#d0)"' in found
