"""A connector as the parameters of `imconnector.register`, and back."""

from __future__ import annotations

from configurator.connector.model import TEXTS, Connector
from configurator.connector.problems import Problem
from configurator.connector.untrusted_json import BOOLEANS, Reading
from configurator.icon import data_uri
from configurator.icon.icon import Icon


def to_params(connector: Connector) -> dict[str, object]:
    """Return the request's parameters, in the order of the documentation's table.

    All parameters are always included: if an update omits one, the portal keeps its old value.
    """
    return {
        "ID": connector.id,
        "NAME": connector.name,
        "ICON": _icon_params(connector.icon),
        "PLACEMENT_HANDLER": connector.placement_handler,
        "ICON_DISABLED": _icon_params(connector.icon_disabled),
        **{name: getattr(connector, name.lower()) for name in (*BOOLEANS, *TEXTS)},
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
        params: any value from a JSON text.

    Returns:
        The connector, with defaults for missing or unreadable parameters, and the problems of reading.
        Values that are readable but invalid are left to `rules`.
    """
    return Reading(picture="DATA_IMAGE").connector(params)
