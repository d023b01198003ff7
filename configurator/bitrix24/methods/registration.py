"""Registers a connector and checks that the portal lists it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError, reading_guard

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client


@dataclass(frozen=True, slots=True)
class Registered:
    """A connector that the portal has accepted.

    Attributes:
        id: the identifier as the portal keeps it, in lower case.
        name: the name in the portal's list; the sent one where the list could not be read.
        unconfirmed: code of why the portal's list couldn't be read; empty if the connector is in it.
        moved_to: host and port that answered, where that isn't the portal's own address.
    """

    id: str
    name: str
    unconfirmed: str = ""
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class RegistrationResult:
    """What came of registering in one portal.

    Attributes:
        portal: the portal.
        registered: the connector as the portal has it, None where it failed.
        error: why it failed; `NOT_STARTED` if somebody cancelled before anything was sent there.
    """

    portal: Portal
    registered: Registered | None = None
    error: PortalError | None = None

    @property
    def ok(self) -> bool:
        """Whether the connector is registered there."""
        return self.registered is not None

    @property
    def accepted(self) -> bool:
        """Whether the portal said yes, even if its list doesn't show the connector yet."""
        return self.ok or (self.error is not None and was_accepted(self.error))

    @property
    def not_started(self) -> bool:
        """Whether somebody cancelled before anything was sent to this portal."""
        return self.error is not None and self.error.code == "NOT_STARTED"


@reading_guard
def register(client: Client, params: Mapping[str, object]) -> Registered:
    """Register a connector, or update the one with the same ID, and check that `imconnector.list` has it.

    Reading the list needs the right to change connectors, registering doesn't (Bitrix24 documentation). So a
    list that can't be read doesn't make the registration a failure.

    Args:
        client: a signed-in client.
        params: the request parameters of `imconnector.register`.

    Raises:
        PortalError: refused, not reachable, not signed in, or `NOT_IN_LIST`.
    """
    identifier = str(params["ID"]).lower()
    answer = client.call("imconnector.register", params)
    if answer is not True and not (isinstance(answer, dict) and answer.get("result") is True):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    try:
        names = names_by_id(client.call("imconnector.list"))
    except PortalError as error:
        return Registered(identifier, str(params["NAME"]), error.code, client.moved_to)
    if identifier not in names:
        raise PortalError("NOT_IN_LIST", status=200, details={"id": identifier})
    return Registered(identifier, names[identifier], moved_to=client.moved_to)


def was_accepted(error: PortalError) -> bool:
    """Return whether `register` failed although the portal said yes.

    Its list may be up to an hour old, and lacks what the portal's region doesn't offer (published code).
    """
    return error.code == "NOT_IN_LIST"


@reading_guard
def names_by_id(answer: object) -> dict[str, str]:
    """Return the names in an answer of `imconnector.list` by lower-case ID.

    PHP writes an empty object as `[]`.

    Raises:
        PortalError: `UNEXPECTED_ANSWER` where it isn't such a list.
    """
    if answer == []:
        return {}
    if not isinstance(answer, dict):
        raise PortalError("UNEXPECTED_ANSWER", status=200)
    return {str(key).lower(): str(name) for key, name in answer.items()}
