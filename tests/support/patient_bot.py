"""Waiting long enough on a busy computer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker


class PatientBot(QtBot):
    """Waits 20 s where the plugin waits 5: tests run side by side, beside whatever else the computer does."""

    def waitUntil(self, callback: Callable[..., Any], *, timeout: int = 20_000) -> None:  # noqa: N802 - the plugin's name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802
        self, signal: SignalInstance, *, timeout: int = 20_000, **others: Callable[..., Any]
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **others)
