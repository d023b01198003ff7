"""What wasn't drawn in time is never sent."""

from __future__ import annotations

import pytest

from configurator.connector.model import Connector
from configurator.connector.picture_findings import problems_of
from configurator.connector.problems import Severity
from configurator.icon.check.measuring import Measurement
from configurator.icon.check.remedies import Remedies
from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.draw.pictures import Failure
from configurator.icon.draw.raster import Painter
from configurator.icon.icon import Icon
from configurator.services.picture_warnings import is_passing, stops

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
CONNECTOR = Connector(icon=Icon(SVG, "#2a7f8f", "70%", "center"))


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        ("TOOK_TOO_LONG", "ICON_TOO_SLOW"),
        ("TOO_MUCH_MEMORY", "ICON_TOO_MUCH_MEMORY"),
        ("CRASHED", "ICON_CRASHES"),
        ("BUSY", "ICON_BUSY"),
        ("OVERDUE", "ICON_OVERDUE"),
    ],
)
def test_what_was_not_drawn_in_time_is_an_error_whoever_is_to_blame(failure: str, code: str) -> None:
    (problem,) = problems_of(
        CONNECTOR, Measurement(Failure(failure), None, None), Remedies(CairoRenderer(Painter()))
    )
    assert (problem.severity, problem.field, problem.code) == (Severity.ERROR, "ICON.DATA_IMAGE", code)
    assert stops([problem])
    assert is_passing(problem) == (failure in {"BUSY", "OVERDUE"})
