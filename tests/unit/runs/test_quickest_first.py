"""In which order the tests of a mutant run."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from tests.runs.quickest_first import QuickestFirst

SECONDS = {"a.py::slow": 3.0, "a.py::quick": 0.1, "b.py::quick": 0.2, "c.py::quick": 0.5}


@pytest.fixture
def plugin(tmp_path: Path) -> QuickestFirst:
    """The plugin, after a run that has measured all tests."""
    (tmp_path / "stats.json").write_text(json.dumps({"duration_by_test": SECONDS}), "utf-8")
    return QuickestFirst(tmp_path / "stats.json")


def order(plugin: QuickestFirst) -> list[str]:
    items = [SimpleNamespace(nodeid=name) for name in SECONDS]
    plugin.pytest_collection_modifyitems(cast("list[pytest.Item]", items))
    return [item.nodeid for item in items]


def report(name: str, *, failed: bool) -> pytest.TestReport:
    return cast("pytest.TestReport", SimpleNamespace(nodeid=name, failed=failed))


def test_quick_modules_come_first_and_the_quick_tests_of_each(plugin: QuickestFirst) -> None:
    assert order(plugin) == ["b.py::quick", "c.py::quick", "a.py::quick", "a.py::slow"]


def test_what_has_killed_another_mutant_of_the_function_comes_first(
    plugin: QuickestFirst, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUTANT_UNDER_TEST", "css.x_size__mutmut_1")
    plugin.pytest_runtest_logreport(report("a.py::slow", failed=True))
    plugin.pytest_runtest_logreport(report("c.py::quick", failed=False))
    monkeypatch.setenv("MUTANT_UNDER_TEST", "css.x_size__mutmut_22")
    assert order(plugin) == ["a.py::slow", "b.py::quick", "c.py::quick", "a.py::quick"]
    for name in ("c.py::quick", "c.py::quick"):
        plugin.pytest_runtest_logreport(report(name, failed=True))
    assert order(plugin) == ["c.py::quick", "a.py::slow", "b.py::quick", "a.py::quick"]
    for other in ("css.x_size_of__mutmut_1", "css.x_siz__mutmut_1", "", "list_all_tests"):
        monkeypatch.setenv("MUTANT_UNDER_TEST", other)
        assert order(plugin) == ["b.py::quick", "c.py::quick", "a.py::quick", "a.py::slow"]


def test_what_fails_without_a_mutant_has_killed_none(
    plugin: QuickestFirst, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("", "fail", "stats"):
        monkeypatch.setenv("MUTANT_UNDER_TEST", name)
        plugin.pytest_runtest_logreport(report("a.py::slow", failed=True))
    assert [path.name for path in tmp_path.iterdir()] == ["stats.json"]
