"""Pages and profiles of the engine are deleted in their order, however often and however it ends."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.paths import ROOT, SUPPORT


@pytest.mark.full
def test_signing_in_again_and_again_and_ending_in_the_middle_never_crashes(
    display: dict[str, str], pytestconfig: pytest.Config
) -> None:
    times = pytestconfig.getoption("--sign-ins")
    script = SUPPORT / "repeated_sign_in.py"
    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", script, str(times)],
        check=False, cwd=ROOT, env=display, capture_output=True, text=True, timeout=60 + 5 * times,
    )  # fmt: skip
    assert f"signed in {times}" in ended.stdout, ended.stderr
    assert "Release of profile requested" not in ended.stderr
    assert ended.returncode == 0, ended.stderr
