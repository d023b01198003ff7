"""The connectors of a portal: a list, and beside it the selected one with every open channel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.connectors import ChannelData, Kind, Listed, Status
from configurator.bitrix24.methods.lines import Line
from configurator.connector.model import Connector
from configurator.services.survey import LastSent
from configurator.ui.connectors.channels import Channels
from configurator.ui.connectors.connector_details import About
from configurator.ui.connectors.connector_icons import ConnectorIcons
from configurator.ui.connectors.connector_list import Listing
from configurator.ui.connectors.connector_questions import DataDialog, RemoveDialog
from configurator.ui.connectors.letter_disc import letter_disc
from configurator.ui.connectors.new_channel_dialog import NewChannelDialog
from configurator.ui.connectors.portal_session import Found, PortalSession
from configurator.ui.connectors.seen_statuses import SeenStatuses
from configurator.ui.kit import theme
from configurator.ui.kit.buttons import button
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.progress_line import ProgressLine
from configurator.wording.portal import words
from configurator.wording.portal_connectors import account_sentence, done_sentence
from configurator.wording.translation import _

_READS = frozenset({"list", "status"})
_CHANNEL = frozenset({"activate", "deactivate", "data_set"})
"""What is done on one open channel, and told beside it."""
_SIZE = (900, 640)


class ConnectorsDialog(Dialog):
    """Shows the connectors and changes them through a `PortalSession`.

    Signals:
        open_wanted: a connector that was sent before is to be opened.
        register_wanted: a connector that was sent before is to be registered again.
        removed: a connector that was sent from here has been removed from the portal.
        contact_center_wanted: the portal's own page is to be opened.
        talk_wanted: a test conversation is to be held: the connector, as far as it is known, and the channel.
        failed: `PortalError`, what was tried, and the ID of the open channel that it is about, if any.
    """

    open_wanted = Signal(object)
    register_wanted = Signal(object)
    removed = Signal(object)
    contact_center_wanted = Signal()
    talk_wanted = Signal(object, object)
    failed = Signal(object, str, str)

    def __init__(self, session: PortalSession, icons: ConnectorIcons, seen: SeenStatuses, chosen: str,
                 parent: QWidget) -> None:  # fmt: skip
        """Make the dialog.

        Args:
            session: asks the portal.
            icons: draws the icons of what was sent from here.
            seen: what the portal has said before, while the program runs.
            chosen: the ID of the connector that is selected, if it exists; the one looked at last if empty.
            parent: the window.
        """
        super().__init__(parent)
        self.setObjectName("connectors")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Connectors of {portal}").format(portal=session.where))
        free = self.screen().availableGeometry().size()
        self.resize(min(_SIZE[0], free.width() - 40), min(_SIZE[1], free.height() - 60))
        self.setMinimumSize(720, 440)
        self._session = session
        self._seen = seen
        self._icons = icons
        self._discs: dict[str, QImage] = {}
        self._wanted = chosen or seen.looked_at(session.portal)
        self._line = ""
        self._last_change: Callable[[], object] = session.refresh
        self._one: Listed | None = None
        self._focused: QWidget | None = None
        self._lines: tuple[Line, ...] = ()
        self._sent: dict[str, LastSent] = {}
        self._list = Listing()
        self._about = About()
        self._channels = Channels()
        self._progress = ProgressLine()
        self._lay_out()
        self._connect(session)
        session.refresh()

    @property
    def is_busy(self) -> bool:
        """Whether a request to the portal is under way."""
        return self._session.busy

    @property
    def selected(self) -> Listed | None:
        """The connector whose details are shown, None before the list has arrived."""
        return self._one

    def done(self, result: int) -> None:
        self._session.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.SMALL)
        right.addWidget(self._about)
        right.addSpacing(theme.SMALL)
        right.addWidget(self._channels, 1)
        self._right.hide()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.setProperty("role", "quiet")  # the list has an edge of its own
        halves.setHandleWidth(theme.MEDIUM)
        halves.addWidget(self._list)
        halves.addWidget(self._right)
        halves.setStretchFactor(1, 1)
        halves.setSizes([270, 560])
        self._again = button(_("Refresh"), "refresh", foot=True)
        close = button(_("Close"), "close_connectors", foot=True)
        close.setDefault(True)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(self._progress, 1)
        row.addWidget(self._again)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        column.setSpacing(theme.MEDIUM)
        column.addWidget(halves, 1)
        column.addLayout(row)

    def _connect(self, session: PortalSession) -> None:
        session.working.connect(self._progress.start)
        session.pausing.connect(lambda _reason, said: self._progress.start(said))
        session.ended.connect(self._ended)
        session.failed.connect(self._failed)
        session.found.connect(self._found)
        session.status.connect(self._note_status)
        self._icons.drawn.connect(self._show_icons)
        session.changed.connect(self._changed)
        self._progress.cancelled.connect(self._cancel)
        self._again.clicked.connect(self.refresh)
        self._list.chosen.connect(self._choose)
        self._about.open_wanted.connect(lambda: self._hand_on(self.open_wanted.emit))
        self._about.register_wanted.connect(lambda: self._hand_on(self.register_wanted.emit))
        self._about.remove_wanted.connect(self._ask_remove)
        self._about.contact_center_wanted.connect(self.contact_center_wanted)
        self._channels.switch_wanted.connect(self._switch)
        self._channels.data_wanted.connect(self._ask_data)
        self._channels.talk_wanted.connect(self._talk)
        self._channels.new_wanted.connect(self._ask_new)
        self._channels.statuses_wanted.connect(self._ask_statuses)

    def refresh(self) -> None:
        """Read everything from the portal again."""
        self._progress.say("")
        self._seen.forget(self._session.portal)
        self._session.refresh()

    def _found(self, found: Found) -> None:
        listed, self._lines, self._sent = found
        self._right.setVisible(bool(listed))
        self._list.show_connectors(listed, self._wanted)
        self._list.setFocus()
        self._icons.draw(
            {one.id: self._sent[one.id].connector.icon for one in listed if one.id in self._sent}
        )
        if not listed:
            self._progress.say(_("There are no connectors in {portal}.").format(portal=self._session.where))

    def _choose(self, one: Listed) -> None:
        self._one, self._wanted = one, one.id
        self._seen.look_at(self._session.portal, one.id)
        self._about.show_connector(one, self._sent.get(one.id))
        self._about.show_icon(self._discs.get(one.id) or letter_disc(one.name or one.id))
        known = self._seen.of(self._session.portal, one.id)
        self._channels.show_lines(self._lines, known, may_change=one.kind is not Kind.BUILT_IN)
        self._ask_statuses(self._channels.unknown())

    def _show_icons(self, discs: dict[str, QImage]) -> None:
        self._discs = discs
        self._list.show_icons(discs)
        if self._one is not None and (disc := discs.get(self._one.id)):
            self._about.show_icon(disc)

    def _ask_statuses(self, lines: tuple[Line, ...]) -> None:
        if self._one and lines:
            self._session.ask_statuses(self._one.id, lines)

    def _note_status(self, status: Status) -> None:
        self._seen.note(self._session.portal, status)
        if self._one and status.connector.lower() == self._one.id:
            self._channels.show_status(status)

    def _switch(self, line: Line, on: bool) -> None:
        if one := self._one:
            self._change(line, lambda: self._session.switch(one.id, line, on=on))

    def _change(self, line: Line, act: Callable[[], object]) -> None:
        """Change something on an open channel; what goes wrong is told beside it."""
        self._line, self._last_change = line.id, act
        self.repeat()

    def repeat(self) -> None:
        """Do what was tried last on an open channel once more."""
        self._progress.say("")
        self._lock(locked=True)
        self._last_change()

    def _ask_data(self, line: Line) -> None:
        one = self._one
        if one is None:
            return
        known = self._session.account(one.id, line)
        if known == ChannelData():
            known = ChannelData(name=one.name)
        asked = DataDialog(line.name, known, self)

        def send() -> None:
            data = asked.data
            self._change(line, lambda: self._session.set_data(one.id, line, data))

        asked.accepted.connect(send)
        asked.open()

    def _talk(self, line: Line) -> None:
        if one := self._one:
            last = self._sent.get(one.id)
            self.talk_wanted.emit(last.connector if last else Connector(id=one.id, name=one.name), line)

    def _ask_new(self) -> None:
        name = self._one.name if self._one else ""
        asked = NewChannelDialog(self._session.where, name, self)

        def make() -> None:
            self._lock(locked=True)
            self._session.make_line(asked.name)

        asked.accepted.connect(make)
        asked.open()

    def _ask_remove(self) -> None:
        one = self._one
        if one is None:
            return
        on = set(self._channels.switched_on())
        names = [line.name for line in self._lines if line.id in on]
        asked = RemoveDialog(one, self._session.where, names, self)

        def remove() -> None:
            self._lock(locked=True)
            self._session.remove(one.id)

        asked.accepted.connect(remove)
        asked.open()

    def _changed(self, doing: str, connector: str, line: str, account: str) -> None:
        name = self._one.name if self._one else connector
        channel = next((one.name for one in self._lines if one.id == line), line)
        done = done_sentence(doing, name, self._session.where, channel)
        said = " ".join(filter(None, (done, account_sentence(account))))
        said = said[:1].upper() + said[1:]
        if doing in _CHANNEL:
            self._channels.say(line, f"✓ {said}", "good")
        else:
            self._progress.say(said, "good")
        if doing == "unregister" and (last := self._sent.get(connector)):
            self.removed.emit(last.connector)
        if doing in {"unregister", "add_line"}:
            self._seen.forget(self._session.portal)
            self._session.refresh()

    def _failed(self, error: PortalError, doing: str) -> None:
        if doing in _READS:
            self._progress.say(_("Some of the list couldn't be loaded. Click Refresh."), "warning")
        self.failed.emit(error, doing, self._line if doing in _CHANNEL else "")

    def show_failure(self, line: str, said: str, words: str, act: Callable[[], object]) -> bool:
        """Say beside an open channel what went wrong there; return whether it is shown.

        Args:
            line: the channel's ID.
            said: what went wrong.
            words: the button of what helps.
            act: does that.
        """
        return self._channels.show_failure(line, said, words, act)

    def _cancel(self) -> None:
        unsure = self._session.doing not in _READS
        self._session.cancel()
        if unsure:
            said = words("CANCELLED", self._session.where, doing="activate").unchanged
            if not (self._line and self._session.doing in _CHANNEL and self._say_unsure(said)):
                self._progress.say(said, "warning")

    def _say_unsure(self, said: str) -> bool:
        """Say beside the channel that its change may have been made; return whether it is shown."""
        return self._channels.say(self._line, f"▲ {said}", "warning")

    def _ended(self) -> None:
        self._progress.end()
        self._lock(locked=False)
        self._channels.show_rest_unknown()

    def _lock(self, *, locked: bool) -> None:
        if locked:
            self._focused = self.focusWidget()
        for part in (self._about, self._channels):
            part.lock(locked=locked)
        self._list.setEnabled(not locked)
        self._again.setEnabled(not locked)
        if not locked and self._focused and isValid(self._focused):
            self._focused.setFocus()  # keyboard users continue where they were
            self._focused = None

    def _hand_on(self, emit: Callable[[Connector], None]) -> None:
        last = self._sent.get(self._one.id) if self._one else None
        if last:
            emit(last.connector)
