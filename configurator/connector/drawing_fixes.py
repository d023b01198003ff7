"""Fixes for the problems of a drawing: what browsers don't draw, or draw in an unintended way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from configurator.connector import rules
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.icon.check import BLACK, WHITE
from configurator.icon.css import colors, contrast
from configurator.icon.icon import DEFAULT_COLOR, DEFAULT_COLOR_DISABLED, Icon
from configurator.icon.repair.findings import repair

_CACHED = 32


def fix(connector: Connector, problem: Problem, beside: Mapping[str, bytes]) -> tuple[Connector, str] | None:
    """Return the connector with the drawing fixed, and the drawing's new colour (empty if it has none).

    The result is cached, so calling again is cheap.

    Args:
        connector: the connector.
        problem: a problem of one of its drawings.
        beside: bytes of the pictures in the drawing's folder, by the names the drawing uses for them.

    Returns:
        None if a person must decide.
    """
    state = problem.field.lower().partition(".")[0]
    icon: Icon = getattr(connector, state)
    if not icon.svg:
        return None
    ink = _ink(icon, state) if problem.code == "SVG_CURRENT_COLOR" else ""
    pictures = tuple(beside.items()) if problem.code == "SVG_OUTSIDE" else ()
    svg = _repaired(icon.svg, problem.code, ink, pictures)
    if svg is None or svg == icon.svg:
        return None
    fixed = replace(icon, svg=svg)
    if state == "icon":
        return replace(connector, icon=fixed), ink
    return replace(connector, icon_disabled=fixed), ink


def prepare(svg: str, beside: Mapping[str, bytes]) -> None:
    """Fill the cache with the problems and fixes of a drawing, so that the form gets them at once.

    Call it from a worker thread.

    Args:
        svg: a document that the gate has admitted.
        beside: as in `fix`.
    """
    for problem in rules.drawing_problems(svg):
        for ink in (WHITE, BLACK) if problem.code == "SVG_CURRENT_COLOR" else ("",):
            _repaired(svg, problem.code, ink, tuple(beside.items()) if problem.code == "SVG_OUTSIDE" else ())


@lru_cache(_CACHED)
def _repaired(svg: str, code: str, ink: str, beside: tuple[tuple[str, bytes], ...]) -> str | None:
    load = dict(beside).get if beside else None
    return repair(svg, code, ink=ink, load=load) if code.startswith("SVG_") else None


def _ink(icon: Icon, state: str) -> str:
    """Return white, the usual colour on a coloured circle, or black where white has too little contrast."""
    usual = DEFAULT_COLOR if state == "icon" else DEFAULT_COLOR_DISABLED
    color = icon.color if colors.is_color(icon.color) else usual
    disc = contrast.opaque(color)
    is_seen = contrast.ratio(disc, contrast.WHITE) >= min(
        contrast.LEAST_FOR_DRAWINGS, contrast.ratio(disc, (0.0, 0.0, 0.0))
    )
    return WHITE if is_seen else BLACK
