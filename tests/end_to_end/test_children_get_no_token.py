"""Nothing that the program starts gets the access tokens that it was given by its environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from configurator.practice import serve
from tests.support.descendants import environments_below
from tests.support.paths import RESOURCES, ROOT
from tests.support.patience import PATIENCE

EXAMPLE = str(RESOURCES / "examples" / "shop_chat.connector")
CANARY = "canary-5f0c2d"
CONFIGURATOR = [sys.executable, "-m", "configurator"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")

Environments = dict[str, bytes]


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG", "CONFIGURATOR"))}
    if os.geteuid() == 0:
        kept["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return {
        **kept,
        "HOME": str(tmp_path),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
        "CONFIGURATOR_ACCESS_TOKEN": CANARY,
        "CONFIGURATOR_ACCESS_TOKENS": json.dumps({"https://acme.bitrix24.com": CANARY}),
    }


@pytest.fixture
def below(surroundings: dict[str, str], tmp_path: Path) -> Callable[..., Environments]:
    """A function that runs a command of the program and returns what its processes saw."""

    def run(*arguments: str) -> Environments:
        return environments_below([*CONFIGURATOR, *arguments], surroundings, tmp_path)

    return run


def of(program: str, seen: Environments) -> list[bytes]:
    return [environment for line, environment in seen.items() if program in line and environment]


@pytest.mark.parametrize("engine", ["browser", "cairo"])
def test_a_check_gives_it_to_none_that_draws(below: Callable[..., Environments], engine: str) -> None:
    seen = below("check", EXAMPLE, "--engine", engine)
    assert of("QtWebEngineProcess" if engine == "browser" else "multiprocessing", seen)
    assert not [line for line, environment in seen.items() if CANARY.encode() in environment]


@pytest.mark.full
def test_registering_gives_it_to_none_that_draws(
    below: Callable[..., Environments], surroundings: dict[str, str]
) -> None:
    with serve() as portal:
        surroundings["CONFIGURATOR_ACCESS_TOKENS"] = json.dumps({portal.address: portal.access_token})
        seen = below("register", EXAMPLE, "--portal", portal.address)
        registered = portal.connectors()
    assert "shop_chat" in registered
    assert of("QtWebEngineProcess", seen)
    for secret in (CANARY, portal.access_token):
        assert not [line for line, environment in seen.items() if secret.encode() in environment]


def test_the_window_gives_it_to_no_part_of_chromium(below: Callable[..., Environments]) -> None:
    seen = below("self-test")
    assert len(of("QtWebEngineProcess", seen)) >= 2
    assert not [line for line, environment in seen.items() if CANARY.encode() in environment]


STARTING = """
import sys
from PySide6.QtCore import QProcess
from configurator.cli import main

main(["--version"])
sys.exit(not QProcess.startDetached(sys.argv[1], []))
"""


def test_a_browser_or_a_mail_program_does_not_get_it(surroundings: dict[str, str], tmp_path: Path) -> None:
    """Qt starts them as it starts every process of its own; only some of its platforms know how to."""
    opener, arrived = tmp_path / "xdg-open", tmp_path / "arrived"
    os.mkfifo(arrived)
    opener.write_text(f'#!/bin/sh\nenv > "{arrived}"\n')
    opener.chmod(0o755)
    environment = {**surroundings, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", STARTING, opener], env=environment, cwd=tmp_path) as process:
        seen = arrived.read_text()
        assert process.wait(PATIENCE) == 0
    assert "PATH=" in seen
    assert CANARY not in seen
