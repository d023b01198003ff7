"""A REST call from its name and its arguments to its answer."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qsl

from tests.second_portal import about_side, binding_side, connector_side, line_side, message_side
from tests.second_portal.call import Call, Method, Page
from tests.second_portal.event_post import EventPost
from tests.second_portal.php_values import Value, from_form, is_array, is_empty, members, to_text
from tests.second_portal.refused import DeclinedError, RefusedError
from tests.second_portal.remembered import PortalState
from tests.second_portal.request_ledger import BUCKET, DRAINED_PER_SECOND
from tests.second_portal.token_server import OAuthServer

METHODS: dict[str, Method] = {
    **connector_side.METHODS,
    **line_side.METHODS,
    **message_side.METHODS,
    **binding_side.METHODS,
    **about_side.METHODS,
}
MOST_IN_A_BATCH = 50


@dataclass(frozen=True)
class Answer:
    """HTTP status and body."""

    status: int
    body: dict[str, Value]


def arguments_of(query: str, body: bytes, content_type: str) -> dict[str, Value]:
    """What a request carries: keys of the top level in upper case, the body before the address.

    Raises:
        ValueError: the body says that it is JSON, and is not.
    """
    values = from_form(parse_qsl(query, keep_blank_values=True))
    if "json" in content_type:
        values |= members(json.loads(body or b"{}"))
    elif body:
        values |= from_form(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return {key.upper(): value for key, value in values.items()}


class RestServer:
    """The methods, behind the bucket and the tokens.

    Attributes:
        overflows: how many calls were refused because the bucket was full.
    """

    def __init__(self, state: PortalState, oauth: OAuthServer, post: EventPost) -> None:
        self._state = state
        self._oauth = oauth
        self._post = post
        self.overflows = 0
        self._level = 0.0
        self._drained = state.monotonic()

    def answer(self, name: str, arguments: dict[str, Value], webhook: bool, base: str) -> Answer:
        """Do what is asked.

        Args:
            name: the method, in lower case.
            arguments: keys in upper case, `AUTH` is the access token.
            webhook: whether the address is that of an incoming webhook.
            base: the portal's address.
        """
        started = time.time()
        with self._state.lock:
            language = self._state.manners.language
            try:
                self._pour_in()
                call = self._call(name, arguments, webhook, base)
                result = self._batch(call) if name == "batch" else self._run(name, call)
            except RefusedError as refused:
                return Answer(refused.status, dict(refused.body(language)))
            except DeclinedError as declined:
                result = declined.body(language)
        body = _paged(result)
        return Answer(200, {**body, "time": _times(started)})

    def _pour_in(self) -> None:
        now = self._state.monotonic()
        self._level = max(0.0, self._level - (now - self._drained) * DRAINED_PER_SECOND)
        self._drained = now
        if self._state.manners.bucket and self._level >= BUCKET:
            self.overflows += 1
            raise RefusedError(503, "QUERY_LIMIT_EXCEEDED")
        self._level += 1

    def _call(self, name: str, arguments: dict[str, Value], webhook: bool, base: str) -> Call:
        if webhook:
            refused = (400, "ERROR_CORE") if name == "imconnector.list" else (403, "WRONG_AUTH_TYPE")
            raise RefusedError(*refused)
        token = arguments.pop("AUTH", None) or arguments.pop("ACCESS_TOKEN", None)
        application, user = self._oauth.bearer(to_text(token))
        return Call(self._state, self._post, application, user, arguments, base)

    def _run(self, name: str, call: Call) -> Value:
        if name == "batch":
            raise RefusedError(405, "ERROR_BATCH_METHOD_NOT_ALLOWED")
        if name == "method.get":
            exists = to_text(call.get("NAME")).lower() in METHODS
            return {"isExisting": exists, "isAvailable": exists}
        method = METHODS.get(name)
        if method is None:
            raise RefusedError(404, "ERROR_METHOD_NOT_FOUND")
        if name.startswith(("imconnector.", "imopenlines.")) and "imopenlines" not in call.application.scope:
            raise RefusedError(403, "insufficient_scope")
        return method(call)

    def _batch(self, call: Call) -> Value:
        commands = call.get("CMD")
        if not is_array(commands):
            raise RefusedError(400, "ERROR_ARGUMENT")
        named = commands if isinstance(commands, dict) else dict(enumerate(commands))
        if len(named) > MOST_IN_A_BATCH:
            raise RefusedError(400, "ERROR_BATCH_LENGTH_EXCEEDED")
        results: dict[str, Value] = {}
        errors: dict[str, Value] = {}
        language = self._state.manners.language
        for key, command in named.items():
            name, _, query = to_text(command).partition("?")
            inner = Call(
                call.state,
                call.post,
                call.application,
                call.user,
                arguments_of(query, b"", ""),
                call.base,
            )
            try:
                result = self._run(name.lower(), inner)
                results[str(key)] = result.result if isinstance(result, Page) else result
            except DeclinedError as declined:
                results[str(key)] = declined.body(language)
            except RefusedError as refused:
                errors[str(key)] = refused.body(language)
                if not is_empty(call.get("HALT")):
                    break
        empty: list[Value] = []
        return {
            "result": results or empty,
            "result_error": errors or empty,
            "result_total": empty,
            "result_next": empty,
            "result_time": empty,
        }


def _paged(result: Value) -> dict[str, Value]:
    if not isinstance(result, Page):
        return {"result": result}
    following = {} if result.next is None else {"next": result.next}
    return {"result": result.result, "total": result.total, **following}


def _times(started: float) -> dict[str, Value]:
    finished = time.time()
    first, last = (
        datetime.fromtimestamp(moment, UTC).isoformat(timespec="seconds") for moment in (started, finished)
    )
    return {
        "start": started,
        "finish": finished,
        "duration": finished - started,
        "processing": finished - started,
        "date_start": first,
        "date_finish": last,
        "operating_reset_at": int(finished) + 600,
        "operating": 0,
    }
