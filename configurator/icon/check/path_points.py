"""The points that bound a path."""

from __future__ import annotations

import cmath
import math
import re
from collections.abc import Iterator

from configurator.icon.css.lengths import NUMBER

_TOKEN = re.compile(rf"[MmZzLlHhVvCcSsQqTtAa]|{NUMBER}|[+-]?\d+\.(?!\d)", re.IGNORECASE)
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FLAGS = re.compile(rf"([\d.eE+-]+[\s,]*[\d.eE+-]+[\s,]*{NUMBER}[\s,]*)([01])[\s,]*([01])[\s,]*")
_ARC_STEPS = 16


def points(data: str) -> Iterator[complex]:
    """Yield points between which a path lies: its own, those that pull its curves, and some on its arcs.

    Args:
        data: the `d` of the path; what is wrong in it ends it, as in a browser.
    """
    here = start = 0j
    command = ""
    tokens = _tokens(data)
    position = 0
    while position < len(tokens):
        if tokens[position].isalpha():
            command = tokens[position]
            position += 1
        elif command.upper() in {"", "Z"}:
            return
        count = _ARGUMENTS[command.upper()]
        arguments = tokens[position : position + count]
        if len(arguments) < count or any(one.isalpha() for one in arguments):
            return
        position += count
        if command.upper() == "Z":
            here = start
            continue
        base = here if command.islower() else 0j
        reached = list(_reached(command.upper(), [float(one) for one in arguments], here, base))
        here = reached[-1]
        yield from reached
        if command.upper() == "M":
            start = here
            command = "l" if command == "m" else "L"


def _tokens(data: str) -> list[str]:
    parts: list[str] = []
    for part in re.split(r"(?=[MmZzLlHhVvCcSsQqTtAa])", data):
        # The two flags of an arc may be written without anything between them.
        spelled = _FLAGS.sub(r"\1 \2 \3 ", part[1:]) if part[:1] in {"A", "a"} else part[1:]
        parts += _TOKEN.findall(part[:1] + spelled)
    return parts


def _reached(command: str, numbers: list[float], here: complex, base: complex) -> Iterator[complex]:
    """Points up to the end of one segment; the last is the end."""
    if command == "H":
        yield complex(base.real + numbers[0], here.imag)
    elif command == "V":
        yield complex(here.real, base.imag + numbers[0])
    elif command == "A":
        yield from _arc(here, numbers, base + complex(*numbers[5:]))
    else:
        yield from (base + complex(*pair) for pair in zip(numbers[::2], numbers[1::2], strict=True))


def _arc(start: complex, numbers: list[float], end: complex) -> Iterator[complex]:
    """Points on an arc, by the way from its ends to its centre that the SVG specification describes."""
    rx, ry = abs(numbers[0]), abs(numbers[1])
    if rx and ry and start != end:
        turn = cmath.rect(1, math.radians(numbers[2]))
        half = (start - end) / 2 / turn
        unit = complex(half.real / rx, half.imag / ry)
        scale = max(1.0, abs(unit))
        unit /= scale
        side = 1 if bool(numbers[3]) != bool(numbers[4]) else -1
        middle = 1j * -side * unit * math.sqrt(max(0.0, 1 / max(abs(unit) ** 2, 1e-12) - 1))
        first, last = cmath.phase(unit - middle), cmath.phase(-unit - middle)
        sweep = (last - first) % (2 * math.pi) if numbers[4] else -((first - last) % (2 * math.pi))
        for step in range(1, _ARC_STEPS):
            on = middle + cmath.rect(1, first + sweep * step / _ARC_STEPS)
            yield complex(on.real * rx * scale, on.imag * ry * scale) * turn + (start + end) / 2
    yield end
