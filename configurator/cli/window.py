"""`configurator window`: open the window, as without a command."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.cli.display import has_display, name_lost_library
from configurator.cli.exits import Unusable
from configurator.wording.translation import _

if TYPE_CHECKING:
    import argparse


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(name, help=summary)
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a connector to open")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window, with a file if given, and return when it's closed."""
    return open_window(arguments.file)


def open_window(path: Path | None = None) -> int:
    """Open the window, with the file `path` if given, and return when it's closed."""
    if not has_display():  # Qt would end the process
        raise Unusable(
            _("No display was found for the window. All other commands work without one: see --help.")
        )
    gc.disable()  # until the first paint: there is no garbage yet, and looking for it takes 20 ms
    name_lost_library()
    from configurator.ui import app

    return app.run(path)
