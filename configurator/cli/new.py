"""`configurator new`: a project file from a name and a logo."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from configurator.cli.drawing_input import add_fix, admitted
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import STDIN
from configurator.cli.judge import judging
from configurator.cli.logo_input import logo_in
from configurator.cli.output import add_out, tell_problems, write_text
from configurator.connector.fixes import fix
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.connector.project_file import dumps
from configurator.connector.rules import check
from configurator.icon.icon import Icon
from configurator.icon.svg import gate
from configurator.services.picture_warnings import stops
from configurator.services.suggestions import suggestions
from configurator.wording.message_settings import MESSAGE_SETTINGS
from configurator.wording.optional_texts import OPTIONAL_TEXTS
from configurator.wording.translation import _

_DESCRIPTION = """\
Create a project file. Omitted options get the default of Bitrix24's documentation. An omitted ID is made from
the name.

exit status: 0 written (standard error lists what is still missing), 1 an option or the icon is invalid and
nothing was written, 2 unreadable file or wrong usage"""
_SWITCHES = {name: texts.option for name, texts in MESSAGE_SETTINGS.items()}
_LOOKS = {"color": "colour", "size": "size", "position": "position"}
"""What can be chosen of each icon's look: the option, and the word in its help."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", metavar="NAME", help="the name that people see")
    parser.add_argument(
        "--icon",
        metavar="LOGO",
        required=True,
        help="the icon: an SVG, PNG, JPEG, WebP, GIF, BMP, ICO or PDF file, - for standard input, or the "
        "address of a website, whose best logo is taken. A picture is converted, and gets the best suggested "
        "look unless colour, size or position are given",
    )
    parser.add_argument("--id", metavar="ID", default="", help="the ID: a-z, 0-9 and _")
    parser.add_argument("--handler", metavar="ADDRESS", default="", help="the settings page, https://…")
    for text, words in OPTIONAL_TEXTS.items():
        parser.add_argument(f"--{text.replace('_', '-')}", metavar="TEXT", default="", help=words.option)
    for option, word in _LOOKS.items():
        parser.add_argument(f"--{option}", metavar="CSS", default="", help=f"{word} of the icon")
    parser.add_argument("--icon-disabled", metavar="SVG", default="", help="the icon while it is inactive")
    for option, word in _LOOKS.items():
        parser.add_argument(
            f"--{option}-disabled", metavar="CSS", default="", help=f"{word} of the inactive icon"
        )
    for switch, text in _SWITCHES.items():
        parser.add_argument(f"--{switch.replace('_', '-')}", action=argparse.BooleanOptionalAction, help=text)
    add_fix(parser)
    add_out(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the project file, unless an option is invalid."""
    try:
        connector = _connector(arguments)
    except gate.SvgRefused:
        return FAILED
    left_out = {"PLACEMENT_HANDLER"} if not arguments.handler else set()

    def stop(problems: Sequence[Problem]) -> bool:
        return stops([one for one in problems if one.field not in left_out])

    problems = check(connector)
    if not stop(problems):
        with judging() as judge:
            problems = (*problems, *judge.problems([connector])[0])
    if not stop(problems):
        write_text(dumps(connector), arguments.out, force=arguments.force)
    tell_problems(problems)
    return FAILED if stop(problems) else DONE


def _connector(arguments: argparse.Namespace) -> Connector:
    if arguments.icon == arguments.icon_disabled == STDIN:
        raise Unusable(_("Only one of the icons can come from standard input."))
    given: dict[str, Any] = {name: getattr(arguments, name) for name in (*_SWITCHES, *OPTIONAL_TEXTS)}
    connector = Connector(
        id=arguments.id,
        name=arguments.name,
        icon=_icon(arguments, ""),
        placement_handler=arguments.handler,
        icon_disabled=_icon(arguments, "_disabled"),
        **{name: value for name, value in given.items() if value is not None},
    )
    if arguments.id:
        return connector
    made = fix(connector, Problem(Severity.ERROR, "ID", "CONNECTOR_ID_REQUIRED"))
    return made[0] if made else connector


def _icon(arguments: argparse.Namespace, state: str) -> Icon:
    """Return an icon from its options.

    Raises:
        SvgRefused: no browser would draw the file.
    """
    file = getattr(arguments, f"icon{state}")
    values = [getattr(arguments, f"{part}{state}") for part in ("color", "size", "position")]
    if state or not file:
        return Icon(admitted(file, fix=arguments.fix) if file else "", *values)
    with judging() as judge:
        logo = logo_in(file, judge, fix=arguments.fix)
        if logo.format == "SVG" or any(values):
            return Icon(logo.svg, *values)
        return suggestions(logo, judge)[0].icon
