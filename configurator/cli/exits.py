"""Exit codes that every command shares."""

from __future__ import annotations

DONE = 0
FAILED = 1
"""Something is wrong with what was given; the reason is on stderr or in the output."""
UNUSABLE = 2
"""The file cannot be read, or the command is used wrongly."""
INTERNAL = 70
"""The program itself is at fault; BSD's EX_SOFTWARE."""
INTERRUPTED = 130
"""The user pressed Ctrl+C."""


class Unusable(Exception):  # noqa: N818 - it says what the file or the usage is
    """A file that cannot be read at all; the text is a sentence for the user."""
