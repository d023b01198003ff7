"""A fault in what reads a drawing becomes a coded problem, and is in the report for support."""

from __future__ import annotations

import pytest

from configurator.connector.problems import Severity
from configurator.connector.rules import drawing_problems
from configurator.icon import check
from configurator.icon.check import FINDERS, Finder
from configurator.icon.guard import faults, guarded
from configurator.icon.svg import expansion_limit, gate
from configurator.icon.svg.svg_document import Document

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M{} 1h7v7z"/></svg>'


def fail(_document: Document) -> None:
    raise ZeroDivisionError("a secret value")


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
    assert faults()[-1].startswith("ZeroDivisionError in icon/guard.py:")
    assert "icon/check/__init__.py:" in faults()[-1]
    assert "secret" not in faults()[-1]


def test_in_debug_mode_a_fault_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFIGURATOR_DEBUG", "1")
    monkeypatch.setitem(FINDERS, "SVG_TEXT", Finder(fail))
    with pytest.raises(ZeroDivisionError):
        check.findings(SVG.format(1.004))


def test_a_refusal_passes() -> None:
    @guarded(lambda: "instead")
    def refuse() -> str:
        raise gate.SvgRefused("SVG_NOT_XML")

    with pytest.raises(gate.SvgRefused):
        refuse()
