"""What stands between a browser and every page of the portal, so that no page has to think of it.

A practice portal listens on loopback, where every web page that is open in a browser on this computer can
send requests. So the name it is called by, the page that a request comes from, and the form it was made with
are checked. Clients of the REST and token endpoints are no browsers: they send no Origin, and their token
proves who they are.
"""

from __future__ import annotations

import asyncio
import secrets

from starlette.datastructures import MutableHeaders
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from configurator.practice import form_tokens
from configurator.practice.error_answers import error_answer
from configurator.practice.page_language import _, multilingual
from configurator.practice.pages import problem
from configurator.practice.portal_state import Portal

_SAFE = {"GET", "HEAD", "OPTIONS"}
_ENDPOINTS = ("/rest/", "/oauth/token")
_DRAINED = 16
"""How many times the largest body is read and thrown away, so that the client gets to see the answer."""


class Protection:
    """The portal's application behind its checks."""

    def __init__(self, application: ASGIApp, portal: Portal) -> None:
        self._application = application
        self._portal = portal
        self._tokens = form_tokens.FormTokens()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        request = Request(scope, receive)
        browser = request.cookies.get(self._cookie, "")
        new = "" if browser else secrets.token_hex(16)
        form_tokens.use(self._tokens.token(browser or new, self._session(request)))
        send = self._with_headers(send, new if not _is_endpoint(scope) else "")
        try:
            refused, body = await self._examine(request)
        except ClientDisconnect:
            return
        if refused is not None:
            await refused(scope, receive, send)
        else:
            await self._application(scope, _repeating(body, receive), send)

    async def _examine(self, request: Request) -> tuple[Response | None, bytes]:
        """Return the refusal of a request, or its body.

        Raises:
            ClientDisconnect: nobody waits for an answer any more.
        """
        if request.headers.get("host", "").lower() not in self._hosts(request.scope):
            return await _refusal(request, 421, "WRONG_HOST"), b""
        if not self._is_from_here(request):
            return await _refusal(request, 403, "WRONG_ORIGIN"), b""
        try:
            body = await asyncio.wait_for(self._body(request), self._portal.limits.body_seconds)
        except TimeoutError:
            return await _refusal(request, 408, "TOO_SLOW"), b""
        if body is None:
            return await _refusal(request, 413, "TOO_LARGE"), b""
        needs_none = request.method in _SAFE or _is_endpoint(request.scope) or _is_from_a_program(request)
        if needs_none or await self._has_token(request, body):
            return None, body
        return await _refusal(request, 403, "WRONG_FORM"), b""

    def _hosts(self, scope: Scope) -> set[str]:
        """Return what the Host header may name; a browser leaves the scheme's own port out."""
        port = scope["server"][1]
        default = {"http": 80, "https": 443}[scope["scheme"]]
        own = {f"{name}{'' if port == default else f':{port}'}" for name in ("127.0.0.1", "localhost")}
        known = {self._portal.host, self._portal.authorization_server, *self._portal.names}
        return own | {name.lower() for name in known if name}

    def _is_from_here(self, request: Request) -> bool:
        """Say whether no other site's page made this request; a link from one may lead here."""
        origin = request.headers.get("origin")
        if origin is not None and origin.lower() not in {
            f"{request.url.scheme}://{host}" for host in self._hosts(request.scope)
        }:
            return False
        site = request.headers.get("sec-fetch-site", "none")
        return request.method in _SAFE or site in {"same-origin", "none"}

    async def _body(self, request: Request) -> bytes | None:
        """Return the body; None if it is too large."""
        largest = self._portal.limits.body
        body = bytearray()
        length = 0
        async for chunk in request.stream():
            length += len(chunk)
            if length > _DRAINED * largest:
                break
            if length <= largest:
                body += chunk
        return bytes(body) if length <= largest else None

    async def _has_token(self, request: Request, body: bytes) -> bool:
        given = request.headers.get(form_tokens.HEADER)
        sessions = [self._session(request)]
        if given is None:
            try:
                async with Request(request.scope, _repeating(body, request.receive)).form() as form:
                    given = str(form.get(form_tokens.FIELD, ""))
                    if "login" in form:  # a double click: the first has signed in meanwhile
                        sessions.append("")
            except MultiPartException:
                return False
        browser = request.cookies.get(self._cookie, "")
        return any(self._tokens.is_right(given, browser, session) for session in sessions)

    @property
    def _cookie(self) -> str:
        return f"practice_form_{self._portal.host.rpartition(':')[2]}"

    def _session(self, request: Request) -> str:
        return request.cookies.get(self._portal.session_cookie, "")

    def _with_headers(self, send: Send, cookie: str) -> Send:
        """Forbid other sites to frame an answer, and give a new browser its cookie."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                policy = headers.get("content-security-policy")
                framing = "frame-ancestors 'none'"
                headers["content-security-policy"] = f"{policy}; {framing}" if policy else framing
                headers["x-frame-options"] = "DENY"
                headers["x-content-type-options"] = "nosniff"
                if cookie:
                    headers.append(
                        "set-cookie", f"{self._cookie}={cookie}; Path=/; HttpOnly; SameSite=Strict"
                    )
            await send(message)

        return sending


def _is_endpoint(scope: Scope) -> bool:
    return str(scope["path"]).startswith(_ENDPOINTS)


def _is_from_a_program(request: Request) -> bool:
    """Say whether an operator's request is JSON: no page of another site can send that unasked.

    A browser first asks the server whether it may (CORS), which this one never allows.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" and request.url.path.startswith("/operator/")


def _repeating(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that hands the body out once more; what comes after it is received."""
    given = False

    async def receiving() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving


async def _refusal(request: Request, status: int, code: str) -> Response:
    """Return the answer to a request that is not let through; the connection ends with it."""

    async def explain(_request: Request) -> Response:
        return problem(_("The portal refused this request"), status, _sentence(code), code)

    if _is_endpoint(request.scope):
        answer = error_answer(code, status, _sentence(code))
    else:
        answer = await multilingual(explain)(request)
    answer.headers["connection"] = "close"
    return answer


def _sentence(code: str) -> str:
    return {
        "WRONG_HOST": _("This address doesn't belong to the practice portal."),
        "WRONG_ORIGIN": _("Another website sent this request."),
        "WRONG_FORM": _("This form is out of date. Reload the page and send it again."),
        "TOO_SLOW": _("The request took too long."),
        "TOO_LARGE": _("The request is too large."),
    }[code]
