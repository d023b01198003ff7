"""Finished looks for a logo, the best first: each was drawn, measured and checked like any icon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from configurator.connector import picture_findings
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.connector.rules import check
from configurator.icon.check.ink import Contrasts, Measured
from configurator.icon.css import contrast
from configurator.icon.data_uri import encoded_length
from configurator.icon.draw.pictures import Renderer
from configurator.icon.icon import Icon
from configurator.services.logos import Logo
from configurator.services.look_maker import Look, LookMaker
from configurator.services.picture_warnings import is_passing

__all__ = ["Look", "Suggestion", "suggestions"]

_PLACE = frozenset({"ICON_OFF_CENTRE", "ICON_CUT_OFF", "ICON_SMALL"})
_ABOUT_INK = frozenset({"ICON_FAINT", "ICON_BLANK", "ICON_OUT_OF_SIGHT"})


class _Seen(NamedTuple):
    """What was found out about an icon.

    Attributes:
        problems: what the check says of it.
        contrasts: how its drawing stands out from the disc; None if nothing is seen.
    """

    problems: tuple[Problem, ...]
    contrasts: Contrasts | None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A finished look.

    Attributes:
        look: how it was made.
        icon: the icon.
        problems: what the check says of it, rules of contrast included; notes are left out.
        drawing_contrast: contrast of the drawing with the disc, or of its parts with each other.
        name_contrast: contrast of the white name with the disc's colour.
        size: bytes of its Data URI.
    """

    look: Look
    icon: Icon
    problems: tuple[Problem, ...]
    drawing_contrast: float
    name_contrast: float
    size: int

    @property
    def passes(self) -> bool:
        """Whether the check finds nothing wrong with it, so that it may be applied without asking."""
        return not self.problems


def suggestions(
    logo: Logo,
    renderer: Renderer,
    current: Icon | None = None,
    tell_best: Callable[[Suggestion], object] | None = None,
) -> list[Suggestion]:
    """Return four to six looks, those that pass first, and among them the best first.

    An SVG that passes as it is comes first, byte for byte.

    Args:
        logo: the logo.
        renderer: the engine that draws the looks.
        current: the icon whose colour, size and position are kept for the logo as it is; None to choose.
        tell_best: gets the best look as soon as it is known, before the others are checked; is called only
            if it passes.

    Raises:
        EngineUnavailableError: nothing can be drawn.
    """
    made = LookMaker(logo, renderer, current).looks()
    found = _suggested([next(made)], renderer, current)
    if tell_best and found[0].passes:
        tell_best(found[0])
    found += _suggested(list(made), renderer, current)
    return sorted(found, key=lambda one: not one.passes)


def _suggested(
    made: Sequence[tuple[Look, Icon]], renderer: Renderer, current: Icon | None
) -> list[Suggestion]:
    """Return a suggestion for each look, with the icon where the check would have it."""
    told = _checked([icon for _look, icon in made], renderer)
    placed = [
        icon if current and look is Look.AS_IS else _placed(icon, seen.problems)
        for (look, icon), seen in zip(made, told, strict=True)
    ]
    moved = [number for number, (_look, icon) in enumerate(made) if icon != placed[number]]
    for number, seen in zip(moved, _checked([placed[at] for at in moved], renderer), strict=True):
        told[number] = seen
    return [_suggestion(look, icon, seen) for (look, _), icon, seen in zip(made, placed, told, strict=True)]


def _checked(icons: Sequence[Icon], renderer: Renderer) -> list[_Seen]:
    """Return what the check says of each icon, of its values and of its picture.

    What a busy computer had no time to draw is tried once more.
    """
    connectors = [Connector(icon=icon) for icon in icons]
    looks = picture_findings.look_at_all(connectors, renderer) if icons else []
    missed = [number for number, look in enumerate(looks) if any(map(is_passing, look.problems))]
    again = picture_findings.look_at_all([connectors[at] for at in missed], renderer) if missed else []
    for number, look in zip(missed, again, strict=True):
        looks[number] = look
    return [_seen(connector, look) for connector, look in zip(connectors, looks, strict=True)]


def _seen(connector: Connector, look: picture_findings.Look) -> _Seen:
    problems = [one for one in (*_own(connector), *look.problems) if one.severity is not Severity.NOTE]
    active = look.measured.active if look.measured else None
    return _Seen(tuple(problems), active.contrasts if isinstance(active, Measured) else None)


def _placed(icon: Icon, problems: Sequence[Problem]) -> Icon:
    """Return an icon where the check would have it: a fit centres the circle around it, not its sides."""
    for problem in problems:
        if problem.code in _PLACE and "position" in problem.details:
            details = {
                part: str(problem.details[part]) for part in ("size", "position") if part in problem.details
            }
            return replace(icon, **details)
    return icon


def _own(connector: Connector) -> tuple[Problem, ...]:
    """Return what is wrong with the icon itself, without what a connector needs beside it."""
    return tuple(problem for problem in check(connector) if problem.field.startswith("ICON."))


def _suggestion(look: Look, icon: Icon, seen: _Seen) -> Suggestion:
    disc = contrast.opaque(icon.color) if icon.color else contrast.WHITE
    problems, drawing = seen.problems, 0.0
    if seen.contrasts:
        drawing = max(seen.contrasts.ratio, seen.contrasts.inner)
        codes = {problem.code for problem in problems}
        if drawing < contrast.LEAST_FOR_DRAWINGS and not codes & _ABOUT_INK:
            # The check leaves a picture that covers the disc alone; one that is suggested has to be seen.
            ratio = f"{int(drawing * 10) / 10:.1f}"
            problems = (*problems, Problem(Severity.WARNING, "ICON.COLOR", "ICON_FAINT", {"ratio": ratio}))
    return Suggestion(
        look,
        icon,
        problems,
        round(drawing, 2),
        round(contrast.ratio(disc, contrast.WHITE), 2),
        encoded_length(icon.svg),
    )
