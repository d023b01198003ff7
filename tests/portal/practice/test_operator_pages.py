"""The operator's pages, as a browser and as a script use them."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.portal.practice.conftest import Browser, operate, write
from tests.support.found import present
from tests.support.portal_clock import Clock
from tests.support.practice_forms import token_of
from tests.support.practice_samples import CONNECTOR

PLACE = {"connector": "acme_chat", "line": "1", "chat": "c1"}


@pytest.fixture
def page(browser: Browser) -> str:
    """The address of a conversation with one message."""
    browser.call("imconnector.register", **CONNECTOR)
    return write(browser, "m1", "Where is it?")


def shown(browser: Browser, page: str) -> str:
    answer = browser.http.get(page)
    assert answer.status_code == 200
    return answer.text


def test_a_conversation_is_listed_until_it_is_answered_as_not_answered(browser: Browser, page: str) -> None:
    listed = shown(browser, "/operator/")
    assert "Maria" in listed
    assert "Where is it?" in listed
    assert "Not answered" in listed
    operate(browser, "reply", text="On its way")
    listed = shown(browser, "/operator/")
    assert "On its way" in listed
    assert "Not answered" not in listed


def test_the_form_answers_and_leads_back_to_the_conversation(browser: Browser, page: str) -> None:
    token = token_of(shown(browser, page))
    answer = browser.http.post(
        "/operator/reply", data={**PLACE, "text": "On its way", "user": "", "csrf_token": token}
    )
    assert answer.status_code == 303
    assert "On its way" in shown(browser, answer.headers["location"])


def test_a_form_without_the_token_changes_nothing(browser: Browser, page: str) -> None:
    assert browser.http.post("/operator/reply", data={**PLACE, "text": "x"}).status_code == 403
    plain = browser.http.post(
        "/operator/reply", content=b'{"text":"x"}', headers={"content-type": "text/plain"}
    )
    assert plain.status_code == 403
    assert len(browser.http.get("/operator/conversations.json").json()[0]["messages"]) == 1


def test_another_site_cannot_send_json_either(browser: Browser, page: str) -> None:
    answer = browser.http.post(
        "/operator/reply", json={**PLACE, "text": "x"}, headers={"origin": "https://evil.example"}
    )
    assert answer.status_code == 403


def test_an_answer_is_on_its_way_until_it_is_confirmed_or_a_minute_is_over(
    browser: Browser, clock: Clock, page: str
) -> None:
    number = operate(browser, "reply", text="One")["message"]
    operate(browser, "reply", text="Two")
    assert shown(browser, page).count("Sending") == 2
    confirmed = {"im": {"message_id": number}, "message": {"id": ["x"]}}
    browser.call("imconnector.send.status.delivery", CONNECTOR="acme_chat", LINE=1, MESSAGES=[confirmed])
    clock.now += 60
    text = shown(browser, page)
    assert (text.count("Sending"), text.count(">Delivered"), text.count("Not delivered")) == (0, 1, 1)


def test_a_whisper_is_marked_and_never_on_its_way(browser: Browser, page: str) -> None:
    operate(browser, "reply", text="Ask Anna", whisper=True)
    text = shown(browser, page)
    assert "Only operators see this" in text
    assert "Sending" not in text


def test_an_answer_can_be_corrected_and_deleted_in_the_page(browser: Browser, page: str) -> None:
    number = operate(browser, "reply", text="Wrong")["message"]
    edit = present(re.search(r'href="([^"]*edit=\d+)#answer"', shown(browser, page)))[1]
    text = shown(browser, unescape(edit))
    assert ">Wrong</textarea>" in text
    form = {**PLACE, "message": str(number), "text": "Right", "csrf_token": token_of(text)}
    assert browser.http.post("/operator/edit", data=form).status_code == 303
    assert "Right" in shown(browser, page)
    assert browser.http.post("/operator/delete", data=form).status_code == 303
    text = shown(browser, page)
    assert "Right" not in text
    assert "This message was deleted" in text


@pytest.mark.parametrize("switch", ["EDIT_INTERNAL_MESSAGES", "DEL_INTERNAL_MESSAGES"])
def test_what_the_connector_does_not_allow_is_not_offered(browser: Browser, page: str, switch: str) -> None:
    browser.call("imconnector.register", **CONNECTOR, **{switch: False})
    number = operate(browser, "reply", text="Fixed")["message"]
    action, label = ("edit", ">Edit<") if "EDIT" in switch else ("delete", ">Delete<")
    assert label not in shown(browser, page)
    answer = operate(browser, action, message=number, text="x")
    assert (answer["status"], answer["error"]) == (400, "NOT_ALLOWED")


def test_a_finished_conversation_takes_no_answer_until_the_customer_writes(
    browser: Browser, page: str
) -> None:
    assert operate(browser, "finish") == {"message": None, "status": 200}
    assert "<textarea" not in shown(browser, page)
    assert operate(browser, "reply", text="x")["error"] == "CLOSED"
    assert operate(browser, "finish")["error"] == "CLOSED"
    write(browser, "m2", "Still there?")
    assert "<textarea" in shown(browser, page)
    assert operate(browser, "reply", text="x")["status"] == 200


def test_a_switched_off_connector_is_told_on_the_page(browser: Browser, page: str) -> None:
    warning = "The connector is switched off on this channel"
    assert warning not in shown(browser, page)
    operate(browser, "disconnect")
    assert warning in shown(browser, page)
    assert browser.call("imconnector.status", CONNECTOR="acme_chat", LINE=1)["STATUS"] is False


def test_an_open_channel_can_be_deleted_with_what_is_connected_to_it(browser: Browser, page: str) -> None:
    operate(browser, "delete-line")
    assert [line["ID"] for line in browser.call("imopenlines.config.list.get")] == ["2"]
    assert operate(browser, "delete-line")["error"] == "NO_LINE"
    assert "Support" not in shown(browser, "/operator/")


@pytest.mark.parametrize(
    ("action", "params", "status", "code"),
    [
        ("reply", {"chat": "none", "text": "x"}, 404, "NO_CONVERSATION"),
        ("reply", {"connector": "none", "text": "x"}, 404, "NO_CONVERSATION"),
        ("reply", {"line": 2, "text": "x"}, 404, "NO_CONVERSATION"),
        ("reply", {"text": "  \n"}, 400, "NO_TEXT"),
        ("reply", {"text": None}, 400, "NO_TEXT"),
        ("reply", {"text": {"a": 1}}, 400, "NO_TEXT"),
        ("reply", {"text": "x" * 20_001}, 400, "TOO_LONG"),
        ("edit", {"message": 999, "text": "x"}, 404, "NO_MESSAGE"),
        ("edit", {"message": "nothing", "text": "x"}, 404, "NO_MESSAGE"),
        ("delete", {"message": 999}, 404, "NO_MESSAGE"),
        ("delete-line", {"line": 99}, 404, "NO_LINE"),
        ("install", {"client_id": "none"}, 404, "NO_APPLICATION"),
    ],
)
def test_what_cannot_be_done_has_a_code_and_a_sentence(
    browser: Browser, page: str, action: str, params: dict[str, object], status: int, code: str
) -> None:
    answer = operate(browser, action, **params)
    assert (answer["status"], answer["error"]) == (status, code)
    form = {name: str(value or "") for name, value in {**PLACE, **params}.items() if value != {"a": 1}}
    form["csrf_token"] = token_of(shown(browser, page))
    refused = browser.http.post(f"/operator/{action}", data=form)
    assert refused.status_code == status
    assert code in refused.text


def test_nobody_edits_what_a_customer_wrote(browser: Browser, page: str) -> None:
    [message] = browser.http.get("/operator/conversations.json").json()[0]["messages"]
    assert operate(browser, "edit", message=message["id"], text="x")["error"] == "NO_MESSAGE"
    assert "autofocus>Where" not in shown(browser, f"{page}&edit={message['id']}")


HOSTILE = "<script>alert(1)</script>[b]bold[/b][url=javascript:alert(1)]x[/url]\"'&"


def test_what_a_customer_sends_is_shown_without_being_obeyed(browser: Browser) -> None:
    browser.call("imconnector.register", **CONNECTOR)
    browser.call("imconnector.activate", CONNECTOR="acme_chat", LINE=1, ACTIVE=1)
    message = {
        "user": {"id": HOSTILE, "name": HOSTILE},
        "message": {
            "id": HOSTILE,
            "text": HOSTILE,
            "files": [{"url": "javascript:alert(2)", "name": HOSTILE}],
        },
        "chat": {"id": HOSTILE, "name": HOSTILE, "url": "javascript:alert(3)"},
    }
    browser.call("imconnector.send.messages", CONNECTOR="acme_chat", LINE=1, MESSAGES=[message])
    listed = shown(browser, "/operator/")
    address = unescape(present(re.search(r'href="(/operator/conversation/[^"]*)"', listed))[1])
    for text in (listed, shown(browser, address)):
        assert "<script>alert" not in text
        assert 'href="javascript' not in text
    assert "<strong>bold</strong>" in shown(browser, address)


def test_the_pages_own_script_is_the_only_one_that_runs(browser: Browser, page: str) -> None:
    answer = browser.http.get(page)
    policy = answer.headers["content-security-policy"]
    assert policy.startswith(
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'self'"
    )
    assert re.findall(r"<script[^>]*>", answer.text) == ['<script src="/operator/refresh.js" defer>']
    assert browser.http.get("/operator/refresh.js").headers["content-type"].startswith("text/javascript")


def test_each_attempt_shows_what_came_of_it_and_no_token(browser: Browser, page: str) -> None:
    browser.call("event.bind", event="OnImConnectorMessageAdd", handler="https://shop.example/h")
    operate(browser, "reply", text="On its way")
    text = shown(browser, "/operator/events/")
    assert "https://shop.example/h" in text
    assert "data[MESSAGES][0][chat][id]" in text
    assert not any(secret in text for secret in browser.portal.state.grants.secrets())
    assert browser.portal.state.application.token not in text


def test_an_installation_is_completed_on_the_page_of_the_applications(browser: Browser) -> None:
    unfinished = browser.portal.state.others[1]
    text = shown(browser, "/operator/applications/")
    assert unfinished.client_id in text
    form = {"client_id": unfinished.client_id, "installed": "1", "back": "/operator/applications/"}
    answer = browser.http.post("/operator/install", data={**form, "csrf_token": token_of(text)})
    assert answer.headers["location"] == "/operator/applications/"
    assert unfinished.installed


def test_every_field_of_the_operators_pages_has_a_label(browser: Browser, page: str) -> None:
    text = shown(browser, page)
    for field in re.findall(r"<(?:textarea|input)\b[^>]*>", text):
        if 'type="hidden"' in field:
            continue
        name = re.search(r'id="([^"]+)"', field)
        labelled = name is not None and f'<label for="{name[1]}">' in text
        assert labelled or f'<label class="tick">{field}' in text
