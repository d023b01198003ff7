"""`configurator self-test`: the whole job in the real window, with a line for each step."""

from __future__ import annotations

import argparse
from pathlib import Path

from configurator.cli.display import draw_without_display, name_lost_library
from configurator.cli.exits import DONE, FAILED


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.description = (
        "Do the whole job in the real window against the practice portal, step by step. "
        "Without a display, it's drawn in memory. Exit code 0 only if the connector is registered in "
        "the end, its icon byte for byte."
    )
    parser.add_argument(
        "--pictures", metavar="DIR", type=Path, help="save a picture of each step in this folder"
    )
    parser.add_argument(
        "--without-browser",
        action="store_true",
        help="skip what needs Chromium, and say so: for emulators that can't start it",
    )
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Run the self-test."""
    draw_without_display()
    name_lost_library()
    from configurator.ui.demonstration import run as run_steps

    passed = run_steps(
        arguments.pictures, lambda line: print(line, flush=True), browser=not arguments.without_browser
    )
    return DONE if passed else FAILED
