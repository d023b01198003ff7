"""What a portal refuses for lack of a right: that part stays unknown, and the rest goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from configurator.bitrix24.faults import PortalError

_Answer = TypeVar("_Answer")
_NO_RIGHT = frozenset({"ACCESS_DENIED", "INVALID_CREDENTIALS", "ERROR_CORE"})
"""What a list is refused with where the user may not see it, and may do the rest."""


def unless_denied(ask: Callable[[], _Answer]) -> _Answer | None:
    """Return an answer; None where the user lacks the right to it.

    Raises:
        PortalError: refused for any other reason, not reachable, or not signed in.
    """
    try:
        return ask()
    except PortalError as error:
        if error.code not in _NO_RIGHT:
            raise
        return None
