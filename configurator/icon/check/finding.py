"""What the checks of a document return."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from configurator.icon.svg.svg_document import Edit

LoadFile = Callable[[str], bytes | None]
"""Returns the bytes of a file by its address as the drawing writes it, None if it can't be read."""


@dataclass(frozen=True, slots=True)
class Detected:
    """One thing worth reporting about a drawing that browsers draw.

    Attributes:
        details: values for its sentence.
        edits: the repair; empty if there is none.
    """

    details: Mapping[str, str | int] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()


def shortened(text: str) -> str:
    """Return a text short enough for a sentence."""
    return text if len(text) <= 40 else f"{text[:39]}…"
