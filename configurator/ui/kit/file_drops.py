"""Lets files that are dropped on a field fall through to what takes files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class FileDrops(QObject):
    """Keeps text fields from taking a file: they would write its address into themselves."""

    def __init__(self, page: QWidget) -> None:
        """Guard every field on `page` as it is now."""
        super().__init__(page)
        for field in (*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)):
            target = field.viewport() if isinstance(field, QPlainTextEdit) else field
            target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A refused drag is offered to the widget around, up to the window.
        if isinstance(event, QDropEvent) and event.mimeData().hasUrls():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
