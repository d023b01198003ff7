"""What `check` says of how a problem of an icon is fixed."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.background_cases import BACKGROUNDS, DARK, NAVY, STAR, TEAL, svg

Command = Callable[..., tuple[int, str, str]]


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
        problems = [line.partition(" Fix: ") for line in out.splitlines()]
        return {problem.split(":")[0].split()[-1]: hint for problem, _, hint in problems}

    return checked


def test_what_is_measured_is_fixed_by_options_of_new(check: Callable[..., dict[str, str]]) -> None:
    for wrong, code in (
        (["--size", "30%"], "ICON_SMALL"),
        (["--size", "60%", "--position", "0% 50%"], "ICON_OFF_CENTRE"),
        (["--size", "130%"], "ICON_CUT_OFF"),
    ):
        hint = check(svg(STAR), "--color", TEAL, *wrong)[code]
        start, _, options = hint.partition(" … ")
        assert start == "configurator new"
        assert code not in check(svg(STAR), "--color", TEAL, *wrong, *shlex.split(options))


def test_a_drawing_that_browsers_draw_differently_is_fixed_by_an_option(
    check: Callable[..., dict[str, str]],
) -> None:
    grouped = svg(
        f'<clipPath id="c"><g><path d="M0 0h24v24H0z"/></g></clipPath><g clip-path="url(#c)">{STAR}</g>'
    )
    placed = ["--color", TEAL, "--size", "60%"]
    assert check(grouped, *placed)["SVG_CLIP_GROUP"] == "configurator new … --fix"
    assert check(grouped, *placed, fix=True) == {}


def test_what_only_the_window_does_is_named_by_its_button(check: Callable[..., dict[str, str]]) -> None:
    background = BACKGROUNDS["a blue square"].icon
    hint = check(background.svg, "--color", TEAL, "--size", "60%")["ICON_BACKGROUND"]
    assert hint == "“Remove the background” in the window or “Use its colour for the circle” in the window"
    hint = check(DARK["a dark colour"].svg, "--color", NAVY, "--size", "60%")["ICON_FAINT"]
    assert hint.startswith("“Make it white” in the window or configurator new … --color ")


def test_what_is_harmless_or_a_persons_decision_has_no_hint(check: Callable[..., dict[str, str]]) -> None:
    told = check(svg(f'{STAR}<text y="9">a</text>', 'viewBox="0 0 24 24" width="100%"'), "--color", TEAL)
    assert told["SVG_TEXT"] == told["SVG_PERCENT_SIZE"] == ""
