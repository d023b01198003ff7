from __future__ import annotations

from typing import Any

import pytest

from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin.credentials import Tokens
from configurator.bitrix24.transport import Transport
from configurator.http.response import Response
from configurator.practice import PracticePortal
from tests.support.portal_calls import failure, forget
from tests.support.scripted_portal import Scripted, answer

GOOD = answer(result=True)


@pytest.fixture(autouse=True)
def unhurried() -> None:
    """No call waits for those that an earlier test made of the same portal."""
    forget("https://acme.bitrix24.com")


def test_a_call_is_repeated_once_at_the_new_host(practice: PracticePortal, client: Client) -> None:
    practice.faults = ["RENAMED*1"]
    listed: Any = client.call("imconnector.list")
    assert listed["telegrambot"]


def test_later_calls_go_to_the_new_host_directly(scripted: Scripted, scripted_client: Client) -> None:
    new = scripted.address.replace("127.0.0.1", "localhost")
    scripted.answers = [(302, {"Location": f"{new}/anything"}, b""), GOOD]
    scripted_client.call("a")
    scripted_client.call("b")
    hosts = [(request[1], request[2]["Host"].partition(":")[0]) for request in scripted.requests]
    assert hosts == [("/rest/a", "127.0.0.1"), ("/rest/a", "localhost"), ("/rest/b", "localhost")]


def test_a_second_redirect_is_the_end(scripted: Scripted, scripted_client: Client) -> None:
    new = scripted.address.replace("127.0.0.1", "localhost")
    scripted.answers = [(302, {"Location": f"{new}/rest/x"}, b"")]
    assert failure(scripted_client).code == "RENAMED_REFUSED"
    assert len(scripted.requests) == 2


@pytest.mark.parametrize(
    "location",
    ["https://evil.example/rest/x", "http://evil.example/rest/x", "ftp://localhost/", "https://a:b@localhost/",
     "//evil.example/", "javascript:alert(1)", "http://[", "https://localhost/rest/"],
)  # fmt: skip
def test_a_portal_on_this_computer_sends_the_token_nowhere_else(
    scripted: Scripted, scripted_client: Client, location: str
) -> None:
    scripted.answers = [(302, {"Location": location}, b"")]
    assert failure(scripted_client).code == "RENAMED_REFUSED"
    assert len(scripted.requests) == 1


@pytest.mark.parametrize("location", ["", "/auth/", "login.php"])
def test_a_redirect_within_the_portal_is_no_renaming(
    scripted: Scripted, scripted_client: Client, location: str
) -> None:
    scripted.answers = [(302, {"Location": location}, b"")]
    assert failure(scripted_client).code == "NOT_BITRIX24"
    assert len(scripted.requests) == 1


@pytest.mark.parametrize(
    ("location", "endpoint"),
    [
        ("https://acme.bitrix24.de/rest/x", "https://acme.bitrix24.de/rest/"),
        ("//acme.bitrix24.com.br/rest/x", "https://acme.bitrix24.com.br/rest/"),
        ("http://new.bitrix24.com/rest/x", None),
        ("https://127.0.0.1/rest/x", None),
        ("https://localhost:8443/rest/x", None),
        ("http://localhost/rest/x", None),
        ("https://u:p@new.bitrix24.com/", None),
    ],
)
def test_a_public_portal_may_move_within_bitrix24s_cloud_alone(
    monkeypatch: pytest.MonkeyPatch, location: str, endpoint: str | None
) -> None:
    portal, asked = parse("acme.bitrix24.com"), list[str]()

    def post_json(_self: Transport, url: str, _content: bytes) -> Response:
        asked.append(url)
        return Response(302, b"", location) if len(asked) == 1 else Response(200, b'{"result": true}')

    monkeypatch.setattr(Transport, "post_json", post_json)
    with Client(portal, Tokens("at", "", portal.rest)) as client:
        if endpoint is None:
            with pytest.raises(PortalError, match="RENAMED_REFUSED"):
                client.call("scope")
        else:
            client.call("scope")
    assert asked[1:] == ([] if endpoint is None else [f"{endpoint}scope"])


@pytest.mark.parametrize(
    "location",
    [
        "https://evil.example/rest/", "https://new.bitrix24.com/rest/", "https://acme.bitrix24.com.evil.example/",
        "https://acme.bitrix24.com:8443/rest/", "https://acme.bitrix24.site/rest/", "https://acme.bitrix24.evil/",
        "https://x.acme.bitrix24.com/rest/", "https://acmebitrix24.com/", "https://bitrix24.com/rest/",
        "https://acme.bitrix24.de.evil.example/", "https://xn--cme-5cd.bitrix24.com/rest/",
    ],
)  # fmt: skip
def test_a_portal_that_moves_anywhere_else_is_a_question_with_both_names(
    monkeypatch: pytest.MonkeyPatch, location: str
) -> None:
    asked = list[str]()

    def post_json(_self: Transport, url: str, _content: bytes) -> Response:
        asked.append(url)
        return Response(302, b"", location) if len(asked) == 1 else Response(200, b'{"result": true}')

    monkeypatch.setattr(Transport, "post_json", post_json)
    portal, target = parse("acme.bitrix24.com"), parse(location)
    with Client(portal, Tokens("at", "", portal.rest)) as client, pytest.raises(PortalError) as caught:
        client.call("scope")
    assert (caught.value.code, caught.value.details) == ("MOVED", {"host": target.netloc})
    assert caught.value.status == 302
    assert asked == ["https://acme.bitrix24.com/rest/scope"]
    asked.clear()
    with Client(portal, Tokens("at", "", portal.rest), moved_to=target) as client:
        client.call("scope")
        assert client.moved_to == target.netloc
    assert asked[1:] == [f"{target.rest}scope"]


@pytest.mark.parametrize("location", ["https://wifi.example/login", "https://new.bitrix24.com/auth/?to=x"])
def test_a_public_portal_that_leads_to_a_page_elsewhere_has_not_moved(
    monkeypatch: pytest.MonkeyPatch, location: str
) -> None:
    monkeypatch.setattr(Transport, "post_json", lambda *_: Response(302, b"", location))
    portal = parse("acme.bitrix24.com")
    with Client(portal, Tokens("at", "", portal.rest)) as client:
        error = failure(client)
    assert (error.code, error.status) == ("NETWORK_PAGE", 302)


def test_a_portal_may_move_back_to_where_its_sign_in_came_from(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(
        [Response(302, b"", "https://acme.bitrix24.com/rest/"), Response(200, b'{"result": true}')]
    )
    monkeypatch.setattr(Transport, "post_json", lambda *_: next(answers))
    with Client(parse("acme.bitrix24.com"), Tokens("at", "", "https://crm.example/rest/")) as client:
        client.call("scope")
        assert client.moved_to == ""


def test_a_token_is_not_sent_to_an_unsafe_endpoint(scripted: Scripted) -> None:
    with pytest.raises(PortalError, match="ENDPOINT_REFUSED"):
        Client(parse("acme.bitrix24.com"), scripted.tokens())
    assert scripted.requests == []
