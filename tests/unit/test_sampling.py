"""An ordinary run tries a sample of the tests, always the same one."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.sampling import CASES, left_out


@dataclass(frozen=True)
class Case:
    """A collected test."""

    nodeid: str
    marks: frozenset[str] = frozenset()

    def get_closest_marker(self, name: str) -> str | None:
        """Return the mark of this name."""
        return name if name in self.marks else None


def cases(test: str, count: int) -> list[Case]:
    return [Case(f"{test}[{number}]") for number in range(count)]


def test_of_many_cases_some_are_left_spread_over_all_of_them() -> None:
    every = cases("tests/ui/test_x.py::test_y", 10 * CASES)
    kept = [case for case in every if case not in left_out(every)]
    assert kept == every[::10]


def test_few_cases_and_unit_tests_stay_whole() -> None:
    every = [*cases("tests/ui/test_x.py::test_y", CASES), *cases("tests/unit/test_x.py::test_y", 100)]
    assert left_out(every) == []


def test_what_is_marked_is_left_to_the_full_run() -> None:
    marked = Case("tests/unit/test_x.py::test_y", frozenset({"full"}))
    assert left_out([marked, Case("tests/unit/test_x.py::test_z")]) == [marked]
