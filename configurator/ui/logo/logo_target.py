"""What can be dragged onto and chosen for every area that takes a logo."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from configurator.ui.kit.basics import restyle
from configurator.ui.logo.offered_logo import choose_logo, offers_logo


class LogoTarget(QFrame):
    """A frame that takes a logo; it is highlighted while one is dragged over it.

    Signals:
        file_given: path of a file that was chosen.
    """

    file_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def choose(self) -> None:
        """Let somebody choose a file."""
        if path := choose_logo(self):
            self.file_given.emit(path)

    def take(self, mime: QMimeData) -> None:
        """Take what was dropped; it lives as long as the call."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if offers_logo(event.mimeData()):
            event.acceptProposedAction()
            restyle(self, "over", "true")

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        restyle(self, "over", "")

    def dropEvent(self, event: QDropEvent) -> None:
        restyle(self, "over", "")
        event.acceptProposedAction()
        self.take(event.mimeData())
