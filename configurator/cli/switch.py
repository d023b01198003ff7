"""`configurator activate` and `configurator deactivate`: switch a connector on or off for an open channel."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator import console
from configurator.bitrix24.methods.lines import add_line, list_lines
from configurator.cli import connector_change, portal_access
from configurator.cli.exits import FAILED
from configurator.cli.portal_address import portal_of
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.channel_switch import Switched, switch_off, switch_on
from configurator.services.registration_history import RegistrationHistory
from configurator.wording.portal_connectors import done_sentence, no_line_sentence
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client

_KEPT = """
Bitrix24 deletes the account behind the channel (see data-set) when a connector is switched off. It is kept on
this computer, and sent again when you switch the connector on."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add one of the two commands to the parser."""
    on = name == "activate"
    state = "on" if on else "off"
    description = f"Switch the connector with the ID CONNECTOR {state} for one open channel of a portal."
    exits = f"0 done, {'1 no channel is named, ' if on else ''}{portal_access.EXIT_HELP}"
    parser = connector_change.make_parser(subparsers, name, summary, description + _KEPT, exits)
    connector_change.add_line(parser, required=not on)
    if on:
        parser.add_argument(
            "--make-line",
            metavar="NAME",
            help="if the portal has no open channel, make one with this name (without --line)",
        )
    portal_access.add_portal(parser)
    parser.set_defaults(func=run, doing=name, code="ACTIVATED" if on else "DEACTIVATED")


def run(arguments: argparse.Namespace) -> int:
    """Switch it."""
    if arguments.line is None:
        return portal_access.say(arguments, lambda: _on_new_line(arguments))
    act = switch_on if arguments.doing == "activate" else switch_off

    def change(client: Client, portal: Portal) -> Switched:
        recent = RegistrationHistory().recent_ids(portal)
        return act(client, portal, arguments.connector, arguments.line, ChannelAccounts(), recent)

    return connector_change.run(arguments, arguments.doing, arguments.code, change)


def _on_new_line(arguments: argparse.Namespace) -> portal_access.Outcome:
    """Make an open channel where there is none, and switch the connector on there."""
    portal = portal_of(arguments.portal)

    def work(client: Client) -> portal_access.Outcome:
        lines = list_lines(client)
        if lines:
            numbers = ", ".join(f"{line.id} ({line.name})" for line in lines)
            said = _("Choose an open channel with --line: {numbers}.").format(numbers=numbers)
            return portal_access.Outcome(FAILED, "CHOOSE_LINE", said)
        name = arguments.make_line or _asked_name(arguments, portal)
        if not name:
            hint = _("Add --make-line NAME to make one.")
            return portal_access.Outcome(FAILED, "NO_LINE", f"{no_line_sentence(portal.host)} {hint}")
        number = add_line(client, name)
        console.tell(done_sentence("add_line", "", portal.host, name))
        recent = RegistrationHistory().recent_ids(portal)
        switched = switch_on(client, portal, arguments.connector, number, ChannelAccounts(), recent)
        return connector_change.outcome("activate", arguments.code, arguments.connector, portal, switched)

    return portal_access.ask(arguments, portal, "activate", work)


def _asked_name(arguments: argparse.Namespace, portal: Portal) -> str:
    """Ask on the terminal what the new open channel is to be called; empty where nobody can answer."""
    if arguments.json:
        return ""
    said = _("Name of a new open channel (empty: make none): ")
    return console.ask(f"{no_line_sentence(portal.host)} {said}") or ""
