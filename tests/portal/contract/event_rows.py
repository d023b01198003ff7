"""The contract of the events, as data."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.portal.contract.row import (
    ANSWERED,
    CONFIRMED,
    HERE,
    OFF,
    WRITTEN,
    Params,
    message,
)

Fields = dict[str, str]


@dataclass(frozen=True)
class EventRow:
    """What somebody does, and what a handler of all events receives then.

    Attributes:
        says: the sentence, short.
        does: calls and actions of the operator, after the handler was bound.
        hears: for each event its name and the fields of its data, to the letter; `<reply>`, `<chat>` and
            `<user>` stand for numbers that the portal gave.
        connector: changes to the connector.
        before: what happens before the handler is bound.
        who: whose handler it is: `admin` for the owner's, `acme` for another application's.
        installed: whether the owner's installation is complete.
    """

    says: str
    does: tuple[tuple[str, Params], ...]
    hears: tuple[tuple[str, Fields], ...] = ()
    connector: Params = field(default_factory=dict)
    before: tuple[tuple[str, Params], ...] = ()
    who: str = "admin"
    installed: bool = True

    def __str__(self) -> str:
        return self.says


_ADD, _UPDATE, _DELETE = (f"ONIMCONNECTORMESSAGE{name}" for name in ("ADD", "UPDATE", "DELETE"))
_START, _FINISH = "ONIMCONNECTORDIALOGSTART", "ONIMCONNECTORDIALOGFINISH"
_CHANNEL = {"CONNECTOR": "talk", "LINE": "1"}
_NAME = "[b]Practice Administrator:[/b]"


def _message(place: int, **more: str) -> Fields:
    found = {
        "im][chat_id": "<chat>",
        "im][message_id": "<reply>",
        "chat][id": "c1",
        **{f"message][{name.replace('__', '][')}": value for name, value in more.items()},
    }
    return {f"MESSAGES][{place}][{name}": value for name, value in found.items()}


def _added(text: str) -> tuple[str, Fields]:
    return _ADD, {**_CHANNEL, **_message(0, user_id="1", text=text)}


def _dialog(event: str, closed: str, parent: str = "0", user: str = "<user>") -> tuple[str, Fields]:
    about = {
        "connector][connector_id": "talk",
        "connector][line_id": "1",
        "connector][chat_id": "c1",
        "connector][user_id": user,
        "session][id": "<session>",
        "session][closed": closed,
        "session][parent_id": parent,
        "session][close_term": "1440",
        "chat][id": "<chat>",
        "user][id": "<user>",
    }
    return event, {**_CHANNEL, **{f"DATA][0][{name}": value for name, value in about.items()}}


_EDIT = ("operator/edit", {"message": "<reply>", "text": "Ho"})
_REMOVE = ("operator/delete", {"message": "<reply>"})
_TWO_IDS = (
    "imconnector.send.status.delivery",
    {**HERE, "MESSAGES": [{"im": {"message_id": "<reply>"}, "message": {"id": ["x1", "x2"]}}]},
)
_ONE_ID_AS_TEXT = (
    "imconnector.send.status.delivery",
    {**HERE, "MESSAGES": [{"im": {"message_id": "<reply>"}, "message": {"id": "x1"}}]},
)
_EDITED = (_UPDATE, {**_CHANNEL, **_message(0, id__0="x1", text=f"{_NAME}[br] Ho")})
_REMOVED = (_DELETE, {**_CHANNEL, **_message(0, id="x1")})
_FOLLOW_UP = ("imconnector.send.messages", {**HERE, "MESSAGES": [message("m2")]})
_FINISHED: tuple[str, Params] = ("operator/finish", {})
_ASKED: tuple[str, Params] = ("operator/finish", {"rating": True})
_QUESTION = "Please rate our service: send 1 if you're satisfied, 0 if you aren't."


def _says(text: str) -> tuple[str, Params]:
    return "imconnector.send.messages", {**HERE, "MESSAGES": [message("m2", text)]}


_TALKING = (WRITTEN, ANSWERED)
ROWS = [
    EventRow("the operator's answer, signed", (ANSWERED,), (_added(f"{_NAME} [br]Hi"),), before=(WRITTEN,)),
    EventRow("without a signature on request", (ANSWERED,), (_added("Hi"),), {"NEED_SIGNATURE": False},
             before=(WRITTEN,)),
    EventRow("a signature switched off by a form", (ANSWERED,), (_added("Hi"),), {"NEED_SIGNATURE": "0"},
             before=(WRITTEN,)),
    EventRow("lines are broken by BB codes", (("operator/reply", {"text": "Hi\nyou"}),),
             (_added(f"{_NAME} [br]Hi[br]you"),), before=(WRITTEN,)),
    EventRow("a whisper stays inside", (("operator/reply", {"text": "Hi", "whisper": True}),),
             before=(WRITTEN,)),
    EventRow("a customer's message is none of these events", (_FOLLOW_UP,), before=(WRITTEN,)),
    EventRow("a customer's correction is told to nobody",
             (("imconnector.update.messages", {**HERE, "MESSAGES": [message("m1", "x")]}),),
             before=(WRITTEN,)),
    EventRow("a customer's withdrawal is told to nobody",
             (("imconnector.delete.messages", {**HERE, "MESSAGES": [message("m1")]}),), before=(WRITTEN,)),
    EventRow("where it is switched off nothing is passed on", (ANSWERED,), before=(WRITTEN, OFF)),
    EventRow("where an error was set nothing is passed on", (ANSWERED,),
             before=(WRITTEN, ("imconnector.set.error", HERE))),
    EventRow("an edited answer, by its outer IDs", (_EDIT,), (_EDITED,), before=(*_TALKING, CONFIRMED)),
    EventRow("an answer with two outer IDs is edited once", (_EDIT,),
             ((_UPDATE, {**_CHANNEL, **_message(0, id__0="x1", id__1="x2", text=f"{_NAME}[br] Ho")}),),
             before=(*_TALKING, _TWO_IDS)),
    EventRow("an edited answer that was never confirmed", (_EDIT,), before=_TALKING),
    EventRow("a deleted answer that was never confirmed", (_REMOVE,), before=_TALKING),
    EventRow("an outer ID that is no array is not kept", (_EDIT,), before=(*_TALKING, _ONE_ID_AS_TEXT)),
    EventRow("a second confirmation changes nothing", (_EDIT,), (_EDITED,),
             before=(*_TALKING, CONFIRMED, _TWO_IDS)),
    EventRow("a deleted answer", (_REMOVE,), (_REMOVED,), before=(*_TALKING, CONFIRMED)),
    EventRow("a deleted answer, once for each outer ID", (_REMOVE,),
             ((_DELETE, {**_CHANNEL, **_message(0, id="x1"), **_message(1, id="x2")}),),
             before=(*_TALKING, _TWO_IDS)),
    EventRow("a session begins with the first message", (WRITTEN,), (_dialog(_START, "N"),)),
    EventRow("a group's session belongs to nobody", (WRITTEN,), (_dialog(_START, "N", user="0"),),
             {"CHAT_GROUP": True}),
    EventRow("a session ends", (("operator/finish", {}),), (_dialog(_FINISH, "Y"),), before=(WRITTEN,)),
    EventRow("the next session knows the one before", (_FOLLOW_UP,),
             (_dialog(_START, "N", parent="<parent>"),), before=(WRITTEN, ("operator/finish", {}))),
    EventRow("a system message has no author and no signature", (_ASKED,),
             ((_ADD, {**_CHANNEL, **_message(0, user_id="0", text=_QUESTION)}), _dialog(_FINISH, "Y")),
             before=(WRITTEN,)),
    EventRow("a connector that doesn't want system messages gets none", (_ASKED,), (_dialog(_FINISH, "Y"),),
             {"NEED_SYSTEM_MESSAGES": False}, before=(WRITTEN,)),
    EventRow("a rating begins no session", (_says("1"),), before=(WRITTEN, _ASKED)),
    EventRow("a rating may have words behind it", (_says("0 too slow"),), before=(WRITTEN, _ASKED)),
    EventRow("another number is no rating", (_says("10"),), (_dialog(_START, "N", parent="<parent>"),),
             before=(WRITTEN, _ASKED)),
    EventRow("a rating is asked for once", (_says("1"), _says("1")),
             (_dialog(_START, "N", parent="<parent>"),), before=(WRITTEN, _ASKED)),
    EventRow("without the question, 1 is a message", (_says("1"),),
             (_dialog(_START, "N", parent="<parent>"),), before=(WRITTEN, _FINISHED)),
    EventRow("switching off by the operator", (("operator/disconnect", {}),),
             (("ONIMCONNECTORSTATUSDELETE", {"connector": "talk", "line": "1"}),)),
    EventRow("switching off by a method", (OFF,),
             (("ONIMCONNECTORSTATUSDELETE", {"connector": "talk", "line": "1"}),)),
    EventRow("switching on is told to nobody", (("imconnector.activate", {**HERE, "ACTIVE": 1}),)),
    EventRow("a deleted line is its number alone", (("operator/delete-line", {}),),
             (("ONIMCONNECTORLINEDELETE", {"": "1"}),)),
    EventRow("a line without the connector is told to nobody", (("operator/delete-line", {"line": 2}),)),
    EventRow("another application hears nothing of it", (WRITTEN, ANSWERED, OFF), who="acme"),
    EventRow("before the installation is complete nothing comes", (WRITTEN, ANSWERED), installed=False),
]  # fmt: skip
