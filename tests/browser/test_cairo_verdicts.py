"""What is said of icons where Chromium doesn't run: the same as where it does, or that they weren't checked.

`pytest tests/browser/test_cairo_verdicts.py --icons 1000 -s` does it for 1,000 icons of ten public sets.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from itertools import cycle

import pytest

from configurator.connector.model import Connector
from configurator.connector.picture_findings import check_all
from configurator.connector.problems import Problem
from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.draw.pictures import Renderer
from configurator.icon.icon import Icon
from configurator.icon.svg import gate
from configurator.ui.app import Application
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from tests.support import public_icons
from tests.support.paths import ROOT
from tests.support.patient_painter import PatientPainter

DRAWINGS = ROOT / "tests" / "data" / "drawings"
NOT_CHECKED = {"ICON_NOT_CHECKED"}
LOOKS = [("#2b6cb0", "90%", "center"), ("#2b6cb0", "150%", "center"), ("#ffffff", "24%", "center"),
         ("#111111", "60%", "0% 50%")]  # fmt: skip
"""Colours, sizes and positions, each for every fourth icon."""


@pytest.fixture
def browser(qapp: Application) -> Iterator[HeadlessRenderer]:
    renderer = HeadlessRenderer()
    yield renderer
    renderer.close()


def codes(connectors: list[Connector], renderer: Renderer) -> list[set[str]]:
    return [set(map(code_of, problems)) for problems in check_all(connectors, renderer)]


def code_of(problem: Problem) -> str:
    return problem.code


def test_cairo_says_the_same_of_real_icons_or_nothing(
    browser: HeadlessRenderer, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = public_icons.sample(pytestconfig.getoption("--icons"))
    connectors = [
        Connector(icon=Icon(path.read_text(encoding="utf-8"), *look))
        for path, look in zip(paths, cycle(LOOKS), strict=False)
    ]
    exact = codes(connectors, browser)
    with PatientPainter() as painter:
        found = codes(connectors, CairoRenderer(painter))
    not_checked = [path for path, one in zip(paths, found, strict=True) if one & NOT_CHECKED]
    wrong = [
        f"{path.name}: {sorted(one)} instead of {sorted(other)}"
        for path, one, other in zip(paths, found, exact, strict=True)
        if one != other and not one & NOT_CHECKED
    ]
    told = Counter(code for one in exact for code in one)
    with capsys.disabled():
        print(f"\n{len(paths)} icons: {len(not_checked)} not checked, {len(wrong)} wrong; {told}")  # noqa: T201
    assert wrong == []
    assert len(not_checked) <= math.ceil(len(paths) * 0.05)


@pytest.mark.parametrize("path", sorted(DRAWINGS.glob("*.svg")), ids=lambda path: str(path.stem))
def test_cairo_never_says_something_wrong_of_an_unusual_drawing(browser: HeadlessRenderer, path: str) -> None:
    svg = (DRAWINGS / path).read_text(encoding="utf-8")
    try:
        gate.admit(svg)
    except gate.SvgRefused:
        return
    connectors = [Connector(icon=Icon(svg, "#90be00", "90%", "center"))]
    (exact,) = codes(connectors, browser)
    with PatientPainter() as painter:
        (found,) = codes(connectors, CairoRenderer(painter))
    assert found == exact or found & NOT_CHECKED
