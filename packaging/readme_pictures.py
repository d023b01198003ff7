"""Make the README's pictures anew: the self-test does the job, and some of its pictures are kept."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from configurator.ui.demonstration import run

KEPT = {
    "the-inactive-icon-is-chosen": "window.png",
    "the-window-is-dark-on-request": "window-dark.png",
    "the-login-window-shows-the-portal-s-page": "login.png",
    "before-it-is-sent-the-window-says-where-it-goes-and-that-it-is-new": "review.png",
    "the-window-shows-the-connector-on-each-open-channel": "connectors.png",
    "the-portal-has-registered-the-connector-and-lists-it": "registered.png",
}
"""Which step's picture becomes which file."""


def main() -> int:
    """Do the job and keep the pictures."""
    os.environ["LC_ALL"] = "en_GB.UTF-8"  # the README's language, whatever that of this computer is
    target = Path(__file__).resolve().parent.parent / "resources" / "readme"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        if not run(Path(folder), print):
            return 1
        for step, name in KEPT.items():
            (made,) = Path(folder).glob(f"*-{step}.png")
            shutil.copyfile(made, target / name)
            print(f"{target / name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
