"""The addresses that Bitrix24 and the messenger call.

/install    Bitrix24, when the application is saved     /settings   the connector's settings page, in a frame
/events     what operators do                           /messenger  what customers write
/health     whether everything is well
"""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import re
import time
from html import escape
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bitrix24 import CONNECTOR, ID, Bitrix24, BitrixError, Settings
from messenger import Messenger

PAGE = """<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{name}</title>
<meta name="viewport" content="width=device-width">
<style>
body {{ font: 15px/1.5 system-ui, sans-serif; color: #333; margin: 24px; max-width: 560px }}
header {{ display: flex; gap: 16px; align-items: center }} h1 {{ font-size: 22px; overflow-wrap: anywhere }}
img {{ width: 64px; height: 64px; border-radius: 50% }} label {{ display: block; margin: 16px 0 }}
input, button {{ display: block; width: 100%; box-sizing: border-box; padding: 8px; font: inherit }}
</style>
<header><img src="{image}" alt="" style="background-color: {color}"><h1>{name}</h1></header>
<p role="status">{said}</p>{form}</html>"""
FORM = """<form method="post" action="settings"><input type="hidden" name="ticket" value="{ticket}">{fields}
<button name="active" value="{active}">{button}</button></form>"""
FIELDS = """<label>{account}<input name="name" maxlength="255"></label>
<label>{link}<input name="url" type="url" maxlength="255"></label>"""
TEXTS: dict[str, str] = CONNECTOR["texts"]
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'"
LARGEST_BODY = 1_000_000
log = logging.getLogger("connector")


class Handler:
    """Answers the requests."""

    def __init__(self, bitrix24: Bitrix24, messenger: Messenger) -> None:
        self.bitrix24, self.messenger, self.settings = bitrix24, messenger, bitrix24.settings

    async def install(self, request: Request) -> Response:
        """Bitrix24 posts ONAPPINSTALL to this address; whose sign-in it is, the portal itself confirms."""
        form = nested(await body_of(request))
        names = ("access_token", "refresh_token", "application_token")
        try:
            await self.bitrix24.install(*(text(form, "auth", name) for name in names))
        except BitrixError as error:
            log.warning("not installed: %s", error.code)
            return PlainTextResponse(error.code, 403 if error.code == "ACCESS_DENIED" else 502)
        return PlainTextResponse("installed")

    async def settings_page(self, request: Request) -> Response:
        """Show the page that Bitrix24 opens in a frame, and do what its buttons ask for."""
        posted = nested(await body_of(request))
        try:
            if "ticket" in posted:
                line = self._line_of(text(posted, "ticket"))
                await self._switch(line, posted)
            else:
                line = await self._opened(posted)
            status = await self.bitrix24.call("imconnector.status", {"CONNECTOR": ID, "LINE": line})
        except BitrixError as error:
            log.warning("settings page: %s", error.code)
            return self._page(f"{TEXTS['failed']} ({error.code})", "")
        on = bool(status.get("STATUS"))
        texts = {name: escape(said) for name, said in TEXTS.items()}
        button = texts["disconnect" if on else "connect"]
        fields = "" if on else FIELDS.format(**texts)
        form = FORM.format(ticket=self._ticket(line), active=int(not on), fields=fields, button=button)
        return self._page(TEXTS["connected" if on else "not_connected"], form)

    async def _opened(self, form: dict[str, Any]) -> int:
        """Return the open channel that the page was opened for, if the portal vouches for who opened it."""
        token = text(form, "AUTH_ID")
        try:
            options = json.loads(text(form, "PLACEMENT_OPTIONS"))
            connector, line = str(options["CONNECTOR"]).lower(), int(options["LINE"])
        except (ValueError, TypeError, KeyError):
            raise HTTPException(400, "Bitrix24 opens this page.") from None
        if connector != ID or not await self.bitrix24.is_own_token(token):
            raise HTTPException(403, "The portal doesn't confirm this request.")
        if not self.bitrix24.is_installed():  # this post carries a whole sign-in
            await self.bitrix24.install(token, text(form, "REFRESH_ID"), text(form, "APPLICATION_TOKEN"))
        return line

    async def _switch(self, line: int, form: dict[str, Any]) -> None:
        here, active = {"CONNECTOR": ID, "LINE": line}, int(text(form, "active") == "1")
        await self.bitrix24.call("imconnector.activate", {**here, "ACTIVE": active})
        self.bitrix24.store.set_line(line, on=bool(active))
        if active:
            name, url = text(form, "name") or CONNECTOR["register"]["NAME"], text(form, "url")
            data = {"ID": f"{ID}_{line}", "NAME": name, "URL": url, "URL_IM": url}
            await self.bitrix24.call("imconnector.connector.data.set", {**here, "DATA": data})
        log.info("open channel %d switched %s", line, "on" if active else "off")

    def _ticket(self, line: int) -> str:
        """Return what proves for an hour that the page was opened from Bitrix24 (a frame has no cookies)."""
        return self._signed(f"{line}:{int(time.time()) + 3600}")

    def _signed(self, said: str) -> str:
        key = self.settings.client_secret.encode()
        return f"{said}:{hmac.new(key, said.encode(), hashlib.sha256).hexdigest()}"

    def _line_of(self, ticket: str) -> int:
        said = ticket.rpartition(":")[0]
        line, _, ends = said.partition(":")
        if not hmac.compare_digest(self._signed(said).encode(), ticket.encode()) or int(ends) < time.time():
            raise HTTPException(403, "Close this page and open it again.")
        return int(line)

    def _page(self, said: str, form: str) -> Response:
        register = CONNECTOR["register"]
        icon, lang = register["ICON"], TEXTS["language"]
        values = {"name": register["NAME"], "image": icon["DATA_IMAGE"], "color": icon["COLOR"], "said": said}
        page = PAGE.format(**{name: escape(value) for name, value in values.items()}, form=form, lang=lang)
        policy = f"{POLICY}; frame-ancestors {self.settings.portal}"
        return HTMLResponse(page, headers={"Content-Security-Policy": policy, "Cache-Control": "no-store"})

    async def events(self, request: Request) -> Response:
        """Answer at once, and do the work after that: Bitrix24 delays the events of slow handlers."""
        form = nested(await body_of(request))
        if not self.bitrix24.is_from_portal(text(form, "auth", "application_token")):
            log.warning("event refused: another application_token")
            return PlainTextResponse("wrong application_token", 403)
        work = BackgroundTask(self._try_to_handle, text(form, "event").upper(), form.get("data"))
        return PlainTextResponse("ok", background=work)

    async def _try_to_handle(self, event: str, data: Any) -> None:
        log.info("event %.60r", event)
        try:
            await self._handle(event, data)
        except BitrixError as error:
            log.warning("event %.60r: %s", event, error.code)

    async def _handle(self, event: str, data: Any) -> None:
        if event == "ONIMCONNECTORLINEDELETE":  # its data is the line's ID alone
            self.bitrix24.store.set_line(int(data), on=False)
        elif (text(data, "CONNECTOR") or text(data, "connector")).lower() != ID:
            return
        elif event == "ONIMCONNECTORSTATUSDELETE":  # its keys are in lower case
            self.bitrix24.store.set_line(int(text(data, "line")), on=False)
        elif event in {"ONIMCONNECTORDIALOGSTART", "ONIMCONNECTORDIALOGFINISH"}:
            for one in listed(data.get("DATA")):
                chat, finished = text(one, "connector", "chat_id"), event.endswith("FINISH")
                await self.messenger.dialog(chat, finished=finished)
        else:
            for one in listed(data.get("MESSAGES")):
                await self._handle_message(event, int(text(data, "LINE")), one)

    async def _handle_message(self, event: str, line: int, one: dict[str, Any]) -> None:
        chat, said = text(one, "chat", "id"), plain(text(one, "message", "text"))
        if event == "ONIMCONNECTORMESSAGEDELETE":
            await self.messenger.delete(text(one, "message", "id"))
            return
        if event == "ONIMCONNECTORMESSAGEADD":
            ids = [await self.messenger.deliver(chat, said, listed(one["message"].get("files")))]
        else:
            ids = list(one["message"]["id"].values())
            for each in ids:
                await self.messenger.edit(each, said)
        confirmed = {"im": one["im"], "message": {"id": ids}, "chat": {"id": chat}}
        await self.bitrix24.call_for_messages("imconnector.send.status.delivery", line, [confirmed])

    async def from_messenger(self, request: Request) -> Response:
        """Pass a customer's message on (POST), or show what the loopback has kept (GET)."""
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(given.encode(), self.settings.messenger_key.encode()):
            raise HTTPException(403, "wrong key")
        if request.method != "POST":
            return JSONResponse(list(self.messenger.messages.values()))
        try:
            body = json.loads(await body_of(request))
            message = self.messenger.customer_message(body)
            lines = [int(body["line"])] if body.get("line") else self.bitrix24.store.lines()
        except (ValueError, TypeError, AttributeError):
            raise HTTPException(400, "chat, user and text are needed") from None
        try:
            # Without a line that is switched on, the portal says NOT_ACTIVE_LINE.
            await self.bitrix24.call_for_messages("imconnector.send.messages", (lines or [0])[0], [message])
        except BitrixError as error:
            log.warning("message not sent: %s", error.code)
            return JSONResponse({"error": error.code}, 502)
        return JSONResponse({"id": message["message"]["id"]})

    async def health(self, _request: Request) -> Response:
        """Say whether the program runs, and whether it is installed and connected."""
        store, installed = self.bitrix24.store, self.bitrix24.is_installed()
        return JSONResponse({"ok": True, "connector": ID, "installed": installed, "lines": store.lines()})


async def body_of(request: Request) -> str:
    """Return a request's body, up to a limit."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY:
            raise HTTPException(413, "too large")
    return body.decode("utf-8", "replace")


def nested(form: str) -> dict[str, Any]:
    """Return a form with PHP's brackets (`a[b][0]=1`) as nested dictionaries."""
    root: dict[str, Any] = {}
    for name, value in parse_qsl(form, keep_blank_values=True):
        *path, last = name.replace("]", "").split("[")
        level = root
        for key in path:
            if not isinstance(level.get(key), dict):
                level[key] = {}
            level = level[key]
        level[last] = value
    return root


def text(value: Any, *path: str) -> str:
    """Return a text inside nested dictionaries; empty if there is none."""
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""


def listed(value: Any) -> list[dict[str, Any]]:
    """Return the objects of a list in a form, whose keys are numbers."""
    return [one for one in value.values() if isinstance(one, dict)] if isinstance(value, dict) else []


def plain(bb_codes: str) -> str:
    """Return a message without the BB codes of Bitrix24's chats."""
    lines = re.sub(r"[ \t]*\[br\][ \t]*", "\n", bb_codes, flags=re.IGNORECASE)
    return re.sub(r"\[/?[bius]\]", "", lines, flags=re.IGNORECASE)


def make_app(bitrix24: Bitrix24 | None = None, messenger: Messenger | None = None) -> Starlette:
    """Return the program; by default with what the environment says."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    log.setLevel(logging.INFO)
    handler = Handler(bitrix24 or Bitrix24(Settings.from_environment()), messenger or Messenger())
    posts = {"/install": handler.install, "/settings": handler.settings_page, "/events": handler.events}
    routes = [Route(path, action, methods=["POST"]) for path, action in posts.items()]
    messenger_route = Route("/messenger", handler.from_messenger, methods=["GET", "POST"])
    return Starlette(routes=[*routes, messenger_route, Route("/health", handler.health)])
