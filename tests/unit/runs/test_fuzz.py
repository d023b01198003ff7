"""What the fuzzer found stays fixed, and a few new inputs are tried in every run."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest

from tests.fuzz.target import KEPT
from tests.fuzz.targets import TARGETS
from tests.fuzz.worker import attempt, described, read_diary, run

INPUTS = 40
"""For each target; a few seconds in all."""
# A budget of time belongs to `dev.py fuzz`: here a busy computer would break it.
SLOW = {"more than 1 s", "more than 200 MB"}


class Broken:
    """A target that fails in every way."""

    name = "broken"

    def make(self, _drawings: object) -> bytes:
        return b"an input"

    def feed(self, data: bytes) -> None:
        raise ZeroDivisionError(data)


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.mark.parametrize("name", TARGETS)
def test_new_inputs_break_nothing(name: str, tmp_path: Path) -> None:
    seed = secrets.token_hex(8)
    found = run(name, seed, 600, INPUTS, tmp_path)
    assert found.inputs == INPUTS
    assert not found.kinds.keys() - SLOW, f"seed {seed}"


@pytest.mark.parametrize("file", sorted(KEPT.rglob("*.*")), ids=lambda file: file.stem)
def test_what_was_found_stays_fixed(file: Path) -> None:
    kind, _ = attempt(TARGETS[file.parent.name](), file.read_bytes())
    assert kind in {"", *SLOW}


def test_the_same_seed_makes_the_same_inputs(tmp_path: Path) -> None:
    last = []
    for _ in range(2):
        run("import", "a seed", 600, 5, tmp_path)
        last.append(read_diary(tmp_path / "import.diary"))
    assert last[0] == last[1]
    assert last[0][0] == 5


def test_a_fault_is_kept_once_with_its_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TARGETS, "broken", Broken)
    found = run("broken", "a seed", 600, 3, tmp_path)
    assert found.inputs == 3
    [(kind, count)] = found.kinds.items()
    assert count == 3
    assert kind.startswith("ZeroDivisionError in worker.attempt")
    [kept] = tmp_path.glob("broken-ZeroDivisionError*")
    assert kept.read_bytes() == b"an input"
    assert described(KeyError("a value")) == "KeyError in "
