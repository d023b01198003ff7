"""`configurator list`: the connectors of a portal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator.bitrix24.methods.connectors import list_connectors
from configurator.cli import portal_access
from configurator.cli.exits import DONE
from configurator.cli.portal_address import portal_of
from configurator.services.registration_history import RegistrationHistory
from configurator.wording.portal_connectors import kind_word
from configurator.wording.translation import ngettext

if TYPE_CHECKING:
    from configurator.bitrix24.methods.connectors import Listed

_DESCRIPTION = f"""\
List the connectors of a portal: yours (registered with this program on this computer), Bitrix24's own, and
those of other apps.

{portal_access.SIGN_IN_HELP}

exit status: 0 listed, {portal_access.EXIT_HELP}"""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    portal_access.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """List the connectors."""
    return portal_access.say(arguments, lambda: _list(arguments))


def _list(arguments: argparse.Namespace) -> portal_access.Outcome:
    portal = portal_of(arguments.portal)
    ours = RegistrationHistory().our_ids(portal)
    return portal_access.ask(
        arguments, portal, "list", lambda client: _found(portal.host, list_connectors(client, ours))
    )


def _found(host: str, found: tuple[Listed, ...]) -> portal_access.Outcome:
    number = len(found)
    return portal_access.Outcome(
        DONE,
        "LISTED",
        ngettext("{portal} has {number} connector.", "{portal} has {number} connectors.", number).format(
            portal=host, number=number
        ),
        {"connectors": [{"id": one.id, "name": one.name, "kind": one.kind.value} for one in found]},
        _table(found),
    )


def _table(found: tuple[Listed, ...]) -> tuple[str, ...]:
    """Return a line for each connector, ours first; empty if there are none."""
    order = ["ours", "other", "built-in"]
    rows = sorted(found, key=lambda one: (order.index(one.kind.value), one.id))
    widest = max((len(one.id) for one in rows), default=0)
    kinds = {one: kind_word(one.kind.value) for one in rows}
    wide = max(map(len, kinds.values()), default=0)
    return tuple(f"{one.id:{widest}}  {kinds[one]:{wide}}  {one.name}" for one in rows)
