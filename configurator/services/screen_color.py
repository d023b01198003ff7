"""A colour of the screen, picked by the Linux desktop itself: programs can't look at a Wayland screen.

It is the method PickColor of XDG Desktop Portal's Screenshot interface, from its version 2 on, over D-Bus.
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Screenshot.html
"""

from __future__ import annotations

import itertools
import os
import sys
import threading
from typing import Any

from configurator.icon.css.contrast import Color

if sys.platform == "linux":  # no other desktop is asked for a colour, and D-Bus is at home here
    from jeepney import DBusAddress, MatchRule, MessageType, Properties, message_bus, new_method_call
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

_BUS = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SCREENSHOT = "org.freedesktop.portal.Screenshot"
_REQUEST = "org.freedesktop.portal.Request"
_FIRST = 2
"""Version of the interface that brought PickColor."""
_ANSWER_SECONDS = 3.0
"""How long the desktop may take for an answer that doesn't wait for a person."""
_LOOK_SECONDS = 0.2
"""How often somebody is asked whether to go on waiting."""
_PICKED = 0
_tokens = itertools.count(1)


class PickingFailedError(Exception):
    """The desktop can't pick a colour now."""


def can_pick() -> bool:
    """Return whether the desktop picks colours. Waits for it: call it in a thread."""
    try:
        with _session() as bus:
            reply = bus.send_and_get_reply(Properties(_address()).get("version"), timeout=_ANSWER_SECONDS)
            kind, version = _body(reply)[0]
    except (PickingFailedError, OSError, ValueError, IndexError, TypeError):
        return False
    return kind == "u" and int(version) >= _FIRST


def pick(cancelled: threading.Event) -> Color | None:
    """Have somebody pick a colour; wait for them, or until `cancelled`. Call it in a thread.

    Returns:
        None where nothing was picked.

    Raises:
        PickingFailedError: the desktop can't do it.
    """
    try:
        with _session() as bus:
            return _pick(bus, cancelled)
    except OSError as error:
        raise PickingFailedError from error


def _pick(bus: DBusConnection, cancelled: threading.Event) -> Color | None:
    token = f"configurator_{os.getpid()}_{next(_tokens)}"
    sender = str(bus.unique_name)[1:].replace(".", "_")
    handle = f"{_PATH}/request/{sender}/{token}"
    rule = MatchRule(type="signal", interface=_REQUEST, member="Response", path=handle)
    # Asked for before the call: the answer may come at once.
    _body(bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ANSWER_SECONDS))
    with bus.filter(rule) as answers:
        call = new_method_call(_address(), "PickColor", "sa{sv}", ("", {"handle_token": ("s", token)}))
        _body(bus.send_and_get_reply(call, timeout=_ANSWER_SECONDS))
        while not cancelled.is_set():
            try:
                answer = bus.recv_until_filtered(answers, timeout=_LOOK_SECONDS)
            except TimeoutError:
                continue
            return _color(answer.body)
    bus.send(new_method_call(DBusAddress(handle, _BUS, _REQUEST), "Close"))
    return None


def _session() -> DBusConnection:
    try:
        return open_dbus_connection("SESSION")
    except (KeyError, RuntimeError, ValueError, StopIteration) as error:  # there is none, or it isn't for us
        raise PickingFailedError from error


def _address() -> DBusAddress:
    return DBusAddress(_PATH, _BUS, _SCREENSHOT)


def _body(reply: Any) -> tuple[Any, ...]:
    if reply.header.message_type is not MessageType.method_return:
        raise PickingFailedError
    return tuple(reply.body)


def _color(body: tuple[Any, ...]) -> Color | None:
    """Return the colour of an answer: its code, and values by their names."""
    try:
        code, values = body
        if code != _PICKED:
            return None
        _, (red, green, blue) = values["color"]
        found = float(red), float(green), float(blue)
    except (KeyError, TypeError, ValueError) as error:
        raise PickingFailedError from error
    if not all(0 <= part <= 1 for part in found):
        raise PickingFailedError
    return found
