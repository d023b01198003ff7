"""Waiting long enough on a busy computer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from tests.support.patience import PATIENCE

MILLISECONDS = int(PATIENCE * 1000)


class PatientBot(QtBot):
    """Waits long where the plugin waits 5 s: tests run side by side on a busy computer."""

    def waitUntil(self, callback: Callable[..., Any], *, timeout: int = MILLISECONDS) -> None:  # noqa: N802 - the plugin's name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802
        self,
        signal: SignalInstance,
        *,
        timeout: int = MILLISECONDS,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb)
