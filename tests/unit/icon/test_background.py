"""COLOR, SIZE and POSITION: Chromium's `CSS.supports` said the same of each value here."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.icon.css.colors import is_color
from configurator.icon.css.lengths import Length
from configurator.icon.css.positions import Position, is_position, parse_position
from configurator.icon.css.sizes import is_size, parse_size

INJECTIONS = [
    "#fff;", "red; background: url(//x)", "red}", "red{", "#fff}</style><script>", "/**/red", "red/*",
    "red\\9",
    "r\\65 d", "url(x)", "url(https://example.com/x.png)", "var(--x)", "expression(alert(1))",
    "red !important",
    "image-set(x)", "'red'", '"red"', "red\n", "red\r\nblue", "red\0", "50%;", "50%}", "calc(1px)",
    "center/cover",
    "center;", "é", "#\uff46\uff46\uff46", "rgb(1,2,3);", "rgb(1,2,3)/**/", "x" * 100_000, "1" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("value", INJECTIONS)
def test_nothing_that_could_leave_its_declaration_is_a_value(value: str) -> None:
    assert not is_color(value)
    assert not is_size(value)
    assert not is_position(value)


@given(st.text())
def test_a_value_never_holds_what_ends_a_declaration(text: str) -> None:
    if is_color(text) or is_size(text) or is_position(text):
        assert not set(text) & set(";{}\\'\"<>\n\r\0")
        assert "/*" not in text


@pytest.mark.parametrize(
    "color",
    [
        "#fff", "#FFF8", "#69acc0", "#69acc0ff", "red", "Transparent", "currentColor", "rebeccapurple",
        "grey",
        "rgb(1,2,3)", "rgb( 1 , 2 , 3 )", "RGB(1%,2%,3%)", "rgba(1,2,3,.5)", "rgba(1, 2, 3, 50%)",
        "rgb(1 2 3)",
        "rgb(1 2 3/50%)", "rgb(1 2 3 / .5)", "rgb(none 2 3)", "rgb(-1,300,1e2)", "rgb(+1.5 -2 3)",
        "hsl(120,50%,50%)", "hsl(120deg, 50%, 50%)", "hsl(1turn 50% 50%)", "hsla(120,50%,50%,.5)",
        "hsl(120 50 50)", "hsl(none 50% 50% / none)", " #fff ",
    ],
)  # fmt: skip
def test_a_css_colour_is_one(color: str) -> None:
    assert is_color(color)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "fff", "#ff", "#fffff", "#ggg", "reddish", "inherit", "initial", "unset", "Canvas", "rgb()",
        "rgb(1,2)", "rgb(1,2,3,4,5)", "rgb(1,2%,3)", "rgb(1,,3)", "rgb(1,2,3,)", "rgb(1 2 3,.5)",
        "rgb(none,2,3)",
        "blac\u212a", "rgb (1,2,3)", "hsl(120%,50%,50%)", "hsl(120,50,50)", "rgb(1.,2,3)", "#fff #fff", "9",
    ],
)  # fmt: skip
def test_what_is_no_colour_is_not(text: str) -> None:
    assert not is_color(text)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("contain", ("contain",)),
        ("Cover", ("cover",)),
        ("auto", (None, None)),
        ("90%", (Length(90, "%"), None)),
        ("auto 50%", (None, Length(50, "%"))),
        ("24px 32px", (Length(24, "px"), Length(32, "px"))),
        ("0", (Length(0, "px"), None)),
        ("+1.5EM  .5rem", (Length(1.5, "em"), Length(0.5, "rem"))),
    ],
)
def test_a_size_is_read(text: str, size: object) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize(
    "text",
    [
        "", "10", "-5%", "5.px", "10 px", "cover 50%", "auto auto auto", "50%, 20%", "1e1", "big", "50%50%",
        "50%50%50%", "50% 50%50%", "50%,50%", "XAUTO", "AUTOX",
    ],
)  # fmt: skip
def test_what_is_no_size_is_not(text: str) -> None:
    assert not is_size(text)


PERCENT = Length(50, "%")
ZERO = Length(0, "px")
TEN = Length(10, "px")


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("center", Position("left", PERCENT, "top", PERCENT)),
        ("left", Position("left", ZERO, "top", PERCENT)),
        ("bottom", Position("left", PERCENT, "bottom", ZERO)),
        ("top left", Position("left", ZERO, "top", ZERO)),
        ("center right", Position("right", ZERO, "top", PERCENT)),
        ("10px", Position("left", TEN, "top", PERCENT)),
        ("10px -50%", Position("left", TEN, "top", Length(-50, "%"))),
        ("10px top", Position("left", TEN, "top", ZERO)),
        ("right 10px bottom 50%", Position("right", TEN, "bottom", PERCENT)),
        ("bottom 50% right 10px", Position("right", TEN, "bottom", PERCENT)),
        ("center bottom 10px", Position("left", PERCENT, "bottom", TEN)),
        ("top right 10px", Position("right", TEN, "top", ZERO)),
        ("0 0", Position("left", ZERO, "top", ZERO)),
    ],
)
def test_a_position_is_read(text: str, position: Position) -> None:
    assert parse_position(text) == position


@pytest.mark.parametrize(
    "text",
    ["", "10 10", "10px left", "left right", "top bottom", "foo", "center 10px center", "left 10px 10px",
     "10px 10px 10px", "top 10px", "left left", "auto", "center center 10px", "left 10px right 10px",
     "a b c d e"],
)  # fmt: skip
def test_what_is_no_position_is_not(text: str) -> None:
    assert not is_position(text)


def test_of_all_four_words_chromium_takes_as_many() -> None:
    words = ("left", "right", "center", "top", "bottom", "10px", "-5%")
    valid = [sum(map(is_position, map(" ".join, product(words, repeat=count)))) for count in (1, 2, 3, 4)]
    assert valid == [7, 33, 48, 32]
