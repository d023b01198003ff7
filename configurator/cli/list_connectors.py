"""`configurator list`: the connectors of a portal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from configurator.cli import portals
from configurator.cli.exits import DONE

if TYPE_CHECKING:
    from configurator.bitrix24.connectors import Listed

_DESCRIPTION = f"""\
List the connectors of a portal: yours (registered with this program on this computer), Bitrix24's own, and
somebody else's.

{portals.SIGN_IN_HELP}

exit status: 0 listed, {portals.EXIT_HELP}"""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        "list",
        help="list the connectors of a portal",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    portals.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """List."""
    return portals.say(arguments, lambda: _list(arguments))


def _list(arguments: argparse.Namespace) -> portals.Outcome:
    from configurator.bitrix24.connectors import list_connectors
    from configurator.ui.our_connectors import our_ids

    portal = portals.portal_of(arguments.portal)
    return portals.ask(
        portal, "list", lambda client: _found(portal.host, list_connectors(client, our_ids(portal)))
    )


def _found(host: str, found: tuple[Listed, ...]) -> portals.Outcome:
    number = len(found)
    return portals.Outcome(
        DONE,
        "LISTED",
        f"{host} has {number} connector{'' if number == 1 else 's'}.",
        {"connectors": [{"id": one.id, "name": one.name, "kind": one.kind.value} for one in found]},
        _table(found),
    )


def _table(found: tuple[Listed, ...]) -> str:
    """Return a line for each connector, ours first; empty where there is none."""
    from configurator.ui.words.portal_connectors import kind_word

    order = ["ours", "other", "built-in"]
    rows = sorted(found, key=lambda one: (order.index(one.kind.value), one.id))
    widest = max((len(one.id) for one in rows), default=0)
    kinds = {one: kind_word(one.kind.value) for one in rows}
    wide = max(map(len, kinds.values()), default=0)
    return "\n".join(f"{one.id:{widest}}  {kinds[one]:{wide}}  {one.name}" for one in rows)
