"""A connector as the parameters of `imconnector.register`, and back."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.connector.untrusted_json import BOOLEANS, Reading
from configurator.icon import data_uri
from configurator.icon.icon import Icon


def to_params(connector: Connector) -> dict[str, object]:
    """Return the request's parameters, in the order of the documentation's table.

    Every one of them is there, whatever its value: the portal keeps the old value of a parameter that an
    update leaves out, so only an explicit one resets it.
    """
    return {
        "ID": connector.id,
        "NAME": connector.name,
        "ICON": _icon_params(connector.icon),
        "PLACEMENT_HANDLER": connector.placement_handler,
        "ICON_DISABLED": _icon_params(connector.icon_disabled),
        **{name: getattr(connector, name.lower()) for name in BOOLEANS},
        "COMMENT": connector.comment,
    }


def _icon_params(icon: Icon) -> dict[str, str]:
    return {
        "DATA_IMAGE": data_uri.encode(icon.svg) if icon.svg else "",
        "COLOR": icon.color,
        "SIZE": icon.size,
        "POSITION": icon.position,
    }


def from_params(params: object) -> tuple[Connector, tuple[Problem, ...]]:
    """Read the parameters of a request, as the documentation shows them.

    Args:
        params: what a JSON text holds; anything at all.

    Returns:
        The connector, with the default of each parameter that is missing or cannot be read, and what
        could not be read as it stands. What is readable and wrong is left to the rules.
    """
    return Reading(picture="DATA_IMAGE").connector(params)
