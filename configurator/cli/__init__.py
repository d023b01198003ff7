"""The command line: the program's core without a window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from configurator import __version__
from configurator.cli.exits import FAILED, INTERRUPTED, UNUSABLE, Unusable
from configurator.frozen import serve_as_helper
from configurator.storage.window_settings import chosen_language
from configurator.wording.language_tags import system_languages
from configurator.wording.libraries import library_sentence, missing_library
from configurator.wording.translation import speak, users_language

COMMANDS = (
    "window", "new", "check", "encode", "decode", "preview", "approve", "export", "import", "register",
    "list", "status", "activate", "deactivate", "data-set", "unregister", "practice", "self-test",
    "completion",
)  # fmt: skip
"""The commands in the order of the help; each has a module in this package."""
_MODULES = {
    "activate": "switch",
    "deactivate": "switch",
    "import": "import_code",
    "list": "list_connectors",
    "data-set": "data_set",
    "self-test": "demo",
}
"""The modules that are not named like their commands."""
_RENEWAL_SECONDS = 10.0
"""How long the end waits for a sign-in's renewal, which takes less than one in most cases."""


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
    _never_fail_on_a_character()
    try:
        code = _run_or_name_library(arguments)
        if sys.stdout:
            sys.stdout.flush()
    except SystemExit as exit_:  # argparse's way to end after --help or wrong usage
        return exit_.code if isinstance(exit_.code, int) else UNUSABLE
    except Unusable as unusable:
        print(f"configurator: {unusable}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:  # whoever reads the output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it closes
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        _let_renewals_finish()
    return code


def _let_renewals_finish() -> None:
    """Do not end in the middle of a sign-in's renewal: what the portal took back would be lost."""
    renewal = sys.modules.get("configurator.bitrix24.signin.renewal")
    if renewal:
        renewal.settle(_RENEWAL_SECONDS)


def _run_or_name_library(arguments: list[str]) -> int:
    """Run the command; say which library of the system is missing where one is."""
    try:
        return _run(arguments)
    except ImportError as error:
        if not (library := missing_library(error)):
            raise
        raise Unusable(library_sentence(library)) from None


def _run(arguments: list[str]) -> int:
    if not arguments:
        from configurator.cli.window import open_window

        return open_window()  # as most people start it: without waiting for a parser
    if _is_double_click(arguments):
        arguments.insert(0, "window")
    speak(users_language(chosen_language(), system_languages()))
    parsed = _parser(arguments).parse_args(arguments)
    code: int = parsed.func(parsed)
    return code


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    """The parser with the one command that is asked for, or with all where that is not clear yet."""
    parser = argparse.ArgumentParser(
        prog="configurator",
        description="Make a Bitrix24 Open Channels connector. Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    first = arguments[0] if arguments else "window"
    wanted = [first] if first in COMMANDS else COMMANDS
    for module in dict.fromkeys(_MODULES.get(name, name) for name in wanted):
        import_module(f"configurator.cli.{module}").add(subparsers)
    return parser


def full_parser() -> argparse.ArgumentParser:
    """Return the parser with every command, for those who describe it."""
    return _parser(["--help"])


def _is_double_click(arguments: list[str]) -> bool:
    """Tell whether the only argument is a file: so the system starts the program for one."""
    name = arguments[0]
    if len(arguments) > 1 or name in COMMANDS or name.startswith("-"):
        return False
    return name.lower().endswith((".connector", ".json")) or os.path.isfile(name)  # noqa: PTH113 - pathlib costs 5 ms


def _never_fail_on_a_character() -> None:
    """A console that lacks a character shows its escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
