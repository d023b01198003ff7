"""What is offered for a drawing's background and for a dark drawing, on Chromium's own pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from configurator.connector.fixes import fixes
from configurator.connector.model import Connector
from configurator.connector.picture_findings import check_all
from configurator.connector.problems import Problem
from configurator.icon.draw.pictures import Renderer
from configurator.icon.icon import Icon
from configurator.ui.preview.headless_renderer import HeadlessRenderer
from tests.support.background_cases import BACKGROUNDS, DARK, NO_BACKGROUNDS, NOT_ONE_DARK_COLOR
from tests.support.backgrounds_side_by_side import are_alike, pictures
from tests.support.chromium import Chromium


@pytest.fixture(scope="module")
def renderer(qapp: object) -> Iterator[Renderer]:
    made = HeadlessRenderer()
    yield made
    made.close()


def told(icons: Sequence[Icon], code: str, renderer: Renderer) -> list[Problem | None]:
    """Return the problem of this code of each icon."""
    found = check_all([Connector(icon=icon) for icon in icons], renderer)
    return [next((one for one in problems if one.code == code), None) for problems in found]


def test_each_background_is_found_and_what_is_left_is_the_drawing_alone(
    renderer: Renderer, chromium: Chromium, tmp_path: Path
) -> None:
    cases = BACKGROUNDS.values()
    found = told([case.icon for case in cases], "ICON_BACKGROUND", renderer)
    for name, case, problem in zip(BACKGROUNDS, cases, found, strict=True):
        assert problem, name
        offered = fixes(Connector(icon=case.icon), problem)
        assert tuple(one.choice for one in offered) == case.choices, name
        for one in offered:
            after, alone = pictures(chromium, tmp_path, [one.connector.icon.svg, case.alone])
            assert (after == alone).all(), name
            if one.choice == "remove":
                assert one.connector.icon.color == case.icon.color
            else:
                assert case.color in {"*", one.connector.icon.color}, name


def test_after_each_fix_of_a_background_nothing_else_is_wrong(renderer: Renderer) -> None:
    icons = [case.icon for case in BACKGROUNDS.values()]
    before = check_all([Connector(icon=icon) for icon in icons], renderer)
    fixed = [
        (one.connector, {problem.code for problem in problems})
        for icon, problems in zip(icons, before, strict=True)
        for problem in problems
        if problem.code == "ICON_BACKGROUND"
        for one in fixes(Connector(icon=icon), problem)
    ]
    after = check_all([connector for connector, _ in fixed], renderer)
    for problems, (connector, codes) in zip(after, fixed, strict=True):
        # Alone, a drawing may be small, and a disc of its colour pale under the name.
        follow = {"NAME_FAINT", "ICON_SMALL", "ICON_OFF_CENTRE"}
        assert {problem.code for problem in problems} - follow < codes, connector


def test_what_only_looks_like_a_background_is_not_spoken_of(renderer: Renderer) -> None:
    found = told(list(NO_BACKGROUNDS.values()), "ICON_BACKGROUND", renderer)
    assert [name for name, one in zip(NO_BACKGROUNDS, found, strict=True) if one] == []


def test_a_dark_drawing_of_one_colour_becomes_white_and_keeps_its_shape(
    renderer: Renderer, chromium: Chromium, tmp_path: Path
) -> None:
    found = told(list(DARK.values()), "ICON_FAINT", renderer)
    for (name, icon), problem in zip(DARK.items(), found, strict=True):
        assert problem, name
        first = fixes(Connector(icon=icon), problem)[0]
        assert first.choice == "make_white", name
        assert first.connector.icon.color == icon.color
        before, after = pictures(chromium, tmp_path, [icon.svg, first.connector.icon.svg])
        assert (after >= before).all()
        assert not are_alike(before, after)
        assert (after == 255).all(), name  # white on white


def test_what_is_not_of_one_dark_colour_keeps_its_colours(renderer: Renderer) -> None:
    icons = list(NOT_ONE_DARK_COLOR.values())
    for (name, icon), problem in zip(
        NOT_ONE_DARK_COLOR.items(), told(icons, "ICON_FAINT", renderer), strict=True
    ):
        assert problem, name
        assert "make_white" not in {one.choice for one in fixes(Connector(icon=icon), problem)}, name
