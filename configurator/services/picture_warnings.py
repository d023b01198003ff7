"""What should be known about a connector before it is sent."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from configurator.connector import name_findings, picture_findings, rules
from configurator.connector.model import Connector
from configurator.connector.problems import PASSING, Problem, Severity
from configurator.icon.draw.pictures import Renderer


def look_at_picture(
    connector: Connector, renderer: Renderer, kept: Collection[str] = frozenset()
) -> picture_findings.Look:
    """Return what is wrong with the icon's picture and what was measured; takes some tenths of a second.

    Args:
        connector: the connector.
        renderer: the engine that draws the pictures.
        kept: the icons (`ICON`, `ICON_DISABLED`) whose position was set for an earlier drawing.
    """
    return picture_findings.look_at_all([connector], renderer, kept)[0]


def all_picture_problems(connectors: Sequence[Connector], renderer: Renderer) -> list[tuple[Problem, ...]]:
    """Return the same for each of many connectors, whose pictures are drawn in batches."""
    return picture_findings.check_all(connectors, renderer)


def name_problems(connectors: Sequence[Connector], measured: Sequence[str]) -> list[tuple[Problem, ...]]:
    """Return what is wrong with the length of each connector's name.

    Args:
        connectors: the connectors.
        measured: what the preview's page tells of each name; empty where it wasn't asked.
    """
    return [
        name_findings.problems_of(told, one.name) if told else ()
        for one, told in zip(connectors, measured, strict=True)
    ]


def is_passing(problem: Problem) -> bool:
    """Whether an error may be gone when the picture is drawn again: the computer was too busy for it."""
    return problem.code in PASSING


def stops(problems: Sequence[Problem]) -> bool:
    """Whether a problem is among these with which nothing may be sent."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def warnings(connector: Connector, renderer: Renderer) -> tuple[Problem, ...]:
    """Return everything that should be known before sending, the picture's own problems first.

    An error among them stops it: no browser can draw the picture.
    """
    told = (problem for problem in rules.check(connector) if problem.severity is Severity.WARNING)
    return (*picture_findings.check(connector, renderer), *told)
