"""Measures of many drawings, kept on the disk, so that a stopped run goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from tests.support.drawings import drawing_engines, drawing_sheet, seen_drawing
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_engines import DrawingEngine
from tests.support.drawings.seen_drawing import Seen
from tests.support.paths import ROOT

KEPT = ROOT / "build" / "drawings"
_EMPTY_COLOR = "#90be00"
_AT_ONCE = 4 * drawing_sheet.PER_SHEET
"""Drawings after which what has been measured is written down."""


def measures(
    engine: DrawingEngine, drawings: Sequence[Drawing], folder: Path | None = KEPT
) -> dict[str, list[Seen]]:
    """Return what is seen of each drawing, by its key, at each of its moments.

    Args:
        engine: who draws.
        drawings: the drawings.
        folder: where measures are kept between runs; None to measure anew.
    """
    file = folder / f"{_digest(engine.version)}.jsonl" if folder else None
    known = _read(file) if file else {}
    missing = list({one.key: one for one in drawings if one.key not in known}.values())
    # Drawings that move wait for their moments: they go together.
    missing.sort(key=lambda one: one.moves)
    for first in range(0, len(missing), _AT_ONCE):
        found = {
            drawing.key: [seen_drawing.measure(shot, drawing.color or _EMPTY_COLOR) for shot in shots]
            for drawing, shots in drawing_engines.shots(engine, missing[first : first + _AT_ONCE])
        }
        known |= found
        if file:
            _append(file, found)
    return {one.key: known[one.key] for one in drawings}


def _digest(version: str) -> str:
    """Of the engine and of the code that decides what is measured."""
    whole = hashlib.sha256(version.encode())
    for module in (drawing_engines, drawing_sheet, seen_drawing):
        whole.update(Path(str(module.__file__)).read_bytes())
    return whole.hexdigest()[:16]


def _read(file: Path) -> dict[str, list[Seen]]:
    if not file.exists():
        return {}
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.endswith("}")]
    return {row["key"]: [Seen(**moment) for moment in row["moments"]] for row in rows}


def _append(file: Path, found: dict[str, list[Seen]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as lines:
        for key, moments in found.items():
            row = {"key": key, "moments": [moment.to_json() for moment in moments]}
            lines.write(json.dumps(row) + "\n")
