"""Results of a long run, kept line by line, so that a stopped run goes on where it stopped."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from tests.support.paths import ROOT

FOLDER = ROOT / "build" / "drawings"

Item = TypeVar("Item")


def digest(*parts: str | ModuleType) -> str:
    """Return a digest of texts and of the source of modules: what a result depends on."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.encode() if isinstance(part, str) else Path(str(part.__file__)).read_bytes())
    return whole.hexdigest()[:16]


class KeptResults:
    """Values of JSON by their keys.

    Args:
        name: what they are and depend on: the name of the file. Empty to keep nothing.
    """

    def __init__(self, name: str) -> None:
        self._file = FOLDER / f"{name}.jsonl" if name else None
        self.values: dict[str, Any] = {}
        if self._file and self._file.exists():
            for line in self._file.read_text("utf-8").splitlines():
                if line.endswith("]"):  # the last one may be cut off
                    key, value = json.loads(line)
                    self.values[key] = value

    def complete(
        self,
        items: Iterable[Item],
        key: Callable[[Item], str],
        make: Callable[[Sequence[Item]], dict[str, Any]],
        at_once: int,
    ) -> dict[str, Any]:
        """Return the value of each item, making those that are missing.

        Args:
            items: the items.
            key: an item's key.
            make: makes the values of some items, by their keys.
            at_once: for how many items `make` is called.
        """
        wanted = {key(item): item for item in items}
        missing = [item for name, item in wanted.items() if name not in self.values]
        for first in range(0, len(missing), at_once):
            self._add(make(missing[first : first + at_once]))
        return {name: self.values[name] for name in wanted}

    def _add(self, values: dict[str, Any]) -> None:
        self.values |= values
        if self._file:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as lines:
                lines.writelines(json.dumps(pair) + "\n" for pair in values.items())
