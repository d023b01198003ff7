"""Reading a command's FILE."""

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
"""Bytes of the largest file that is read: the largest SVG, with every character escaped."""
STDIN = "-"


def name_of(file: str) -> str:
    """Return the file's name for messages."""
    return "stdin" if file == STDIN else Path(file).name


def read_bytes(file: str, limit: int = MAX_BYTES) -> bytes:
    """Return the bytes of a file.

    Args:
        file: a path, or `-` for standard input.
        limit: bytes to read at most; of a larger file, one byte more than this is returned.

    Raises:
        Unusable: it can't be read.
    """
    if file == STDIN:
        return sys.stdin.buffer.read(limit + 1)
    try:
        with Path(file).open("rb") as stream:
            return stream.read(limit + 1)
    except FileNotFoundError:
        raise Unusable(_("“{name}” can't be found.").format(name=file)) from None
    except IsADirectoryError:
        raise Unusable(_("“{name}” is a folder, not a file.").format(name=file)) from None
    except (OSError, ValueError):
        raise Unusable(_("“{name}” can't be read.").format(name=file)) from None


def read_connector(file: str) -> tuple[Connector, tuple[Problem, ...]]:
    """Return the connector in a file, and its problems.

    Args:
        file: a path, or `-` for standard input: a project file, or a JSON object of request parameters.

    Raises:
        Unusable: it can't be read, or contains no connector.
    """
    data = read_bytes(file)
    if len(data) > MAX_BYTES:
        raise Unusable(_("“{name}” is too large to be a connector.").format(name=name_of(file)))
    try:
        text = data.decode()
    except UnicodeDecodeError:
        raise Unusable(_("“{name}” isn't a UTF-8 text file.").format(name=name_of(file))) from None
    try:
        connector, reading = project_file.loads(text)
    except project_file.ProjectError as error:
        raise Unusable(project_sentence(error, name_of(file))) from None
    return connector, rules.problems_of(connector, reading)
