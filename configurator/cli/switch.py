"""`configurator activate` and `configurator deactivate`: switch a connector on or off for an open channel."""

from __future__ import annotations

import argparse

from configurator.bitrix24.methods import connectors
from configurator.cli import connector_change, portal_access


def configure_activate(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `activate`."""
    _configure(parser, "on")
    parser.set_defaults(func=run, doing="activate", code="ACTIVATED")


def configure_deactivate(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `deactivate`."""
    _configure(parser, "off")
    parser.set_defaults(func=run, doing="deactivate", code="DEACTIVATED")


def _configure(parser: argparse.ArgumentParser, state: str) -> None:
    connector_change.describe(
        parser, f"Switch the connector with the ID CONNECTOR {state} for one open channel of a portal."
    )
    connector_change.add_line(parser)
    portal_access.add_portal(parser)


def run(arguments: argparse.Namespace) -> int:
    """Switch the connector on or off."""
    act = connectors.activate if arguments.doing == "activate" else connectors.deactivate
    return connector_change.run(
        arguments,
        arguments.doing,
        arguments.code,
        lambda client, connector: act(client, connector, arguments.line),
    )
