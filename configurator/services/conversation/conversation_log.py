"""What happened in a test conversation, for support: times, method names and codes; no secret, no text."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from configurator import __version__
from configurator.services.journal import moment

_MOST = 500


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened, once or several times in a row.

    Attributes:
        what: the name of a method that was called, or of an event that arrived.
        code: code of its failure; empty where it succeeded.
        time: seconds since 1970, of the last time.
        count: how often.
        chat: the chat's ID inside the portal, where a method's answer has it.
    """

    what: str
    code: str
    time: float
    count: int = 1
    chat: str = ""


class ConversationLog:
    """The last steps, oldest first; any thread may add to it.

    Args:
        clock: returns the time in seconds since 1970; for tests.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._steps: deque[Step] = deque(maxlen=_MOST)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, oldest first."""
        with self._lock:
            return tuple(self._steps)

    def note_call(self, method: str, code: str) -> None:
        """Add a call of a method; `code` is that of its failure, empty where it succeeded."""
        with self._lock:
            last = self._steps[-1] if self._steps else None
            if last and (last.what, last.code) == (method, code):  # a poll every two seconds
                self._steps[-1] = replace(last, time=self._clock(), count=last.count + 1)
            else:
                self._steps.append(Step(method, code, self._clock()))

    def note_chat(self, chat: str) -> None:
        """Note on the last step which chat inside the portal it was in; empty where the portal didn't say."""
        with self._lock:
            if self._steps:
                self._steps[-1] = replace(self._steps[-1], chat=chat)

    def note(self, step: str) -> None:
        """Add an event that arrived, by its name: nothing that somebody typed."""
        with self._lock:
            self._steps.append(Step(step, "", self._clock()))

    def text(self, portal: str) -> str:
        """Return all of it to be copied; `portal` is the portal's host name."""
        head = f"Connector Configurator {__version__}, test conversation in {portal}"
        return "\n".join([head, *map(_line, self.steps)]) + "\n"


def _line(step: Step) -> str:
    often = f"  {step.count} times" if step.count > 1 else ""
    chat = f"  chat {step.chat}" if step.chat else ""
    return f"{moment(step.time)}  {step.what}  {step.code or 'ok'}{chat}{often}"
