"""A desktop that picks colours, on a D-Bus session of its own: XDG Desktop Portal's Screenshot interface."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection

IS_POSSIBLE = bool(shutil.which("dbus-daemon"))
NAME = "org.freedesktop.portal.Desktop"
PICKED, CANCELLED = 0, 1
_LOOK = 0.05


@contextlib.contextmanager
def session() -> Iterator[str]:
    """Run a bus, and give its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout
        try:
            yield bus.stdout.readline().strip()
        finally:
            bus.terminate()


@dataclass
class Desktop:
    """What it answers, and what it was asked.

    Attributes:
        version: of the interface.
        answers: code and values of each picking, in turn; none is sent once they are used up.
        refuses: whether it answers a call with an error.
        closed: the requests that were given up.
        options: of each call.
    """

    version: int = 2
    answers: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    refuses: bool = False
    closed: list[str] = field(default_factory=list)
    options: list[dict[str, Any]] = field(default_factory=list)
    called: threading.Event = field(default_factory=threading.Event)
    gave_up: threading.Event = field(default_factory=threading.Event)

    def answer(self, bus: DBusConnection, call: Message) -> None:
        fields = call.header.fields
        member = fields.get(HeaderFields.member)
        if member == "Get":
            bus.send(new_method_return(call, "v", (("u", self.version),)))
        elif member == "Close":
            self.closed.append(fields[HeaderFields.path])
            self.gave_up.set()
        elif member == "PickColor" and self.refuses:
            bus.send(new_error(call, "org.freedesktop.portal.Error.Failed", "s", ("no",)))
        elif member == "PickColor":
            self._pick(bus, call)

    def _pick(self, bus: DBusConnection, call: Message) -> None:
        _parent, options = call.body
        self.options.append(options)
        sender = call.header.fields[HeaderFields.sender][1:].replace(".", "_")
        handle = f"/org/freedesktop/portal/desktop/request/{sender}/{options['handle_token'][1]}"
        if self.answers:  # before the method returns: a fast desktop does that
            emitter = DBusAddress(handle, interface="org.freedesktop.portal.Request")
            bus.send(new_signal(emitter, "Response", "ua{sv}", self.answers.pop(0)))
        bus.send(new_method_return(call, "o", (handle,)))
        self.called.set()


@contextlib.contextmanager
def on_the_bus(address: str, desktop: Desktop) -> Iterator[None]:
    """Let a desktop answer on a bus until the end."""
    over, ready = threading.Event(), threading.Event()

    def serve() -> None:
        with open_dbus_connection(address) as bus:
            bus.send_and_get_reply(message_bus.RequestName(NAME))
            ready.set()
            while not over.is_set():
                with contextlib.suppress(TimeoutError):
                    desktop.answer(bus, bus.receive(timeout=_LOOK))

    thread = threading.Thread(target=serve, name="desktop", daemon=True)
    thread.start()
    assert ready.wait(20)
    yield
    over.set()
    thread.join()
