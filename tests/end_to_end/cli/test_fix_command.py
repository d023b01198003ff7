"""`configurator fix`: the window's buttons as a command."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from configurator.connector import project_file
from configurator.connector.fixes import fixes
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.icon import Icon
from tests.support.background_cases import BACKGROUNDS, DARK, NAVY, STAR, TEAL, svg

Command = Callable[..., tuple[int, str, str]]
OPEN = svg(STAR)
GOOD = Connector(
    id="shop",
    name="Shop",
    icon=Icon(OPEN, TEAL, "60%", "center"),
    icon_disabled=Icon(OPEN, "#99adb3", "60%", "center"),
    placement_handler="https://connector.example.com/s",
)
SQUARE = BACKGROUNDS["a blue square"]
WRONG = {
    "ICON_SMALL": replace(GOOD.icon, size="20%"),
    "ICON_CUT_OFF": replace(GOOD.icon, size="130%"),
    "ICON_OUT_OF_SIGHT": replace(GOOD.icon, position="500px 0"),
    "ICON_OFF_CENTRE": replace(GOOD.icon, position="0% 50%"),
    "ICON_BACKGROUND=remove": replace(GOOD.icon, svg=SQUARE.icon.svg),
    "ICON_BACKGROUND=use_its_color": replace(GOOD.icon, svg=SQUARE.icon.svg),
    "ICON_FAINT=make_white": Icon(DARK["a dark colour"].svg, NAVY, "60%", "center"),
    "ICON_FAINT=use_color": Icon(DARK["a dark colour"].svg, NAVY, "60%", "center"),
}
"""An active icon for each fix that is measured."""


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[Connector], Path]:
    """A function that writes a connector and returns its file."""

    def save(connector: Connector) -> Path:
        file = tmp_path / "a b.connector"
        file.write_text(project_file.dumps(connector), "utf-8")
        return file

    return save


def read(text: str) -> Connector:
    return project_file.loads(text)[0]


@pytest.fixture
def problems(command: Command) -> Callable[[Path], list[dict[str, Any]]]:
    """A function that returns what `check` says of a file."""
    return lambda file: list(json.loads(command("check", "--json", file)[1])["problems"])


@pytest.mark.parametrize("wanted", WRONG)
def test_the_command_that_check_names_does_what_the_button_does(
    command: Command,
    saved: Callable[[Connector], Path],
    problems: Callable[[Path], list[dict[str, Any]]],
    wanted: str,
) -> None:
    code = wanted.partition("=")[0]
    file = saved(replace(GOOD, icon=WRONG[wanted]))
    before = file.read_bytes()
    (told,) = (one for one in problems(file) if one["code"] == code)
    commands = [one for one in told["commands"] if shlex.split(one)[-1] == wanted]
    assert len(told["fixes"]) == len(told["commands"])
    (program, *arguments) = shlex.split(commands[0])
    assert program == "configurator"
    status, out, err = command(*arguments)
    assert status == 0
    assert f"Fixed: {told['message']}" in err
    fixed = read(out)
    assert fixed != read(before.decode())
    assert replace(fixed, icon=GOOD.icon) == GOOD  # nothing else has changed
    assert file.read_bytes() == before
    assert code not in {one["code"] for one in problems(saved(fixed))}


def test_without_only_every_error_and_warning_that_has_a_fix_is_fixed(
    command: Command, saved: Callable[[Connector], Path], problems: Callable[[Path], list[dict[str, Any]]]
) -> None:
    grouped = svg(
        f'<clipPath id="c"><g><path d="M0 0h24v24H0z"/></g></clipPath><g clip-path="url(#c)">{STAR}</g>'
    )
    wrong = replace(GOOD, id="Shop", icon=Icon(grouped, "2a7f8f", "130%", "left"))
    file = saved(wrong)
    status, _, err = command("fix", file, "--out", file, "--force")
    assert status == 0
    assert err.count("Fixed: ") == len(err.splitlines()) == 4
    assert problems(file) == []
    fixed = read(file.read_text("utf-8"))
    assert (fixed.id, fixed.icon.color) == ("shop", "#2a7f8f")


def test_what_a_person_must_decide_is_left_and_said(
    command: Command, saved: Callable[[Connector], Path]
) -> None:
    file = saved(replace(GOOD, name="", icon=replace(GOOD.icon, size="20%")))
    status, out, err = command("fix", file)
    assert status == 1
    assert read(out).icon.size != "20%"
    assert "error NAME NAME_REQUIRED: " in err


def test_nothing_to_fix_leaves_the_connector_as_it_is(
    command: Command, saved: Callable[[Connector], Path]
) -> None:
    file = saved(GOOD)
    assert command("fix", file) == (0, file.read_text("utf-8"), "")
    status, out, err = command("fix", file, "--only", "ICON_SMALL")
    assert (status, out) == (1, file.read_text("utf-8"))
    assert "There is nothing to fix for ICON_SMALL." in err
    assert command("fix", file, "--out", file)[0] == 2  # exists


def test_a_note_is_fixed_only_if_it_is_named(command: Command, saved: Callable[[Connector], Path]) -> None:
    file = saved(replace(GOOD, icon=replace(GOOD.icon, svg=f"<!DOCTYPE svg>{OPEN}")))
    assert "DOCTYPE" in read(command("fix", file)[1]).icon.svg
    assert "DOCTYPE" not in read(command("fix", file, "--only", "SVG_DOCTYPE")[1]).icon.svg


@pytest.mark.parametrize("only", ["ICON_LITTLE", "ICON_SMALL=remove", "ICON_BACKGROUND=paint"])
def test_a_code_or_a_fix_that_does_not_exist_is_wrong_usage(
    command: Command, saved: Callable[[Connector], Path], only: str
) -> None:
    assert command("fix", saved(GOOD), "--only", only)[0] == 2


def test_every_fix_of_a_problem_has_a_name_of_its_own() -> None:
    details = {"svg": OPEN, "bare": OPEN, "cleared": OPEN, "better": "#123456", "color": "#654321"}
    for code in ("ICON_BACKGROUND", "ICON_FAINT"):
        found = fixes(
            replace(GOOD, icon=replace(GOOD.icon, svg="")),
            Problem(Severity.WARNING, "ICON.DATA_IMAGE", code, details),
        )
        names = [one.choice for one in found]
        assert all(names)
        assert len(set(names)) == len(names) > 1
