"""One page of the form, which scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from configurator.ui.kit import theme

_LEAST_WIDTH = 330


class FormPage(QScrollArea):
    """Holds one group of fields.

    Args:
        group: what is on the page.
    """

    def __init__(self, group: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are reached, not the page
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = self._inside = QWidget()
        self.setWidget(inside)  # while it is empty: a scroll area measures what it is given
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.LARGE, theme.MEDIUM, theme.MEDIUM, theme.LARGE)
        column.addWidget(group)
        column.addStretch(1)

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits the fields: the page scrolls vertically only."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(_LEAST_WIDTH, self._inside.minimumSizeHint().width() + bar), 200)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a widget on the page."""
        self.ensureWidgetVisible(widget, 0, 80)
