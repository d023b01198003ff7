"""Bitrix24's own SDKs, as they come from PyPI and npm, work on the practice portal as on a real one.

Over HTTPS with an authority of the test's own. The Python SDK knows one authorization server, by its name; a
proxy that stands for the internet leads that name to the practice portal.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from ssl import SSLContext
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
import trustme

from configurator.practice import PracticePortal, serve
from tests.support.catch_all_proxy import CatchAllProxy, proxy_to
from tests.support.found import present
from tests.support.paths import SDKS
from tests.support.patience import PATIENCE
from tests.support.practice_forms import send_form

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="SSL_CERT_FILE and the like are not for Windows"
)

AUTHORIZATION_SERVER = "oauth.bitrix24.tech"
ICON = "data:image/svg+xml,%3Csvg%20xmlns%3D%22http%3A//www.w3.org/2000/svg%22/%3E"
LIFE = {
    "registered": {"result": True},
    "name": "SDK",
    "line": "1",
    "activated": True,
    "status": {"LINE": 1, "CONNECTOR": "sdk_life", "ERROR": False, "CONFIGURED": True, "STATUS": True},
    "data": True,
    "deactivated": True,
    "off": False,
    "unregistered": {"result": True},
    "gone": True,
    "renewed": 1,
}
"""What an SDK sees from registering to unregistering, with one renewal of its sign-in on the way."""
HANDLED = [
    f"OnImConnector{name}"
    for name in (
        "MessageAdd",
        "MessageUpdate",
        "MessageDelete",
        "DialogStart",
        "DialogFinish",
        "StatusDelete",
    )
]  # fmt: skip
CONVERSATION = {
    "bound": [True] * 6,
    "handlers": 7,
    "sent": [True],
    "started": "DIALOGSTART",
    "updated": True,
    "renamed": True,
    "answer": ["MESSAGEADD", "[b]Practice Administrator:[/b] [br]Hi", True],
    "edited": ["MESSAGEUPDATE", "[b]Practice Administrator:[/b][br] Hi there", ["out-1"]],
    "removed": ["MESSAGEDELETE", "out-1"],
    "deleted": True,
    "waited": ["ONIMCONNECTORMESSAGEADD"],
    "finished": ["DIALOGFINISH", "Y"],
    "off": "STATUSDELETE",
    "title": "Order 7",
    "delivery": ["", "delivered"],
    "batch": ["a", "b"],
    "unbound": [1] * 6,
    "unregistered": {"result": True},
}
"""What an SDK sees of a conversation, with a handler that confirms each answer."""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, own = tmp_path_factory.mktemp("tls"), trustme.CA()
    own.cert_pem.write_to_path(folder / "ca.pem")
    certificate = own.issue_cert("127.0.0.1", AUTHORIZATION_SERVER)
    certificate.private_key_and_cert_chain_pem.write_to_path(folder / "portal.pem")
    return folder


@pytest.fixture
def portal(authority: Path) -> Iterator[PracticePortal]:
    with serve(certificate=(authority / "portal.pem", authority / "portal.pem")) as portal:
        portal.state.names.add(AUTHORIZATION_SERVER)
        yield portal


@pytest.fixture
def sign_in(portal: PracticePortal, authority: Path) -> dict[str, Any]:
    """What an SDK is given: the application and the tokens of a sign-in in a browser."""
    with httpx.Client(base_url=portal.address, verify=_trusting(authority), trust_env=False) as browser:
        page = f"/oauth/authorize/?client_id={portal.client_id}&state=s"
        send_form(browser, page, {"login": portal.user, "password": portal.password}, follow_redirects=True)
        answer = send_form(browser, page, {"answer": "allow"})
        code = parse_qs(urlsplit(answer.headers["Location"]).query)["code"][0]
        application = {"client_id": portal.client_id, "client_secret": portal.client_secret}
        form = {**application, "grant_type": "authorization_code", "code": code}
        tokens = browser.post("/oauth/token/", data=form).json()
    return {**application, "icon": ICON, "tokens": tokens}


def _trusting(authority: Path) -> SSLContext:
    return ssl.create_default_context(cafile=authority / "ca.pem")


@pytest.fixture
def internet(portal: PracticePortal) -> Iterator[CatchAllProxy]:
    """A proxy for everything but this computer."""
    with proxy_to(portal.port) as proxy:
        yield proxy


def run(
    command: list[Path | str],
    given: dict[str, Any] | list[Any],
    authority: Path,
    **environment: str,
) -> Any:
    trust = {name: str(authority / "ca.pem") for name in ("REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")}
    done = subprocess.run(
        command, input=json.dumps(given), env={**os.environ, **trust, **environment}, capture_output=True,
        text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def test_the_python_sdk_takes_a_connector_through_its_life(
    portal: PracticePortal,
    sign_in: dict[str, Any],
    internet: CatchAllProxy,
    authority: Path,
) -> None:
    portal.faults = ["imconnector.register:expired_token*1"]
    proxy = f"http://{internet.address}"
    names = {"HTTPS_PROXY": proxy, "https_proxy": proxy, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    assert run([sys.executable, SDKS / "life.py"], sign_in, authority, **names) == LIFE
    assert internet.asked == [f"{AUTHORIZATION_SERVER}:443"]


@pytest.mark.usefixtures("npm_packages")
@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
def test_the_javascript_sdk_takes_a_connector_through_its_life(
    portal: PracticePortal, sign_in: dict[str, Any], authority: Path
) -> None:
    portal.faults = ["imconnector.register:expired_token*1"]
    assert run(["node", SDKS / "life.mjs"], sign_in, authority, NO_PROXY="127.0.0.1") == LIFE


def test_the_python_sdk_holds_a_conversation_and_answers_its_events(
    portal: PracticePortal, sign_in: dict[str, Any], internet: CatchAllProxy, authority: Path
) -> None:
    proxy = f"http://{internet.address}"
    names = {"HTTPS_PROXY": proxy, "https_proxy": proxy, "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    given = {**sign_in, "application_token": portal.state.application.token}
    assert run([sys.executable, SDKS / "conversation.py"], given, authority, **names) == CONVERSATION
    assert delivered(portal)


@pytest.mark.usefixtures("npm_packages")
@pytest.mark.skipif(not shutil.which("node"), reason="needs node")
def test_the_javascript_sdk_holds_a_conversation_and_answers_its_events(
    portal: PracticePortal, sign_in: dict[str, Any], authority: Path
) -> None:
    given = {**sign_in, "application_token": portal.state.application.token}
    assert run(["node", SDKS / "conversation.mjs"], given, authority, NO_PROXY="127.0.0.1") == CONVERSATION
    assert delivered(portal)


def delivered(portal: PracticePortal) -> bool:
    """Say whether every event was answered with 200."""
    portal.state.poster.drain()
    attempts = portal.state.poster.attempts()
    return bool(attempts) and {attempt.status for attempt in attempts} == {200}


@pytest.fixture
def php_handler(portal: PracticePortal, authority: Path, tmp_path: Path) -> Iterator[Path]:
    """PHP's own server with the handler, bound to every event; the file that it writes."""
    environment = {**os.environ, **php_names(portal), "EVENTS": str(tmp_path / "events")}
    environment["APPLICATION_TOKEN"] = portal.state.application.token
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    trust = f"curl.cainfo={authority / 'ca.pem'}"
    command = ["php", "-d", trust, "-S", place, str(SDKS / "handler.php")]
    server = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    said = present(server.stderr)
    try:
        assert f"({'http://' + place})" in said.readline(), "it says where it listens"
        reader = threading.Thread(target=said.read)
        reader.start()
        calls = [["event.bind", {"event": name, "handler": f"http://{place}/"}] for name in HANDLED]
        assert php(portal, authority, calls) == [{"result": True}] * len(calls)
        yield tmp_path / "events"
    finally:
        server.kill()
        server.wait()
        reader.join()
        said.close()


def php_names(portal: PracticePortal) -> dict[str, str]:
    return {"PORTAL": portal.address.removeprefix("https://"), "TOKEN": portal.access_token}


def php(portal: PracticePortal, authority: Path, calls: list[Any]) -> list[Any]:
    """Make calls with the stand-in for CRest; return the answers without their times."""
    command: list[Path | str] = ["php", "-d", f"curl.cainfo={authority / 'ca.pem'}", SDKS / "calls.php"]
    answers = run(command, calls, authority, **php_names(portal))
    return [{name: value for name, value in answer.items() if name != "time"} for answer in answers]


@pytest.mark.skipif(not shutil.which("php"), reason="needs php")
def test_a_server_in_php_holds_a_conversation_and_answers_its_events(
    portal: PracticePortal, authority: Path, php_handler: Path
) -> None:
    """With a stand-in for CRest: PHP's own reader of forms, and forms as they are sent in PHP."""
    here = {"CONNECTOR": "sdk_talk", "LINE": 1}
    message = {"user": {"id": "u1"}, "message": {"id": "m1", "text": "Hello"}, "chat": {"id": "c1"}}
    registered = {
        "ID": "sdk_talk", "NAME": "SDK", "ICON": {"DATA_IMAGE": ICON}, "PLACEMENT_HANDLER": "https://a.example",
    }  # fmt: skip
    calls: list[Any] = [
        ["imconnector.register", registered],
        ["imconnector.activate", {**here, "ACTIVE": 1}],
        ["imconnector.send.messages", {**here, "MESSAGES": [message]}],
    ]
    assert php(portal, authority, calls)[2]["result"]["DATA"]["RESULT"][0]["SUCCESS"] is True
    with httpx.Client(base_url=portal.address, verify=_trusting(authority), trust_env=False) as operator:
        place = {"connector": "sdk_talk", "line": 1, "chat": "c1"}
        number = operator.post("/operator/reply", json={**place, "text": "Hi"}).json()["message"]
        portal.state.poster.drain()
        operator.post("/operator/edit", json={**place, "message": number, "text": "Hi there"})
        operator.post("/operator/delete", json={**place, "message": number})
        operator.post("/operator/finish", json=place)
        assert php(portal, authority, [["imconnector.activate", {**here, "ACTIVE": 0}]]) == [{"result": True}]
        assert delivered(portal)
        [shown] = operator.get("/operator/conversations.json").json()
    assert [one["delivery"] for one in shown["messages"]] == ["", "delivered"]
    events = [json.loads(line) for line in php_handler.read_text("utf-8").splitlines()]
    assert [event["event"].removeprefix("ONIMCONNECTOR") for event in events] == [
        "DIALOGSTART", "MESSAGEADD", "MESSAGEUPDATE", "MESSAGEDELETE", "DIALOGFINISH", "STATUSDELETE",
    ]  # fmt: skip
    assert events[2]["data"]["MESSAGES"][0]["message"]["id"] == ["out-1"]
    assert events[5]["data"] == {"connector": "sdk_talk", "line": "1"}
