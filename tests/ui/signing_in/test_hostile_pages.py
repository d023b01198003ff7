"""Pages that pass themselves off as the portal's, or want to keep the program busy, over real HTTPS."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.support.hostile_login.cases import CASES, DIALOGS, EVIL, PORTAL
from tests.support.paths import ROOT

SAMPLE = 12
"""How many of the cases the usual run tries."""


@pytest.fixture(scope="module")
def tries(request: pytest.FixtureRequest) -> list[dict[str, Any]]:
    """What became of each page: one process, because Chromium is told where hosts are when it starts."""
    every = -(-len(CASES) // SAMPLE)
    chosen = CASES if request.config.getoption("--hostile-pages") else [*CASES[::every], *DIALOGS]
    names = [case.name for case in chosen]
    command = [sys.executable, "-m", "tests.support.hostile_login", *names]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr[-2000:]
    results = [json.loads(line) for line in ended.stdout.splitlines()]
    assert {one["name"] for one in results} == set(names)
    return results


def test_the_address_line_shows_whose_page_it_is(tries: list[dict[str, Any]]) -> None:
    assert not [one for one in tries if not (one["came"] and one["right"] and one["drawn"])]


def test_a_page_is_never_called_secure_under_a_host_that_did_not_send_it(tries: list[dict[str, Any]]) -> None:
    hosts = {case.name: case.host for case in CASES}
    for one in tries:
        secure = {host for host, word in one["seen"] if word == "Secure"}
        assert all(host in {PORTAL, EVIL} or host.endswith(hosts[one["name"]]) for host in secure), one


def test_what_a_page_asks_stands_above_it_and_never_over_the_program(tries: list[dict[str, Any]]) -> None:
    assert not [one["name"] for one in tries if one["modal"]]
    asked = {one["name"]: one["asked"] for one in tries}
    assert asked["a message"] == ["Your password?"]
    assert asked["a message of a frame"] == ["A frame"]
    assert asked["messages without an end"] == ["More", "More"]  # the second can end all
    assert asked["a message of a megabyte"] == [""]


def test_the_login_window_can_be_closed_whatever_its_page_does(tries: list[dict[str, Any]]) -> None:
    assert not [one["name"] for one in tries if not one["closed"]]
