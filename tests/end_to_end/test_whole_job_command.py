"""The commands that show something, as processes of their own on a machine without a display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.paths import RESOURCES
from tests.support.patience import PATIENCE

EXAMPLE = RESOURCES / "examples" / "shop_chat.connector"
NOT_IN_A_CONTAINER = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
# Chromium refuses to work for the superuser in its sandbox: whoever tests as root leaves it, the product
# never does.
AS_ROOT = {"QTWEBENGINE_DISABLE_SANDBOX": "1"} if sys.platform == "linux" and os.geteuid() == 0 else {}

Done = subprocess.CompletedProcess[str]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")


@pytest.fixture
def command(tmp_path: Path) -> Callable[..., Done]:
    """A function that runs a command as in a bare container, as whoever runs the tests."""

    def run(*arguments: object, **variables: str) -> Done:
        kept = {
            name: value
            for name, value in os.environ.items()
            if name not in NOT_IN_A_CONTAINER and not name.startswith("XDG")
        }
        nobody = {"HOME": str(tmp_path), "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
        return subprocess.run(
            [sys.executable, "-X", "dev", "-m", "configurator", *map(str, arguments)],
            env={**kept, **AS_ROOT, **nobody, **variables},
            cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE,
        )  # fmt: skip

    return run


def test_the_whole_job_is_done_without_a_display(command: Callable[..., Done], tmp_path: Path) -> None:
    done = command("self-test", "--pictures", tmp_path / "pictures")

    assert done.returncode == 0, done.stdout + done.stderr
    *steps, last = done.stdout.splitlines()
    assert last.startswith("All steps passed")
    assert all(step.startswith("ok ") for step in steps)
    assert len(list((tmp_path / "pictures").glob("*.png"))) == len(steps) >= 10


@pytest.mark.full
def test_the_whole_job_is_done_in_the_systems_language(command: Callable[..., Done]) -> None:
    done = command("self-test", LC_ALL="ru_RU.UTF-8", LANGUAGE="")

    assert done.returncode == 0, done.stdout + done.stderr
    assert "The window speaks Russian" in done.stdout


def test_the_exact_engine_draws_without_a_display(command: Callable[..., Done], tmp_path: Path) -> None:
    done = command("preview", EXAMPLE, "--out", tmp_path / "a.png", "--place", "icon")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("arguments", [[], ["window"], ["window", EXAMPLE]])
def test_the_window_needs_a_display_and_says_so(
    command: Callable[..., Done], arguments: list[object]
) -> None:
    done = command(*arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("configurator: No display was found")
    assert len(done.stderr.splitlines()) == 1


def test_a_check_needs_no_display(command: Callable[..., Done]) -> None:
    done = command("check", EXAMPLE, "--json")

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"problems": [], "engine": "browser"}
