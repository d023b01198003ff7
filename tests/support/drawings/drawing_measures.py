"""What is seen of many drawings."""

from __future__ import annotations

from collections.abc import Sequence

from tests.support.drawings import drawing_engines, drawing_sheet, kept_results, seen_drawing
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_engines import MOMENTS, DrawingEngine
from tests.support.drawings.kept_results import KeptResults
from tests.support.drawings.seen_drawing import Seen

_EMPTY_COLOR = "#90be00"
_AT_ONCE = 4 * drawing_sheet.PER_SHEET


def measures(
    engine: DrawingEngine,
    drawings: Sequence[Drawing],
    *,
    moments: Sequence[float] = MOMENTS,
    keep: bool = True,
) -> dict[str, list[Seen]]:
    """Return what is seen of each drawing, by its key, at each of its moments.

    Args:
        engine: who draws.
        drawings: the drawings.
        moments: when those are looked at that may move, in seconds after the load.
        keep: whether measures are kept between runs.
    """

    def measure(some: Sequence[Drawing]) -> dict[str, list[dict[str, float]]]:
        return {
            one.key: [seen_drawing.measure(shot, one.color or _EMPTY_COLOR).to_json() for shot in shots]
            for one, shots in drawing_engines.shots(engine, some, moments=moments)
        }

    name = kept_results.digest(engine.version, drawing_engines, drawing_sheet, seen_drawing, str(moments))
    kept = KeptResults(f"seen-{name}" if keep else "")
    # Drawings that move wait for their moments: they go together.
    ordered = sorted(drawings, key=lambda one: one.moves)
    found = kept.complete(ordered, lambda one: one.key, measure, _AT_ONCE)
    return {key: [Seen(**moment) for moment in moments] for key, moments in found.items()}
