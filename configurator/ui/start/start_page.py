"""The start page: what the first start shows, and what New shows."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, larger
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.tab_order import take_place
from configurator.ui.kit.texts import Button
from configurator.ui.start.logo_zone import LogoZone
from configurator.wording.translation import _

_WIDEST = 1100
"""Logical pixels of the column: longer lines and rows would fall apart on a wide screen."""
_HIGH = 760
"""Height from which there is room for a wide margin above."""


class StartPage(QScrollArea):
    """A logo, what was used last, and the channel templates; it scrolls where there isn't room.

    What has to be read or drawn first comes late, by `show_late_parts`: the page is the first picture.

    Signals:
        open_wanted: a file is to be opened.
        import_wanted: a connector is to be imported from code.
        empty_wanted: somebody wants to begin without a logo.
        back_wanted: back to the open connector.

    Attributes:
        zone: takes a logo.
    """

    open_wanted = Signal()
    import_wanted = Signal()
    empty_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget, *, has_recents: bool) -> None:
        """Make the page; `has_recents` says whether connectors were used before."""
        super().__init__(parent)
        self.setObjectName("start")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it scrolls to what has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._can_go_back = False
        self.zone = LogoZone()
        self._back = _button("", "start_back")
        self._back.clicked.connect(self.back_wanted)
        self._back.hide()
        self._sides = QVBoxLayout()
        self._foot = QVBoxLayout()
        page = QWidget()
        self.setWidget(page)  # while it is empty: a scroll area measures what it is given
        self._lay_out(page)
        self.name_recents(has_recents=has_recents)

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, _HIGH)

    def show_late_parts(self, recents: QWidget, templates: QWidget) -> None:
        """Put in what was made after the first picture."""
        self._sides.insertWidget(1, recents)
        self._foot.addWidget(templates)

    def lead_tab_to(self, recents: QWidget) -> None:
        """Have the Tab key reach the recent connectors, which have just been shown, where they stand."""
        take_place(recents, self._heading)

    def offer_back(self, name: str) -> None:
        """Offer the way back to the open connector, called `name`; empty offers none."""
        self._can_go_back = bool(name)
        self._back.setVisible(self._can_go_back)
        self._back.setText(_("Back to “{name}”").format(name=one_line(name)))

    def name_recents(self, *, has_recents: bool) -> None:
        """Say what stands beside the logo: what was used last, or the sample where nothing was."""
        self._heading.setText(_("Recent") if has_recents else _("Or try a sample"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._can_go_back:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        above = 2 * theme.LARGE if self.height() >= _HIGH else theme.LARGE
        if self._column.contentsMargins().top() != above:
            self._column.setContentsMargins(0, above, 0, theme.LARGE)

    def _lay_out(self, page: QWidget) -> None:
        middle = QWidget()
        middle.setMaximumWidth(_WIDEST)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(2 * theme.LARGE, 0, 2 * theme.LARGE, 0)
        outer.addStretch(1)
        outer.addWidget(middle, 1000)
        outer.addStretch(1)
        self._column = column = QVBoxLayout(middle)
        column.setContentsMargins(0, theme.LARGE, 0, theme.LARGE)
        column.setSpacing(theme.SMALL)
        head = QHBoxLayout()
        head.addWidget(larger(label(_("Put your own messenger into Bitrix24"), "heading", wrap=True), 2), 1)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(
            larger(
                label(_("Start with a logo. Everything else has a good default."), "muted", wrap=True), 1.15
            )
        )
        column.addSpacing(theme.MEDIUM)
        row = QHBoxLayout()
        row.setSpacing(theme.LARGE)
        row.addWidget(self.zone, 3)
        row.addLayout(self._make_side(), 2)
        column.addLayout(row)
        column.addSpacing(theme.MEDIUM)
        self._foot.setSpacing(theme.SMALL)
        self._foot.addWidget(label(_("Or start from a channel"), "heading"))
        column.addLayout(self._foot)
        column.addStretch(1)

    def _make_side(self) -> QVBoxLayout:
        self._heading = label("", "heading")
        empty = _button(_("Start empty"), "start_empty")
        empty.clicked.connect(self.empty_wanted)
        open_ = _button(_("Open…"), "start_open")
        open_.clicked.connect(self.open_wanted)
        import_ = _button(_("Import from code…"), "start_import")
        import_.clicked.connect(self.import_wanted)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.SMALL)
        for button in (open_, import_, empty):
            flow.addWidget(button)
        self._sides.setSpacing(theme.SMALL)
        self._sides.addWidget(self._heading)
        self._sides.addWidget(buttons)
        self._sides.addStretch(1)
        return self._sides


def _button(text: str, name: str) -> QPushButton:
    made = Button(text)
    made.setObjectName(name)
    made.setMinimumHeight(theme.TARGET)
    return made
