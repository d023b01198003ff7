"""The contract of the messages, as data."""

from __future__ import annotations

from tests.portal.contract.row import (
    ANSWERED,
    CONFIRMED,
    HERE,
    OFF,
    TEXT,
    WRITTEN,
    Params,
    Row,
    message,
    refused,
)

SEND, UPDATE, DELETE = (f"imconnector.{name}.messages" for name in ("send", "update", "delete"))
DELIVERY, READING = "imconnector.send.status.delivery", "imconnector.send.status.reading"
RENAME, ERROR = "imconnector.chat.name.set", "imconnector.set.error"
DONE: Params = {"SUCCESS": True, "DATA": []}
RENAMED: Params = {"SUCCESS": True, "DATA": {"RESULT": {}}}
SESSION = {"ID": TEXT, "CHAT_ID": TEXT}
ERRORS = [TEXT]


def results(*found: Params) -> Params:
    return {"SUCCESS": True, "DATA": {"RESULT": list(found)}}


def accepted(number: str = "m1", text: str = "Hello", **more: object) -> Params:
    return {
        "user": TEXT,
        "message": {"id": number, "text": text, "files": []},
        "chat": {"id": "c1"},
        "SUCCESS": True,
        "session": SESSION,
        **more,
    }


def changed(**message_: object) -> Params:
    return {"user": TEXT, "message": message_, "chat": {"id": "c1"}, "SUCCESS": True}


def sending(*messages: object, **more: object) -> Params:
    return {**HERE, "MESSAGES": list(messages), **more}


def partly(number: str, **user: object) -> Params:
    return {**message(number), "user": user}


_ALL = (SEND, UPDATE, DELETE, DELIVERY, READING)
ARGUMENTS = [
    row
    for method in _ALL
    for row in (
        refused("a webhook has no application", method, sending(), "WRONG_AUTH_TYPE",
                "Application context required", status=403, who="webhook"),
        refused("CONNECTOR is missing", method, {"LINE": 1, "MESSAGES": []}, "ERROR_ARGUMENT",
                "Argument 'CONNECTOR' is null or empty"),
        refused("CONNECTOR is null", method, {**sending(), "CONNECTOR": None}, "ERROR_ARGUMENT",
            "'CONNECTOR'"),
        refused("LINE is missing", method, {"CONNECTOR": "talk", "MESSAGES": []}, "ERROR_ARGUMENT",
                "Argument 'LINE' is null or empty"),
        refused("MESSAGES is missing", method, HERE, "ERROR_ARGUMENT",
            "Argument 'MESSAGES' is null or empty"),
        refused("MESSAGES is null", method, {**HERE, "MESSAGES": None}, "ERROR_ARGUMENT", "'MESSAGES'"),
        refused("MESSAGES is a text", method, {**HERE, "MESSAGES": "x"}, "ERROR_ARGUMENT",
                "The value of an argument 'MESSAGES' must be of type array"),
        refused("an element is a text", method, sending("x"), "ERROR_ARGUMENT",
                "The MESSAGES parameter must be an array of messages (arrays)"),
        refused("CONNECTOR is asked for before LINE", method, {}, "ERROR_ARGUMENT", "'CONNECTOR'"),
        refused("LINE is asked for before MESSAGES", method, {"CONNECTOR": "x"}, "ERROR_ARGUMENT", "'LINE'"),
    )
]  # fmt: skip
ORDER = [
    *(
        refused("the type of MESSAGES comes before the line", method,
                {"CONNECTOR": "none", "LINE": 9, "MESSAGES": 1}, "ERROR_ARGUMENT", "must be of type array")
        for method in _ALL
    ),
    *(
        refused("an unknown connector shows as an inactive line first", method,
                {"CONNECTOR": "none", "LINE": 1, "MESSAGES": []}, "NOT_ACTIVE_LINE")
        for method in (SEND, UPDATE, DELETE)
    ),
    *(
        refused("with a status row, an unknown connector has no provider", method,
                {"CONNECTOR": "none", "LINE": 1, "MESSAGES": []}, "IMCONNECTOR_NO_CORRECT_PROVIDER",
                before=(("imconnector.activate", {"CONNECTOR": "none", "LINE": 1, "ACTIVE": 1}),))
        for method in (SEND, UPDATE, DELETE)
    ),
    *(
        refused("a built-in connector takes no messages", method,
                {"CONNECTOR": "viber", "LINE": 1, "MESSAGES": []}, "IMCONNECTOR_NO_CORRECT_PROVIDER",
                before=(("imconnector.activate", {"CONNECTOR": "viber", "LINE": 1, "ACTIVE": 1}),))
        for method in (SEND, UPDATE, DELETE)
    ),
    *(
        refused("the provider is asked without looking at the line", method,
                {"CONNECTOR": "none", "LINE": 1, "MESSAGES": []}, "IMCONNECTOR_NO_CORRECT_PROVIDER")
        for method in (DELIVERY, READING)
    ),
    *(
        refused("a line where it is not on", method, {**sending(message()), "LINE": 2}, "NOT_ACTIVE_LINE",
                "The line with this ID is inactive or does not exist")
        for method in (SEND, UPDATE, DELETE)
    ),
    *(
        refused("a line on which an error was set", method, sending(message()), "NOT_ACTIVE_LINE",
                before=((ERROR, HERE),))
        for method in (SEND, UPDATE, DELETE)
    ),
    *(
        refused("a line where it was switched off", method, sending(message()), "NOT_ACTIVE_LINE",
            before=(OFF,))
        for method in (SEND, UPDATE, DELETE)
    ),
    *(
        refused(f"{part} is missing in an element", SEND,
                sending({key: value for key, value in message().items() if key != part}), "ERROR_ARGUMENT",
                "The incorrect structure of a message inside MESSAGES parameter")
        for part in ("user", "message", "chat")
    ),
    refused("elements are looked at before their structure", SEND, sending({}, "x"), "ERROR_ARGUMENT",
            "array of messages (arrays)"),
    refused("the structure comes before the line", SEND, {**sending({}), "LINE": 9}, "ERROR_ARGUMENT",
            "incorrect structure"),
    refused("an application without the permission", SEND, sending(message()), "NO_AUTH_FOUND", status=401,
            who="nobody"),
]  # fmt: skip
SENDING = [
    Row("the customer writes", SEND, sending(message()), results(accepted())),
    Row("an application that doesn't own the connector may write too", SEND, sending(message()),
        results(accepted()), who="acme"),
    Row("any user may write", SEND, sending(message()), results(accepted()), who="employee"),
    Row("a form does as well", SEND, sending(message()), results(accepted()), form=True),
    Row("keys in any case", SEND, {"connector": "talk", "Line": "1", "messages": [
        {"USER": {"ID": "u1"}, "Message": {"Id": "m1", "TEXT": "Hello"}, "CHAT": {"id": "c1"}}]},
        results(accepted())),
    Row("CONNECTOR in any case", SEND, {**sending(message()), "CONNECTOR": "TALK"}, results(accepted())),
    Row("CONNECTOR is cut at the first dot", SEND, {**sending(message()), "CONNECTOR": "talk.x.y"},
        results(accepted())),
    Row("LINE is cast to a number", SEND, {**sending(message()), "LINE": "1abc"}, results(accepted())),
    Row("LINE true is 1", SEND, {**sending(message()), "LINE": True}, results(accepted())),
    Row("no messages, no results", SEND, sending(), results()),
    Row("an object of messages is an array too", SEND, {**HERE, "MESSAGES": {"a": message()}},
        results(accepted())),
    Row("the results keep the order", SEND, sending(message("a"), message("b"), message("c")),
        results(accepted("a"), accepted("b"), accepted("c"))),
    Row("the same outer ID twice is two messages", SEND, sending(message("a"), message("a")),
        results(accepted("a"), accepted("a"))),
    Row("the date comes back as an empty object", SEND,
        sending({**message(), "message": {"id": "m1", "text": "Hello", "date": 1}}),
        results({**accepted(), "message": {"id": "m1", "text": "Hello", "files": [], "date": {}}})),
    Row("files alone are enough", SEND,
        sending({**message(), "message": {"id": "m1", "files": [{"url": "https://a.example/1",
            "name": "1"}]}}),
        results({**accepted(), "message": {"id": "m1", "files": [
            {"url": "https://a.example/1", "name": "1"}]}})),
    Row("the link to the chat comes back as its description", SEND,
        sending({**message(), "chat": {"id": "c1", "name": "N", "url": "https://a.example/c"}}),
        results({**accepted(), "chat": {"id": "c1", "name": "N",
                 "description": "Link to the original post: https://a.example/c"}})),
    Row("what was marked Y is repeated", SEND,
        sending({"user": {"id": "u1", "skip_phone_validate": "Y"}, "chat": {"id": "c1"},
                 "message": {"id": "m1", "text": "Hello", "disable_crm": "Y"}}),
        results(accepted(extra={"skip_phone_validate": "Y", "disable_tracker": "Y"}))),
    Row("only Y is repeated", SEND, sending(partly("m1", id="u1", skip_phone_validate="N")),
        results(accepted())),
    Row("a message without an outer ID", SEND, sending({**message(), "message": {"text": "Hello"}}),
        results({**accepted(), "message": {"text": "Hello", "files": []}})),
    Row("an empty user.id is this message's own fault", SEND, sending(message("a"), partly("b", id="")),
        results(accepted("a"), {"message": {"id": "b", "text": "Hello"}, "chat": {"id": "c1"},
                                "SUCCESS": False, "ERRORS": ERRORS})),
    Row("neither text nor files is this message's own fault", SEND,
        sending({**message(), "message": {"id": "b"}}, message("a")),
        results({"message": {"id": "b"}, "chat": {"id": "c1"}, "SUCCESS": False, "ERRORS": ERRORS},
                accepted("a"))),
    Row("an empty text is none", SEND, sending(message("b", "")),
        results({"message": {"id": "b", "text": ""}, "chat": {"id": "c1"}, "SUCCESS": False,
                 "ERRORS": ERRORS})),
    Row("several in one call may fail each for itself", SEND,
        sending(partly("a"), partly("b", name="x")),
        results(*({"message": {"id": number, "text": "Hello"}, "chat": {"id": "c1"}, "SUCCESS": False,
                   "ERRORS": ERRORS} for number in ("a", "b")))),
]  # fmt: skip
CHANGING = [
    Row("the customer corrects a message", UPDATE, sending(message("m1", "Better")),
        results(changed(id="m1", text="Better")), before=(WRITTEN,)),
    Row("an unknown message is no fault", UPDATE, sending(message("none", "x")),
        results(changed(id="none", text="x")), before=(WRITTEN,)),
    Row("an unknown chat is no fault", UPDATE, sending(message("m1", "x", chat="none")),
        results({**changed(id="m1", text="x"), "chat": {"id": "none"}}), before=(WRITTEN,)),
    *(
        Row(f"a missing {part} is this message's own fault", method,
            sending({key: value for key, value in message().items() if key != part}),
            results({"message": [] if part == "message" else {"id": "m1", "text": "Hello"},
                     "chat": [] if part == "chat" else {"id": "c1"}, "SUCCESS": False, "ERRORS": ERRORS}))
        for method in (UPDATE, DELETE) for part in ("user", "message", "chat")
    ),
    Row("an empty user.id is this message's own fault", UPDATE, sending(partly("m1", id="")),
        results({"message": {"id": "m1", "text": "Hello"}, "chat": {"id": "c1"}, "SUCCESS": False,
                 "ERRORS": ERRORS})),
    Row("the customer withdraws a message", DELETE,
        sending({"user": {"id": "u1"}, "message": {"id": "m1"}, "chat": {"id": "c1"}}),
        results(changed(id="m1")), before=(WRITTEN,)),
    Row("withdrawing an unknown message is no fault", DELETE,
        sending({"user": {"id": "u1"}, "message": {"id": "none"}, "chat": {"id": "c1"}}),
        results(changed(id="none"))),
    Row("what was sent along comes back", DELETE,
        sending({**message(), "message": {"id": "m1", "date": 1, "text": "t", "files": []},
                 "chat": {"id": "c1", "url": "https://a.example"}}),
        results({**changed(id="m1", date={}, text="t", files=[]),
                 "chat": {"id": "c1", "description": "Link to the original post: https://a.example"}})),
]  # fmt: skip
_REPLY = {"im": {"chat_id": 1, "message_id": "<reply>"}, "message": {"id": ["x1"], "date": 1},
          "chat": {"id": "c1"}}  # fmt: skip
CONFIRMING = [
    row
    for method in (DELIVERY, READING)
    for row in (
        Row("the operator's message arrived", method, sending(_REPLY), DONE, before=(WRITTEN, ANSWERED)),
        Row("nothing to confirm", method, sending(), DONE),
        Row("an unknown message is skipped", method, sending({"im": {"message_id": 999}}), DONE),
        Row("an element without im is skipped", method, sending({"message": {"id": ["x"]}}), DONE),
        Row("an empty element is skipped", method, sending({}), DONE),
        Row("the line need not be active", method, {**sending(_REPLY), "LINE": 2}, DONE,
            before=(WRITTEN, ANSWERED)),
        Row("also after it was switched off", method, sending(_REPLY), DONE, before=(WRITTEN, ANSWERED, OFF)),
        Row("a second confirmation changes nothing", method, sending(_REPLY), DONE,
            before=(WRITTEN, ANSWERED, CONFIRMED)),
        Row("the numbers may be texts", method, sending({"im": {"message_id": "7"}}), DONE, form=True),
    )
]  # fmt: skip
_NAME = {**HERE, "CHAT_ID": "c1", "NAME": "Order 7", "USER_ID": "u1"}
_GROUP = {"CHAT_GROUP": True}
RENAMING = [
    Row("the chat gets another name", RENAME, _NAME, RENAMED, before=(WRITTEN,)),
    Row("in a group chat without a user", RENAME, {**HERE, "CHAT_ID": "c1", "NAME": "N"}, RENAMED,
        before=(WRITTEN,), connector=_GROUP),
    Row("in a group chat the user is ignored", RENAME, {**_NAME, "USER_ID": "none"}, RENAMED,
        before=(WRITTEN,), connector=_GROUP),
    Row("an unknown user is no fault", RENAME, {**_NAME, "USER_ID": "none"}, RENAMED, before=(WRITTEN,)),
    *(
        refused(f"{name} is {value!r}", RENAME, {**_NAME, name: value}, "ERROR_ARGUMENT", f"'{name}'",
                before=(WRITTEN,))
        for name in ("CONNECTOR", "LINE", "CHAT_ID", "NAME", "USER_ID")
        for value in (None, "", *(("0",) if name != "USER_ID" else ()))
    ),
    refused("CHAT_ID comes before NAME", RENAME, HERE, "ERROR_ARGUMENT", "'CHAT_ID'"),
    refused("a line where it is not on", RENAME, {**_NAME, "LINE": 2}, "NOT_ACTIVE_LINE"),
    refused("no such conversation", RENAME, {**_NAME, "CHAT_ID": "none"}, "CHAT_RENAMING_FAILED",
            "Chat renaming failed", before=(WRITTEN,)),
    refused("a finished conversation", RENAME, _NAME, "CHAT_RENAMING_FAILED",
            before=(WRITTEN, ("operator/finish", {}))),
    refused("no conversation in a group", RENAME, _NAME, "CHAT_RENAMING_FAILED", connector=_GROUP),
    refused("an unknown connector", RENAME, {**_NAME, "CONNECTOR": "none"}, "IMCONNECTOR_NO_CORRECT_PROVIDER",
            before=(("imconnector.activate", {"CONNECTOR": "none", "LINE": 1, "ACTIVE": 1}),)),
    refused("a webhook", RENAME, _NAME, "WRONG_AUTH_TYPE", status=403, who="webhook"),
]  # fmt: skip
ROWS = [*ARGUMENTS, *ORDER, *SENDING, *CHANGING, *CONFIRMING, *RENAMING]
