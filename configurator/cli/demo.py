"""`configurator self-test`: the whole main job in the real window, with a line for each step."""

from __future__ import annotations

import argparse
from pathlib import Path

from configurator import console
from configurator.cli.display import draw_without_display, name_lost_library
from configurator.cli.exits import DONE, FAILED


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Do the whole job in the real window against the practice portal, step by step. "
        "Without a display the window is drawn in memory. Exit code 0 only if the connector is registered in "
        "the end, its icon byte for byte.",
    )
    parser.add_argument(
        "--pictures", metavar="DIR", type=Path, help="keep a picture of each step in this folder"
    )
    parser.add_argument(
        "--without-browser",
        action="store_true",
        help="leave out what needs Chromium, and say so: for emulators that cannot start it",
    )
    parser.set_defaults(func=run)


def _say(line: str) -> None:
    console.say(line)
    console.flush()


def run(arguments: argparse.Namespace) -> int:
    """Do the job."""
    draw_without_display()
    name_lost_library()
    from configurator.ui.demonstration import run as run_steps

    passed = run_steps(arguments.pictures, _say, browser=not arguments.without_browser)
    return DONE if passed else FAILED
