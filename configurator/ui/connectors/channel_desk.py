"""The open channels of one connector in a portal, and everything that can be done there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from configurator.bitrix24.methods.connectors import ChannelData, Kind, Listed, Status
from configurator.bitrix24.methods.lines import Line
from configurator.connector.model import Connector
from configurator.services.survey import LastSent
from configurator.ui.connectors.channels import Channels
from configurator.ui.connectors.connector_questions import DataDialog
from configurator.ui.connectors.new_channel_dialog import NewChannelDialog
from configurator.ui.connectors.portal_session import PortalSession
from configurator.ui.connectors.seen_statuses import SeenStatuses
from configurator.wording.portal import words
from configurator.wording.portal_connectors import account_sentence, done_sentence
from configurator.wording.punctuation import marked, sentences

READS = frozenset({"list", "status"})
CHANNEL = frozenset({"activate", "deactivate", "data_set"})
"""What is done on one open channel, and reported beside it."""


class ChannelDesk(QWidget):
    """Shows the channels, and changes them through a `PortalSession`.

    Args:
        session: asks the portal.
        seen: what the portal has said before, while the program runs.

    Signals:
        talk_wanted: a test conversation is to be held: the connector, as far as it is known, and the channel.
        changing: something is about to be changed.
        told: what was done that isn't told beside a channel.
        warned: the same, where it isn't certain.
    """

    talk_wanted = Signal(object, object)
    changing = Signal()
    told = Signal(str)
    warned = Signal(str)

    def __init__(self, session: PortalSession, seen: SeenStatuses) -> None:
        super().__init__()
        self._session = session
        self._seen = seen
        self._one: Listed | None = None
        self._last: LastSent | None = None
        self._lines: tuple[Line, ...] = ()
        self._line = ""
        self._last_change: Callable[[], object] = session.refresh
        self._channels = channels = Channels()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(channels)
        channels.switch_wanted.connect(self._switch)
        channels.data_wanted.connect(self._ask_data)
        channels.talk_wanted.connect(self._talk)
        channels.new_wanted.connect(self._ask_new)
        channels.statuses_wanted.connect(self._ask_statuses)
        session.status.connect(self._note_status)
        session.changed.connect(self._changed)
        session.ended.connect(channels.show_rest_unknown)

    def show_connector(self, one: Listed, last: LastSent | None, lines: tuple[Line, ...]) -> None:
        """Show a connector's channels, and ask about those of which nothing is known.

        Args:
            one: the connector, as the portal lists it.
            last: what was sent from here; None if nothing was.
            lines: the portal's open channels.
        """
        self._one, self._last, self._lines = one, last, lines
        known = self._seen.of(self._session.portal, one.id)
        self._channels.show_lines(lines, known, may_change=one.kind is not Kind.BUILT_IN)
        self._ask_statuses(self._channels.unknown())

    def switched_on(self) -> list[str]:
        """Return the names of the channels for which the connector is on, as far as it is known."""
        on = set(self._channels.switched_on())
        return [line.name for line in self._lines if line.id in on]

    def lock(self, *, locked: bool) -> None:
        """Disable everything while something is being changed."""
        self._channels.lock(locked=locked)

    def line_of(self, doing: str) -> str:
        """Return the ID of the channel that something was tried on last; empty if it isn't about one."""
        return self._line if doing in CHANNEL else ""

    def repeat(self) -> None:
        """Do what was tried last on an open channel once more."""
        self.changing.emit()
        self._last_change()

    def cancel(self) -> None:
        """Stop what is under way, and say where that may have been done anyway."""
        session = self._session
        unsure = session.doing not in READS
        session.cancel()
        if not unsure:
            return
        said = words("CANCELLED", session.where, doing="activate").unchanged
        line = self.line_of(session.doing)
        if not (line and self._channels.say(line, marked("▲", said), "warning")):
            self.warned.emit(said)

    def show_failure(self, line: str, said: str, words_: str, act: Callable[[], object]) -> bool:
        """Say beside an open channel what went wrong there; return whether it is shown.

        Args:
            line: the channel's ID.
            said: what went wrong.
            words_: the button of what helps.
            act: does that.
        """
        return self._channels.show_failure(line, said, words_, act)

    def _ask_statuses(self, lines: tuple[Line, ...]) -> None:
        if self._one and lines:
            self._session.ask_statuses(self._one.id, lines)

    def _note_status(self, status: Status) -> None:
        self._seen.note(self._session.portal, status)
        if self._one and status.connector.lower() == self._one.id.lower():
            self._channels.show_status(status)

    def _switch(self, line: Line, on: bool) -> None:
        if one := self._one:
            self._change(line, lambda: self._session.switch(one.id, line, on=on))

    def _change(self, line: Line, act: Callable[[], object]) -> None:
        """Change something on an open channel; what goes wrong is shown beside it."""
        self._line, self._last_change = line.id, act
        self.repeat()

    def _ask_data(self, line: Line) -> None:
        one = self._one
        if one is None:
            return
        known = self._session.account(one.id, line)
        if known == ChannelData():
            known = ChannelData(name=one.name)
        asked = DataDialog(line.name, known, self.window())

        def send() -> None:
            data = asked.data
            self._change(line, lambda: self._session.set_data(one.id, line, data))

        asked.accepted.connect(send)
        asked.open()

    def _talk(self, line: Line) -> None:
        if one := self._one:
            connector = self._last.connector if self._last else Connector(id=one.id, name=one.name)
            self.talk_wanted.emit(connector, line)

    def _ask_new(self) -> None:
        asked = NewChannelDialog(self._session.where, self._one.name if self._one else "", self.window())

        def make() -> None:
            self.changing.emit()
            self._session.make_line(asked.name)

        asked.accepted.connect(make)
        asked.open()

    def _changed(self, doing: str, connector: str, line: str, account: str) -> None:
        name = self._one.name if self._one else connector
        channel = next((one.name for one in self._lines if one.id == line), line)
        done = done_sentence(doing, name, self._session.where, channel)
        said = sentences(done, account_sentence(account))
        said = said[:1].upper() + said[1:]
        if doing in CHANNEL:
            self._channels.say(line, marked("✓", said), "good")
        else:
            self.told.emit(said)
        if doing == "add_line":
            self._seen.forget(self._session.portal)
            self._session.refresh()
