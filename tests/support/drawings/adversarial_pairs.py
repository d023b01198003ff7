"""Random drawings against every smaller spelling that the minifier would try, before it compares pictures."""

from __future__ import annotations

from collections.abc import Sequence

from configurator.icon.minify import candidates
from tests.support.adversarial_drawings import adversarial_drawings
from tests.support.drawings import picture_pairs
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_engines import ProgramsEngine
from tests.support.drawings.picture_pairs import Pair

_DISC = "#2f3b47"


def pairs_of(seeds: Sequence[int]) -> list[Pair]:
    """Return the drawing of each seed with each of its smaller spellings, named by seed and number."""
    return [
        Pair(Drawing(f"seed {seed}, spelling {number}", svg, _DISC, "", ""), other)
        for seed, svg in adversarial_drawings(seeds)
        for number, other in enumerate(candidates(svg))
    ]


def changed(seeds: Sequence[int]) -> dict[str, list[str]]:
    """Return by each seed what is seen to be different in the program's engine, with both spellings."""
    found: dict[str, list[str]] = {str(seed): [] for seed in seeds}
    pairs = pairs_of(seeds)
    ways = picture_pairs.changed(ProgramsEngine(), pairs)
    for pair in pairs:
        if seen := ways[pair.drawing.name]:
            seed = pair.drawing.name.removeprefix("seed ").partition(",")[0]
            found[seed] += [f"{pair.drawing.name}: {'; '.join(seen)}", pair.drawing.svg, pair.other]
    return found
