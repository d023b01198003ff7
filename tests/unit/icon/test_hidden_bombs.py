"""Bombs that don't show in the elements: nested SVGs, filter graphs, animated classes, dashes, long texts."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest

from configurator.connector.model import Connector
from configurator.connector.rules import check
from configurator.icon.icon import Icon
from configurator.icon.plain.writer import plain_drawing
from configurator.icon.svg.dashes import count
from configurator.icon.svg.gate import MAX_ATTRIBUTES, SvgRefused, admit, read
from tests.support.measuring import Measured
from tests.support.paths import ROOT

DRAWINGS = ROOT / "tests" / "data" / "drawings"
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def uses(levels: int, factor: int = 12) -> str:
    """Each group shows the one before it `factor` times."""
    groups = "".join(
        f'<g id="a{level + 1}">{f"<use href={chr(34)}#a{level}{chr(34)}/>" * factor}</g>'
        for level in range(levels)
    )
    return f'{OPEN}<g id="a0"><rect/></g>{groups}<use href="#a{levels}"/></svg>'


def address(svg: str) -> str:
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def image(href: str) -> str:
    return f'{OPEN}<image href="{href}"/></svg>'


BOMB = address(uses(4))
LITTLE = address(uses(2))
IMAGE = f'<image href="{LITTLE}"/>'
USE = '<use href="#t"/>'
HTML = 'xmlns="http://www.w3.org/1999/xhtml"'


def graph(primitive: str, count: int = 40) -> str:
    """A filter whose primitives all take what the one before them makes, twice."""
    parts = "".join(primitive.format(before=number, name=number + 1) for number in range(count))
    return (
        f'{OPEN}<filter id="f"><feFlood result="r0"/>{parts}</filter>'
        '<rect filter="url(#f)" width="9" height="9"/></svg>'
    )


def masks(rectangle: str, after: str = "", more: str = "") -> str:
    """Each mask holds ten rectangles that get the next mask."""
    parts = "".join(
        f'<mask id="m{level}">'
        + "".join(rectangle.format(level=level, number=number, next=level + 1) for number in range(10))
        + "</mask>"
        + "".join(after.format(level=level, number=number, next=level + 1) for number in range(10))
        for level in range(9)
    )
    return f'{OPEN}{more}{parts}<rect mask="url(#m0)"/></svg>'


CLASSES = "<style>" + "".join(f".c{level}{{mask:url(#m{level})}}" for level in range(10)) + "</style>"
BY_ATTRIBUTE = CLASSES.replace(".c", "[class=c").replace("{", "]{")
LINE = 'd="M0 0h1000"'

BOMBS = {
    **{
        name: (DRAWINGS / f"{name}.svg").read_text()
        for name in ("data_svg_bomb", "filter_dag_blend", "css_usebomb_setclass")
    },
    "a nested SVG by its old address": f'{OPEN}<image xlink:href="{BOMB}"/></svg>',
    "a nested SVG in a filter": (
        f'{OPEN}<filter id="f"><feImage href="{BOMB}"/></filter><rect filter="url(#f)"/></svg>'
    ),
    "a nested SVG in a mask": f'{OPEN}<mask id="m"><image href="{BOMB}"/></mask><rect mask="url(#m)"/></svg>',
    "a nested SVG in HTML": f'{OPEN}<foreignObject><img {HTML} src="{BOMB}"/></foreignObject></svg>',
    "a nested SVG in HTML's style": (
        f'{OPEN}<foreignObject><div {HTML} style="background:url({BOMB})"/></foreignObject></svg>'
    ),
    "a nested SVG in a style sheet": f'{OPEN}<style>svg{{background:url("{BOMB}")}}</style></svg>',
    "a nested SVG in a sheet in a sheet": (
        f'{OPEN}<style>@import "data:text/css,svg{{background:url({quote(BOMB)})}}";</style></svg>'
    ),
    "a nested SVG with percent signs": image("data:image/svg+xml," + quote(uses(4))),
    "a nested SVG that is written out": (
        f'{OPEN}<image href="data:image/svg+xml;utf8,'
        + uses(4).replace('"', "'").replace("<", "&lt;").replace("#", "%23")
        + '"/></svg>'
    ),
    "a nested SVG in a nested one": image(address(image(BOMB))),
    "a nested SVG in capitals": image(BOMB.replace("data:image/svg+xml", "DATA:IMAGE/SVG+XML")),
    "a nested SVG in numbered characters": image(BOMB.replace("+xml", "&#43;xml")),
    "many small nested SVGs": f"{OPEN}{IMAGE * 200}</svg>",
    "a small nested SVG that is repeated": f'{OPEN}<g id="t">{IMAGE}</g>{USE * 200}</svg>',
    "a graph of composites": graph('<feComposite result="r{name}" in="r{before}" in2="r{before}"/>'),
    "a graph of displacements": graph('<feDisplacementMap result="r{name}" in="r{before}" in2="r{before}"/>'),
    "a graph of merges": graph(
        '<feMerge result="r{name}"><feMergeNode in="r{before}"/><feMergeNode in="r{before}"/></feMerge>'
    ),
    "a graph that takes what is before it": graph('<feBlend in2="r{before}" result="r{name}"/>'),
    "a graph without names": graph("<feMerge><feMergeNode/><feMergeNode/></feMerge>"),
    "filters in what filters show": (
        OPEN
        + "".join(
            f'<filter id="f{level}"><feImage href="#g{level}"/></filter>'
            f'<g id="g{level}">{f"<rect filter={chr(34)}url(#f{level + 1}){chr(34)}/>" * 10}</g>'
            for level in range(8)
        )
        + '<rect filter="url(#f0)"/></svg>'
    ),
    "a class that is animated": masks(
        '<rect><animate attributeName="class" values="x;c{next}"/></rect>', more=CLASSES
    ),
    "an animated class that attributes choose": masks(
        '<rect><set attributeName="class" to="c{next}"/></rect>', more=BY_ATTRIBUTE
    ),
    "a class that is set from elsewhere": masks(
        '<rect id="r{level}_{number}"/>',
        '<set href="#r{level}_{number}" attributeName="class" to="c{next}"/>',
        CLASSES,
    ),
    "a mask that is set from elsewhere": masks(
        '<rect id="r{level}_{number}"/>',
        '<set href="#r{level}_{number}" attributeName="mask" to="url(#m{next})"/>',
    ),
    "dashes": f'{OPEN}<path stroke-dasharray=".0001" {LINE}/></svg>',
    "dashes by a rule": f'{OPEN}<style>.a{{stroke-dasharray:.0001}}</style><path class="a" {LINE}/></svg>',
    "dashes by a style": f'{OPEN}<path style="stroke-dasharray:.0001 .0002" {LINE}/></svg>',
    "dashes of what is around": f'{OPEN}<g stroke-dasharray=".001"><circle r="99"/></g></svg>',
    "dashes of a copy": f'{OPEN}<path id="p" {LINE}/><use href="#p" stroke-dasharray=".0001"/></svg>',
    "dashes by an animation": (
        f'{OPEN}<path {LINE}><animate attributeName="stroke-dasharray" values="1;.0001"/></path></svg>'
    ),
    "dashes by a length of their own": f'{OPEN}<path pathLength="1e6" stroke-dasharray="1" {LINE}/></svg>',
    "dashes by a variable": f'{OPEN}<path style="--d:.0001;stroke-dasharray:var(--d)" {LINE}/></svg>',
    "dashes by a calculation": f'{OPEN}<path style="stroke-dasharray:calc(1px/10000)" {LINE}/></svg>',
    "dashes on an endless line": f'{OPEN}<path stroke-dasharray="1" d="M0 0h1e9"/></svg>',
    "many lines with some dashes": f'{OPEN}<g stroke-dasharray="1">{f"<path {LINE}/>" * 200}</g></svg>',
    "a text that is repeated": f'{OPEN}<text id="t">{"W" * 10_000}</text>{USE * 1000}</svg>',
    "a long path that is repeated": f'{OPEN}<path id="t" d="M0 0{"h1" * 10_000}"/>{USE * 1000}</svg>',
}  # fmt: skip


@pytest.mark.parametrize("svg", BOMBS.values(), ids=BOMBS)
def test_a_hidden_bomb_is_refused(svg: str, measured: Measured) -> None:
    with measured(), pytest.raises(SvgRefused) as refused:
        admit(svg)
    assert refused.value.code == "SVG_USE_BOMB"


def test_an_element_with_too_many_attributes_is_refused(measured: Measured) -> None:
    attributes = " ".join(f'a{number}=""' for number in range(200_000))
    with measured(), pytest.raises(SvgRefused) as refused:
        admit(f"{OPEN}<g {attributes}/></svg>")
    assert (refused.value.code, refused.value.details) == (
        "SVG_TOO_MANY_ATTRIBUTES",
        {"limit": MAX_ATTRIBUTES},
    )


HARMLESS = {
    "a shadow": (
        f'{OPEN}<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="2" result="b"/>'
        '<feOffset in="b" dy="1" result="o"/><feFlood/><feComposite in2="o" operator="in" result="c"/>'
        '<feMerge><feMergeNode in="c"/><feMergeNode in="SourceGraphic"/></feMerge></filter>'
        f'<path id="t" filter="url(#f)"/>{USE * 500}</svg>'
    ),
    "a nested SVG": image(LITTLE),
    "a nested SVG that no browser draws": image(address("<svg><g></svg>")),
    "a nested SVG in base64 that is cut off": image(LITTLE[:-3]),
    "dashes of an icon": f'{OPEN}<g stroke-dasharray="2 1"><circle r="9"/><path {LINE}/></g></svg>',
    "dashes of no length": f'{OPEN}<path stroke-dasharray="0 0" {LINE}/></svg>',
    "a dash as long as the line": f'{OPEN}<path pathLength="1" stroke-dasharray="1" {LINE}/></svg>',
    "a long text": f"{OPEN}<text>{'W' * 100_000}</text></svg>",
    "a star of a flag": f'{OPEN}<path id="t" d="M0 0{"l1 1" * 50}"/>{USE * 500}</svg>',
}  # fmt: skip


@pytest.mark.parametrize("svg", HARMLESS.values(), ids=HARMLESS)
def test_what_only_resembles_a_bomb_passes(svg: str) -> None:
    assert admit(svg) == svg


SHAPES = '<path class="a" d="M0 0h9v9z"/>' * 2500
ENTANGLED = {
    "sheets with dashes": f"{OPEN}{'<style>@font-face{stroke-dasharray:7}</style>' * 2000}{SHAPES}</svg>",
    "dashes of one class": f"{OPEN}<style>{'.a{stroke-dasharray:7}' * 4000}</style>{SHAPES}</svg>",
    "dashes of groups in groups": OPEN + '<g stroke-dasharray="7">' * 200 + SHAPES + "</g>" * 200 + "</svg>",
    "hiding media rules": f"{OPEN}<style>@media(x){{{'*{opacity:0}' * 4000}}}</style>{SHAPES}</svg>",
    "lists of selectors": f"{OPEN}<style>{','.join(['path'] * 2000)}{{fill:red}}</style>{SHAPES}</svg>",
    "declarations of one rule": f"{OPEN}<style>path{{{'fill:red;' * 4000}}}</style>{SHAPES}</svg>",
}


@pytest.mark.parametrize("svg", ENTANGLED.values(), ids=ENTANGLED)
def test_many_rules_for_many_shapes_are_soon_read(svg: str, measured: Measured) -> None:
    with measured():
        admit(svg)
        check(Connector("a", "A", Icon(svg, "#fff"), "https://example.com/a"))
        plain_drawing(svg)


def test_dashes_are_handed_down_and_to_copies() -> None:
    line = '<path d="M0 0h100"/>'
    svg = (
        f'{OPEN}<g stroke-dasharray="2"><g stroke-dasharray="4">{line}</g>{line}</g>{line}'
        f'<g stroke-dasharray="5"><path id="p" stroke-dasharray="10" d="M0 0h100"/></g></svg>'
    )
    assert list(count(read(svg)).values()) == [50, 50, 20]
    copied = svg.replace("</svg>", '<use href="#p" stroke-dasharray="1"/></svg>')
    assert list(count(read(copied)).values()) == [100, 100, 100, 100]


@pytest.mark.parametrize("name", ["r1", "r2"])
def test_nothing_in_an_address_or_a_number_raises(name: str) -> None:
    svg = (DRAWINGS / f"{name}.svg").read_text()
    assert admit(svg) == svg
