"""The one way to a terminal: whatever is written there is harmless, and a failed write has a name.

Nothing else prints; `tests/unit/test_foreign_places.py` proves it. A text that a person reads is written
line by line, without what could move the cursor or hide something. What is data for a program goes out as it
is, unless standard output is a terminal.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator

from configurator import foreign_text


class OutputError(Exception):
    """Standard output can't be written.

    Attributes:
        reason: the system's words for it; empty if standard output is closed.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def prepare() -> None:
    """Let a console that lacks a character show its escape, and input that isn't UTF-8 be read."""
    streams = {sys.stdin: "replace", sys.stdout: "backslashreplace", sys.stderr: "backslashreplace"}
    for stream, errors in streams.items():
        if hasattr(stream, "reconfigure"):
            with contextlib.suppress(OSError, ValueError):
                stream.reconfigure(errors=errors)


def say(*lines: str) -> None:
    """Print lines to standard output; a tab between columns stays.

    Raises:
        OutputError: it can't be written.
        BrokenPipeError: whoever reads it has read enough.
    """
    for line in lines:
        _write("\t".join(map(foreign_text.harmless, line.split("\t"))))


def say_json(value: object) -> None:
    """Print a JSON value to standard output, in ASCII.

    Raises:
        OutputError: it can't be written.
        BrokenPipeError: whoever reads it has read enough.
    """
    _write(json.dumps(value))


def write_data(data: bytes) -> None:
    """Write data to standard output, unchanged; a terminal gets its text, made harmless.

    Raises:
        OutputError: it can't be written.
        BrokenPipeError: whoever reads it has read enough.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        say(*data.decode(errors="replace").split("\n"))
        return
    with _named():
        sys.stdout.flush()
        left = memoryview(data)
        while left:  # with PYTHONUNBUFFERED, a pipe takes what it has room for
            left = left[sys.stdout.buffer.write(left) :]


def tell(*lines: str, end: str = "\n") -> None:
    """Print lines to standard error at once. If nobody can read them, that's no failure."""
    _tell("".join(f"{foreign_text.harmless(line)}{end}" for line in lines))


def ask(question: str) -> str | None:
    """Ask on standard error, and return the answer; None where there is no terminal to answer on."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    tell(question, end="")
    return sys.stdin.readline().strip()


def overwrite(line: str) -> None:
    """Replace what the terminal's line shows."""
    _tell(f"\r\033[K{foreign_text.harmless(line)}")


def flush() -> None:
    """Write what is still to be written.

    Raises:
        OutputError: it can't be written.
        BrokenPipeError: whoever reads it has read enough.
    """
    if sys.stdout is not None:
        with _named():
            sys.stdout.flush()


def give_up() -> None:
    """Drop what can't be written: Python would complain about it at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(line: str) -> None:
    with _named():
        sys.stdout.write(line)
        # A write of its own: with PYTHONUNBUFFERED, only the next one tells that the one before broke off.
        sys.stdout.write("\n")


def _tell(text: str) -> None:
    if sys.stderr is None:  # print() would take standard output instead
        return
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(text)
        sys.stderr.flush()


@contextlib.contextmanager
def _named() -> Iterator[None]:
    """Turn what standard output raises into an `OutputError`."""
    if sys.stdout is None:
        raise OutputError("")
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or "") from None
