"""`configurator` as a process of its own against the second portal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.portal.second.conftest import OURS
from tests.portal.second.plain_client import PlainClient
from tests.second_portal.request_ledger import BUCKET, DRAINED_PER_SECOND
from tests.second_portal.switchable_faults import Fault, Kind
from tests.second_portal.whole_portal import SecondPortal
from tests.support.patience import PATIENCE
from tests.support.sample_connectors import DRAWING

Process = Callable[..., tuple[int, Any]]


@pytest.fixture
def process(home: Path, portal: SecondPortal, by_hand: PlainClient) -> Process:
    """A function that runs a command for the portal with --json; exit status and the object."""

    def run(*arguments: object) -> tuple[int, Any]:
        token = {"CONFIGURATOR_ACCESS_TOKEN": by_hand.tokens["access_token"]}
        command = [sys.executable, "-m", "configurator", *map(str, arguments)]
        done = subprocess.run(
            [*command, "--portal", portal.address, "--json"],
            env={**os.environ, **token, "PYTHONIOENCODING": "utf-8"},
            capture_output=True, encoding="utf-8", check=False, timeout=PATIENCE,
        )  # fmt: skip
        assert token["CONFIGURATOR_ACCESS_TOKEN"] not in done.stdout + done.stderr
        return done.returncode, json.loads(done.stdout)

    return run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A project file."""
    icon = {"SVG": DRAWING.format("#fff"), "COLOR": "#005577", "SIZE": "70%"}
    params = {"ID": OURS, "NAME": "Shop", "ICON": icon, "PLACEMENT_HANDLER": "https://shop.example.com/"}
    path = tmp_path / "shop.connector"
    document = {"format": "connector-configurator", "version": 1, "connector": params}
    path.write_text(json.dumps(document), "utf-8")
    return path


def test_a_connector_is_registered_and_found(portal: SecondPortal, process: Process, file: Path) -> None:
    status, said = process("register", file)
    assert (status, said["code"]) == (0, "REGISTERED")
    assert portal.state.connectors[OURS].fields["NAME"] == "Shop"


def test_an_old_list_costs_neither_the_connector_nor_the_memory_of_it(
    portal: SecondPortal, by_hand: PlainClient, process: Process, file: Path
) -> None:
    portal.manners.list_is_cached = True
    by_hand.result("imconnector.list")
    status, said = process("register", file)
    assert (status, said["code"]) == (3, "NOT_IN_LIST")
    assert "an hour old" in said["message"]
    assert "It may have been saved anyway" in said["message"]
    assert OURS in portal.state.connectors
    status, said = process("activate", OURS, "--line", 3)
    assert (status, said["code"]) == (0, "ACTIVATED")  # although the list lacks it still
    portal.skip(3601 - 60)  # the access token lives on
    portal.state.cached_list = None
    _, said = process("list")
    assert {"id": OURS, "name": "Shop", "kind": "ours"} in said["connectors"]


def test_a_registration_whose_answer_is_lost_is_told_as_uncertain(
    portal: SecondPortal, process: Process, file: Path
) -> None:
    portal.faults.add(Fault(Kind.ANSWER_LOST, "imconnector.register"))
    status, said = process("register", file)
    assert (status, said["code"]) == (4, "CONNECTION_LOST")
    assert "It may have been saved anyway" in said["message"]
    assert OURS in portal.state.connectors


@pytest.mark.full
def test_a_process_keeps_the_pace_in_real_time(
    portal: SecondPortal, registered: PlainClient, process: Process
) -> None:
    for line in [*portal.state.lines][60:]:
        del portal.state.lines[line]
    portal.skip(60)  # the bucket is empty again
    already = len(portal.ledger.calls())
    status, said = process("status", OURS)
    assert (status, len(said["lines"])) == (0, 60)
    calls = portal.ledger.calls()[already:]
    assert len(calls) > BUCKET
    seconds = calls[-1].at - calls[0].at
    assert len(calls) <= BUCKET + DRAINED_PER_SECOND * seconds + 1
