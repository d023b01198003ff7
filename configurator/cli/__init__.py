"""The command line: the program without a window."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from configurator import __version__
from configurator.cli.exits import FAILED, INTERRUPTED, UNUSABLE, Unusable
from configurator.storage.window_settings import chosen_language
from configurator.wording.language_tags import system_languages
from configurator.wording.translation import speak, users_language

if TYPE_CHECKING:
    import argparse


class _Command(NamedTuple):
    """A command.

    Attributes:
        help: its line in the list of commands.
        module: its module in this package, empty if it's named like the command.
        configure: the module's function that adds the arguments.
    """

    help: str
    module: str = ""
    configure: str = "configure"


COMMANDS = {
    "window": _Command("open the window (the default without a command)"),
    "new": _Command("create a connector from a name and an SVG"),
    "check": _Command("list the problems of a connector"),
    "encode": _Command("print an SVG file as a Data URI"),
    "decode": _Command("write the SVG in a Data URI"),
    "preview": _Command("draw connectors as the portal does, into PNG files"),
    "approve": _Command("create an approval page: a PDF or PNG of one sheet"),
    "export": _Command("write a connector as code for a developer"),
    "import": _Command("create a connector from code", "import_code"),
    "register": _Command("register a connector in one portal or many"),
    "list": _Command("list the connectors of a portal", "list_connectors"),
    "status": _Command("show a connector's state on each open channel"),
    "activate": _Command("switch a connector on for an open channel", "switch", "configure_activate"),
    "deactivate": _Command("switch a connector off for an open channel", "switch", "configure_deactivate"),
    "data-set": _Command("send the account behind an open channel to a portal", "data_set"),
    "unregister": _Command("remove a connector from a portal"),
    "practice": _Command("serve a practice portal on this computer"),
    "self-test": _Command("do the whole job in the real window, on the practice portal", "self_test"),
    "completion": _Command("print the completion script of a shell"),
}
"""The commands in the order of the help. To add one, list it here and write its module.

Only the module of the command that is run is imported. So the modules import what they need at their top.
"""
_RENEWAL_SECONDS = 10.0
"""How long the program waits at its end for the renewal of a sign-in, which usually takes less than one."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window where none is given.

    Args:
        argv: the arguments after the program's name; None for those of the process.

    Returns:
        The exit code: 0 done, 1 something is wrong with the input, 2 unreadable file or wrong usage, or
        another one that the command's help explains.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if getattr(sys, "frozen", False):
        from configurator.frozen import serve_as_helper

        if serve_as_helper(arguments):  # the process that draws is this program, started again
            return 0
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
    except BrokenPipeError:  # the reader of the output has closed it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it closes
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        _let_renewals_finish()
    return code


def _let_renewals_finish() -> None:
    """Wait for the renewal of a sign-in, because the old tokens are already invalid."""
    renewal = sys.modules.get("configurator.bitrix24.signin.renewal")
    if renewal:
        renewal.settle(_RENEWAL_SECONDS)


def _run_or_name_library(arguments: list[str]) -> int:
    """Run the command; say which library of the system is missing where one is."""
    try:
        return _run(arguments)
    except ImportError as error:
        from configurator.wording.libraries import library_sentence, missing_library

        if not (library := missing_library(error)):
            raise
        raise Unusable(library_sentence(library)) from None


def _run(arguments: list[str]) -> int:
    if not arguments:
        from configurator.cli.window import open_window

        return open_window()  # the usual start shouldn't wait for a parser
    if _is_double_click(arguments):
        arguments.insert(0, "window")
    speak(users_language(chosen_language(), system_languages()))
    parsed = _parser(arguments).parse_args(arguments)
    code: int = parsed.func(parsed)
    return code


def _parser(commands: Iterable[str]) -> argparse.ArgumentParser:
    """Return the parser that lists all commands, with the arguments of those in `commands`."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="configurator",
        description="Create Bitrix24 Open Channels connectors. Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, command in COMMANDS.items():
        below = subparsers.add_parser(name, help=command.help)
        if name in commands:
            module = import_module(f"configurator.cli.{command.module or name}")
            getattr(module, command.configure)(below)
    return parser


def full_parser() -> argparse.ArgumentParser:
    """Return the parser with the arguments of all commands, for the manual page and completion."""
    return _parser(COMMANDS)


def _is_double_click(arguments: list[str]) -> bool:
    """Tell whether the only argument is a file, which is how the system opens one on a double click."""
    name = arguments[0]
    if len(arguments) > 1 or name in COMMANDS or name.startswith("-"):
        return False
    return name.lower().endswith((".connector", ".json")) or os.path.isfile(name)  # noqa: PTH113 - pathlib costs 5 ms


def _never_fail_on_a_character() -> None:
    """Print an escape for a character that the console can't show."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
