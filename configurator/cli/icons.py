"""`configurator icons`: search the ready-made icons."""

from __future__ import annotations

import argparse

from configurator import console
from configurator.cli.exits import DONE, FAILED
from configurator.services.icon_library import IconLibrary
from configurator.storage.window_settings import chosen_language
from configurator.wording.language_tags import system_languages
from configurator.wording.translation import _, users_language

_MOST = 50


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description="Search ready-made icons by words in English or the program's language, and list the "
        "best first: the program's own glyphs, general icons (Lucide) and brand marks (Simple Icons). Marks "
        "are the property of their owners. Exit code 1 if nothing is found.",
    )
    parser.add_argument("words", metavar="WORD", nargs="+", help="what the icon shows, or a brand's name")
    parser.add_argument("--json", action="store_true", help="print one JSON object, with each icon's SVG")
    parser.add_argument(
        "--limit", metavar="N", type=int, default=_MOST, help=f"how many at most (default: {_MOST})"
    )
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what is found."""
    library = IconLibrary(users_language(chosen_language(), system_languages()))
    found = library.search(" ".join(arguments.words), max(1, arguments.limit))
    if arguments.json:
        listed = [
            {
                "set": one.set.value,
                "name": one.name,
                "title": one.title,
                "color": one.color,
                "svg": library.drawing(one),
            }
            for one in found
        ]
        console.say_json({"icons": listed})
    else:
        for one in found:
            console.say("\t".join((one.set.value, one.name, one.title, one.color)).rstrip())
        if not found:
            console.tell(_("No icon was found. Try another word."))
    return DONE if found else FAILED
