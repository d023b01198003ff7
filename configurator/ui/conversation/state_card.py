"""Whether messages go both ways, how long they take, and what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from configurator.services.conversation.entries import Entry, Side
from configurator.ui.kit import theme
from configurator.ui.kit.basics import label, restyle
from configurator.ui.kit.buttons import button
from configurator.ui.kit.dates import seconds_words
from configurator.wording.conversation_sentences import first_message_notice
from configurator.wording.conversation_texts import both_ways_headline, delivery_sentence
from configurator.wording.punctuation import marked
from configurator.wording.translation import _


class StateCard(QFrame):
    """A headline, what to do next, and a notice.

    Signals:
        open_wanted: the portal's own chat is to be opened.
    """

    open_wanted = Signal()

    def __init__(self, where: str, channel: str) -> None:
        """Make it; messages call the portal `where` and the open channel `channel`."""
        super().__init__()
        self.setProperty("role", "card")
        self._channel = channel
        self._headline = label("", "title", wrap=True)
        self._headline.setObjectName("both_ways")
        self._took = label("", wrap=True)
        self._took.setObjectName("conversation_took")
        self._advice = label("", wrap=True)
        self._advice.setObjectName("conversation_advice")
        self._notice = label(first_message_notice(where, with_crm=False), "muted", wrap=True)
        self._notice.setObjectName("conversation_notice")
        open_chat = button(_("Open the chat in Bitrix24"), "open_chat")
        open_chat.clicked.connect(self.open_wanted)
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(self._headline, 1)
        head.addWidget(open_chat, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.SMALL)
        column.addLayout(head)
        column.addWidget(self._took)
        column.addWidget(self._advice)
        column.addWidget(self._notice)

    def show_entries(self, entries: Sequence[Entry], *, hears: bool) -> None:
        """Say what the messages show; `hears` is whether replies can be read here."""
        replied = any(entry.side is Side.OPERATOR for entry in entries)
        headline, advice = both_ways_headline(replied=replied, hears=hears)
        took = delivery_sentence(
            self._channel, _seconds(entries, Side.CUSTOMER, 1), _seconds(entries, Side.OPERATOR, 0)
        )
        self._headline.setText(headline)
        self._advice.setText(advice)
        self._took.setText(took)
        self._took.setVisible(bool(took))
        if took and self._notice.property("role") == "muted":
            self._notice.hide()  # the first message has been sent

    def warn(self, said: str) -> None:
        """Say what doesn't work."""
        restyle(self._notice, "role", "warning")
        self._notice.setText(marked("▲", said))
        self._notice.show()


def _seconds(entries: Sequence[Entry], side: Side, decimals: int) -> str:
    """Say how long the last message of a side was on its way; empty where nobody knows."""
    known = [one.seconds for one in entries if one.side is side and one.seconds is not None]
    least = 10**-decimals  # "0 s" would be a lie
    return seconds_words(max(least, known[-1]), decimals) if known else ""
