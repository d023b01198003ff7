"""A drawing that never comes to rest is judged by what it shows most of the time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from configurator.icon.check.ink import Contrasts, Measured
from configurator.icon.motion.still import moments_to_try

_Value = TypeVar("_Value")


def moments(svg: str, *, close_together: bool = False) -> tuple[float | None, ...]:
    """Return when a drawing is looked at, in seconds after it was first shown.

    Args:
        svg: a document that the gate has admitted.
        close_together: to see how far the drawing ever reaches, not only what it mostly shows.

    Returns:
        None, for the settled picture, where it comes to rest or its moments can't be worked out; else moments
        all over its period.
    """
    return moments_to_try(svg, close_together=close_together) or (None,)


def typical(measured: Sequence[Measured]) -> Measured:
    """Return what is seen of a drawing most of the time, counting the moments at which it shows anything.

    Args:
        measured: what is seen at each moment, at least one.
    """
    shown = [one for one in measured if one.contrasts]
    if len(measured) == 1 or not shown:
        return max(measured, key=lambda one: one.has_ink)
    return Measured(
        has_ink=True,
        ink=max(one.ink for one in shown),
        outside=_middle(shown, lambda one: -one.outside).outside,
        extent=_middle(shown, lambda one: one.extent).extent,
        middle=_middle(shown, lambda one: -one.off).middle,
        is_full=_middle(shown, lambda one: one.is_full).is_full,
        contrasts=_middle([one.contrasts for one in shown if one.contrasts], _strength),
        is_moving=True,
    )


def _strength(contrasts: Contrasts) -> float:
    return max(contrasts.ratio, contrasts.inner)


def _middle(values: Sequence[_Value], key: Callable[[_Value], float]) -> _Value:
    """Return the value in the middle; of two in the middle, the one in the drawing's favour."""
    return sorted(values, key=key)[len(values) // 2]
