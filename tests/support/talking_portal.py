"""A small portal with one operator, over a real socket, for what clients do in a conversation.

It has the message methods, bindings and offline queues, as the documentation describes them, and knows only
one application. What it refuses, a test says in `refused`.
"""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import Portal
from configurator.bitrix24.client import Client
from configurator.bitrix24.methods.events import CONNECTOR_EVENTS
from tests.support.patience import PATIENCE
from tests.support.portal_calls import QUICK
from tests.support.scripted_portal import Scripted, scripted_server

ADD, UPDATE, DELETE = (f"ONIMCONNECTORMESSAGE{what}" for what in ("ADD", "UPDATE", "DELETE"))
ALREADY = object()
FINISH = "ONIMCONNECTORDIALOGFINISH"


class TalkingPortal:
    """The portal's side: what customers wrote, what the operator answered, and the queues."""

    def __init__(self, script: Scripted) -> None:
        self.script = script
        self.refused: dict[str, str] = {}
        self.refuses_messages = False
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.chats: dict[str, list[dict[str, Any]]] = {}
        self.names: dict[str, str] = {}
        self.confirmed: dict[str, list[str]] = {}
        self.bound: list[dict[str, Any]] = []
        self.queue: list[dict[str, Any]] = []
        self.connectors = {"shop": "Shop"}
        self.application = {"ID": 1, "CODE": "local.1", "INSTALLED": True, "STATUS": "L"}
        self.permissions = ["imopenlines", "imconnector", "im"]
        self.offered = [*CONNECTOR_EVENTS, "ONAPPTEST"]
        self.tested: list[str] = []
        self.lines: list[dict[str, str]] = [{"ID": "1", "LINE_NAME": "Support", "ACTIVE": "Y"}]
        self._kill: tuple[int, int, bool] = (-1, 0, False)
        self._ended_at: tuple[str, int] = ("", 0)
        self._number = 9000
        self._awaited: dict[str, int] = {}
        self._lock = threading.Condition()
        script.answers = [self._answer]

    @property
    def portal(self) -> Portal:
        return self.script.portal

    @property
    def address(self) -> str:
        return self.script.address

    def client(self) -> Client:
        return Client(self.portal, self.script.tokens(), limits=QUICK)

    def methods(self) -> list[str]:
        """The methods that were called, in their order."""
        return [method for method, _ in self.asked]

    def waits_for(self, method: str, times: int = 1) -> None:
        """Wait until a method was called so many times from now on, and what it changed is there."""
        with self._lock:
            wanted = self._awaited.get(method, 0) + times
            assert self._lock.wait_for(lambda: self.methods().count(method) >= wanted, PATIENCE)
            self._awaited[method] = wanted

    def kill_at(self, request: int, process: int, *, answered: bool = False) -> None:
        """Kill a process at its request of this number, before or after what it asks for is done."""
        self._kill = (request, process, answered)

    def end_at(self, method: str, process: int) -> None:
        """Send a process SIGTERM as soon as it has asked for a method, before the answer."""
        self._ended_at = (method, process)

    def _end_if_due(self, method: str) -> None:
        wanted, process = self._ended_at
        if method == wanted:
            self._ended_at = ("", 0)
            os.kill(process, signal.SIGTERM)

    def _kill_if_due(self, *, answered: bool) -> None:
        request, process, after = self._kill
        if len(self.asked) == request + 1 and answered == after:
            os.kill(process, signal.SIGKILL)

    def offline(self) -> list[str]:
        """The events that are bound for somebody's queue."""
        return [one["event"] for one in self.bound if one["offline"]]

    def reply(self, chat: str, text: str, *, connector: str = "shop", line: str = "1") -> str:
        """Answer as the operator; return the message's ID."""
        self._number += 1
        number = str(self._number)
        message = {"user_id": "1", "text": f"[b]Anna Ek:[/b] [br]{text}"}
        self._happened(ADD, connector, line, chat, number, message)
        return number

    def edit(self, chat: str, number: str, text: str) -> None:
        """Correct an answer; the portal tells it only where the message was confirmed."""
        if ids := self.confirmed.get(number):
            self._happened(UPDATE, "shop", "1", chat, number, {"id": ids, "text": text})

    def delete(self, chat: str, number: str) -> None:
        for outer in self.confirmed.get(number, []):
            self._happened(DELETE, "shop", "1", chat, number, {"id": outer})

    def finish(self, chat: str) -> None:
        known = {"connector_id": "shop", "line_id": "1", "chat_id": chat, "user_id": "c"}
        dialog = {"connector": known, "session": {"id": "323", "closed": "Y"}, "chat": {"id": "1767"}}
        self.happened(FINISH, {"CONNECTOR": "shop", "LINE": "1", "DATA": [dialog]})

    def _happened(
        self, event: str, connector: str, line: str, chat: str, number: str, message: dict[str, Any]
    ) -> None:
        element = {"im": {"chat_id": "1767", "message_id": number}, "message": message, "chat": {"id": chat}}
        self.happened(event, {"CONNECTOR": connector, "LINE": line, "MESSAGES": [element]})

    def happened(self, event: str, data: object) -> None:
        """Put an event into the queue of every reader that bound it."""
        with self._lock:
            for one in self.bound:
                if one["offline"] and one["event"] == event:
                    self._number += 1
                    record = {
                        "ID": str(self._number), "TIMESTAMP_X": "2026-07-18T12:32:31+02:00",
                        "EVENT_NAME": event, "EVENT_DATA": data, "EVENT_ADDITIONAL": False,
                        "MESSAGE_ID": f"{self._number:032}", "reader": one["connector_id"],
                    }  # fmt: skip
                    self.queue.append(record)

    def _answer(self, handler: Any) -> None:
        _, path, _, body = self.script.requests[-1]
        method, params = path.rpartition("/")[2], json.loads(body)
        with self._lock:
            self.asked.append((method, params))
            self._lock.notify_all()
            self._kill_if_due(answered=False)
            self._end_if_due(method)
            code = self.refused.get(method) or self.refused.get(f"{method} {params.get('event', '')}")
            if code == "DROPPED":
                handler.close_connection = True
                return
            result = None if code else getattr(self, "_" + method.replace(".", "_"))(params)
            code = "ERROR_CORE" if result is ALREADY else code
            self._kill_if_due(answered=True)
        document = {"error": code, "error_description": "Нет"} if code else {"result": result}
        content = json.dumps(document).encode()
        handler.send_response(403 if code else 200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    def _written(self, params: dict[str, Any], **more: Any) -> dict[str, Any]:
        results = []
        for one in params["MESSAGES"]:
            message = one["message"]
            full = message.get("text") or message.get("files") or not more
            fine = bool(one["user"]["id"] and full) and not self.refuses_messages
            said: dict[str, Any] = {} if fine else {"ERRORS": ["Сообщение пустое"]}
            results.append({"user": "585", "SUCCESS": fine, **more, **said})
        return {"SUCCESS": True, "DATA": {"RESULT": results}}

    def _imconnector_send_messages(self, params: dict[str, Any]) -> object:
        for one in params["MESSAGES"]:
            self.chats.setdefault(one["chat"]["id"], []).append(one["message"])
        return self._written(params, session={"ID": "323", "CHAT_ID": "1767"})

    def _imconnector_update_messages(self, params: dict[str, Any]) -> object:
        for one in params["MESSAGES"]:
            for known in self.chats.get(one["chat"]["id"], []):
                if known.get("id") == one["message"]["id"]:
                    known["text"] = one["message"]["text"]
        return self._written(params)

    def _imconnector_delete_messages(self, params: dict[str, Any]) -> object:
        for one in params["MESSAGES"]:
            kept = self.chats.get(one["chat"]["id"], [])
            kept[:] = [known for known in kept if known.get("id") != one["message"]["id"]]
        return self._written(params)

    def _imconnector_send_status_delivery(self, params: dict[str, Any]) -> object:
        for one in params["MESSAGES"]:
            self.confirmed.setdefault(one["im"]["message_id"], one["message"]["id"])
        return {"SUCCESS": True, "DATA": []}

    def _imconnector_chat_name_set(self, params: dict[str, Any]) -> object:
        self.names[params["CHAT_ID"]] = params["NAME"]
        return {"SUCCESS": True, "DATA": {"RESULT": {}}}

    def _event_bind(self, params: dict[str, Any]) -> object:
        offline = int(params.get("event_type") == "offline")
        binding = {"event": params["event"], "offline": offline}
        more = (
            {"connector_id": params["auth_connector"]}
            if offline
            else {"handler": params["handler"], "auth_type": "0"}
        )
        binding |= more
        if binding in self.bound:
            return ALREADY
        self.bound.append(binding)
        return True

    def _event_get(self, _params: dict[str, Any]) -> object:
        return list(self.bound)

    def _event_unbind(self, params: dict[str, Any]) -> object:
        def matches(one: dict[str, Any]) -> bool:
            return one["event"] == params["event"] and (
                one.get("connector_id") == params.get("auth_connector")
                if one["offline"]
                else (one.get("handler"), one.get("auth_type"))
                == (params.get("handler"), params.get("auth_type", "0"))
            )

        before = len(self.bound)
        self.bound[:] = [one for one in self.bound if not matches(one)]
        return {"count": before - len(self.bound)}

    def _event_offline_get(self, params: dict[str, Any]) -> object:
        mine = [one for one in self.queue if one["reader"] == params["auth_connector"]][: params["limit"]]
        self.queue[:] = [one for one in self.queue if one not in mine]
        return {"process_id": None, "events": mine}

    def _event_offline_list(self, params: dict[str, Any]) -> object:
        start = params["start"]
        return [*reversed(self.queue)][start : start + 50]

    def _imopenlines_config_list_get(self, params: dict[str, Any]) -> object:
        return self.lines[params["PARAMS"]["offset"] :]

    def _imconnector_list(self, _params: dict[str, Any]) -> object:
        return dict(self.connectors)

    def _app_info(self, _params: dict[str, Any]) -> object:
        return dict(self.application)

    def _scope(self, _params: dict[str, Any]) -> object:
        return list(self.permissions)

    def _events(self, _params: dict[str, Any]) -> object:
        return list(self.offered)

    def _event_test(self, params: dict[str, Any]) -> object:
        self.tested.append(params["marker"])
        return 1


@contextmanager
def talking_portal() -> Iterator[TalkingPortal]:
    """Serve one on loopback."""
    with scripted_server() as script:
        rate_limit.forget(script.address)
        yield TalkingPortal(script)
