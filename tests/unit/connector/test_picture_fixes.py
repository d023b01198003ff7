"""The values that a warning about the picture carries are what fixes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.connector.fixes import fix, fixes
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.icon import Icon

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
ALONE = "<svg/>"
TEAL, GREY = "#2a7f8f", "#99adb3"
CONNECTOR = Connector(icon=Icon(SVG, TEAL, "70%", "center"), icon_disabled=Icon(SVG, GREY, "60%", "top"))
FIT = {"size": "80%", "position": "50% 40%"}


@pytest.mark.parametrize("state", ["icon", "icon_disabled"])
@pytest.mark.parametrize(
    ("details", "first"),
    [
        (FIT, "80%"),
        ({"position": "9% 9%"}, "9% 9%"),
        ({"color": "#123456", "ratio": "1.0"}, "#123456"),
        ({"color": "#123456", "position": "9% 9%"}, "9% 9%"),
    ],
)
def test_a_warning_is_mended_by_the_values_that_it_carries(
    state: str, details: dict[str, str], first: str
) -> None:
    field = f"{state.upper()}.SIZE"
    mended = fix(CONNECTOR, Problem(Severity.WARNING, field, "ICON_SMALL", details))
    assert mended is not None
    values = {name: value for name, value in details.items() if name != "ratio"}
    assert getattr(mended[0], state) == replace(getattr(CONNECTOR, state), **values)
    other = "icon_disabled" if state == "icon" else "icon"
    assert getattr(mended[0], other) == getattr(CONNECTOR, other)
    assert mended[1] == first
    [only] = fixes(CONNECTOR, Problem(Severity.WARNING, field, "ICON_SMALL", details))
    assert only == (*mended, "")


@pytest.mark.parametrize("details", [{}, {"ratio": "2.0"}, {"size": "70%", "position": "center"}])
def test_a_warning_without_a_new_value_is_not_mended(details: dict[str, str]) -> None:
    assert fix(CONNECTOR, Problem(Severity.WARNING, "ICON.SIZE", "ICON_SMALL", details)) is None


def test_several_fixes_are_offered_the_best_first() -> None:
    details = {"svg": ALONE, "color": "#402080", "bare": ALONE, "ratio": "1.0"}
    background = fixes(CONNECTOR, Problem(Severity.WARNING, "ICON.DATA_IMAGE", "ICON_BACKGROUND", details))
    assert [(one.choice, one.value) for one in background] == [("remove", ""), ("use_its_color", "#402080")]
    assert [one.connector.icon.color for one in background] == [TEAL, "#402080"]
    faint = fixes(CONNECTOR, Problem(Severity.WARNING, "ICON.COLOR", "ICON_FAINT", details))
    assert [(one.choice, one.value) for one in faint] == [("make_white", ""), ("use_color", "#402080")]
    assert [one.connector.icon.svg for one in faint] == [ALONE, SVG]
    adjusted = {"cleared": ALONE, "better": "#123456"}
    (only,) = fixes(
        CONNECTOR, Problem(Severity.WARNING, "ICON_DISABLED.DATA_IMAGE", "ICON_BACKGROUND", adjusted)
    )
    assert only.connector.icon_disabled == replace(CONNECTOR.icon_disabled, svg=ALONE, color="#123456")
    assert only.connector.icon == CONNECTOR.icon
    assert (only.choice, only.value) == ("remove_and_adjust", "#123456")
