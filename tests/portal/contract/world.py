"""A practice portal over a real socket, on which the rows of the contract are tried with plain httpx."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from typing import Any

import httpx

from configurator.practice import PracticePortal, serve
from configurator.practice.faults import Faults
from configurator.practice.portal_state import Portal
from tests.portal.contract.row import HERE, Params
from tests.support.portal_clock import NOW, Clock

CONNECTOR = {
    "ID": "talk",
    "NAME": "Talk",
    "ICON": {"DATA_IMAGE": "data:image/svg+xml,x"},
    "PLACEMENT_HANDLER": "https://shop.example/settings",
}
ACME = "local.another.application"


@dataclass
class World:
    """The portal, and the numbers that its answers gave."""

    portal: PracticePortal
    http: httpx.Client
    clock: Clock
    numbers: dict[str, int] = field(default_factory=dict)

    def begin(self, connector: Params | None = None) -> None:
        """Give the running portal the state of a new one.

        Args:
            connector: changes to a connector that is switched on for the first open channel; None: there is
                none.
        """
        state = self.portal.state
        state.poster.stop()
        self.clock.now = NOW
        self.numbers.clear()
        new = Portal(state.address, replace(state.application, installed=True), Faults(), self.clock)
        for part in fields(Portal):
            setattr(state, part.name, getattr(new, part.name))
        self.portal.access_token = self.portal.token()
        if connector is not None:
            self.do("imconnector.register", {**CONNECTOR, **connector})
            self.do("imconnector.activate", {**HERE, "ACTIVE": 1})

    def token(self, who: str) -> str:
        """Return an access token of somebody; nobody has an unknown one."""
        if who == "nobody":
            return "none"
        if who == "employee":
            return self.portal.token(user=2)
        return self.portal.token(ACME) if who == "acme" else self.portal.access_token

    def call(self, method: str, params: Params, *, who: str = "admin", form: bool = False) -> httpx.Response:
        """Call a REST method."""
        self.portal.state.bucket.empty()
        filled = self.filled(params)
        if who == "webhook":
            return self.http.post(f"/rest/1/abcdef/{method}.json", json=filled)
        if form:
            return self.http.post(f"/rest/{method}", data=dict(brackets({**filled, "auth": self.token(who)})))
        return self.http.post(f"/rest/{method}", json={**filled, "auth": self.token(who)})

    def do(self, what: str, params: Params) -> Any:
        """Call a method, or act as the operator; it must be accepted."""
        if not what.startswith("operator/"):
            answer = self.call(what, params)
            assert answer.status_code == 200, answer.text
            self._note(answer.json()["result"])
            return answer.json()["result"]
        place = {"connector": "talk", "line": 1, "chat": "c1"}
        answer = self.http.post(f"/{what}", json={**place, **self.filled(params)})
        assert answer.status_code == 200, answer.text
        if answer.json()["message"] is not None:
            self.numbers["reply"] = answer.json()["message"]
        return answer.json()

    def _note(self, result: Any) -> None:
        """Remember the numbers of the customer and the chat."""
        if isinstance(result, dict) and isinstance(result.get("DATA"), dict):
            for one in result["DATA"].get("RESULT") or ():
                if "session" in one:
                    self.numbers |= {"user": int(one["user"]), "chat": int(one["session"]["CHAT_ID"])}

    def filled(self, value: Any) -> Any:
        """Put the numbers in the place of their names."""
        if isinstance(value, dict):
            return {key: self.filled(below) for key, below in value.items()}
        if isinstance(value, list):
            return [self.filled(below) for below in value]
        is_name = isinstance(value, str) and value in {"<reply>", "<chat>", "<user>"}
        return self.numbers[value[1:-1]] if is_name else value

    def conversation(self) -> Any:
        """Return the newest conversation as the operator's side has it."""
        return self.http.get("/operator/conversations.json").json()[0]


def brackets(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Write parameters as PHP's `http_build_query` does."""
    below = dict(enumerate(value)) if isinstance(value, list) else value
    if isinstance(below, dict):
        for key, inner in below.items():
            yield from brackets(inner, f"{name}[{key}]" if name else str(key))
    elif below is not None:
        yield name, str(int(below)) if isinstance(below, bool) else str(below)


@contextmanager
def running_portal() -> Iterator[World]:
    """Start a portal for many rows, each of which has to `begin`: a start takes longer than a row."""
    clock = Clock()
    with (
        serve(clock=clock) as portal,
        httpx.Client(base_url=portal.address, trust_env=False, verify=False, timeout=30) as http,
    ):
        yield World(portal, http, clock)


@contextmanager
def world(connector: Params | None = None) -> Iterator[World]:
    """Start a portal for one test; `connector` as for `World.begin`."""
    with running_portal() as made:
        made.begin(connector)
        yield made
