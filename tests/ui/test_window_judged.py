"""What the window says of a picture is right, and the same as on the command line, with the same fix."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from configurator.cli import main
from configurator.connector.project_file import dumps
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.problem_sentences import sentence
from tests.support.judged_cases import PICTURE_CODES, judged_cases

CASES = judged_cases()


@pytest.fixture
def by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, Any]]]:
    """What the command says of each case."""
    files = []
    for number, case in enumerate(CASES.values()):
        file = tmp_path / f"{number}.connector"
        file.write_text(dumps(case.connector), "utf-8")
        files.append(str(file))
    main(["check", "--json", *files])
    found = json.loads(capsys.readouterr().out)["files"]
    return {name: one["problems"] for name, one in zip(CASES, found, strict=True)}


@pytest.mark.full
def test_the_window_judges_rightly_and_says_what_the_command_says(
    window: MainWindow, looking: Callable[[], Any], by_command: dict[str, list[dict[str, Any]]]
) -> None:
    fixer = window.form.icon_group.fixer
    for name, case in CASES.items():
        window.document.edit(case.connector, "case")
        looking()
        problems = [
            problem for problem in window.parts.checks.problems_in_force if problem.code in PICTURE_CODES
        ]
        assert {problem.code for problem in problems} == case.told, name
        words = [(one, fixer.words(one)) for one in problems]
        in_window = [(sentence(one), [button.button for button in buttons]) for one, buttons in words]
        told = [(one["message"], one["fixes"]) for one in by_command[name] if one["code"] in PICTURE_CODES]
        assert in_window == told, name
