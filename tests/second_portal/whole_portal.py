"""The portal as a test holds it."""

from __future__ import annotations

import re
import secrets
import ssl
import threading
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from tests.second_portal.event_post import EventPost
from tests.second_portal.loopback_http import Answering, Listener, Reply, form_of
from tests.second_portal.operator_side import Operator
from tests.second_portal.refused import RefusedError
from tests.second_portal.remembered import FULL_SCOPE, Application, PortalState
from tests.second_portal.request_ledger import Ledger, Request
from tests.second_portal.rest_server import RestServer, arguments_of
from tests.second_portal.switchable_faults import Faults, Manners
from tests.second_portal.token_server import OAuthServer

_WEBHOOK = re.compile(r"/rest/\d+/[^/]+/[^/]+")
DEFAULT_LINES = 250


class SecondPortal(Answering):
    """A Bitrix24 portal on loopback, with its token server.

    Attributes:
        state: what it remembers.
        manners: how it behaves where it has a choice.
        faults: what goes wrong.
        ledger: every request.
        operator: who answers the customers.
        post: events on their way to addresses.
        host: the host name in its address.
    """

    def __init__(
        self,
        lines: int = DEFAULT_LINES,
        host: str = "127.0.0.1",
        tls: ssl.SSLContext | None = None,
        manners: Manners | None = None,
    ) -> None:
        self.manners = manners or Manners()
        self.state = PortalState(self.manners, lines)
        self.faults = Faults()
        self.ledger = Ledger()
        self.closing = threading.Event()
        self.post = EventPost(self.state)
        self.operator = Operator(self.state, self.post)
        self.host = host
        self._tls = tls
        self._oauth = OAuthServer(self.state)
        self._rest = RestServer(self.state, self._oauth, self.post)
        self._listeners = [Listener(self, tls)]
        self.post.base = self.base

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def address(self) -> str:
        """Host and port, as a person types them."""
        return f"{self.host}:{self._listeners[-1].port}"

    @property
    def base(self) -> str:
        """The address without a slash at its end."""
        return f"{'https' if self._tls else 'http'}://{self.address}"

    def application(
        self,
        redirect: str,
        title: str = "Connector Configurator",
        scope: frozenset[str] = FULL_SCOPE,
        installed: bool = True,
    ) -> Application:
        """Create a local application."""
        client_id = f"local.{secrets.token_hex(7)}.{secrets.randbelow(10**8):08}"
        made = Application(client_id, secrets.token_hex(25), title, redirect, set(scope), installed)
        with self.state.lock:
            self.state.applications[client_id] = made
        return made

    def skip(self, seconds: float) -> None:
        """Let time pass in the portal."""
        with self.state.lock:
            self.state.skipped += seconds

    def rename(self, host: str = "") -> str:
        """Take another host name, or another port if none is given. The new address.

        Calls to the old address get 302 from then on.
        """
        if not host:
            self._listeners.append(Listener(self, self._tls))
        self.host = host or self.host
        self.post.base = self.base
        for listener in self._listeners:
            listener.moved_to = self.base
        return self.base

    def send_calls_to(self, elsewhere: str) -> None:
        """Answer calls with 302 to an address that is not this portal's."""
        self._listeners[-1].moved_to = elsewhere

    @property
    def overflows(self) -> int:
        """How many calls were refused because they came too fast."""
        return self._rest.overflows

    def now(self) -> float:
        """Seconds for measuring the pace."""
        return self.state.monotonic()

    def answer(self, request: Request) -> Reply:
        """The answer to a request, with everything done that it asked for."""
        address = urlsplit(request.target)
        if request.name == "oauth.authorize":
            return self._authorize(request, dict(parse_qsl(address.query, keep_blank_values=True)))
        if request.name == "oauth.token":
            return self._token(request)
        if request.place != "rest":
            return Reply.of_page(404, "<html><body><h1>404</h1></body></html>")
        kind = next((v for k, v in request.headers if k.lower() == "content-type"), "")
        try:
            arguments = arguments_of(address.query, request.body, kind)
        except ValueError:
            return Reply.of_json(400, {"error": "INVALID_REQUEST", "error_description": "JSON"})
        request.arguments = {k: v for k, v in arguments.items() if k not in {"AUTH", "ACCESS_TOKEN"}}
        if "//" in address.path:  # a box finds no token behind a double slash
            return Reply.of_json(
                401, {"error": "NO_AUTH_FOUND", "error_description": "Wrong authorization data"}
            )
        webhook = bool(_WEBHOOK.match(address.path))
        answer = self._rest.answer(request.name, arguments, webhook, self.base)
        return Reply.of_json(answer.status, answer.body)

    def _authorize(self, request: Request, query: dict[str, str]) -> Reply:
        with self.state.lock:
            asked = request.verb == "GET" and not self.manners.signs_in_at_once
            target = "" if asked else self._oauth.allow(query or form_of(request), self.base)
            if target:
                return Reply(302, location=target, kind="text/html")
            return Reply.of_page(*self._oauth.page(query))

    def _token(self, request: Request) -> Reply:
        if request.verb == "POST" and not self.manners.token_takes_post:
            return Reply.of_page(405, "<html><body><h1>405 Not Allowed</h1></body></html>")
        with self.state.lock:
            try:
                return Reply.of_json(200, self._oauth.token(form_of(request), self.base))
            except RefusedError as refused:
                return Reply.of_json(refused.status, refused.body(self.manners.language))

    def close(self) -> None:
        """Stop, and end all connections."""
        self.closing.set()
        for listener in self._listeners:
            listener.close()
        self.post.close()
