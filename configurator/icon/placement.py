"""Placing a drawing on the disc by hand: the SIZE and POSITION after a drag, a handle or a key.

All lengths are in parts of the disc's side. What is written reads well in CSS: whole percentages, and words
where the drawing lies in one of the nine places.
"""

from __future__ import annotations

from typing import NamedTuple

from configurator.icon.css.geometry import placement
from configurator.icon.css.lengths import Length
from configurator.icon.css.named_positions import position_of
from configurator.icon.css.positions import CENTER, parse_position, percentage_of
from configurator.icon.css.sizes import parse_size
from configurator.icon.svg.intrinsic_size import IntrinsicSize

_BOX = 97
"""Side of the disc in CSS pixels, for values in pixels: the settings page, the portal's largest place."""
_SCALE = 20
_NO_ROOM = 0.03
"""Least room in which a percentage moves anything: CSS counts it in (disc - drawing)."""
_SNAP = 0.03
"""Distance from one of the nine places within which a drawing snaps to it."""
_SNAP_OF_ROOM = 0.15
_OPTICAL = 0.006
"""Distance of the optical centre from the drawing's middle, in parts of the disc, that the eye sees."""
_SMALLEST, _LARGEST = 5, 300
"""Percentages between which a hand may size a drawing."""
_PLACES = (0, 50, 100)
"""Percentages of the nine places, across and down."""


class Guide(NamedTuple):
    """A line to which a drawing has snapped.

    Attributes:
        axis: `across` for a line from top to bottom, `down` for one from left to right.
        at: where it is, in parts of the disc's side.
        kind: `centre`, `edge` or `optical`.
    """

    axis: str
    at: float
    kind: str


class Spot(NamedTuple):
    """Where the drawing lies, in parts of the disc's side, from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


def spot(intrinsic: IntrinsicSize, size: str, position: str) -> Spot:
    """Return where a drawing lies.

    Args:
        intrinsic: the drawing's intrinsic size.
        size: `background-size`; if it is empty or invalid, the portal's base rule holds.
        position: `background-position`; the same.
    """
    rect = placement(_BOX, intrinsic, size, position, _SCALE)
    return Spot(*(length / (_BOX * _SCALE) for length in rect))


def percentages(intrinsic: IntrinsicSize, size: str, position: str) -> tuple[int, int]:
    """Return a position as CSS percentages across and down, rounded."""
    lies = spot(intrinsic, size, position)
    place = parse_position(position) or CENTER
    found = []
    for start, length, edge, distance in (
        (lies.left, lies.width, place.x_edge, place.x),
        (lies.top, lies.height, place.y_edge, place.y),
    ):
        percent = percentage_of(edge, distance)
        if percent is None:
            room = 1 - length
            percent = 50 if abs(room) < _NO_ROOM else 100 * start / room
        found.append(round(percent))
    return found[0], found[1]


def has_room(intrinsic: IntrinsicSize, size: str) -> bool:
    """Whether a position moves the drawing at all: one that fills the disc has nowhere to go."""
    lies = spot(intrinsic, size, "")
    return any(abs(1 - length) >= _NO_ROOM for length in (lies.width, lies.height))


def moved(
    intrinsic: IntrinsicSize,
    size: str,
    position: str,
    by: tuple[float, float],
    *,
    snap: bool = True,
    optical: tuple[float, float] | None = None,
) -> str:
    """Return the position of a drawing that was dragged.

    Args:
        intrinsic: the drawing's intrinsic size.
        size: its `background-size`.
        position: its `background-position` before the drag.
        by: how far it was dragged, to the right and downwards.
        snap: snap to the nine places, and to where the optical centre lies in the disc's middle.
        optical: the optical centre in parts of the drawing, from its upper left corner, if it is known.
    """
    lies = spot(intrinsic, size, position)
    before = percentages(intrinsic, size, position)
    found = []
    centres = optical or (None, None)
    for start, length, distance, percent, centre in zip(lies[:2], lies[2:], by, before, centres, strict=True):
        # The drawing's middle stays on the disc, so that it can be found again.
        wanted = min(max(start + distance, -length / 2), 1 - length / 2)
        places = _snapping(length, centre) if snap else ()
        found.append(_percent(wanted, 1 - length, percent, places))
    return position if tuple(found) == before else position_of(*found)


def nudged(intrinsic: IntrinsicSize, size: str, position: str, by: tuple[int, int]) -> str:
    """Return the position after steps to the right and downwards, each about a pixel of the settings page."""
    lies = spot(intrinsic, size, position)
    found = []
    for length, steps, percent in zip(lies[2:], by, percentages(intrinsic, size, position), strict=True):
        room = 1 - length
        if steps and abs(room) >= _NO_ROOM:
            step = max(1, round(1 / abs(room))) * (1 if room > 0 else -1)
            start = (percent + steps * step) * room / 100
            on_disc = -length / 2 <= start <= 1 - length / 2
            found.append(percent + steps * step if on_disc else percent)
        else:
            found.append(percent)
    return position_of(*found)


def scaled(intrinsic: IntrinsicSize, size: str, factor: float = 1.0, points: int = 0) -> str:
    """Return the size of a drawing that was made larger or smaller; its proportions are its own again.

    Args:
        intrinsic: the drawing's intrinsic size.
        size: its `background-size` before.
        factor: how many times as large.
        points: percentages to be added.
    """
    lies = spot(intrinsic, size, "")
    ratio = intrinsic.ratio
    width = min(lies.width, lies.height * ratio) if _is_forced(size) and ratio else lies.width
    percent = min(max(round(100 * width * factor) + points, _SMALLEST), _LARGEST)
    return f"{percent}%" if ratio else f"{percent}% {percent}%"


def pulled(
    intrinsic: IntrinsicSize,
    size: str,
    position: str,
    corner: tuple[int, int],
    by: tuple[float, float],
    *,
    snap: bool = True,
) -> str:
    """Return the size of a drawing one of whose corners was pulled.

    Args:
        intrinsic: the drawing's intrinsic size.
        size: its `background-size` before.
        position: its `background-position`, which stays.
        corner: which one: -1 for left or top, 1 for right or bottom.
        by: how far it was pulled, to the right and downwards.
        snap: snap to the size in which a side reaches from edge to edge of the disc.
    """
    lies = spot(intrinsic, size, position)
    diagonal = lies.width**2 + lies.height**2
    if not diagonal:
        return size
    outwards = corner[0] * by[0] * lies.width + corner[1] * by[1] * lies.height
    factor = max(0.0, 1 + 2 * outwards / diagonal)
    if snap:
        for side in (lies.width, lies.height):
            if side and abs(side * factor - 1) <= _SNAP:  # that side reaches from edge to edge
                return scaled(intrinsic, size, 1 / side)
    return scaled(intrinsic, size, factor)


def optical_centre(
    intrinsic: IntrinsicSize, size: str, position: str, seen: tuple[float, float]
) -> tuple[float, float] | None:
    """Return the optical centre of a drawing, in parts of it; None where it has no extent.

    Args:
        intrinsic: the drawing's intrinsic size.
        size: the `background-size` with which it was measured.
        position: the same for its `background-position`.
        seen: where the optical centre was then, in parts of the disc's side.
    """
    lies = spot(intrinsic, size, position)
    if not (lies.width > 0 and lies.height > 0):
        return None
    return (seen[0] - lies.left) / lies.width, (seen[1] - lies.top) / lies.height


def guides(
    intrinsic: IntrinsicSize, size: str, position: str, optical: tuple[float, float] | None = None
) -> list[Guide]:
    """Return the lines on which a drawing lies: the disc's middle, its edges, or both.

    Args:
        intrinsic: the drawing's intrinsic size.
        size: its `background-size`.
        position: its `background-position`.
        optical: as for `moved`.
    """
    lies = spot(intrinsic, size, position)
    at = percentages(intrinsic, size, position)
    found: list[Guide] = []
    for axis, length, percent, centre in zip(
        ("across", "down"), lies[2:], at, optical or (None, None), strict=True
    ):
        places = _snapping(length, centre)
        if abs(1 - length) < _NO_ROOM:  # from edge to edge
            found += [Guide(axis, 0.0, "edge"), Guide(axis, 1.0, "edge")]
        elif percent in _PLACES:
            found.append(Guide(axis, percent / 100, "centre" if percent == 50 else "edge"))
        elif percent in places:
            found.append(Guide(axis, 0.5, "optical"))
    return found


def _snapping(length: float, optical: float | None) -> tuple[int, ...]:
    """The percentages to which a drawing snaps on one axis: the optical centre's after the nine places'."""
    room = 1 - length
    if optical is None or abs(room) < _NO_ROOM:
        return _PLACES
    percent = round(100 * (0.5 - optical * length) / room)
    is_own = abs((percent - 50) * room) > _OPTICAL * 100 and -100 <= percent <= 200
    return (*_PLACES, percent) if is_own else _PLACES


def _percent(start: float, room: float, before: int, places: tuple[int, ...]) -> int:
    """The percentage with which a drawing begins at `start`, or the one of `places` that is near."""
    if abs(room) < _NO_ROOM:
        return before
    if places:
        nearest = min(places, key=lambda place: abs(start - room * place / 100))
        if abs(start - room * nearest / 100) <= min(_SNAP, _SNAP_OF_ROOM * abs(room)):
            return nearest
    return round(100 * start / room)


def _is_forced(size: str) -> bool:
    """Whether both sides are given; a picture with a ratio is then fitted into them."""
    sides = parse_size(size)
    return bool(sides) and len(sides or ()) == 2 and all(isinstance(side, Length) for side in sides or ())
