"""What happened in a test conversation, for support: times, method names and codes; no secret, no text."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from configurator import __version__
from configurator.services.journal import moment

_MOST = 500


class ConversationLog:
    """The last steps, oldest first; any thread may add to it.

    Args:
        clock: returns the time in seconds since 1970; for tests.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._lines: deque[str] = deque(maxlen=_MOST)

    def note_call(self, method: str, code: str) -> None:
        """Add a call of a method; `code` is that of its failure, empty where it succeeded."""
        self.note(f"{method}  {code or 'ok'}")

    def note(self, step: str) -> None:
        """Add a step: a method's or an event's name with a code, nothing that somebody typed."""
        with self._lock:
            self._lines.append(f"{moment(self._clock())}  {step}")

    def text(self, portal: str) -> str:
        """Return all of it to be copied; `portal` is the portal's host name."""
        with self._lock:
            lines = list(self._lines)
        head = f"Connector Configurator {__version__}, test conversation in {portal}"
        return "\n".join([head, *lines]) + "\n"
