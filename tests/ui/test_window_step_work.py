"""The steps in whose pages somebody works: the conversation, the open channels, the check of replies."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton

from configurator.practice import PracticePortal
from configurator.services.connector_path import StepId
from configurator.ui.conversation.reply_panel import ReplyPanel
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.sign_in import outcome, success_dialog
from tests.support.talking_window import Talk, begin, close

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def practice(at_home: PracticePortal) -> PracticePortal:
    return at_home


@pytest.fixture
def talk(hands: Hands, practice: PracticePortal) -> Iterator[Talk]:
    """A conversation through the sample, which is registered and switched on for the first channel."""
    yield begin(hands, practice)
    close(hands)


def test_the_conversation_stands_in_its_step_and_goes_on_while_another_is_shown(talk: Talk) -> None:
    window, end = talk.window, found(talk.window, QPushButton, "end_conversation")
    assert end.isVisible()
    assert not window.bottom.register_button.isVisible()
    window.editor.show_step(StepId.NAME)
    assert not end.isVisible()
    assert window.bottom.register_button.isVisible()
    window.actions_.action("talk").trigger()
    assert talk.panel.isVisible()
    assert not talk.is_over()


def test_another_connector_or_portal_ends_the_conversation(talk: Talk) -> None:
    talk.qtbot.waitUntil(lambda: any(one.offline for one in talk.practice.state.bindings.all()))
    talk.window.portals.switch_to(None)
    talk.qtbot.waitUntil(talk.is_over)
    assert not [one for one in talk.practice.state.bindings.all() if one.offline]


def test_without_a_channel_that_is_on_one_is_led_to_the_channels(
    hands: Hands, practice: PracticePortal
) -> None:
    hands.click("register")
    outcome(hands.qtbot)
    hands.window.actions_.action("talk").trigger()
    hands.qtbot.waitUntil(lambda: hands.window.parts.connectors.page.book is not None)
    book = present(hands.window.parts.connectors.page.book)
    assert book.isVisible()
    assert "isn't switched on" in found(hands.window, QLabel, "notice").text()
    hands.qtbot.waitUntil(lambda: not book.is_busy and bool(book.findChildren(QAbstractButton, "talk_1")))
    hands.qtbot.mouseClick(found(book, QAbstractButton, "switch_1"), LEFT)
    talk_there = found(book, QAbstractButton, "talk_1")
    hands.qtbot.waitUntil(talk_there.isEnabled)
    hands.qtbot.mouseClick(talk_there, LEFT)
    Talk(hands, practice).write("Hello")
    close(hands)


def test_replies_are_checked_in_their_step(hands: Hands, practice: PracticePortal) -> None:
    hands.click("register")
    success_dialog(hands.qtbot).close()
    hands.window.editor.show_step(StepId.REPLIES)
    hands.qtbot.mouseClick(hands.find("page_check", QPushButton), LEFT)
    hands.qtbot.waitUntil(lambda: bool(hands.window.findChildren(ReplyPanel)))
    panel = found(hands.window, ReplyPanel, "reply_panel")
    verdict = found(panel, QLabel, "reply_verdict")
    hands.qtbot.waitUntil(lambda: verdict.text() == "✕ Your developer's server gets no replies yet")
    hands.window.document.set("ID", id="another")
    hands.qtbot.waitUntil(lambda: not hands.window.findChildren(ReplyPanel))
    hands.window.editor.show_step(StepId.REPLIES)
    assert hands.find("page_check", QPushButton).isVisible()
