"""What a look at a document finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from configurator.icon.svg.document import Edit

LoadFile = Callable[[str], bytes | None]
"""Gives the bytes of a file by its address as the drawing writes it, None where they cannot be had."""


@dataclass(frozen=True, slots=True)
class Detected:
    """One thing that is worth telling of a drawing which browsers draw.

    Attributes:
        details: values for its sentence.
        edits: what mends it; empty where nothing can.
    """

    details: Mapping[str, str | int] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()


def shortened(text: str) -> str:
    """Return a text that a sentence can hold."""
    return text if len(text) <= 40 else f"{text[:39]}…"
