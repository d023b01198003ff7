"""Our commands and our client against the second portal; nothing may leak and no limit may be passed."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import Portal, parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.signin.credentials import Tokens
from configurator.cli import main
from configurator.ui.app import Application
from tests.portal.second.plain_client import REDIRECT, PlainClient
from tests.second_portal.refused import LOCAL
from tests.second_portal.whole_portal import SecondPortal

OURS = "my_shop"
SECONDS_TO_TYPE = 10.0


@dataclass(frozen=True)
class Said:
    """What a command said: exit status, the JSON object, and everything that a person could read."""

    status: int
    object: dict[str, Any]
    text: str
    details: list[str]

    @property
    def code(self) -> str:
        return str(self.object["code"])


Command = Callable[..., Said]


@pytest.fixture(autouse=True, scope="module")
def application(qapp: Application) -> None:
    """A process has one application: commands that draw use that of the tests."""


@pytest.fixture
def portal() -> Iterator[SecondPortal]:
    """The portal; at the end, every request that it got is looked at."""
    with SecondPortal() as running:
        yield running
        assert running.ledger.misplaced(running.state.secrets()) == []
        assert running.overflows == 0


@pytest.fixture
def by_hand(portal: SecondPortal) -> PlainClient:
    """Our application, signed in by its administrator, without our client."""
    return PlainClient(portal, portal.application(REDIRECT))


@pytest.fixture
def hurried(portal: SecondPortal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses pass on the portal's clock, which is then the program's too, and nobody waits for them."""

    def pass_by(_reason: str, seconds: float, **_how: object) -> None:
        portal.skip(seconds)

    def poll_soon(seconds: float) -> None:
        portal.skip(seconds)
        threading.Event().wait(0.01)  # the operator has a turn

    clock = SimpleNamespace(monotonic=portal.now)
    monkeypatch.setattr("configurator.cli.listen.time", clock)
    monkeypatch.setattr("configurator.cli.listening.pause", poll_soon)
    rate_limit.forget(portal.base)
    monkeypatch.setattr(rate_limit, "time", clock)
    monkeypatch.setattr("configurator.bitrix24.client.wait_out", pass_by)


@pytest.fixture
def address(portal: SecondPortal) -> Portal:
    """The portal as our client sees it."""
    return parse(portal.base)


@pytest.fixture
def client(portal: SecondPortal, by_hand: PlainClient, address: Portal, hurried: None) -> Iterator[Client]:
    """Our client with the administrator's token."""
    with Client(address, Tokens(by_hand.tokens["access_token"], "", address.rest)) as signed_in:
        yield signed_in


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which nobody has signed in."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "CONFIGURATOR_ACCESS_TOKENS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    return tmp_path


@pytest.fixture
def command(
    home: Path,
    portal: SecondPortal,
    by_hand: PlainClient,
    hurried: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Command:
    """A function that runs a command for the portal with --json, as its administrator."""
    token = by_hand.tokens["access_token"]

    def run(*arguments: object) -> Said:
        portal.skip(SECONDS_TO_TYPE)
        monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKEN", token)  # a command takes it out of the environment
        status = main([*map(str, arguments), "--portal", portal.address, "--json"])
        out, err = capsys.readouterr()
        for secret in portal.state.secrets():
            assert secret not in out + err
        found = json.loads(out)
        details = [one.pop("said", "") for one in found.get("messages", [])]  # for those who look closer
        text = json.dumps(found, ensure_ascii=False) + err
        assert not [foreign for foreign in LOCAL.values() if foreign in text]
        return Said(status, found, text, details)

    return run


class Listen:
    """Runs `configurator listen`: exit status, the objects that it printed, and what it said beside them.

    Attributes:
        client: who is signed in.
    """

    def __init__(
        self,
        client: PlainClient,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.client = client
        self._environment = monkeypatch
        self._printed = capsys

    def __call__(self, *arguments: object) -> tuple[int, list[dict[str, Any]], str]:
        portal = self.client.portal
        portal.skip(SECONDS_TO_TYPE)
        self._environment.setenv("CONFIGURATOR_ACCESS_TOKEN", self.client.tokens["access_token"])
        whole = ["listen", OURS, "--line", 3, *arguments, "--portal", portal.address, "--json"]
        status = main([str(one) for one in whole])
        out, err = self._printed.readouterr()
        assert not [secret for secret in portal.state.secrets() if secret in out + err]
        return status, [json.loads(line) for line in out.splitlines()], err


@pytest.fixture
def listen(
    home: Path,
    by_hand: PlainClient,
    hurried: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Listen:
    """`configurator listen` for our connector on the first open channel, as the administrator."""
    return Listen(by_hand, monkeypatch, capsys)


@pytest.fixture
def registered(by_hand: PlainClient) -> PlainClient:
    """A connector of ours is in the portal, and on no open channel."""
    by_hand.register(OURS)
    return by_hand
