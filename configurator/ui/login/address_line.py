"""The address above a page: what a person can judge it by."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from configurator.ui import theme
from configurator.ui.widgets.basics import label


class AddressLine(QWidget):
    """A word on the connection, and host and path; the query, which holds our mark, is left out."""

    def __init__(self) -> None:
        super().__init__()
        self._lock: QLabel = label("", "muted")
        self._lock.setObjectName("lock")
        self._edit = QLineEdit()
        self._edit.setReadOnly(True)
        self._edit.setObjectName("address")
        self._edit.setMinimumHeight(theme.TARGET)
        self._edit.setAccessibleName(self.tr("Address of this page"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._lock)
        row.addWidget(self._edit, 1)
        self.is_safe = True

    def show_url(self, url: QUrl) -> None:
        """Show where the page is."""
        secure = url.scheme() == "https"
        if not self.is_safe:
            words, role = self.tr("✕ Not safe"), "error"
        elif secure:
            words, role = self.tr("✓ Secure"), "good"
        else:
            words, role = self.tr("This computer"), "muted"
        self._lock.setText(words)
        self._lock.setProperty("role", role)
        # The sheet may have looked before the window was shown.
        self._lock.style().unpolish(self._lock)
        self._lock.style().polish(self._lock)
        self._edit.setText(f"{url.scheme()}://{url.authority()}{url.path()}")
        self._edit.setCursorPosition(0)
        self._edit.setAccessibleDescription(words)
