"""What is said of a picture that measures so: the limits, and the values that a fix takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from configurator.connector.fixes import fix
from configurator.connector.inactive_icon import Look, linked
from configurator.connector.model import Connector
from configurator.connector.picture_findings import check, check_all, problems_of
from configurator.connector.problems import Problem, Severity
from configurator.icon.check.fitting import Fit
from configurator.icon.check.ink import Contrasts, Measured
from configurator.icon.check.measuring import Measurement
from configurator.icon.check.remedies import Background
from configurator.icon.css import contrast
from configurator.icon.draw.pictures import (
    Engine,
    EngineUnavailableError,
    Failure,
    Picture,
    PictureRequest,
)
from configurator.icon.icon import Icon

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>'
TEAL, PALE, GREY = "#2a7f8f", "#69acc0", "#99adb3"
CONNECTOR = Connector(icon=Icon(SVG, TEAL, "70%", "center"), icon_disabled=Icon(SVG, GREY, "60%", "top"))
WELL_SEEN = Contrasts(ratio=5.0, inner=1.0, ink_color=(1.0, 1.0, 1.0))
GOOD = Measured(has_ink=True, ink=0.3, extent=0.6, middle=(0.5, 0.49), contrasts=WELL_SEEN)
FIT = {"size": "80%", "position": "50% 40%"}
GOOD_FIT = Fit(**FIT)


def of(**values: Any) -> Measured:
    """What is measured on a good icon, but for these values; those of its contrasts among them."""
    contrasts = {name: values.pop(name) for name in Contrasts._fields if name in values}
    return GOOD._replace(contrasts=WELL_SEEN._replace(**contrasts), **values)


class Helper(NamedTuple):
    """What would help each icon that has a drawing."""

    fitted: Fit | None = None
    found: Background | None = None
    whitened: str | None = None

    def fit(self, icon: Icon) -> Fit | None:
        return self.fitted if icon.svg else None

    def background(self, icon: Icon) -> Background | None:
        return self.found if icon.svg else None

    def white(self, icon: Icon) -> str | None:
        return self.whitened if icon.svg else None


def found(
    active: Measured | Failure | None = GOOD,
    inactive: Measured | Failure | None = GOOD,
    difference: float | None = 0.5,
    connector: Connector = CONNECTOR,
    fit: Fit | None = GOOD_FIT,
    background: Background | None = None,
    white: str | None = None,
) -> list[tuple[str, str, dict[str, str | int]]]:
    """Field, code and details of what is said."""
    helper = Helper(fit, background, white)
    problems = problems_of(connector, Measurement(active, inactive, difference), helper)
    assert all(problem.severity is Severity.WARNING for problem in problems)
    return [(problem.field, problem.code, dict(problem.details)) for problem in problems]


@pytest.mark.parametrize("state", ["ICON", "ICON_DISABLED"])
@pytest.mark.parametrize(
    ("measured", "field", "code", "details"),
    [
        (Measured(has_ink=False), "DATA_IMAGE", "ICON_BLANK", {}),
        (Measured(has_ink=True), "SIZE", "ICON_OUT_OF_SIGHT", FIT),
        (of(ink=0.0019, outside=0.5), "SIZE", "ICON_OUT_OF_SIGHT", FIT),
        (of(ink=0.0019, extent=0.02, middle=(0.2, 0.2)), "SIZE", "ICON_SMALL", FIT),
        (of(outside=0.0016, extent=0.1, middle=(0.1, 0.1)), "SIZE", "ICON_CUT_OFF", FIT),
        (of(extent=0.32, middle=(0.1, 0.1)), "SIZE", "ICON_SMALL", FIT),
        (Failure("FAILED"), "DATA_IMAGE", "ICON_NOT_CHECKED", {"reason": "failure"}),
        (Failure("NOT_DRAWABLE", "mask"), "DATA_IMAGE", "ICON_NOT_CHECKED", {"reason": "mask"}),
    ],
)
def test_a_picture_that_is_not_well_seen_is_told_with_what_fits(
    state: str, measured: Measured | Failure, field: str, code: str, details: dict[str, str]
) -> None:
    said = found(measured) if state == "ICON" else found(inactive=measured)
    assert said == [(f"{state}.{field}", code, details)]


@pytest.mark.parametrize(
    "close",
    [
        {"ink": 0.0015}, {"ink": 0.0038}, {"outside": 0.001}, {"outside": 0.0029}, {"extent": 0.335},
        {"middle": (0.5, 0.587)}, {"ratio": 3.3}, {"ratio": 2.7},
    ],
)  # fmt: skip
def test_what_cairo_cannot_tell_for_certain_was_not_checked(close: dict[str, Any]) -> None:
    assert found(of(**close, is_exact=False)) == [
        ("ICON.DATA_IMAGE", "ICON_NOT_CHECKED", {"reason": "closeness"})
    ]
    assert "ICON_NOT_CHECKED" not in {code for _, code, _ in found(of(**close))}


@pytest.mark.parametrize(
    "clear",
    [
        {}, {"ink": 0.001}, {"ink": 0.004}, {"outside": 0.00075}, {"ratio": 5.0, "inner": 3.0},
        {"is_full": True, "extent": 0.33, "ratio": 3.0},
    ],
)  # fmt: skip
def test_what_is_clear_is_nothing_to_tell_of_a_picture_of_cairo_s_too(clear: dict[str, Any]) -> None:
    assert found(of(**clear, is_exact=False)) == []


def test_what_is_clear_is_told_of_a_picture_of_cairo_s_too() -> None:
    assert found(of(outside=0.003, is_exact=False)) == [("ICON.SIZE", "ICON_CUT_OFF", FIT)]
    unseen = GOOD._replace(contrasts=None, is_exact=False)
    assert found(unseen) == [("ICON.SIZE", "ICON_OUT_OF_SIGHT", FIT)]
    assert found(of(extent=0.2, is_exact=False)) == [("ICON.SIZE", "ICON_SMALL", FIT)]


def test_a_drawing_off_the_centre_is_told_with_the_position_that_moves_its_middle_there() -> None:
    off = of(middle=(0.5, 0.59))
    # The drawing lies at 13 of 84 pixels and leaves room for 25; it has to move up by 7.6.
    assert found(off) == [("ICON.POSITION", "ICON_OFF_CENTRE", {"position": "50% 22%"})]
    whole = replace(CONNECTOR, icon=replace(CONNECTOR.icon, size="100%"))  # no room: only a fit helps
    assert found(off, connector=whole) == [("ICON.POSITION", "ICON_OFF_CENTRE", FIT)]
    assert found(off, connector=whole, fit=None) == [("ICON.POSITION", "ICON_OFF_CENTRE", {})]


def test_a_drawing_that_cannot_be_fitted_is_told_all_the_same() -> None:
    assert found(of(extent=0.2), fit=None) == [("ICON.SIZE", "ICON_SMALL", {})]


@pytest.mark.parametrize(
    "measured",
    [
        GOOD, of(ink=0.002), of(outside=0.0015), of(extent=0.33), of(middle=(0.43, 0.57)), of(ratio=3.0),
        of(ratio=1.0, inner=3.0), of(is_full=True, outside=0.2, extent=0.1, middle=(0.9, 0.9), ratio=1.0),
    ],
)  # fmt: skip
def test_what_just_suffices_is_not_warned_of(measured: Measured) -> None:
    assert found(measured, measured) == []


@pytest.mark.parametrize(("size", "offered"), [("80%", {}), ("70%", FIT)])
def test_a_fit_that_the_icon_has_already_is_not_offered(size: str, offered: dict[str, str]) -> None:
    icon = replace(CONNECTOR.icon, size=size, position="50% 40%")
    said = found(of(extent=0.2), connector=replace(CONNECTOR, icon=icon))
    assert said == [("ICON.SIZE", "ICON_SMALL", offered)]


def nearest(color: str, *drawings: contrast.Color, readable: bool = True) -> str:
    """The nearest colour on which the drawings are seen, and a white name can be read if it's `readable`."""

    def passes(one: contrast.Color) -> bool:
        is_read = contrast.ratio(one, contrast.WHITE) >= contrast.LEAST_FOR_TEXT or not readable
        return is_read and all(contrast.ratio(one, drawing) >= 3 for drawing in drawings)

    return contrast.nearest(contrast.opaque(color), passes)


def test_a_faint_drawing_gets_a_disc_on_which_it_and_the_name_are_seen() -> None:
    light, dark = (0.9, 0.95, 1.0), (0.1, 0.3, 0.35)
    said = found(of(ratio=2.99, inner=2.99, ink_color=light))
    assert said == [("ICON.COLOR", "ICON_FAINT", {"ratio": "2.9", "color": nearest(TEAL, light)})]
    said = found(of(ratio=1.0, ink_color=(0.25, 0.25, 0.25)))  # nothing suits both
    assert said == [("ICON.COLOR", "ICON_FAINT", {"ratio": "1.0"})]
    better = nearest(GREY, dark, readable=False)
    said = found(inactive=of(ratio=1.49, inner=1.2, ink_color=dark))
    assert said == [("ICON_DISABLED.COLOR", "ICON_FAINT", {"ratio": "1.4", "color": better})]
    assert found(inactive=of(ratio=1.5)) == []


def test_a_white_name_on_a_pale_disc_is_told_with_a_colour_that_suits_the_drawing_too() -> None:
    pale = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color=PALE))
    black = {"ink_color": (0.0, 0.0, 0.0)}
    both = {"ratio": "2.5", "color": nearest(PALE, (0.0, 0.0, 0.0))}
    assert found(of(**black), connector=pale) == [("ICON.COLOR", "NAME_FAINT", both)]
    # Where nothing suits both, or the drawing stands out by itself, the name alone counts.
    alone = {"ratio": "2.5", "color": nearest(PALE)}
    grey = of(ink_color=(0.3, 0.3, 0.3))
    for measured in (grey, of(**black, inner=3.0), of(**black, is_full=True), Failure("FAILED"), None):
        assert found(measured, connector=pale)[-1] == ("ICON.COLOR", "NAME_FAINT", alone)


def test_a_transparent_disc_shows_the_wallpaper_behind_the_name() -> None:
    clear = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color="transparent"))
    ((field, code, details),) = found(connector=clear)
    assert (field, code) == ("ICON.COLOR", "NAME_FAINT")
    assert details["ratio"] == f"{int(contrast.ratio(contrast.WALLPAPER, contrast.WHITE) * 10) / 10}"


@pytest.mark.parametrize(
    ("color", "measured", "better"),
    [
        (TEAL, GOOD, "#99adb3"),
        (TEAL, of(ink_color=(0.6, 0.68, 0.7)), "#6f7d84"),
        ("#99adb3", GOOD, "#6f7d84"),
        ("#9dabb0", of(ink=0.5), "#6f7d84"),
        ("", of(ink=0.9), None),
        ("", GOOD, "#99adb3"),
    ],
)
def test_states_that_look_alike_get_the_first_grey_that_differs_enough(
    color: str, measured: Measured, better: str | None
) -> None:
    alike = replace(CONNECTOR, icon_disabled=replace(CONNECTOR.icon_disabled, color=color))
    details = {"color": better} if better else {}
    assert found(inactive=measured, difference=0.029, connector=alike) == [
        ("ICON_DISABLED.COLOR", "ICONS_ALIKE", details)
    ]
    assert found(inactive=measured, difference=0.03, connector=alike) == []
    assert found(inactive=measured, difference=None, connector=alike) == []


@pytest.mark.parametrize(
    ("off", "kept", "code"),
    [
        (0.079, set(), ""),
        (0.081, set(), "ICON_OFF_CENTRE"),
        (0.029, {"ICON"}, ""),
        (0.031, {"ICON"}, "ICON_POSITION_KEPT"),
        (0.2, {"ICON"}, "ICON_POSITION_KEPT"),
        (0.031, {"ICON_DISABLED"}, ""),
    ],
)
def test_a_position_kept_from_an_earlier_drawing_is_told_sooner(
    off: float, kept: set[str], code: str
) -> None:
    measurement = Measurement(of(middle=(0.5 + off, 0.5)), GOOD, 0.5)
    problems = problems_of(CONNECTOR, measurement, Helper(GOOD_FIT), kept)
    assert [one.code for one in problems] == ([code] if code else [])
    for problem in problems:
        assert problem.field == "ICON.POSITION"
        assert fix(CONNECTOR, problem) is not None


ALONE = "<svg/>"
SEEN_ALONE = Background(ALONE, "#402080", WELL_SEEN)
FAINT_ALONE = SEEN_ALONE._replace(left=WELL_SEEN._replace(ratio=1.2, ink_color=(0.3, 0.6, 0.6)))


@pytest.mark.parametrize("state", ["ICON", "ICON_DISABLED"])
@pytest.mark.parametrize(
    ("background", "offered"),
    [
        (SEEN_ALONE, {"svg", "color", "bare"}),
        (SEEN_ALONE._replace(color=""), {"bare"}),
        (SEEN_ALONE._replace(left=WELL_SEEN._replace(ratio=3.0)), {"svg", "color", "bare"}),
        (SEEN_ALONE._replace(left=WELL_SEEN._replace(ratio=1.2, inner=3.1)), {"svg", "color", "bare"}),
        (FAINT_ALONE, {"svg", "color", "cleared", "better"}),
    ],
)
def test_a_background_is_told_with_what_can_be_done_about_it(
    state: str, background: Background, offered: set[str]
) -> None:
    square = of(is_rectangle=True)
    said = found(*((square, GOOD) if state == "ICON" else (GOOD, square)), background=background)
    ((field, code, details),) = said
    assert (field, code) == (f"{state}.DATA_IMAGE", "ICON_BACKGROUND")
    assert details.keys() == offered
    if "better" in offered:
        assert details["better"] == nearest(
            TEAL if state == "ICON" else GREY, (0.3, 0.6, 0.6), readable=state == "ICON"
        )
    assert {details[name] for name in offered & {"svg", "bare", "cleared"}} == {ALONE}


def test_what_is_left_on_an_inactive_disc_may_be_paler() -> None:
    paler = SEEN_ALONE._replace(left=WELL_SEEN._replace(ratio=1.5))
    square = of(is_rectangle=True)
    assert "bare" in found(inactive=square, background=paler)[0][2]
    assert "bare" not in found(square, background=paler)[0][2]


def test_on_a_disc_without_a_colour_of_its_own_a_warning_offers_none() -> None:
    unknown = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color="nonsense"))
    assert found(of(ratio=1.2), connector=unknown) == [("ICON.COLOR", "ICON_FAINT", {"ratio": "1.2"})]
    [(_, code, details)] = found(of(is_rectangle=True), connector=unknown, background=SEEN_ALONE)
    assert code == "ICON_BACKGROUND"
    assert details.keys() == {"svg", "color", "bare"}


def test_a_pale_background_is_no_colour_for_a_tile_with_a_white_name() -> None:
    pale = SEEN_ALONE._replace(color="#eeeeee")
    square = of(is_rectangle=True)
    assert found(square, background=pale)[0][2].keys() == {"bare"}
    assert found(inactive=square, background=pale)[0][2].keys() == {"svg", "color", "bare"}


@pytest.mark.parametrize("background", [None, SEEN_ALONE._replace(color="#2c8090")])
def test_a_rectangle_that_is_the_drawing_or_not_seen_is_not_told(background: Background | None) -> None:
    assert found(of(is_rectangle=True), background=background) == []
    assert found(of(is_rectangle=False), background=SEEN_ALONE) == []
    assert found(of(is_rectangle=True, is_full=True), background=SEEN_ALONE) == []


def test_a_faint_drawing_of_one_colour_may_become_white_where_white_is_seen() -> None:
    faint = of(ratio=1.2, ink_color=(0.1, 0.2, 0.2))
    assert found(faint, white=ALONE)[0][2]["svg"] == ALONE
    assert "svg" not in found(faint)[0][2]
    lighter = of(ratio=1.2, ink_color=(0.3, 0.6, 0.6))
    assert "svg" not in found(lighter, white=ALONE)[0][2]
    pale = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color="#eeeeee"))
    assert "svg" not in found(faint, connector=pale, white=ALONE)[0][2]


def test_where_nothing_could_be_drawn_that_is_told_and_the_name_judged_all_the_same() -> None:
    pale = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color=PALE))
    first, second = problems_of(pale, None, Helper())
    assert first == Problem(Severity.WARNING, "ICON.DATA_IMAGE", "ICON_NO_CAIRO")
    details = {"ratio": "2.5", "color": nearest(PALE)}
    assert second == Problem(Severity.WARNING, "ICON.COLOR", "NAME_FAINT", details)


class Unavailable:
    """An engine that can't be used, and counts how often it was asked."""

    engine = Engine.BROWSER

    def __init__(self, code: str) -> None:
        self._code = code
        self.asked: list[PictureRequest] = []

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        self.asked += requests
        raise EngineUnavailableError(self._code)


def test_an_engine_that_is_missing_is_told_by_its_own_words_only_where_it_is_cairo() -> None:
    assert [one.code for one in check(CONNECTOR, Unavailable("CAIRO_MISSING"))] == ["ICON_NO_CAIRO"]
    with pytest.raises(EngineUnavailableError):
        check(CONNECTOR, Unavailable("ENGINE_MISSING"))


def test_of_several_connectors_each_is_judged_by_itself() -> None:
    pale = replace(CONNECTOR, icon=replace(CONNECTOR.icon, color=PALE))
    told = check_all([CONNECTOR, Connector(), pale], Unavailable("CAIRO_MISSING"))
    assert [[one.code for one in problems] for problems in told] == [
        ["ICON_NO_CAIRO"], [], ["ICON_NO_CAIRO", "NAME_FAINT"],
    ]  # fmt: skip


def test_what_is_in_force_is_drawn() -> None:
    engine = Unavailable("CAIRO_MISSING")
    check(replace(CONNECTOR, icon=replace(CONNECTOR.icon, size="nonsense")), engine)
    assert [(one.size, one.position) for one in engine.asked] == [("", "center"), ("60%", "top")]


def test_without_a_drawing_or_with_a_far_too_long_one_nothing_is_drawn() -> None:
    long = SVG.replace("M0", "M0" + " " * (240_000 - len(SVG)))
    engine = Unavailable("CAIRO_MISSING")
    for connector in (
        Connector(),
        replace(CONNECTOR, icon=replace(CONNECTOR.icon, svg="")),
        replace(CONNECTOR, icon=replace(CONNECTOR.icon, svg=f"{long} ")),
        replace(CONNECTOR, icon_disabled=replace(CONNECTOR.icon_disabled, svg=f"{long} ")),
    ):
        assert check(connector, engine) == ()
    assert engine.asked == []
    check(replace(CONNECTOR, icon=replace(CONNECTOR.icon, svg=long)), engine)
    assert len(engine.asked) == 2


def test_a_drawing_that_no_browser_draws_is_not_drawn_but_the_name_is_judged() -> None:
    engine = Unavailable("CAIRO_MISSING")
    broken = Connector(icon=Icon("<svg/>", PALE), icon_disabled=Icon("<svg/>"))
    (problem,) = check(broken, engine)
    assert (problem.field, problem.code) == ("ICON.COLOR", "NAME_FAINT")
    assert engine.asked == []


def test_what_the_inactive_icon_only_has_because_it_follows_is_said_once() -> None:
    follows = linked(CONNECTOR, Look.GREY)
    small = of(extent=0.2)
    assert found(small, small, connector=follows) == [("ICON.SIZE", "ICON_SMALL", FIT)]
