"""What stands for the user's browser or mail program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices


@contextmanager
def handling(scheme: str, receiver: QObject) -> Iterator[None]:
    """Let `receiver.open` have the addresses of a scheme that the program wants opened."""
    # The stub wants bytes here, the call itself a str.
    QDesktopServices.setUrlHandler(scheme, receiver, "open")  # type: ignore[arg-type]
    try:
        yield
    finally:
        QDesktopServices.unsetUrlHandler(scheme)
