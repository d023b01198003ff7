"""What a target of the fuzzer is, and what its inputs are made of."""

from __future__ import annotations

from functools import cache
from typing import Protocol

from tests.fuzz.drawings import Drawings
from tests.support.paths import TESTS

KEPT = TESTS / "data" / "fuzz"
"""Inputs that failed once, in a folder for each target."""


class Target(Protocol):
    """A way into the program.

    Attributes:
        name: what `--target` calls it.
    """

    name: str

    def make(self, drawings: Drawings) -> bytes:
        """Return a new input."""
        ...

    def feed(self, data: bytes) -> None:
        """Do all that the program does with an input; whatever isn't documented is raised."""
        ...


@cache
def samples_of(*folders: str) -> tuple[str, ...]:
    """The texts of the files in some folders of the tests' data."""
    files = (file for folder in folders for file in sorted((TESTS / "data" / folder).rglob("*")))
    return tuple(file.read_bytes().decode(errors="replace") for file in files if file.is_file())


def as_text(data: bytes) -> str:
    """A text of any kind of bytes; half a character becomes a lone surrogate."""
    return data.decode("utf-8", "surrogateescape")
