"""What stands for the user's browser or mail program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Receiver(QObject):
    """Keeps the addresses that the program wanted to have opened, the last one last."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[QUrl] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url)


@contextmanager
def handling(scheme: str, receiver: Receiver) -> Iterator[None]:
    """Let `receiver` have the addresses of a scheme, and no other program."""
    # The stub wants bytes here, the call itself a str.
    QDesktopServices.setUrlHandler(scheme, receiver, "open")  # type: ignore[arg-type]  # a str
    try:
        yield
    finally:
        QDesktopServices.unsetUrlHandler(scheme)
