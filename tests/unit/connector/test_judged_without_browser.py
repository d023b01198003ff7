"""Where only CairoSVG draws, a picture is judged rightly or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from configurator.connector.picture_findings import check
from configurator.icon.draw.cairo_pictures import CairoRenderer
from tests.support.judged_cases import Judged, judged_cases
from tests.support.patient_painter import PatientPainter

CASES = judged_cases()


@pytest.fixture(scope="module")
def cairo() -> Iterator[CairoRenderer]:
    with PatientPainter() as painter:
        yield CairoRenderer(painter)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_verdict_contradicts_what_a_browser_draws(cairo: CairoRenderer, case: Judged) -> None:
    told = {problem.code for problem in check(case.connector, cairo)}
    assert told in (case.told, {"ICON_NOT_CHECKED"})
