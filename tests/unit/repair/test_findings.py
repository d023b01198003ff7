"""What is told of a drawing that browsers draw, and that its Fix leaves nothing of it."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from configurator.icon.check import findings
from configurator.icon.check.sibling_files import pictures
from configurator.icon.repair.findings import repair
from configurator.icon.svg.gate import admit
from configurator.wording.repairs import repair_words
from tests.support.drawing_case import Case, drawing
from tests.support.finding_cases import FINE, INKSCAPE, MENDABLE, PIXEL, TOLD_ONLY
from tests.support.measuring import Measured
from tests.support.paths import ROOT

DRAWINGS = ROOT / "tests" / "data" / "drawings"
PNG = base64.b64decode(PIXEL.partition(",")[2])


def codes(svg: str) -> list[str]:
    return [finding.code for finding in findings(admit(svg))]


@pytest.mark.parametrize("case", MENDABLE.values(), ids=MENDABLE)
def test_what_can_be_repaired_is_told_and_gone_after_its_fix(case: Case) -> None:
    found = {finding.code: finding for finding in findings(admit(case.svg))}
    assert found[case.code].is_repairable
    repaired = repair(case.svg, case.code)
    assert repaired
    assert case.code not in codes(repaired)


@pytest.mark.parametrize("case", TOLD_ONLY.values(), ids=TOLD_ONLY)
def test_where_a_person_must_decide_it_is_only_told(case: Case) -> None:
    found = {finding.code: finding for finding in findings(admit(case.svg))}
    assert not found[case.code].is_repairable
    assert repair(case.svg, case.code) is None


@pytest.mark.parametrize("svg", FINE.values(), ids=FINE)
def test_of_a_clean_drawing_nothing_is_told(svg: str) -> None:
    assert codes(svg) == []


def test_what_a_program_keeps_for_itself_is_counted() -> None:
    own = f'<g {INKSCAPE}><inkscape:a b="{"x" * 200}"/></g>'
    details = dict(next(one for one in findings(drawing(own)) if one.code == "SVG_METADATA").details)
    assert 200 < int(details["bytes"]) < len(own)


@pytest.mark.parametrize("name", ["logo.png", "./pictures/l%20o.png", "logo.png?1#a"])
def test_a_picture_beside_the_drawing_is_put_into_it(tmp_path: Path, name: str) -> None:
    (tmp_path / "pictures").mkdir()
    for file in ("logo.png", "pictures/l o.png"):
        (tmp_path / file).write_bytes(PNG)
    svg = drawing(f'<image href="{name}" width="8" height="8"/>')
    repaired = repair(svg, "SVG_OUTSIDE", load=pictures(svg, tmp_path).get)
    assert repaired == drawing(f'<image href="{PIXEL}" width="8" height="8"/>')


def test_nothing_is_read_that_is_not_a_picture_of_the_drawings_own_folder(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.png").write_bytes(PNG)
    (home / "link.png").symlink_to(tmp_path / "secret.png")
    (home / "large.png").write_bytes(PNG + bytes(100_000))
    (home / "secret").write_text("a secret")
    names = [
        "../secret.png",
        str(tmp_path / "secret.png"),
        "link.png",
        "large.png",
        "secret",
        ".",
        "a\0b",
        "x" * 999,
    ]
    svg = drawing(
        "".join(f'<image href="{name}" width="8" height="8"/>' for name in names if "\0" not in name)
    )
    found = pictures(svg, home)
    assert set(found) <= {"secret"}
    repaired = repair(svg, "SVG_OUTSIDE", load=found.get)
    assert repaired == drawing("")


@pytest.mark.parametrize(
    "inside",
    [
        '<path fill="currentColor"/>' * 8000,
        f"<g {INKSCAPE}>" * 900 + "</g>" * 900,
        "<style>" + "@import a;" * 20_000 + "</style>",
        '<path d="' + "M0 0a1 1 0 0 1 1 1" * 10_000 + '"/>',
        '<g style="' + "fill:url(a)" * 20_000 + '"/>',
        "<text>" * 900 + "a" + "</text>" * 900,
    ],
)
@pytest.mark.parametrize("more", ["", 'viewBox="0 0 8 8"'])
def test_a_drawing_of_200_kb_is_looked_at(inside: str, more: str, measured: Measured) -> None:
    with measured():
        findings(drawing(inside, more))


@pytest.mark.parametrize("code", sorted({case.code for case in MENDABLE.values()} - {"SVG_CURRENT_COLOR"}))
def test_the_button_of_a_repairable_finding_says_what_it_does(code: str) -> None:
    assert repair_words(code, "").button != repair_words("SVG_NOT_XML", "").button


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("16-clippath-with-group.svg", "SVG_CLIP_GROUP"),
        ("20-inkscape-flowroot-only.svg", "SVG_FLOWED_TEXT"),
        ("22-responsive-logo-small-part.svg", "SVG_HIDDEN_WHEN_SMALL"),
        ("23-viewbox-zero.svg", "SVG_ZERO_VIEW_BOX"),
    ],
)
def test_a_drawing_that_shows_nothing_or_little_is_told_why(file: str, code: str) -> None:
    svg = (DRAWINGS / file).read_text("utf-8")
    assert codes(svg) == [code]
    assert repair(svg, code)


def test_the_rule_that_hides_a_part_is_named() -> None:
    (found,) = findings((DRAWINGS / "22-responsive-logo-small-part.svg").read_text("utf-8"))
    assert dict(found.details) == {"rule": "@media (max-width:60px)"}
