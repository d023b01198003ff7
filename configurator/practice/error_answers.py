"""Error answers, and what faults do to the transport."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from configurator.practice.codes import TRANSPORT
from configurator.practice.faults import Fault
from configurator.practice.portal_state import Portal

Answer = Response | ASGIApp

_SLOW_SECONDS = 3.0
_HUGE_CHUNKS = 64  # of one MiB each
_PAGE = "<!DOCTYPE html><html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"

#: The key of the ASGI scope under which the server puts a function that cuts a client's connection.
CUT = "cut_connection"


def error_answer(
    code: str, status: int, description: str, details: Mapping[str, str] | None = None
) -> Response:
    """Return the shape of every error that is not a method's own refusal."""
    return JSONResponse({"error": code, "error_description": description, **(details or {})}, status)


async def fault_answer(fault: Fault, request: Request, portal: Portal) -> Answer | None:
    """Return the answer that a fault gives instead of the real one; None: the real one, late."""
    if fault.code in TRANSPORT:
        return await _transport(fault.code, request, portal)
    return error_answer(fault.code, fault.status or 500, fault.description)


async def _transport(code: str, request: Request, portal: Portal) -> Answer | None:
    simple: dict[str, Answer] = {
        "HTML": HTMLResponse(_PAGE.format("Welcome to Bitrix24")),
        "SITE_CLOSED": HTMLResponse(_PAGE.format("The site is closed for maintenance"), 503),
        "GATEWAY": HTMLResponse(_PAGE.format("502 Bad Gateway"), 502),
        "TOO_MANY_PAGE": HTMLResponse(_PAGE.format("429 Too Many Requests"), 429),
        "TOO_LARGE_PAGE": HTMLResponse(_PAGE.format("413 Request Entity Too Large"), 413),
        "FIREWALL_PAGE": HTMLResponse(_PAGE.format("403 Forbidden"), 403),
        "PHP_FAILURE": HTMLResponse("<br />\n<b>Fatal error</b>:  Uncaught Error in rest.php on line 1"),
        "LOGIN_PAGE": RedirectResponse("/auth/", 302),
        "BROKEN_JSON": Response('{"result":{"res', media_type="application/json"),
        "WRONG_TYPE": JSONResponse(["result", True]),
        "WRONG_RESULT": JSONResponse({"result": 7}),
        "EMPTY": Response(),
        "GARBAGE": Response(b'\xff\xfe{"result"\x00: tru', media_type="application/json"),
        "HUGE": StreamingResponse(_huge(), media_type="application/json"),
        "TRUNCATED": _truncated,
        "DROPPED": _dropped,
        "HANG": _hanging,
    }
    if code in simple:
        return simple[code]
    if code == "SLOW":
        await request.body()  # from here on, nothing but the end of the connection can be received
        with suppress(TimeoutError):
            await asyncio.wait_for(request.receive(), _SLOW_SECONDS)
        return None
    return _renamed(code, request, portal)


def _renamed(code: str, request: Request, portal: Portal) -> Answer | None:
    """Send the client to the portal's new host name, as a renamed portal does."""
    old = urlsplit(portal.address)
    hosts = {
        "RENAMED": f"localhost:{old.port}",
        "RENAMED_AWAY": "renamed.example",
        "MOVED_AWAY": "127.0.0.1:9",
    }
    host = hosts[code]
    if request.url.netloc == host:
        return None
    scheme = "https" if code == "RENAMED_AWAY" else old.scheme
    return RedirectResponse(f"{scheme}://{host}{request.url.path}", 302)


async def _huge() -> AsyncIterator[bytes]:
    yield b'{"result":"'
    for _ in range(_HUGE_CHUNKS):
        yield b"x" * 2**20
    yield b'"}'


async def _truncated(_scope: Scope, _receive: Receive, send: Send) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", b"400")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    # The server closes the connection when an answer is left unfinished.
    await send({"type": "http.response.body", "body": b'{"result":{"res', "more_body": True})


async def _dropped(scope: Scope, receive: Receive, send: Send) -> None:
    scope[CUT](scope["client"])
    await _hanging(scope, receive, send)


async def _hanging(_scope: Scope, receive: Receive, _send: Send) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
