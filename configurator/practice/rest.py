"""The REST endpoint: authentication, permissions, and the two shapes of an answer."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from configurator.practice import php_parameters as parameters
from configurator.practice.codes import REST_ERRORS
from configurator.practice.error_answers import Answer, error_answer, fault_answer
from configurator.practice.grants import TokenState
from configurator.practice.methods import METHODS, Params, RestError, refusal
from configurator.practice.portal_state import Portal


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
            description = error.description or REST_ERRORS[error.code][1]
            return error_answer(error.code, error.status, description, error.details)
        return _success(result, started, portal.clock())

    return [
        Route("/rest/{method}", call, methods=["GET", "POST"]),
        # The web server before a portal merges slashes, and the JavaScript SDK relies on it.
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
    method = METHODS.get(name)
    if method is None:
        raise RestError("ERROR_METHOD_NOT_FOUND")
    if "secret" in request.path_params:
        # A webhook has no application behind it, and these methods need one.
        raise RestError("WRONG_AUTH_TYPE")
    state = portal.grants.access_state(_token(request, params))
    if state is TokenState.UNKNOWN:
        raise RestError("NO_AUTH_FOUND")
    if state is TokenState.EXPIRED:
        raise RestError("expired_token")
    if method.scope and method.scope not in portal.application.scope.split(","):
        raise RestError("insufficient_scope")
    return method.run(portal, params)


def _token(request: Request, params: Params) -> str:
    """Take the access token out of the parameters, or from the header."""
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    given = params.pop("auth", None)
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
    return JSONResponse({"result": result, "time": time})
