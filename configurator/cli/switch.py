"""`configurator activate` and `configurator deactivate`: switch a connector on or off for an open channel."""

from __future__ import annotations

import argparse

from configurator.bitrix24.methods import connectors
from configurator.cli import connector_change, portal_access


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add one of the two commands to the parser."""
    to, code = ("on", "ACTIVATED") if name == "activate" else ("off", "DEACTIVATED")
    description = f"Switch the connector with the ID CONNECTOR {to} for one open channel of a portal."
    parser = connector_change.make_parser(subparsers, name, summary, description)
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
