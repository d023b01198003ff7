"""`configurator encode`: an SVG file as a Data URI."""

from __future__ import annotations

import argparse

from configurator import console
from configurator.cli.drawing_input import add_fix, admitted
from configurator.cli.exits import DONE, FAILED
from configurator.cli.output import tell_problems
from configurator.connector.rules import drawing_problems
from configurator.icon import data_uri
from configurator.icon.svg import gate


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Print the Data URI of an SVG file, and nothing else; what is to be said of the drawing "
        "goes to standard error. Exit code 1 where no browser would draw the file.",
    )
    parser.add_argument("icon", metavar="ICON.svg", help="the SVG file, or - for standard input")
    parser.add_argument(
        "--small",
        action="store_true",
        help="reduce the file size first, as long as the picture stays the same; the result is reported on "
        "standard error",
    )
    add_fix(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the Data URI, or say why there is none."""
    try:
        svg = admitted(arguments.icon, fix=arguments.fix)
    except gate.SvgRefused:
        return FAILED
    if arguments.small:
        from configurator.cli.smaller_drawing import smaller

        svg = smaller(svg)
    tell_problems(drawing_problems(svg))
    console.say(data_uri.encode(svg))
    return DONE
