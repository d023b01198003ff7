"""Drawings in which valid and invalid values meet look the same in every smaller spelling.

`.venv/bin/python -m tests.runs.adversarial` does it for 3,000 of them.
"""

from __future__ import annotations

import pytest

from configurator.icon.minify import value_grammar
from tests.support.adversarial_drawings import adversarial_drawings
from tests.support.drawings import adversarial_pairs

SAMPLE = range(10_000, 10_045)


def test_no_spelling_changes_the_picture() -> None:
    found = adversarial_pairs.changed(SAMPLE)
    assert not {seed: seen for seed, seen in found.items() if seen}


def test_the_gate_admits_nearly_all_and_most_can_be_spelled_shorter() -> None:
    admitted = dict(adversarial_drawings(SAMPLE))
    assert len(admitted) >= 0.9 * len(SAMPLE)
    named = {pair.drawing.name.partition(",")[0] for pair in adversarial_pairs.pairs_of(SAMPLE)}
    assert len(named) >= 0.8 * len(SAMPLE)
    assert dict(adversarial_drawings(SAMPLE)) == admitted


@pytest.mark.full
def test_a_minifier_that_reads_units_where_browsers_do_not_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    functions_of = value_grammar.functions_of
    monkeypatch.setattr(value_grammar, "functions_of", lambda text: functions_of(text.replace("px", "")))
    found = adversarial_pairs.changed(SAMPLE)
    assert any(found.values())
