"""Faults: switches that make the practice portal fail in a documented way.

A fault is written `[STEP:]CODE[@STATUS][*COUNT]`, for example `QUERY_LIMIT_EXCEEDED`, `expired_token*1`,
`token:HANG`, `PORTAL_DELETED@410`, `imconnector.list:ACCESS_DENIED@400`.

- STEP: `authorize`, `token`, `rest` (every method) or the first words of a method's name, such as
  `imconnector.register`. Without it a fault strikes where the documentation knows its code: a method's own
  refusal in that method, a code that only the token endpoint has there, everything else in every method.
- CODE: any code of `codes.py`, in upper or lower case.
- STATUS: another HTTP status than the documented one (several codes have been seen under two).
- COUNT: how many times it strikes before it is gone; without it, always.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, MutableSequence
from dataclasses import dataclass
from typing import overload

from configurator.practice.codes import (
    CONVERSATION_ERRORS,
    DEVIATIONS,
    REFUSALS,
    REST_ERRORS,
    TOKEN_ERRORS,
    TRANSPORT,
)

_STEPS = ("authorize", "token", "rest")
_METHODS = ("im", "app.", "profile", "scope", "event", "batch", "method.", "user.", "server.", "placement.")
"""How the names of methods begin."""
_SHAPE = re.compile(
    r"(?:(?P<step>[a-z.]+):)?(?P<code>\w+)(?:@(?P<status>[1-5]\d\d))?(?:\*(?P<count>[1-9]\d*))?"
)


class UnknownFaultError(ValueError):
    """A fault that is not written as this module says, or that names an unknown code or step."""


@dataclass(slots=True)
class Fault:
    """One fault that is switched on.

    Attributes:
        text: as it was written.
        code: the code in its documented spelling.
        steps: where it strikes.
        status: the HTTP status of the answer; None for faults that have none.
        description: the answer's `error_description`.
        left: how many times it will still strike; None: always.
    """

    text: str
    code: str
    steps: tuple[str, ...]
    status: int | None
    description: str
    left: int | None

    def strikes(self, step: str) -> bool:
        """Say whether this fault concerns `authorize`, `token` or the named REST method."""
        rest = step not in _STEPS
        return any(
            step == own or (rest and (own == "rest" or step.startswith(f"{own}."))) for own in self.steps
        )

    @property
    def is_refusal(self) -> bool:
        """Whether the code is a method's own refusal, answered inside `result`."""
        return self.code in REFUSALS

    @property
    def replaces_answer(self) -> bool:
        """Whether the fault stands in for the answer, rather than bending a real one."""
        return self.code not in DEVIATIONS


def parse(text: str) -> Fault:
    """Read one fault.

    Raises:
        UnknownFaultError: it is not a fault that this portal knows.
    """
    shape = _SHAPE.fullmatch(text.strip())
    if shape is None:
        raise UnknownFaultError(f"not a fault: {text!r} (write [STEP:]CODE[@STATUS][*COUNT])")
    step = shape["step"]
    if step is not None and step not in _STEPS and not step.startswith(_METHODS):
        raise UnknownFaultError(f"unknown step: {step!r} (authorize, token, rest or a method)")
    code, home, status, description = _known(shape["code"], step)
    return Fault(
        text=text,
        code=code,
        steps=(step,) if step else home,
        status=int(shape["status"]) if shape["status"] else status,
        description=description,
        left=int(shape["count"]) if shape["count"] else None,
    )


def _known(code: str, step: str | None) -> tuple[str, tuple[str, ...], int | None, str]:
    """Find a code: its documented spelling, the steps it belongs to, its status and description."""
    tables = [({**REST_ERRORS, **CONVERSATION_ERRORS}, ("rest",)), (TOKEN_ERRORS, ("token",))]
    for table, home in reversed(tables) if step == "token" else tables:
        for known, (status, description) in table.items():
            if known.upper() == code.upper():
                return known, home, status, description
    code = code.upper()
    if code in REFUSALS:
        methods, description = REFUSALS[code]
        return code, methods, 200, description
    if code in TRANSPORT:
        return code, ("rest",), None, TRANSPORT[code]
    if code in DEVIATIONS:
        own, description = DEVIATIONS[code]
        return code, (own,), None, description
    raise UnknownFaultError(f"unknown fault: {code}")


class Faults(MutableSequence[str]):
    """The faults that are switched on: a list of texts that can be changed while the portal runs."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._lock = threading.RLock()
        self._faults = [parse(text) for text in texts]

    def take(self, step: str, *deviations: str) -> Fault | None:
        """Return the first fault that strikes at a step, and count it.

        Args:
            step: `authorize`, `token` or the name of a REST method.
            deviations: look for one of these instead of a fault that stands in for the answer.
        """
        with self._lock:
            for fault in self._faults:
                wanted = fault.code in deviations if deviations else fault.replaces_answer
                if wanted and fault.strikes(step):
                    if fault.left is not None:
                        fault.left -= 1
                    if fault.left == 0:
                        self._faults.remove(fault)
                    return fault
        return None

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        with self._lock:
            return [fault.text for fault in self._faults][index]

    @overload
    def __setitem__(self, index: int, value: str) -> None: ...
    @overload
    def __setitem__(self, index: slice, value: Iterable[str]) -> None: ...
    def __setitem__(self, index: int | slice, value: str | Iterable[str]) -> None:
        with self._lock:
            if isinstance(index, slice):
                self._faults[index] = [parse(text) for text in value]
            else:
                self._faults[index] = parse(str(value))

    def __delitem__(self, index: int | slice) -> None:
        with self._lock:
            del self._faults[index]

    def __len__(self) -> int:
        with self._lock:
            return len(self._faults)

    def insert(self, index: int, value: str) -> None:
        """Switch one more fault on."""
        with self._lock:
            self._faults.insert(index, parse(value))

    def __repr__(self) -> str:
        return f"Faults({list(self)!r})"
