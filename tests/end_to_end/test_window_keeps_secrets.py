"""Secrets that go through the window appear nowhere: no file, no output, no log, no widget, no clipboard."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from configurator.practice import PracticePortal, serve
from configurator.practice.grants import Holder, TokenPair
from tests.support.found import present
from tests.support.paths import ROOT, SUPPORT


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with serve() as portal:
        yield portal


@pytest.fixture
def given(portal: PracticePortal, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every code and token that the portal gives away."""
    given: list[str] = []
    grants = portal.state.grants
    issue_code, issue_tokens = grants.issue_code, grants.issue_tokens

    def code(*details: Holder) -> str:
        given.append(issue_code(*details))
        return given[-1]

    def tokens(*details: Holder) -> TokenPair:
        pair = issue_tokens(*details)
        given.extend((pair.access, pair.refresh))
        return pair

    monkeypatch.setattr(grants, "issue_code", code)
    monkeypatch.setattr(grants, "issue_tokens", tokens)
    return given


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name in ("config", "data", "cache", "state", "temporary", "work"):
        (tmp_path / name).mkdir()
    return tmp_path


def run(portal: PracticePortal, home: Path, environment: dict[str, str]) -> str:
    """Do it all in a process of its own; return what it wrote to its output and its error output."""
    filled_in = {
        "portal_address": portal.address,
        "client_id": portal.client_id,
        "client_secret": portal.client_secret,
    }
    with (home / "temporary" / "stderr.txt").open("wb") as errors, subprocess.Popen(
        [sys.executable, "-X", "dev", str(SUPPORT / "canary_window.py")],
        env={
            **environment,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_STATE_HOME": str(home / "state"),
            "TMPDIR": str(home / "temporary"),
            "PYTHONPATH": str(ROOT),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "QT_LOGGING_RULES": "qt.webenginecontext=true",
        },
        cwd=home / "work", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=errors, encoding="utf-8",
    ) as process:  # fmt: skip
        stdin, stdout = present(process.stdin), present(process.stdout)
        stdin.write(json.dumps(filled_in) + "\n")
        stdin.flush()
        output = ""
        for faults in ((), ("expired_token*1",), ("imconnector.register:ACCESS_DENIED",)):
            while not (line := stdout.readline()).startswith("ready"):
                assert line, "the process has ended"
                output += line
            portal.faults = faults
            stdin.write("\n")
            stdin.flush()
        output += stdout.read()
    assert process.returncode == 0
    return output


def spellings(secret: str) -> set[bytes]:
    """A secret as it stands, and as addresses and headers carry it."""
    raw = secret.encode()
    return {
        raw,
        quote(secret, safe="").encode(),
        b64encode(raw),
        raw.hex().encode(),
        secret.encode("utf-16-le"),
    }


def test_planted_secrets_stay_where_they_belong(
    portal: PracticePortal, given: list[str], home: Path, display: dict[str, str]
) -> None:
    output = run(portal, home, {**os.environ, **display})

    assert list(portal.connectors()) == ["shop_chat"]
    assert len(given) == 1 + 2 + 2  # a code, the first tokens, and those after the refresh
    secrets = [portal.client_secret, portal.password, *given]
    assert all(len(secret) >= 8 for secret in secrets)
    texts = json.loads(output.splitlines()[-1])
    assert "Signed in" in texts  # the reader has read
    haystacks = {"output": output.encode(), "widgets": "\n".join(texts).encode()}
    for path in home.rglob("*"):
        haystacks[f"name of {path}"] = str(path).encode()
        if path.is_file():
            haystacks[str(path)] = path.read_bytes()
    kept = next(hay for name, hay in haystacks.items() if Path(name).name == "portals.json" and b"{" in hay)
    assert portal.client_id.encode() in kept  # no secret, and proof that the right files are searched
    assert any(name.endswith("connector.connector") for name in haystacks)
    assert any(name.endswith("outcome.png") for name in haystacks)
    found = [
        name
        for name, hay in haystacks.items()
        for secret in secrets
        for spelling in spellings(secret)
        if spelling in hay
    ]
    assert not found
