"""Reading a command's FILE."""

from __future__ import annotations

import sys
from pathlib import Path

from configurator.cli.exits import Unusable
from configurator.wording.translation import _

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
    if file == STDIN and sys.stdin is None:
        raise Unusable(_("Standard input is closed."))
    try:
        if file == STDIN:
            return sys.stdin.buffer.read(limit + 1)
        with Path(file).open("rb") as stream:
            return stream.read(limit + 1)
    except FileNotFoundError:
        raise Unusable(_("“{name}” can't be found.").format(name=file)) from None
    except IsADirectoryError:
        raise Unusable(_("“{name}” is a folder, not a file.").format(name=file)) from None
    except (OSError, ValueError):
        raise Unusable(_("“{name}” can't be read.").format(name=file)) from None
