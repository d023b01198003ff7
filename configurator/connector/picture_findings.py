"""Warnings measured on the drawn picture: a valid icon may still show nothing.

Measuring takes about 0.1 s in a separate process, so these checks are not part of `rules.check`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from configurator.connector.inactive_icon import without_repeats
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.check import ink
from configurator.icon.css import contrast
from configurator.icon.draw.raster import Painter, RasterError
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.icon.icon import Icon

_LARGEST = 240_000
"""Characters of the longest SVG that is measured: four times what the portal stores, which is an error."""
_BLANK = 0.002
"""Share of the circle covered by ink, below which nobody sees the drawing."""
_CUT_OFF = 0.0015
"""Share of the ink outside the circle, above which the drawing looks cut off."""
_SMALL = 0.33
"""Longest side of the ink as a share of the circle, below which it's too small: 14 pixels in a tile."""
_OFF_CENTRE = 0.08
"""Distance between the centres of ink and circle, as a share of the circle: 3 pixels in a tile."""
_FAINT_INACTIVE = 1.5
"""Contrast ratio below which an inactive drawing is invisible (WCAG has no rule for inactive elements)."""
_ALIKE = 0.03
"""Difference of the two pictures (0 to 1), below which they look the same."""
_INACTIVE_COLORS = ("#99adb3", "#6f7d84", "#ebeff2")
"""Greys for the inactive circle, the documentation's first."""


def check(connector: Connector, painter: Painter, timeout: float = 5.0) -> tuple[Problem, ...]:
    """Return the warnings about the icon's picture, the worst first; empty if there is no drawing yet.

    Args:
        connector: the connector. What `rules.check` reports as an error isn't checked again.
        painter: the process that measures.
        timeout: time limit in seconds.
    """
    icons = (connector.icon, connector.icon_disabled)
    if not connector.icon.svg or any(len(icon.svg) > _LARGEST for icon in icons):
        return ()
    seen, seen_inactive = effective(icons[0]), effective_inactive(*icons)
    if not seen.svg and not seen_inactive.svg:  # no browser draws them, which is an error
        return tuple(_name(seen, {}))
    try:
        found = json.loads(painter.paint(ink.measure, seen, seen_inactive, timeout=timeout))
    except RasterError as error:
        code = "ICON_NO_CAIRO" if error.code == "CAIRO_MISSING" else "ICON_NOT_CHECKED"
        return (_warning("ICON.DATA_IMAGE", code), *_name(seen, {}))
    problems = (
        *_state("ICON", found["active"], seen, connector.icon),
        *_name(seen, found["active"] or {}),
        *_state("ICON_DISABLED", found["inactive"], seen_inactive, connector.icon_disabled),
        *_alike(found, seen_inactive),
    )
    return without_repeats(connector, problems)


def _warning(field: str, code: str, **details: str | int) -> Problem:
    return Problem(Severity.WARNING, field, code, details)


def _state(field: str, state: dict[str, Any] | None, seen: Icon, icon: Icon) -> Iterator[Problem]:
    """Yield the warnings of one state."""
    if state is None:
        return
    fitted = dict(zip(("size", "position"), state["fit"] or (), strict=False))
    if fitted == {"size": icon.size, "position": icon.position}:
        fitted = {}
    if not state["any"]:
        yield _warning(f"{field}.DATA_IMAGE", "ICON_BLANK")
    elif state["ink"] < _BLANK:
        yield _warning(f"{field}.SIZE", "ICON_OUT_OF_SIGHT", **fitted)
    else:
        yield from _placed(field, state, fitted)
        yield from _seen(field, state, seen)


def _placed(field: str, state: dict[str, Any], fitted: dict[str, str]) -> Iterator[Problem]:
    if not state["full"]:  # a picture that covers the disc is meant to be round
        if state["outside"] > _CUT_OFF:
            yield _warning(f"{field}.SIZE", "ICON_CUT_OFF", **fitted)
        elif state["extent"] < _SMALL:
            yield _warning(f"{field}.SIZE", "ICON_SMALL", **fitted)
        elif state["off"] > _OFF_CENTRE:
            fix = {"position": state["centre"]} if state["centre"] else fitted
            yield _warning(f"{field}.POSITION", "ICON_OFF_CENTRE", **fix)


def _seen(field: str, state: dict[str, Any], seen: Icon) -> Iterator[Problem]:
    """Warn if neither the drawing contrasts with its circle, nor its parts with each other."""
    least = contrast.LEAST_FOR_DRAWINGS if field == "ICON" else _FAINT_INACTIVE
    if state["full"] or max(state["ratio"], state["inner"]) >= least:
        return
    drawing = tuple(state["ink_color"])
    is_active = field == "ICON"

    def passes(color: contrast.Color) -> bool:
        readable = contrast.ratio(color, contrast.WHITE) >= contrast.LEAST_FOR_TEXT
        return (readable or not is_active) and contrast.ratio(color, drawing) >= contrast.LEAST_FOR_DRAWINGS

    better = contrast.nearest(contrast.opaque(seen.color), passes) if seen.color else ""
    yield _warning(f"{field}.COLOR", "ICON_FAINT", **_told(state["ratio"], better))


def _name(seen: Icon, state: dict[str, Any]) -> Iterator[Problem]:
    """Warn if the name is hard to read: on a connected tile it's always white (published template)."""
    if not seen.color:
        return
    behind = contrast.opaque(seen.color, contrast.WALLPAPER)
    found = contrast.ratio(behind, contrast.WHITE)
    if found >= contrast.LEAST_FOR_TEXT:
        return

    def passes(color: contrast.Color) -> bool:
        return contrast.ratio(color, contrast.WHITE) >= contrast.LEAST_FOR_TEXT

    def passes_with_drawing(color: contrast.Color) -> bool:
        return (
            passes(color) and contrast.ratio(color, tuple(state["ink_color"])) >= contrast.LEAST_FOR_DRAWINGS
        )

    drawing_counts = (
        "ink_color" in state and not state["full"] and state["inner"] < contrast.LEAST_FOR_DRAWINGS
    )
    better = contrast.nearest(behind, passes_with_drawing) if drawing_counts else ""
    yield _warning("ICON.COLOR", "NAME_FAINT", **_told(found, better or contrast.nearest(behind, passes)))


def _told(ratio: float, color: str) -> dict[str, str | int]:
    """Return a contrast's details; the ratio is rounded down, so that it never looks sufficient."""
    return {"ratio": f"{int(ratio * 10) / 10:.1f}", **({"color": color} if color else {})}


def _alike(found: dict[str, Any], inactive: Icon) -> Iterator[Problem]:
    if found["difference"] is None or found["difference"] >= _ALIKE:
        return
    state, own = found["inactive"], contrast.opaque(inactive.color) if inactive.color else contrast.WHITE
    free = 1 - state["ink"]
    for color in _INACTIVE_COLORS:
        grey = contrast.opaque(color)
        apart = sum(abs(one - other) for one, other in zip(own, grey, strict=True)) / 3 * free
        drawing = tuple(state.get("ink_color", contrast.WHITE))
        if apart >= 2 * _ALIKE and contrast.ratio(grey, drawing) >= _FAINT_INACTIVE:
            yield _warning("ICON_DISABLED.COLOR", "ICONS_ALIKE", color=color)
            return
    yield _warning("ICON_DISABLED.COLOR", "ICONS_ALIKE")
