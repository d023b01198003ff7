"""Exit codes and errors that all commands share."""

from __future__ import annotations

DONE = 0
FAILED = 1
"""Something is wrong with the input; the reason is on standard error or in the output."""
UNUSABLE = 2
"""A file can't be read, or wrong usage."""
INTERRUPTED = 130
"""The user pressed Ctrl+C."""


class Unusable(Exception):  # noqa: N818 - it describes the file or the usage
    """An unreadable file or wrong usage; the text is a sentence for the user."""


class DrawingError(Exception):
    """A picture that couldn't be drawn; the text is a sentence for the user."""
