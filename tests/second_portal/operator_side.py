"""The operator: answers, corrects, withdraws, ends, switches off."""

from __future__ import annotations

from tests.second_portal.event_post import EventPost
from tests.second_portal.message_side import dialog_data
from tests.second_portal.php_values import Value
from tests.second_portal.remembered import Chat, Message, PortalState

NOT_DELIVERED_SECONDS = 60


class Operator:
    """Who works in the portal's messenger. A chat is named by its outer id."""

    def __init__(self, state: PortalState, post: EventPost) -> None:
        self._state = state
        self._post = post
        self._user = state.users[1]

    def chats(self) -> list[Chat]:
        """All conversations."""
        with self._state.lock:
            return list(self._state.chats.values())

    def chat(self, outer: str) -> Chat:
        """A conversation.

        Raises:
            LookupError: there is none.
        """
        for chat in self.chats():
            if chat.key[2] == outer:
                return chat
        raise LookupError(outer)

    def written_by_the_customer(self, outer: str) -> list[str]:
        """What the operator sees of the customer's messages."""
        return [m.text for m in self.chat(outer).messages if m.author == "customer" and not m.deleted]

    def reply(self, outer: str, text: str, whisper: bool = False) -> int:
        """Write to the customer, or among colleagues alone; the message's number."""
        with self._state.lock:
            chat = self.chat(outer)
            connector, line, _, _ = chat.key
            # Where the connector is switched off on the line, nothing is sent and the operator sees no error.
            reaches = not whisper and self._state.status(connector, line).on
            message = Message(self._state.number(), "operator", text, self._state.now(), sending=reaches)
            chat.messages.append(message)
            if reaches:
                content = {"user_id": self._user.id, "text": self._signed(connector, text, " [br]")}
                self._tell(chat, "ONIMCONNECTORMESSAGEADD", message, content)
            return message.id

    def edit(self, outer: str, number: int, text: str) -> None:
        """Correct a message; the customer hears of it only if its arrival was confirmed with an outer id."""
        with self._state.lock:
            chat, message = self._find(outer, number)
            message.text = text
            if message.outer:
                content = {"id": message.outer, "text": self._signed(chat.key[0], text, "[br] ")}
                self._tell(chat, "ONIMCONNECTORMESSAGEUPDATE", message, content)

    def delete(self, outer: str, number: int) -> None:
        """Withdraw a message; one event element for each outer id."""
        with self._state.lock:
            chat, message = self._find(outer, number)
            message.deleted = True
            if message.outer:
                self._tell(
                    chat,
                    "ONIMCONNECTORMESSAGEDELETE",
                    message,
                    *({"id": outer_id} for outer_id in message.outer),
                )

    def finish(self, outer: str, ask_for_vote: bool = False) -> None:
        """End the conversation."""
        with self._state.lock:
            chat = self.chat(outer)
            chat.open, chat.waits_for_vote = False, ask_for_vote
            user = next(
                (k.split("|", 1)[1] for k, n in self._state.customers.items() if n == chat.customer), ""
            )
            self._post.of_connector(chat.key[0], "ONIMCONNECTORDIALOGFINISH", dialog_data(chat, user))

    def disconnect(self, connector: str, line: int) -> None:
        """Switch the connector off on a line: its data there is lost."""
        with self._state.lock:
            row = self._state.status(connector, line)
            row.active, row.data = False, {}
            self._post.of_connector(
                connector, "ONIMCONNECTORSTATUSDELETE", {"connector": connector, "line": line}
            )

    def delete_line(self, line: int) -> None:
        """Delete an open channel; every application with a connector on it hears of it once."""
        with self._state.lock:
            self._state.lines.pop(line, None)
            gone = [key for key in self._state.statuses if key[1] == line]
            owners = {self._state.connectors[c].owner for c, _ in gone if c in self._state.connectors}
            for key in gone:
                del self._state.statuses[key]
            for owner in owners:
                self._post.of_application(self._state.applications[owner], "ONIMCONNECTORLINEDELETE", line)

    def delivery(self, outer: str, number: int) -> str:
        """What the operator sees beside a message: sending, delivered or not delivered."""
        _, message = self._find(outer, number)
        if not message.sending:
            return "delivered"
        late = self._state.now() - message.at > NOT_DELIVERED_SECONDS
        return "not delivered" if late else "sending"

    def _find(self, outer: str, number: int) -> tuple[Chat, Message]:
        chat = self.chat(outer)
        return chat, next(message for message in chat.messages if message.id == number)

    def _signed(self, connector: str, text: str, between: str) -> str:
        registered = self._state.connectors.get(connector)
        if registered is None or not registered.flag("NEED_SIGNATURE", default=True):
            return text
        return f"[b]{self._user.name} {self._user.last_name}:[/b]{between}{text}"

    def _tell(self, chat: Chat, event: str, message: Message, *contents: dict[str, Value]) -> None:
        connector, line, outer, _ = chat.key
        im = {"chat_id": chat.id, "message_id": message.id}
        messages = [{"im": im, "message": content, "chat": {"id": outer}} for content in contents]
        self._post.of_connector(
            connector, event, {"CONNECTOR": connector, "LINE": line, "MESSAGES": messages}
        )
