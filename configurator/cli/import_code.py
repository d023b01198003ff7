"""`configurator import`: a project file from code."""

from __future__ import annotations

import argparse
import codecs
from pathlib import Path

from configurator import console
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import MAX_BYTES, STDIN, name_of, read_bytes
from configurator.cli.output import add_out, tell_problems, write_text
from configurator.connector.project_file import dumps
from configurator.handover import HandoverError, Imported, read
from configurator.services.code_files import read_beside, wanted
from configurator.storage import files
from configurator.wording.file_errors import file_sentence
from configurator.wording.handover import refusal_sentence, remark_sentence
from configurator.wording.translation import _

_DESCRIPTION = """\
Read a connector from code that registers one, from a command line, from JSON or from a project file. The form
is detected automatically. The code isn't run, and tokens in it aren't kept. The result is a project file.

Code may keep data in another file (-d @body.json). With --with-files that file is read, if it's in the same
folder as FILE. If the code registers several connectors, they are listed, and --nth chooses one.

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
    parser.add_argument(
        "--nth",
        type=_number,
        metavar="N",
        help="the connector to take, if there are several (default: the first)",
    )
    parser.add_argument(
        "--with-files",
        action="store_true",
        help="read files beside FILE in which the code has some of its data",
    )
    add_out(parser)
    parser.set_defaults(func=run)


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def run(arguments: argparse.Namespace) -> int:
    """Write the project file, and what wasn't understood to standard error."""
    first = _read(arguments.file, with_files=arguments.with_files)
    every = (first, *first.others)
    number = arguments.nth or 1
    if number > len(every):
        told = _("“{name}” has no connector number {number}.").format(
            name=name_of(arguments.file), number=number
        )
        raise Unusable(told)
    chosen = every[number - 1]
    write_text(dumps(chosen.connector), arguments.out, force=arguments.force)
    remarks = [one for one in chosen.remarks if one.code != "MORE_THAN_ONE" or not arguments.nth]
    for remark in remarks:
        console.tell(f"remark {remark.code}: {remark_sentence(remark)}")
        if remark.code == "MORE_THAN_ONE":
            _list(every)
    tell_problems(chosen.problems)
    return FAILED if remarks or chosen.problems else DONE


def _list(every: tuple[Imported, ...]) -> None:
    for number, one in enumerate(every, 1):
        console.tell(f"  --nth {number}: {one.connector.id} “{one.connector.name}”")


def _read(file: str, *, with_files: bool) -> Imported:
    """Return what is in a file.

    Raises:
        Unusable: it can't be read, or holds no connector.
    """
    text = _text(file)
    try:
        return read_beside(text, _folder(file)) if with_files else read(text)
    except HandoverError as error:
        told = f"{name_of(file)}: {refusal_sentence(error.code, error.details)}"
        if wanted(error) and not with_files:
            told += " " + _("With --with-files it's read from the same folder.")
        raise Unusable(told) from None
    except files.FileProblem as problem:
        raise Unusable(file_sentence(problem.code, name_of(file))) from None


def _folder(file: str) -> Path:
    return Path() if file == STDIN else Path(file).parent


def _text(file: str) -> str:
    data = read_bytes(file)
    if len(data) > MAX_BYTES:
        raise Unusable(_("“{name}” is too large to be a connector.").format(name=name_of(file)))
    try:
        # Windows PowerShell's `>` writes UTF-16.
        is_utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return data.decode("utf-16" if is_utf16 else "utf-8")
    except UnicodeDecodeError:
        raise Unusable(_("“{name}” isn't a UTF-8 text file.").format(name=name_of(file))) from None
