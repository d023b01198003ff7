"""What is worth reporting about an SVG that browsers draw."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from configurator.guard import guarded
from configurator.icon.check import (
    clip_groups,
    current_color,
    editor_data,
    external_references,
    flowed_text,
    hidden_when_small,
    invisible_cover,
    moving,
    root_transform,
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


class Finder(NamedTuple):
    """A search for one kind of finding.

    Attributes:
        find: returns what it found in a document, or None.
        is_harmless: whether the portal draws the icon the same with it: a note, not a warning.
    """

    find: Callable[[Document], Detected | None]
    is_harmless: bool = False


FINDERS = {
    "SVG_ZERO_VIEW_BOX": Finder(scalability.find_zero_view_box),
    "SVG_NO_VIEW_BOX": Finder(scalability.find_no_view_box),
    "SVG_CLIP_GROUP": Finder(clip_groups.find_clip_groups),
    "SVG_HIDDEN_WHEN_SMALL": Finder(hidden_when_small.find_hidden_when_small),
    "SVG_ROOT_SHIFT": Finder(root_transform.find_root_shift),
    "SVG_FLOWED_TEXT": Finder(flowed_text.find_flowed_text),
    "SVG_OUTSIDE": Finder(external_references.find_external_references),
    "SVG_TEXT": Finder(text_and_bitmaps.find_text),
    "SVG_SCRIPT": Finder(scripts.find_scripts),
    "SVG_MOVES": Finder(moving.find_movement_with_end, is_harmless=True),
    "SVG_KEEPS_MOVING": Finder(moving.find_endless_movement, is_harmless=True),
    "SVG_CURRENT_COLOR": Finder(current_color.find_current_color, is_harmless=True),
    "SVG_ROOT_TRANSFORM": Finder(root_transform.find_root_transform, is_harmless=True),
    "SVG_PIXELS": Finder(text_and_bitmaps.find_bitmaps, is_harmless=True),
    "SVG_ONLY_SIZE": Finder(scalability.find_size_only, is_harmless=True),
    "SVG_PERCENT_SIZE": Finder(scalability.find_percent_size, is_harmless=True),
    "SVG_DOCTYPE": Finder(editor_data.find_doctype, is_harmless=True),
    "SVG_METADATA": Finder(editor_data.find_metadata, is_harmless=True),
    "SVG_COVER": Finder(invisible_cover.find_invisible_cover, is_harmless=True),
}
"""By the code of what they find, the gravest first."""


class Finding(NamedTuple):
    """Something worth reporting about a drawing.

    Attributes:
        code: a stable name (`SVG_…`).
        details: values for its sentence, by name.
        is_repairable: whether `icon.repair` can repair it.
        is_harmless: whether the portal draws the icon the same with it.
    """

    code: str
    details: tuple[tuple[str, str | int], ...]
    is_repairable: bool
    is_harmless: bool


def _not_checked(_svg: str) -> tuple[Finding, ...]:
    return (Finding("DRAWING_FAULT", (), is_repairable=False, is_harmless=False),)


@lru_cache(_CACHED)
@guarded(_not_checked, gate.SvgRefused)
def findings(svg: str) -> tuple[Finding, ...]:
    """Return what is worth reporting about a drawing, the gravest first.

    Args:
        svg: a document that the gate has admitted.
    """
    document = gate.read(svg)
    found = ((code, finder, finder.find(document)) for code, finder in FINDERS.items())
    return tuple(
        Finding(code, tuple(one.details.items()), bool(one.edits), finder.is_harmless)
        for code, finder, one in found
        if one
    )
