"""The messenger. Put yours in here: the rest of the program stays as it is.

This example is a loopback: it remembers what operators write, and `GET /messenger` shows it.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4


class Messenger:
    """Carries operators' messages to customers. Each method may call your messenger's own interface."""

    def __init__(self) -> None:
        self.messages: dict[str, dict[str, Any]] = {}

    async def deliver(self, chat: str, text: str, files: list[dict[str, str]]) -> str:
        """Send an operator's message to a customer; return the ID that the messenger gives it.

        Args:
            chat: the chat's ID, as `customer_message` has named it.
            text: plain text.
            files: each with `name`, `type` and `link`.
        """
        message = uuid4().hex
        names = [str(one.get("name", "")) for one in files]
        self.messages[message] = {"chat": chat, "text": text, "files": names}
        return message

    async def edit(self, message: str, text: str) -> None:
        """Replace the text of a message that `deliver` has sent."""
        if message in self.messages:
            self.messages[message]["text"] = text

    async def delete(self, message: str) -> None:
        """Take back a message that `deliver` has sent."""
        self.messages.pop(message, None)

    async def dialog(self, chat: str, *, finished: bool) -> None:
        """Hear that an operator's session with a customer has started or finished."""

    def customer_message(self, body: dict[str, Any]) -> dict[str, Any]:
        """Make an element of MESSAGES (`imconnector.send.messages`) out of what the messenger posts.

        Raises:
            ValueError: something is missing.
        """
        chat, user, text = (str(body.get(name) or "") for name in ("chat", "user", "text"))
        if not (chat and user and text):
            raise ValueError("chat, user and text are needed")
        return {
            "user": {"id": user, "name": str(body.get("name") or "")[:25]},
            "message": {"id": str(body.get("id") or uuid4().hex), "text": text},
            "chat": {"id": chat},
        }
