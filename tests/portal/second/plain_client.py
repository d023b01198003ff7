"""Talks to a portal with the standard library alone, to try the second portal out by itself."""

from __future__ import annotations

import http.client
import json
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.second_portal.php_values import Value
from tests.second_portal.remembered import Application
from tests.second_portal.whole_portal import SecondPortal

REDIRECT = "http://localhost:3000/callback"


def post(address: str, body: bytes, kind: str, verb: str = "POST") -> tuple[int, str, bytes]:
    """Status, Location and body of the answer."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(verb, target, body, {"Content-Type": kind})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location") or "", answer.read()
    finally:
        connection.close()


class PlainClient:
    """A signed-in application."""

    def __init__(self, portal: SecondPortal, application: Application, user: int = 1) -> None:
        self.portal = portal
        self.application = application
        self.tokens: dict[str, Value] = {}
        self._sign_in(user)

    def _sign_in(self, user: int) -> None:
        form = {"client_id": self.application.client_id, "state": "s", "user": str(user), "answer": "allow"}
        address = f"{self.portal.base}/oauth/authorize/"
        status, location, _ = post(address, urlencode(form).encode(), "application/x-www-form-urlencoded")
        assert status == 302
        code = parse_qs(urlsplit(location).query)["code"][0]
        assert self.token(grant_type="authorization_code", code=code)[0] == 200

    def token(self, **form: str) -> tuple[int, dict[str, Value]]:
        """Ask the token server."""
        own = {"client_id": self.application.client_id, "client_secret": self.application.secret}
        body = urlencode({**own, **form}).encode()
        status, _, answer = post(
            f"{self.portal.base}/oauth/token/", body, "application/x-www-form-urlencoded"
        )
        if status == 200:
            self.tokens = json.loads(answer)
        return status, json.loads(answer)

    def call(self, method: str, **arguments: Value) -> tuple[int, dict[str, Value]]:
        """Call a method with JSON."""
        body = json.dumps({**arguments, "auth": self.tokens["access_token"]}).encode()
        status, location, answer = post(f"{self.tokens['client_endpoint']}{method}", body, "application/json")
        return status, json.loads(answer) if answer else {"location": location}

    def result(self, method: str, **arguments: Value) -> Value:
        """What a successful call answers."""
        status, answer = self.call(method, **arguments)
        assert status == 200, answer
        return answer["result"]

    def error(self, method: str, **arguments: Value) -> tuple[int, str]:
        """Status and code of a refused call."""
        status, answer = self.call(method, **arguments)
        return status, answer["error"]

    def register(self, identifier: str = "my_shop", **more: Value) -> Value:
        """Register a connector."""
        fields = {"NAME": "Shop", "ICON": {"DATA_IMAGE": "data:image/svg+xml,%3Csvg%2F%3E"}}
        fields["PLACEMENT_HANDLER"] = "https://example.com/settings"
        return self.result("imconnector.register", **{"ID": identifier, **fields, **more})
