"""The command line in this process, with a home of its own, against a practice portal over a real socket."""

import contextlib
import json

import pytest

from configurator.bitrix24 import rate_limit
from configurator.cli import main
from configurator.practice import serve
from tests.support.command_portals import CLOCK, emptied

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='white' d='M0 0h9v9z'/></svg>"


@pytest.fixture(scope="module")
def served():
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(serve(clock=CLOCK)) for _ in range(3)]


@pytest.fixture
def practice(served):
    return emptied(served[0])


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home in which nobody has signed in, and no token in the environment."""
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "CONFIGURATOR_ACCESS_TOKEN",
        "CONFIGURATOR_ACCESS_TOKENS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setattr(rate_limit, "_paces", {})
    return tmp_path


@pytest.fixture
def signed_in(home, practice, monkeypatch):
    monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKEN", practice.access_token)
    return practice


@pytest.fixture
def command(home, capsys):
    """A function that runs a command and returns exit status, stdout and stderr."""

    def run(*arguments):
        status = main(list(map(str, arguments)))
        return status, *capsys.readouterr()

    return run


@pytest.fixture
def as_json(command):
    """A function that runs a command with --json and returns exit status and the object."""

    def run(*arguments):
        status, out, err = command(*arguments, "--json")
        assert err == "" or "[" in err
        return status, json.loads(out)

    return run


@pytest.fixture
def connector_file(tmp_path):
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
