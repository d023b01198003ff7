"""The shape of the contract's rows, and how an answer is compared with one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Params = dict[str, Any]


class Anything:
    """Equals every value of the given types."""

    def __init__(self, *types: type) -> None:
        self._types = types

    def __eq__(self, other: object) -> bool:
        return not self._types or type(other) in self._types

    def __hash__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return f"Anything{self._types}"


SOME = Anything()
TEXT = Anything(str)
NUMBER = Anything(int)


@dataclass(frozen=True)
class Row:
    """One sentence of the contract as a call and its answer.

    Attributes:
        says: the sentence, short.
        method: the REST method.
        params: what is sent; `"<reply>"` stands for the number of the operator's message, `"<chat>"` for that
            of the chat, `"<user>"` for that of the customer.
        result: what `result` must be, to the letter; None where an error is expected.
        error: the error's code.
        status: the HTTP status.
        says_too: a part of `error_description`.
        connector: changes to the connector that is registered before.
        before: calls and actions of the operator, in this order, before the call.
        who: `admin`, `employee`, `acme` (another application), `webhook`, or `nobody` (an unknown token).
        form: send a form with PHP's brackets instead of JSON.
    """

    says: str
    method: str
    params: Params = field(default_factory=dict)
    result: Any = None
    error: str = ""
    status: int = 200
    says_too: str = ""
    connector: Params = field(default_factory=dict)
    before: tuple[tuple[str, Params], ...] = ()
    who: str = "admin"
    form: bool = False

    def __str__(self) -> str:
        return f"{self.method}: {self.says}"


def refused(
    says: str, method: str, params: Params, error: str, says_too: str = "", *, status: int = 400, **more: Any
) -> Row:
    """Return a row that ends with an error."""
    return Row(says, method, params, error=error, says_too=says_too, status=status, **more)


def message(number: str = "m1", text: str = "Hello", *, user: str = "u1", chat: str = "c1") -> Params:
    """Return an element of MESSAGES."""
    return {
        "user": {"id": user, "name": "Maria"},
        "message": {"id": number, "text": text},
        "chat": {"id": chat},
    }


HERE = {"CONNECTOR": "talk", "LINE": 1}
WRITTEN = ("imconnector.send.messages", {**HERE, "MESSAGES": [message()]})
"""The customer has written."""
ANSWERED = ("operator/reply", {"text": "Hi"})
"""The operator has answered, which is the message `<reply>`."""
CONFIRMED = (
    "imconnector.send.status.delivery",
    {**HERE, "MESSAGES": [{"im": {"message_id": "<reply>"}, "message": {"id": ["x1"]}}]},
)
OFF = ("imconnector.activate", {**HERE, "ACTIVE": 0})
