"""Bitrix24: the sign-in, which is kept in a file, and calls of REST methods."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

CONNECTOR: dict[str, Any] = json.loads(Path(__file__).with_name("connector.json").read_text("utf-8"))
"""The parameters of `imconnector.register`, and the texts of the settings page."""
ID: str = CONNECTOR["register"]["ID"]
_NAMES = "MessageAdd MessageUpdate MessageDelete DialogStart DialogFinish StatusDelete LineDelete"
EVENTS = [f"OnImConnector{name}" for name in _NAMES.split()]
log = logging.getLogger("connector")


class BitrixError(Exception):
    """A call that failed; `code` is Bitrix24's own, or for example NO_ANSWER."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Settings:
    """What the environment says (see .env.example)."""

    portal: str
    public_url: str
    client_id: str
    client_secret: str = field(repr=False)
    messenger_key: str = field(repr=False)
    oauth_server: str = "https://oauth.bitrix24.tech"
    folder: Path = Path("data")

    @classmethod
    def from_environment(cls) -> Settings:
        """Read the variables; a missing one ends the program with its name."""
        required = ("PORTAL_URL", "PUBLIC_URL", "CLIENT_ID", "CLIENT_SECRET", "MESSENGER_KEY")
        if missing := [name for name in required if not os.environ.get(name)]:
            raise SystemExit(f"Set {', '.join(missing)} (see .env.example).")
        portal, public_url, *secrets = (os.environ[name] for name in required)
        oauth_server = os.environ.get("OAUTH_SERVER") or cls.oauth_server
        folder = Path(os.environ.get("DATA_FOLDER") or "data")
        return cls(portal.rstrip("/"), public_url.rstrip("/"), *secrets, oauth_server.rstrip("/"), folder)


class Store:
    """What has to survive a restart, in a file that nobody else can read (mode 0600)."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "state.json"

    def read(self) -> dict[str, Any]:
        """Return everything; empty before the installation."""
        if not self._path.exists():
            return {}
        return dict(json.loads(self._path.read_text("utf-8")))

    def change(self, **values: object) -> None:
        """Replace some values. The old file stays until the new one is complete."""
        state = {**self.read(), **values}
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        new = self._path.with_suffix(".new")
        with os.fdopen(
            os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
        ) as file:
            json.dump(state, file)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._path)

    def lines(self) -> list[int]:
        """Return the open channels that the connector is switched on for."""
        return list(self.read().get("lines", []))

    def set_line(self, line: int, *, on: bool) -> None:
        """Remember that an open channel was switched on or off."""
        others = [one for one in self.lines() if one != line]
        self.change(lines=[*others, line] if on else others)


class Bitrix24:
    """One portal, called with the sign-in of the installation; one process (`_renewing`)."""

    def __init__(self, settings: Settings, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self.settings = settings
        self.store = Store(settings.folder)
        self._http = httpx.AsyncClient(timeout=20, transport=transport)
        self._renewing = asyncio.Lock()

    def is_installed(self) -> bool:
        """Say whether there is a sign-in; one that can't be renewed any more is removed."""
        return bool(self.store.read().get("access_token"))

    def is_from_portal(self, application_token: str) -> bool:
        """Compare an event's application_token with the one of the installation, in constant time."""
        known = str(self.store.read().get("application_token", ""))
        return bool(known) and hmac.compare_digest(known.encode(), application_token.encode())

    async def is_own_token(self, token: str) -> bool:
        """Ask the portal whether it has given this token to this application."""
        try:
            about = await self._call(token, "app.info")
        except BitrixError:
            return False
        return hmac.compare_digest(str(about.get("CODE")).encode(), self.settings.client_id.encode())

    async def install(self, access_token: str, refresh_token: str, application_token: str) -> None:
        """Keep an administrator's sign-in that the portal confirms, register, bind the events."""
        is_own = await self.is_own_token(access_token)
        if not is_own or not (await self._call(access_token, "profile")).get("ADMIN"):
            raise BitrixError("ACCESS_DENIED")
        tokens = {"access_token": access_token, "refresh_token": refresh_token}
        self.store.change(**tokens, application_token=application_token)
        page = {"PLACEMENT_HANDLER": f"{self.settings.public_url}/settings"}
        answer = await self.call("imconnector.register", {**CONNECTOR["register"], **page})
        if not answer.get("result"):  # a refusal comes with HTTP 200
            raise BitrixError(str(answer.get("error", "NOT_REGISTERED")))
        address = f"{self.settings.public_url}/events"
        bound = {(one["event"], one.get("handler")) for one in await self.call("event.get")}
        for event in EVENTS:
            if (event.upper(), address) not in bound:
                await self.call("event.bind", {"event": event, "handler": address})
        log.info("installed")

    async def call(self, method: str, params: Mapping[str, object] | None = None) -> Any:
        """Call a method; a sign-in that has expired is renewed, and the call repeated once."""
        token = str(self.store.read().get("access_token", ""))
        if not token:
            raise BitrixError("NOT_INSTALLED")
        try:
            return await self._call(token, method, params)
        except BitrixError as error:
            if error.code != "expired_token":
                raise
        return await self._call(await self._renewed(token), method, params)

    async def call_for_messages(self, method: str, line: int, messages: list[dict[str, Any]]) -> Any:
        """Call a method with MESSAGES; one that is refused inside a successful call is an error too."""
        answer = await self.call(method, {"CONNECTOR": ID, "LINE": line, "MESSAGES": messages})
        data = answer.get("DATA") or {}
        results = data.get("RESULT") or [] if isinstance(data, dict) else []
        if not all(one.get("SUCCESS") for one in results):
            raise BitrixError("MESSAGE_REFUSED")
        return answer

    async def _renewed(self, old: str) -> str:
        async with self._renewing:
            state = self.store.read()
            if state["access_token"] != old:
                return str(state["access_token"])  # another call has renewed it meanwhile
            who = {"client_id": self.settings.client_id, "client_secret": self.settings.client_secret}
            form = {**who, "grant_type": "refresh_token", "refresh_token": state["refresh_token"]}
            try:
                answer = await self._post(f"{self.settings.oauth_server}/oauth/token/", data=form)
            except BitrixError as error:
                if error.code == "invalid_grant":  # unused for 180 days; the settings page brings a new one
                    self.store.change(access_token="", refresh_token="")
                log.warning("renewing the sign-in failed: %s", error.code)
                raise
            # The old refresh token is used up, so the new one is stored before anything else.
            self.store.change(access_token=answer["access_token"], refresh_token=answer["refresh_token"])
            log.info("sign-in renewed")
            return str(answer["access_token"])

    async def _call(self, token: str, method: str, params: Mapping[str, object] | None = None) -> Any:
        body = {**(params or {}), "auth": token}
        for pause in (1, 2, 4):
            try:
                return (await self._post(f"{self.settings.portal}/rest/{method}", json=body)).get("result")
            except BitrixError as error:
                if error.code != "QUERY_LIMIT_EXCEEDED":
                    raise
            await asyncio.sleep(pause)
        raise BitrixError("QUERY_LIMIT_EXCEEDED")

    async def _post(self, url: str, **body: Any) -> dict[str, Any]:
        try:
            answer = (await self._http.post(url, **body)).json()
        except (httpx.HTTPError, ValueError):
            raise BitrixError("NO_ANSWER") from None
        if not isinstance(answer, dict):
            raise BitrixError("NO_ANSWER")
        if "error" in answer:
            raise BitrixError(str(answer["error"]))
        return answer
