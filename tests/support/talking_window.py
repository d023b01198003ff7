"""A test conversation in the window, as somebody holds it, and the operator behind the portal."""

from __future__ import annotations

from typing import Any, TypeVar

import httpx
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.practice import PracticePortal
from configurator.practice.conversations import Conversations, Message
from configurator.services.connector_path import StepId
from configurator.ui.conversation.message_bubble import MessageBubble
from tests.support.found import found, present
from tests.support.hands import Hands
from tests.support.sign_in import dialogs, success_dialog

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QWidget)


class Talk:
    """The step's page, as somebody uses it, and the operator behind the portal."""

    def __init__(self, hands: Hands, practice: PracticePortal) -> None:
        self.qtbot: QtBot = hands.qtbot
        self.practice = practice
        self.window = hands.window
        self.qtbot.waitUntil(lambda: hands.window.parts.conversations.panel is not None)
        self.panel = present(hands.window.parts.conversations.panel)
        assert self.panel.isVisible()
        assert hands.window.editor.step is StepId.CONVERSATION

    def find(self, name: str, kind: type[Kind]) -> Kind:
        return found(self.panel, kind, name)

    def end(self) -> None:
        self.qtbot.mouseClick(found(self.window, QPushButton, "end_conversation"), LEFT)

    def is_over(self) -> bool:
        return self.window.parts.conversations.panel is None

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(name, QPushButton), LEFT)

    def write(self, text: str) -> None:
        self.find("customer_text", QLineEdit).setText(text)
        self.click("send_message")

    @property
    def messages(self) -> list[tuple[str, str]]:
        """Text and state of each message."""
        return [
            (found(one, QLabel, "message_text").accessibleName(), found(one, QLabel, "message_state").text())
            for one in self.panel.findChildren(MessageBubble)
        ]

    @property
    def stored(self) -> list[Message]:
        """What the portal has of the customer's messages."""
        return [
            message
            for conversation in self.practice.state.conversations.all()
            for message in conversation.messages
            if message.from_customer
        ]

    def menu(self) -> list[QAction]:
        """What can be done with the first message."""
        return present(self.find("message_more", QToolButton).menu()).actions()

    def wait_for(self, text: str, state: str) -> None:
        self.qtbot.waitUntil(lambda: any(text == said and state in shown for said, shown in self.messages))

    def operator(self, what: str, **values: object) -> dict[str, Any]:
        [conversation] = self.practice.state.conversations.all()
        key = {"connector": "shop_chat", "line": conversation.line, "chat": conversation.chat}
        answer = httpx.post(f"{self.practice.address}/operator/{what}", json={**key, **values})
        assert answer.is_success, answer.text
        return dict(answer.json())


def begin(hands: Hands, practice: PracticePortal) -> Talk:
    """Register the sample, switch it on for the first channel, and begin a conversation there."""
    practice.state.conversations = Conversations()
    hands.click("register")
    success = success_dialog(hands.qtbot)
    switch = success.rows["switch"].button
    hands.qtbot.waitUntil(lambda: "Support" in switch.text() or success.scene.is_connected)
    if not success.scene.is_connected:
        hands.qtbot.mouseClick(switch, LEFT)
    hands.qtbot.waitUntil(lambda: success.scene.is_connected)
    hands.qtbot.mouseClick(success.rows["talk"].button, LEFT)
    return Talk(hands, practice)


def close(hands: Hands) -> None:
    """Close everything; a second time, without waiting for the portal."""
    for name in ("handler", "connectors", "success"):
        for dialog in dialogs(name):
            dialog.close()
    for _time in range(2):
        hands.window.parts.conversations.end()
    hands.qtbot.waitUntil(lambda: hands.window.jobs.is_idle)
