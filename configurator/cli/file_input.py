"""Reading the FILE of a command."""

from __future__ import annotations

import sys
from pathlib import Path

from configurator.cli.exits import Unusable
from configurator.wording.translation import _

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
