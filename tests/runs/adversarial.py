"""Random drawings whose smaller spellings are compared in Chromium, pixel by pixel.

    python -m tests.runs.adversarial [--count N] [--first SEED]

Prints each spelling that changes a picture, and ends with exit code 1 if there is one. A stopped run goes on
where it stopped (build/drawings).
"""

from __future__ import annotations

import argparse
import sys

from tests.runs.thousand import of_this_commit
from tests.support.drawings import adversarial_pairs
from tests.support.drawings.kept_results import KeptResults

_COUNT = 3_000
_AT_ONCE = 200


def main() -> int:
    """Run; return 0 where no picture is changed."""
    parser = argparse.ArgumentParser(description="Random drawings, made smaller")
    parser.add_argument("--count", type=int, default=_COUNT, help=f"how many drawings (default: {_COUNT})")
    parser.add_argument("--first", type=int, default=0, metavar="SEED", help="the first one's seed")
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.count)
    kept = KeptResults(of_this_commit("adversarial"))
    found = kept.complete(seeds, str, adversarial_pairs.changed, _AT_ONCE)
    changed = [seen for seen in found.values() if seen]
    print(*(line for seen in changed for line in seen), sep="\n", end="\n" if changed else "")
    print(f"{len(found)} random drawings made smaller, {len(changed)} of them changed")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())
