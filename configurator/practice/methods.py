"""The table of the REST methods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from configurator.practice import (
    connector_methods,
    customer_messages,
    event_methods,
    line_methods,
    offline_methods,
    operator_confirmations,
    portal_methods,
)
from configurator.practice.calls import Call
from configurator.practice.php_parameters import text


@dataclass(frozen=True, slots=True)
class Method:
    """A method and the permission it needs; none for the ones that every application may call."""

    run: Callable[[Call], object]
    scope: str = "imopenlines"

    def is_allowed(self, call: Call) -> bool:
        """Say whether the application has the permission."""
        return call.application.may(self.scope)


def exists(call: Call) -> object:
    """`method.get`: whether there is a method of this name, and whether the application may call it."""
    method = METHODS.get(text(call.params, "NAME").lower())
    return {
        "isExisting": method is not None,
        "isAvailable": method is not None and method.is_allowed(call),
    }


METHODS = {
    "imconnector.register": Method(connector_methods.register),
    "imconnector.unregister": Method(connector_methods.unregister),
    "imconnector.list": Method(connector_methods.list_connectors),
    "imconnector.status": Method(connector_methods.status),
    "imconnector.activate": Method(connector_methods.activate),
    "imconnector.deactivate": Method(connector_methods.deactivate),
    "imconnector.connector.data.set": Method(connector_methods.set_data),
    "imconnector.set.error": Method(connector_methods.set_error),
    "imconnector.send.messages": Method(customer_messages.send),
    "imconnector.update.messages": Method(customer_messages.update),
    "imconnector.delete.messages": Method(customer_messages.delete),
    "imconnector.send.status.delivery": Method(operator_confirmations.delivered),
    "imconnector.send.status.reading": Method(operator_confirmations.read),
    "imconnector.chat.name.set": Method(operator_confirmations.rename_chat),
    "imopenlines.config.list.get": Method(line_methods.list_lines),
    "imopenlines.config.get": Method(line_methods.get_line),
    "imopenlines.config.add": Method(line_methods.add_line),
    "event.bind": Method(event_methods.bind, scope=""),
    "event.get": Method(event_methods.get, scope=""),
    "event.unbind": Method(event_methods.unbind, scope=""),
    "event.test": Method(event_methods.test, scope=""),
    "event.offline.get": Method(offline_methods.get, scope=""),
    "event.offline.list": Method(offline_methods.list_events, scope=""),
    "event.offline.clear": Method(offline_methods.clear, scope=""),
    "event.offline.error": Method(offline_methods.error, scope=""),
    "events": Method(event_methods.list_events, scope=""),
    "app.info": Method(portal_methods.app_info, scope=""),
    "scope": Method(portal_methods.scope, scope=""),
    "profile": Method(portal_methods.profile, scope=""),
    # A real portal wants the permissions `user` and `placement` for these two; here every application may.
    "user.current": Method(portal_methods.current_user, scope=""),
    "server.time": Method(portal_methods.server_time, scope=""),
    "placement.get": Method(portal_methods.placements, scope=""),
    "method.get": Method(exists, scope=""),
}
