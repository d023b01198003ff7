"""The connectors of a portal: a list, and beside it the selected one with every open channel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from shiboken6 import isValid

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods.connectors import Listed
from configurator.bitrix24.methods.lines import Line
from configurator.connector.model import Connector
from configurator.services.survey import LastSent
from configurator.ui.connectors.channel_desk import READS, ChannelDesk
from configurator.ui.connectors.connector_details import About
from configurator.ui.connectors.connector_icons import ConnectorIcons
from configurator.ui.connectors.connector_list import Listing
from configurator.ui.connectors.connector_questions import RemoveDialog
from configurator.ui.connectors.letter_disc import letter_disc
from configurator.ui.connectors.portal_session import Found, PortalSession
from configurator.ui.connectors.seen_statuses import SeenStatuses
from configurator.ui.kit import focus_chain, theme
from configurator.ui.kit.buttons import button
from configurator.ui.kit.dialog import Dialog
from configurator.ui.kit.progress_line import ProgressLine
from configurator.wording.translation import _

_SIZE = QSize(900, 640)
_KEPT = "connectors_size"
"""The setting's name."""


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

    def __init__(
        self,
        session: PortalSession,
        icons: ConnectorIcons,
        seen: SeenStatuses,
        settings: QSettings,
        chosen: str,
        parent: QWidget,
    ) -> None:
        """Make the dialog.

        Args:
            session: asks the portal.
            icons: draws the icons of what was sent from here.
            seen: what the portal has said before, while the program runs.
            settings: keep how large it is.
            chosen: the ID of the connector that is selected, if it exists; the one looked at last if empty.
            parent: the window.
        """
        super().__init__(parent)
        self.setObjectName("connectors")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Connectors of {portal}").format(portal=session.where))
        self._settings = settings
        self._take_kept_size()
        self._session = session
        self._seen = seen
        self._icons = icons
        self._discs: dict[str, QImage] = {}
        self._wanted = chosen or seen.looked_at(session.portal)
        self._one: Listed | None = None
        self._focused: QWidget | None = None
        self._lines: tuple[Line, ...] = ()
        self._sent: dict[str, LastSent] = {}
        self._list = Listing()
        self._about = About()
        self._channels = ChannelDesk(session, seen)
        self._progress = ProgressLine()
        self._lay_out()
        self._connect(session)
        session.refresh()

    def _take_kept_size(self) -> None:
        kept = self._settings.value(_KEPT)
        free = self.screen().availableGeometry().size() - QSize(40, 60)
        self.setMinimumSize(720, 440)
        self.resize((kept if isinstance(kept, QSize) else _SIZE).boundedTo(free))

    @property
    def is_busy(self) -> bool:
        """Whether a request to the portal is under way."""
        return self._session.busy

    @property
    def selected(self) -> Listed | None:
        """The connector whose details are shown, None before the list has arrived."""
        return self._one

    def done(self, result: int) -> None:
        self._settings.setValue(_KEPT, self.size())
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
        self._icons.drawn.connect(self._show_icons)
        session.changed.connect(self._changed)
        self._progress.cancelled.connect(self._channels.cancel)
        self._again.clicked.connect(self.refresh)
        self._list.chosen.connect(self._choose)
        self._about.open_wanted.connect(lambda: self._hand_on(self.open_wanted.emit))
        self._about.register_wanted.connect(lambda: self._hand_on(self.register_wanted.emit))
        self._about.remove_wanted.connect(self._ask_remove)
        self._about.contact_center_wanted.connect(self.contact_center_wanted)
        self._channels.talk_wanted.connect(self.talk_wanted)
        self._channels.changing.connect(self._begin_change)
        self._channels.told.connect(lambda said: self._progress.say(said, "good"))
        self._channels.warned.connect(lambda said: self._progress.say(said, "warning"))

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
        self._channels.show_connector(one, self._sent.get(one.id), self._lines)

    def _show_icons(self, discs: dict[str, QImage]) -> None:
        self._discs = discs
        self._list.show_icons(discs)
        if self._one is not None and (disc := discs.get(self._one.id)):
            self._about.show_icon(disc)

    def repeat(self) -> None:
        """Do what was tried last on an open channel once more."""
        self._channels.repeat()

    def _begin_change(self) -> None:
        self._progress.say("")
        self._lock(locked=True)

    def _ask_remove(self) -> None:
        one = self._one
        if one is None:
            return
        asked = RemoveDialog(one, self._session.where, self._channels.switched_on(), self)

        def remove() -> None:
            self._lock(locked=True)
            self._session.remove(one.id)

        asked.accepted.connect(remove)
        asked.open()

    def _changed(self, doing: str, connector: str, _line: str, _account: str) -> None:
        if doing != "unregister":
            return
        if last := self._sent.get(connector):
            self.removed.emit(last.connector)
        self._seen.forget(self._session.portal)
        self._session.refresh()

    def _failed(self, error: PortalError, doing: str) -> None:
        if doing in READS:
            self._progress.say(_("Some of the list couldn't be loaded. Click Refresh."), "warning")
        self.failed.emit(error, doing, self._channels.line_of(doing))

    def show_failure(self, line: str, said: str, words: str, act: Callable[[], object]) -> bool:
        """Say beside an open channel what went wrong there; return whether it is shown.

        Args:
            line: the channel's ID.
            said: what went wrong.
            words: the button of what helps.
            act: does that.
        """
        return self._channels.show_failure(line, said, words, act)

    def _ended(self) -> None:
        self._progress.end()
        self._lock(locked=False)

    def _lock(self, *, locked: bool) -> None:
        if locked:
            self._focused = focus_chain.release(self)
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
