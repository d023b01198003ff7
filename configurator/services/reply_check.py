"""Do operators' replies arrive? Looks at all that must be right, and repairs the handlers.

`event.bind` says yes to every application, but events go only to the one that registered the connector, and
only once its installation is complete (the module's published code, Bitrix24 documentation).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import application, events
from configurator.bitrix24.methods.connectors import Kind, Light, list_connectors
from configurator.bitrix24.methods.events import Binding
from configurator.services.lacking_right import unless_denied

if TYPE_CHECKING:
    from configurator.bitrix24.client import Client
    from configurator.bitrix24.settings_page import Finding

REASONS = frozenset({
    # red: no reply arrives
    "BUILT_IN", "NOT_LISTED", "OTHERS", "NOT_INSTALLED", "NO_PERMISSION", "NO_HANDLER", "UNREACHABLE",
    # yellow: something may be missing
    "UNLISTED", "STALE", "OWNER_UNKNOWN", "LIST_UNREADABLE", "HANDLER_MISSING", "NOT_OFFERED", "DOUBLED",
})  # fmt: skip
"""Every code that a `Reason` can carry; the sentences are in `wording.reply_sentences`."""
_RED = frozenset({
    "BUILT_IN", "NOT_LISTED", "OTHERS", "NOT_INSTALLED", "NO_PERMISSION", "NO_HANDLER", "UNREACHABLE",
})  # fmt: skip
NEEDED_PERMISSION = "imopenlines"

Probe = Callable[[str, threading.Event | None], "tuple[Finding, ...]"]
"""Looks whether an address answers to a POST; returns what is wrong."""


class Owner(Enum):
    """Whose application a connector belongs to."""

    OURS = "ours"
    """It was registered from here, with the application of this sign-in."""
    OTHERS = "others"
    """Another application registered it."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that keeps replies from arriving, or may.

    Attributes:
        code: one of `REASONS`.
        details: values for the sentence.
    """

    code: str
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReplyCheck:
    """What was found.

    Attributes:
        owner: whose application the connector belongs to, as far as that is known.
        installed: whether the installation of this sign-in's application is complete.
        client_id: the public name of this sign-in's application.
        bindings: everything that is bound for the connector's events.
        offered: the events that the application may bind; None where the portal didn't say.
        reasons: what is wrong or may be, the worst first; empty where replies arrive.
        unreachable: handlers that didn't answer, with the code of why.
    """

    owner: Owner
    installed: bool
    client_id: str
    bindings: tuple[Binding, ...]
    offered: frozenset[str] | None
    reasons: tuple[Reason, ...]
    unreachable: Mapping[str, str] = field(default_factory=dict)

    @property
    def light(self) -> Light:
        """Red where no reply can arrive, yellow where one may get lost."""
        if any(one.code in _RED for one in self.reasons):
            return Light.RED
        return Light.YELLOW if self.reasons else Light.GREEN

    def handlers(self, event: str) -> tuple[str, ...]:
        """Return the addresses that are called for an event, each once."""
        return tuple(
            dict.fromkeys(one.handler for one in self.bindings if one.event == event and not one.offline)
        )


def check_replies(
    client: Client,
    connector: str,
    registered_with: str | None,
    probe: Probe | None = None,
    cancel: threading.Event | None = None,
) -> ReplyCheck:
    """Look at everything on which it depends whether operators' replies arrive.

    Args:
        client: a signed-in client.
        connector: the connector's ID.
        registered_with: the client ID of the application that it was registered with from here; empty where
            that isn't known, None where it wasn't registered from here.
        probe: looks whether a handler's address answers; None to leave that out.
        cancel: set to give up.

    Raises:
        PortalError: refused, not reachable, not signed in, or `CANCELLED`.
    """
    info = application.app_info(client)
    found: list[Reason] = []
    owner = _owner(registered_with, info.code)
    found += _listed(client, connector.lower(), owner)
    if not info.installed:
        found.append(Reason("NOT_INSTALLED"))
    if NEEDED_PERMISSION not in application.permissions(client):
        found.append(Reason("NO_PERMISSION", {"permission": NEEDED_PERMISSION}))
    offered = _offered(client)
    bound = tuple(one for one in events.bindings(client) if one.event in events.CONNECTOR_EVENTS)
    unreachable = _unreachable(bound, probe, cancel)
    found += _handlers(bound, offered)
    found += _dead(bound, unreachable)
    found.sort(key=lambda one: one.code not in _RED)
    return ReplyCheck(owner, info.installed, info.code, bound, offered, tuple(found), unreachable)


def _owner(registered_with: str | None, client_id: str) -> Owner:
    if registered_with is None:
        return Owner.UNKNOWN
    # Only client IDs are compared: a portal may call the application something else.
    both = registered_with.startswith("local.") and client_id.startswith("local.")
    return Owner.OTHERS if both and registered_with != client_id else Owner.OURS


def _listed(client: Client, connector: str, owner: Owner) -> list[Reason]:
    listed = unless_denied(lambda: list_connectors(client))
    if listed is None:
        return [Reason("LIST_UNREADABLE")]
    there = next((one for one in listed if one.id == connector), None)
    if there is None:
        # It may be up to an hour old, and lacks what the portal's region doesn't offer (published code).
        return [Reason("UNLISTED" if owner is Owner.OURS else "NOT_LISTED")]
    if there.kind is Kind.BUILT_IN:
        return [Reason("BUILT_IN")]
    return {Owner.OTHERS: [Reason("OTHERS")], Owner.UNKNOWN: [Reason("OWNER_UNKNOWN")]}.get(owner, [])


def _offered(client: Client) -> frozenset[str] | None:
    try:
        return application.available_events(client)
    except PortalError as error:
        if error.code not in {"ERROR_METHOD_NOT_FOUND", "ACCESS_DENIED"}:
            raise
        return None


def _unreachable(
    bound: Sequence[Binding], probe: Probe | None, cancel: threading.Event | None
) -> dict[str, str]:
    addresses = dict.fromkeys(one.handler for one in bound if one.handler)
    found = {one: probe(one, cancel) for one in addresses} if probe else {}
    return {one: findings[0].code for one, findings in found.items() if findings}


def _dead(bound: Sequence[Binding], unreachable: Mapping[str, str]) -> list[Reason]:
    """Return the handlers that don't answer; it's fatal where no other gets the replies."""
    replies = {one.handler for one in bound if one.event == events.MESSAGE_ADDED and not one.offline}
    code = "UNREACHABLE" if replies and replies <= unreachable.keys() else "STALE"
    return [Reason(code, {"address": one, "why": why}) for one, why in unreachable.items()]


def _handlers(bound: Sequence[Binding], offered: frozenset[str] | None) -> list[Reason]:
    """Return what is wrong with the handlers of the connector's events."""
    reasons = []
    online = [one for one in bound if not one.offline]
    missing = [event for event in events.CONNECTOR_EVENTS if all(one.event != event for one in online)]
    if offered is not None:
        lacking = [event for event in events.CONNECTOR_EVENTS if event not in offered]
        if lacking:
            reasons.append(Reason("NOT_OFFERED", {"events": ", ".join(lacking)}))
        missing = [event for event in missing if event not in lacking]
    if events.MESSAGE_ADDED in missing:
        reasons.append(Reason("NO_HANDLER"))
    elif missing:
        reasons.append(Reason("HANDLER_MISSING", {"events": ", ".join(missing)}))
    doubled = [event for event in events.CONNECTOR_EVENTS if sum(one.event == event for one in online) > 1]
    if doubled:
        reasons.append(Reason("DOUBLED", {"events": ", ".join(doubled)}))
    return reasons


@dataclass(frozen=True, slots=True)
class Repair:
    """What was done to the handlers.

    Attributes:
        bound: events for which the address is called now and wasn't before.
        already: events for which it was called already.
        removed: handlers that were removed, as event and address.
        refused: events that the portal refused, with the code.
    """

    bound: tuple[str, ...]
    already: tuple[str, ...]
    removed: tuple[tuple[str, str], ...]
    refused: Mapping[str, str]


def bind_handlers(client: Client, found: ReplyCheck, address: str, *, replace: bool = False) -> Repair:
    """Have a portal call an address for every event of a connector, and remove stale and doubled handlers.

    Handlers of other addresses that answer stay unless they are to be replaced: they may serve somebody.

    Args:
        client: a signed-in client.
        found: what `check_replies` found.
        address: the developer's server.
        replace: whether handlers of other addresses are removed even if they answer.

    Raises:
        PortalError: the address or every event was refused, or the portal couldn't be asked. What was done
            before stays.
    """
    bound, already, refused = list[str](), list[str](), dict[str, str]()
    for event in events.CONNECTOR_EVENTS:
        try:
            (bound if events.bind(client, event, address) else already).append(event)
        except PortalError as error:
            if error.code != "ERROR_EVENT_NOT_FOUND" or event == events.MESSAGE_ADDED:
                raise
            refused[event] = error.code
    removed = [
        (one.event, one.handler)
        for one in _superfluous(found, address, replace=replace)
        if events.unbind(client, one)
    ]
    return Repair(tuple(bound), tuple(already), tuple(removed), refused)


def send_test(client: Client, found: ReplyCheck, marker: str) -> None:
    """Have a portal send the test event ONAPPTEST to every server that it calls for replies.

    Args:
        client: a signed-in client.
        found: what `check_replies` found.
        marker: a text by which the server's log can be searched.

    Raises:
        PortalError: refused, not reachable, or not signed in.
    """
    for address in found.handlers(events.MESSAGE_ADDED):
        events.bind(client, events.APP_TEST, address)
    application.send_test_event(client, marker)


def _superfluous(found: ReplyCheck, address: str, *, replace: bool) -> list[Binding]:
    """Return the stale handlers, those bound twice and, where they are replaced, those of other addresses."""
    superfluous, seen = [], set[tuple[str, str]]()
    # Of two for the same address, the one whose events come with the acting user's rights stays.
    for one in sorted(found.bindings, key=lambda binding: binding.auth_type != "0"):
        if one.offline:
            continue
        pair = (one.event, one.handler)
        other = one.handler != address and (replace or one.handler in found.unreachable)
        if other or pair in seen:
            superfluous.append(one)
        seen.add(pair)
    return superfluous
