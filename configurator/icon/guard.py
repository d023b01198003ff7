"""The one guard for everything that reads a drawing: a fault of ours becomes a coded problem.

A drawing comes from anywhere, so a mistake in the code that reads it must not end the program. With
CONFIGURATOR_DEBUG set in the environment, exceptions pass as they are.
"""

from __future__ import annotations

import functools
import os
import traceback
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import ParamSpec, TypeVar

from configurator.icon.svg.refusal import SvgRefused

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")
_Other = TypeVar("_Other")
_DEBUG = "CONFIGURATOR_DEBUG"
_ROOT = Path(__file__).resolve().parent.parent
_faults: deque[str] = deque(maxlen=20)


def guarded(
    instead: Callable[..., _Other],
) -> Callable[[Callable[_Parameters, _Result]], Callable[_Parameters, _Result | _Other]]:
    """Guard a function that reads a drawing; a refusal of the gate passes.

    Args:
        instead: called with the same arguments after an unforeseen exception; returns what the function
            returns then, or raises a coded error.
    """

    def decorate(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result | _Other]:
        @functools.wraps(function)
        def call(*arguments: _Parameters.args, **named: _Parameters.kwargs) -> _Result | _Other:
            try:
                return function(*arguments, **named)
            except SvgRefused:
                raise
            except Exception as fault:
                if os.environ.get(_DEBUG):
                    raise
                _faults.append(_described(fault))
            return instead(*arguments, **named)

        return call

    return decorate


def faults() -> list[str]:
    """Return the faults of this run for the report for support, the oldest first: places, no values."""
    return list(_faults)


def _described(fault: Exception) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_ROOT)]
    places = (f"{Path(frame.filename).relative_to(_ROOT).as_posix()}:{frame.lineno}" for frame in ours)
    return f"{type(fault).__name__} in {' > '.join(places)}"
