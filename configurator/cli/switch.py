"""`configurator activate` and `configurator deactivate`: switch a connector on or off for an open channel."""

from __future__ import annotations

import argparse

from configurator.bitrix24.methods import connectors
from configurator.cli import connector_change, portal_access


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add both commands to the parser."""
    for name, to, code in (("activate", "on", "ACTIVATED"), ("deactivate", "off", "DEACTIVATED")):
        parser = connector_change.make_parser(
            subparsers,
            name,
            f"switch a connector {to} for an open channel",
            f"Switch the connector with the ID CONNECTOR {to} for one open channel of a portal.",
        )
        connector_change.add_line(parser)
        portal_access.add_portal(parser)
        parser.set_defaults(func=run, doing=name, code=code)


def run(arguments: argparse.Namespace) -> int:
    """Switch it."""
    act = connectors.activate if arguments.doing == "activate" else connectors.deactivate
    return connector_change.run(
        arguments,
        arguments.doing,
        arguments.code,
        lambda client, connector: act(client, connector, arguments.line),
    )
