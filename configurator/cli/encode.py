"""`configurator encode`: an SVG file as a Data URI."""

from __future__ import annotations

import argparse

from configurator import console
from configurator.cli.drawing_input import add_fix, admitted
from configurator.cli.exits import DONE, FAILED, UNUSABLE, Unusable
from configurator.cli.output import tell, tell_problems
from configurator.connector.rules import drawing_problems
from configurator.foreign_text import harmless
from configurator.icon import data_uri
from configurator.icon.svg import gate


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Print the Data URI of an SVG file, and nothing else; for several files one line each: "
        "the file's name, a tab and the Data URI. Messages about the drawings go to standard error. "
        "Exit code 1 where no browser would draw a file, 2 if a file is unreadable (the others are encoded).",
    )
    parser.add_argument("icons", metavar="ICON.svg", nargs="+", help="the SVG file, or - for standard input")
    parser.add_argument(
        "--small",
        action="store_true",
        help="reduce the file size first, as long as the picture stays the same; the result is reported on "
        "standard error",
    )
    add_fix(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Print each file's Data URI, or say why there is none; return the worst of their exit codes."""
    if len(arguments.icons) == 1:
        return _encode(arguments.icons[0], arguments, "")
    return max(_encode_one_of_many(file, arguments) for file in arguments.icons)


def _encode_one_of_many(file: str, arguments: argparse.Namespace) -> int:
    """Print a file's name and Data URI; an error in it must not stop the others."""
    try:
        return _encode(file, arguments, f"{harmless(file)}\t")
    except Unusable as unusable:
        tell(str(unusable))
        return UNUSABLE


def _encode(file: str, arguments: argparse.Namespace, start: str) -> int:
    """Print a file's Data URI after `start`.

    Raises:
        Unusable: the file can't be read.
    """
    try:
        svg = admitted(file, fix=arguments.fix)
    except gate.SvgRefused:
        return FAILED
    if arguments.small:
        from configurator.cli.smaller_drawing import smaller

        svg = smaller(svg)
    tell_problems(drawing_problems(svg))
    console.say(f"{start}{data_uri.encode(svg)}")
    return DONE
