"""Making a drawing smaller: what goes, what stays, and that the picture is the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from configurator.icon import data_uri
from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.draw.pictures import Engine, Failure, Picture, PictureRequest
from configurator.icon.minify import (
    candidates,
    color_spelling,
    number_spelling,
    path_data,
    values,
)
from configurator.icon.minify.comparison import agree
from configurator.icon.minify.minifier import NotComparedError, minify
from configurator.icon.svg import gate
from tests.support.examples import examples
from tests.support.patient_painter import PatientPainter

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
OPEN = f'<svg {XMLNS} viewBox="0 0 24 24">'
STAR = "M12 2.0000000000004l3 7h7l-6.0000000000001 5 2 8-6-5-6 5 2-8-6-5h7z"


@pytest.fixture(scope="module")
def cairo() -> Iterator[CairoRenderer]:
    with PatientPainter() as painter:
        yield CairoRenderer(painter)


def smallest(svg: str) -> str:
    """What is tried first."""
    gate.admit(svg)
    found = candidates(svg)
    return found[0] if found else svg


EDITORS = f"""<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with an editor -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg {XMLNS} xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" version="1.1" id="svg2" x="0px" y="0px"
   viewBox="0 0 24 24" style="enable-background:new 0 0 24 24;" xml:space="preserve" data-name="Layer 1">
  <title>Star</title><desc>A star</desc>
  <metadata><rdf xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
  <sodipodi:namedview inkscape:zoom="1"/>
  <defs id="defs4"><linearGradient id="unused"><stop offset="0" stop-color="#ffffff"/></linearGradient></defs>
  <g id="layer1" inkscape:label="Layer"><g>
    <path fill="none" d="M0 0h24v24H0z"/>
    <path id="path5" style="fill:#ff0000;stroke:none;-inkscape-stroke:none;font-size:12px" d="{STAR}"/>
  </g></g>
</svg>
"""


def test_what_nobody_sees_goes(cairo: CairoRenderer) -> None:
    assert smallest(EDITORS) == (
        f'<svg {XMLNS} viewBox="0,0,24,24">'
        '<path d="M12,2l3,7h7l-6,5,2,8-6-5-6,5,2-8L2,9H9" fill="red"/></svg>'
    )
    made = minify(EDITORS, cairo)
    assert made.svg == smallest(EDITORS)
    assert made.before == len(data_uri.encode(EDITORS))
    assert made.after == len(data_uri.encode(made.svg))
    assert [picture.side for picture in made.pictures] == [256, 256]


LEFT_ALONE = [
    f'<svg {XMLNS}><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Hi</p></foreignObject></svg>',
    f'<?xml-stylesheet href="#s" ?><svg {XMLNS}><path d="M0 0h1"/></svg>',
]


@pytest.mark.parametrize("svg", LEFT_ALONE)
def test_what_is_not_understood_is_left_alone(svg: str) -> None:
    assert candidates(svg) == []


@pytest.mark.parametrize(
    ("inside", "stays"),
    [
        ('<style>.a:not(.b)>path{fill:red}</style><g class="a"><path d="M0 0h9v9z"/></g>', "class="),
        ('<style>#a{fill:red}</style><path id="a" d="M0 0h9v9z"/>', 'id="a"'),
        ('<rect width="9" height="9"><animate attributeName="x" values="0;9" dur="1s"/></rect>', "<rect"),
        ('<style>@keyframes k{to{opacity:0}} .a{animation:k 1s}</style><path class="a" d="M0 0h9v9z"/>',
         "keyframes"),
        ('<g fill="red"><path id="a" fill="#000" d="M0 0h9v9z"/></g><use href="#a" fill="blue" x="9"/>',
         '"black"'),
        ('<text x="1" y="9" font-size="4" xml:space="preserve">a  b</text>', "a  b"),
        ('<path stroke="red" stroke-linecap="round" d="M3 3h0"/>', "M3,3H3"),
        ('<path stroke="red" d="M3 3h9v9z"/>', "z"),
        ('<clipPath id="c"><path fill="none" d="M3 3h9v9z"/></clipPath><use href="#d" clip-path="url(#c)"/>',
         "M3,3h9v9"),
        ('<g transform="scale(.01)"><path d="M300.4 300.4l900.3 900.7 1-900z"/></g>', "M300"),
        ('<g opacity=".5"><path d="M0 0h9v9z"/><path d="M4 4h9v9z"/></g>', 'opacity=".5"'),
        ('<image width="9" height="9" href="data:image/png;base64,AAAA"/>', "data:image/png;base64,AAAA"),
    ],
)  # fmt: skip
def test_what_works_stays(inside: str, stays: str) -> None:
    made = smallest(f"{OPEN}<!-- a comment -->{inside}</svg>")
    assert stays in made
    assert "comment" not in made


@pytest.mark.parametrize(
    ("inside", "made"),
    [
        ('<style>.a{fill:#FF0000}</style><path class="a" d="M0 0h9v9z"/>', '<path d="M0,0H9V9" fill="red"/>'),
        ('<path fill="currentColor" d="M0 0h9v9z"/>', '<path d="M0,0H9V9"/>'),
        ('<g fill="#0000ff"><g><path d="M0 0h9v9z"/></g></g>', '<path fill="blue" d="M0,0H9V9"/>'),
        ('<rect x="1" y="2" width="3px" height="4.0"/>', '<path d="M1,2H4V6H1"/>'),
        ('<path d="M1 1h3v3z"/><path d="M11 1h3v3z"/>', '<path d="M1,1H4V4m7-3h3V4"/>'),
        (
            '<path d="M1 1h9v9z"/><path d="M2 1h3v3z"/>',
            '<path d="M1,1h9v9"/><path d="M2,1H5V4"/>',
        ),  # they overlap
        ('<circle cx="5.0000000000001" cy="0" r="2.50"/>', '<circle cx="5" r="2.5"/>'),
        ('<path d="M12 2A10 10 0 1 1 11.99 2z"/>', '<path d="M12,2a10,10,0,11-.01,0"/>'),
        ('<path d="M12 2A10 10 0 1 1 11.9999 2z"/>', '<path d="M12 2A10 10 0 1 1 11.9999 2z"/>'),
    ],
)
def test_shorter_spellings(cairo: CairoRenderer, inside: str, made: str) -> None:
    svg = f"{OPEN}<!-- -->{inside}</svg>"
    assert smallest(svg) == f'<svg {XMLNS} viewBox="0,0,24,24">{made}</svg>'
    assert minify(svg, cairo).svg == smallest(svg)


def test_a_picture_that_would_change_is_not_taken(cairo: CairoRenderer) -> None:
    svg = f'{OPEN}<!-- --><path d="M4.4 4.4h3.3v3.3h-3.3z"/></svg>'
    coarse = svg.replace("4.4h3.3v3.3h-3.3", "4h4v4h-4")
    one, other = (drawn(text, cairo) for text in (svg, coarse))
    assert agree(one, one)
    assert not agree(one, other)


def drawn(svg: str, cairo: CairoRenderer) -> Picture:
    (picture,) = cairo.draw([PictureRequest(svg)])
    assert isinstance(picture, Picture)
    return picture


def test_a_difference_counts_on_any_colour() -> None:
    # Red of half the strength is the same on black, whether it is opaque or not.
    dark, clear = (Picture(1, bytes([128, 0, 0, alpha])) for alpha in (255, 128))
    assert not agree(dark, clear)
    assert agree(dark, Picture(1, bytes([127, 0, 0, 255])))


class Failing:
    """An engine that crashes on every drawing."""

    engine = Engine.BROWSER

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        return [Failure("CRASHED") for _ in requests]


def test_a_drawing_that_cannot_be_compared_stays() -> None:
    with pytest.raises(NotComparedError) as error:
        minify(EDITORS, Failing())
    assert error.value.code == "CRASHED"


def test_a_search_that_takes_too_long_is_ended(cairo: CairoRenderer) -> None:
    slow = f'{OPEN}<path d="{"M0 0L1 1" * 400_000}"/></svg>'
    with pytest.raises(NotComparedError) as error:
        minify(slow, cairo, timeout=0.3)
    assert error.value.code == "TOOK_TOO_LONG"


coordinates = st.floats(-1000, 1000, allow_nan=False).map(lambda value: round(value, 6))
pair = st.tuples(coordinates, coordinates)
radius = st.floats(0.01, 900).map(lambda value: round(value, 4))
segments = st.one_of(
    pair.map(lambda one: ("L", one)),
    st.tuples(pair, pair, pair).map(lambda three: ("C", sum(three, ()))),
    st.tuples(pair, pair).map(lambda two: ("Q", sum(two, ()))),
    st.tuples(radius, radius, st.integers(0, 180), st.booleans(), st.booleans(), pair).map(
        lambda arc: ("A", (*arc[:3], int(arc[3]), int(arc[4]), *arc[5]))
    ),
    pair.map(lambda one: ("M", one)),
    st.just(("Z", ())),
)


@examples(60)
@given(pair, st.lists(segments, max_size=12), st.integers(0, 4))
def test_a_path_ends_where_it_did_however_it_is_written(
    start: tuple[float, float], drawn: list[tuple[str, tuple[float, ...]]], digits: int
) -> None:
    data = " ".join(f"{kind} {' '.join(map(repr, values))}" for kind, values in [("M", start), *drawn])
    before = path_data.read(data)
    assume(before is not None)  # an arc that ends where it begins
    assert before is not None
    steps = path_data.on_grid(before, digits, path_data.Role(is_stroked=True))
    written = values.shortest_path(data, digits, path_data.Role(is_stroked=True))
    again = path_data.read(written)
    assert again is not None
    assert " " not in written
    ends = [step.points[-2:] for step in steps if step.points]
    read = [
        tuple(number_spelling.steps_of(value, digits) for value in one.values[-2:])
        for one in again
        if one.values
    ]
    assert read == ends
    nearest = {
        tuple(number_spelling.steps_of(value, digits) for value in one.values[-2:])
        for one in before
        if one.values
    }
    assert {end for step, end in zip(steps, [*ends], strict=False) if step.kind in "MLCQ"} <= nearest | set(
        ends
    )


@pytest.mark.parametrize(
    ("data", "written"),
    [
        ("M10 10l-5-5", "M10,10,5,5"), ("m1 1 2 2 3-3z", "M1,1,3,3,6,0z"), ("M.5.5.6.6", "M.5.5.6.6"),
        ("M0 0h1h1v2v-2", "M0,0H2V2,0"), ("M0 0c1 0 2 1 2 2s1 2 2 2", "M0,0C1,0,2,1,2,2S3,4,4,4"),
        ("M0 0a1 1 0 0110 0", "M0,0A1,1,0,0110,0"), ("M0 0q1 1 2 0t2 0", "M0,0Q1,1,2,0T4,0"),
        ("M1 1 2 2 L", "M1 1 2 2 L"), ("L1 1", "L1 1"), ("", ""),
    ],
)  # fmt: skip
def test_path_data(data: str, written: str) -> None:
    assert values.shortest_path(data, 3, path_data.Role(is_stroked=True)) == written


@pytest.mark.parametrize(
    ("steps", "digits", "written"),
    [(0, 2, "0"), (5, 1, ".5"), (-5, 2, "-.05"), (1200, 2, "12"), (-120, 0, "-120"), (1050, 3, "1.05")],
)
def test_numbers(steps: int, digits: int, written: str) -> None:
    assert number_spelling.written(steps, digits) == written


@pytest.mark.parametrize(
    ("color", "short"),
    [("#FFFFFF", "white"), ("#f00", "red"), ("rgb(255, 0, 0)", "red"), ("magenta", "#f0f"),
     ("#aabbcc", "#abc"), ("#aabbcd", "#aabbcd"), ("none", "none"), ("url(#A)", "url(#A)"),
     ("rgba(0,0,0,.5)", "rgba(0,0,0,.5)")],
)  # fmt: skip
def test_colours(color: str, short: str) -> None:
    assert color_spelling.shortest(color) == short


def test_the_data_uri_of_a_smaller_file_is_as_safe_as_any() -> None:
    uri = data_uri.encode(smallest(EDITORS))
    assert re.fullmatch(r"data:image/svg\+xml,[A-Za-z0-9%!$*+,;=:@/?._~-]*", uri)
