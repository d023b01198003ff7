"""How large the frozen program is against the smallest one that shows a web page, frozen the same way.

    python packaging/sizes.py FOLDER FLOOR

Prints both, what ours adds by its places, and the ratio; returns 1 where that is over the goal.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

GOAL = 1.10
"""How many times the floor's size ours may be."""
_LISTED = 15
"""So many of the places that add most are printed."""


def main(arguments: list[str]) -> int:
    """Compare two frozen folders."""
    ours, floor = (files(Path(argument)) for argument in arguments)
    ratio = sum(ours.values()) / sum(floor.values())
    print(f"Installed: {_mb(sum(ours.values()))}; a bare web page: {_mb(sum(floor.values()))}")
    for place, size in added(ours, floor).most_common(_LISTED):
        print(f"  {_mb(size):>9}  {place}")
    print(f"installed_ratio {ratio:.3f} (goal {GOAL:.2f})", flush=True)
    return 1 if round(ratio, 2) > GOAL else 0


def files(folder: Path) -> Counter[str]:
    """Return the bytes of each file below a folder, by its path there; links count nothing."""
    found: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            found[path.relative_to(folder).as_posix()] = path.stat().st_size
    return found


def added(ours: Counter[str], floor: Counter[str]) -> Counter[str]:
    """Return what ours has beyond the floor, in bytes by the place: a package, or a library beside them."""
    places: Counter[str] = Counter()
    for name, size in ours.items():
        if more := size - floor[name]:
            places["/".join(name.removeprefix("_internal/").split("/")[:2])] += more
    return places


def _mb(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
