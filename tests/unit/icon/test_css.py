"""Colours, positions and selectors: what a value means, beyond whether it is valid."""

from __future__ import annotations

import pytest
import tinycss2

from configurator.icon.css import declarations, selectors
from configurator.icon.css.colors import hex_of, parse_color, rgba_of
from configurator.icon.css.named_positions import POSITIONS, position_of
from configurator.icon.css.positions import cell_of, percentages_of
from configurator.icon.css.selectors import Elements
from configurator.icon.svg import gate
from configurator.icon.svg.references import MOST_CSS

OPEN = '<svg xmlns="http://www.w3.org/2000/svg">'


@pytest.mark.parametrize(
    ("color", "written"),
    [
        ("red", "#ff0000"), ("#12f", "#1122ff"), ("#1e9999", "#1e9999"), ("#BE1931", "#be1931"),
        ("transparent", "#00000000"), ("currentColor", "#000000"),
        ("rgb(255,128,0)", "#ff8000"), ("rgb(100%, 50%, 0%)", "#ff8000"), ("rgb(100% 128 none)", "#ff8000"),
        ("rgb(300,-5,1e2)", "#ff0064"), ("rgba(1,2,3,.5)", "#01020380"), ("rgb(1 2 3 / none)", "#01020300"),
        ("hsl(120,100%,50%)", "#00ff00"), ("hsl(.5turn 100% 50%)", "#00ffff"),
        ("hsl(-240deg 100 50 / 50%)", "#00ff0080"), ("hsl(1e999 100% 50%)", "#ff0000"),
        ("hsl(200grad 100% 50%)", "#00ffff"), ("hsl(none 200% 50%)", "#ff0000"),
    ],
)  # fmt: skip
def test_a_colour_has_the_parts_that_browsers_draw(color: str, written: str) -> None:
    assert hex_of(rgba_of(color)) == written
    assert max(rgba_of(color)) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "rgb(1 2 3 4)", "rgb(1 2 3/4/5)", "rgb(1 2,3)", "rgb(1deg 2 3)", "rgb(1+2-3)", "rgb(1%2%3%)",
        "hsl(1px 1% 1%)", "hsl(1 1deg 1%)", "hsl(1 1% 1% / 1deg)", "hwb(1 1% 1%)", "lab(1% 1 1)",
        "rgb(1,2,3,none)", "hsl(none,1%,1%)",
        "rgb(1,2,3", "rgb(1,2,3))", "rgb(rgb(1,2,3),2,3)", "rgb(1 2 3 / (1))", "rgb(1e9999,2,3)", "red red",
    ],
)  # fmt: skip
def test_what_is_no_colour_has_no_parts(text: str) -> None:
    assert parse_color(text) is None
    with pytest.raises(ValueError, match="no colour"):
        rgba_of(text)


@pytest.mark.parametrize("cell", range(9))
def test_each_of_the_nine_places_is_a_cell_and_two_percentages(cell: int) -> None:
    percentages = (cell % 3 * 50, cell // 3 * 50)
    assert cell_of(POSITIONS[cell]) == cell
    assert percentages_of(POSITIONS[cell]) == percentages
    assert position_of(*percentages) == POSITIONS[cell]


@pytest.mark.parametrize(
    ("position", "cell", "percentages"),
    [
        ("", 4, (50, 50)),
        ("right 0 bottom 0%", 8, (100, 100)),
        ("right 25% bottom 10%", None, (75, 90)),
        ("0px 100%", 6, (0, 100)),
        ("33.4% 12.6%", None, (33, 13)),
        ("-999% 0", None, (-999, 0)),
        ("1000% 0", None, None),
        ("1e999% 0", None, None),
        ("10px center", None, None),
        ("nonsense", None, None),
    ],
)
def test_any_position_is_shown_as_percentages_if_it_can_be(
    position: str, cell: int | None, percentages: tuple[int, int] | None
) -> None:
    assert cell_of(position) == cell
    assert percentages_of(position) == percentages


def chosen(text: str) -> set[int]:
    """The elements that selectors may choose in a drawing of svg (0), g (1), path (2), rect (3), use (4)."""
    svg = (
        f'{OPEN}<g id="a" class="one two"><path class="one" data-x="left-top B"/></g>'
        '<rect id="b" Data-X="LEFT"/><use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#a"/></svg>'
    )
    elements = Elements(gate.read(svg).elements)
    tokens = tinycss2.parse_component_value_list(text)
    return {place for places in elements.chosen(tokens) for place in places}


@pytest.mark.parametrize(
    ("selectors", "places"),
    [
        ("path", {2}), (".one", {1, 2}), ("#b", {3}), ("g#a.two", {1}), (":root", {0}),
        ("*", {0, 1, 2, 3, 4}), ("svg > .one", {1, 2}), ("g + rect", {3}), ("path, rect", {2, 3}),
        (".none", set()), (".XXXX", set()), ("#XXXX", set()), ("#None", set()),
        ("rect:not(#b)", {3}), ("path:hover", {2}), ("path::before", {2}), (":is(path)", {0, 1, 2, 3, 4}),
        ("[data-x]", {2, 3}), ("[data-x='LEFT']", {3}), ("[data-x='left' i]", {3}), ("[data-x^=left]", {2}),
        ("[data-x$='B']", {2}), ("[data-x*=top]", {2}), ("[data-x~=B]", {2}), ("[data-x|=left]", {2}),
        ("path[data-x=x]", set()), (".one#b", {3}), ("[href='#a']", {4}),
    ],
)  # fmt: skip
def test_a_selector_chooses_at_least_the_elements_that_browsers_choose(
    selectors: str, places: set[int]
) -> None:
    assert chosen(selectors) == places


@pytest.mark.parametrize(
    ("selectors", "places"),
    [(".late", {2}), ("[class=late]", {2}), ("[id=late]", set()), ("[class~=one]", {1, 2}), ("[id=a]", {1})],
)
def test_a_class_that_an_element_may_get_later_counts(selectors: str, places: set[int]) -> None:
    svg = f'{OPEN}<g id="a" class="one two"/><path/></svg>'
    elements = Elements(gate.read(svg).elements, [(2, "late")])
    found = elements.chosen(tinycss2.parse_component_value_list(selectors))
    assert {place for places in found for place in places} == places


@pytest.mark.parametrize("selectors", ["&", "& .one", "a|path", "..", "path >", "::unknown", "[x=]", "50%"])
def test_an_unknown_selector_means_all_elements(selectors: str) -> None:
    assert chosen(selectors) == {0, 1, 2, 3, 4}


def test_of_very_many_classes_the_first_hundred_count() -> None:
    classes = " ".join(f"c{number}" for number in range(102))
    elements = Elements(gate.read(f'{OPEN}<g class=" {classes} "/></svg>').elements)
    for name, places in (("c0", [1]), ("c1", [1]), ("c99", [1]), ("c100", [])):
        assert [[*one] for one in elements.chosen(tinycss2.parse_component_value_list(f".{name}"))] == [
            places
        ]


def test_after_very_many_comparisons_an_attribute_selector_means_all_elements(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(selectors, "_MOST_TESTS", 3)
    elements = Elements(gate.read(f'{OPEN}<g id="a"/><g/></svg>').elements)
    tokens = tinycss2.parse_component_value_list("[id=a]")
    assert [[*one] for one in elements.chosen(tokens)] == [[1]]
    assert [[*one] for one in elements.chosen(tokens)] == [[0, 1, 2]]


def test_rules_are_found_however_deep_they_stand() -> None:
    css = (
        "@media all{@supports (x:y){.a{mask:url(#m)} g{.b{fill:var(--c)}}}}@keyframes k{from{mask:url('#n')}}"
    )
    found = [
        (rule.selectors is None, [*declarations.references(one.value)], [*declarations.variables(one.value)])
        for rule in declarations.rules(css)
        for one in rule.declarations
    ]
    assert sorted(found) == [(False, [], ["--c"]), (False, ["m"], []), (True, ["n"], [])]


def test_a_rule_is_found_among_comments_and_at_rules_without_a_block() -> None:
    css = "/* a */ @import 'b'; /* c */ rect{} path , #a { fill : red } @font-face{src:url(d)}"
    found = [
        (
            rule.selectors and tinycss2.serialize(rule.selectors).strip(),
            [one.text for one in rule.declarations],
        )
        for rule in declarations.rules(css)
    ]
    assert found == [("path , #a", ["red"]), (None, ["url(d)"])]


def test_references_are_found_in_brackets_and_functions_too() -> None:
    css = "url(#a) (url('#b')) [url( #c )] {x url(#d)} f(g(url(#e)), url('#f')) url(i.svg#g) url() x"
    assert sorted(declarations.references(tinycss2.parse_component_value_list(css))) == [*"abcdef"]


def test_the_style_sheets_that_a_style_sheet_imports_are_found() -> None:
    css = (
        "@charset 'x';@import url(a.css);@IMPORT \"b.css\" screen;@import url('c.css') layer(x);"
        "@media{@import 'd'}e{}"
    )
    assert sorted(declarations.imported(css)) == ["a.css", "b.css", "c.css"]


def test_a_declaration_is_taken_apart() -> None:
    one, two = declarations.declarations("FILL : /* */ Inherit;x y; --A: url( '#b' ) !important")
    assert (one.name, one.keyword, one.text, one.is_important) == ("fill", "inherit", "Inherit", False)
    assert (two.name, two.keyword, two.is_important) == ("--A", "", True)


def test_css_that_is_too_long_to_be_read_is_refused_only_if_it_may_repeat_something() -> None:
    rules = "rect{fill:url(#g);mask:url(#m)}" * (MOST_CSS // 20)
    body = '<mask id="{}"><rect/></mask><linearGradient id="g"/><rect/></svg>'
    assert gate.admit(f"{OPEN}<style>{rules}</style>{body.format('other')}")
    with pytest.raises(gate.SvgRefused) as refused:
        gate.admit(f"{OPEN}<style>{rules}</style>{body.format('m')}")
    assert refused.value.code == "SVG_USE_BOMB"


def test_a_font_inside_a_style_sheet_is_not_read() -> None:
    font = "A" * (2 * MOST_CSS)
    sheet = f"@font-face{{src:url('data:font/woff2;base64,{font}')}} rect{{mask:url(#m)}}"
    assert gate.admit(f'{OPEN}<style>{sheet}</style><mask id="m"><rect/></mask><rect/></svg>')
