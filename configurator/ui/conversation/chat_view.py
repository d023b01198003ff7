"""The customer's side of a test conversation: the messages, and the field to write in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from configurator.services.conversation.entries import Entry
from configurator.ui.conversation.chat_head import ChatHead
from configurator.ui.conversation.message_bubble import MessageBubble
from configurator.ui.form.rows import line_edit
from configurator.ui.kit import theme
from configurator.ui.kit.accessible_roles import heard_as
from configurator.ui.kit.announcements import announce
from configurator.ui.kit.basics import label
from configurator.ui.kit.buttons import button
from configurator.ui.kit.texts import Disclosure
from configurator.wording.punctuation import marked
from configurator.wording.translation import _


class ChatView(QFrame):
    """A chat as a customer sees it.

    Signals:
        written: a text, and the address of an attached file; one of them may be empty.
        corrected: the key of one of the customer's messages, and its new text.
        withdraw_wanted: the key of one that is to be deleted.
    """

    written = Signal(str, str)
    corrected = Signal(str, str)
    withdraw_wanted = Signal(str)

    def __init__(self, head: ChatHead, color: str, portal: str) -> None:
        """Make it.

        Args:
            head: what stands above the messages.
            color: the connector's colour, as it stands in the form.
            portal: what messages call the portal.
        """
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("chat")
        self._portal = portal
        self._color = color
        self._bubbles: dict[str, MessageBubble] = {}
        self._correcting = ""
        self._messages = QVBoxLayout()
        self._messages.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        self._messages.setSpacing(theme.SMALL)
        self._messages.addStretch(1)
        self._empty = label(_("Write the first message below."), "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._messages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._make_area(), 1)
        column.addWidget(self._make_composer())

    @property
    def text(self) -> QLineEdit:
        """Where the customer writes."""
        return self._text

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show the messages as they are now; the newest stays in sight where it was."""
        for entry in entries:
            bubble = self._bubbles.get(entry.key)
            if bubble is None:
                self._bubbles[entry.key] = bubble = MessageBubble(entry, self._portal, self._color)
                bubble.fit(self._room)
                bubble.correct_wanted.connect(self._correct)
                bubble.withdraw_wanted.connect(self.withdraw_wanted)
                self._messages.addWidget(bubble)
            elif not bubble.show_entry(entry):
                continue
            if self.isVisible():  # not what was there when the window opened
                announce(bubble, bubble.accessibleName())
        self._empty.setVisible(not self._bubbles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for bubble in self._bubbles.values():
            bubble.fit(self._room)

    @property
    def _room(self) -> int:
        """Width of a message, in logical pixels."""
        return self.width() - 2 * theme.MEDIUM - theme.LARGE

    def complain(self, said: str) -> None:
        """Say above the customer's text what didn't work."""
        self._problem.setText(marked("✕", said))
        self._problem.show()
        announce(self._problem, said, assertive=True)

    def lock(self) -> None:
        """Let nobody write any more."""
        self._composer.setEnabled(False)

    def _scrolled(self, value: int) -> None:
        self._follows = value >= self._area.verticalScrollBar().maximum() - theme.LARGE

    def _grown(self, _least: int, most: int) -> None:
        """Follow the end: only the scroll bar knows when the height of a new message has arrived."""
        if self._follows:
            self._area.verticalScrollBar().setValue(most)

    def _make_area(self) -> QWidget:
        page = QWidget()
        page.setLayout(self._messages)
        self._area = QScrollArea()
        heard_as(self._area, "group")
        self._area.setObjectName("messages")
        self._area.setAccessibleName(_("Messages"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        self._follows = True
        self._area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._area.verticalScrollBar().rangeChanged.connect(self._grown)
        return self._area

    def _make_composer(self) -> QWidget:
        self._text = line_edit("customer_text", _("Write as the customer…"))
        self._text.setAccessibleName(_("Message of the customer"))
        self._text.returnPressed.connect(self._send)
        self._link = line_edit("file_link", _("Public link to a file: https://…"), is_code=True)
        self._link.setAccessibleName(_("Public link to a file"))
        self._link.returnPressed.connect(self._send)
        self._link.hide()
        self._problem = label("", "error", wrap=True)
        self._problem.setObjectName("composer_problem")
        self._problem.hide()
        attach = Disclosure(_("Attach…"))
        attach.setObjectName("attach")
        attach.setAutoDefault(False)
        attach.setMinimumHeight(theme.TARGET)
        attach.setToolTip(_("Attach a file by its public link; Bitrix24 downloads it"))
        attach.toggled.connect(self._link.setVisible)
        attach.toggled.connect(lambda on: (self._link if on else self._text).setFocus())
        self._attach = attach
        self._send_button = button(_("Send"), "send_message")
        self._send_button.setProperty("role", "primary")
        self._send_button.clicked.connect(self._send)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(attach)
        row.addStretch(1)
        row.addWidget(self._send_button)
        self._composer = QFrame()
        self._composer.setProperty("role", "composer")
        column = QVBoxLayout(self._composer)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(theme.SMALL)
        column.addWidget(self._problem)
        column.addWidget(self._text)
        column.addWidget(self._link)
        column.addLayout(row)
        return self._composer

    def _correct(self, key: str, text: str) -> None:
        self._correcting = key
        self._send_button.setText(_("Correct"))
        self._attach.setChecked(False)
        self._attach.setEnabled(False)
        self._text.setText(text)
        self._text.setFocus()

    def _send(self) -> None:
        text, link = self._text.text().strip(), self._link.text().strip()
        if self._correcting:
            link = ""
        elif link and not link.lower().startswith(("https://", "http://")):
            self.complain(_("This isn't a web address. It must start with https://."))
            self._link.setFocus()
            return
        if not text and not link:
            return
        self._problem.hide()
        if self._correcting:
            self.corrected.emit(self._correcting, text)
            self._correcting = ""
            self._send_button.setText(_("Send"))
            self._attach.setEnabled(True)
        else:
            self.written.emit(text, link)
        self._text.clear()
        self._link.clear()
        self._attach.setChecked(False)
        self._text.setFocus()
