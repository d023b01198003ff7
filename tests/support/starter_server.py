"""A generated handler that runs as its developer would run it, beside a practice portal over HTTPS."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from configurator.connector.model import Connector
from configurator.handover.starter_project import starter_files
from configurator.practice import PracticePortal
from configurator.services.starter_folder import write_starter
from configurator.wording.starters import settings_page_texts
from tests.support.found import present
from tests.support.paths import SDKS
from tests.support.patience import PATIENCE

NEEDED = {"python": sys.executable, "node": "node", "php": "php"}
"""The program that each language needs."""
MESSENGER_KEY = "a word for the messenger"
_READY = {"python": "Uvicorn running on", "node": "listening on port", "php": "Development Server"}
_PAUSE = 0.02
"""Seconds between two looks at a condition."""


def make(connector: Connector, language: str, folder: Path) -> Path:
    """Write a handler into a folder of its own; Node finds Bitrix24's SDK above it."""
    write_starter(starter_files(connector, language, settings_page_texts()), folder / "handler")
    modules = folder / "node_modules"
    if language == "node" and not modules.exists():
        modules.symlink_to(SDKS / "node_modules")
    return folder / "handler"


def installation(portal: PracticePortal, **changes: str) -> dict[str, str]:
    """Return the form of ONAPPINSTALL, which a real portal posts when the application is saved."""
    tokens = portal.state.grants.issue_tokens()
    auth = {
        "access_token": tokens.access,
        "refresh_token": tokens.refresh,
        "expires_in": "3600",
        "application_token": portal.state.application.token,
        "member_id": portal.state.member_id,
        "client_endpoint": f"{portal.address}/rest/",
        "domain": portal.state.host,
    }
    return {"event": "ONAPPINSTALL"} | {f"auth[{name}]": one for name, one in (auth | changes).items()}


def eventually(condition: Callable[[], bool]) -> None:
    """Wait until a condition holds."""
    pause, looks = threading.Event(), int(PATIENCE / _PAUSE)
    for _ in range(looks):
        if condition():
            return
        pause.wait(_PAUSE)
    raise AssertionError("it never came")


@dataclass
class StarterServer:
    """A running handler.

    Attributes:
        address: where it serves.
        http: talks to it.
        data: the folder of its sign-in.
        said: what it has printed, line by line.
    """

    address: str
    http: httpx.Client
    data: Path
    said: list[str] = field(default_factory=list)

    def post(self, path: str, fields: Mapping[str, str]) -> httpx.Response:
        """Post a form."""
        return self.http.post(path, data=dict(fields))

    def messenger(self, **body: object) -> httpx.Response:
        """Post a customer's message as the messenger does."""
        return self.http.post("/messenger", json=body, headers=_AUTHORIZATION)

    def delivered(self) -> list[dict[str, object]]:
        """Return what the loopback has received."""
        return list(self.http.get("/messenger", headers=_AUTHORIZATION).json())


_AUTHORIZATION = {"Authorization": f"Bearer {MESSENGER_KEY}"}


@contextmanager
def running(
    folder: Path, language: str, portal: PracticePortal, authority: Path | None = None
) -> Iterator[StarterServer]:
    """Start the handler in `folder`; its process ends with the block.

    Args:
        folder: as `make` has returned it.
        language: of the handler.
        portal: where it belongs.
        authority: the certificate that it has to trust (PEM), for a portal over HTTPS.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        _command(language, port, authority), cwd=folder, env=_environment(portal, address, port, authority),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
    )  # fmt: skip
    printed = present(process.stdout)
    with httpx.Client(base_url=address, trust_env=False, timeout=PATIENCE) as http:
        server = StarterServer(address, http, folder / "data")
        for line in printed:
            server.said.append(line)
            if _READY[language] in line:
                break
        else:
            raise AssertionError("".join(server.said))
        reader = threading.Thread(target=lambda: server.said.extend(printed))
        reader.start()
        try:
            yield server
        finally:
            process.kill()
            process.wait()
            reader.join()
            printed.close()


def _command(language: str, port: int, authority: Path | None) -> list[str]:
    if language == "python":
        uvicorn = [sys.executable, "-m", "uvicorn", "--factory", "app:make_app", "--no-access-log"]
        return [*uvicorn, "--port", str(port)]
    if language == "node":
        return [present(shutil.which("node")), "app.mjs"]
    trust = ["-d", f"openssl.cafile={authority}"] if authority else []
    return [present(shutil.which("php")), *trust, "-S", f"127.0.0.1:{port}", "public/index.php"]


def _environment(portal: PracticePortal, address: str, port: int, authority: Path | None) -> dict[str, str]:
    own = {
        "PORTAL_URL": portal.address,
        "PUBLIC_URL": address,
        "CLIENT_ID": portal.client_id,
        "CLIENT_SECRET": portal.client_secret,
        "MESSENGER_KEY": MESSENGER_KEY,
        "OAUTH_SERVER": portal.address,
        "PORT": str(port),
        "NO_PROXY": "127.0.0.1",
    }
    trust = {"SSL_CERT_FILE": str(authority), "NODE_EXTRA_CA_CERTS": str(authority)} if authority else {}
    return {**os.environ, **own, **trust}
