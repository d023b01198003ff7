"""What tests of several folders share."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from catalogues import compile_all
from hypothesis import settings
from pytestqt.qtbot import QtBot
from running import surroundings

from configurator.ui.app import Application
from configurator.ui.kit.garbage_collection import GarbageCollection
from tests.benchmarks.budgets import Budget
from tests.runs.quickest_first import QuickestFirst
from tests.support.measuring import Measured
from tests.support.paths import TESTS
from tests.support.patient_bot import PatientBot
from tests.support.sampling import left_out, longest_first

# On one screen, tests that run side by side take the focus from each other and from whoever works there.
# Qt's own offscreen screen of 800 by 800 is too small for the window.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={TESTS / 'support' / 'screen.json'}")
# A script that starts the tests in its background has them, and all that they start, ignore Ctrl+C.
if threading.current_thread() is threading.main_thread():
    signal.signal(signal.SIGINT, signal.default_int_handler)
os.environ["CONFIGURATOR_DEBUG"] = "1"  # a fault must fail a test, not become a problem
os.environ["LANGUAGE"] = "en"  # what the program says is compared, whatever this computer speaks
# Programs that are given a home of their own would share these, and what another test has left there.
for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ.pop(f"XDG_{kind}_HOME", None)
compile_all()  # somebody may have translated since the set-up


# A busy machine must not fail a test that is right: time is measured where it is the point.
# The same commit passes or fails the same way each time; `--full` looks for what no run has tried yet.
settings.register_profile("sample", deadline=None, max_examples=25, derandomize=True)
settings.register_profile("quick", deadline=None, max_examples=10, derandomize=True)
settings.register_profile("full", deadline=None, max_examples=2_000)
# The same values for every mutant, or luck would decide which of them survive.
settings.register_profile("mutation", deadline=None, max_examples=40, derandomize=True, database=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "sample"))


@pytest.fixture(scope="session")
def display() -> Iterator[dict[str, str]]:
    """The environment in which a window can be shown, in force in this process too.

    Qt's offscreen platform needs no display; QT_QPA_PLATFORM=xcb runs the tests in one.
    """
    needed = not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen")
    with pytest.MonkeyPatch.context() as patch, surroundings(virtual_display=needed) as environment:
        for name, value in environment.items():
            if os.environ.get(name) != value:
                patch.setenv(name, value)
        yield environment


_collections: list[GarbageCollection] = []
"""What collects garbage in this process, once there is an application."""


def pytest_runtest_logfinish(nodeid: str, location: object) -> None:
    """Collect garbage after tests that handle no events too."""
    for one in _collections:
        gc.disable()  # a command that was tried in this process has switched Python's own on
        one.collect()


@pytest.fixture(scope="session")
def qapp(display: dict[str, str]) -> Iterator[Application]:
    """The program's own application, in every test that shows something."""
    from configurator.ui.app import Application, make_application
    from configurator.ui.preview import engine

    app = make_application()
    assert isinstance(app, Application)
    engine.load()  # here, so that a test's limit of time is not spent on it
    gc.freeze()  # both as once the program's window stands
    app.garbage.start()
    _collections.append(app.garbage)
    yield app
    _collections.clear()
    # What a test has copied belongs to Python, and Qt's offscreen platform deletes it after Python has ended.
    app.clipboard().clear()
    app.shutdown()  # before its display goes


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[trustme.CA]:
    """An authority that this test's connections trust, as an office's computers trust the office's own."""
    import trustme

    from configurator.http import certificates

    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    certificates.system_certificates.cache_clear()
    yield authority
    certificates.system_certificates.cache_clear()


@pytest.fixture
def qtbot(qapp: Application, request: pytest.FixtureRequest) -> QtBot:
    """The plugin's, with more patience."""
    return PatientBot(request)


def pytest_addoption(parser: Any) -> None:
    parser.addoption("--sample", action="store_true", help="leave out what only the full run needs to try")
    parser.addoption("--kills", type=int, help="how often a process that saves is killed (40; --sample: 8)")
    parser.addoption(
        "--sign-ins", type=int, default=8, help="how often somebody signs in, in one process (8)"
    )
    parser.addoption(
        "--hostile-pages", action="store_true", help="open every hostile page in the login window"
    )
    parser.addoption("--budgets", action="store_true", help="run what has a time budget, and hold it")
    parser.addoption(
        "--require-npm",
        action="store_true",
        help="fail without the npm packages that tests use, skip nothing",
    )
    parser.addoption("--traced", type=int, default=8, help="how many real icons are traced (8)")
    parser.addoption("--icons", type=int, help="how many real icons are made smaller (60; --sample: 8)")


def pytest_configure(config: pytest.Config) -> None:
    """Say what the mark means, and how much an ordinary run does of what can be done any number of times."""
    gc.disable()  # modules are no garbage; looking for it takes a seventh of the time that loads them
    config.addinivalue_line("markers", "full: left to the full run; `--sample` leaves it out")
    sample = config.getoption("--sample")
    config.option.kills = config.option.kills or (8 if sample else 40)
    config.option.icons = config.option.icons or (8 if sample else 60)
    if os.environ.get("HYPOTHESIS_PROFILE") == "mutation":
        config.pluginmanager.register(QuickestFirst(config.rootpath / "mutmut-stats.json"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--budgets`, leave only the tests that something is measured in; with `--sample`, a sample."""
    if config.getoption("--budgets"):
        items[:] = [item for item in items if "measured" in getattr(item, "fixturenames", ())]
    if config.getoption("--sample"):
        out = left_out(items)
        config.hook.pytest_deselected(items=out)
        gone = set(out)
        items[:] = longest_first([item for item in items if item not in gone])


def pytest_collection_finish(session: pytest.Session) -> None:
    """Collect garbage again; what exists by now stays, and is never looked at."""
    gc.freeze()
    gc.enable()


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Iterator[Measured]:
    """Mark what `dev.py bench` measures; in an ordinary run, how long it takes does not matter."""
    if not request.config.getoption("--budgets"):
        yield contextlib.nullcontext
        return
    budget = Budget(request.node.originalname)
    yield budget.measure
    budget.check()


@pytest.fixture(scope="session")
def npm_packages(pytestconfig: pytest.Config) -> None:
    """The public icon sets and Bitrix24's JavaScript SDK; `dev.py test` installs them."""
    for name in ("icons", "sdks"):
        if not (TESTS / name / "node_modules").is_dir():
            reason = f"needs `npm ci --prefix tests/{name}`"
            (pytest.fail if pytestconfig.getoption("--require-npm") else pytest.skip)(reason)


@pytest.fixture
def kills(pytestconfig: pytest.Config) -> int:
    """How many times a process is killed at a random moment."""
    return int(pytestconfig.getoption("--kills"))
