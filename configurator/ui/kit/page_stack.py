"""One of several pages, without a role of its own for screen readers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget


class PageStack(QWidget):
    """Shows one of its pages.

    Qt reports a `QStackedWidget` as a layered pane, which Orca says each time the focus comes into one. A
    plain widget is only a container: screen readers skip it.

    Signals:
        page_changed: another page is shown now; its index is given, -1 without any.
    """

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QStackedLayout(self)
        self._layout.currentChanged.connect(self.page_changed)

    def add_page(self, page: QWidget) -> None:
        """Take a page in; the first one is shown."""
        self._layout.addWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Let go of a page, which is hidden and not deleted."""
        self._layout.removeWidget(page)

    def has_page(self, page: QWidget) -> bool:
        """Whether a widget is one of the pages."""
        return self._layout.indexOf(page) >= 0

    def raise_page(self, page: QWidget) -> None:
        """Show one of the pages."""
        self._layout.setCurrentWidget(page)

    @property
    def shown_page(self) -> QWidget | None:
        """The page that is shown; None without any."""
        return self._layout.currentWidget()
