"""Which tests an ordinary run leaves to the full run so that it stays short, and the order of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from math import ceil
from typing import Any, Protocol, TypeVar

CASES = {"ui": 1, "browser": 1, "end_to_end": 2, "services": 2, "portal": 4, "unit": 15}
"""How many cases of a parametrized test an ordinary run tries, by folder: few where each starts a window."""
_ELSEWHERE = 3
SHARES = {"ui": 0.75, "browser": 0.75}
"""What share of a module's tests an ordinary run tries, by folder: these take two thirds of its time."""

_SECONDS = {"end_to_end": 0.4, "browser": 0.9, "ui": 0.6, "services": 0.1, "portal": 0.05, "unit": 0.03}
"""About how long a test of a folder keeps a processor busy."""
LONG = {
    "tests/browser/test_adversarial_drawings.py": 8, "tests/browser/test_drawings.py": 8,
    "tests/browser/test_engines.py": 12, "tests/browser/test_heavy_drawings.py": 25,
    "tests/end_to_end/cli/test_conversation_commands.py": 25,
    "tests/end_to_end/test_children_get_no_token.py": 10, "tests/end_to_end/test_whole_job_command.py": 10,
    "tests/end_to_end/test_window_keeps_secrets.py": 8, "tests/portal/practice/test_starters.py": 10,
    "tests/services/test_connector_path.py": 17, "tests/services/test_conversation.py": 12,
    "tests/ui/accessibility/test_screen_readers.py": 25, "tests/ui/signing_in/test_hostile_pages.py": 10,
    "tests/ui/test_approved_pictures.py": 30, "tests/ui/test_every_window.py": 11,
    "tests/ui/test_geometry.py": 10, "tests/ui/test_window_tracing.py": 14,
    "tests/unit/handover/test_hostile_text.py": 8, "tests/unit/handover/test_round_trip.py": 12,
    "tests/unit/wording/test_translations.py": 12,
}  # fmt: skip
"""Seconds of modules that take much longer than their number of tests suggests, measured in a sample."""


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
    """Return the tests marked `full`, and of the others all but a sample.

    Of modules in some folders every few tests are left out, and of each parametrized test all but a few
    cases. The same items always give the same answer.
    """
    out = []
    modules: dict[str, dict[str, list[_Case]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        if item.get_closest_marker("full"):
            out.append(item)
        else:
            modules[_module(item)][item.nodeid.partition("[")[0]].append(item)
    for module, tests in modules.items():
        tried = evenly(list(tests), ceil(SHARES.get(_folder(module), 1) * len(tests)))
        for test, group in tests.items():
            most = CASES.get(_folder(test), _ELSEWHERE) if test in tried else 0
            kept = evenly(group, min(most, len(group)))
            out += [item for item in group if item not in kept]
    return out


def longest_first(items: Sequence[_Case]) -> list[_Case]:
    """Return the tests by their modules, those modules first that take longest.

    Each of several processes takes the next module: with a long one last, the others would wait for it.
    """
    modules = Counter(_module(item) for item in items)
    return sorted(
        items,
        key=lambda item: (-_seconds(_module(item), modules[_module(item)]), _module(item)),
    )


def evenly(things: Sequence[_Thing], count: int) -> Sequence[_Thing]:
    """Return `count` of `things` at even distances, beginning with the first."""
    return [things[index * len(things) // count] for index in range(count)]


def _seconds(module: str, tests: int) -> float:
    """About how long a module with so many tests takes."""
    return LONG.get(module) or _SECONDS.get(_folder(module), 0.1) * tests


def _module(item: Case) -> str:
    return item.nodeid.partition("::")[0]


def _folder(name: str) -> str:
    """The folder inside of `tests` that a module or a test is in."""
    return name.partition("/")[2].partition("/")[0]
