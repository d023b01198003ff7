"""Numbers in their shortest spelling without a visible difference."""

from __future__ import annotations

import math
import re

NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_STEPS = 3300
"""Into so many steps the picture's longer side is divided at least: half a step is 0.03 px in the largest
icon of the portal, 97 px on a screen of double density. With half as many, two of 500 icons changed."""
_MOST_DIGITS = 8


def digits_for(extent: float, scale: float = 1.0) -> int:
    """Return how many decimals coordinates need.

    Args:
        extent: the picture's longer side in its own units.
        scale: how much larger they are drawn by the transforms around them.
    """
    if not (extent > 0 and scale > 0):
        return _MOST_DIGITS
    return max(0, min(_MOST_DIGITS, math.ceil(math.log10(_STEPS * scale / extent))))


def written(steps: int, digits: int) -> str:
    """Return a number of steps of 10^-digits, without what can be left out."""
    sign, text = ("-" if steps < 0 else ""), str(abs(steps)).rjust(digits + 1, "0")
    whole, part = (text[:-digits], text[-digits:].rstrip("0")) if digits else (text, "")
    return (
        (sign if steps else "") + (whole if whole != "0" or not part else "") + (f".{part}" if part else "")
    )


def rounded(value: float, digits: int) -> str:
    """Return a number with at most so many decimals."""
    return written(steps_of(value, digits), digits)


def steps_of(value: float, digits: int) -> int:
    """Return the nearest whole number of steps of 10^-digits."""
    return math.floor(value * 10.0**digits + 0.5)


def significant(value: float, digits: int) -> str:
    """Return a number with so many digits that count."""
    if value == 0:
        return "0"
    return rounded(value, max(0, digits - 1 - math.floor(math.log10(abs(value)))))


def joined(numbers: list[str]) -> str:
    """Return numbers in a row; between them a comma, which is one byte, or nothing (a space is three)."""
    out = ""
    for number in numbers:
        out += number if not out or follows(out, number) else f",{number}"
    return out


def follows(before: str, number: str) -> bool:
    """Whether a number may follow a text that ends in a number without anything between."""
    if number[0] == "-":
        return True
    last = before[max(before.rfind(mark) for mark in ",-abcdefghijklmnopqrstuvwxyzMLHVCSQTAZ") + 1 :]
    return number[0] == "." and "." in last
