"""Problems seen on the drawn picture: a valid icon may still show nothing, or never be drawn at all.

An engine has to draw the picture first, so these checks are not part of `rules.check`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple, Protocol

from configurator.connector.inactive_icon import without_repeats
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.icon.check.fitting import Fit
from configurator.icon.check.ink import Contrasts, Measured
from configurator.icon.check.measuring import Measurement, centred, measure
from configurator.icon.check.remedies import Background, Remedies, Wanted
from configurator.icon.css import contrast
from configurator.icon.draw.pictures import EngineUnavailableError, Failure, Renderer
from configurator.icon.effective_icon import effective, effective_inactive
from configurator.icon.icon import Icon

_LARGEST = 240_000
"""Characters of the longest SVG that is measured: four times what the portal stores, which is an error."""
_BLANK = 0.002
"""Share of the circle covered by ink, below which nobody sees the drawing."""
_OUTSIDE = 0.5
"""Share of the ink outside the circle from which a blank circle means that the drawing lies outside; else
it's tiny."""
CUT_OFF = 0.0015
"""Share of the ink outside the circle, above which the drawing looks cut off."""
_SMALL = 0.33
"""Longest side of the ink as a share of the circle, below which it's too small: 14 pixels in a tile."""
_OFF_CENTRE = 0.08
"""Distance between the centres of ink and circle, as a share of the circle: 3 pixels in a tile."""
_OFF_CENTRE_KEPT = 0.03
"""The same where nobody has chosen the place for this drawing: the position is that of an earlier one."""
_FAINT_INACTIVE = 1.5
"""Contrast ratio below which an inactive drawing is invisible (WCAG has no rule for inactive elements)."""
_SAME_COLOR = 0.05
"""Difference of a channel (0 to 1), below which a background is not seen on the disc."""
_ALIKE = 0.03
"""Difference of the two pictures (0 to 1), below which they look the same."""
_INACTIVE_COLORS = ("#99adb3", "#6f7d84", "#ebeff2")
"""Greys for the inactive circle, the documentation's first."""

_AT_ONCE = 16
"""Connectors for which is tried out at once what would help; bounds the memory."""

UNDRAWN = {
    "TOOK_TOO_LONG": "ICON_TOO_SLOW",
    "TOO_MUCH_MEMORY": "ICON_TOO_MUCH_MEMORY",
    "CRASHED": "ICON_CRASHES",
    "BUSY": "ICON_BUSY",
    "OVERDUE": "ICON_OVERDUE",
}
"""Failures that are errors. For the first three the drawing is to blame: in the portal it would hold up
everybody's browser. For the others that isn't known, so it isn't sent either."""


class Look(NamedTuple):
    """What a look at a connector's picture has shown.

    Attributes:
        problems: the warnings about it, the worst first.
        measured: what was measured; None if there is no drawing yet or no engine could draw it.
    """

    problems: tuple[Problem, ...]
    measured: Measurement | None = None


class Helper(Protocol):
    """Tries out what would help an icon, each of its values valid or empty; only asked where it may help."""

    def fit(self, icon: Icon) -> Fit | None:
        """Return SIZE and POSITION that would fit it into the disc."""

    def background(self, icon: Icon) -> Background | None:
        """Return the background that its drawing brings along."""

    def white(self, icon: Icon) -> str | None:
        """Return its drawing in white, if that has one other colour."""


def check(
    connector: Connector, renderer: Renderer, kept: Collection[str] = frozenset()
) -> tuple[Problem, ...]:
    """Return the warnings about one connector's picture; see `look_at_all`."""
    return look_at_all([connector], renderer, kept)[0].problems


def check_all(
    connectors: Sequence[Connector], renderer: Renderer, kept: Collection[str] = frozenset()
) -> list[tuple[Problem, ...]]:
    """Return the warnings about each icon's picture; see `look_at_all`."""
    return [one.problems for one in look_at_all(connectors, renderer, kept)]


def look_at_all(
    connectors: Sequence[Connector], renderer: Renderer, kept: Collection[str] = frozenset()
) -> list[Look]:
    """Look at each icon's picture.

    Args:
        connectors: the connectors. What `rules.check` reports as an error isn't checked again.
        renderer: the engine that draws the pictures.
        kept: the icons (`ICON`, `ICON_DISABLED`) whose position was set for an earlier drawing.

    Raises:
        EngineUnavailableError: nothing can be drawn, for another reason than that Cairo is missing.
    """
    icons = [_icons(connector) for connector in connectors]
    wanted = [number for number, pair in enumerate(icons) if pair and any(icon.svg for icon in pair)]
    measured: dict[int, Measurement] = {}
    helper = Remedies(renderer)
    try:
        measurements = measure([pair for number in wanted if (pair := icons[number])], renderer)
        measured = dict(zip(wanted, measurements, strict=True))
    except EngineUnavailableError as error:
        if error.code != "CAIRO_MISSING":
            raise
    looks: list[Look] = []
    for start in range(0, len(connectors), _AT_ONCE):
        some = [
            (one, measured.get(start + number)) for number, one in enumerate(connectors[start:][:_AT_ONCE])
        ]
        looks += _looks(some, helper, kept)
    return looks


def _looks(
    measured: Sequence[tuple[Connector, Measurement | None]], helper: Remedies, kept: Collection[str]
) -> list[Look]:
    """Ask first what has to be tried out, so that it's tried out at once."""
    wanted = Wanted()
    first = [problems_of(connector, found, wanted, kept) for connector, found in measured]
    if wanted:
        helper.prepare(wanted)
        first = [problems_of(connector, found, helper, kept) for connector, found in measured]
    return [Look(problems, found) for problems, (_, found) in zip(first, measured, strict=True)]


def problems_of(
    connector: Connector, found: Measurement | None, helper: Helper, kept: Collection[str] = frozenset()
) -> tuple[Problem, ...]:
    """Return what is said of a connector whose picture was measured.

    Args:
        connector: the connector.
        found: what was measured; None if no engine could draw it.
        helper: tries out what would help.
        kept: as in `look_at_all`.
    """
    icons = _icons(connector)
    if icons is None:
        return ()
    seen, seen_inactive = icons
    if found is None:
        missing = [_warning("ICON.DATA_IMAGE", "ICON_NO_CAIRO")] if seen.svg or seen_inactive.svg else []
        return (*missing, *_name(seen, None))
    problems = (
        *_state("ICON", found.active, (connector.icon, seen), helper, kept),
        *_name(seen, found.active),
        *_state("ICON_DISABLED", found.inactive, (connector.icon_disabled, seen_inactive), helper, kept),
        *_alike(found, seen_inactive),
    )
    return without_repeats(connector, problems)


def _icons(connector: Connector) -> tuple[Icon, Icon] | None:
    """Return both icons as browsers see them; None if there is no drawing yet, or one that is too large."""
    icons = (connector.icon, connector.icon_disabled)
    if not connector.icon.svg or any(len(icon.svg) > _LARGEST for icon in icons):
        return None
    return effective(icons[0]), effective_inactive(*icons)


def _warning(field: str, code: str, **details: str | int) -> Problem:
    return Problem(Severity.WARNING, field, code, details)


def _state(
    field: str,
    state: Measured | Failure | None,
    icons: tuple[Icon, Icon],
    helper: Helper,
    kept: Collection[str],
) -> Iterator[Problem]:
    """Yield the warnings of one state, of an icon as it's written and as it's seen."""
    if state is None:
        return
    if isinstance(state, Failure):
        if state.code in UNDRAWN:
            yield Problem(Severity.ERROR, f"{field}.DATA_IMAGE", UNDRAWN[state.code])
        else:
            yield _not_checked(field, state.reason or "failure")
    elif not state.is_exact and _is_close(state, _least(field)):
        yield _not_checked(field, "closeness")
    elif not state.has_ink:
        yield _warning(f"{field}.DATA_IMAGE", "ICON_BLANK")
    elif not state.contrasts or (state.ink < _BLANK and state.outside >= _OUTSIDE):
        yield _warning(f"{field}.SIZE", "ICON_OUT_OF_SIGHT", **_fit(icons, helper))
    elif not state.is_full:  # a picture that covers the disc is meant to be round
        if state.is_rectangle:
            yield from _background(field, icons[1], helper)
        yield from _placed(field, state, icons, helper, is_kept=field in kept)
        yield from _faint(field, state.contrasts, icons[1], helper)


def _not_checked(field: str, reason: str) -> Problem:
    """Say that nobody has looked, and why: a name of `wording.not_checked`."""
    return _warning(f"{field}.DATA_IMAGE", "ICON_NOT_CHECKED", reason=reason)


def _is_close(state: Measured, least: float) -> bool:
    """Whether a picture of Cairo's is so close to a limit that a browser's may lie beyond it.

    Over 1,000 public icons, the two differ by less.
    """
    if state.is_full or not state.contrasts:
        return False
    ratio = max(state.contrasts.ratio, state.contrasts.inner)
    return (
        _BLANK / 2 < state.ink < _BLANK * 2
        or CUT_OFF / 2 < state.outside < CUT_OFF * 2
        or abs(state.extent / _SMALL - 1) < 0.03
        or abs(state.off - _OFF_CENTRE) < 0.008
        or abs(ratio / least - 1) < 0.12
    )


def _background(field: str, seen: Icon, helper: Helper) -> Iterator[Problem]:
    """Warn of a background that the drawing brings along, if it is seen as a rectangle in the disc."""
    found = helper.background(seen)
    if found is None:
        return
    disc = contrast.opaque(seen.color) if seen.color else contrast.WHITE
    details: dict[str, str | int] = {}
    if found.color:
        own = contrast.opaque(found.color)
        if max(abs(one - other) for one, other in zip(own, disc, strict=True)) < _SAME_COLOR:
            return
        now, then = contrast.ratio(disc, contrast.WHITE), contrast.ratio(own, contrast.WHITE)
        if field != "ICON" or then >= min(now, contrast.LEAST_FOR_DRAWINGS):  # the name has to stay readable
            details |= {"svg": found.svg, "color": found.color}
    if max(found.left.ratio, found.left.inner) >= _least(field):
        details["bare"] = found.svg
    elif better := _better_disc(field, seen, found.left):
        details |= {"cleared": found.svg, "better": better}
    yield _warning(f"{field}.DATA_IMAGE", "ICON_BACKGROUND", **details)


def _better_disc(field: str, seen: Icon, contrasts: Contrasts) -> str:
    """Return the colour most like the disc's on which a drawing is seen, empty if there is none."""

    def passes(color: contrast.Color) -> bool:
        readable = contrast.ratio(color, contrast.WHITE) >= contrast.LEAST_FOR_TEXT
        is_seen = contrast.ratio(color, contrasts.ink_color) >= contrast.LEAST_FOR_DRAWINGS
        return (readable or field != "ICON") and is_seen

    return contrast.nearest(contrast.opaque(seen.color), passes) if seen.color else ""


def _least(field: str) -> float:
    return contrast.LEAST_FOR_DRAWINGS if field == "ICON" else _FAINT_INACTIVE


def _fit(icons: tuple[Icon, Icon], helper: Helper) -> dict[str, str]:
    """Return the values that would fit the drawing into the disc; empty if the icon has them already."""
    icon, seen = icons
    found = helper.fit(seen)
    if found is None or found == (icon.size, icon.position):
        return {}
    return found._asdict()


def _placed(
    field: str, state: Measured, icons: tuple[Icon, Icon], helper: Helper, *, is_kept: bool
) -> Iterator[Problem]:
    if state.outside > CUT_OFF:
        yield _warning(f"{field}.SIZE", "ICON_CUT_OFF", **_fit(icons, helper))
    elif state.extent < _SMALL:
        yield _warning(f"{field}.SIZE", "ICON_SMALL", **_fit(icons, helper))
    elif state.off > (_OFF_CENTRE_KEPT if is_kept else _OFF_CENTRE) and state.middle:
        position = centred(icons[1], state.middle)
        better = {"position": position} if position else _fit(icons, helper)
        code = "ICON_POSITION_KEPT" if is_kept else "ICON_OFF_CENTRE"
        yield _warning(f"{field}.POSITION", code, **better)


def _faint(field: str, contrasts: Contrasts, seen: Icon, helper: Helper) -> Iterator[Problem]:
    """Warn if neither the drawing contrasts with its circle, nor its parts with each other."""
    least = _least(field)
    if max(contrasts.ratio, contrasts.inner) >= least:
        return
    disc = contrast.opaque(seen.color) if seen.color else contrast.WHITE
    is_dark = contrast.luminance(contrasts.ink_color) <= contrast.luminance(disc)
    white = helper.white(seen) if is_dark and contrast.ratio(disc, contrast.WHITE) >= least else None
    better = _better_disc(field, seen, contrasts)
    yield _warning(
        f"{field}.COLOR", "ICON_FAINT", **_told(contrasts.ratio, better), **({"svg": white} if white else {})
    )


def _name(seen: Icon, state: Measured | Failure | None) -> Iterator[Problem]:
    """Warn if the name is hard to read: on a connected tile it's always white (published template)."""
    if not seen.color:
        return
    behind = contrast.opaque(seen.color, contrast.WALLPAPER)
    found = contrast.ratio(behind, contrast.WHITE)
    if found >= contrast.LEAST_FOR_TEXT:
        return
    drawing = _drawing_that_counts(state)

    def passes(color: contrast.Color) -> bool:
        return contrast.ratio(color, contrast.WHITE) >= contrast.LEAST_FOR_TEXT

    def passes_with_drawing(color: contrast.Color) -> bool:
        return passes(color) and (
            drawing is None or contrast.ratio(color, drawing) >= contrast.LEAST_FOR_DRAWINGS
        )

    better = contrast.nearest(behind, passes_with_drawing)
    yield _warning("ICON.COLOR", "NAME_FAINT", **_told(found, better or contrast.nearest(behind, passes)))


def _drawing_that_counts(state: Measured | Failure | None) -> contrast.Color | None:
    """Return the colour of a drawing that needs the disc's contrast; None if it stands out by itself."""
    if not isinstance(state, Measured) or not state.contrasts or state.is_full:
        return None
    return state.contrasts.ink_color if state.contrasts.inner < contrast.LEAST_FOR_DRAWINGS else None


def _told(ratio: float, color: str) -> dict[str, str | int]:
    """Return a contrast's details; the ratio is rounded down, so that it never looks sufficient."""
    return {"ratio": f"{int(ratio * 10) / 10:.1f}", **({"color": color} if color else {})}


def _alike(found: Measurement, inactive: Icon) -> Iterator[Problem]:
    state = found.inactive
    if found.difference is None or found.difference >= _ALIKE or not isinstance(state, Measured):
        return
    own, free = contrast.opaque(inactive.color) if inactive.color else contrast.WHITE, 1 - state.ink
    drawing = state.contrasts.ink_color if state.contrasts else contrast.WHITE
    for color in _INACTIVE_COLORS:
        grey = contrast.opaque(color)
        apart = sum(abs(one - other) for one, other in zip(own, grey, strict=True)) / 3 * free
        if apart >= 2 * _ALIKE and contrast.ratio(grey, drawing) >= _FAINT_INACTIVE:
            yield _warning("ICON_DISABLED.COLOR", "ICONS_ALIKE", color=color)
            return
    yield _warning("ICON_DISABLED.COLOR", "ICONS_ALIKE")
