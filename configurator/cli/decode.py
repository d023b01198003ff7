"""`configurator decode`: the SVG in a Data URI."""

from __future__ import annotations

import argparse
import codecs
import sys

from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import MAX_BYTES, name_of, read_bytes
from configurator.icon import data_uri
from configurator.wording.problem_sentences import code_sentence
from configurator.wording.translation import _


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Read a Data URI in any spelling and write the SVG's exact bytes.",
    )
    parser.add_argument("file", metavar="FILE", help="a file with the Data URI, or - for standard input")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the SVG's bytes, or say why there are none."""
    data = read_bytes(arguments.file)
    if len(data) > MAX_BYTES:
        raise Unusable(_("“{name}” is too large for an icon.").format(name=name_of(arguments.file)))
    try:
        svg = data_uri.decode(_text(data))
    except data_uri.DataUriError as error:
        print(f"configurator: {name_of(arguments.file)}: {code_sentence(error.code)}", file=sys.stderr)
        return FAILED
    sys.stdout.buffer.write(svg)
    return DONE


def _text(data: bytes) -> str:
    """Decode a file's text; it may be UTF-16, because PowerShell's `>` writes that."""
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return data.decode("utf-16" if utf16 else "utf-8", errors="replace")
