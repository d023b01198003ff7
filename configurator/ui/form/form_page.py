"""One page of the form: it scrolls, and the Tab key reaches what is on it after what was there before it."""

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

    def join_tab_order(self, form: QWidget) -> None:
        """Have the Tab key reach what is on the page where the form stands: what is made later comes last."""
        before = form.previousInFocusChain() or form
        while before.focusPolicy() is Qt.FocusPolicy.NoFocus and before is not form:
            before = before.previousInFocusChain() or form
        own, one = list[QWidget](), self.nextInFocusChain()
        while one is not None and one is not self:
            if self.isAncestorOf(one) and _is_reached(one):
                own.append(one)
            one = one.nextInFocusChain()
        for reached in own:
            QWidget.setTabOrder(before, reached)
            before = reached


def _is_reached(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
