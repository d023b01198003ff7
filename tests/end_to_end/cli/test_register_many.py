"""`configurator register` in many portals."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin import renewal
from configurator.cli import main
from configurator.cli.pending_list import PendingList
from configurator.practice import PracticePortal
from configurator.wording.portal import sentence
from tests.support.command_portals import emptied
from tests.support.found import present
from tests.support.measuring import Measured
from tests.support.patience import PATIENCE

GONE = "127.0.0.1:9"


@pytest.fixture
def portals(
    home: Path, served: list[PracticePortal], monkeypatch: pytest.MonkeyPatch
) -> list[PracticePortal]:
    """Three practice portals, and their tokens in the environment."""
    tokens = {one.address: one.access_token for one in served}
    monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKENS", json.dumps({**tokens, GONE: "t"}))
    return [emptied(one) for one in served]


def each(portals: list[PracticePortal]) -> list[str]:
    return [argument for one in portals for argument in ("--portal", one.address)]


def test_each_portal_has_its_result(
    portals: list[PracticePortal], command: Callable[..., tuple[int, str, str]], connector_file: Path
) -> None:
    status, out, err = command("register", connector_file, *each(portals))
    assert (status, out) == (0, "“Shop chat” is registered in all 3 portals.\n")
    assert [line[:6] for line in err.splitlines()] == ["[1/3] ", "[2/3] ", "[3/3] "]
    assert all(one.connectors()["shop_chat"] for one in portals)


def test_an_error_does_not_stop_the_others_and_has_its_sentence(
    portals: list[PracticePortal], as_json: Callable[..., tuple[int, Any]], connector_file: Path
) -> None:
    portals[1].faults = ["imconnector.register:ACCESS_DENIED"]
    status, answer = as_json("register", connector_file, *each(portals), "--portal", GONE)
    assert (status, answer["ok"], answer["code"]) == (6, False, "SOME_FAILED")
    assert answer["message"].startswith("“Shop chat” is registered in 2 of 4 portals.")
    told = answer["portals"]
    assert [one["portal"] for one in told] == [*(one.address for one in portals), f"http://{GONE}"]
    assert [one["code"] for one in told] == ["REGISTERED", "ACCESS_DENIED", "REGISTERED", "NOT_REACHABLE"]
    host = portals[1].address.removeprefix("http://")
    assert told[1]["message"] == sentence("ACCESS_DENIED", host)


def test_a_portal_that_has_moved_is_told_with_its_new_host(
    portals: list[PracticePortal],
    command: Callable[..., tuple[int, str, str]],
    as_json: Callable[..., tuple[int, Any]],
    connector_file: Path,
) -> None:
    new = f"localhost:{portals[1].port}"
    portals[1].faults = ["imconnector.register:RENAMED*1"]
    _, answer = as_json("register", connector_file, *each(portals))
    assert [one.get("moved_to") for one in answer["portals"]] == [None, new, None]
    assert new in answer["portals"][1]["message"]
    portals[1].faults = ["imconnector.register:RENAMED*1"]
    status, out, _ = command("register", connector_file, *each(portals))
    assert status == 0
    assert f"has moved: {new} answered" in out


@pytest.mark.parametrize(
    ("fault", "exit_"), [("ACCESS_DENIED", 3), ("imconnector.register:DROPPED", 4), ("NO_AUTH_FOUND", 5)]
)
def test_where_all_that_failed_failed_alike_the_exit_status_says_how(
    portals: list[PracticePortal],
    as_json: Callable[..., tuple[int, Any]],
    connector_file: Path,
    fault: str,
    exit_: int,
) -> None:
    for one in portals[1:]:
        one.faults = [fault]
    assert as_json("register", connector_file, *each(portals))[0] == exit_


def test_only_the_failed_are_tried_again_with_the_list_of_a_run(
    portals: list[PracticePortal],
    command: Callable[..., tuple[int, str, str]],
    connector_file: Path,
    tmp_path: Path,
) -> None:
    todo = tmp_path / "todo.txt"
    lines = ["# our portals", "", *(f"  {one.address}/  # {number}" for number, one in enumerate(portals))]
    todo.write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    portals[2].faults = ["imconnector.register:INTERNAL_SERVER_ERROR*1"]
    run = ["register", connector_file, "--portals", todo, "--failed", todo]
    assert command(*run)[0] == 3
    assert todo.read_text().split() == [portals[2].address]
    for one in portals[:2]:
        one.faults = ["rest:ACCESS_DENIED"]  # they would refuse, if they were asked again
    assert command("register", connector_file, "--portals", todo, "--failed", todo)[0] == 0
    assert todo.read_text() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_run_that_is_killed_leaves_the_list_of_what_is_left(
    portals: list[PracticePortal], connector_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    todo = tmp_path / "todo.txt"
    for one in portals[1:]:
        one.faults = ["imconnector.register:HANG"]
    run = subprocess.Popen(
        [sys.executable, "-c", UP_TO_DATE, "register", connector_file, *each(portals), "--failed", todo],
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert present(run.stderr).readline().startswith("[1/3]")
    run.kill()
    run.communicate()
    assert set(todo.read_text().split()) == {one.address for one in portals[1:]}


UP_TO_DATE = """
import sys
from configurator.cli import main, pending_list
pending_list._SECONDS = 0  # the test does not wait until the file is old enough
main(sys.argv[1:])
"""


def test_a_list_that_cannot_be_written_is_told_before_anything_is_sent(
    portals: list[PracticePortal],
    command: Callable[..., tuple[int, str, str]],
    connector_file: Path,
    tmp_path: Path,
) -> None:
    status, _, err = command("register", connector_file, *each(portals), "--failed", tmp_path / "no" / "todo")
    assert (status, "Nothing was sent." in err) == (2, True)
    assert not any(one.connectors() for one in portals)


def test_a_list_that_cannot_be_written_any_more_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    done, left = parse("a.bitrix24.com"), parse("b.bitrix24.com")
    folder = tmp_path / "lists"
    folder.mkdir()
    pending = PendingList(str(folder / "todo.txt"), [done, left])
    shutil.rmtree(folder)
    pending.done(done)
    pending.finish()
    err = capsys.readouterr().err
    assert "“todo.txt” wasn't updated" in err
    assert "can't be found" in err


@pytest.mark.parametrize("content", ["", "# nothing", "acme.bitrix24.com\nftp://x\n", b"\xff\xfe\x00"])
def test_a_list_with_anything_else_in_it_is_told_and_nothing_is_sent(
    portals: list[PracticePortal],
    command: Callable[..., tuple[int, str, str]],
    connector_file: Path,
    tmp_path: Path,
    content: bytes | str,
) -> None:
    todo = tmp_path / "todo.txt"
    todo.write_bytes(content if isinstance(content, bytes) else content.encode())
    status, out, err = command("register", connector_file, "--portals", todo)
    assert (status, out) == (2, "")
    assert "todo.txt" in err
    assert "line 2" in err or "ftp" not in str(content)


def test_wrong_usage_is_told(
    portals: list[PracticePortal],
    command: Callable[..., tuple[int, str, str]],
    connector_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert command("register", "-", "--portals", "-")[0] == 2
    assert command("register", connector_file, "--portal", portals[0].address, "--failed", "x")[0] == 2
    monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKENS", "[]")
    status, _, err = command("register", connector_file, *each(portals))
    assert status == 2
    assert "CONFIGURATOR_ACCESS_TOKENS" in err


def test_a_token_for_one_portal_goes_to_no_other(
    portals: list[PracticePortal],
    as_json: Callable[..., tuple[int, Any]],
    connector_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CONFIGURATOR_ACCESS_TOKENS")
    monkeypatch.setenv("CONFIGURATOR_ACCESS_TOKEN", portals[0].access_token)
    status, answer = as_json("register", connector_file, *each(portals))
    assert (status, answer["code"]) == (2, "UNUSABLE")
    assert "CONFIGURATOR_ACCESS_TOKENS" in answer["message"]
    assert not any(one.connectors() for one in portals)


def test_a_command_does_not_end_while_a_sign_in_is_being_renewed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held, ended = threading.Event(), []

    def renew() -> None:
        with renewal.turn("https://acme.bitrix24.com"):
            held.set()
            threading.Event().wait(0.3)  # as long as the authorization server takes
            ended.append(True)

    thread = threading.Thread(target=renew)
    thread.start()
    held.wait()
    assert main(["--version"]) == 0
    assert ended
    thread.join()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_stops_and_says_what_was_done(
    portals: list[PracticePortal], connector_file: Path, measured: Measured
) -> None:
    for one in portals[1:]:
        one.faults = ["imconnector.register:HANG"]
    run = subprocess.Popen(
        [sys.executable, "-m", "configurator", "register", connector_file, *each(portals), "--json"],
        env=os.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert present(run.stderr).readline().startswith("[1/3]")
    with measured():
        run.send_signal(signal.SIGINT)
        out, err = run.communicate(timeout=PATIENCE)
    answer = json.loads(out)
    assert (run.returncode, answer["code"]) == (130, "INTERRUPTED")
    assert [one["code"] for one in answer["portals"]] == ["REGISTERED", "CANCELLED", "CANCELLED"]
    assert "Traceback" not in err
