"""A long test conversation: what has not changed is not written anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from configurator.services.conversation.conversation_log import Step
from configurator.services.conversation.entries import Entry, EntryState, Side
from configurator.ui.app import Application
from configurator.ui.conversation import step_list
from configurator.ui.conversation.chat_view import ChatView
from configurator.ui.conversation.message_bubble import MessageBubble
from configurator.ui.conversation.step_list import StepList
from configurator.ui.kit.dialog_texts import StyledLabel
from configurator.wording.conversation_texts import step_title
from tests.support.found import found

NOON = 1_790_000_000.0
ENTRIES = [Entry(f"m{at}", Side.CUSTOMER, EntryState.SENT, NOON + at, f"Message {at}") for at in range(9)]
STEPS = [Step("imconnector.send.messages", "", NOON + at) for at in range(9)]


def test_a_message_is_written_anew_only_if_it_has_changed(
    qapp: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = ChatView(QWidget(), "#1868db", "acme.bitrix24.com")  # type: ignore[arg-type]  # any head does
    qtbot.addWidget(view)
    view.show_entries(ENTRIES)
    written: list[str] = []
    show_runs = StyledLabel.show_runs

    def note(self: StyledLabel, *given: object) -> None:
        show_runs(self, *given)  # type: ignore[arg-type]
        written.append(self.accessibleName())

    monkeypatch.setattr(StyledLabel, "show_runs", note)
    view.show_entries([*ENTRIES[:4], replace(ENTRIES[4], text="Corrected", edited=True), *ENTRIES[5:]])
    assert written == ["Corrected"]
    assert found(view, MessageBubble, "message_m4").accessibleName().startswith("You: Corrected")
    written.clear()
    view.show_entries([*ENTRIES[:4], replace(ENTRIES[4], state=EntryState.DELETED), *ENTRIES[5:]])
    assert written == ["Deleted"]


def test_a_step_is_written_anew_only_if_it_has_changed(
    qapp: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = StepList("acme.bitrix24.com")
    qtbot.addWidget(steps)
    steps.show_steps(STEPS)
    titled: list[str] = []

    def note(what: str, *, failed: bool) -> str:
        titled.append(what)
        return step_title(what, failed=failed)

    monkeypatch.setattr(step_list, "step_title", note)
    steps.show_steps([*STEPS[:-1], replace(STEPS[-1], count=2), Step("event.bind", "", NOON)])
    assert titled == ["imconnector.send.messages", "event.bind"]
    assert any("2 times" in one.text() for one in steps.findChildren(QLabel))
