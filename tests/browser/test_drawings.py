"""What is said about pictures agrees with Chromium's pixels; `python -m tests.runs.thousand` asks more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.drawings import (
    drawing_corpus,
    drawing_defects,
    drawing_verdicts,
    fit_search,
    picture_pairs,
    product_findings,
    product_fit,
)
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_engines import ProgramsEngine
from tests.support.drawings.drawing_measures import measures
from tests.support.drawings.picture_pairs import Pair

pytestmark = pytest.mark.usefixtures("npm_packages")

DRAWINGS = 20
DEFECTS = 50
MOMENTS = (4.0, 4.4)
"""Seconds after which the animations that end have ended; those that don't are left to the full run."""


@pytest.fixture(scope="module")
def engine() -> ProgramsEngine:
    return ProgramsEngine()


def drawings() -> list[Drawing]:
    """Of every set one; of the moving ones, one that comes to rest."""
    whole = [
        one
        for one in drawing_corpus.sample(200)
        if "indefinite" not in one.svg and 'begin="0s;' not in one.svg
    ]
    seen: dict[str, Drawing] = {}
    for one in whole:
        seen.setdefault(one.name.partition(":")[0], one)
    return list(seen.values())[:DRAWINGS]


def test_no_finding_contradicts_the_pixels_and_every_defect_is_named(engine: ProgramsEngine) -> None:
    sample = drawings()
    kinds = {one.kind: one for one in drawing_defects.candidates() if not one.drawing.moves}
    defects = list(kinds.values())
    everything = [*sample, *(one.drawing for one in defects)]
    seen = measures(engine, everything, moments=MOMENTS, keep=False)
    codes = {
        key: product_findings.icon_codes(said) for key, said in product_findings.check(everything).items()
    }
    tally = drawing_verdicts.judge(sample, codes, seen)
    assert tally.contradicted == []
    assert tally.missing == []
    defects = drawing_verdicts.confirmed(defects, seen)
    assert len(defects) > 0.8 * len(kinds)
    assert drawing_verdicts.unnoticed(defects, codes) == []


@pytest.mark.full
def test_a_fit_is_the_best_one(engine: ProgramsEngine) -> None:
    sample = [one for one in drawings() if not one.moves][2:7]
    best = fit_search.optima(engine, sample)
    assert fit_search.compare(engine, sample, best, product_fit.fits(sample)) == []


@pytest.mark.full
def test_the_same_drawing_looks_the_same_and_another_one_does_not(engine: ProgramsEngine) -> None:
    still, moving = drawings()[5], drawing_corpus.sample(2)[1]
    thicker = still.svg.replace("<svg ", '<svg stroke="red" stroke-width="9" ')
    slower = moving.svg.replace('dur="0.', 'dur="1.')
    pairs = [
        Pair(still, still.svg),
        Pair(moving, moving.svg),
        Pair(replace(still, name="thicker"), thicker),
        Pair(replace(moving, name="slower"), slower),
    ]
    changed = picture_pairs.changed(engine, pairs, scales=(2,))
    assert [name for name, ways in changed.items() if ways] == ["thicker", "slower"]
