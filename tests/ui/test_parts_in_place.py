"""A part that is shown before it is in its place becomes a window for a moment, which takes 2 ms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from configurator.bitrix24.methods.lines import Line
from configurator.services.conversation.entries import Entry, EntryState, Side
from configurator.ui.app import Application
from configurator.ui.color.contrast_lines import ContrastLines
from configurator.ui.connectors.channel_row import ChannelRow
from configurator.ui.conversation.message_bubble import MessageBubble


class Shown(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture
def shown(qapp: Application) -> Iterator[Shown]:
    made = Shown()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


@pytest.mark.parametrize("may_change", [True, False])
def test_a_channel_is_no_window(may_change: bool, shown: Shown) -> None:
    row = ChannelRow(Line("1", "Support", active=True), "Support", may_change=may_change)
    assert shown.windows == []
    row.deleteLater()


@pytest.mark.parametrize("side", Side)
def test_a_message_is_no_window(side: Side, shown: Shown) -> None:
    message = MessageBubble(Entry("m", side, EntryState.SENT, 1.0, "Hello"), "acme.bitrix24.com", "#1868db")
    assert shown.windows == []
    message.deleteLater()


@pytest.mark.parametrize("has_name", [True, False])
@pytest.mark.parametrize("has_drawing", [True, False])
def test_the_lines_on_contrast_are_no_windows(has_name: bool, has_drawing: bool, shown: Shown) -> None:
    lines = ContrastLines(has_name=has_name, has_drawing=has_drawing)
    assert shown.windows == []
    lines.deleteLater()
