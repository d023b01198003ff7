"""Repairs what `icon.check` finds in a drawing, and files that the gate refuses."""

from __future__ import annotations

from functools import lru_cache

from configurator.guard import guarded
from configurator.icon.check import FINDERS, WHITE, current_color, external_references
from configurator.icon.check.finding import LoadFile
from configurator.icon.repair.repairer import repair_file
from configurator.icon.svg import gate

_CACHED = 16


@guarded(lambda *_, **_named: None, gate.SvgRefused)
def repair(svg: str, code: str, *, load: LoadFile | None = None, ink: str = WHITE) -> str | None:
    """Return a document without what a finding tells of, or one that browsers draw if they don't draw this.

    Args:
        svg: the document.
        code: the finding's code, or the refusal's.
        load: gives the files of the drawing's own folder (SVG_OUTSIDE).
        ink: the CSS colour that a drawing without one gets (SVG_CURRENT_COLOR).

    Returns:
        The document, which the gate admits; None if it cannot be repaired.
    """
    if code not in FINDERS:
        repaired = _repaired_file(svg)
        return repaired if repaired != svg else None
    document = gate.read(svg)
    if document.entities and code != "SVG_DOCTYPE":  # what stands in an entity has no place of its own
        plain = repair(svg, "SVG_DOCTYPE")
        return repair(plain, code, load=load, ink=ink) if plain else None
    if code == "SVG_OUTSIDE":
        found = external_references.find_external_references(document, load)
    elif code == "SVG_CURRENT_COLOR":
        found = current_color.find_current_color(document, ink)
    else:
        found = FINDERS[code].find(document)
    return _admitted(document.edited(found.edits)) if found and found.edits else None


@lru_cache(_CACHED)
def _repaired_file(svg: str) -> str | None:
    repaired = repair_file(svg)
    return repaired.svg if repaired else None


def _admitted(svg: str) -> str | None:
    """Return the document; without its DOCTYPE it may need its prefixes explained."""
    try:
        return gate.admit(svg)
    except gate.SvgRefused:
        return _repaired_file(svg)
