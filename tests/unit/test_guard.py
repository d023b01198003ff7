"""A fault in what reads something from outside becomes a coded problem, and is in the report for support."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from typing import ClassVar, Never

import pytest

from configurator.bitrix24 import address, answers
from configurator.bitrix24.signin import redirect
from configurator.connector import project_file
from configurator.connector.problems import Severity
from configurator.connector.rules import drawing_problems
from configurator.guard import FAULT, faults, guarded, note, notice
from configurator.handover import importer
from configurator.http.response import Response
from configurator.icon import check
from configurator.icon.check import FINDERS, Finder
from configurator.icon.svg import expansion_limit, gate

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M{} 1h7v7z"/></svg>'


def fail(*_: object) -> Never:
    raise ZeroDivisionError("a secret value")


class Touchy(str):
    """A text that fails when it is looked at."""

    strip = removeprefix = fail


class Fragile:
    """Fails when it is deleted."""

    made: ClassVar[list[Fragile]] = []

    def __del__(self) -> None:
        raise OSError("a secret value")


Fragile.made.append(Fragile())


@pytest.fixture(autouse=True)
def _as_users_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFIGURATOR_DEBUG")


def test_a_fault_of_a_finder_becomes_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FINDERS, "SVG_TEXT", Finder(fail))
    (problem,) = drawing_problems(SVG.format(1.001))
    assert (problem.code, problem.severity) == ("DRAWING_FAULT", Severity.WARNING)


def test_a_fault_of_the_gate_becomes_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expansion_limit, "check", lambda *_: 1 // 0)
    with pytest.raises(gate.SvgRefused) as refused:
        gate.admit(SVG.format(1.002))
    assert refused.value.code == "SVG_FAULT"


def test_a_fault_is_kept_with_its_places_but_no_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FINDERS, "SVG_TEXT", Finder(fail))
    check.findings(SVG.format(1.003))
    assert faults()[-1].startswith("ZeroDivisionError in configurator.icon.check.findings:")
    assert "tests.unit.test_guard.fail:" in faults()[-1]
    assert "secret" not in faults()[-1]


def test_in_debug_mode_a_fault_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFIGURATOR_DEBUG", "1")
    monkeypatch.setitem(FINDERS, "SVG_TEXT", Finder(fail))
    with pytest.raises(ZeroDivisionError):
        check.findings(SVG.format(1.004))


def test_a_refusal_passes() -> None:
    @guarded(lambda: "instead", gate.SvgRefused)
    def refuse() -> str:
        raise gate.SvgRefused("SVG_NOT_XML")

    with pytest.raises(gate.SvgRefused):
        refuse()


def test_a_fault_names_what_it_arose_from_and_a_long_stack_is_cut() -> None:
    def deeper(level: int) -> None:
        if level:
            deeper(level - 1)
        else:
            raise KeyError("a secret value")

    try:
        try:
            deeper(200)
        except KeyError as error:
            raise RuntimeError("another secret") from error
    except RuntimeError as fault:
        kept = note(fault)
        note(fault)
    assert kept.startswith("RuntimeError in tests.unit.test_guard.")
    assert " after KeyError in " in kept
    assert "…" in kept
    assert kept.count(" > ") < 30
    assert "secret" not in kept
    assert faults().count(kept) == 1


def test_what_no_code_catches_is_noticed_in_every_thread_until_the_end() -> None:
    told: list[str] = []
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    stop = notice(told.append)
    try:
        thread = threading.Thread(target=lambda: 1 // 0, name="failing")
        thread.start()
        thread.join()
        sys.excepthook(KeyError, KeyError("a secret value"), None)
        del Fragile.made[:]
    finally:
        stop()
    assert [one.partition(" ")[0] for one in told] == ["ZeroDivisionError", "KeyError"]
    assert faults()[-1].startswith("OSError in tests.unit.test_guard.Fragile.__del__:")
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


@pytest.mark.parametrize(
    ("function", "arguments", "code"),
    [
        (project_file.read, ("{}",), FAULT),
        (importer.read, ("{}",), FAULT),
        (answers.rest_answer, (Response(200, b"{}"),), FAULT),
        (address.parse, ("acme.bitrix24.com",), "ADDRESS_INVALID"),
        (redirect.read_pasted, ("https://acme.example/?code=1&state=s", "s"), "PASTE_UNREADABLE"),
    ],
)
def test_a_fault_becomes_the_code_of_its_place(
    monkeypatch: pytest.MonkeyPatch, function: Callable[..., object], arguments: tuple[object, ...], code: str
) -> None:
    """Whatever such a function reads with, a text that fails at every touch makes it fail."""
    monkeypatch.setattr(json, "loads", fail)
    touchy = tuple(Touchy(one) if isinstance(one, str) else one for one in arguments)
    with pytest.raises(Exception) as raised:  # noqa: PT011 - each place has its own class
        function(*touchy)
    assert getattr(raised.value, "code", "") == code
    assert "secret" not in str(raised.value)
