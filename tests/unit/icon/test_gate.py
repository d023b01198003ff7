"""Each browser draws all of the drawn files here, and hardly any of the refused ones.

`tests/browser/test_engines.py` asks them. The refused files that some draw are in `engine_cases.py`, but for
two: UTF-16 with its mark, which a Data URI cannot carry as it stands, and an address of a DOCTYPE.
"""

from __future__ import annotations

import pytest

from configurator.icon.svg.gate import SvgRefused, admit
from tests.support import engine_cases
from tests.support.engine_cases import OPEN, PUBLIC
from tests.support.gate_cases import DRAWN, REFUSED

ALL_DRAWN = {**DRAWN, **engine_cases.DRAWN}
ALL_REFUSED = {**REFUSED, **{name: case[:4] for name, case in engine_cases.REFUSED.items()}}


@pytest.mark.parametrize("svg", ALL_DRAWN.values(), ids=ALL_DRAWN)
def test_what_all_browsers_draw_passes_unchanged(svg: str) -> None:
    assert admit(svg) == svg
    assert admit(svg.encode()).encode() == svg.encode()


@pytest.mark.parametrize(("data", "code", "line", "column"), ALL_REFUSED.values(), ids=ALL_REFUSED)
def test_what_not_all_browsers_draw_is_refused_at_its_place(
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
