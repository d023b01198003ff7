"""`configurator activate`: switch a connector on for an open channel."""

from __future__ import annotations

import argparse

from configurator.cli import change, portals


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = change.make_parser(
        subparsers,
        "activate",
        "switch a connector on for an open channel",
        "Switch the connector with the ID CONNECTOR on for one open channel of a portal.",
    )
    change.add_line(parser)
    portals.add_portal(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Switch it on."""
    from configurator.bitrix24 import connectors

    return change.run(
        arguments,
        "activate",
        "ACTIVATED",
        lambda client, connector: connectors.activate(client, connector, arguments.line),
    )
