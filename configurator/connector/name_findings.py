"""Warnings about a name that the portal cuts off with "…".

Chromium lays the name out in the portal's fonts, on the preview's page; without Chromium nothing is said.
"""

from __future__ import annotations

import json

from configurator.connector.problems import Problem, Severity

CODES = frozenset({"NAME_CUT_IN_TILE", "NAME_CUT_IN_SETTINGS"})


def problems_of(told: str, name: str) -> tuple[Problem, ...]:
    """Return the problems of a name whose places were measured.

    Args:
        told: what the page tells, as JSON: the name and, for `tile` and `settings`, how many characters of it
            are seen, -1 for all of them.
        name: the name now; what was measured of another one is nothing to tell.
    """
    seen = json.loads(told)
    if seen["name"] != name:
        return ()
    for place, code in (("tile", "NAME_CUT_IN_TILE"), ("settings", "NAME_CUT_IN_SETTINGS")):
        if seen[place] >= 0:
            return (Problem(Severity.WARNING, "NAME", code, {"limit": seen[place]}),)
    return ()
