"""A practice portal that goes on where an earlier one ended."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from configurator.practice import PracticePortal, keep_open, keeper, kept_state, resume
from configurator.practice.kept_state import NotKeptError
from configurator.practice.tables import SWITCHES
from tests.portal.practice.conftest import Browser, operate, write
from tests.support.found import present
from tests.support.patience import PATIENCE
from tests.support.practice_samples import CONNECTOR


def browsing(portal: PracticePortal) -> Browser:
    return Browser(portal, httpx.Client(base_url=portal.address, trust_env=False, verify=False))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """What a portal leaves behind on which somebody has worked."""
    path = tmp_path / "portal.json"
    with resume(path) as portal:
        browser = browsing(portal)
        browser.call("imconnector.register", **CONNECTOR)
        write(browser, "m1", "Where is it?")
        browser.call("imconnector.connector.data.set", CONNECTOR="acme_chat", LINE=1, DATA={"ID": "a"})
        browser.call("imopenlines.config.add", PARAMS={"LINE_NAME": "Third"})
        browser.call("event.bind", event="OnImConnectorMessageAdd", handler="https://shop.example/h")
        browser.call("event.bind", event="OnImConnectorMessageAdd", event_type="offline")
        operate(browser, "reply", text="On its way 😀")
        operate(browser, "install", client_id=portal.client_id, installed="1")
        browser.http.close()
    portal.save(path)
    return path


def test_everything_but_tokens_is_there_again(kept: Path) -> None:
    before = json.loads(kept.read_bytes())
    with resume(kept) as portal:
        browser = browsing(portal)
        assert portal.client_id == before["applications"][0]["client_id"]
        assert portal.client_secret == before["applications"][0]["client_secret"]
        assert portal.password == before["password"]
        assert portal.connectors()["acme_chat"]["NAME"] == "Acme Chat"
        assert browser.call("imconnector.status", CONNECTOR="acme_chat", LINE=1)["STATUS"] is True
        assert portal.state.store.data("acme_chat", 1) == {"ID": "a"}
        assert [line["LINE_NAME"] for line in browser.call("imopenlines.config.list.get")][2:] == ["Third"]
        [conversation] = browser.http.get("/operator/conversations.json").json()
        assert [one["text"] for one in conversation["messages"]] == ["Where is it?", "On its way 😀"]
        assert len(browser.call("event.get")) == 2
        [event] = browser.call("event.offline.get")["events"]
        assert event["EVENT_DATA"]["MESSAGES"][0]["message"]["text"].endswith("On its way 😀")
        browser.http.close()
    portal.save(kept)
    assert json.loads(kept.read_bytes())["offline"] == []


def test_the_conversation_goes_on_with_new_numbers(kept: Path) -> None:
    with resume(kept) as portal:
        browser = browsing(portal)
        known = [one["id"] for one in browser.http.get("/operator/conversations.json").json()[0]["messages"]]
        assert operate(browser, "reply", text="Here it is")["message"] > max(known)
        write(browser, "m2", "Thanks")
        [conversation] = browser.http.get("/operator/conversations.json").json()
        assert len(conversation["messages"]) == 4
        browser.http.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_nobody_else_may_read_the_file(kept: Path) -> None:
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_no_token_is_kept(kept: Path) -> None:
    assert "access_token" not in kept.read_text("utf-8")


def _without(*path: str | int) -> Callable[[Any], None]:
    def change(state: Any) -> None:
        for step in path[:-1]:
            state = state[step]
        del state[path[-1]]

    return change


def _with(value: object, *path: str | int) -> Callable[[Any], None]:
    def change(state: Any) -> None:
        for step in path[:-1]:
            state = state[step]
        state[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _without("version"),
        _with(2, "version"),
        _without("applications", 0, "client_id"),
        _with([], "applications"),
        _with("x", "connectors"),
        _with(None, "connectors", 0),
        _without("connectors", 0, "values", "NAME"),
        _with(7, "connectors", 0, "values", "NAME"),
        _with("x", "connectors", 0, "values", "ICON"),
        _with("1", "rows", 0, "line"),
        _with({"x": {}}, "conversations", 0, "customers"),
        _with(7, "conversations", 0, "messages", 0, "text"),
        _with({}, "bindings"),
        _with("soon", "offline", 0, "time"),
    ],
)
def test_a_damaged_file_is_told_and_left_alone(kept: Path, change: Callable[[Any], None]) -> None:
    state = json.loads(kept.read_bytes())
    change(state)
    kept.write_text(json.dumps(state), "utf-8")
    before = kept.read_bytes()
    with pytest.raises(NotKeptError):
        resume(kept)
    assert kept.read_bytes() == before


@pytest.mark.parametrize(("parameter", "default"), [*SWITCHES.items(), ("COMMENT", "")])
def test_a_state_from_before_a_parameter_existed_gets_its_default(
    kept: Path, parameter: str, default: object
) -> None:
    state = json.loads(kept.read_bytes())
    for connector in state["connectors"]:
        del connector["values"][parameter]
    kept.write_text(json.dumps(state), "utf-8")
    with resume(kept) as portal:
        assert [one.values[parameter] for one in portal.state.store.all()] == [default] * len(
            state["connectors"]
        )


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b"null", b"[" * 100_000, b'{"version": 1}'])
def test_another_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(NotKeptError):
        resume(path)


def test_a_folder_is_no_state(tmp_path: Path) -> None:
    with pytest.raises(NotKeptError):
        resume(tmp_path)


def test_a_state_that_cannot_be_written_leaves_the_old_one(kept: Path) -> None:
    before = kept.read_bytes()
    with resume(kept) as portal:
        pass
    with pytest.raises(FileNotFoundError):
        portal.save(kept.parent / "none" / os.fspath(kept.name))
    assert kept.read_bytes() == before


class Tries:
    """Counts how often a portal has tried by itself to write its state."""

    def __init__(self) -> None:
        self._made = threading.Semaphore(0)

    def write(self, text: str, path: Path) -> None:
        try:
            kept_state.write(text, path)
        finally:
            try:
                asyncio.get_running_loop().call_soon(self._made.release)  # once its keeper knows of it
            except RuntimeError:  # the portal has ended
                self._made.release()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for the try after which something is so."""
        while not condition():
            assert self._made.acquire(timeout=PATIENCE)


@pytest.fixture
def tries(monkeypatch: pytest.MonkeyPatch) -> Tries:
    made = Tries()
    monkeypatch.setattr(keeper, "write", made.write)
    return made


def test_a_portal_that_is_kept_open_writes_what_changes_and_no_key(tmp_path: Path, tries: Tries) -> None:
    path = tmp_path / "portal.json"
    with keep_open(path) as portal:
        browser = browsing(portal)
        browser.call("imconnector.register", **CONNECTOR)
        browser.http.close()
        tries.until(lambda: "acme_chat" in path.read_text("utf-8") if path.exists() else False)
        secrets = (portal.client_secret, portal.password, portal.state.application.token, portal.access_token)
        client_id = portal.client_id
    written = path.read_text("utf-8")
    assert not any(secret in written for secret in secrets)
    with keep_open(path) as portal:
        assert list(portal.connectors()) == ["acme_chat"]
        assert portal.client_id == client_id
        assert portal.client_secret not in {"", secrets[0]}
        assert portal.password
        assert portal.state.application.token


def test_what_a_portal_has_written_outlives_a_kill(tmp_path: Path, tries: Tries) -> None:
    path = tmp_path / "portal.json"
    with keep_open(path) as portal:
        browser = browsing(portal)
        browser.call("imconnector.register", **CONNECTOR)
        tries.until(lambda: path.exists() and "acme_chat" in path.read_text("utf-8"))
        with resume(path) as again:  # nobody has stopped the first one
            assert list(again.connectors()) == ["acme_chat"]
        browser.http.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_a_full_disk_is_noticed_and_stops_nothing(tmp_path: Path, tries: Tries) -> None:
    path = tmp_path / "gone" / "portal.json"
    path.parent.mkdir()
    with keep_open(path) as portal:
        path.parent.rmdir()
        browser = browsing(portal)
        browser.call("imconnector.register", **CONNECTOR)
        kept_by = present(portal.keeper)
        tries.until(lambda: kept_by.problem is not None)
        assert browser.call("imconnector.list")
        browser.http.close()
