"""Make the manifests by which winget, Homebrew, Scoop and Flathub find a release.

    python packaging/manifests.py SHA256SUMS FOLDER

SHA256SUMS is the release's list of sums. With GITHUB_REPOSITORY in the environment the addresses are those of
that repository. Needs the packages of .venv. Who takes which file where: docs/packaging.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

import flathub
import homebrew
import published
import scoop
import winget


def main(arguments: list[str]) -> int:
    """Write all of them; print where each is."""
    if len(arguments) != 2:
        print((__doc__ or "").strip())
        return 2
    try:
        of = published.read(Path(arguments[0]))
        for each in (winget, homebrew, scoop, flathub):
            print(each.write(of, Path(arguments[1])))
    except KeyError as missing:
        print(missing.args[0], file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
