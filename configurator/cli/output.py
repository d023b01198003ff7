"""Writing the output of a command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from configurator import console
from configurator.cli.exits import Unusable
from configurator.storage import files
from configurator.wording.file_errors import file_sentence
from configurator.wording.problem_sentences import sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from configurator.connector.problems import Problem


def add_out(parser: argparse.ArgumentParser) -> None:
    """Add --out and --force, which `write_text` follows."""
    parser.add_argument("--out", metavar="FILE", help="the file to write (default: standard output)")
    parser.add_argument("--force", action="store_true", help="replace an existing file")


def write_text(text: str, out: str | None, *, force: bool) -> None:
    """Write a text as UTF-8, unchanged.

    Args:
        text: the text.
        out: the file; None or `-` for standard output.
        force: whether an existing file may be replaced.

    Raises:
        Unusable: it can't be written; an existing file is unchanged.
    """
    data = text.encode(errors="replace")
    if out in {None, "-"}:
        console.write_data(data)
        return
    path = Path(str(out))
    if not force:
        refuse_existing([path])
    write_file(path, data)


def write_file(path: Path, data: bytes) -> None:
    """Write a file.

    Raises:
        Unusable: it can't be written; an existing file is unchanged.
    """
    try:
        files.write_atomically(path, data)
    except files.FileProblem as problem:
        raise Unusable(file_sentence(problem.code, path.name)) from None


def refuse_existing(paths: Iterable[Path]) -> None:
    """Let no file be replaced.

    Raises:
        Unusable: one of them exists.
    """
    for path in filter(files.exists, paths):
        raise Unusable(
            _("“{name}” already exists. Choose another name, or add --force to replace it.").format(
                name=path.name
            )
        )


def make_folder(folder: Path) -> None:
    """Create a folder, and those that it is in; it may be there already.

    Raises:
        Unusable: it can't be created.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(
            _("The folder “{folder}” can't be created: {reason}.").format(
                folder=folder, reason=error.strerror
            )
        ) from None


def tell(text: str) -> None:
    """Print a message to standard error, after the program's name."""
    console.tell(f"configurator: {text}")


def tell_problems(problems: Sequence[Problem]) -> None:
    """Print problems to standard error, one per line."""
    for problem in problems:
        console.tell(f"{problem.severity.value} {problem.field} {problem.code}: {sentence(problem)}")
