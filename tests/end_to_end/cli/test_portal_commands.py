"""The life of a connector after registering, by commands."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.signin.credentials import Tokens
from configurator.connector import project_file
from configurator.connector.request import to_params
from configurator.practice import PracticePortal
from configurator.services.registration_history import RegistrationHistory
from configurator.wording.portal import Doing, sentence
from configurator.wording.portal_connectors import state_sentence
from tests.support.patience import PATIENCE
from tests.support.scripted_portal import scripted_server


@pytest.fixture
def portal(signed_in: PracticePortal, connector_file: Path) -> PracticePortal:
    """A practice portal with our connector in it, registered by this program."""
    connector, _ = project_file.loads(connector_file.read_text("utf-8"))
    address = parse(signed_in.address)
    with Client(address, Tokens(signed_in.access_token, "", address.rest)) as client:
        connectors.register(client, to_params(connector))
    RegistrationHistory().note(address, connector)
    return signed_in


def test_what_the_command_registers_is_ours_from_then_on(
    signed_in: PracticePortal,
    command: Callable[..., tuple[int, str, str]],
    as_json: Callable[..., tuple[int, Any]],
    connector_file: Path,
) -> None:
    status, _, err = command("register", connector_file, "--portal", signed_in.address)
    assert (status, err) == (0, "")
    listed = as_json("list", "--portal", signed_in.address)[1]["connectors"]
    assert {"id": "shop_chat", "name": "Shop chat", "kind": "ours"} in listed


def test_the_list_tells_whose_each_connector_is(
    portal: PracticePortal,
    command: Callable[..., tuple[int, str, str]],
    as_json: Callable[..., tuple[int, Any]],
) -> None:
    status, out, err = command("list", "--portal", portal.address)
    assert (status, err) == (0, "")
    assert out.splitlines()[0].split(maxsplit=2) == ["shop_chat", "Yours", "Shop chat"]
    assert "acme_help_desk  Other apps  Acme Help Desk" in out
    status, answer = as_json("list", "--portal", portal.address)
    assert (status, answer["ok"], answer["code"]) == (0, True, "LISTED")
    kinds = {one["id"]: one["kind"] for one in answer["connectors"]}
    assert (kinds["shop_chat"], kinds["viber"], kinds["acme_help_desk"]) == ("ours", "built-in", "other")
    assert answer["message"] == f"127.0.0.1 has {len(kinds)} connectors."


def test_switching_on_and_off_shows_in_the_status(
    portal: PracticePortal,
    command: Callable[..., tuple[int, str, str]],
    as_json: Callable[..., tuple[int, Any]],
) -> None:
    def lights() -> dict[str, str]:
        return {line["line"]: line["light"] for line in as_json("status", "shop_chat", *where)[1]["lines"]}

    where = ["--portal", portal.address]
    assert lights() == {"1": "yellow", "2": "yellow"}
    status, out, _ = command("activate", "shop_chat", "--line", 1, *where)
    assert (status, out) == (0, "“shop_chat” is on for the open channel “Support” in 127.0.0.1.\n")
    assert lights() == {"1": "green", "2": "yellow"}
    status, out, _ = command("status", "shop_chat", "--line", 1, *where)
    assert (status, out) == (0, "   1  green   Messages are delivered on the open channel “Support”.\n")
    assert as_json("deactivate", "shop_chat", "--line", 1, *where)[1]["code"] == "DEACTIVATED"
    assert lights() == {"1": "yellow", "2": "yellow"}


@pytest.mark.parametrize(("fault", "light"), [("LINE_ERROR", "red"), ("NOT_READY", "yellow")])
def test_what_is_wrong_on_a_channel_has_its_light_and_reason(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]], fault: str, light: str
) -> None:
    portal.faults = [f"{fault}*1"]
    first, second = as_json("status", "shop_chat", "--portal", portal.address)[1]["lines"]
    assert (first["light"], first["reason"]) == (light, fault)
    assert first["message"] == state_sentence(fault, "Support")
    assert second["reason"] == "NOT_CONNECTED"


def test_the_data_of_a_channel_are_sent(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]]
) -> None:
    arguments = ["data-set", "shop_chat", "--line", 1, "--portal", portal.address]
    status, answer = as_json(*arguments, "--id", "a1", "--url-im", "https://m.example/a1", "--name", "Ёж")
    assert (status, answer["code"]) == (0, "DATA_SET")
    stored = portal.state.store.data("shop_chat", 1)
    assert stored == {"ID": "a1", "URL_IM": "https://m.example/a1", "NAME": "Ёж"}
    assert as_json(*arguments)[0] == 2


def test_the_account_of_a_channel_is_kept_while_the_connector_is_off(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]]
) -> None:
    def accounts() -> list[str]:
        where = ["shop_chat", "--line", 1, "--portal", portal.address]
        return [as_json(doing, *where)[1]["account"] for doing in ("deactivate", "activate")]

    assert accounts() == ["lost", ""]
    as_json("data-set", "shop_chat", "--line", 1, "--portal", portal.address, "--name", "Shop")
    assert accounts() == ["kept", "sent"]
    assert portal.state.store.data("shop_chat", 1) == {"NAME": "Shop"}


def test_a_channel_is_made_only_where_there_is_none(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]]
) -> None:
    where = ["activate", "shop_chat", "--portal", portal.address]
    for arguments in ([], ["--make-line", "Chats"]):
        status, answer = as_json(*where, *arguments)
        assert (status, answer["code"]) == (1, "CHOOSE_LINE")
        assert "1 (Support)" in answer["message"]


def test_unregistering_needs_a_yes(
    portal: PracticePortal,
    command: Callable[..., tuple[int, str, str]],
    as_json: Callable[..., tuple[int, Any]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    where = ["unregister", "shop_chat", "--portal", portal.address]
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))  # not a terminal: nobody there to ask
    status, out, err = command(*where)
    assert (status, out) == (2, "")
    assert "--yes" in err
    assert "shop_chat" in portal.connectors()
    assert RegistrationHistory().our_ids(parse(portal.address)) == {"shop_chat"}
    assert as_json(*where, "--yes")[1]["code"] == "UNREGISTERED"
    assert portal.connectors() == {}
    assert RegistrationHistory().our_ids(parse(portal.address)) == set()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("answer", "gone"), [("y\n", True), ("Yes\n", True), ("\n", False), ("", False)])
def test_on_a_terminal_a_person_is_told_what_is_lost_and_asked(
    portal: PracticePortal,
    command: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    gone: bool,
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    status, _, err = command("unregister", "shop_chat", "--portal", portal.address)
    assert "“shop_chat” will be removed from 127.0.0.1" in err
    assert (status, "shop_chat" not in portal.connectors()) == (0 if gone else 1, gone)


COMMANDS: dict[Doing, list[str]] = {
    "list": ["list"],
    "status": ["status", "shop_chat"],
    "activate": ["activate", "shop_chat", "--line", "1"],
    "deactivate": ["deactivate", "shop_chat", "--line", "1"],
    "data_set": ["data-set", "shop_chat", "--line", "1", "--name", "n"],
    "unregister": ["unregister", "shop_chat", "--yes"],
}


@pytest.mark.parametrize("doing", COMMANDS)
@pytest.mark.parametrize(
    ("fault", "code", "exit_"),
    [
        ("ACCESS_DENIED@400", "ACCESS_DENIED", 3),
        ("DROPPED", "CONNECTION_LOST", 4),
        ("NO_AUTH_FOUND",) * 2 + (5,),
    ],
)
def test_a_failure_is_the_same_sentence_for_people_and_in_json(
    portal: PracticePortal,
    command: Callable[..., tuple[int, str, str]],
    as_json: Callable[..., tuple[int, Any]],
    doing: Doing,
    fault: str,
    code: str,
    exit_: int,
) -> None:
    portal.faults = [fault]
    where = [*COMMANDS[doing], "--portal", portal.address]
    said = sentence(code, "127.0.0.1", doing=doing)
    status, answer = as_json(*where)
    assert (status, answer) == (exit_, {"ok": False, "code": code, "message": said})
    assert command(*where) == (exit_, "", said + "\n")
    portal.faults = []
    assert "shop_chat" in portal.connectors()


def test_a_connector_or_channel_that_is_not_there_is_told(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]]
) -> None:
    where = ["--portal", portal.address]
    for arguments in (["activate", "nope", "--line", 1], ["data-set", "nope", "--line", 1, "--name", "n"]):
        status, answer = as_json(*arguments, *where)
        assert (status, answer["code"]) == (3, "NO_SUCH_CONNECTOR")
    for arguments in (["deactivate", "shop_chat", "--line", 9], ["status", "shop_chat", "--line", 9]):
        status, answer = as_json(*arguments, *where)
        assert (status, answer["code"]) == (3, "NO_SUCH_LINE")
    status, answer = as_json("unregister", "acme_help_desk", "--yes", *where)
    assert (status, answer["code"]) == (3, "APPLICATION_UNREGISTRATION_ERROR")


@pytest.mark.parametrize("doing", COMMANDS)
def test_without_a_sign_in_or_an_address_nothing_is_sent(
    home: Path, as_json: Callable[..., tuple[int, Any]], doing: Doing
) -> None:
    status, answer = as_json(*COMMANDS[doing], "--portal", "acme.bitrix24.com")
    assert (status, answer["code"]) == (5, "NOT_SIGNED_IN")
    status, answer = as_json(*COMMANDS[doing], "--portal", "https://u:p@x")
    assert (status, answer["code"]) == (2, "UNUSABLE")


def test_no_connector_of_bitrix24_itself_is_overwritten(
    signed_in: PracticePortal, as_json: Callable[..., tuple[int, Any]], connector_file: Path
) -> None:
    connector_file.write_text(connector_file.read_text().replace("shop_chat", "viber"))
    signed_in.state.asked.clear()
    status, answer = as_json("register", connector_file, "--portal", signed_in.address)
    assert (status, answer["code"]) == (1, "ID_BUILT_IN")
    assert signed_in.asked() == []


def test_a_connector_that_is_not_there_is_not_called_not_connected(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]]
) -> None:
    status, answer = as_json("status", "shop.chat", "--portal", portal.address)
    assert (status, answer["code"]) == (3, "NO_SUCH_CONNECTOR")
    portal.faults = ["imconnector.list:ACCESS_DENIED@400"]  # who may not see the list gets what can be known
    assert as_json("status", "shop.chat", "--portal", portal.address)[1]["lines"][0]["light"] == "yellow"


def test_a_channel_is_asked_about_even_where_the_channels_may_not_be_listed(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]]
) -> None:
    portal.faults = ["imopenlines.config.list.get:ACCESS_DENIED"]
    status, answer = as_json("status", "shop_chat", "--line", 1, "--portal", portal.address)
    assert (status, [line["reason"] for line in answer["lines"]]) == (0, ["NOT_CONNECTED"])
    assert as_json("status", "shop_chat", "--portal", portal.address)[1]["code"] == "ACCESS_DENIED"


def test_a_pause_is_counted_down_on_a_terminal(
    portal: PracticePortal,
    command: Callable[..., tuple[int, str, str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    portal.faults = ["imconnector.list:QUERY_LIMIT_EXCEEDED*1"]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    status, out, err = command("list", "--portal", portal.address)
    assert (status, "shop_chat" in out) == (0, True)
    assert "127.0.0.1 accepts two requests a second. Continuing in 1 s." in err
    assert err.endswith("\r\033[K")  # nothing of it stays


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_says_what_is_not_certain(portal: PracticePortal) -> None:
    portal.faults = ["HANG"]
    portal.state.asked.clear()
    command = [sys.executable, "-m", "configurator", "unregister", "shop_chat", "--yes", "--portal"]
    run = subprocess.Popen(
        [*command, portal.address],
        env=os.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    while not portal.asked():
        assert run.poll() is None
        threading.Event().wait(0.02)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=PATIENCE)
    assert (run.returncode, out) == (130, "")
    assert err == sentence("CANCELLED", "127.0.0.1", doing="unregister") + "\n"


@pytest.mark.parametrize("code", ["NAME_REQUIRED", "insufficient_scope", "OPERATION_TIME_LIMIT"])
def test_registering_says_the_same_sentence_in_json(
    portal: PracticePortal, as_json: Callable[..., tuple[int, Any]], connector_file: Path, code: str
) -> None:
    portal.faults = [code]
    _, answer = as_json("register", connector_file, "--portal", portal.address)
    assert answer == {"ok": False, "code": code.upper(), "message": sentence(code.upper(), "127.0.0.1")}


MADE: dict[str, object] = {
    "imopenlines.config.add": 7,
    "imconnector.list": {"shop_chat": "Shop chat"},
    "imconnector.activate": True,
}


@pytest.mark.parametrize(
    ("arguments", "typed", "code"),
    [
        (["--make-line", "Chats", "--json"], "", "ACTIVATED"),
        ([], "Chats\n", "ACTIVATED"),
        ([], "\n", "NO_LINE"),
        (["--json"], "Chats\n", "NO_LINE"),
    ],
)
def test_in_a_portal_without_channels_one_is_made_after_a_question(
    home: Path,
    command: Callable[..., tuple[int, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    typed: str,
    code: str,
) -> None:
    lines: list[dict[str, str]] = []
    made: list[bytes] = []

    def answer_call(handler: Any) -> None:
        _, path, _, body = script.requests[-1]
        method = path.rpartition("/")[2]
        if method == "imopenlines.config.add":
            made.append(body)
            lines.append({"ID": "7", "LINE_NAME": "Chats", "ACTIVE": "Y"})
        result = lines if method == "imopenlines.config.list.get" else MADE[method]
        content = json.dumps({"result": result}).encode()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKEN", "at")
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    with scripted_server() as script:
        rate_limit.forget(script.address)
        script.answers = [answer_call]
        status, out, err = command("activate", "shop_chat", "--portal", script.address, *arguments)
    assert status == (0 if code == "ACTIVATED" else 1)
    assert len(made) == (code == "ACTIVATED")
    if code == "ACTIVATED":
        assert json.loads(made[0])["PARAMS"] == {"LINE_NAME": "Chats"}
        said = json.loads(out)["message"] if "--json" in arguments else out
        assert "is on for the open channel “Chats”" in said
        assert "The open channel “Chats” was created" in err
    else:
        assert "--make-line" in (out or err)
