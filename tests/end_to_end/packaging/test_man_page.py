"""The manual page says what the command line can do now."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess

import pytest

from configurator.cli.dispatch import COMMANDS
from tests.support.paths import ROOT

PAGE = ROOT / "resources" / "man" / "configurator.1"


def test_the_page_is_the_command_lines_own_help() -> None:
    """If this fails: .venv/bin/python packaging/man_page.py"""
    spec = importlib.util.spec_from_file_location("man_page", ROOT / "packaging" / "man_page.py")
    assert spec
    assert spec.loader
    man_page = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(man_page)
    assert PAGE.read_text("utf-8") == man_page.page()


@pytest.mark.skipif(not shutil.which("man"), reason="no man here")
def test_man_shows_the_page_without_a_warning() -> None:
    done = subprocess.run(
        ["man", "--warnings", "-l", str(PAGE)], capture_output=True, text=True, check=True,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"},
    )  # fmt: skip
    assert done.stderr == ""
    shown = " ".join(done.stdout.split())
    assert not [command for command in COMMANDS if f"configurator {command}" not in shown]
