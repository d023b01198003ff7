"""`configurator report`: the report for support."""

from __future__ import annotations

import argparse

from configurator import console
from configurator.cli.exits import DONE
from configurator.services.support_report import command_report


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Print versions, and where the program itself failed recently. No file, name, address "
        "or secret is in it.",
    )
    parser.set_defaults(func=run)


def run(_arguments: argparse.Namespace) -> int:
    """Print the report."""
    console.say(*command_report().splitlines())
    return DONE
