"""A desktop that tells what its user wants, on a D-Bus of its own: the Settings of XDG Desktop Portal."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Iterator

from jeepney import DBusAddress, HeaderFields, message_bus, new_method_return, new_signal
from jeepney.io.blocking import open_dbus_connection

from tests.support.desktop_colors import NAME

_PORTAL = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")
_LOOK = 0.05

Value = tuple[str, bool | int]
"""A D-Bus type, and a value of it."""


class TellingDesktop:
    """Tells its settings, and each change."""

    def __init__(self, settings: dict[str, dict[str, Value]]) -> None:
        self._settings = settings
        self._changes = queue.Queue[tuple[str, str, Value]]()
        self._over, self._ready = threading.Event(), threading.Event()

    def change(self, namespace: str, key: str, value: Value) -> None:
        self._changes.put((namespace, key, value))

    @contextlib.contextmanager
    def on(self, address: str) -> Iterator[None]:
        """Answer on a bus until the end."""
        thread = threading.Thread(target=self._serve, args=(address,), name="desktop", daemon=True)
        thread.start()
        assert self._ready.wait(20)
        yield
        self._over.set()
        thread.join()

    def _serve(self, address: str) -> None:
        with open_dbus_connection(address) as bus:
            bus.send_and_get_reply(message_bus.RequestName(NAME))
            self._ready.set()
            while not self._over.is_set():
                with contextlib.suppress(queue.Empty):
                    bus.send(new_signal(_PORTAL, "SettingChanged", "ssv", self._changes.get_nowait()))
                with contextlib.suppress(TimeoutError):
                    call = bus.receive(timeout=_LOOK)
                    if call.header.fields.get(HeaderFields.member) == "ReadAll":
                        bus.send(new_method_return(call, "a{sa{sv}}", (self._settings,)))
