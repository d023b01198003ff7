"""Who is to blame for a picture that doesn't come: the drawing, or a busy computer.

Two signs tell them apart. The process that draws was at work for most of the time: then the drawing takes so
long on any computer. Or a trivial picture, drawn just before the second try, came quickly: then the computer
has time enough. A process that gets only a share of a busy computer's time isn't started again: it goes on.
"""

from __future__ import annotations

from enum import Enum, auto

_AT_WORK = 0.6
"""Share of the time for which a process that draws a heavy picture has a processor."""
_LITTLE = 0.3
"""Seconds of work below which it does nothing at all: it hangs, and a new process may not."""
_MUCH = 0.7
"""Seconds of work after which a drawing is heavy: an ordinary one takes a tenth of that."""
_SWIFT = 0.5
"""Seconds in which an unhurried computer draws a trivial picture: 0.03 s as a rule."""


class Verdict(Enum):
    """What follows from a picture that didn't come in its time limit."""

    TRY_AGAIN = auto()
    GO_ON = auto()
    DRAWING = auto()
    COMPUTER = auto()


class Blame:
    """Follows the tries of one drawing.

    Attributes:
        tries: how many have failed.
    """

    def __init__(self) -> None:
        self.tries = 0
        self._trivial: float | None = None

    def note_trivial(self, seconds: float) -> None:
        """Note how long the trivial picture took that was drawn before the second try."""
        self._trivial = seconds

    def failed(self, seconds: float, cpu_seconds: float) -> Verdict:
        """Return what follows from a try that has failed.

        Args:
            seconds: how long it took.
            cpu_seconds: for how long of this the process that draws was at work.
        """
        self.tries += 1
        if cpu_seconds >= _AT_WORK * seconds:
            return Verdict.DRAWING
        if self.tries == 1:
            return Verdict.GO_ON if cpu_seconds >= _LITTLE else Verdict.TRY_AGAIN
        if cpu_seconds >= _MUCH:
            return Verdict.DRAWING
        is_swift = self._trivial is not None and self._trivial <= _SWIFT
        return Verdict.DRAWING if is_swift else Verdict.COMPUTER
