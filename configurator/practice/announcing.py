"""Telling an application what happened: to its handlers, and into its offline queues."""

from __future__ import annotations

from configurator.practice.applications import Application
from configurator.practice.event_bindings import Binding
from configurator.practice.event_names import EVENTS
from configurator.practice.event_posting import Attempt
from configurator.practice.grants import ACCESS_SECONDS, Holder
from configurator.practice.offline_queue import OfflineEvent
from configurator.practice.people import PEOPLE
from configurator.practice.portal_state import Portal


def announce(portal: Portal, client_id: str, event: str, data: object, user: int = 0) -> None:
    """Send an event to one application, if its installation is complete and it may hear of it.

    Args:
        portal: where it happened.
        client_id: the application that owns what it is about. No other one hears of it.
        event: in upper case.
        data: the event's data.
        user: the employee who acted; 0 where nobody can be named.
    """
    application = portal.find_application(client_id)
    if application is None or not application.installed or not application.may(EVENTS[event]):
        return
    for binding in portal.bindings.of(client_id, event):
        if binding.offline:
            record = OfflineEvent(
                portal.offline.next_number(), client_id, binding.auth_connector, portal.clock(),
                event, data, user,
            )  # fmt: skip
            portal.offline.add(record)
        else:
            fields = _fields(portal, application, binding, data, user)
            attempt = Attempt(binding.handler, application.name, event, portal.clock(), fields)
            portal.poster.post(attempt)


def _fields(
    portal: Portal, application: Application, binding: Binding, data: object, user: int
) -> dict[str, object]:
    return {
        "event": binding.event,
        "event_handler_id": binding.id,
        "data": data,
        "ts": int(portal.clock()),
        "auth": _auth(portal, application, binding.auth_type or user),
    }


def _auth(portal: Portal, application: Application, user: int) -> dict[str, object]:
    """Return what comes with an event; without a user there are no tokens, and never a refresh token."""
    common: dict[str, object] = {
        "scope": application.scope,
        "domain": portal.host,
        "server_endpoint": f"{portal.address}/rest/",
        "status": "L",
        "client_endpoint": f"{portal.address}/rest/",
        "member_id": portal.member_id,
        "application_token": application.token,
    }
    if user not in PEOPLE:
        return common
    holder = Holder("" if application is portal.application else application.client_id, user)
    tokens = portal.grants.issue_tokens(holder)
    return {
        "access_token": tokens.access,
        "expires": int(tokens.expires),
        "expires_in": ACCESS_SECONDS,
        "user_id": user,
        **common,
    }
