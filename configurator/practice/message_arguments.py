"""Checks that the message methods share, in the portal's order."""

from __future__ import annotations

from configurator.practice.calls import Call, RestError
from configurator.practice.php_parameters import (
    Params,
    all_keys,
    elements,
    identifier,
    is_array,
    number,
)
from configurator.practice.tables import StoredConnector


def messages_of(call: Call, *, structure: bool = False) -> list[Params]:
    """Return MESSAGES with the keys inside lower-cased.

    Args:
        call: the call.
        structure: whether each element must have `user`, `message` and `chat`.

    Raises:
        RestError: `ERROR_ARGUMENT`: CONNECTOR, LINE or MESSAGES is missing or null, MESSAGES or one of its
            elements is no array, or the structure is incomplete.
    """
    call.require("CONNECTOR", "LINE", "MESSAGES")
    given = call.params["MESSAGES"]
    if not is_array(given):
        raise _bad("The value of an argument 'MESSAGES' must be of type array")
    found: list[Params] = []
    for element in elements(given):
        if not is_array(element):
            raise _bad("The MESSAGES parameter must be an array of messages (arrays)")
        lowered = all_keys(element, str.lower)
        found.append(lowered if isinstance(lowered, dict) else {})
    if structure and any(one.get(part) is None for one in found for part in ("user", "message", "chat")):
        raise _bad("The incorrect structure of a message inside MESSAGES parameter")
    return found


def active_line(call: Call) -> tuple[str, int]:
    """Return CONNECTOR and LINE as the portal reads them.

    Raises:
        RestError: `NOT_ACTIVE_LINE`: the connector is not switched on there, or an error was set. Whether the
            open channel itself is on does not matter.
    """
    connector, line = identifier(call.params, "CONNECTOR"), number(call.params["LINE"])
    if not call.portal.store.works(connector, line):
        raise RestError("NOT_ACTIVE_LINE")
    return connector, line


def provider(call: Call) -> StoredConnector:
    """Return the connector; the ID of a built-in one leads to that, which takes no messages from outside.

    Raises:
        RestError: `IMCONNECTOR_NO_CORRECT_PROVIDER`.
    """
    known = call.portal.store.get(identifier(call.params, "CONNECTOR"))
    if known is None or not known.application:
        raise RestError("IMCONNECTOR_NO_CORRECT_PROVIDER")
    return known


def part(message: Params, name: str) -> Params:
    """Return `user`, `message`, `chat` or `im` of a message; empty if it isn't an array of keys."""
    value = message.get(name)
    return value if isinstance(value, dict) else {}


def _bad(description: str) -> RestError:
    return RestError("ERROR_ARGUMENT", description, {"argument": "MESSAGES"})
