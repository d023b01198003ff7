"""Waiting long enough on a busy computer."""

from pytestqt.qtbot import QtBot


class PatientBot(QtBot):
    """Waits 20 s where the plugin waits 5: tests run side by side, beside whatever else the computer does."""

    def waitUntil(self, callback, *, timeout=20_000):  # noqa: N802 - the plugin's name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=20_000, **others):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **others)
