"""The contract of connectors, lines, events and the portal, as data."""

from __future__ import annotations

from tests.portal.contract.row import (
    ANSWERED,
    HERE,
    NUMBER,
    OFF,
    SOME,
    TEXT,
    WRITTEN,
    Params,
    Row,
    refused,
)
from tests.portal.contract.world import CONNECTOR

LIST, STATUS, ACTIVATE = "imconnector.list", "imconnector.status", "imconnector.activate"
REGISTER, UNREGISTER = "imconnector.register", "imconnector.unregister"
DATA, ERROR = "imconnector.connector.data.set", "imconnector.set.error"
LINES, LINE, ADD = "imopenlines.config.list.get", "imopenlines.config.get", "imopenlines.config.add"
BIND, UNBIND, GET = "event.bind", "event.unbind", "event.get"
OFFLINE = "event.offline.get"
YES = {"result": True}


def status(line: int = 1, connector: str = "talk", *, on: bool = True, error: bool = False) -> Params:
    return {
        "LINE": line,
        "CONNECTOR": connector,
        "ERROR": error,
        "CONFIGURED": on,
        "STATUS": on and not error,
    }


def refusal(code: str) -> Params:
    return {"result": False, "error": code, "error_description": TEXT}


REGISTERING = [
    Row("a new connector", REGISTER, {**CONNECTOR, "ID": "new"}, YES),
    Row("the same ID again updates", REGISTER, CONNECTOR, YES),
    Row("keys in any case, inside ICON too", REGISTER,
        {"id": "new", "Name": "N", "icon": {"data_image": "x"}, "placement_handler": "h"}, YES),
    Row("any user may register", REGISTER, {**CONNECTOR, "ID": "new"}, YES, who="employee"),
    Row("another application takes a connector over", REGISTER, CONNECTOR, YES, who="acme"),
    Row("the ID of a built-in connector is accepted", REGISTER, {**CONNECTOR, "ID": "viber"}, YES),
    Row("but leads to the built-in one", LIST, {},
        {"livechat": TEXT, "telegrambot": TEXT, "viber": "Viber", "network": TEXT, "acme_help_desk": TEXT,
         "talk": "Talk"}, before=((REGISTER, {**CONNECTOR, "ID": "viber"}),)),
    Row("a dot is refused first", REGISTER, {"ID": "a.b"}, refusal("APPLICATION_REGISTRATION_ERROR_POINT")),
    Row("the ID is required", REGISTER, {}, refusal("CONNECTOR_ID_REQUIRED")),
    Row("0 is no ID", REGISTER, {**CONNECTOR, "ID": "0"}, refusal("CONNECTOR_ID_REQUIRED")),
    Row("the name is required", REGISTER, {"ID": "x"}, refusal("NAME_REQUIRED")),
    Row("the icon is required", REGISTER, {"ID": "x", "NAME": "N"}, refusal("ICON_REQUIRED")),
    Row("the handler is required", REGISTER, {**CONNECTOR, "PLACEMENT_HANDLER": ""},
        refusal("NO_PLACEMENT_HANDLER")),
    refused("a webhook", REGISTER, CONNECTOR, "WRONG_AUTH_TYPE", status=403, who="webhook"),
    refused("a webhook has another code here", LIST, {}, "ERROR_CORE", who="webhook"),
    refused("somebody without the right to change connectors", LIST, {}, "ACCESS_DENIED", who="employee"),
    Row("a connector with a status row goes", UNREGISTER, {"ID": "talk"}, YES),
    Row("an ID in any case, cut at the dot", UNREGISTER, {"ID": "TALK.x"}, YES),
    Row("a connector without a status row is refused", UNREGISTER, {"ID": "new"},
        refusal("APPLICATION_UNREGISTRATION_ERROR"), before=((REGISTER, {**CONNECTOR, "ID": "new"}),)),
    Row("asking for a status makes the row", UNREGISTER, {"ID": "new"}, YES,
        before=((REGISTER, {**CONNECTOR, "ID": "new"}), (STATUS, {"CONNECTOR": "new", "LINE": 1}))),
    Row("another's connector is refused", UNREGISTER, {"ID": "talk"},
        refusal("APPLICATION_UNREGISTRATION_ERROR"), who="acme"),
]  # fmt: skip
SWITCHING = [
    Row("it is on", STATUS, HERE, status()),
    Row("LINE comes back as a number, CONNECTOR lower-cased", STATUS, {"CONNECTOR": "TALK", "LINE": "1"},
        status()),
    Row("the ID is cut at the first dot", STATUS, {"CONNECTOR": "talk.a", "LINE": 1}, status()),
    Row("without LINE it is 0 and misleading", STATUS, {"CONNECTOR": "talk"}, status(0, on=False)),
    Row("an unknown connector has a status", STATUS, {"CONNECTOR": "none", "LINE": 77},
        status(77, "none", on=False)),
    refused("CONNECTOR is missing", STATUS, {"LINE": 1}, "ERROR_ARGUMENT", "'CONNECTOR'"),
    Row("an empty CONNECTOR passes", STATUS, {"CONNECTOR": "", "LINE": 1}, status(1, "", on=False)),
    Row("an error was set", STATUS, HERE, status(error=True), before=((ERROR, HERE),)),
    Row("activating clears the error", STATUS, HERE, status(),
        before=((ERROR, HERE), (ACTIVATE, {**HERE, "ACTIVE": 1}))),
    Row("setting an error", ERROR, HERE, True),
    refused("setting an error without LINE", ERROR, {"CONNECTOR": "talk"}, "ERROR_ARGUMENT", "'LINE'"),
    Row("switched off", STATUS, HERE, status(on=False), before=(OFF,)),
    Row("nothing is looked up", ACTIVATE, {"CONNECTOR": "none", "LINE": 99, "ACTIVE": 1}, True),
    Row("N is not empty and switches on", STATUS, {**HERE, "LINE": 2}, status(2),
        before=((ACTIVATE, {"CONNECTOR": "talk", "LINE": 2, "ACTIVE": "N"}),)),
    Row("an empty text switches off", STATUS, HERE, status(on=False),
        before=((ACTIVATE, {**HERE, "ACTIVE": ""}),)),
    Row("a text 0 switches off", STATUS, HERE, status(on=False), before=((ACTIVATE, {**HERE,
        "ACTIVE": "0"}),)),
    Row("the method of old pages switches off", STATUS, HERE, status(on=False),
        before=(("imconnector.deactivate", HERE),)),
    refused("ACTIVE is missing", ACTIVATE, HERE, "ERROR_ARGUMENT", "'ACTIVE'"),
    refused("ACTIVE is null", ACTIVATE, {**HERE, "ACTIVE": None}, "ERROR_ARGUMENT", "'ACTIVE'"),
    refused("LINE is missing", ACTIVATE, {"CONNECTOR": "talk", "ACTIVE": 1}, "ERROR_ARGUMENT", "'LINE'"),
    Row("an empty LINE passes", ACTIVATE, {"CONNECTOR": "talk", "LINE": "", "ACTIVE": 1}, True),
    refused("a webhook", ACTIVATE, {**HERE, "ACTIVE": 1}, "WRONG_AUTH_TYPE", status=403, who="webhook"),
    Row("the data of the channel", DATA, {**HERE, "DATA": {"ID": "a", "NAME": "n"}}, True),
    Row("empty data pass", DATA, {**HERE, "DATA": {}}, True),
    refused("DATA is null", DATA, {**HERE, "DATA": None}, "ERROR_ARGUMENT", "'DATA'"),
]  # fmt: skip
_MANY = tuple((ADD, {"PARAMS": {"LINE_NAME": f"Line {number}"}}) for number in range(60))
_TWO: list[Params] = [{"ID": number, "LINE_NAME": name, "ACTIVE": active}
                    for number, name, active in (("1", "Support", "Y"), ("2", "Sales", "N"))]  # fmt: skip
_SUPPORT, _SALES = _TWO
CHANNELS = [
    Row("all of a few", LINES, {}, [_SUPPORT, _SALES]),
    Row("50 of many", LINES, {"PARAMS": {"select": ["ID"]}}, [{"ID": str(n)} for n in range(1, 51)],
        before=_MANY),
    Row("up to 200 on request", LINES, {"PARAMS": {"select": ["ID"], "limit": 200}},
        [{"ID": str(n)} for n in range(1, 63)], before=_MANY),
    Row("the rest by offset", LINES, {"PARAMS": {"select": ["ID"], "limit": 50, "offset": 50}},
        [{"ID": str(n)} for n in range(51, 63)], before=_MANY),
    Row("the other way round", LINES, {"PARAMS": {"order": {"ID": "DESC"}}}, [_SALES, _SUPPORT]),
    Row("by a filter", LINES, {"PARAMS": {"filter": {"ACTIVE": "Y"}}}, [_SUPPORT]),
    Row("the same by a form", LINES, {"PARAMS": {"filter": {"ACTIVE": "N"}, "limit": 1}}, [_SALES],
        form=True),
    Row("one", LINE, {"CONFIG_ID": 2}, _SALES | {"QUEUE": SOME}),
    Row("none", LINE, {"CONFIG_ID": 99}, False),
    Row("a new one", ADD, {"PARAMS": {"LINE_NAME": "New"}}, 3),
    Row("a new one is in the list", LINES, {"PARAMS": {"offset": 2}},
        [{"ID": "3", "LINE_NAME": "New", "ACTIVE": "Y"}], before=((ADD, {"PARAMS": {"LINE_NAME": "New"}}),)),
    refused("an unknown token", LINES, {}, "NO_AUTH_FOUND", status=401, who="nobody"),
]  # fmt: skip
_ADDED = "ONIMCONNECTORMESSAGEADD"
_HANDLER = "https://shop.example/h"
_BOUND = (BIND, {"event": _ADDED, "handler": _HANDLER})
_QUEUED = (BIND, {"event": _ADDED, "event_type": "offline", "auth_connector": "mine"})
BINDING = [
    Row("a handler", BIND, {"event": "OnImConnectorMessageAdd", "handler": _HANDLER}, True),
    Row("a handler of an event that will never come", BIND, _BOUND[1], True, who="acme"),
    Row("an address of this computer", BIND, {"event": _ADDED, "handler": "http://127.0.0.1:8/h"}, True),
    refused("a webhook", BIND, _BOUND[1], "WRONG_AUTH_TYPE", status=403, who="webhook"),
    refused("no event", BIND, {"handler": _HANDLER}, "ERROR_ARGUMENT"),
    refused("no handler", BIND, {"event": _ADDED}, "ERROR_ARGUMENT"),
    refused("an unknown event", BIND, {"event": "OnNothing", "handler": _HANDLER}, "ERROR_EVENT_NOT_FOUND"),
    refused("another type", BIND, {**_BOUND[1], "event_type": "x"}, "ERROR_ARGUMENT"),
    *(
        refused(f"the address {address}", BIND, {"event": _ADDED, "handler": address}, code)
        for address, code in (
            ("nowhere", "ERROR_WRONG_HANDLER_URL"),
            ("/path", "ERROR_WRONG_HANDLER_URL"),
            ("https://localhost/h", "ERROR_WRONG_HANDLER_URL"),
            ("https://intranet/h", "ERROR_WRONG_HANDLER_URL"),
            ("ftp://shop.example/h", "ERROR_UNSUPPORTED_PROTOCOL"),
        )
    ),
    refused("the same pair again", BIND, _BOUND[1], "ERROR_CORE",
            "Unable to set event handler: Handler already binded", before=(_BOUND,)),
    refused("another's user", BIND, {**_BOUND[1], "auth_type": 1}, "ACCESS_DENIED", status=403,
        who="employee"),
    Row("one's own user", BIND, {**_BOUND[1], "auth_type": 2}, True, who="employee"),
    Row("an offline queue needs no handler", BIND, _QUEUED[1], True),
    refused("an offline queue is for administrators", BIND, _QUEUED[1], "ACCESS_DENIED", status=403,
            who="employee"),
    refused("the event about offline events can't be queued", BIND,
            {"event": "OnOfflineEvent", "event_type": "offline"}, "ERROR_ARGUMENT",
            "Offline event cannot be registered for this event"),
    refused("the same queue again", BIND, _QUEUED[1], "ERROR_CORE", "Handler already binded",
        before=(_QUEUED,)),
    Row("another queue for the same event", BIND, {**_QUEUED[1], "auth_connector": "other"}, True,
        before=(_QUEUED,)),
    Row("no handlers", GET, {}, []),
    Row("both kinds", GET, {}, [
        {"event": _ADDED, "handler": _HANDLER, "auth_type": "0", "offline": 0},
        {"event": _ADDED, "connector_id": "mine", "offline": 1}], before=(_BOUND, _QUEUED)),
    Row("another application's aren't shown", GET, {}, [], before=(_BOUND,), who="acme"),
    Row("a handler goes", UNBIND, _BOUND[1], {"count": 1}, before=(_BOUND,)),
    Row("none matched", UNBIND, _BOUND[1], {"count": 0}),
    Row("another's handler stays", UNBIND, _BOUND[1], {"count": 0}, before=(_BOUND,), who="acme"),
    Row("another user's handler stays", UNBIND, {**_BOUND[1], "auth_type": 7}, {"count": 0},
        before=(_BOUND,)),
    Row("a queue goes", UNBIND, _QUEUED[1], {"count": 1}, before=(_QUEUED,)),
    Row("another queue stays", UNBIND, {**_QUEUED[1], "auth_connector": "x"}, {"count": 0},
        before=(_QUEUED,)),
    refused("no event to remove", UNBIND, {"handler": _HANDLER}, "ERROR_ARGUMENT"),
    refused("no handler to remove", UNBIND, {"event": _ADDED}, "ERROR_ARGUMENT"),
    Row("a test needs no handler", "event.test", {"a": 1}, 1),
    Row("the names of one permission", "events", {"SCOPE": "imopenlines"},
        ["ONIMCONNECTORMESSAGEADD", "ONIMCONNECTORMESSAGEUPDATE", "ONIMCONNECTORMESSAGEDELETE",
         "ONIMCONNECTORDIALOGSTART", "ONIMCONNECTORDIALOGFINISH", "ONIMCONNECTORSTATUSDELETE",
         "ONIMCONNECTORLINEDELETE"]),
]  # fmt: skip
_MINE = {"auth_connector": "mine"}
_HEARD = (_QUEUED, WRITTEN, ANSWERED)
_RECORD = {
    "ID": TEXT,
    "TIMESTAMP_X": "2027-01-15T08:00:00+00:00",
    "EVENT_NAME": _ADDED,
    "EVENT_DATA": {
        "CONNECTOR": "talk",
        "LINE": 1,
        "MESSAGES": [
            {
                "im": {"chat_id": "<chat>", "message_id": "<reply>"},
                "message": {"user_id": 1, "text": "[b]Practice Administrator:[/b] [br]Hi"},
                "chat": {"id": "c1"},
            }
        ],
    },
    "EVENT_ADDITIONAL": {"user_id": "1"},
    "MESSAGE_ID": TEXT,
}


def read(*records: Params, process: object = None) -> Params:
    return {"process_id": process, "events": list(records)}


READING = [
    Row("what happened waits", OFFLINE, _MINE, read(_RECORD), before=_HEARD),
    Row("reading removes", OFFLINE, _MINE, read(), before=(*_HEARD, (OFFLINE, _MINE))),
    Row("every queue has its own", OFFLINE, {"auth_connector": "other"}, read(), before=_HEARD),
    Row("another application's queue is another", OFFLINE, _MINE, read(), before=_HEARD, who="acme"),
    Row("not more than asked for", OFFLINE, {**_MINE, "limit": 1}, read(_RECORD | {"EVENT_DATA": SOME}),
        before=(*_HEARD, ANSWERED)),
    Row("by a filter", OFFLINE, {**_MINE, "filter": {"EVENT_NAME": "OTHER"}}, read(), before=_HEARD),
    Row("without removing, under a process", OFFLINE, {**_MINE, "clear": 0}, read(_RECORD, process=TEXT),
        before=_HEARD),
    Row("what is being worked on is not read again", OFFLINE, _MINE, read(),
        before=(*_HEARD, (OFFLINE, {**_MINE, "clear": 0}))),
    refused("for administrators alone", OFFLINE, _MINE, "ACCESS_DENIED", status=403, who="employee"),
    refused("a limit of 0", OFFLINE, {**_MINE, "limit": 0}, "ERROR_ARGUMENT"),
    refused("a limit below 0", OFFLINE, {**_MINE, "limit": -1}, "ERROR_ARGUMENT"),
    Row("listing removes nothing", "event.offline.list", _MINE,
        [_RECORD | {"PROCESS_ID": None, "ERROR": 0}], before=_HEARD),
    refused("listing is for administrators", "event.offline.list", {}, "ACCESS_DENIED", status=403,
            who="employee"),
    refused("clearing needs a process", "event.offline.clear", {}, "ERROR_ARGUMENT"),
    Row("clearing an unknown process", "event.offline.clear", {"process_id": "x"}, True),
    refused("a failure needs a process", "event.offline.error", {"message_id": ["x"]}, "ERROR_ARGUMENT"),
    refused("a failure needs messages", "event.offline.error", {"process_id": "x"}, "ERROR_ARGUMENT"),
    Row("failures of an unknown process", "event.offline.error", {"process_id": "x", "message_id": ["y"]},
        True),
]  # fmt: skip
PORTAL = [
    Row("the permissions", "scope", {}, ["imopenlines"]),
    Row("the user", "profile", {}, {"ID": "1", "ADMIN": True, "NAME": TEXT, "LAST_NAME": TEXT,
                                   "PERSONAL_GENDER": "", "TIME_ZONE": ""}),
    Row("another user", "profile", {}, {"ID": "2", "ADMIN": False, "NAME": TEXT, "LAST_NAME": TEXT,
                                        "PERSONAL_GENDER": "", "TIME_ZONE": ""}, who="employee"),
    Row("more of the user", "user.current", {}, {"ID": "1", "ACTIVE": True, "NAME": TEXT, "LAST_NAME": TEXT,
                                                "EMAIL": TEXT, "USER_TYPE": "employee"}),
    Row("the time", "server.time", {}, "2027-01-15T08:00:00+00:00"),
    Row("no placements", "placement.get", {}, []),
    Row("a method that there is", "method.get", {"name": "imconnector.list"},
        {"isExisting": True, "isAvailable": True}),
    Row("a method that there isn't", "method.get", {"name": "none"}, {"isExisting": False,
        "isAvailable": False}),
    Row("the application", "app.info", {}, {"ID": NUMBER, "CODE": TEXT, "VERSION": 1, "STATUS": "L",
                                           "INSTALLED": True, "LANGUAGE_ID": "en"}),
    refused("no such method", "imconnector.nothing", {}, "ERROR_METHOD_NOT_FOUND", status=404),
]  # fmt: skip


def batch(result: object, errors: object = None) -> Params:
    return {"result": result, "result_error": errors or [], "result_total": [], "result_next": [],
            "result_time": []}  # fmt: skip


_ERROR = {"error": TEXT, "error_description": TEXT}
BATCH = [
    Row("named commands", "batch", {"cmd": {"a": "scope", "b": "events?SCOPE=none"}},
        batch({"a": ["imopenlines"], "b": []})),
    Row("a list of commands", "batch", {"cmd": ["scope"]}, batch([["imopenlines"]])),
    Row("nothing to do", "batch", {"cmd": {}}, batch([])),
    Row("parameters with brackets", "batch",
        {"cmd": {"a": "imopenlines.config.list.get?PARAMS[select][0]=ID&PARAMS[limit]=1"}},
        batch({"a": [{"ID": "1"}]})),
    Row("the answer of an earlier command", "batch",
        {"cmd": {"a": LINES, "b": f"{LINE}?CONFIG_ID=$result[a][1][ID]"}},
        batch({"a": [_SUPPORT, _SALES], "b": _SALES | {"QUEUE": SOME}})),
    Row("a failure has its own place", "batch", {"cmd": {"a": STATUS, "b": "scope"}},
        batch({"b": ["imopenlines"]}, {"a": _ERROR})),
    Row("the first failure ends it on request", "batch", {"halt": 1, "cmd": {"a": STATUS, "b": "scope"}},
        batch([], {"a": _ERROR})),
    Row("no batch inside", "batch", {"cmd": {"a": "batch"}},
        batch([], {"a": {"error": "ERROR_BATCH_METHOD_NOT_ALLOWED", "error_description": TEXT}})),
    Row("50 are not too many", "batch", {"cmd": {f"c{n}": "scope" for n in range(50)}},
        batch({f"c{n}": ["imopenlines"] for n in range(50)})),
    refused("51 are too many", "batch", {"cmd": {f"c{n}": "scope" for n in range(51)}},
            "ERROR_BATCH_LENGTH_EXCEEDED"),
    Row("by a form", "batch", {"cmd": {"a": "scope"}}, batch({"a": ["imopenlines"]}), form=True),
]  # fmt: skip
ROWS = [*REGISTERING, *SWITCHING, *CHANNELS, *BINDING, *READING, *PORTAL, *BATCH]
