"""Files that no browser draws become ones that they draw, by a change that is as small as can be."""

from __future__ import annotations

import pytest

from configurator.icon.repair.repairer import repair_file
from configurator.icon.svg.gate import SvgRefused, admit
from tests.support.broken_files import BROKEN, HOPELESS, MEANT, XMLNS
from tests.support.measuring import Measured


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_repaired(data: bytes | str) -> None:
    with pytest.raises(SvgRefused) as refused:
        admit(data)
    repaired = repair_file(data)
    assert repaired
    assert admit(repaired.svg) == repaired.svg
    assert refused.value.code in (*repaired.codes, "SVG_IS_OTHER_FORMAT")


@pytest.mark.parametrize("data", HOPELESS.values(), ids=HOPELESS)
def test_where_it_would_be_guessing_nothing_is_repaired(data: bytes | str) -> None:
    assert repair_file(data) is None


def test_what_a_component_works_out_is_left_out_and_what_stands_there_is_kept() -> None:
    svg = (
        f'<svg {XMLNS} width={{24}} strokeWidth="2" fill={{"red"}} height={{a || b}}'
        ' style={{fill: "red"}}>'
        "<a xlinkHref='#a' tabIndex={`1`} title='{x}'/></svg>"
    )
    repaired = repair_file(svg)
    assert repaired
    assert repaired.svg == (
        f'<svg xmlns:xlink="http://www.w3.org/1999/xlink" {XMLNS} width="24" stroke-width="2" fill="red"'
        " style=\"fill:red\"><a xlink:href='#a' tabIndex=\"1\" title='{x}'/></svg>"
    )


def test_numbers_in_a_style_of_react_are_pixels_where_css_wants_a_length() -> None:
    style = "{{fontSize: 12, strokeWidth: 2, margin: -1.5, x: 0, opacity: 0.5, width: '3em', '--a': 4}}"
    repaired = repair_file(f'<svg {XMLNS}><text style={style} y="9">A</text></svg>')
    assert repaired
    assert (
        '<text style="font-size:12px;stroke-width:2;margin:-1.5px;x:0;opacity:0.5;width:3em;--a:4"'
        in repaired.svg
    )


def test_a_good_file_stays_as_it_is() -> None:
    assert repair_file(MEANT) == (MEANT, ())


def test_what_is_not_at_fault_stays_to_the_letter() -> None:
    odd = "<!-- %41 ' -->\r\n<svg  viewBox = '0 0 8 8'\t>\r\n<path d='M0,0'/> </svg>\n"
    repaired = repair_file(odd)
    assert repaired
    assert repaired.svg == odd.replace("<svg", f"<svg {XMLNS}")


@pytest.mark.parametrize(
    "svg",
    [
        f"<svg {XMLNS}>" + "<g a=b/>" * 20_000 + "</svg>",
        f"<svg {XMLNS}>" + "<!-- -- -->" * 100_000 + "</svg>",
        f"<svg {XMLNS}>" + "</g>" * 100_000 + "</svg>",
        f"<svg {XMLNS}>" + "<svg" * 300_000,
        "<svg>" * 100_000,
        f"<svg {XMLNS} a='" + "<" * 100_000 + "'/>",
        f"<svg {XMLNS}>" + '<g a="<' * 100_000,
        "<!DOCTYPE" * 200_000,
    ],
)
def test_a_file_with_a_hundred_thousand_mistakes_is_given_up(svg: str, measured: Measured) -> None:
    with measured():
        repair_file(svg)
