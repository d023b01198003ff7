"""What mutmut found, as scores."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.runs.mutants import Change, changes, equivalents
from tests.runs.mutation import Score, forget_survivors, outcome, read_scores, rows

MODULE = "configurator.icon.css.sizes"
WRITTEN = """
def is_size(value: str) -> bool:
    return trampoline(value)

def x_is_size__mutmut_orig(value: str) -> bool:
    text = value.strip()
    return text == "auto"

def x_is_size__mutmut_1(value: str) -> bool:
    text = None
    return text == "auto"

def x_is_size__mutmut_12(value: str) -> bool:
    text = value.strip()
    return text != "auto"

def x_is_size__mutmut_13(value: str = "XX") -> bool:
    text = value.strip()
    return text == "auto"

class Size:
    def xǁSizeǁ_half__mutmut_orig(
        self,
    ) -> float:
        return self.value / 2

    def xǁSizeǁ_half__mutmut_1(
        self,
    ) -> float:
        return self.value * 2
"""
CODES = {
    "x_is_size__mutmut_1": 1,
    "x_is_size__mutmut_12": 0,
    "xǁSizeǁ_half__mutmut_1": 33,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What mutmut has kept of one module, and of one without mutants."""
    css = tmp_path / "configurator" / "icon" / "css"
    css.mkdir(parents=True)
    (css / "sizes.py").write_text(WRITTEN, "utf-8")
    names = {f"{MODULE}.{name}": code for name, code in CODES.items()}
    kept = {"exit_code_by_key": names}
    (css / "sizes.py.meta").write_text(json.dumps(kept), "utf-8")
    (css / "__init__.py").write_text("", "utf-8")
    (css / "__init__.py.meta").write_text('{"exit_code_by_key": {}}', "utf-8")
    (tmp_path / "mutmut-stats.json").write_text("{}", "utf-8")
    return tmp_path


def test_each_mutant_is_known_by_its_function_and_by_what_stands_there_instead() -> None:
    assert changes(WRITTEN) == {
        "x_is_size__mutmut_1": ("is_size", "text = None"),
        "x_is_size__mutmut_12": ("is_size", 'return text != "auto"'),
        "x_is_size__mutmut_13": ("is_size", 'def is_size(value: str = "XX") -> bool:'),
        "xǁSizeǁ_half__mutmut_1": ("Size._half", "return self.value * 2"),
    }


def test_an_entry_names_a_function_the_lines_and_the_reason() -> None:
    text = '[[mutant]]\nfunction = "a.b"\nlines = ["x = 1", "x = 2"]\nreason = "never read"\n'
    assert equivalents(text) == {Change("a.b", "x = 1"): "never read", Change("a.b", "x = 2"): "never read"}
    assert equivalents("# nothing yet") == {}
    with pytest.raises(KeyError, match="reason"):
        equivalents(text.partition("reason")[0])


def test_mutants_are_counted_by_package_and_the_living_ones_are_named(folder: Path) -> None:
    scores = read_scores(folder, {})
    css = scores["configurator.icon.css"]
    assert css.counts == {"killed": 1, "survived": 1, "untested": 1}
    assert css.alive == [f'{MODULE}.is_size: return text != "auto"', f"{MODULE}.Size._half: untested"]
    assert css.share == pytest.approx(1 / 3)
    assert not scores["configurator.bitrix24"].counts


def test_what_is_listed_as_equivalent_counts_for_nothing(folder: Path) -> None:
    listed = {
        Change(f"{MODULE}.is_size", 'return text != "auto"'): "why",
        Change(f"{MODULE}.is_size", "text = None"): "",
    }
    css = read_scores(folder, listed)["configurator.icon.css"]
    assert css.counts == {"killed": 1, "equivalent": 1, "untested": 1}
    assert css.share == 0.5


@pytest.mark.parametrize(
    ("code", "listed", "expected"),
    [
        (None, False, "unchecked"), (None, True, "unchecked"),
        (0, False, "survived"), (0, True, "equivalent"),
        (5, False, "untested"), (33, False, "untested"), (33, True, "equivalent"), (1, False, "killed"),
        (1, True, "killed"), (3, False, "killed"), (-24, False, "killed"), (-11, False, "killed"),
    ],
)  # fmt: skip
def test_an_exit_code_says_what_became_of_a_mutant(code: int | None, listed: bool, expected: str) -> None:
    assert outcome(code, known=listed) == expected


def test_only_what_survived_is_checked_again(folder: Path) -> None:
    forget_survivors(folder)
    meta = json.loads((folder / "configurator" / "icon" / "css" / "sizes.py.meta").read_text("utf-8"))
    assert list(meta["exit_code_by_key"].values()) == [1, None, None]
    assert not (folder / "mutmut-stats.json").exists()
    assert read_scores(folder, {})["configurator.icon.css"].counts == {"killed": 1, "unchecked": 2}


@pytest.mark.parametrize(
    ("counts", "reached"),
    [
        ({"killed": 92, "survived": 8}, True),
        ({"killed": 91, "survived": 8, "untested": 1}, False),
        ({"killed": 92, "survived": 3, "equivalent": 5}, True),
        ({"killed": 92, "survived": 2, "equivalent": 6}, False),
        ({"killed": 99, "unchecked": 1}, False),
        ({}, False),
    ],
)
def test_a_package_reaches_its_goal_with_92_percent_killed_and_5_percent_excused(
    counts: dict[str, int], reached: bool
) -> None:
    score = Score()
    score.counts.update(counts)
    assert score.is_reached == reached


def test_the_table_has_a_line_for_each_package() -> None:
    score = Score()
    score.counts.update(killed=3, survived=1)
    assert [*rows({"a.b": score})] == [
        "| Package | mutants | killed | survived | untested | equivalent | unchecked | score |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
        "| `a.b` | 4 | 3 | 1 | 0 | 0 | 0 | 75.0% |",
    ]
