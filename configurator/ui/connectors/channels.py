"""The open channels of a portal, a page at a time: a connector's switch on each, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from configurator.bitrix24.methods.connectors import Status
from configurator.bitrix24.methods.lines import Line
from configurator.foreign_text import one_line
from configurator.ui.connectors.channel_row import ChannelRow
from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.kit.direction import margins
from configurator.wording.alike import told_apart
from configurator.wording.portal_connectors import channel_count, channel_range
from configurator.wording.translation import _

PAGE = 20
"""Channels shown at once; a portal is asked about each, and takes two requests a second."""
_SEARCHED = 6
"""From so many channels on, there is a search."""
_SEARCH_WIDTH = 210
_REST_MS = 250
"""How long typing must rest before other channels are asked about."""


class Channels(QWidget):
    """A search, one page of channels one below the other, and the way to the other pages.

    Signals:
        switch_wanted: the channel (`Line`), and whether the connector is to be switched on for it.
        data_wanted: the channel.
        talk_wanted: the channel.
        new_wanted: a channel is to be made, where there is none.
        statuses_wanted: the channels that are shown now, and whose status isn't known.
    """

    switch_wanted = Signal(object, bool)
    data_wanted = Signal(object)
    talk_wanted = Signal(object)
    new_wanted = Signal()
    statuses_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("channels")
        self._lines: tuple[Line, ...] = ()
        self._found: tuple[Line, ...] = ()
        self._rows: dict[str, ChannelRow] = {}
        self._statuses: dict[str, Status] = {}
        self._may_change = True
        self._locked = False
        self._first = 0
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._search_now)
        self._count = label("", "muted")
        self._count.setObjectName("channel_count")
        self._search = line_edit("channel_search", _("Search open channels"))
        self._search.setAccessibleName(_("Search open channels"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(_SEARCH_WIDTH)
        self._search.textChanged.connect(self._restart)
        head = QHBoxLayout()
        head.setSpacing(theme.MEDIUM)
        head.addWidget(label(_("Open channels"), "heading"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._search)
        self._area = QScrollArea()
        heard_as(self._area, "group")
        self._area.setObjectName("channel_list")
        self._area.setAccessibleName(_("Open channels"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addWidget(self._make_pager())

    def show_lines(
        self, lines: tuple[Line, ...], known: dict[str, Status] | None = None, *, may_change: bool
    ) -> None:
        """Show the channels for another connector.

        Args:
            lines: all of them.
            known: what is known of the connector's status already, by the channel's ID.
            may_change: whether the connector may be switched on and off.
        """
        self._lines, self._may_change = lines, may_change
        self._statuses = dict(known or {})
        self._search.setVisible(len(lines) >= _SEARCHED)
        self._find()
        self._first = min(self._first, max(0, (len(self._found) - 1) // PAGE * PAGE))
        self._show_page()

    def show_status(self, status: Status) -> None:
        """Show the connector's status on a channel."""
        self._statuses[status.line] = status
        if row := self._rows.get(status.line):
            row.show_status(status)

    def show_rest_unknown(self) -> None:
        """Show for every channel without an answer that none will come."""
        for row in self._rows.values():
            row.show_unknown()

    def say(self, line: str, text: str, kind: str) -> bool:
        """Say beside a channel what was done there, as `good` or `warning`; return whether it is shown."""
        row = self._rows.get(line)
        if row is not None:
            row.say(text, kind)
        return row is not None

    def show_failure(self, line: str, text: str, words: str, act: Callable[[], object]) -> bool:
        """Say beside a channel what went wrong; `act` helps, `words` are its button's.

        Returns:
            Whether the channel is shown.
        """
        row = self._rows.get(line)
        if row is not None:
            row.show_failure(text, words, act)
        return row is not None

    def lock(self, *, locked: bool) -> None:
        """Disable everything while something is being changed."""
        self._locked = locked
        self._search.setEnabled(not locked)
        for row in self._rows.values():
            row.lock(locked=locked)

    def switched_on(self) -> list[str]:
        """Return the IDs of the channels on which the connector is switched on, as far as it is known."""
        return [line for line, status in self._statuses.items() if status.configured or status.working]

    def unknown(self) -> tuple[Line, ...]:
        """Return the channels that are shown and whose status isn't known."""
        shown = self._found[self._first : self._first + PAGE]
        return tuple(line for line in shown if line.id not in self._statuses)

    def _restart(self) -> None:
        self._rest.start()

    def _search_now(self) -> None:
        self._find()
        self._first = 0
        self._show_page()
        self._ask()

    def _find(self) -> None:
        words = self._search.text().casefold().split() if len(self._lines) >= _SEARCHED else []
        self._found = tuple(
            line for line in self._lines if all(word in line.name.casefold() for word in words)
        )

    def _turn(self, by: int) -> None:
        self._first += by
        self._show_page()
        self._ask()

    def _ask(self) -> None:
        if unknown := self.unknown():
            self.statuses_wanted.emit(unknown)

    def _show_page(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(margins(0, 0, theme.TIGHT, 0))
        column.setSpacing(theme.SMALL)
        self._rows.clear()
        there = self._found[self._first : self._first + PAGE]
        names = told_apart((one_line(line.name) for line in there), (line.id for line in there))
        for line, told in zip(there, names, strict=True):
            column.addWidget(self._make_row(line, told))
        if not self._lines:
            column.addWidget(label(_("This portal has no open channel yet."), "muted", wrap=True))
            column.addWidget(self._make_new(), 0, Qt.AlignmentFlag.AlignLeft)
        elif not self._found:
            column.addWidget(label(_("No open channel has this name."), "muted", wrap=True))
        column.addStretch(1)
        self._area.setWidget(page)
        last: QWidget = self._search
        for row in self._rows.values():
            last = row.follow(last)
        self._show_pager()

    def _make_row(self, line: Line, told: str) -> ChannelRow:
        row = ChannelRow(line, told, may_change=self._may_change)
        row.switch_wanted.connect(lambda on: self.switch_wanted.emit(line, on))
        row.data_wanted.connect(lambda: self.data_wanted.emit(line))
        row.talk_wanted.connect(lambda: self.talk_wanted.emit(line))
        self._rows[line.id] = row
        if status := self._statuses.get(line.id):
            row.show_status(status)
        if self._locked:
            row.lock(locked=True)
        return row

    def _make_pager(self) -> QWidget:
        self._pager = QWidget()
        self._back = button(_("Previous"), "previous_channels")
        self._back.clicked.connect(lambda: self._turn(-PAGE))
        self._forth = button(_("Next"), "next_channels")
        self._forth.clicked.connect(lambda: self._turn(PAGE))
        self._range = label("", "muted")
        self._range.setObjectName("channel_range")
        row = QHBoxLayout(self._pager)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self._range, 1)
        row.addWidget(self._back)
        row.addWidget(self._forth)
        return self._pager

    def _show_pager(self) -> None:
        found, last = len(self._found), min(self._first + PAGE, len(self._found))
        self._count.setText(channel_count(len(self._lines)) if self._lines else "")
        self._pager.setVisible(len(self._lines) > PAGE)
        self._range.setText(channel_range(self._first + 1, last, found) if found else "")
        self._back.setEnabled(self._first > 0)
        self._forth.setEnabled(last < found)

    def _make_new(self) -> QPushButton:
        made = button(_("Create an open channel…"), "new_channel")
        made.clicked.connect(self.new_wanted)
        return made
