"""What should be known about a connector before it is sent."""

from __future__ import annotations

from configurator.connector import picture_findings, rules
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.draw.raster import Painter


def picture_problems(connector: Connector, painter: Painter) -> tuple[Problem, ...]:
    """Return what is wrong with the icon's picture, the worst first; takes some tenths of a second."""
    return picture_findings.check(connector, painter)


def warnings(connector: Connector, painter: Painter) -> tuple[Problem, ...]:
    """Return everything that doesn't stop sending but should be known, the picture's own problems first."""
    told = (problem for problem in rules.check(connector) if problem.severity is Severity.WARNING)
    return (*picture_problems(connector, painter), *told)
