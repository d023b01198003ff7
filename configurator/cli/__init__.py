"""The command line: the program's core without a window.

What every command needs is here; `dispatch` is loaded where there is a command: `--version` answers at once.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence
from importlib import import_module

from configurator import __version__, console, guard
from configurator.cli import given_tokens
from configurator.cli.exits import DONE, FAILED, INTERNAL, INTERRUPTED, UNUSABLE, Unusable
from configurator.frozen import serve_as_helper

_RENEWAL_SECONDS = 35.0
"""How long the end waits for a sign-in's renewal: longer than for an answer of the sign-in server.

It takes less than a second in most cases. A second Ctrl-C ends at once.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window where none is given.

    Args:
        argv: the arguments after the program's name; those of the process if None.

    Returns:
        The exit code: 0 done, 1 something is wrong with the input, 2 unreadable file or wrong usage, and
        what the command itself says.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if getattr(sys, "frozen", False) and serve_as_helper(arguments):
        return 0  # the process that draws is this program once more
    given_tokens.take()
    console.prepare()
    stop_noticing = guard.notice(_tell_of_fault)
    try:
        return _ended(arguments)
    except BrokenPipeError:  # whoever reads the output has read enough
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:
        if guard.is_debugging():
            raise
        guard.note(fault)
        return _failed(arguments, INTERNAL, guard.FAULT, _fault_sentence())
    finally:
        _let_renewals_finish()
        stop_noticing()
        _keep_faults()
        console.give_up()


def _ended(arguments: list[str]) -> int:
    """Run the command until its output is written."""
    try:
        try:
            code = _done(arguments)
        except SystemExit as exit_:  # argparse's way to end after --help or wrong usage
            code = exit_.code if isinstance(exit_.code, int) else UNUSABLE
        console.flush()
    except Unusable as unusable:
        return _failed(arguments, UNUSABLE, "UNUSABLE", str(unusable))
    except console.OutputError as error:
        return _unwritten(error.reason)
    return code


def _done(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        console.say(f"configurator {__version__}")
        return DONE
    from configurator.cli import dispatch

    return dispatch.run_or_name_library(arguments)


def _failed(arguments: list[str], code: int, name: str, message: str) -> int:
    """Say why there is no result, in JSON too where that was asked for; return the exit code."""
    wants_json = any(len(one) > 2 and "--json".startswith(one) for one in arguments)
    with contextlib.suppress(console.OutputError, BrokenPipeError):
        if wants_json:
            console.say_json({"ok": False, "code": name, "message": message})
            console.flush()
            return code
    console.tell(f"configurator: {message}")
    return code


def _tell_of_fault(_described: str) -> None:
    """Say that a thread or a slot has failed, of which nobody waits for the result."""
    console.tell(f"configurator: {_fault_sentence()}")


def _fault_sentence() -> str:
    sentence: str = import_module("configurator.wording.last_words").fault_sentence()
    return sentence


def _unwritten(reason: str) -> int:
    sentence = import_module("configurator.wording.last_words").unwritten_sentence(reason)
    console.tell(f"configurator: {sentence}")
    return UNUSABLE


def _keep_faults() -> None:
    """Keep what failed for the report for support; in most runs that's nothing."""
    if found := guard.faults():
        import_module("configurator.storage.fault_log").keep(found)


def _let_renewals_finish() -> None:
    """Do not end in the middle of a sign-in's renewal: what the portal took back would be lost."""
    renewal = sys.modules.get("configurator.bitrix24.signin.renewal")
    if renewal:
        with contextlib.suppress(KeyboardInterrupt):
            renewal.settle(_RENEWAL_SECONDS)
