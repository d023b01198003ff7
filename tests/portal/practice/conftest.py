"""A practice portal over a real socket, with a clock that the test moves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from configurator.practice import PracticePortal, serve
from tests.support.portal_clock import Clock
from tests.support.practice_forms import token_of


@dataclass
class Browser:
    """A client that keeps cookies, follows no redirect, and knows the portal it talks to."""

    portal: PracticePortal
    http: httpx.Client = field(repr=False)

    def call(self, method: str, /, **params: object) -> Any:
        """Call a REST method and return what its `result` holds."""
        answer = self.http.post(f"/rest/{method}", json={"auth": self.portal.access_token, **params})
        assert answer.status_code == 200, answer.text
        return answer.json()["result"]

    def authorize(self, client_id: str | None = None, state: str = "a state", **form: str) -> httpx.Response:
        query = {"client_id": client_id or self.portal.client_id, "state": state}
        if form:
            known = {**query, "client_id": self.portal.client_id}
            token = token_of(self.http.get("/oauth/authorize/", params=known).text)
            return self.http.post("/oauth/authorize/", params=query, data={**form, "csrf_token": token})
        return self.http.get("/oauth/authorize/", params=query)

    def redirect(self, state: str = "a state") -> httpx.URL:
        """Sign in, allow, and return the address that the portal sends the browser to."""
        self.authorize(state=state, login=self.portal.user, password=self.portal.password)
        answer = self.authorize(state=state, answer="allow")
        assert answer.status_code == 302, answer.text
        return httpx.URL(answer.headers["location"])

    def token(self, **changes: str) -> httpx.Response:
        form = {
            "grant_type": "authorization_code",
            "client_id": self.portal.client_id,
            "client_secret": self.portal.client_secret,
            **changes,
        }
        return self.http.post("/oauth/token/", data={name: value for name, value in form.items() if value})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with serve(clock=clock) as portal:
        yield portal


@pytest.fixture
def browser(portal: PracticePortal) -> Iterator[Browser]:
    with httpx.Client(base_url=portal.address, trust_env=False, verify=False, timeout=10) as http:
        yield Browser(portal, http)


def write(browser: Browser, number: str, text: str) -> str:
    """Let Maria write to `acme_chat`, switched on; return the address of the conversation's page."""
    browser.call("imconnector.activate", CONNECTOR="acme_chat", LINE=1, ACTIVE=1)
    message = {
        "user": {"id": "u1", "name": "Maria"},
        "message": {"id": number, "text": text},
        "chat": {"id": "c1"},
    }
    browser.call("imconnector.send.messages", CONNECTOR="acme_chat", LINE=1, MESSAGES=[message])
    return "/operator/conversation/?connector=acme_chat&line=1&chat=c1"


def operate(browser: Browser, action: str, **params: object) -> Any:
    """Act as the operator of that conversation, by JSON."""
    where = {"connector": "acme_chat", "line": 1, "chat": "c1"}
    answer = browser.http.post(f"/operator/{action}", json={**where, **params})
    return {**answer.json(), "status": answer.status_code}
