"""What portals, browsers and people send: answers, events, addresses and texts."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Any

from configurator.bitrix24 import address, answers
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import application, connectors, events, incoming, lines, offline_events
from configurator.bitrix24.methods.registration import register
from configurator.bitrix24.signin import oauth, redirect
from configurator.connector import placement_handler
from configurator.foreign_text import harmless, one_line
from configurator.http.response import Response
from configurator.http.shown_host import shown_host
from configurator.wording.portal import sentence, technical
from configurator.wording.translation import _
from tests.fuzz.drawings import Drawings
from tests.fuzz.target import as_text
from tests.support.hostile_texts import PIECES

_PORTAL = address.parse("acme.bitrix24.com")
_NAMES = (
    "result", "error", "error_description", "time", "operating_reset_at", "finish", "ERROR", "CONFIGURED",
    "STATUS", "LINE", "ID", "LINE_NAME", "ACTIVE", "access_token", "refresh_token", "client_endpoint",
    "scope", "expires_in", "member_id", "server_domain", "domain", "total", "next", "CONNECTOR",
    "MESSAGES", "DATA", "im", "message", "chat", "chat_id", "message_id", "files", "text", "link", "name",
    "user_id", "session", "connector", "connector_id", "line_id", "event", "handler", "auth_type",
    "offline", "process_id", "events", "EVENT_DATA", "MESSAGE_ID", "SUCCESS", "ERRORS", "count", "LICENSE",
    "SCOPE", "INSTALLED",
)  # fmt: skip
_CODES: tuple[object, ...] = (
    "QUERY_LIMIT_EXCEEDED", "OPERATION_TIME_LIMIT", "expired_token", "ACCESS_DENIED", "invalid_grant",
    "\x1b[31m", "", None, 5, [], "A" * 500, "insufficient_scope", "\u202eERROR",
)  # fmt: skip
_TIMES: tuple[object, ...] = (
    0,
    1e400,
    -1e400,
    float("nan"),
    10**400,
    -(10**400),
    "1",
    None,
    True,
    1.7e9,
    10**18,
)
_HOSTS = (
    "acme.bitrix24.com", "acme.bitrix24.com@evil.example", "\u0430cme.bitrix24.com", "xn--", "xn--a", "[::1]",
    "[", "]", "127.0.0.1", "2130706433", "0x7f.1", "localhost", "a..b", "-a.b", "a" * 64,
    "é" * 70 + ".com", "\uff11\uff12\uff17.0.0.1", "%31", "acme.bitrix24.com:443", "acme:99999", "acme:",
    "[fe80::1%25eth0]", "ß.example", "\u202emoc.elpmaxe", "a b",
)  # fmt: skip


def without_isolates(text: str) -> str:
    """Return a translated text without the marks that the program puts around each value in it."""
    return text.replace("\u2068", "").replace("\u2069", "")


_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff")


class _Canned:
    """A client whose portal always answers the same."""

    moved_to = ""

    def __init__(self, answer: Response) -> None:
        self._answer = answer

    def call(self, _method: str, _params: object = None) -> object:
        return answers.rest_answer(self._answer)


class AnswerTarget:
    """Answers of a portal and of the authorization server, and events."""

    name = "answers"

    def make(self, drawings: Drawings) -> bytes:
        chance = drawings.chance
        fields: dict[str, object] = {"result": drawings.value(_NAMES)}
        if chance.random() < 0.3:
            fields = {name: drawings.text() for name in ("access_token", "refresh_token")}
            fields |= {"client_endpoint": chance.choice(("https://acme.bitrix24.com/rest/", drawings.text()))}
            fields |= {"expires_in": drawings.value(_NAMES), "scope": drawings.value(_NAMES)}
        if chance.random() < 0.4:
            fields["error"] = chance.choice(_CODES)
            fields["error_description"] = drawings.text()
        if chance.random() < 0.4:
            fields["time"] = {name: chance.choice(_TIMES) for name in ("operating_reset_at", "finish")}
        text = drawings.json(_NAMES, fields if chance.random() < 0.8 else drawings.value(_NAMES))
        if chance.random() < 0.1:
            text = chance.choice(("\ufeff", "\0", "<b>Warning</b>: x in /a.php\n", "\n\n")) + text
        return drawings.as_bytes(drawings.damaged(text) if chance.random() < 0.2 else text)

    def feed(self, data: bytes) -> None:
        for status in (200, 400, 503):
            answer = Response(status, data)
            self._ask(partial(answers.json_object, answer, hide=("secret",)))
        client: Any = _Canned(Response(200, data))
        for method in (
            connectors.list_connectors, lines.list_lines, events.bindings, application.app_info,
            application.permissions, application.available_events,
        ):  # fmt: skip
            self._ask(partial(method, client))
        self._ask(lambda: connectors.status(client, "a", "1"))
        self._ask(lambda: lines.get_line(client, "1"))
        self._ask(lambda: offline_events.take(client, "a"))
        self._ask(lambda: offline_events.reserve(client, "a"))
        self._ask(lambda: register(client, {"ID": "a", "NAME": "A"}))
        try:
            value = json.loads(data)
        except (ValueError, RecursionError):
            return
        for happening in incoming.Happening:
            self._ask(partial(incoming.read_event, happening.value, value))
        if isinstance(value, dict):
            self._ask(lambda: oauth.read_tokens(_PORTAL, "oauth.bitrix.info", value))

    @staticmethod
    def _ask(work: Callable[[], object]) -> None:
        try:
            work()
        except PortalError as error:
            assert sentence(error.code, "acme", error.details)
            for line in technical(error, "acme").splitlines():
                assert harmless(line) == line


class AddressTarget:
    """Addresses of portals, redirects and settings pages."""

    name = "addresses"

    def make(self, drawings: Drawings) -> bytes:
        chance = drawings.chance
        parts = (

            chance.choice(("https://", "http://", "HTTPS:", "//", "", "javascript:", "https:/", "ftp://", " https://")),
            chance.choice(_HOSTS) if chance.random() < 0.8 else drawings.text(),
            chance.choice(("", ":443", ":0", ":99999", ":1e3", ":-1", ":٣")),
            chance.choice(("", "/", "/rest/", "/rest/1/abc/", "/a b", "/%zz", "\\", "/../..")),
            chance.choice(("", f"?code={drawings.text(3)}&state=s", "?error=x&state=s", "?" + "a=1&" * 200)),
            chance.choice(("", "#", f"#{drawings.text(3)}")),
        )  # fmt: skip
        text = "".join(parts)
        return drawings.as_bytes(drawings.damaged(text) if chance.random() < 0.3 else text)

    def feed(self, data: bytes) -> None:
        text = as_text(data)
        try:
            portal = address.parse(text)
            assert address.parse(portal.origin) == portal
            assert harmless(portal.origin) == portal.origin
        except address.AddressError as error:
            assert error.code in address.ADDRESS_CODES
        address.webhook_portal(text)
        redirect.parse_redirect(text, "s")
        assert redirect.stray(text, "s", _PORTAL) in {"", *redirect.STRAY_CODES}
        try:
            redirect.read_pasted(text, "s")
        except redirect.PasteError as error:
            assert error.code in redirect.PASTE_CODES
        try:
            oauth.safe_endpoint(_PORTAL, text)
        except PortalError as error:
            assert error.code == "ENDPOINT_REFUSED"
        assert shown_host(text).isascii()
        assert all(placement_handler.faults(text))


class TextTarget:
    """Names, errors and files of others, as they are shown."""

    name = "texts"

    def make(self, drawings: Drawings) -> bytes:
        chance = drawings.chance
        text = drawings.text(30) + "".join(chance.choices(PIECES, k=chance.randrange(5)))
        text += "".join(chr(chance.randrange(0x110000)) for _ in range(chance.randrange(6)))
        return text.encode("utf-8", "surrogatepass")

    def feed(self, data: bytes) -> None:
        text = data.decode("utf-8", "surrogatepass")
        for shown in (
            harmless(text),
            one_line(text),
            one_line(text, 10),
            without_isolates(_("{name} is on").format(name=text)),
        ):
            assert harmless(shown) == shown
            assert not _TURNING & set(shown)
            assert not {one for one in shown if unicodedata.category(one) in {"Cc", "Cs", "Zl", "Zp"}}
