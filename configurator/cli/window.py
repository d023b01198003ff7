"""`configurator window`: open the window; the same as no command at all."""

from __future__ import annotations

import argparse
from pathlib import Path


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("window", help="open the window (also without any command)")
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a connector to open")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Open the window and return when it is closed."""
    from configurator.ui import app

    return app.run(getattr(arguments, "file", None))
