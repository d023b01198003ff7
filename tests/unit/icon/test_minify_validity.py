"""Making a drawing smaller leaves alone what browsers don't read alike, and what something else decides."""

from __future__ import annotations

import pytest

from configurator.icon.minify import candidates, value_grammar
from configurator.icon.svg import gate

XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SQUARE = 'd="M6 6h12v12H6z"'


def all_candidates(inside: str) -> list[str]:
    svg = f'<svg {XMLNS} viewBox="0 0 24 24"><!-- drawn by hand -->{inside}</svg>'
    gate.admit(svg)
    made = candidates(svg)
    for one in made:
        gate.admit(one)
    return made


@pytest.mark.parametrize(
    ("inside", "stays"),
    [
        # A value that browsers drop replaces none that they read.
        (f'<style>.a{{fill:#fff;fill:device-cmyk(0 0 0 0)}}</style><path class="a" {SQUARE}/>',
         "fill:#fff;fill:device-cmyk(0 0 0 0)"),
        (f'<path fill="red" style="fill:device-cmyk(0 0 0 0)" {SQUARE}/>', 'fill="red"'),
        (f'<path style="stroke:red;stroke-width:3;stroke-width:4foo" {SQUARE}/>', "stroke-width:3"),
        (f'<path style="opacity:.5;opacity:min(.2)" {SQUARE}/>', "opacity:.5"),
        (f'<g fill="red"><path fill="#ggg" {SQUARE}/></g>', "#ggg"),
        (f'<path style="fill:red!important;fill:color-mix(in srgb,lime,blue)" {SQUARE}/>', "red"),
        # A value that browsers drop does not become one that they read.
        (f'<path transform="translate(2px, 2px)" {SQUARE}/>', "translate(2px, 2px)"),
        (f'<g transform="translate(8px, 8px)"><path {SQUARE}/></g>', "translate(8px, 8px)"),
        (f'<path transform="rotate(45deg)" {SQUARE}/>', "rotate(45deg)"),
        (f'<path transform="scale(2,,2)" {SQUARE}/>', "scale(2,,2)"),
        (f'<path transform="translate(2 2" {SQUARE}/>', "translate(2 2"),
        (f'<path transform="Scale(2)" {SQUARE}/>', "Scale(2)"),
        (f'<path opacity=".5px" {SQUARE}/>', ".5px"),
        (f'<path stroke="red" stroke-miterlimit="4px" {SQUARE}/>', "4px"),
        (f'<path stroke="red" stroke-dasharray="2,,1" {SQUARE}/>', "2,,1"),
        (f'<path stroke="red" stroke-width="2." {SQUARE}/>', '"2."'),
        (f'<path stroke="red" stroke-width="\u0662" {SQUARE}/>', "\u0662"),
        ('<path d="M6 6h12v12H6z M1,,2L3 3"/>', "M1,,2L3 3"),
        ('<path d="M6. 6h12v12H6z"/>', "M6. 6"),
        ('<path d="M6 6\u00a0h12v12H6z"/>', "M6 6\u00a0h12"),
        ('<path d="M6 6h12v12,H6z"/>', "v12,H6"),
        ('<polygon points="6 6 18 6 18,,18"/>', "18,,18"),
        (('<linearGradient id="l"><stop offset=".3px"/><stop offset="1" stop-color="red"/></linearGradient>'
         f'<path fill="url(#l)" {SQUARE}/>'), ".3px"),
    ],
)  # fmt: skip
def test_what_not_every_browser_reads_alike_stays(inside: str, stays: str) -> None:
    made = all_candidates(inside)
    assert made
    assert all(stays in one for one in made)


@pytest.mark.parametrize(
    ("inside", "stays"),
    [
        # CSS that could give an element its picture
        ('<style>path{d:path("M6 6h12v12H6z")}</style><path/>', "<path/>"),
        ('<path style="d:path(&quot;M6 6h12v12H6z&quot;)"/>', "<path "),
        ('<style>rect{width:9px;height:9px}</style><rect x="3" y="3"/>', "<rect"),
        ('<style>.a{filter:url(#f)}</style><filter id="f"><feFlood/></filter><g class="a"/>', "<g "),
        (f'<style>#a{{display:inline}}</style><path id="a" display="none" {SQUARE}/>', 'display="none"'),
        # what selects by more than names
        ('<style>path[fill="#ff0000"]{stroke:red}</style><path fill="#ff0000" d="M6 6h9v9z"/>', "#ff0000"),
        (f'<style>path:nth-child(3){{fill:red}}</style><title>A</title><path {SQUARE}/>', "<title"),
        (f'<style>title+path{{fill:red}}</style><title>A</title><path {SQUARE}/>', "<title"),
        # rules that hold at some sizes only
        (f'<style>@media (max-width:60px){{.a{{display:none}}}}</style><path class="a" {SQUARE}/>', "@media"),
        (f'<style media="print">.a{{fill:red}}</style><path class="a" fill="blue" {SQUARE}/>', "print"),
        (f'<style type="text/x">.a{{fill:red}}</style><path class="a" {SQUARE}/>', "text/x"),
        # variables, effects and boxes
        (f'<g style="--c:red"><path style="fill:var(--c)" {SQUARE}/></g>', "--c:red"),
        (f'<path style="-webkit-filter:opacity(.5)" {SQUARE}/>', "-webkit-filter"),
        (f'<path transform="scale(2)" transform-origin="center" {SQUARE}/>', 'transform-origin="center"'),
        (f'<g style="marker:url(#m)"><path {SQUARE}/></g><marker id="m"><path d="M0 0h3v3z"/></marker>',
         "marker"),
        # the first of the elements with one name counts, drawn or not
        (('<linearGradient id="a"><stop stop-color="red"/></linearGradient><linearGradient id="a">'
         f'<stop stop-color="blue"/></linearGradient><path fill="url(#a)" {SQUARE}/>'), 'stop-color="blue"'),
        # the first child of a switch is drawn, even if it draws nothing
        (f'<switch><g/><path {SQUARE}/></switch>', "<switch><g/>"),
        (f'<switch><title>A</title><path {SQUARE}/></switch>', "<switch><title"),
        # what <use> draws inherits from there
        (f'<g id="g"><path {SQUARE}/></g><use href="#g" stroke="red" x="2"/>', "z"),
        ((f'<defs><path id="p" stroke-width="1" {SQUARE}/></defs>'
         '<g stroke="red" stroke-width="5"><use href="#p"/></g>'), 'stroke-width="1"'),
        # a marker's size follows a stroke that isn't drawn; a marker sits on each point
        (('<marker id="m" markerWidth="3"><path d="M0 0h3v3z"/></marker>'
         f'<path marker-start="url(#m)" stroke-width="3" {SQUARE}/>'), 'stroke-width="3"'),
        (('<marker id="m" markerWidth="3"><path d="M0 0h3v3z"/></marker>'
         '<path marker-mid="url(#m)" d="M2 2h4h4v9"/>'), "h4v9"),
        # animations
        ('<path d="M6 6H18V18z"><animate attributeName="d" to="M2 2H9V9z" dur="1s"/></path>', "M6 6H18V18z"),
        ((f'<path transform="rotate(0)" {SQUARE}><animateTransform attributeName="transform" type="scale"'
         ' to="2" dur="1s" additive="sum"/></path>'), "rotate(0)"),
        ((f'<path id="first" {SQUARE}><animate id="a1" attributeName="x" to="2" dur="1s"/>'
         '<animate attributeName="opacity" to="0" begin="a1.end" dur="1s"/></path>'), 'id="a1"'),
    ],
)  # fmt: skip
def test_what_something_else_decides_stays(inside: str, stays: str) -> None:
    assert all(stays in one for one in all_candidates(inside))


@pytest.mark.parametrize(
    "inside",
    [
        f'<metadata><path id="a" {SQUARE}/></metadata><use href="#a"/>',
        f"<metadata><style>path{{fill:red}}</style></metadata><path {SQUARE}/>",
        f'<q:x xmlns:q="urn:q" id="a"/><path id="a" {SQUARE}/><use href="#a" x="3"/>',
    ],
)
def test_a_drawing_with_a_part_that_is_not_drawn_itself_but_seen_stays(inside: str) -> None:
    assert all("metadata" in one for one in all_candidates(inside))


def test_a_drawing_with_entities_inside_entities_stays() -> None:
    """Browsers differ: Chromium 156 leaves them out of attributes, Chromium 140 doesn't."""
    entities = '<!ENTITY white "#fff"><!ENTITY style "fill:&white;">'
    path = f'<!-- drawn by hand --><path style="&style;" {SQUARE}/>'
    svg = f'<!DOCTYPE svg [{entities}]><svg {XMLNS} viewBox="0 0 24 24">{path}</svg>'
    gate.admit(svg)
    assert candidates(svg) == []
    assert candidates(svg.replace("fill:&white;", "fill:red"))


def test_text_keeps_what_xml_needs_escaped() -> None:
    (first, *_rest) = all_candidates('<text y="9" font-size="4">a]]&gt;b &lt;</text>')
    assert "a]]&gt;b &lt;" in first


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fill", "red"), ("fill", "URL(#a)"), ("fill", "rgb(1.5,2,3)"), ("fill", "#12345"), ("fill", "none"),
        ("fill", "url(#a) red"), ("fill", "context-fill"), ("fill", "url('#a')"), ("fill", "#abcd"),
        ("stroke-width", "2px"), ("stroke-width", "-2"), ("stroke-width", "1em"), ("stroke-width", "10%"),
        ("stroke-miterlimit", ".5"), ("stroke-dasharray", "2 1"), ("stroke-dasharray", "2 -1"),
        ("paint-order", "stroke fill"), ("paint-order", "stroke stroke"), ("opacity", "1e400"),
        ("mask", "url(#a), none"), ("color", "currentColor"), ("transform", "none"),
    ],
)  # fmt: skip
def test_only_values_of_plain_css_are_known_to_be_valid(name: str, value: str) -> None:
    valid = {
        ("fill", "red"), ("fill", "none"), ("fill", "url('#a')"), ("fill", "#abcd"), ("stroke-width", "2px"),
        ("stroke-width", "10%"), ("stroke-dasharray", "2 1"), ("paint-order", "stroke fill"),
    }  # fmt: skip
    assert value_grammar.is_valid(name, value) is ((name, value) in valid)
