"""What a Linux desktop's user wants of every program, as XDG Desktop Portal tells it over D-Bus.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from configurator.services.user_wishes import Wishes

if sys.platform == "linux":  # D-Bus is at home here
    from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, message_bus, new_method_call
    from jeepney.io.blocking import DBusConnection, open_dbus_connection

_BUS, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_APPEARANCE = "org.freedesktop.appearance"
_GNOME, _GNOME_A11Y = "org.gnome.desktop.interface", "org.gnome.desktop.a11y.interface"
_ANSWER_SECONDS = 3.0
"""How long the desktop may take to answer; it may have to be started first."""


class DesktopSettings:
    """The desktop's settings, and whether they change.

    Opening it waits for the desktop: do that in a thread. Afterwards `take_changes` never waits.
    """

    def __init__(self) -> None:
        """Ask the desktop.

        Raises:
            OSError: there is no desktop that could be asked, or it doesn't answer.
        """
        if sys.platform != "linux":
            raise OSError("no D-Bus here")
        self._values: dict[tuple[str, str], object] = {}
        unusual = KeyError, ValueError, TypeError, IndexError  # a bus address or an answer in another form
        try:
            self._bus: DBusConnection = open_dbus_connection()
        except unusual as error:
            raise OSError(str(error)) from error
        try:
            self._begin()
        except (OSError, *unusual) as error:
            self.close()
            raise OSError(str(error)) from error

    @property
    def wishes(self) -> Wishes:
        """What the user wants now."""
        return wishes_of(self._values)

    def fileno(self) -> int:
        """Return the number of what becomes readable when something has changed."""
        return int(self._bus.sock.fileno())

    def take_changes(self) -> bool:
        """Read what the desktop has said since; return whether the connection goes on."""
        while True:
            try:
                message = self._bus.receive(timeout=0)
            except TimeoutError:
                return True
            except (OSError, ValueError):
                return False
            if message.header.fields.get(HeaderFields.member) == "SettingChanged" and len(message.body) == 3:
                namespace, key, (_kind, value) = message.body
                self._values[namespace, key] = value

    def close(self) -> None:
        """End the connection."""
        self._bus.close()

    def _begin(self) -> None:
        rule = MatchRule(type="signal", interface=_SETTINGS, member="SettingChanged", path=_PATH)
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_ANSWER_SECONDS)
        address = DBusAddress(_PATH, bus_name=_BUS, interface=_SETTINGS)
        wanted = ([_APPEARANCE, _GNOME, _GNOME_A11Y],)
        reply = self._bus.send_and_get_reply(
            new_method_call(address, "ReadAll", "as", wanted), timeout=_ANSWER_SECONDS
        )
        if reply.header.message_type is MessageType.error:
            raise OSError("the desktop tells no settings")
        for namespace, found in reply.body[0].items():
            for key, (_kind, value) in found.items():
                self._values[namespace, key] = value


def wishes_of(values: Mapping[tuple[str, str], object]) -> Wishes:
    """Return what settings mean, by their namespace and key: the portal's own, and GNOME's."""
    is_still = values.get((_APPEARANCE, "reduced-motion")) == 1
    is_high = values.get((_APPEARANCE, "contrast")) == 1
    return Wishes(
        less_motion=is_still or values.get((_GNOME, "enable-animations")) is False,
        more_contrast=is_high or values.get((_GNOME_A11Y, "high-contrast")) is True,
    )
