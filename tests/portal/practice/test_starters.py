"""Generated handlers on the practice portal: installed, opened in the frame, answering events, refreshed.

Over HTTPS, because Bitrix24's JavaScript SDK speaks nothing else.
"""

from __future__ import annotations

import json
import re
import shutil
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from configurator.connector.model import Connector
from configurator.handover.starter_project import LANGUAGES
from configurator.icon.icon import Icon
from configurator.practice import PracticePortal, serve
from tests.support.found import present
from tests.support.hostile_texts import PIECES
from tests.support.starter_server import (
    MESSENGER_KEY,
    NEEDED,
    StarterServer,
    eventually,
    installation,
    make,
    running,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SSL_CERT_FILE is not for Windows")

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M1 1h7v7H1z"/></svg>'
HOSTILE = f"</script><img src=x onerror=alert(1)>'\"{''.join(PIECES)}"
"""A name that tries to break out of whatever it's put into."""


@dataclass
class World:
    """A portal over HTTPS with its operator, and a handler beside it."""

    portal: PracticePortal
    operator: httpx.Client
    handler: StarterServer

    def install(self, **changes: str) -> httpx.Response:
        """Install the handler as the portal does."""
        return self.handler.post("/install", installation(self.portal, **changes))

    def frame(self) -> dict[str, str]:
        """Return what the portal's own page posts into the frame."""
        text = self.operator.get("/contact_center/connector/settings/?ID=shop_chat&LINE=1").text
        form = text.partition("<form")[2].partition("</form>")[0]
        fields = re.findall(r'name="(\w+)" value="([^"]*)"', form)
        return {name: unescape(value) for name, value in fields}

    def connect(self) -> None:
        """Open the settings page and press its button."""
        page = self.handler.post("/settings?DOMAIN=x", self.frame())
        assert f"frame-ancestors {self.portal.address}" in page.headers["content-security-policy"]
        ticket = present(re.search(r'name="ticket" value="([^"]+)"', page.text))[1]
        form = {"ticket": ticket, "active": "1", "name": "Shop", "url": "https://shop.example/"}
        assert "The channel is connected." in unescape(self.handler.post("/settings", form).text)

    def act(self, action: str, **params: object) -> int:
        """Act as the operator."""
        place = {"connector": "shop_chat", "line": 1, "chat": "c1"}
        answer = self.operator.post(f"/operator/{action}", json={**place, **params})
        assert answer.status_code == 200, answer.text
        self.portal.state.poster.drain()
        return int(answer.json()["message"] or 0)

    def messages(self) -> list[dict[str, Any]]:
        """Return the conversation as operators see it."""
        [shown] = self.operator.get("/operator/conversations.json").json()
        return list(shown["messages"])

    def state(self) -> dict[str, Any]:
        """Return what the handler has stored."""
        return dict(json.loads((self.handler.data / "state.json").read_text("utf-8")))


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, own = tmp_path_factory.mktemp("tls"), trustme.CA()
    own.cert_pem.write_to_path(folder / "ca.pem")
    own.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(folder / "portal.pem")
    return folder


@pytest.fixture
def portal(authority: Path) -> Iterator[PracticePortal]:
    with serve(certificate=(authority / "portal.pem", authority / "portal.pem")) as portal:
        yield portal


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    language = str(request.param)
    if not shutil.which(NEEDED[language]):
        pytest.skip(f"needs {language}")
    if language == "node":
        request.getfixturevalue("npm_packages")
    return language


@pytest.fixture
def folder(language: str, tmp_path: Path) -> Path:
    return make(Connector("Shop_Chat", "Shop", Icon(SVG, "#123456"), "https://a.example"), language, tmp_path)


@pytest.fixture
def world(language: str, folder: Path, portal: PracticePortal, authority: Path) -> Iterator[World]:
    operator = httpx.Client(base_url=portal.address, verify=False, trust_env=False)
    with operator, running(folder, language, portal, authority / "ca.pem") as handler:
        yield World(portal, operator, handler)


def test_a_handler_is_installed_connected_and_carries_a_conversation(world: World) -> None:
    portal, handler = world.portal, world.handler
    assert world.install(access_token="made up").status_code == 403
    assert handler.http.get("/health").json()["installed"] is False
    answer = world.install()
    assert (answer.status_code, answer.text) == (200, "installed")
    [registered] = portal.connectors().values()
    assert registered["PLACEMENT_HANDLER"] == f"{handler.address}/settings"
    assert len(portal.state.bindings.of(portal.client_id)) == 7
    world.connect()
    assert portal.state.store.works("shop_chat", 1)
    assert stat.S_IMODE((handler.data / "state.json").stat().st_mode) == 0o600
    assert handler.messenger(chat="c1", user="u1", name="Maria", text="Hello").status_code == 200
    assert [one["text"] for one in world.messages()] == ["Hello"]
    number = world.act("reply", text="Hi\nthere")
    eventually(lambda: world.messages()[-1]["delivery"] == "delivered")
    assert handler.delivered() == [{"chat": "c1", "text": "Practice Administrator:\nHi\nthere", "files": []}]
    world.act("edit", message=number, text="Good morning")
    eventually(lambda: handler.delivered()[0]["text"] == "Practice Administrator:\nGood morning")
    world.act("delete", message=number)
    eventually(lambda: handler.delivered() == [])
    world.act("finish")
    assert handler.http.get("/health").json()["lines"] == [1]
    off = {"connector": "shop_chat", "line": 1}
    assert world.operator.post("/operator/disconnect", json=off).status_code == 200
    eventually(lambda: handler.http.get("/health").json()["lines"] == [])
    eventually(lambda: {attempt.status for attempt in portal.state.poster.attempts()} == {200})
    refused = handler.messenger(chat="c1", user="u1", text="Hello?", line=1)
    assert (refused.status_code, refused.json()) == (502, {"error": "NOT_ACTIVE_LINE"})


def test_a_sign_in_is_renewed_once_stored_and_found_again_after_a_restart(
    world: World, language: str, folder: Path, authority: Path
) -> None:
    assert world.install().status_code == 200
    world.connect()
    before = world.state()
    world.portal.faults = ["imconnector.send.messages:expired_token*1"]
    assert world.handler.messenger(chat="c1", user="u1", text="One").status_code == 200
    after = world.state()
    assert not set(map(str, before.values())) >= set(map(str, after.values())), "another sign-in"
    assert [one.step for one in world.portal.asked()].count("token") == 1
    assert stat.S_IMODE((world.handler.data / "state.json").stat().st_mode) == 0o600
    with running(folder, language, world.portal, authority / "ca.pem") as again:
        world.portal.faults = ["imconnector.send.messages:expired_token*1"]
        assert again.messenger(chat="c1", user="u1", text="Two").status_code == 200
    assert [one["text"] for one in world.messages()] == ["One", "Two"]


def test_the_settings_page_brings_a_sign_in_where_the_old_one_has_ended(world: World) -> None:
    assert world.install().status_code == 200
    world.portal.faults = ["imconnector.status:expired_token*1", "token:invalid_grant*1"]
    assert "This didn't work" in unescape(world.handler.post("/settings", world.frame()).text)
    assert world.handler.http.get("/health").json()["installed"] is False
    world.connect()
    assert world.handler.messenger(chat="c1", user="u1", text="Hello").status_code == 200


def test_nobody_but_the_portal_is_believed(world: World) -> None:
    handler = world.handler
    assert world.install().status_code == 200
    world.connect()
    handler.messenger(chat="c1", user="u1", text="Hello")
    right = world.portal.state.application.token
    world.portal.state.application.token = "another"
    world.act("reply", text="Forged")
    assert world.portal.state.poster.attempts()[0].status == 403
    world.portal.state.application.token = right
    assert world.messages()[-1]["delivery"] != "delivered"
    assert handler.delivered() == []
    assert handler.post("/settings", {**world.frame(), "AUTH_ID": "made up"}).status_code == 403
    assert handler.post("/settings", {"ticket": "1:9999999999:00", "active": "0"}).status_code == 403
    assert handler.post("/settings", {"ticket": "1", "active": "0"}).status_code == 403
    assert handler.http.post("/messenger", json={"chat": "c1", "user": "u1", "text": "x"}).status_code == 403
    assert world.portal.state.store.works("shop_chat", 1)


def test_the_log_has_no_secret_and_no_message(world: World) -> None:
    handler = world.handler
    assert world.install(access_token="made up").status_code == 403
    assert world.install().status_code == 200
    world.connect()
    world.portal.faults = ["imconnector.send.messages:expired_token*1"]
    handler.messenger(chat="c1", user="u1", text="a confidential text")
    world.act("reply", text="a confidential answer")
    eventually(lambda: world.messages()[-1]["delivery"] == "delivered")
    portal = world.portal
    hidden = {portal.client_secret, portal.state.application.token, MESSENGER_KEY, "confidential", "made up"}
    log = "".join(handler.said)
    assert "ONIMCONNECTORMESSAGEADD" in log
    assert not [one for one in {*hidden, *portal.state.grants.secrets()} if one in log]


class _Elements(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        self.texts[self.tags[-1]] = self.texts.get(self.tags[-1], "") + data


def test_a_hostile_name_stays_a_name(
    language: str, tmp_path: Path, portal: PracticePortal, authority: Path
) -> None:
    icon = Icon(SVG, 'red" onload="alert(1)')
    name = HOSTILE[:255]
    connector = Connector("shop_chat", name, icon, f"https://a.example/{HOSTILE}", comment=HOSTILE)
    folder = make(connector, language, tmp_path)
    operator = httpx.Client(base_url=portal.address, verify=False, trust_env=False)
    with operator, running(folder, language, portal, authority / "ca.pem") as handler:
        world = World(portal, operator, handler)
        assert world.install().status_code == 200
        page = handler.post("/settings", world.frame())
    [registered] = portal.connectors().values()
    assert registered["NAME"] == name
    assert registered["COMMENT"] == HOSTILE
    read = _Elements()
    read.feed(page.text)
    assert {"script", "iframe"}.isdisjoint(read.tags)
    assert read.tags.count("img") == 1
    assert read.texts["h1"].split() == name.split()
