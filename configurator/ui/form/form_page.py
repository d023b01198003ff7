"""One page of the form, which scrolls."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from configurator.ui.kit import theme
from configurator.ui.kit.direction import margins

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
        column.setContentsMargins(margins(theme.LARGE, theme.MEDIUM, theme.MEDIUM, theme.LARGE))
        column.addWidget(group)
        column.addStretch(1)
        self._wanted = 0
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._go_on)
        bar.actionTriggered.connect(self._stay)

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits the fields: the page scrolls vertically only."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(_LEAST_WIDTH, self._inside.minimumSizeHint().width() + bar), 200)

    def scroll_to(self, offset: int) -> None:
        """Scroll by so many logical pixels, once the page is long enough: what comes late makes it longer."""
        self._wanted = offset
        self.verticalScrollBar().setValue(offset)
        self._go_on()

    def _go_on(self) -> None:
        bar, wanted = self.verticalScrollBar(), self._wanted
        if wanted:
            bar.setValue(wanted)
        if bar.value() >= wanted:
            self._stay()

    def _stay(self) -> None:
        """Scroll no further by itself: it is where it was to be, or somebody scrolls."""
        self._wanted = 0

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a widget on the page."""
        self._stay()
        self.ensureWidgetVisible(widget, 0, 80)
