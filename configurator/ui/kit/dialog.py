"""The dialog that all others are made of: it fits on every screen, and scrolls where it is higher."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from configurator.ui.kit import mnemonics, screens, theme
from configurator.ui.kit.foot_layout import FootLayout
from configurator.ui.kit.tab_order import take_place


class Dialog(QDialog):
    """A dialog no larger than its screen.

    Where its least size is larger, what is in it scrolls; the row of buttons at its foot stays in sight.
    """

    _scroll: QScrollArea | None = None

    def setVisible(self, visible: bool) -> None:
        if visible:
            mnemonics.settle(self)
            self._fit_texts()
            self._fit_screen()
        super().setVisible(visible)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit_screen()  # details were opened, say
        return done

    def _fit_screen(self) -> None:
        free = screens.free_size(self)
        layout = self.layout()
        if self._scroll is None and layout is not None:
            least = layout.totalMinimumSize().expandedTo(self.minimumSize())
            if least.width() > free.width() or least.height() > free.height():
                self._make_scrolling(layout, least.width())
        if self._scroll is not None:
            self.setMinimumSize(QSize(0, 0))
        wanted = QSize(self._width_of_pages(), 0).expandedTo(self.size()).boundedTo(free)
        if wanted != self.size():
            self.resize(wanted)

    def _width_of_pages(self) -> int:
        """Return the width at which what scrolls from top to bottom needn't scroll sideways too."""
        layout, widest = self.layout(), 0
        for area in self.findChildren(QScrollArea):
            page = area.widget()
            if layout is not None and page is not None and layout.indexOf(area) >= 0:
                for one in page.findChildren(QWidget):
                    one.ensurePolished()  # the style sheet's letters are larger
                beside = area.verticalScrollBar().sizeHint().width() + 2 * area.frameWidth()
                margins = layout.contentsMargins()
                least = page.minimumSizeHint().width() + beside + margins.left() + margins.right()
                widest = max(widest, least)
        return widest

    def _fit_texts(self) -> None:
        """Make it as high as its wrapped texts are at its width; where the screen is lower, it scrolls."""
        layout, free = self.layout(), screens.free_size(self)
        if self._scroll is not None or layout is None or not layout.hasHeightForWidth():
            return
        least = layout.totalMinimumSize().expandedTo(self.minimumSize())
        width = max(least.width(), min(self.width(), free.width()))
        height = layout.totalMinimumHeightForWidth(width)
        if height > free.height():
            self._make_scrolling(layout, width)
        else:
            self.resize(self.size().expandedTo(QSize(width, height)))

    def _make_scrolling(self, layout: QLayout, least_width: int) -> None:
        """Put everything but the last row of buttons into an area that scrolls."""
        size, margins = self.size().expandedTo(self.minimumSize()), layout.contentsMargins()
        foot = _taken_foot(layout)
        page = _Page()
        page.setLayout(layout)  # takes it, and what is in it, from the dialog
        self._scroll = area = QScrollArea()
        area.setObjectName("dialog_scroll")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        if foot is not None:
            foot.setContentsMargins(margins.left(), theme.SMALL, margins.right(), margins.bottom())
            outer.addLayout(foot)
        take_place(area, None)
        bar = area.verticalScrollBar().sizeHint().width()
        self.resize(size.expandedTo(QSize(least_width + bar, 0)))


class _Page(QWidget):
    """What scrolls: never lower than its wrapped texts need, which a scroll area doesn't ask for."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalMinimumHeightForWidth(self.width()))


def _taken_foot(layout: QLayout) -> QLayout | None:
    """Take the row of buttons at the end of a dialog's column out of it; None where there is none."""
    if not isinstance(layout, QBoxLayout) or layout.direction() is not QBoxLayout.Direction.TopToBottom:
        return None
    last = layout.itemAt(layout.count() - 1)
    row = last.layout() if last is not None else None
    is_row = isinstance(row, QBoxLayout) and row.direction() is QBoxLayout.Direction.LeftToRight
    if row is None or not (is_row or isinstance(row, FootLayout)):
        return None
    layout.removeItem(row)
    row.setParent(None)
    return row
