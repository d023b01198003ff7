"""The self-test tells the truth where the job does not work."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.patience import PATIENCE

# The portal that the window starts for practice, with a fault switched on; everything else is as it is.
FAULTY = """
import functools, sys
from configurator import practice
practice.serve = functools.partial(practice.serve, faults=sys.argv[1:])
practice.keep_open = functools.partial(practice.resume, faults=sys.argv[1:])
from configurator.cli import main
sys.exit(main(["self-test", "--pictures", "pictures"]))
"""


@pytest.mark.full
@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("imconnector.register:ACCESS_DENIED", "ACCESS_DENIED"),
        ("token:invalid_client", "INVALID_CLIENT"),
        ("NOT_SAVED", "NOT_IN_LIST"),
    ],
)
def test_a_fault_of_the_portal_fails_the_self_test_by_name(
    tmp_path: Path, display: dict[str, str], fault: Any, said: Any
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULTY, fault],
        env={**os.environ, **display, "HOME": str(tmp_path)},
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode != 0
    *steps, last = done.stdout.splitlines()
    assert last.startswith("FAILED")
    assert said in last
    assert steps
    assert all(step.startswith("ok ") for step in steps)
    assert any("failed" in path.name for path in (tmp_path / "pictures").iterdir())


# Chromium cannot be loaded, as under an emulator.
WITHOUT_CHROMIUM = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.QtWebEngine"):
            raise ImportError(name)
sys.meta_path.insert(0, Absent())
from configurator.cli import main
sys.exit(main(["self-test", "--without-browser"]))
"""


def test_without_chromium_the_rest_is_tested_on_request_and_the_gap_is_told(
    tmp_path: Path, display: dict[str, str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_CHROMIUM],
        env={**os.environ, **display, "HOME": str(tmp_path)},
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "All steps passed" in done.stdout
    assert [line.split(":")[-1].strip() for line in done.stdout.splitlines() if "SKIPPED" in line] == [
        "The preview is drawn by Chromium",
        "The login window, and registering with it",
        "A conversation with an operator",
    ]
