"""A desktop with file dialogs, on a D-Bus session of its own: XDG Desktop Portal's FileChooser interface."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.support.desktop_colors import NAME

CHOSEN, CANCELLED = 0, 1
_LOOK = 0.05
_VERSION = 4


@dataclass
class FileDesktop:
    """Answers each dialog, and keeps what it was asked.

    Attributes:
        answer: code and addresses of the files that "somebody chooses".
        calls: method, title and options of each dialog.
        handle: path of the dialog that is open.
    """

    answer: tuple[int, list[str]]
    calls: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    handle: str = ""

    def take(self, bus: DBusConnection, call: Message) -> None:
        fields = call.header.fields
        member = fields.get(HeaderFields.member)
        if call.header.message_type is not MessageType.method_call:
            return
        if member == "Get":
            bus.send(new_method_return(call, "v", (("u", _VERSION),)))
        elif member in {"OpenFile", "SaveFile"}:
            _parent, title, options = call.body
            self.calls.append((str(member), title, options))
            sender = fields[HeaderFields.sender][1:].replace(".", "_")
            handle = f"/org/freedesktop/portal/desktop/request/{sender}/{options['handle_token'][1]}"
            bus.send(new_method_return(call, "o", (handle,)))
            self.handle = handle
        else:
            bus.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",)))

    def choose(self, bus: DBusConnection) -> None:
        """Answer the open dialog, again and again: Qt listens for it a while after it has called."""
        if self.handle:
            code, addresses = self.answer
            emitter = DBusAddress(self.handle, interface="org.freedesktop.portal.Request")
            values = {"uris": ("as", addresses)} if addresses else {}
            bus.send(new_signal(emitter, "Response", "ua{sv}", (code, values)))


@contextlib.contextmanager
def answering(address: str, desktop: FileDesktop) -> Iterator[None]:
    """Let a desktop answer on a bus until the end."""
    over, ready = threading.Event(), threading.Event()

    def serve() -> None:
        with open_dbus_connection(address) as bus:
            bus.send_and_get_reply(message_bus.RequestName(NAME))
            ready.set()
            while not over.is_set():
                with contextlib.suppress(TimeoutError):
                    desktop.take(bus, bus.receive(timeout=_LOOK))
                desktop.choose(bus)

    thread = threading.Thread(target=serve, name="desktop", daemon=True)
    thread.start()
    assert ready.wait(20)
    yield
    over.set()
    thread.join()
