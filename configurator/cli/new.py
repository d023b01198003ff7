"""`configurator new`: a project file out of a name and an SVG."""

from __future__ import annotations

import argparse

from configurator.cli.drawing_input import add_fix, admitted
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.file_input import STDIN
from configurator.cli.output import add_out, tell_problems, write_text
from configurator.connector.fixes import fix
from configurator.connector.model import Connector
from configurator.connector.problems import Problem, Severity
from configurator.connector.project_file import dumps
from configurator.connector.rules import check
from configurator.icon.icon import Icon
from configurator.icon.svg import gate
from configurator.wording.translation import _

_DESCRIPTION = """\
Make a project file. What is left out keeps the default of Bitrix24's documentation; the ID is made of the
name.

exit status: 0 written (what is still missing is on standard error), 1 something given is wrong and nothing
was written, 2 unreadable file or wrong usage"""
_SWITCHES = {
    "del-external-messages": "customers' messages may be deleted (default: yes)",
    "edit-internal-messages": "operators' messages may be edited (default: yes)",
    "del-internal-messages": "operators' messages may be deleted (default: yes)",
    "newsletter": "the channel may be used for CRM newsletters (default: yes)",
    "need-system-messages": "system messages are sent to the channel (default: yes)",
    "need-signature": "the operator's name is added to messages (default: yes)",
    "chat-group": "one chat for each chat, not for each user (default: no)",
}


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "new",
        help="make a project file out of a name and an SVG",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", metavar="NAME", help="the name that people see")
    parser.add_argument("--icon", metavar="SVG", required=True, help="the icon, or - for standard input")
    parser.add_argument("--id", metavar="ID", default="", help="the ID: a-z, 0-9 and _")
    parser.add_argument("--handler", metavar="ADDRESS", default="", help="the settings page, https://…")
    parser.add_argument("--comment", metavar="TEXT", default="", help="shown in the connector's settings")
    for option in ("color", "size", "position"):
        parser.add_argument(f"--{option}", metavar="CSS", default="", help=f"{option} of the icon")
    parser.add_argument("--icon-disabled", metavar="SVG", default="", help="the icon while it is inactive")
    for option in ("color", "size", "position"):
        parser.add_argument(
            f"--{option}-disabled", metavar="CSS", default="", help=f"{option} of the inactive icon"
        )
    for option, text in _SWITCHES.items():
        parser.add_argument(f"--{option}", action=argparse.BooleanOptionalAction, help=text)
    add_fix(parser)
    add_out(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the project file, unless something that was given is wrong."""
    try:
        connector = _connector(arguments)
    except gate.SvgRefused:
        return FAILED
    problems = check(connector)
    left_out = {"PLACEMENT_HANDLER"} if not arguments.handler else set()
    if any(one.severity is Severity.ERROR and one.field not in left_out for one in problems):
        tell_problems(problems)
        return FAILED
    write_text(dumps(connector), arguments.out, force=arguments.force)
    tell_problems(problems)
    return DONE


def _connector(arguments: argparse.Namespace) -> Connector:
    if arguments.icon == arguments.icon_disabled == STDIN:
        raise Unusable(_("Only one of the icons can come from standard input."))
    switches = {option.replace("-", "_") for option in _SWITCHES}
    given = {name: getattr(arguments, name) for name in switches}
    connector = Connector(
        id=arguments.id,
        name=arguments.name,
        icon=_icon(arguments, ""),
        placement_handler=arguments.handler,
        icon_disabled=_icon(arguments, "_disabled"),
        comment=arguments.comment,
        **{name: value for name, value in given.items() if value is not None},
    )
    if arguments.id:
        return connector
    made = fix(connector, Problem(Severity.ERROR, "ID", "CONNECTOR_ID_REQUIRED"))
    return made[0] if made else connector


def _icon(arguments: argparse.Namespace, state: str) -> Icon:
    """Return an icon of what was given for it.

    Raises:
        SvgRefused: no browser would draw the file.
    """
    file = getattr(arguments, f"icon{state}")
    values = [getattr(arguments, f"{part}{state}") for part in ("color", "size", "position")]
    return Icon(admitted(file, fix=arguments.fix) if file else "", *values)
