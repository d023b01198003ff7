"""Reading the FILE of a command."""

from __future__ import annotations

import sys
from pathlib import Path

from configurator.cli.exits import Unusable
from configurator.connector import project_file, rules
from configurator.wording.files import project_sentence
from configurator.wording.translation import _

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from configurator.connector.model import Connector
    from configurator.connector.problems import Problem

MAX_BYTES = 40_000_000
"""Largest file that is read: the largest SVG that is looked at, in the longest spelling."""
STDIN = "-"


def name_of(file: str) -> str:
    """The file's name as messages give it."""
    return "stdin" if file == STDIN else Path(file).name


def read_bytes(file: str, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file.

    Args:
        file: a path, or `-` for standard input.
        limit: most bytes to read; of a larger file only the beginning is returned, one byte more than this.

    Raises:
        Unusable: it cannot be read.
    """
    if file == STDIN:
        return sys.stdin.buffer.read(limit + 1)
    try:
        with Path(file).open("rb") as stream:
            return stream.read(limit + 1)
    except FileNotFoundError:
        raise Unusable(_("There is no file “{name}”.").format(name=file)) from None
    except IsADirectoryError:
        raise Unusable(_("“{name}” is a folder, not a file.").format(name=file)) from None
    except (OSError, ValueError):
        raise Unusable(_("“{name}” cannot be read.").format(name=file)) from None


def read_connector(file: str) -> tuple[Connector, tuple[Problem, ...]]:
    """Return the connector in a file, and everything that is wrong with it.

    Args:
        file: a path, or `-` for standard input: a project file, or a bare JSON object of request parameters.

    Raises:
        Unusable: it cannot be read, or holds no connector.
    """
    data = read_bytes(file)
    if len(data) > MAX_BYTES:
        raise Unusable(_("“{name}” is far too large to be a connector.").format(name=name_of(file)))
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise Unusable(_("“{name}” is not a text file in UTF-8.").format(name=name_of(file))) from None
    try:
        connector, reading = project_file.loads(text)
    except project_file.ProjectError as error:
        raise Unusable(project_sentence(error, name_of(file))) from None
    return connector, rules.problems_of(connector, reading)
