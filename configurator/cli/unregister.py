"""`configurator unregister`: remove a connector from a portal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator import console
from configurator.cli import connector_change, portal_access
from configurator.cli.exits import FAILED, Unusable
from configurator.cli.history_entries import add_removal
from configurator.cli.portal_address import portal_of
from configurator.services.channel_accounts import ChannelAccounts
from configurator.services.channel_switch import remove
from configurator.services.registration_history import RegistrationHistory
from configurator.wording.portal_connectors import unregister_warning
from configurator.wording.translation import _

if TYPE_CHECKING:
    from configurator.bitrix24.address import Portal
    from configurator.bitrix24.client import Client

_DESCRIPTION = """\
Remove the connector with the ID CONNECTOR from a portal and all its open channels. Files on this computer are
kept. On a terminal you are asked first; a script must use --yes."""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = connector_change.make_parser(subparsers, name, summary, _DESCRIPTION)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Ask, then remove the connector."""
    if not arguments.yes and not _confirmed(arguments):
        console.tell(_("Nothing was changed."))
        return FAILED

    def take_away(client: Client, portal: Portal) -> None:
        recent = RegistrationHistory().recent_ids(portal)
        remove(client, portal, arguments.connector, ChannelAccounts(), recent)
        add_removal(portal, arguments.connector)

    return connector_change.run(arguments, "unregister", "UNREGISTERED", take_away)


def _confirmed(arguments: argparse.Namespace) -> bool:
    """Say what will be lost, and ask.

    Raises:
        Unusable: there is no terminal to ask on.
    """
    warning = unregister_warning(arguments.connector, portal_of(arguments.portal).host)
    question = _("Remove it? [y/N] ")
    answer = None if arguments.json else console.ask(f"{warning} {question}")
    if answer is None:
        raise Unusable(
            _("This removes a connector from the portal and all its open channels. Add --yes to confirm.")
        )
    return answer.lower() in {"y", "yes"}
