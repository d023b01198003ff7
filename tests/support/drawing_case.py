"""A drawing with a finding that is to be reported."""

from __future__ import annotations

from typing import NamedTuple

from tests.support.broken_files import BLUE, RED, XMLNS

BOTH = RED + BLUE


class Case(NamedTuple):
    """A drawing.

    Attributes:
        code: what is to be told of it.
        svg: the document.
        meant: what the repaired one looks like; empty: like `svg`.
    """

    code: str
    svg: str
    meant: str = ""


def drawing(inside: str, more: str = 'viewBox="0 0 8 8"') -> str:
    return f"<svg {XMLNS} {more}>{inside}</svg>"
