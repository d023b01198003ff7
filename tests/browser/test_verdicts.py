"""The gate says what Chromium does, and what was repaired is drawn as it was meant."""

from __future__ import annotations

import base64

import pytest

from configurator.icon.repair.findings import repair
from configurator.icon.repair.repairer import repair_file
from tests.support import drawn, public_icons, verdicts
from tests.support.broken_files import BROKEN, MEANT
from tests.support.chromium import Chromium
from tests.support.drawing_case import drawing
from tests.support.finding_cases import MENDABLE, PIXEL


@pytest.mark.full
@pytest.mark.usefixtures("npm_packages")
def test_real_icons_get_chromiums_verdict_as_they_are_and_with_a_mistake(
    chromium: Chromium, capsys: pytest.CaptureFixture[str]
) -> None:
    # So many pictures slow a browser down for a while, hence one of its own.
    whole = verdicts.with_mistakes(public_icons.sample(500), 0)
    mistaken = verdicts.with_mistakes(public_icons.sample(40), 3)
    with Chromium() as browser:
        differ = verdicts.compare(browser, whole + mistaken)
    refused = sum(bool(verdicts.code_of(data)) for _, data in mistaken)
    with capsys.disabled():
        print(f"\n{len(whole)} icons and {len(mistaken)} with mistakes, {refused} refused")  # noqa: T201
        for one in differ:
            print(f"differs: {one.name}, {one.code or 'admitted'}")  # noqa: T201
    assert refused > 40
    assert not [one for one in differ if not verdicts.is_stricter(one)]


@pytest.mark.usefixtures("npm_packages")
def test_what_is_made_of_an_icon_with_a_mistake_is_drawn(chromium: Chromium) -> None:
    mistaken = verdicts.with_mistakes(public_icons.sample(60), 3, seed=2)
    repaired = [one.svg for one in map(repair_file, [data for _, data in mistaken]) if one and one.codes]
    assert len(repaired) > 20
    assert all(drawn.draws(chromium, repaired))


def test_repaired_files_are_drawn_as_they_were_meant(chromium: Chromium) -> None:
    repaired = {name: repair_file(data) for name, data in BROKEN.items()}
    pairs = [(one.svg, MEANT) for one in repaired.values() if one]
    assert len(pairs) == len(BROKEN)
    apart = dict(zip(repaired, drawn.apart(chromium, pairs), strict=True))
    assert not {name: most for name, most in apart.items() if most}


def test_each_fix_leaves_a_drawing_as_it_was_or_as_it_was_meant(chromium: Chromium) -> None:
    pairs = [(repair(case.svg, case.code) or "", case.meant or case.svg) for case in MENDABLE.values()]
    apart = dict(zip(MENDABLE, drawn.apart(chromium, pairs), strict=True))
    assert not {name: most for name, most in apart.items() if most}


def test_a_picture_put_into_a_drawing_is_seen(chromium: Chromium) -> None:
    svg = drawing('<image href="logo.png" width="8" height="8"/>')
    pixel = base64.b64decode(PIXEL.partition(",")[2])
    repaired = repair(svg, "SVG_OUTSIDE", load=lambda _name: pixel)
    assert repaired
    assert drawn.ink(chromium, [svg, repaired]) == [0, drawn.SIDE**2]
