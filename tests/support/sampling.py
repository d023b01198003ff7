"""Which tests an ordinary run leaves to the full run, so that it stays short however many cases there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Protocol, TypeVar

CASES = 4
"""How many cases of a parametrized test an ordinary run tries where each starts a window or a process."""

_CHEAP = "tests/unit/"


class Case(Protocol):
    """What is needed of a `pytest.Item`."""

    @property
    def nodeid(self) -> str:
        """Folder, module, name and, in square brackets, the parameters."""

    def get_closest_marker(self, name: str) -> Any:
        """Return the test's mark of this name, None where it has none."""


_Case = TypeVar("_Case", bound=Case)
_Thing = TypeVar("_Thing")


def left_out(items: Iterable[_Case]) -> list[_Case]:
    """Return the tests marked `full`, and all but `CASES` cases of each test that is not a unit test.

    The same items always give the same answer.
    """
    out = []
    cases: dict[str, list[_Case]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("full"):
            out.append(item)
        elif not item.nodeid.startswith(_CHEAP):
            cases[item.nodeid.partition("[")[0]].append(item)
    for group in cases.values():
        kept = evenly(group, min(CASES, len(group)))
        out += [item for item in group if item not in kept]
    return out


def evenly(things: Sequence[_Thing], count: int) -> Sequence[_Thing]:
    """Return `count` of `things` at even distances, beginning with the first."""
    return [things[index * len(things) // count] for index in range(count)]
