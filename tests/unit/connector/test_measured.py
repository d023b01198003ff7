"""What is said of a picture that measures so: the limits, and the values that a fix takes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

import pytest

from configurator.connector import picture_findings
from configurator.connector.fixes import fix
from configurator.connector.inactive_icon import Look, linked
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.check import ink
from configurator.icon.css import contrast
from configurator.icon.draw.raster import Painter, RasterError
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.icon.icon import Icon

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
TEAL, PALE, GREY = "#2a7f8f", "#69acc0", "#99adb3"
CONNECTOR = Connector(icon=Icon(SVG, TEAL, "70%", "center"), icon_disabled=Icon(SVG, GREY, "60%", "top"))
GOOD: dict[str, Any] = {
    "any": True, "ink": 0.3, "fit": ["80%", "50% 40%"], "outside": 0.0, "extent": 0.6, "off": 0.01,
    "full": False, "centre": "49% 51%", "ratio": 5.0, "inner": 1.0, "ink_color": [1.0, 1.0, 1.0],
}  # fmt: skip
FIT = {"size": "80%", "position": "50% 40%"}


class Measuring:
    """A painter that has measured this already, or fails so."""

    def __init__(self, answer: dict[str, Any] | str) -> None:
        self._answer = answer
        self.asked: list[tuple[Any, ...]] = []

    def paint(self, work: Callable[..., bytes], *icons: Icon, timeout: float) -> bytes:
        self.asked.append((work, *icons, timeout))
        if isinstance(self._answer, str):
            raise RasterError(self._answer)
        return json.dumps(self._answer).encode()


def found(
    active: dict[str, Any] | None = None,
    inactive: dict[str, Any] | None = None,
    difference: float | None = 0.5,
    connector: Connector = CONNECTOR,
) -> list[tuple[str, str, dict[str, str | int]]]:
    """Field, code and details of what is said."""
    answer = {
        "active": {**GOOD, **(active or {})},
        "inactive": {**GOOD, **(inactive or {})},
        "difference": difference,
    }
    problems = picture_findings.check(connector, cast("Painter", Measuring(answer)))
    assert all(problem.severity is Severity.WARNING for problem in problems)
    return [(problem.field, problem.code, dict(problem.details)) for problem in problems]


@pytest.mark.parametrize("state", ["ICON", "ICON_DISABLED"])
@pytest.mark.parametrize(
    ("measured", "field", "code", "details"),
    [
        ({"any": False, "ink": 0.0}, "DATA_IMAGE", "ICON_BLANK", {}),
        ({"ink": 0.0019}, "SIZE", "ICON_OUT_OF_SIGHT", FIT),
        ({"outside": 0.0016, "extent": 0.1, "off": 0.4}, "SIZE", "ICON_CUT_OFF", FIT),
        ({"extent": 0.32, "off": 0.4}, "SIZE", "ICON_SMALL", FIT),
        ({"off": 0.09}, "POSITION", "ICON_OFF_CENTRE", {"position": "49% 51%"}),
        ({"off": 0.09, "centre": None}, "POSITION", "ICON_OFF_CENTRE", FIT),
        ({"off": 0.09, "centre": None, "fit": None}, "POSITION", "ICON_OFF_CENTRE", {}),
        ({"extent": 0.2, "fit": None}, "SIZE", "ICON_SMALL", {}),
    ],
)
def test_a_picture_that_is_not_well_seen_is_told_with_what_fits(
    state: str, measured: dict[str, Any], field: str, code: str, details: dict[str, str]
) -> None:
    said = found(measured) if state == "ICON" else found(inactive=measured)
    assert said == [(f"{state}.{field}", code, details)]


@pytest.mark.parametrize(
    "measured",
    [
        {}, {"ink": 0.002}, {"outside": 0.0015}, {"extent": 0.33}, {"off": 0.08}, {"ratio": 3.0},
        {"fit": None}, {"ratio": 1.0, "inner": 3.0},
        {"full": True, "outside": 0.2, "extent": 0.1, "off": 0.5, "ratio": 1.0},
    ],
)  # fmt: skip
def test_what_just_suffices_is_not_warned_of(measured: dict[str, Any]) -> None:
    assert found(measured, measured) == []


@pytest.mark.parametrize(("size", "offered"), [("80%", {}), ("70%", FIT)])
def test_a_fit_that_the_icon_has_already_is_not_offered(size: str, offered: dict[str, str]) -> None:
    icon = replace(CONNECTOR.icon, size=size, position="50% 40%")
    said = found({"extent": 0.2}, connector=replace(CONNECTOR, icon=icon))
    assert said == [("ICON.SIZE", "ICON_SMALL", offered)]


def nearest(color: str, *drawings: contrast.Color, readable: bool = True) -> str:
    """The nearest colour on which the drawings are seen, and a white name can be read if it's `readable`."""

    def passes(one: contrast.Color) -> bool:
        is_read = contrast.ratio(one, contrast.WHITE) >= contrast.LEAST_FOR_TEXT or not readable
        return is_read and all(contrast.ratio(one, drawing) >= 3 for drawing in drawings)

    return contrast.nearest(contrast.opaque(color), passes)


def test_a_faint_drawing_gets_a_disc_on_which_it_and_the_name_are_seen() -> None:
    light, dark = (0.9, 0.95, 1.0), (0.1, 0.3, 0.35)
    said = found({"ratio": 2.99, "inner": 2.99, "ink_color": light})
    assert said == [("ICON.COLOR", "ICON_FAINT", {"ratio": "2.9", "color": nearest(TEAL, light)})]
    said = found({"ratio": 1.0, "ink_color": [0.25, 0.25, 0.25]})  # nothing suits both
    assert said == [("ICON.COLOR", "ICON_FAINT", {"ratio": "1.0"})]
    better = nearest(GREY, dark, readable=False)
    said = found(inactive={"ratio": 1.49, "inner": 1.2, "ink_color": dark})
    assert said == [("ICON_DISABLED.COLOR", "ICON_FAINT", {"ratio": "1.4", "color": better})]
    assert found(inactive={"ratio": 1.5}) == []


def test_a_white_name_on_a_pale_disc_is_told_with_a_colour_that_suits_the_drawing_too() -> None:
    pale = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color=PALE))
    black, grey = {"ink_color": [0.0, 0.0, 0.0]}, {"ink_color": [0.3, 0.3, 0.3]}
    both = {"ratio": "2.5", "color": nearest(PALE, (0.0, 0.0, 0.0))}
    assert found(black, connector=pale) == [("ICON.COLOR", "NAME_FAINT", both)]
    # Where nothing suits both, or the drawing stands out by itself, the name alone counts.
    alone = {"ratio": "2.5", "color": nearest(PALE)}
    for measured in (grey, {**black, "inner": 3.0}, {**black, "full": True}):
        assert found(measured, connector=pale) == [("ICON.COLOR", "NAME_FAINT", alone)]


def test_a_transparent_disc_shows_the_wallpaper_behind_the_name() -> None:
    clear = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color="transparent"))
    ((field, code, details),) = found(connector=clear)
    assert (field, code) == ("ICON.COLOR", "NAME_FAINT")
    assert details["ratio"] == f"{int(contrast.ratio(contrast.WALLPAPER, contrast.WHITE) * 10) / 10}"


@pytest.mark.parametrize(
    ("color", "measured", "better"),
    [
        (TEAL, {}, "#99adb3"),
        (TEAL, {"ink_color": [0.6, 0.68, 0.7]}, "#6f7d84"),
        ("#99adb3", {}, "#6f7d84"),
        ("#9dabb0", {"ink": 0.5}, "#6f7d84"),
        ("", {"ink": 0.9}, None),
        ("", {}, "#99adb3"),
    ],
)
def test_states_that_look_alike_get_the_first_grey_that_differs_enough(
    color: str, measured: dict[str, Any], better: str | None
) -> None:
    alike = replace(CONNECTOR, icon_disabled=replace(CONNECTOR.icon_disabled, color=color))
    details = {"color": better} if better else {}
    assert found(inactive=measured, difference=0.029, connector=alike) == [
        ("ICON_DISABLED.COLOR", "ICONS_ALIKE", details)
    ]
    assert found(inactive=measured, difference=0.03, connector=alike) == []
    assert found(inactive=measured, difference=None, connector=alike) == []


@pytest.mark.parametrize(
    ("code", "told"),
    [("CAIRO_MISSING", "ICON_NO_CAIRO"), ("TIMEOUT", "ICON_NOT_CHECKED"), ("", "ICON_NOT_CHECKED")],
)
def test_what_could_not_be_measured_is_told_and_the_name_judged_all_the_same(code: str, told: str) -> None:
    pale = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color=PALE))
    first, second = picture_findings.check(pale, cast("Painter", Measuring(code)))
    assert first == Problem(Severity.WARNING, "ICON.DATA_IMAGE", told)
    details = {"ratio": "2.5", "color": nearest(PALE)}
    assert second == Problem(Severity.WARNING, "ICON.COLOR", "NAME_FAINT", details)


def test_what_is_in_force_is_measured_in_the_time_given() -> None:
    painter = Measuring({"active": None, "inactive": None, "difference": None})
    connector = replace(CONNECTOR, icon=replace(CONNECTOR.icon, size="nonsense"))
    assert picture_findings.check(connector, cast("Painter", painter), timeout=0.5) == ()
    picture_findings.check(connector, cast("Painter", painter))
    icons = (effective(connector.icon), effective_inactive(connector.icon, connector.icon_disabled))
    assert painter.asked == [(ink.measure, *icons, 0.5), (ink.measure, *icons, 5.0)]


def test_without_a_drawing_or_with_a_far_too_long_one_nothing_is_measured() -> None:
    long = SVG.replace("M0", "M0" + " " * (240_000 - len(SVG)))
    painter = Measuring({"active": None, "inactive": None, "difference": None})
    for connector in (
        Connector(),
        replace(CONNECTOR, icon=replace(CONNECTOR.icon, svg="")),
        replace(CONNECTOR, icon=replace(CONNECTOR.icon, svg=f"{long} ")),
        replace(CONNECTOR, icon_disabled=replace(CONNECTOR.icon_disabled, svg=f"{long} ")),
    ):
        assert picture_findings.check(connector, cast("Painter", painter)) == ()
    assert painter.asked == []
    picture_findings.check(
        replace(CONNECTOR, icon=replace(CONNECTOR.icon, svg=long)), cast("Painter", painter)
    )
    assert len(painter.asked) == 1


def test_a_drawing_that_no_browser_draws_is_not_measured_but_the_name_is_judged() -> None:
    painter = Measuring("never asked")
    broken = Connector(icon=Icon("<svg/>", PALE), icon_disabled=Icon("<svg/>"))
    (problem,) = picture_findings.check(broken, cast("Painter", painter))
    assert (problem.field, problem.code) == ("ICON.COLOR", "NAME_FAINT")
    assert painter.asked == []


def test_what_the_inactive_icon_only_has_because_it_follows_is_said_once() -> None:
    follows = linked(CONNECTOR, Look.GREY)
    small = {"extent": 0.2}
    assert found(small, small, connector=follows) == [("ICON.SIZE", "ICON_SMALL", FIT)]


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


@pytest.mark.parametrize("details", [{}, {"ratio": "2.0"}, {"size": "70%", "position": "center"}])
def test_a_warning_without_a_new_value_is_not_mended(details: dict[str, str]) -> None:
    assert fix(CONNECTOR, Problem(Severity.WARNING, "ICON.SIZE", "ICON_SMALL", details)) is None
