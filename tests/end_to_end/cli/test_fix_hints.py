"""What `check` says of how a problem of an icon is fixed."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.background_cases import BACKGROUNDS, DARK, NAVY, STAR, TEAL, svg

Command = Callable[..., tuple[int, str, str]]
GROUPED = svg(
    f'<clipPath id="c"><g><path d="M0 0h24v24H0z"/></g></clipPath><g clip-path="url(#c)">{STAR}</g>'
)


@pytest.fixture
def check(command: Command, tmp_path: Path) -> Callable[..., dict[str, str]]:
    """A function that makes a connector of a drawing and returns the hints of `check` by code."""

    def checked(drawing: str, *options: str, fix: bool = False) -> dict[str, str]:
        icon, file = tmp_path / "icon.svg", tmp_path / "a.connector"
        icon.write_text(drawing)
        more = ["--fix"] if fix else []
        made = command(
            "new",
            "A",
            "--icon",
            icon,
            "--handler",
            "https://a.example/",
            "--out",
            file,
            "--force",
            *options,
            *more,
        )
        assert made[0] == 0
        code, out, _ = command("check", file, "--engine", "cairo")
        assert code == 0
        out = out.replace(shlex.quote(str(file)), "FILE")
        problems = [line.partition(" Fix: ") for line in out.splitlines()]
        return {problem.split(":")[0].split()[-1]: hint for problem, _, hint in problems}

    return checked


def test_what_is_measured_is_fixed_by_a_command(check: Callable[..., dict[str, str]]) -> None:
    for wrong, code in (
        (["--size", "30%"], "ICON_SMALL"),
        (["--size", "60%", "--position", "0% 50%"], "ICON_OFF_CENTRE"),
        (["--size", "130%"], "ICON_CUT_OFF"),
    ):
        hint = check(svg(STAR), "--color", TEAL, *wrong)[code]
        assert hint == f"configurator fix FILE --only {code}"


def test_a_drawing_that_browsers_draw_differently_is_fixed_by_an_option(
    check: Callable[..., dict[str, str]],
) -> None:
    placed = ["--color", TEAL, "--size", "60%"]
    assert check(GROUPED, *placed)["SVG_CLIP_GROUP"] == "configurator fix FILE --only SVG_CLIP_GROUP"
    assert check(GROUPED, *placed, fix=True) == {}


def test_each_of_several_fixes_has_its_command(check: Callable[..., dict[str, str]]) -> None:
    background = BACKGROUNDS["a blue square"].icon
    hint = check(background.svg, "--color", TEAL, "--size", "60%")["ICON_BACKGROUND"]
    start = "configurator fix FILE --only ICON_BACKGROUND"
    assert hint == f"{start}=remove or {start}=use_its_color"
    hint = check(DARK["a dark colour"].svg, "--color", NAVY, "--size", "60%")["ICON_FAINT"]
    start = "configurator fix FILE --only ICON_FAINT"
    assert hint == f"{start}=make_white or {start}=use_color"


def test_a_drawing_alone_is_fixed_on_its_way_into_a_connector(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "icon.svg"
    for drawing, start in (
        (svg(f'<g transform="scale(.2)">{STAR}</g>'), "configurator new … --size "),
        (GROUPED, "configurator new … --fix"),
        (
            svg(f'<path fill="#204080" d="M0 0h24v24H0z"/>{STAR}', 'viewBox="-8 -8 40 40"'),
            "configurator fix CONNECTOR --only ICON_BACKGROUND=",
        ),
    ):
        file.write_text(drawing)
        _, out, _ = command("check", file)
        assert f" Fix: {start}" in out


def test_what_is_harmless_or_a_persons_decision_has_no_hint(check: Callable[..., dict[str, str]]) -> None:
    told = check(svg(f'{STAR}<text y="9">a</text>', 'viewBox="0 0 24 24" width="100%"'), "--color", TEAL)
    assert told["SVG_TEXT"] == told["SVG_PERCENT_SIZE"] == ""
