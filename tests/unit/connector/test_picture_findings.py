"""Warnings that only the picture can tell, and what fixes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from configurator.connector import picture_findings
from configurator.connector.fixes import fix
from configurator.connector.model import Connector
from configurator.connector.picture_fixes import CODES
from configurator.connector.problems import Problem, Severity
from configurator.connector.project_file import loads
from configurator.icon.check.ink import Measured
from configurator.icon.draw.cairo_pictures import CairoRenderer
from configurator.icon.icon import Icon
from configurator.locate import resources
from configurator.wording.problem_sentences import sentence
from tests.support.patient_painter import PatientPainter

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
STAR = f'{OPEN}<path fill="#fff" d="M12 3l3 6h6l-5 5 2 7-6-4-6 4 2-7-5-5h6z"/></svg>'
CORNER = f'{OPEN}<path fill="#fff" d="M3 3h11v11H3z"/></svg>'
SQUARE = f'{OPEN}<path fill="#fff" d="M0 0h24v24H0z"/></svg>'
BLANK = f"{OPEN}</svg>"
TEAL = "#2a7f8f"


@pytest.fixture(scope="module")
def cairo() -> Iterator[CairoRenderer]:
    with PatientPainter() as painter:
        yield CairoRenderer(painter)


def connector(svg: str, color: str = TEAL, size: str = "70%", position: str = "center") -> Connector:
    return Connector(icon=Icon(svg, color, size, position))


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


WRONG = [
    (connector(BLANK), "ICON_BLANK", "ICON.DATA_IMAGE"),
    # The documentation's own sample.
    (connector('<svg xmlns="http://www.w3.org/2000/svg"/>'), "ICON_BLANK", "ICON.DATA_IMAGE"),
    (connector(f'{OPEN}<path fill="none" d="M3 3h9v9H3z"/></svg>'), "ICON_BLANK", "ICON.DATA_IMAGE"),
    (connector(STAR, size="10px", position="-30px 0"), "ICON_OUT_OF_SIGHT", "ICON.SIZE"),
    (connector(STAR, size="0"), "ICON_OUT_OF_SIGHT", "ICON.SIZE"),
    (connector(STAR, size="130%"), "ICON_CUT_OFF", "ICON.SIZE"),
    (connector(SQUARE, size="90%"), "ICON_CUT_OFF", "ICON.SIZE"),
    (connector(STAR, size="70%", position="120% 120%"), "ICON_CUT_OFF", "ICON.SIZE"),
    (connector(STAR, size="30%"), "ICON_SMALL", "ICON.SIZE"),
    (connector(STAR, size="60%", position="20% 50%"), "ICON_OFF_CENTRE", "ICON.POSITION"),
    (connector(CORNER, size="80%"), "ICON_OFF_CENTRE", "ICON.POSITION"),
    (connector(STAR.replace("#fff", "#236f7d")), "ICON_FAINT", "ICON.COLOR"),
    (connector(STAR, color="#e8f4f7"), "ICON_FAINT", "ICON.COLOR"),
    (connector(STAR.replace("#fff", "#000"), color="#69acc0"), "NAME_FAINT", "ICON.COLOR"),
    (connector(STAR.replace("#fff", "#000"), color=""), "NAME_FAINT", "ICON.COLOR"),  # the portal's own green
]


@pytest.mark.parametrize(("wrong", "code", "field"), WRONG)
def test_what_people_would_see_is_said_where_it_is_fixed(
    cairo: CairoRenderer, wrong: Connector, code: str, field: str
) -> None:
    found = {problem.code: problem for problem in picture_findings.check(wrong, cairo)}
    assert code in found
    assert found[code].field == field
    assert found[code].severity is Severity.WARNING
    assert set(found) <= CODES


@pytest.mark.parametrize(("wrong", "code", "field"), [one for one in WRONG if one[1] != "ICON_BLANK"])
def test_each_fix_ends_its_warning_and_brings_no_other(
    cairo: CairoRenderer, wrong: Connector, code: str, field: str
) -> None:
    before = picture_findings.check(wrong, cairo)
    fixed = fix(wrong, next(problem for problem in before if problem.code == code))
    assert fixed is not None
    after = codes(picture_findings.check(fixed[0], cairo))
    assert code not in after
    assert set(after) < set(codes(before))
    # A new value, or the drawing in white.
    assert bool(fixed[1]) == (fixed[0].icon.svg == wrong.icon.svg)


@pytest.mark.parametrize(
    "good",
    [
        connector(STAR), connector(STAR, size="24px 24px"), connector(STAR, position="40% 60%"),
        connector(CORNER, size="80%", position="108% 108%"),
        connector(SQUARE, size="cover"),  # it fills the disc: meant to be round
        connector(f'{OPEN}<circle cx="12" cy="12" r="12" fill="{TEAL}"/></svg>', size=""),
        connector(STAR.replace("<path", f'<circle cx="12" cy="12" r="11" fill="{TEAL}"/><path')),
        Connector(), connector("<svg/>"), connector(""),
    ],
)  # fmt: skip
def test_a_good_icon_is_not_warned_of(cairo: CairoRenderer, good: Connector) -> None:
    assert picture_findings.check(good, cairo) == ()


def test_what_was_measured_comes_with_what_is_said_of_each_connector(cairo: CairoRenderer) -> None:
    small, near = connector(STAR, size="30%"), connector(STAR, position="65% 50%")
    connectors = [Connector(), small, connector(STAR), near]
    nothing, *looks = picture_findings.look_at_all(connectors, cairo)
    assert nothing == ((), None)
    assert [codes(one.problems) for one in looks] == [["ICON_SMALL"], [], []]
    extents = [
        one.measured.active.extent
        for one in looks
        if one.measured and isinstance(one.measured.active, Measured)
    ]
    assert extents[0] < 0.33 < extents[1] == pytest.approx(extents[2], abs=0.02)
    kept = picture_findings.check_all(connectors, cairo, {"ICON"})
    assert [codes(one) for one in kept] == [[], ["ICON_SMALL"], [], ["ICON_POSITION_KEPT"]]
    assert picture_findings.check(near, cairo, {"ICON"}) == kept[3]


def test_the_sample_and_the_examples_are_not_warned_of(cairo: CairoRenderer) -> None:
    sample = loads((resources() / "examples" / "shop_chat.connector").read_text(encoding="utf-8"))[0]
    robot = (resources() / "examples" / "parcel-robot.svg").read_text(encoding="utf-8")
    assert picture_findings.check(sample, cairo) == ()
    assert picture_findings.check(replace(sample, icon=replace(sample.icon, svg=robot)), cairo) == ()


def test_states_that_look_alike_are_told_and_a_grey_disc_fixes_it(cairo: CairoRenderer) -> None:
    alike = replace(connector(STAR), icon_disabled=connector(STAR).icon)
    (problem,) = picture_findings.check(alike, cairo)
    assert (problem.code, problem.field) == ("ICONS_ALIKE", "ICON_DISABLED.COLOR")
    fixed = fix(alike, problem)
    assert fixed is not None
    assert fixed[0].icon == alike.icon
    assert picture_findings.check(fixed[0], cairo) == ()


def test_an_inactive_icon_may_be_paler_but_not_invisible(cairo: CairoRenderer) -> None:
    pale, lost = Icon(STAR, "#99adb3", "70%"), Icon(STAR, "", "70%")  # the portal's own grey is nearly white
    assert picture_findings.check(replace(connector(STAR), icon_disabled=pale), cairo) == ()
    (problem,) = picture_findings.check(replace(connector(STAR), icon_disabled=lost), cairo)
    assert (problem.code, problem.field) == ("ICON_FAINT", "ICON_DISABLED.COLOR")


def test_a_drawing_that_cannot_be_looked_at_is_told(cairo: CairoRenderer) -> None:
    nested = f"{OPEN}{'<g>' * 900}{'</g>' * 900}</svg>"
    assert codes(picture_findings.check(connector(nested), cairo)) == ["ICON_NOT_CHECKED"]
    assert picture_findings.check(connector(STAR), cairo) == ()


def test_without_the_cairo_library_a_sentence_says_that_nobody_looked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "cairocffi.py").write_text("raise OSError('no library called cairo-2 was found')\n")
    monkeypatch.syspath_prepend(tmp_path)  # the process inherits it
    with PatientPainter() as fresh:
        found = picture_findings.check(connector(STAR, color="#69acc0"), CairoRenderer(fresh))
    assert codes(found) == ["ICON_NO_CAIRO", "NAME_FAINT"]  # the name's contrast needs no picture
    assert "Cairo" in sentence(found[0])


@pytest.mark.usefixtures("npm_packages")
def test_real_icons_as_the_sample_shows_them_are_seldom_warned_of(cairo: CairoRenderer) -> None:
    from tests.support import public_icons

    icons = [path.read_text(encoding="utf-8") for path in public_icons.sample(60)]
    found = [codes(picture_findings.check(connector(svg), cairo)) for svg in icons]
    assert {code for one in found for code in one} <= {"ICON_FAINT", "ICON_BACKGROUND", "ICON_NOT_CHECKED"}
    assert sum("ICON_NOT_CHECKED" in one for one in found) <= 0.05 * len(icons)  # too close to call
    assert sum("ICON_FAINT" in one for one in found) <= 0.1 * len(icons)
