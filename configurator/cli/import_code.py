"""`configurator import`: a project file from code."""

from __future__ import annotations

import argparse
import codecs

from configurator import console
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import MAX_BYTES, name_of, read_bytes
from configurator.cli.output import add_out, tell_problems, write_text
from configurator.connector.project_file import dumps
from configurator.handover import HandoverError, read
from configurator.wording.handover import refusal_sentence, remark_sentence
from configurator.wording.translation import _

_DESCRIPTION = """\
Read a connector from code that registers one, from a command line, from JSON or from a project file. The form
is detected automatically. The code isn't run, and tokens in it aren't kept. The result is a project file.

exit status: 0 everything was understood, 1 written, but some parts weren't understood (see standard error),
2 no connector found, unreadable file or wrong usage"""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", help="the code, or - for standard input")
    add_out(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the project file, and what wasn't understood to standard error."""
    data = read_bytes(arguments.file)
    if len(data) > MAX_BYTES:
        raise Unusable(_("“{name}” is too large to be a connector.").format(name=name_of(arguments.file)))
    try:
        # Windows PowerShell's `>` writes UTF-16.
        is_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        imported = read(data.decode("utf-16" if is_utf16 else "utf-8"))
    except UnicodeDecodeError:
        raise Unusable(_("“{name}” isn't a UTF-8 text file.").format(name=name_of(arguments.file))) from None
    except HandoverError as error:
        raise Unusable(f"{name_of(arguments.file)}: {refusal_sentence(error.code, error.details)}") from None
    write_text(dumps(imported.connector), arguments.out, force=arguments.force)
    for remark in imported.remarks:
        console.tell(f"remark {remark.code}: {remark_sentence(remark)}")
    tell_problems(imported.problems)
    return FAILED if imported.remarks or imported.problems else DONE
