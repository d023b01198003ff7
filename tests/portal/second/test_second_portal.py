"""The second portal does what the contract says, tried with the standard library's client."""

from __future__ import annotations

import http.client
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest

from tests.portal.second.plain_client import REDIRECT, PlainClient, post
from tests.second_portal.request_ledger import BUCKET
from tests.second_portal.switchable_faults import Fault, Kind, Offline
from tests.second_portal.whole_portal import SecondPortal

ADD = "ONIMCONNECTORMESSAGEADD"
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def portal() -> Iterator[SecondPortal]:
    with SecondPortal() as running:
        yield running


@pytest.fixture
def client(portal: SecondPortal) -> PlainClient:
    return PlainClient(portal, portal.application(REDIRECT))


def message(number: str = "m1", text: str = "Hello", user: str = "u1") -> dict[str, object]:
    return {"user": {"id": user}, "message": {"id": number, "text": text}, "chat": {"id": "c1"}}


def switched_on(client: PlainClient) -> None:
    client.register()
    client.result("imconnector.activate", CONNECTOR="my_shop", LINE=3, ACTIVE=1)


def sent(client: PlainClient, *messages: dict[str, object]) -> list[dict[str, object]]:
    answer = client.result("imconnector.send.messages", CONNECTOR="my_shop", LINE=3, MESSAGES=list(messages))
    return list(answer["DATA"]["RESULT"])


def test_open_channels_come_in_pages_of_fifty_and_of_two_hundred_at_most(client: PlainClient) -> None:
    method = "imopenlines.config.list.get"
    assert len(client.result(method)) == 50
    first = client.result(method, params={"limit": 500, "order": {"ID": "ASC"}, "select": ["ID"]})
    rest = client.result(method, PARAMS={"LIMIT": 200, "OFFSET": 200})
    assert (len(first), len(rest)) == (200, 50)
    assert first[0] == {"ID": "3"}


def test_a_refresh_token_works_once(client: PlainClient) -> None:
    old = client.tokens["refresh_token"]
    assert client.token(grant_type="refresh_token", refresh_token=old)[0] == 200
    assert client.token(grant_type="refresh_token", refresh_token=old)[1]["error"] == "invalid_grant"


def test_an_access_token_expires(portal: SecondPortal, client: PlainClient) -> None:
    portal.skip(3601)
    assert client.error("app.info") == (401, "expired_token")


def test_activate_says_true_for_anything_and_status_makes_the_row(client: PlainClient) -> None:
    assert client.result("imconnector.activate", CONNECTOR="Nobody.x", LINE="999", ACTIVE="N") is True
    assert client.result("imconnector.status", CONNECTOR="NOBODY", LINE=999)["STATUS"] is True
    assert client.error("imconnector.activate", CONNECTOR="a", LINE=1, ACTIVE=None) == (400, "ERROR_ARGUMENT")


def test_unregister_refuses_a_connector_without_a_row(client: PlainClient) -> None:
    client.register()
    refused = client.result("imconnector.unregister", ID="my_shop")
    assert refused["error"] == "APPLICATION_UNREGISTRATION_ERROR"
    client.result("imconnector.status", CONNECTOR="my_shop", LINE=3)
    assert client.result("imconnector.unregister", ID="my_shop") == {"result": True}


def test_switching_off_loses_the_data(portal: SecondPortal, client: PlainClient) -> None:
    switched_on(client)
    arguments = {"CONNECTOR": "my_shop", "LINE": 3}
    client.result("imconnector.connector.data.set", **arguments, DATA={"id": "c1"})
    assert portal.state.status("my_shop", 3).data == {"ID": "c1"}
    client.result("imconnector.activate", **arguments, ACTIVE=0)
    assert not portal.state.status("my_shop", 3).data


def test_checks_come_in_the_order_of_the_contract(client: PlainClient) -> None:
    method = "imconnector.send.messages"
    assert client.call(method)[1]["argument"] == "CONNECTOR"
    assert client.call(method, CONNECTOR="my_shop", LINE=3)[1]["argument"] == "MESSAGES"
    unknown = {"CONNECTOR": "nobody", "LINE": 3, "MESSAGES": [message()]}
    assert client.error(method, **unknown) == (400, "NOT_ACTIVE_LINE")
    client.result("imconnector.activate", CONNECTOR="nobody", LINE=3, ACTIVE=1)
    assert client.error(method, **unknown) == (400, "IMCONNECTOR_NO_CORRECT_PROVIDER")


def test_a_partial_fault_stands_beside_a_success(client: PlainClient) -> None:
    switched_on(client)
    good, bad = sent(client, message(), message(text=""))
    assert good["SUCCESS"]
    assert good["session"]
    assert not bad["SUCCESS"]
    assert bad["ERRORS"]


def test_a_conversation_through_the_offline_queue(portal: SecondPortal, client: PlainClient) -> None:
    switched_on(client)
    for event in (ADD, "ONIMCONNECTORMESSAGEUPDATE"):
        client.result("event.bind", EVENT=event, EVENT_TYPE="offline", AUTH_CONNECTOR="ours")
    sent(client, message())
    number = portal.operator.reply("c1", "Yes?")
    portal.operator.edit("c1", number, "unconfirmed: nobody hears of it")
    (event,) = client.result("event.offline.get", auth_connector="ours")["events"]
    assert event["EVENT_DATA"]["MESSAGES"][0]["message"]["text"] == "[b]Ada Lovelace:[/b] [br]Yes?"
    assert portal.operator.delivery("c1", number) == "sending"
    confirmed = {"im": {"message_id": number}, "message": {"id": ["ext-1"]}, "chat": {"id": "c1"}}
    client.result("imconnector.send.status.delivery", CONNECTOR="my_shop", LINE=3, MESSAGES=[confirmed])
    assert portal.operator.delivery("c1", number) == "delivered"
    portal.operator.edit("c1", number, "Well?")
    (event,) = client.result("event.offline.get", auth_connector="ours")["events"]
    assert event["EVENT_DATA"]["MESSAGES"][0]["message"]["id"] == ["ext-1"]
    assert client.result("event.offline.get", auth_connector="ours")["events"] == []


def test_events_go_to_the_owner_alone(portal: SecondPortal, client: PlainClient) -> None:
    switched_on(client)
    other = PlainClient(portal, portal.application(REDIRECT, "Another"))
    assert other.result("event.bind", EVENT=ADD, EVENT_TYPE="offline") is True
    sent(client, message())
    portal.operator.reply("c1", "Yes?")
    assert other.result("event.offline.get")["events"] == []


@pytest.mark.parametrize(
    ("offline", "expected"),
    [(Offline.PLAN, (403, "WRONG_LICENSE")), (Offline.NOT_FOR_THIS_EVENT, (400, "ERROR_EVENT_NOT_FOUND"))],
)
def test_offline_events_can_be_refused(
    portal: SecondPortal, client: PlainClient, offline: Offline, expected: tuple[int, str]
) -> None:
    portal.manners.offline = offline
    assert client.error("event.bind", EVENT=ADD, EVENT_TYPE="offline") == expected


def test_offline_events_are_for_administrators(portal: SecondPortal, client: PlainClient) -> None:
    employee = PlainClient(portal, client.application, user=7)
    assert employee.error("event.bind", EVENT=ADD, EVENT_TYPE="offline") == (403, "ACCESS_DENIED")


def test_faults_hit_what_they_should(portal: SecondPortal, client: PlainClient) -> None:
    portal.faults.busy("app.*", skip=1)
    assert [client.call("app.info")[0] for _ in range(3)] == [200, 503, 200]
    portal.faults.add(Fault(Kind.ANSWER_LOST, "imconnector.register"))
    with pytest.raises(http.client.RemoteDisconnected):
        client.register()
    assert "my_shop" in portal.state.connectors


def test_the_bucket_runs_over(client: PlainClient) -> None:
    statuses = [client.call("app.info")[0] for _ in range(60)]
    assert statuses[: int(BUCKET)] == [200] * int(BUCKET)
    assert 503 in statuses
    assert client.portal.overflows == statuses.count(503)
    assert client.portal.ledger.highest_level() > BUCKET


def test_a_renamed_portal_sends_calls_on(portal: SecondPortal, client: PlainClient) -> None:
    portal.rename("localhost")
    new = portal.rename()
    status, answer = client.call("app.info")
    assert (status, answer["location"]) == (302, f"{new}/rest/app.info")
    old = client.tokens["refresh_token"]
    client.token(grant_type="refresh_token", refresh_token=old)
    assert client.tokens["client_endpoint"] == f"{new}/rest/"
    assert client.call("app.info")[0] == 200


def test_the_ledger_finds_secrets_in_wrong_places(portal: SecondPortal, client: PlainClient) -> None:
    client.result("app.info")
    assert portal.ledger.misplaced(portal.state.secrets()) == []
    body = urlencode({"auth": client.tokens["refresh_token"]}).encode()
    post(f"{portal.base}/rest/app.info?auth={client.tokens['access_token']}", body, FORM)
    assert portal.ledger.misplaced(portal.state.secrets()) == [
        "access token in POST rest app.info",
        "refresh token in POST rest app.info",
    ]


def test_php_forms_are_read_like_json(portal: SecondPortal, client: PlainClient) -> None:
    switched_on(client)
    pairs = {
        "auth": client.tokens["access_token"],
        "connector": "my_shop",
        "line": "3",
        "messages[0][User][ID]": "u1",
        "messages[0][message][text]": "Hello",
        "messages[0][chat][id]": "c1",
    }
    status, _, _ = post(f"{portal.base}/rest/imconnector.send.messages", urlencode(pairs).encode(), FORM)
    assert status == 200
    assert portal.operator.written_by_the_customer("c1") == ["Hello"]
