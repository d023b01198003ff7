"""The step's page with the open channels of the connector in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from configurator.bitrix24.faults import PortalError
from configurator.connector.model import Connector
from configurator.services.connector_path import StepId
from configurator.ui.connectors.channel_desk import READS, ChannelDesk
from configurator.ui.connectors.portal_session import Found, PortalSession
from configurator.ui.connectors.seen_statuses import SeenStatuses
from configurator.ui.kit import focus_chain, theme
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.kit.flow_layout import FlowLayout
from configurator.ui.kit.progress_line import ProgressLine
from configurator.ui.steps.step_page import WIDEST, StepPage, sheet
from configurator.wording.path_texts import step_name
from configurator.wording.translation import _


class ChannelBook(QWidget):
    """The open channels of one connector, as its portal says now.

    Args:
        session: asks the portal; its life ends with this.
        seen: what the portal has said before, while the program runs.
        connector: the connector.

    Signals:
        absent: the portal doesn't have the connector.
        failed: `PortalError`, what was tried, and the ID of the open channel that it is about, if any.
        talk_wanted: a test conversation is to be held: the connector, and the channel.
        register_wanted: the connector is to be registered.
        center_wanted: the portal's Contact Center is to be opened.
        all_wanted: all connectors of the portal are to be shown.
    """

    absent = Signal()
    failed = Signal(object, str, str)
    talk_wanted = Signal(object, object)
    register_wanted = Signal()
    center_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, session: PortalSession, seen: SeenStatuses, connector: Connector) -> None:
        super().__init__()
        self._session = session
        self._seen = seen
        self._connector = connector
        self._focused: QWidget | None = None
        self._desk = ChannelDesk(session, seen)
        self._progress = ProgressLine()
        self._lay_out()
        session.working.connect(self._progress.start)
        session.pausing.connect(lambda _reason, said: self._progress.start(said))
        session.ended.connect(self._ended)
        session.failed.connect(self._failed)
        session.found.connect(self._found)
        self._progress.cancelled.connect(self._desk.cancel)
        self._desk.talk_wanted.connect(self.talk_wanted)
        self._desk.changing.connect(self._begin_change)
        self._desk.told.connect(lambda said: self._progress.say(said, "good"))
        self._desk.warned.connect(lambda said: self._progress.say(said, "warning"))

    @property
    def is_busy(self) -> bool:
        """Whether a request to the portal is under way."""
        return self._session.busy

    def switched_on(self) -> list[str]:
        """Return the names of the channels for which the connector is on, as far as it is known."""
        return self._desk.switched_on()

    def refresh(self) -> None:
        """Read everything from the portal."""
        self._progress.say("")
        self._seen.forget(self._session.portal)
        self._session.refresh()

    def repeat(self) -> None:
        """Do what was tried last on an open channel once more."""
        self._desk.repeat()

    def show_failure(self, line: str, said: str, words: str, act: Callable[[], object]) -> bool:
        """Say beside an open channel what went wrong there; see `ChannelDesk.show_failure`."""
        return self._desk.show_failure(line, said, words, act)

    def leave(self) -> None:
        """Ask for nothing more."""
        self._session.cancel()
        self._session.deleteLater()

    def _lay_out(self) -> None:
        words = _("Register in {portal}").format(portal=self._session.where)
        self._register = button(words, "book_register", foot=True)
        self._register.setProperty("role", "primary")
        self._register.clicked.connect(self.register_wanted)
        self._register.hide()
        self._about = label("", "muted", wrap=True)
        self._about.setObjectName("book_about")
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.SMALL)
        for name, said, act in (
            ("book_refresh", _("Refresh"), self.refresh),
            ("book_center", _("Open the Contact Center"), self.center_wanted.emit),
            ("book_all", _("All connectors…"), self.all_wanted.emit),
        ):
            one = button(said, name)
            one.clicked.connect(lambda _checked=False, act=act: act())
            flow.addWidget(one)
        foot = QHBoxLayout()
        foot.setSpacing(theme.SMALL)
        foot.addWidget(self._progress, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(label(step_name(StepId.CHANNEL), "title", wrap=True))
        column.addWidget(self._about)
        column.addWidget(buttons)
        column.addSpacing(theme.SMALL)
        column.addWidget(self._register, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._desk, 1)
        column.addLayout(foot)

    def _found(self, found: Found) -> None:
        listed, lines, sent = found
        wanted = self._connector.id.lower()
        one = next((one for one in listed if one.id.lower() == wanted), None)
        self._desk.setVisible(one is not None)
        self._register.setVisible(one is None)
        said = (
            _("“{name}” isn't in {portal} yet. Register it first, then switch it on here.")
            if one is None
            else _("“{name}” in {portal}")
        )
        name = self._connector.name or self._connector.id
        self._about.setText(said.format(name=name, portal=self._session.where))
        if one is None:
            self.absent.emit()
        else:
            self._desk.show_connector(one, sent.get(one.id), lines)

    def _failed(self, error: PortalError, doing: str) -> None:
        if doing in READS:
            self._progress.say(_("Some of the list couldn't be loaded. Click Refresh."), "warning")
        self.failed.emit(error, doing, self._desk.line_of(doing))

    def _begin_change(self) -> None:
        self._progress.say("")
        self._focused = focus_chain.release(self.window())
        self._desk.lock(locked=True)

    def _ended(self) -> None:
        self._progress.end()
        self._desk.lock(locked=False)
        if self._focused is not None and isValid(self._focused) and self.isVisible():
            self._focused.setFocus()  # keyboard users continue where they were
        self._focused = None


class ChannelsPage(StepPage):
    """Says what the step is for, until the channels are shown.

    Signals:
        came: the page is shown now.
    """

    came = Signal()

    def __init__(self) -> None:
        super().__init__(StepId.CHANNEL)
        self._book: ChannelBook | None = None

    @property
    def book(self) -> ChannelBook | None:
        """The channels; None while they aren't shown."""
        return self._book

    def show_book(self, book: ChannelBook | None) -> None:
        """Show channels, or what the step is for."""
        if self._book is not None:
            self._book.leave()
        self._book = book
        self.show_work(sheet(book, WIDEST, fills=True) if book else None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came.emit()
