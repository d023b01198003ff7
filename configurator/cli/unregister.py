"""`configurator unregister`: remove a connector from a portal."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from configurator import console
from configurator.bitrix24.methods import connectors
from configurator.cli import connector_change, portal_access
from configurator.cli.exits import FAILED, Unusable
from configurator.cli.history_entries import add_removal
from configurator.wording.portal_connectors import unregister_warning
from configurator.wording.translation import _

if TYPE_CHECKING:
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

    def remove(client: Client, connector: str) -> None:
        connectors.unregister(client, connector)
        add_removal(portal_access.portal_of(arguments.portal), connector)

    return connector_change.run(arguments, "unregister", "UNREGISTERED", remove)


def _confirmed(arguments: argparse.Namespace) -> bool:
    """Say what will be lost, and ask.

    Raises:
        Unusable: there is no terminal to ask on.
    """
    portal = portal_access.portal_of(arguments.portal)
    if arguments.json or sys.stdin is None or not sys.stdin.isatty():
        raise Unusable(
            _("This removes a connector from the portal and all its open channels. Add --yes to confirm.")
        )
    console.tell(unregister_warning(arguments.connector, portal.host))
    console.tell(_("Remove it? [y/N] "), end="")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}
