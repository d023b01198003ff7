"""An ordinary run tries a sample of the tests, always the same one."""

from __future__ import annotations

from dataclasses import dataclass

from tests.support.paths import ROOT
from tests.support.sampling import CASES, LONG, left_out, longest_first


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
    every = cases("tests/ui/test_x.py::test_y", 10 * CASES["ui"])
    kept = [case for case in every if case not in left_out(every)]
    assert kept == every[::10]


def test_of_a_unit_test_more_are_left() -> None:
    every = cases("tests/unit/test_x.py::test_y", 2 * CASES["unit"])
    assert left_out(every) == every[1::2]


def test_of_tests_that_open_a_window_every_fourth_is_left_to_the_full_run() -> None:
    every = [Case(f"tests/ui/test_x.py::test_{number}") for number in range(8)]
    assert left_out(every) == [every[3], every[7]]
    assert left_out(every[:3]) == []


def test_few_cases_stay_whole() -> None:
    every = [
        case for folder, most in CASES.items() for case in cases(f"tests/{folder}/test_x.py::test_y", most)
    ]
    assert left_out(every) == []


def test_modules_that_take_long_come_first_and_stay_together() -> None:
    short, many = cases("tests/unit/test_a.py::test_a", 2), cases("tests/unit/test_b.py::test_b", 90)
    window, other = cases("tests/ui/test_c.py::test_c", 4), cases("tests/elsewhere/test_d.py::test_d", 3)
    mixed = [*short[:1], *other, *many, *window, *short[1:]]
    assert longest_first(mixed) == [*many, *window, *other, *short]


def test_a_few_tests_that_take_long_come_first_too() -> None:
    assert not [module for module in LONG if not (ROOT / module).exists()]
    many, long = (
        cases("tests/ui/test_a.py::test_a", 8),
        cases(f"{max(LONG, key=LONG.__getitem__)}::test_b", 1),
    )
    assert longest_first([*many, *long]) == [*long, *many]


def test_what_is_marked_is_left_to_the_full_run() -> None:
    marked = Case("tests/unit/test_x.py::test_y", frozenset({"full"}))
    assert left_out([marked, Case("tests/unit/test_x.py::test_z")]) == [marked]
