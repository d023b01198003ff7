"""The handler against a portal that is played in memory: `python -m unittest`."""

from __future__ import annotations

import json
import stat
import tempfile
import unittest
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

import httpx

from app import make_app, nested, plain
from bitrix24 import EVENTS, ID, Bitrix24, Settings

INSTALL = {
    "event": "ONAPPINSTALL",
    "auth[access_token]": "a1",
    "auth[refresh_token]": "r1",
    "auth[application_token]": "secret",
}
FRAME = {
    "AUTH_ID": "a1",
    "REFRESH_ID": "r1",
    "APPLICATION_TOKEN": "secret",
    "PLACEMENT_OPTIONS": json.dumps({"CONNECTOR": ID, "LINE": 7}),
}
MESSAGES = "data[MESSAGES][0]"
ADDED = {
    "event": "ONIMCONNECTORMESSAGEADD",
    "data[CONNECTOR]": ID,
    "data[LINE]": "7",
    f"{MESSAGES}[im][chat_id]": "10",
    f"{MESSAGES}[im][message_id]": "11",
    f"{MESSAGES}[message][text]": "[b]Anna:[/b] [br]Hello",
    f"{MESSAGES}[chat][id]": "c1",
    "auth[application_token]": "secret",
}


class Portal(httpx.AsyncBaseTransport):
    """Answers like Bitrix24, and remembers the calls."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, object]]] = []
        self.valid = "a1"
        self.on = False
        self.renewals: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request."""
        method = request.url.path.rpartition("/rest/")[2]
        if request.url.path == "/oauth/token/":
            self.renewals.append(dict(parse_qsl(request.content.decode()))["refresh_token"])
            self.valid = "a2"
            return httpx.Response(200, json={"access_token": "a2", "refresh_token": "r2"})
        params = json.loads(request.content)
        if params["auth"] != self.valid:
            return httpx.Response(401, json={"error": "expired_token"})
        self.calls.append((method, params))
        if method == "imconnector.activate":
            self.on = bool(params["ACTIVE"])
        results = {
            "app.info": {"CODE": "local.app"},
            "profile": {"ADMIN": True},
            "imconnector.register": {"result": True},
            "event.get": [],
            "imconnector.status": {"STATUS": self.on},
            "imconnector.send.messages": {"SUCCESS": True, "DATA": {"RESULT": [{"SUCCESS": True}]}},
            "imconnector.send.status.delivery": {"SUCCESS": True, "DATA": []},
        }
        return httpx.Response(200, json={"result": results.get(method, True)})

    def called(self, method: str) -> list[dict[str, object]]:
        """Return the parameters of the calls of a method."""
        return [params for name, params in self.calls if name == method]


class HandlerTest(unittest.IsolatedAsyncioTestCase):
    """Each test has a portal and a fresh folder."""

    def setUp(self) -> None:
        """Make the program."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "data"
        settings = Settings(
            "https://acme.example", "https://shop.example", "local.app", "key", "word", folder=self.folder
        )
        self.portal = Portal()
        self.app = make_app(Bitrix24(settings, self.portal))

    async def ask(self, method: str, path: str, **options: object) -> httpx.Response:
        """Send a request to the program."""
        transport = httpx.ASGITransport(self.app)
        async with httpx.AsyncClient(transport=transport, base_url="https://shop.example") as client:
            return await client.request(method, path, **options)  # type: ignore[arg-type]

    async def install(self) -> None:
        """Install it."""
        answer = await self.ask("POST", "/install", data=INSTALL)
        self.assertEqual((answer.status_code, answer.text), (200, "installed"))

    async def test_installation_registers_binds_and_keeps_the_sign_in(self) -> None:
        """The file is nobody else's."""
        await self.install()
        [registered] = self.portal.called("imconnector.register")
        self.assertEqual(registered["PLACEMENT_HANDLER"], "https://shop.example/settings")
        self.assertEqual([one["event"] for one in self.portal.called("event.bind")], EVENTS)
        self.assertEqual(stat.S_IMODE((self.folder / "state.json").stat().st_mode), 0o600)
        self.assertTrue((await self.ask("GET", "/health")).json()["installed"])

    async def test_a_sign_in_that_the_portal_does_not_confirm_is_refused(self) -> None:
        """Anybody can post to the address."""
        answer = await self.ask("POST", "/install", data={**INSTALL, "auth[access_token]": "made up"})
        self.assertEqual(answer.status_code, 403)
        self.assertFalse((self.folder / "state.json").exists())

    async def test_the_settings_page_switches_the_channel_on_and_saves_its_data(self) -> None:
        """Opening it is also an installation."""
        page = await self.ask("POST", "/settings", data=FRAME)
        self.assertIn("frame-ancestors https://acme.example", page.headers["content-security-policy"])
        ticket = page.text.partition('name="ticket" value="')[2].partition('"')[0]
        form = {"ticket": ticket, "active": "1", "name": "Shop", "url": ""}
        self.assertEqual((await self.ask("POST", "/settings", data=form)).status_code, 200)
        self.assertTrue(self.portal.on)
        [data] = self.portal.called("imconnector.connector.data.set")
        self.assertEqual(data["DATA"], {"ID": f"{ID}_7", "NAME": "Shop", "URL": "", "URL_IM": ""})
        refused = await self.ask("POST", "/settings", data={**form, "ticket": f"8{ticket[1:]}"})
        self.assertEqual(refused.status_code, 403)

    async def test_an_operators_message_is_delivered_and_confirmed(self) -> None:
        """With another application_token, nothing happens."""
        await self.install()
        wrong = {**ADDED, "auth[application_token]": "guessed"}
        self.assertEqual((await self.ask("POST", "/events", content=urlencode(wrong))).status_code, 403)
        self.assertEqual(self.portal.called("imconnector.send.status.delivery"), [])
        self.assertEqual((await self.ask("POST", "/events", content=urlencode(ADDED))).status_code, 200)
        [confirmed] = self.portal.called("imconnector.send.status.delivery")
        [message] = confirmed["MESSAGES"]  # type: ignore[misc]
        self.assertEqual(message["im"], {"chat_id": "10", "message_id": "11"})
        shown = await self.ask("GET", "/messenger", headers={"Authorization": "Bearer word"})
        self.assertEqual(shown.json(), [{"chat": "c1", "text": "Anna:\nHello", "files": []}])

    async def test_a_customers_message_survives_an_expired_sign_in(self) -> None:
        """The new sign-in is kept."""
        await self.install()
        self.portal.valid = "none"
        body = {"chat": "c1", "user": "u1", "text": "Hi", "line": 7}
        answer = await self.ask("POST", "/messenger", json=body, headers={"Authorization": "Bearer word"})
        self.assertEqual(answer.status_code, 200)
        self.assertEqual(self.portal.renewals, ["r1"])
        self.assertEqual(json.loads((self.folder / "state.json").read_text("utf-8"))["refresh_token"], "r2")
        self.assertEqual((await self.ask("POST", "/messenger", json=body)).status_code, 403)

    def test_forms_and_bb_codes(self) -> None:
        """Hostile names of fields do no harm."""
        self.assertEqual(nested("a[b][0]=1&a[b][1]=2&c=3"), {"a": {"b": {"0": "1", "1": "2"}}, "c": "3"})
        self.assertEqual(nested("a=1&a[b]=2&[=3"), {"a": {"b": "2"}, "": {"": "3"}})
        self.assertEqual(plain("[b]A:[/b][br] x"), "A:\nx")


if __name__ == "__main__":
    unittest.main()
