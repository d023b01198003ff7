"""What a command says when it can't go on."""

from __future__ import annotations

from configurator.wording.translation import _


def fault_sentence() -> str:
    """Say that the program itself is at fault."""
    return _("A bug stopped the program; send support what “configurator report” prints.")


def unwritten_sentence(reason: str) -> str:
    """Say why standard output can't be written; `reason` are the system's words, empty where it's closed."""
    if reason:
        return _("Standard output can't be written: {reason}.").format(reason=reason)
    return _("Standard output is closed.")
