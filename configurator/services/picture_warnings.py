"""What should be known about a connector before it is sent."""

from __future__ import annotations

from collections.abc import Sequence

from configurator.connector import picture_findings, rules
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.draw.pictures import Renderer


def picture_problems(connector: Connector, renderer: Renderer) -> tuple[Problem, ...]:
    """Return what is wrong with the icon's picture, the worst first; takes some tenths of a second."""
    return picture_findings.check(connector, renderer)


def all_picture_problems(connectors: Sequence[Connector], renderer: Renderer) -> list[tuple[Problem, ...]]:
    """Return the same for each of many connectors, whose pictures are drawn in batches."""
    return picture_findings.check_all(connectors, renderer)


def stops(problems: Sequence[Problem]) -> bool:
    """Whether a problem is among these with which nothing may be sent."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def warnings(connector: Connector, renderer: Renderer) -> tuple[Problem, ...]:
    """Return everything that should be known before sending, the picture's own problems first.

    An error among them stops it: no browser can draw the picture.
    """
    told = (problem for problem in rules.check(connector) if problem.severity is Severity.WARNING)
    return (*picture_problems(connector, renderer), *told)
