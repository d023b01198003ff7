"""From an operator's reply in the practice portal until the window shows it.

    python -m tests.benchmarks.replies [--replies N]

The operator replies at random moments, as people do. The last line is JSON: for each reply the seconds until
the window shows it, and how often the window looked into the portal's queue meanwhile.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import httpx
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QLabel

from configurator.bitrix24.client import Client
from configurator.bitrix24.methods import connectors
from configurator.bitrix24.methods.lines import Line
from configurator.connector.model import Connector
from configurator.practice import PracticePortal, serve
from configurator.services.accounts import Accounts
from configurator.services.conversation.listener import POLL_SECONDS
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window
from configurator.ui.conversation.conversation_guide import ConversationGuide
from configurator.ui.conversation.message_bubble import MessageBubble
from tests.support.found import present
from tests.support.portal_calls import PARAMS
from tests.support.sign_in import signed_in

_PATIENCE = 30.0


def main() -> int:
    """Hold a conversation in the window, and time the replies."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--replies", type=int, default=30)
    count = parser.parse_args().replies
    app = make_application()
    with tempfile.TemporaryDirectory() as name, serve() as practice:
        settings = QSettings(str(Path(name) / "settings.ini"), QSettings.Format.IniFormat)
        accounts = Accounts(Portals(Path(name)), Secrets(find=lambda: None))
        window = make_window(settings, accounts, Path(name))
        window.show()
        portal = signed_in(accounts, practice)
        with accounts.open_client(portal) as client:
            _switch_on(client)
        window.portals.choose(portal)
        conversations = window.parts.conversations
        window.parts.registering.reach(
            lambda reached: conversations.open(
                reached, Connector(id="shop", name="Shop"), Line("1", "Support", active=True)
            )
        )
        _wait(lambda: conversations.panel is not None)
        timed = _Replies(practice, conversations)
        found = [timed.one(number) for number in range(count)]
        timed.close()
        window.document.undo_stack.setClean()
        window.close()
        app.processEvents()
    print(json.dumps({"seconds": [seconds for seconds, _ in found], "polls": [polls for _, polls in found]}))
    return 0


def _switch_on(client: Client) -> None:
    connectors.register(client, {**PARAMS, "ID": "shop"})
    connectors.activate(client, "shop", "1")


class _Replies:
    """The conversation, and its operator."""

    def __init__(self, practice: PracticePortal, conversations: ConversationGuide) -> None:
        self._practice = practice
        self._conversations = conversations
        self._panel = present(conversations.panel)
        self._chance = random.Random(1)
        _wait(lambda: any(one.offline for one in practice.state.bindings.all()))
        self._panel.chat.written.emit("Hello", "")
        _wait(lambda: bool(practice.state.conversations.all()))
        [conversation] = practice.state.conversations.all()
        self._place = {"connector": "shop", "line": 1, "chat": conversation.chat}

    def one(self, number: int) -> tuple[float, int]:
        """Reply at a random moment between two polls; return seconds and polls until it's shown."""
        text = f"Reply {number}"
        _let_pass(self._chance.uniform(0, POLL_SECONDS))
        before = self._polls()
        began = time.perf_counter()
        httpx.post(
            f"{self._practice.address}/operator/reply", json={**self._place, "text": text}
        ).raise_for_status()
        _wait(lambda: self._shows(text))
        return time.perf_counter() - began, self._polls() - before

    def close(self) -> None:
        """End the conversation."""
        self._conversations.end()
        _wait(lambda: self._conversations.panel is None)

    def _polls(self) -> int:
        return sum(one.step == "event.offline.list" for one in self._practice.asked())

    def _shows(self, text: str) -> bool:
        bubbles = self._panel.findChildren(MessageBubble)
        labels = [label for one in bubbles[-1:] for label in one.findChildren(QLabel, "message_text")]
        return any(label.isVisible() and label.accessibleName() == text for label in labels)


def _wait(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > end:
            sys.exit("the window never showed it")
        _let_pass(0.005)


def _let_pass(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
