"""A conversation from the first message to its end, with both of its sides in windows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from configurator.services.conversation.entries import EntryState, Side
from configurator.ui.conversation.message_bubble import MessageBubble
from configurator.ui.self_test.hands import Hands, StepFailed
from configurator.ui.self_test.operator_view import OperatorView
from configurator.wording.conversation_texts import state_words

if TYPE_CHECKING:
    from configurator.practice import PracticePortal
    from configurator.practice.conversations import Message

_QUESTION = "Where is my parcel?"
_ANSWER = "It left at half past ten."
_CORRECTED = "It left at half past nine."
_LAST = "#messages li:last-child"


class WholeConversation:
    """A customer writes in the window, an operator answers on the practice portal's page in a browser view.

    Args:
        hands: use the windows.
        practice: the portal.
    """

    def __init__(self, hands: Hands, practice: PracticePortal) -> None:
        self._hands = hands
        self._practice = practice

    def steps(self) -> Iterator[str]:
        """Hold it on the open channel that was switched on; yields each step when it is done."""
        hands = self._hands
        talk = hands.within("success", "step_talk")
        hands.wait(lambda: talk.isVisible() and talk.isEnabled(), "no test conversation was offered")
        hands.click(talk)
        hands.wait(lambda: hands.has_widget("conversation"), "the test conversation did not open")
        hands.wait(lambda: bool(self._kept()), "the portal does not keep replies")
        yield "A test conversation opens, and the portal keeps replies for it"
        field = hands.find("customer_text")
        if not isinstance(field, QLineEdit):
            raise StepFailed("the customer has nowhere to write")
        field.setText(_QUESTION)
        hands.click(hands.find("send_message"))
        sent = state_words(EntryState.SENT.value)
        hands.wait(lambda: self._shows(_QUESTION, sent), "the customer's message was not delivered")
        yield "A customer's message is delivered to the operators"
        operator = OperatorView(self._practice.address)
        try:
            yield from self._answer(operator)
        finally:
            operator.close()
            operator.deleteLater()
        hands.click(hands.find("end_conversation"))
        hands.wait(lambda: not hands.has_widget("conversation"), "the test conversation did not end")
        if self._kept():
            raise StepFailed("the portal still keeps replies")
        yield "The test ends, and nothing stays bound"

    def _answer(self, operator: QWidget) -> Iterator[str]:
        hands = self._hands
        operator.show()
        self._press(operator, "#conversations a")
        self._write(operator, _ANSWER)
        confirmed = state_words(EntryState.CONFIRMED.value)
        hands.wait(lambda: self._shows(_ANSWER, confirmed), "the reply did not arrive")
        hands.wait(lambda: hands.has(operator, f"{_LAST} .good"), "the operator does not see the delivery")
        yield "An operator answers on the portal's page, and sees that it was delivered"
        operator.hide()
        yield "The window shows the reply, and has confirmed its delivery"
        operator.show()
        self._press(operator, f"{_LAST} .acts a")
        hands.wait(lambda: hands.has(operator, "#answer [name=message]"), "the reply could not be edited")
        self._write(operator, _CORRECTED)
        hands.wait(lambda: self._shows(_CORRECTED), "the corrected reply did not arrive")
        operator.hide()
        yield "A reply that the operator has edited changes in the window"
        operator.show()
        self._press(operator, f"{_LAST} .acts button")
        hands.wait(lambda: not self._shows(_CORRECTED), "the reply was not deleted in the window")
        if not self._reply().deleted:
            raise StepFailed("the reply was not deleted in the portal")
        operator.hide()
        yield "A reply that the operator has deleted goes from the window"
        operator.show()
        before = len(self._bubbles(Side.PORTAL))
        self._press(operator, "#finish")
        hands.wait(lambda: len(self._bubbles(Side.PORTAL)) > before, "the end was not told")
        operator.hide()
        yield "The window says that the operator has finished the conversation"

    def _press(self, operator: QWidget, selector: str) -> None:
        hands = self._hands
        hands.wait(lambda: hands.has(operator, selector), f"the operator's page has no {selector}")
        hands.press(operator, selector)

    def _write(self, operator: QWidget, text: str) -> None:
        self._hands.wait(lambda: self._hands.has(operator, "#text"), "the operator has nowhere to write")
        self._hands.fill(operator, "#text", text)
        self._hands.press(operator, "#send")

    def _kept(self) -> list[str]:
        """The events that the portal keeps for somebody."""
        return [one.event for one in self._practice.state.bindings.all() if one.offline]

    def _reply(self) -> Message:
        [conversation] = self._practice.state.conversations.all()
        return next(one for one in conversation.messages if not one.from_customer)

    def _bubbles(self, side: Side) -> list[MessageBubble]:
        found = self._hands.find("conversation").findChildren(MessageBubble)
        return [one for one in found if one.side is side]

    def _shows(self, text: str, state: str = "") -> bool:
        """Whether the window shows a message with this text in this state."""
        return any(
            text == _said(one, "message_text") and state in _said(one, "message_state")
            for side in (Side.CUSTOMER, Side.OPERATOR)
            for one in self._bubbles(side)
        )


def _said(bubble: MessageBubble, name: str) -> str:
    found = bubble.findChild(QLabel, name)
    if not isinstance(found, QLabel):
        return ""
    return found.accessibleName() or found.text()
