"""What is worth telling of an SVG that browsers draw, and what mends it."""

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
from configurator.icon.check.finding import Detected, Load
from configurator.icon.repair.repairer import mend
from configurator.icon.svg import gate
from configurator.icon.svg.document import Document

__all__ = ["BLACK", "WHITE", "Finding", "Load", "findings", "repaired"]

_CACHED = 16
_FINDERS: dict[str, Callable[[Document], Detected | None]] = {
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
        mendable: whether `repaired` can mend it.
    """

    code: str
    details: tuple[tuple[str, str | int], ...]
    mendable: bool


@lru_cache(_CACHED)
def findings(svg: str) -> tuple[Finding, ...]:
    """Return what is worth telling of a drawing, the gravest first.

    Args:
        svg: a document that the gate has admitted.
    """
    document = gate.read(svg)
    found = ((code, find(document)) for code, find in _FINDERS.items())
    return tuple(Finding(code, tuple(one.details.items()), bool(one.edits)) for code, one in found if one)


def repaired(svg: str, code: str, *, load: Load | None = None, ink: str = WHITE) -> str | None:
    """Return a document without what a finding tells of, or one that browsers draw where they draw none.

    Args:
        svg: the document.
        code: the finding's code, or the refusal's.
        load: gives the files of the drawing's own folder (SVG_OUTSIDE).
        ink: the colour that a drawing without one gets (SVG_CURRENT_COLOR).

    Returns:
        The document, which the gate admits; None where it cannot be mended.
    """
    if code not in _FINDERS:
        mended = _mended(svg)
        return mended if mended != svg else None
    document = gate.read(svg)
    if document.entities and code != "SVG_DOCTYPE":  # what stands in an entity has no place of its own
        plain = repaired(svg, "SVG_DOCTYPE")
        return repaired(plain, code, load=load, ink=ink) if plain else None
    if code == "SVG_OUTSIDE":
        found = external_references.find_external_references(document, load)
    elif code == "SVG_CURRENT_COLOR":
        found = current_color.find_current_color(document, ink)
    else:
        found = _FINDERS[code](document)
    return _admitted(document.edited(found.edits)) if found and found.edits else None


@lru_cache(_CACHED)
def _mended(svg: str) -> str | None:
    mended = mend(svg)
    return mended.svg if mended else None


def _admitted(svg: str) -> str | None:
    """A document that needs no more than its own prefixes explained, which a DOCTYPE may have done."""
    try:
        return gate.admit(svg)
    except gate.SvgRefused:
        return _mended(svg)
