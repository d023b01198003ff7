"""The REST endpoint: authentication, permissions, and the two shapes of an answer."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from configurator.practice import batch
from configurator.practice import php_parameters as parameters
from configurator.practice.calls import Call, RestError, ResultPage, refusal
from configurator.practice.codes import TRANSPORT
from configurator.practice.error_answers import Answer, error_answer, fault_answer
from configurator.practice.grants import TokenState
from configurator.practice.methods import METHODS
from configurator.practice.people import PEOPLE
from configurator.practice.php_parameters import Params
from configurator.practice.portal_state import Portal

BATCH = "batch"


def routes(portal: Portal) -> list[Route]:
    """Return `/rest/<method>` and the webhook-style `/rest/<user>/<secret>/<method>`."""

    async def call(request: Request) -> Answer:
        name = request.path_params["method"].lower().removesuffix(".json")
        portal.note(name)
        started = portal.clock()
        fault = portal.faults.take(name)
        if fault is not None and fault.is_refusal:
            return _success(refusal(fault.code), started, portal.clock())
        answer = await fault_answer(fault, request, portal) if fault else None
        if answer is not None:
            return answer
        try:
            result = _run(portal, name, request, await parameters.read(request))
        except RestError as error:
            return error_answer(error.code, error.status, error.sentence, error.details)
        return _success(result, started, portal.clock())

    return [
        Route("/rest/{method}", call, methods=["GET", "POST"]),
        # The web server in front of a portal merges slashes, and the JavaScript SDK relies on it.
        Route("/rest//{method}", call, methods=["GET", "POST"]),
        Route("/rest/{user:int}/{secret}/{method}", call, methods=["GET", "POST"]),
    ]


def _run(portal: Portal, name: str, request: Request, params: Params) -> object:
    """Check the call in the portal's order and run the method.

    Raises:
        RestError: a system error.
    """
    if not portal.bucket.admit():
        raise RestError("QUERY_LIMIT_EXCEEDED")
    if name not in METHODS and name != BATCH:
        raise RestError("ERROR_METHOD_NOT_FOUND")
    if "secret" in request.path_params:
        # A webhook has no application behind it, and these methods need one.
        raise RestError("ERROR_CORE" if name == "imconnector.list" else "WRONG_AUTH_TYPE")
    call = _authorized(portal, _token(request, params), params)
    if name == BATCH:
        return batch.run(call, _one_of_batch)
    return _permitted(call, name)


def _authorized(portal: Portal, token: str, params: Params) -> Call:
    """Find out who calls.

    Raises:
        RestError: nobody who may.
    """
    state = portal.grants.access_state(token)
    if state is TokenState.UNKNOWN:
        raise RestError("NO_AUTH_FOUND")
    if state is TokenState.EXPIRED:
        raise RestError("expired_token")
    holder = portal.grants.holder(token)
    application = portal.find_application(holder.client_id) if holder.client_id else portal.application
    if application is None:
        raise RestError("APPLICATION_NOT_FOUND")
    return Call(portal, application, PEOPLE[holder.user], parameters.upper_keys(params))


def _permitted(call: Call, name: str) -> object:
    method = METHODS[name]
    if not method.is_allowed(call):
        raise RestError("insufficient_scope")
    return method.run(call)


def _one_of_batch(call: Call, name: str, params: Params) -> object:
    """Run one command of a batch with the rights of the whole.

    Raises:
        RestError: what the method says, or that there is none.
    """
    call.portal.note(name)
    if name == BATCH:
        raise RestError("ERROR_BATCH_METHOD_NOT_ALLOWED")
    if name not in METHODS:
        raise RestError("ERROR_METHOD_NOT_FOUND")
    fault = call.portal.faults.take(name)
    if fault is not None and fault.is_refusal:
        return refusal(fault.code)
    if fault is not None and fault.code not in TRANSPORT:
        raise RestError(fault.code)
    return _permitted(Call(call.portal, call.application, call.user, parameters.upper_keys(params)), name)


def _token(request: Request, params: Params) -> str:
    """Take the access token out of the parameters, or from the header."""
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    given = next((params.pop(key) for key in list(params) if key.lower() == "auth"), None)
    if isinstance(given, str) and given:
        return given
    return value.strip() if kind.lower() == "bearer" else ""


def _success(result: object, started: float, finished: float) -> Response:
    time = {
        "start": started,
        "finish": finished,
        "duration": finished - started,
        "processing": finished - started,
        "date_start": datetime.fromtimestamp(started, UTC).isoformat(timespec="seconds"),
        "date_finish": datetime.fromtimestamp(finished, UTC).isoformat(timespec="seconds"),
        "operating_reset_at": int(started) + 600,
        "operating": 0,
    }
    if isinstance(result, ResultPage):
        pages = {"total": result.total} | ({} if result.next is None else {"next": result.next})
        return JSONResponse({"result": result.result, **pages, "time": time})
    return JSONResponse({"result": result, "time": time})
