"""The command line in this process, with a home of its own, against a practice portal over a real socket."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from configurator.cli import given_tokens, main
from configurator.practice import PracticePortal, serve
from configurator.ui.app import Application
from tests.support.command_portals import CLOCK, emptied

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='white' d='M0 0h9v9z'/></svg>"


@pytest.fixture(autouse=True, scope="session")
def application(qapp: Application) -> None:
    """A process has one application: commands that draw use that of the tests."""


@pytest.fixture(scope="module")
def served() -> Iterator[list[PracticePortal]]:
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(serve(clock=CLOCK)) for _ in range(3)]


@pytest.fixture
def practice(served: list[PracticePortal]) -> PracticePortal:
    return emptied(served[0])


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which nobody has signed in, and no token in the environment."""
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "CONFIGURATOR_ACCESS_TOKEN",
        "CONFIGURATOR_ACCESS_TOKENS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(given_tokens, "TAKEN", {})
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return tmp_path


@pytest.fixture
def signed_in(home: Path, practice: PracticePortal, monkeypatch: pytest.MonkeyPatch) -> PracticePortal:
    monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKEN", practice.access_token)
    return practice


@pytest.fixture
def command(home: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """A function that runs a command and returns exit status, stdout and stderr."""

    def run(*arguments: Path | int | str) -> tuple[int, str, str]:
        status = main(list(map(str, arguments)))
        return status, *capsys.readouterr()

    return run


@pytest.fixture
def as_json(command: Callable[..., tuple[int, str, str]]) -> Callable[..., tuple[int, Any]]:
    """A function that runs a command with --json and returns exit status and the object."""

    def run(*arguments: Path | int | str) -> tuple[Any, ...]:
        status, out, err = command(*arguments, "--json")
        assert err == "" or "[" in err
        return status, json.loads(out)

    return run


@pytest.fixture
def connector_file(tmp_path: Path) -> Path:
    params = {
        "ID": "shop_chat",
        "NAME": "Shop chat",
        "ICON": {"SVG": SVG, "COLOR": "#005577", "SIZE": "70%"},
        "PLACEMENT_HANDLER": "https://shop.example.com/settings",
    }
    file = tmp_path / "shop.connector"
    document = {"format": "connector-configurator", "version": 1, "connector": params}
    file.write_text(json.dumps(document), encoding="utf-8")
    return file
