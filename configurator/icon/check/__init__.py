"""What is worth telling of an SVG that browsers draw."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from configurator.icon.check import (
    current_color,
    editor_data,
    external_references,
    invisible_cover,
    scalability,
    scripts,
    text_and_bitmaps,
)
from configurator.icon.check.current_color import BLACK, WHITE
from configurator.icon.check.finding import Detected
from configurator.icon.svg import gate
from configurator.icon.svg.svg_document import Document

__all__ = ["BLACK", "FINDERS", "WHITE", "Finding", "findings"]

_CACHED = 16
FINDERS: dict[str, Callable[[Document], Detected | None]] = {
    "SVG_NO_VIEW_BOX": scalability.find_no_view_box,
    "SVG_OUTSIDE": external_references.find_external_references,
    "SVG_TEXT": text_and_bitmaps.find_text,
    "SVG_SCRIPT": scripts.find_scripts,
    "SVG_CURRENT_COLOR": current_color.find_current_color,
    "SVG_PIXELS": text_and_bitmaps.find_bitmaps,
    "SVG_ONLY_SIZE": scalability.find_size_only,
    "SVG_PERCENT_SIZE": scalability.find_percent_size,
    "SVG_DOCTYPE": editor_data.find_doctype,
    "SVG_METADATA": editor_data.find_metadata,
    "SVG_COVER": invisible_cover.find_invisible_cover,
}
"""By the code of what they find, the gravest first."""


class Finding(NamedTuple):
    """Something worth telling of a drawing.

    Attributes:
        code: a stable name (`SVG_…`).
        details: values for its sentence, by name.
        is_repairable: whether `icon.repair` can repair it.
    """

    code: str
    details: tuple[tuple[str, str | int], ...]
    is_repairable: bool


@lru_cache(_CACHED)
def findings(svg: str) -> tuple[Finding, ...]:
    """Return what is worth telling of a drawing, the gravest first.

    Args:
        svg: a document that the gate has admitted.
    """
    document = gate.read(svg)
    found = ((code, find(document)) for code, find in FINDERS.items())
    return tuple(Finding(code, tuple(one.details.items()), bool(one.edits)) for code, one in found if one)
