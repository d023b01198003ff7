from __future__ import annotations

import json
import logging
import queue
import signal
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from signal import Signals
from subprocess import Popen
from typing import Any

import httpx
import psutil
import pytest
import trustme

from configurator.practice import serve
from configurator.practice.event_posting import Attempt, Poster
from tests.support.found import present
from tests.support.measuring import Measured
from tests.support.patience import PATIENCE
from tests.support.practice_samples import CONNECTOR


def practice_threads() -> list[Any]:
    return [thread for thread in threading.enumerate() if thread.name == "practice-portal"]


def test_stopping_ends_although_the_events_that_waited_are_taken_at_that_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Emptied(queue.Queue[Any]):
        """Is full when the end is to be put in, and empty right after."""

        was_full = False

        def put_nowait(self, item: object) -> None:
            if item is None and not self.was_full:
                self.was_full = True
                raise queue.Full
            super().put_nowait(item)

    monkeypatch.setattr(queue, "Queue", Emptied)
    poster = Poster()
    before = set(threading.enumerate())
    poster.post(Attempt("http://192.0.2.1/", "app", "ONAPPTEST", 0.0, {}))
    [thread] = [one for one in threading.enumerate() if one not in before and one.name == "practice-events"]
    poster.drain()
    poster.stop()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def test_it_is_reachable_at_once_and_gone_after_stop() -> None:
    portal = serve()
    assert httpx.get(portal.address, trust_env=False).status_code == 200
    portal.stop()
    assert practice_threads() == []
    with pytest.raises(httpx.ConnectError):
        httpx.get(portal.address, trust_env=False)
    portal.stop()


def test_the_access_token_is_valid_at_once() -> None:
    with serve() as portal:
        answer = httpx.post(
            f"{portal.address}/rest/scope", json={"auth": portal.access_token}, trust_env=False
        )
    assert answer.status_code == 200


@pytest.mark.parametrize("fault", ["HANG", "SLOW", "HUGE"])
def test_stopping_ends_whatever_is_going_on(fault: str, measured: Measured) -> None:
    with serve(faults=[fault]) as portal:
        port = int(portal.address.rpartition(":")[2])
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.sendall(f"GET /rest/scope HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            # The second answer shows that the first request is being worked on.
            httpx.get(portal.address, trust_env=False)
            with measured():
                portal.stop()
    assert practice_threads() == []


def test_a_taken_port_is_an_os_error_of_the_caller() -> None:
    with serve() as portal:
        port = int(portal.address.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"):
            serve(port)
    with serve(port) as again:
        assert again.address == portal.address


def test_it_listens_on_loopback_only() -> None:
    with serve() as portal:
        port = int(portal.address.rpartition(":")[2])
        open_ones = psutil.Process().net_connections("inet")
        assert {one.laddr[:1] for one in open_ones if one.laddr[1:] == (port,)} == {("127.0.0.1",)}


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def certificate(authority: trustme.CA, tmp_path: Path) -> tuple[Path, Path]:
    issued = authority.issue_cert("127.0.0.1")
    issued.cert_chain_pems[0].write_to_path(tmp_path / "cert.pem")
    issued.private_key_pem.write_to_path(tmp_path / "key.pem")
    return tmp_path / "cert.pem", tmp_path / "key.pem"


def test_it_serves_https_with_a_certificate(authority: trustme.CA, certificate: tuple[Path, Path]) -> None:
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with serve(certificate=certificate) as portal:
        assert portal.address.startswith("https://127.0.0.1:")
        with httpx.Client(verify=trusting, trust_env=False) as http:
            assert http.get(portal.address).status_code == 200
            portal.stop()
    assert practice_threads() == []


def test_a_certificate_nobody_vouches_for_is_not_trusted(certificate: tuple[Path, Path]) -> None:
    failure = pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED")
    with serve(certificate=certificate) as portal, failure:
        httpx.get(portal.address, trust_env=False)


def test_a_certificate_that_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        serve(certificate=(tmp_path / "none.pem", tmp_path / "none.key"))
    assert practice_threads() == []


def test_nothing_is_printed_or_logged(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serve(faults=["TRUNCATED*1", "DROPPED*1"]) as portal, httpx.Client(trust_env=False) as http:
        for _ in range(2):
            with pytest.raises(httpx.HTTPError):
                http.get(f"{portal.address}/rest/scope")
        http.get(portal.address)
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if "uvicorn" in record.name] == []


def test_importing_the_package_imports_no_web_server() -> None:
    heavy = "{'starlette', 'uvicorn', 'httpx'}"
    code = f"import configurator.practice, sys; print(sorted({heavy} & sys.modules.keys()))"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


Command = Callable[..., Popen[str]]
COMMAND = [sys.executable, "-m", "configurator", "practice"]


@pytest.fixture
def command() -> Iterator[Command]:
    """Start `configurator practice` with arguments; what still runs in the end is killed."""
    started = []

    def start(*arguments: str) -> Popen[str]:
        process = subprocess.Popen(
            [*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_the_commands_first_line_is_all_one_needs(command: Command) -> None:
    process = command("--fault", "expired_token*1")
    values = json.loads(present(process.stdout).readline())
    assert list(values) == ["address", "client_id", "client_secret", "user", "password", "access_token"]
    call: dict[str, Any] = {
        "url": f"{values['address']}/rest/scope",
        "json": {"auth": values["access_token"]},
        "trust_env": False,
    }
    assert httpx.post(**call).json()["error"] == "expired_token"
    assert httpx.post(**call).json()["result"] == ["imopenlines"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_ends_quietly(command: Command, number: Signals, measured: Measured) -> None:
    process = command()
    present(process.stdout).readline()
    with measured():
        process.send_signal(number)
        output, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, output, errors) == (0, "", "")


def test_a_taken_port_is_said_in_a_sentence(command: Command) -> None:
    with serve() as portal:
        port = portal.address.rpartition(":")[2]
        output, errors = command("--port", port).communicate(timeout=PATIENCE)
    assert output == ""
    assert errors.startswith(f"Port {port} can't be used")
    assert "Traceback" not in errors


@pytest.mark.parametrize("arguments", [["--fault", "NO_SUCH"], ["--port", "x"], ["--port", "70000"]])
def test_wrong_usage_is_exit_2(command: Command, arguments: list[str]) -> None:
    process = command(*arguments)
    output, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, output) == (2, "")
    assert "Traceback" not in errors


def test_the_help_names_every_fault(command: Command) -> None:
    output, _ = command("--help").communicate(timeout=PATIENCE)
    for fault in ("NO_PLACEMENT_HANDLER", "expired_token", "bad_verification_code", "HANG", "FOREIGN_SERVER"):
        assert fault in output


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without asking it")
def test_the_command_serves_https_and_goes_on_another_time(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "portal.json"
    seen = []
    for _ in range(2):
        process = command("--https", "--keep", str(file))
        values = json.loads(present(process.stdout).readline())
        trusted = ssl.create_default_context(cafile=values["authority"])
        with httpx.Client(base_url=values["address"], verify=trusted, trust_env=False) as http:
            call = {"auth": values["access_token"]}
            names = http.post("/rest/imconnector.list", json=call).json()["result"]
            assert http.post("/rest/imconnector.register", json={**call, **CONNECTOR}).status_code == 200
            for one in http.get("/operator/applications.json").json():
                answer = http.post("/rest/app.info", json={"auth": one["access_token"]}).json()["result"]
                assert (answer["CODE"], answer["INSTALLED"]) == (one["client_id"], one["installed"])
        seen.append((values["client_id"], "acme_chat" in names))
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        assert not Path(values["authority"]).exists()
    assert seen == [(seen[0][0], False), (seen[0][0], True)]


@pytest.mark.parametrize("content", ["{}", None])
def test_the_command_leaves_another_file_alone(command: Command, tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "file.json"
    if content is None:
        file.mkdir()
    else:
        file.write_text(content)
    process = command("--keep", str(file))
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert "isn't a practice portal's file" in said
    assert content is None or file.read_text() == content
