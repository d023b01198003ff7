"""The open channels of a portal: a connector's status on each, the reason, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from configurator.bitrix24.methods.connectors import Light, Status
from configurator.bitrix24.methods.lines import Line
from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.wording.portal_connectors import light_word, state_sentence
from configurator.wording.translation import _

_MARKS = {Light.GREEN: ("✓", "good"), Light.YELLOW: ("▲", "warning"), Light.RED: ("✕", "error")}
"""Sign and role of the style sheet: the colour never stands alone."""


class _Row(QFrame):
    """One channel.

    Signals:
        switch_wanted: whether it is to be switched on.
        data_wanted: the account behind the channel is to be named.
        talk_wanted: a test conversation is to be held there.
    """

    switch_wanted = Signal(bool)
    data_wanted = Signal()
    talk_wanted = Signal()

    def __init__(self, line: Line, *, may_change: bool) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName(f"channel_{line.id}")
        self._line = line
        self._may_change = may_change
        self._on = False
        self._light = label("…", "muted")
        self._light.setObjectName(f"light_{line.id}")
        name = label(one_line(line.name), "heading", wrap=True)
        self._why = label(_("Checking…"), "muted", wrap=True)
        self._why.setObjectName(f"why_{line.id}")
        self._switch = button("", f"switch_{line.id}")
        self._switch.clicked.connect(lambda: self.switch_wanted.emit(not self._on))
        self._data = button(_("Name and link…"), f"data_{line.id}")
        self._data.setToolTip(_("What Bitrix24 shows about the account of this channel"))
        self._data.setAccessibleName(_("Name and link of {channel}").format(channel=line.name))
        self._data.clicked.connect(self.data_wanted)
        self._talk = button(_("Test conversation…"), f"talk_{line.id}")
        self._talk.setToolTip(_("Write as a customer, and see what operators answer"))
        self._talk.setAccessibleName(_("Test conversation on {channel}").format(channel=line.name))
        self._talk.clicked.connect(self.talk_wanted)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.SMALL)
        flow.addWidget(self._switch)
        flow.addWidget(self._data)
        flow.addWidget(self._talk)
        self._buttons = buttons
        buttons.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.MEDIUM, 12, theme.MEDIUM, 12)
        grid.setHorizontalSpacing(theme.MEDIUM)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._light, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(name, 0, 1)
        grid.addWidget(self._why, 1, 1)
        grid.addWidget(buttons, 2, 1)

    def show_status(self, status: Status) -> None:
        """Show the connector's status on this channel."""
        mark, role = _MARKS[status.light]
        word = light_word(status.light.value)
        why = state_sentence(status.reason, self._line.name)
        self._light.setText(f"{mark} {word}")
        restyle(self._light, "role", role)
        self._why.setText(why)
        self.setAccessibleName(f"{one_line(self._line.name)}: {word}. {why}")
        self._on = status.configured or status.working
        self._switch.setText(_("Switch off") if self._on else _("Switch on"))
        self._switch.setAccessibleName(
            _("Switch off for {channel}").format(channel=self._line.name)
            if self._on
            else _("Switch on for {channel}").format(channel=self._line.name)
        )
        self._talk.setVisible(self._on)
        self._buttons.setVisible(self._may_change)

    def show_unknown(self) -> None:
        """Show that there was no answer."""
        if self._light.text() == "…":
            self._light.setText("?")
            self._why.setText(_("Not checked: loading was stopped. Click Refresh."))

    def lock(self, *, locked: bool) -> None:
        """Disable the buttons while something is being changed."""
        self._buttons.setEnabled(not locked)

    def follow(self, before: QWidget) -> QWidget:
        """Put the buttons after `before` in the Tab order; return the last one."""
        self.setTabOrder(before, self._switch)
        self.setTabOrder(self._switch, self._data)
        self.setTabOrder(self._data, self._talk)
        return self._talk


class Channels(QScrollArea):
    """All channels, one below the other.

    Signals:
        switch_wanted: the channel (`Line`), and whether the connector is to be switched on for it.
        data_wanted: the channel.
        talk_wanted: the channel.
        new_wanted: a channel is to be made, where there is none.
    """

    switch_wanted = Signal(object, bool)
    data_wanted = Signal(object)
    talk_wanted = Signal(object)
    new_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("channels")
        self.setAccessibleName(_("Open channels"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: dict[str, _Row] = {}
        self._statuses: dict[str, Status] = {}

    def show_lines(self, lines: tuple[Line, ...], *, may_change: bool) -> None:
        """Show channels whose status isn't known yet."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        self._rows.clear()
        self._statuses.clear()
        for line in lines:
            row = _Row(line, may_change=may_change)
            row.switch_wanted.connect(lambda on, line=line: self.switch_wanted.emit(line, on))
            row.data_wanted.connect(lambda line=line: self.data_wanted.emit(line))
            row.talk_wanted.connect(lambda line=line: self.talk_wanted.emit(line))
            self._rows[line.id] = row
            column.addWidget(row)
        if not lines:
            column.addWidget(label(_("This portal has no open channel yet."), "muted", wrap=True))
            column.addWidget(self._make_new(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(page)
        last: QWidget = self
        for row in self._rows.values():
            last = row.follow(last)

    def show_status(self, status: Status) -> None:
        """Show the connector's status on a channel."""
        if row := self._rows.get(status.line):
            self._statuses[status.line] = status
            row.show_status(status)

    def show_rest_unknown(self) -> None:
        """Show for every channel without an answer that none will come."""
        for row in self._rows.values():
            row.show_unknown()

    def lock(self, *, locked: bool) -> None:
        """Disable the buttons while something is being changed."""
        for row in self._rows.values():
            row.lock(locked=locked)

    def switched_on(self) -> list[str]:
        """Return the IDs of the channels on which the connector is switched on, as far as it is known."""
        return [line for line, status in self._statuses.items() if status.configured or status.working]

    def _make_new(self) -> QPushButton:
        made = button(_("Create an open channel…"), "new_channel")
        made.clicked.connect(self.new_wanted)
        return made
