"""The shortest spelling of a path that lies on a grid, in bytes of a Data URI."""

from __future__ import annotations

from configurator.icon.minify.number_spelling import follows, written
from configurator.icon.minify.path_data import Step

_TAIL = 40
"""Characters in which the last number begins."""


class Writer:
    """Writes one path.

    Args:
        digits: decimals of the grid.
    """

    def __init__(self, digits: int) -> None:
        self._digits = digits
        self._out: list[str] = []
        self._tail = ""
        """The end of what is written."""
        self._last = ""
        """The command that a number without one would continue."""
        self._at = self._start = (0, 0)
        self._control: tuple[str, int, int] = ("", 0, 0)

    def write(self, steps: list[Step]) -> str:
        """Return the path data."""
        for step in steps:
            if step.kind == "Z":
                self._append("z")
                self._last, self._at, self._control = "", self._start, ("", 0, 0)
                continue
            command, text = min(self._spellings(step), key=lambda one: len(one[1]))
            self._append(text)
            self._last = {"M": "L", "m": "l"}.get(command, command)
            self._at = step.points[-2], step.points[-1]
            if step.kind == "M":
                self._start = self._at
            is_curve = step.kind in "CQ"
            # C and Q have both numbers, which mypy cannot know.
            self._control = (step.kind, *step.points[-4:-2]) if is_curve else ("", 0, 0)  # type: ignore[assignment]
        return "".join(self._out)

    def _append(self, text: str) -> None:
        self._out.append(text)
        self._tail = (self._tail + text)[-_TAIL:]

    def _spellings(self, step: Step) -> list[tuple[str, str]]:
        """Each command that draws the step, with the text that has to be appended."""
        kinds: list[tuple[str, tuple[int, ...], bool]] = [(step.kind, step.points, False)]
        x, y = self._at
        if step.kind == "L":
            if step.points[1] == y:
                kinds = [("H", step.points[:1], False)]
            elif step.points[0] == x:
                kinds = [("V", step.points[1:], True)]
        elif step.kind in "CQ" and self._is_smooth(step):
            kinds = [("S" if step.kind == "C" else "T", step.points[2:], False)]
        return [
            (letter, self._text(letter, points, step.arc, down=is_down))
            for kind, points, is_down in kinds
            for letter in (kind, kind.lower())
        ]

    def _is_smooth(self, step: Step) -> bool:
        """Whether the first control point is where `S` or `T` would put it."""
        kind, x, y = self._control
        if kind != step.kind:
            return step.kind == "C" and step.points[:2] == self._at
        return step.points[:2] == (2 * self._at[0] - x, 2 * self._at[1] - y)

    def _text(self, letter: str, points: tuple[int, ...], arc: tuple[str, ...], *, down: bool) -> str:
        numbers = []
        for number, value in enumerate(points):
            base = self._at[1 if down else number % 2] if letter.islower() else 0
            numbers.append(written(value - base, self._digits))
        added = "" if letter == self._last else letter
        flags = "".join(arc[3:])
        previous = ""
        for word in [*arc[:3], flags, *numbers] if arc else numbers:
            before = self._tail + added
            # After the flags of an arc, which are one digit each, nothing is ever needed.
            is_free = not before or before[-1].isalpha() or (bool(arc) and previous is flags)
            if not is_free and (word is flags or not follows(before, word)):
                added += ","
            added += word
            previous = word
        return added
