"""What the gate admits, all browsers draw: the product's engine, Chromium and Firefox."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import pytest
from PySide6.QtWidgets import QApplication

from configurator.icon.repair.repairer import repair_file
from tests.support import drawn, engine_cases, firefox, public_icons, verdicts
from tests.support.broken_files import BROKEN
from tests.support.chromium import Chromium
from tests.support.gate_cases import DRAWN, REFUSED

KNOWN = {
    **dict.fromkeys(REFUSED, ""),
    "UTF-16": "QCF",
    "an address of the DOCTYPE": "QF",
    **{name: case.drawn_by for name, case in engine_cases.REFUSED.items()},
}
"""Which engines draw what the gate refuses."""


class Judges:
    """The three browsers."""

    def __init__(self, engines: Mapping[str, drawn.Browser]) -> None:
        self._engines = engines
        self.versions = ", ".join(engine.version for engine in engines.values())
        self.are_older = any(
            _major(engine) < engine_cases.ASKED[letter] for letter, engine in engines.items()
        )

    def drawn_by(self, named: Sequence[tuple[str, bytes]]) -> dict[str, str]:
        """Return for each file which engines draw it, as letters: Q, C and F."""
        by = dict.fromkeys((name for name, _ in named), "")
        for letter, engine in self._engines.items():
            shown = [(name, data) for name, data in named if letter.lower() not in KNOWN.get(name, "")]
            answers = drawn.draws(engine, [data for _, data in shown])
            for (name, _), is_drawn in zip(shown, answers, strict=True):
                by[name] += letter * is_drawn
        return by


@pytest.fixture(scope="module")
def judges(qapp: QApplication, chromium: Chromium) -> Iterator[Judges]:
    """The three browsers, each started once."""
    if not firefox.find():
        pytest.skip("Firefox is not installed")
    # Only once the engine has been prepared: the first import starts it.
    from tests.support.product_engine import ProductEngine

    with ProductEngine() as product, firefox.Firefox() as fox:
        yield Judges({"Q": product, "C": chromium, "F": fox})


def _major(engine: drawn.Browser) -> int:
    found = re.search(r"/(\d+)", engine.version)
    assert found, engine.version
    return int(found[1])


def _bytes(data: bytes | str) -> bytes:
    return data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass")


def test_only_what_all_engines_draw_is_admitted(judges: Judges, capsys: pytest.CaptureFixture[str]) -> None:
    files: dict[str, bytes | str] = {**DRAWN, **engine_cases.DRAWN}
    files |= {name: case[0] for name, case in REFUSED.items()}
    files |= {name: case.svg for name, case in engine_cases.REFUSED.items()}
    named = [(name, _bytes(data)) for name, data in files.items()]
    admitted = {name for name, data in named if not verdicts.code_of(data)}
    by = judges.drawn_by(named)
    assert len(admitted) > 75
    assert len(named) > 190
    with capsys.disabled():
        _tell(by, admitted, judges.versions)
    assert not {name: by[name] for name in admitted if by[name] != "QCF"}
    strict = {name for name, engines in by.items() if engines == "QCF"} - admitted
    known = {name for name, engines in KNOWN.items() if engines == "QCF"}
    assert strict <= known or judges.are_older  # some releases draw less, and older ones more


def _tell(by: dict[str, str], admitted: set[str], versions: str) -> None:
    print(f"\n{versions}: {len(by)} files, {len(admitted)} admitted")  # noqa: T201 - belongs to the result
    for name, engines in by.items():
        if name not in admitted and engines:
            print(f"  {engines:4}{name}")  # noqa: T201
    for name, known in KNOWN.items():
        if by[name] != known.replace("c", ""):
            print(f"  {name}: {by[name] or 'nobody'} instead of {known or 'nobody'}")  # noqa: T201


def test_all_engines_draw_real_icons_with_a_mistake_that_are_admitted(judges: Judges) -> None:
    named = verdicts.with_mistakes(public_icons.sample(60), 3, seed=3)
    admitted = [
        (f"{at}: {name}", data) for at, (name, data) in enumerate(named) if not verdicts.code_of(data)
    ]
    assert 60 < len(admitted) < len(named)
    assert not {name: engines for name, engines in judges.drawn_by(admitted).items() if engines != "QCF"}


@pytest.mark.full
def test_all_engines_draw_what_was_repaired(judges: Judges) -> None:
    broken = {**BROKEN, **{name: case[0] for name, case in REFUSED.items()}}
    broken |= {name: case.svg for name, case in engine_cases.REFUSED.items()}
    repaired = {name: repair_file(data) for name, data in broken.items()}
    named = [(f"repaired: {name}", one.svg.encode()) for name, one in repaired.items() if one]
    assert len(named) > 120
    assert not {name: engines for name, engines in judges.drawn_by(named).items() if engines != "QCF"}
