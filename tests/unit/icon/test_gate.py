"""Chromium 156 drew each of the drawn files here and none of the refused ones.

But for one: it draws UTF-16 with its mark, which a Data URI cannot carry as it stands.
"""

from __future__ import annotations

import pytest

from configurator.icon.svg.gate import SvgRefused, admit
from tests.support.gate_cases import DRAWN, OPEN, PUBLIC, REFUSED


@pytest.mark.parametrize("svg", DRAWN.values(), ids=DRAWN)
def test_what_chromium_draws_passes_unchanged(svg: str) -> None:
    assert admit(svg) == svg
    assert admit(svg.encode()).encode() == svg.encode()


@pytest.mark.parametrize(("data", "code", "line", "column"), REFUSED.values(), ids=REFUSED)
def test_what_chromium_does_not_draw_is_refused_at_its_place(
    data: bytes | str, code: str, line: int, column: int
) -> None:
    with pytest.raises(SvgRefused) as refused:
        admit(data)
    assert (refused.value.code, refused.value.line, refused.value.column) == (code, line, column)


@pytest.mark.parametrize(
    ("svg", "name"),
    [
        (f"{OPEN}&nbsp;</svg>", "nbsp"),
        (f"{PUBLIC}{OPEN}&copy;</svg>", "copy"),
        (f'{OPEN}<use a="x:y" xml:space="z:z" xlink:href="#a"/></svg>', "xlink"),
        (f'{OPEN}<g xmlns:known="u" known:a="1"><sodipodi:view known:b="2"/></g></svg>', "sodipodi"),
        ('<html xmlns="http://www.w3.org/2000/svg"/>'.replace("html", "div"), "div"),
    ],
)
def test_the_name_at_fault_is_told(svg: str, name: str) -> None:
    with pytest.raises(SvgRefused) as refused:
        admit(svg)
    assert refused.value.details["name"] == name


def test_a_refusal_names_the_format_of_a_picture() -> None:
    with pytest.raises(SvgRefused) as refused:
        admit(b"GIF89a")
    assert refused.value.details == {"format": "GIF"}
    assert refused.value.problem_details == {"format": "GIF"}
