"""One open channel: the connector's switch, its state in words, and what can be done there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from configurator.bitrix24.methods.connectors import Light, Status
from configurator.bitrix24.methods.lines import Line
from configurator.foreign_text import one_line
from configurator.ui.kit import theme
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button
from configurator.ui.kit.direction import margins
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.state_switch import Switch
from configurator.wording.portal_connectors import light_word, state_sentence
from configurator.wording.punctuation import headed, in_turn, marked, sentences
from configurator.wording.translation import _

_MARKS = {Light.GREEN: ("✓", "good"), Light.YELLOW: ("○", "muted"), Light.RED: ("✕", "error")}
"""Sign and role of the style sheet: the colour never stands alone."""
_STILL_WRONG = frozenset({"LINE_ERROR", "LINE_OFF", "NOT_READY"})
"""Reasons for which no messages arrive although the connector is on."""
_WORD_WIDTH = 84
_LINES = 2
"""Lines of text that a row always has room for, so that an answer moves nothing."""


class ChannelRow(QFrame):
    """One channel.

    Signals:
        switch_wanted: whether it is to be switched on.
        data_wanted: the account behind the channel is to be named.
        talk_wanted: a test conversation is to be held there.
    """

    switch_wanted = Signal(bool)
    data_wanted = Signal()
    talk_wanted = Signal()

    def __init__(self, line: Line, told: str, *, may_change: bool) -> None:
        """Make the row.

        Args:
            line: the channel.
            told: its name for screen readers, with its number where others have the same name.
            may_change: False for connectors of Bitrix24 itself.
        """
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName(f"channel_{line.id}")
        self._line, self._told = line, told
        self._may_change = may_change
        self._act: Callable[[], object] | None = None
        self._reason = ""
        name = one_line(line.name)
        self._switch = Switch(f"switch_{line.id}")
        self._switch.wanted.connect(self.switch_wanted)
        self._switch.setEnabled(False)
        self._switch.setAccessibleName(_("On for {channel}").format(channel=told))
        self._light = label("…", "muted")
        self._light.setObjectName(f"light_{line.id}")
        self._light.setMinimumWidth(_WORD_WIDTH)
        self._light.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self._why = label(_("Checking…"), "muted", wrap=True)
        self._why.setObjectName(f"why_{line.id}")
        self._why.setMinimumHeight(_LINES * self._why.fontMetrics().lineSpacing())
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._help = button("", f"help_{line.id}")
        self._help.clicked.connect(self._do_help)
        self._help.hide()
        self._buttons = self._make_buttons(told)
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(label(name, "heading", wrap=True), 1)
        head.addWidget(self._light)
        grid = QGridLayout(self)
        grid.setContentsMargins(margins(12, 10, theme.MEDIUM, 10))
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(theme.TIGHT)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._switch, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(head, 0, 1)
        grid.addWidget(self._why, 1, 1)
        grid.addWidget(self._buttons, 2, 1)

    def _make_buttons(self, name: str) -> QWidget:
        self._data = button(_("Name and link…"), f"data_{self._line.id}")
        self._data.setToolTip(_("What Bitrix24 shows about the account of this channel"))
        self._data.setAccessibleName(_("Name and link of {channel}").format(channel=name))
        self._data.clicked.connect(self.data_wanted)
        self._talk = button(_("Test conversation…"), f"talk_{self._line.id}")
        self._talk.setToolTip(_("Write as a customer, and see what operators answer"))
        self._talk.setAccessibleName(_("Test conversation on {channel}").format(channel=name))
        self._talk.clicked.connect(self.talk_wanted)
        self._talk.setEnabled(False)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.SMALL)
        for one in (self._help, self._data, self._talk):
            flow.addWidget(one)
        if not self._may_change:  # never shown here: before they are in the row, they would become windows
            self._switch.hide()
            buttons.hide()
        return buttons

    def show_status(self, status: Status) -> None:
        """Show the connector's status on this channel."""
        mark, role = _MARKS[status.light]
        word = light_word(status.light.value)
        why = state_sentence(status.reason, self._line.name)
        self._light.setText(marked(mark, word))
        self._light.setAccessibleName(word)
        restyle(self._light, "role", role)
        self._tell(why, "muted")
        self.setAccessibleName(in_turn(headed(self._told, word), why))
        self._reason = status.reason
        is_on = status.configured or status.working
        self._switch.setChecked(is_on)
        self._switch.setEnabled(True)
        self._talk.setEnabled(is_on)

    def show_unknown(self) -> None:
        """Show that there was no answer."""
        if self._light.text() == "…":
            self._light.setText("?")
            self._tell(_("Not checked: loading was stopped. Click Refresh."), "muted")

    def say(self, text: str, kind: str) -> None:
        """Say what was done here, as `good` or `warning`, and what still keeps messages from arriving."""
        if self._reason in _STILL_WRONG:
            text, kind = sentences(text, state_sentence(self._reason, self._line.name)), "warning"
        self._tell(text, kind)
        announce(self, text)

    def show_failure(self, text: str, words: str, act: Callable[[], object]) -> None:
        """Say what went wrong here, with a button `words` that does what helps."""
        self._tell(marked("✕", text), "error")
        self._why.setAccessibleName(text)
        announce(self, text, assertive=True)
        self._act = act
        self._help.setText(words)
        self._help.show()
        self._help.setFocus()

    def lock(self, *, locked: bool) -> None:
        """Disable everything while something is being changed."""
        self._buttons.setEnabled(not locked)
        self._switch.setEnabled(not locked and self._light.text() not in {"…", "?"})

    def follow(self, before: QWidget) -> QWidget:
        """Put what can be used after `before` in the Tab order; return the last one."""
        for one in (self._switch, self._help, self._data, self._talk):
            self.setTabOrder(before, one)
            before = one
        return before

    def _tell(self, text: str, role: str) -> None:
        self._why.setText(text)
        self._why.setAccessibleName(text)
        restyle(self._why, "role", role)
        self._help.hide()

    def _do_help(self) -> None:
        self._help.hide()
        if self._act is not None:
            self._act()
