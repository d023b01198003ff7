"""Which command is meant, and its options."""

from __future__ import annotations

import argparse
import gc
import os
from collections.abc import Container, Iterable
from importlib import import_module
from typing import NamedTuple

from configurator import __version__
from configurator.cli.exits import Unusable
from configurator.cli.parser import Parser
from configurator.cli.window import open_window
from configurator.storage.window_settings import chosen_language
from configurator.wording.language_tags import system_languages
from configurator.wording.libraries import library_sentence, missing_library
from configurator.wording.translation import speak, users_language


class Command(NamedTuple):
    """A command of the program.

    Attributes:
        module: the module in this package that has its `add` and `run`.
        summary: what it does, in one line of the program's help.
    """

    module: str
    summary: str


COMMANDS = {
    "window": Command("window", "open the window (also without any command)"),
    "new": Command("new", "create a project file from a name and a logo"),
    "suggest": Command("suggest", "suggest finished looks for a logo"),
    "icons": Command("icons", "search ready-made icons"),
    "check": Command("check", "list the problems of connectors or drawings"),
    "fix": Command("fix_connector", "fix the problems of a connector"),
    "encode": Command("encode", "print an SVG file as a Data URI"),
    "decode": Command("decode", "write the SVG inside a Data URI"),
    "preview": Command("preview", "draw connectors as the portal does, into PNG files"),
    "approve": Command("approve", "create an approval page as PDF or PNG"),
    "export": Command("export", "write a connector as code for a developer"),
    "starter": Command("starter", "write a handler for a developer's server"),
    "import": Command("import_code", "create a project file from code"),
    "register": Command("register", "register a connector in one portal or many"),
    "list": Command("list_connectors", "list the connectors of a portal"),
    "status": Command("status", "show the state of a connector on each open channel"),
    "activate": Command("switch", "switch a connector on for an open channel"),
    "deactivate": Command("switch", "switch a connector off for an open channel"),
    "data-set": Command("data_set", "send the account behind an open channel to a portal"),
    "unregister": Command("unregister", "remove a connector from a portal"),
    "send": Command("customer_message", "write a message as a customer of a connector"),
    "update": Command("customer_message", "correct a customer's message"),
    "delete": Command("customer_message", "withdraw a customer's message"),
    "confirm": Command("confirm", "tell a portal that an operator's message arrived"),
    "rename-chat": Command("rename_chat", "rename a conversation for operators"),
    "listen": Command("listen", "print what operators do, one event per line"),
    "replies": Command("replies", "say whether operators' replies arrive, and bind a server"),
    "talk": Command("talk", "hold a test conversation in the terminal"),
    "practice": Command("practice", "serve a practice portal on this computer"),
    "self-test": Command("demo", "do the whole job in the real window against the practice portal"),
    "report": Command("report", "print the report for support"),
    "completion": Command("completion", "print the completion script of a shell"),
}
"""The commands by their names, in the order of the help. Only the module of the one that runs is imported."""


def run_or_name_library(arguments: list[str]) -> int:
    """Run the command; say which library of the system is missing where one is."""
    try:
        return _run(arguments)
    except ImportError as error:
        if not (library := missing_library(error)):
            raise
        raise Unusable(library_sentence(library)) from None


def _run(arguments: list[str]) -> int:
    if not arguments:
        return open_window()  # as most people start it: without waiting for a parser
    if _is_double_click(arguments):
        arguments.insert(0, "window")
    speak(users_language(chosen_language(), system_languages()))
    command = next((one for one in arguments if not one.startswith("-")), "")
    # What follows a command is its own: then no other is spoken of.
    known = [command] if arguments[0] in COMMANDS else COMMANDS
    parsed = _parser([command], known).parse_args(arguments)
    if not gc.isenabled():  # see `__main__`
        gc.freeze()
        gc.enable()
    code: int = parsed.func(parsed)
    return code


def _parser(wanted: Container[str], known: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser that knows some commands by name, and the options of those that are wanted."""
    parser = Parser(
        prog="configurator",
        description="Make a Bitrix24 Open Channels connector. Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name in known:
        module, summary = COMMANDS[name]
        if name in wanted:
            import_module(f"configurator.cli.{module}").add(subparsers, name, summary)
        else:
            subparsers.add_parser(name, help=summary)
    return parser


def full_parser() -> argparse.ArgumentParser:
    """Return the parser with every command's options, for those who describe them."""
    return _parser(COMMANDS)


def _is_double_click(arguments: list[str]) -> bool:
    """Tell whether the only argument is a file: a double-click starts the program that way."""
    name = arguments[0]
    if len(arguments) > 1 or name in COMMANDS or name.startswith("-"):
        return False
    return name.lower().endswith((".connector", ".json")) or os.path.isfile(name)  # noqa: PTH113 - pathlib costs 5 ms
