"""Bitrix24's own SDKs, as they come from PyPI and npm, work on the practice portal as on a real one.

Over HTTPS with an authority of the test's own. The Python SDK knows one authorization server, by its name; a
proxy that stands for the internet leads that name to the practice portal.
"""

from __future__ import annotations

import json
import os
import shutil
import ssl
import subprocess
import sys
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
    given: dict[str, Any],
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
