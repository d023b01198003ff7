"""The one guard of everything that comes from outside: a fault of ours becomes a coded problem.

A drawing, a file, code to import and a portal's answer come from anywhere, so a mistake in the code that
reads them must not end the program. Each way in has its guarded functions; `tests/unit/test_guards.py` lists
them. With CONFIGURATOR_DEBUG set in the environment, exceptions pass as they are.
"""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from types import TracebackType

TYPE_CHECKING = False  # importing it from typing would cost each command 5 ms
if TYPE_CHECKING:
    from typing import ParamSpec, TypeVar

    _Parameters = ParamSpec("_Parameters")
    _Result = TypeVar("_Result")
    _Other = TypeVar("_Other")

FAULT = "INTERNAL_FAULT"
"""The code of an unforeseen exception, wherever codes are told."""

_DEBUG = "CONFIGURATOR_DEBUG"
_MOST = 20
"""Faults that are kept."""
_FIRST, _LAST = 6, 18
"""Frames of a long stack that are kept: where it began, and where it ended."""
_faults: deque[str] = deque(maxlen=_MOST)
_lock = threading.Lock()


def guarded(
    instead: Callable[..., _Other], passing: type[Exception] | tuple[type[Exception], ...] = ()
) -> Callable[[Callable[_Parameters, _Result]], Callable[_Parameters, _Result | _Other]]:
    """Guard a function that reads something from outside.

    Args:
        instead: called with the same arguments after an unforeseen exception; returns what the function
            returns then, or raises a coded error.
        passing: the function's own coded errors, which it documents.
    """

    def decorate(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result | _Other]:
        @functools.wraps(function)
        def call(*arguments: _Parameters.args, **named: _Parameters.kwargs) -> _Result | _Other:
            try:
                return function(*arguments, **named)
            except passing:
                raise
            except Exception as fault:
                if is_debugging():
                    raise
                note(fault)
            return instead(*arguments, **named)

        return call

    return decorate


def is_debugging() -> bool:
    """Whether exceptions are to be seen as they are."""
    return bool(os.environ.get(_DEBUG))


def note(fault: BaseException) -> str:
    """Keep a fault for the report for support; return it as it is kept.

    Its class and the places of its stack are kept, `module.function:line`, but no message and no value: those
    may repeat what a person typed, or a secret.
    """
    described = " after ".join(_described(one) for one in _chain(fault))
    with _lock:
        if described in _faults:
            _faults.remove(described)
        _faults.append(described)
    return described


def faults() -> list[str]:
    """Return the faults of this run for the report for support, the oldest first; each once."""
    with _lock:
        return list(_faults)


def notice(tell: Callable[[str], object]) -> Callable[[], None]:
    """Note what no code catches: in a thread, in a slot of Qt's, in a destructor; return what ends that.

    With CONFIGURATOR_DEBUG set, tracebacks are printed as usual, too.

    Args:
        tell: called, in whatever thread it happens, with the fault as `note` keeps it; not for destructors,
            which nobody waits for.
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def heard(fault: BaseException | None, show: Callable[[], object], told: Callable[[str], object]) -> None:
        if is_debugging() or not isinstance(fault, Exception):
            show()
        if isinstance(fault, Exception):
            told(note(fault))

    def in_main(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        heard(fault, lambda: before[0](kind, fault, trace), tell)

    def in_thread(given: threading.ExceptHookArgs) -> None:
        heard(given.exc_value, lambda: before[1](given), tell)

    def in_destructor(given: sys.UnraisableHookArgs) -> None:
        heard(given.exc_value, lambda: before[2](given), lambda _: None)

    def end() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    sys.excepthook, threading.excepthook, sys.unraisablehook = in_main, in_thread, in_destructor
    return end


def _chain(fault: BaseException) -> Iterator[BaseException]:
    """The exception, and those that it arose from."""
    seen = set[int]()
    one: BaseException | None = fault
    while one is not None and id(one) not in seen:
        yield one
        seen.add(id(one))
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _described(fault: BaseException) -> str:
    places = [*_places(fault.__traceback__)]
    if len(places) > _FIRST + _LAST:
        places[_FIRST:-_LAST] = ["…"]
    return f"{type(fault).__qualname__} in {' > '.join(places) or 'no place'}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        module = trace.tb_frame.f_globals.get("__name__", "?")
        if module != __name__:
            yield f"{module}.{code.co_qualname}:{trace.tb_lineno}"
        trace = trace.tb_next
