"""The message methods: what is sent, and what is made of the answers (Bitrix24 documentation)."""

from __future__ import annotations

import pytest

from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.methods import messages
from configurator.bitrix24.methods.messages import MessageResult
from configurator.bitrix24.methods.outgoing import AttachedFile, Customer, OuterChat, OutgoingMessage, Receipt
from tests.support.answering_portal import AnsweringPortal, beside_other_spellings, refused

MESSAGE = OutgoingMessage(Customer("cust-1"), OuterChat("channel-123"), "ext-msg-1001", "Good afternoon")
ANSWER = {
    "SUCCESS": True,
    "DATA": {
        "RESULT": [
            {
                "user": "585",
                "message": {"id": "ext-msg-1001", "date": {}, "text": "Good afternoon", "files": []},
                "chat": {"id": "channel-123"},
                "SUCCESS": True,
                "session": {"ID": "323", "CHAT_ID": "1767"},
            }
        ]
    },
}
DOCUMENTED = {
    "user": {
        "id": "c",
        "name": "Anna",
        "last_name": "Ek",
        "picture": {"url": "https://x/p.png"},
        "url": "https://x/c",
        "gender": "female",
        "email": "a@x",
        "phone": "+1",
        "skip_phone_validate": "Y",
    },
    "message": {
        "id": "m",
        "date": 1_700_000_000,
        "text": "Hi",
        "files": [
            {"url": "https://x/a/price%20list.pdf?v=1", "name": "price%20list.pdf"},
            {"url": "https://x/b", "name": "b.png"},
        ],
        "disable_crm": "Y",
        "user_id": "7",
    },
    "chat": {"id": "r", "name": "Room", "url": "https://x/r"},
}
"""A message with everything that the documentation has for one."""
WRITING = [messages.send_messages, messages.update_messages, messages.delete_messages]


def results(*elements: object) -> dict[str, object]:
    return {"SUCCESS": True, "DATA": {"RESULT": list(elements)}}


def test_a_message_is_sent_with_the_documented_parameters() -> None:
    portal = AnsweringPortal(ANSWER)
    full = OutgoingMessage(
        Customer("c", "Anna", "Ek", "https://x/p.png", "https://x/c", "female", "a@x", "+1", any_phone=True),
        OuterChat("r", "Room", "https://x/r"),
        "m",
        "Hi",
        (AttachedFile("https://x/a/price%20list.pdf?v=1"), AttachedFile("https://x/b", "b.png")),
        1_700_000_000,
        without_crm=True,
        employee="7",
    )
    messages.send_messages(portal.client, "shop", "5", [full])
    sent = {"CONNECTOR": "shop", "LINE": "5", "MESSAGES": [DOCUMENTED]}
    assert portal.asked == [("imconnector.send.messages", sent)]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://x/a/list.pdf", "list.pdf"),
        ("https://x/a/list.pdf?of=a/b?c", "list.pdf"),
        ("https://x/a/list.pdf#page=1/2", "list.pdf"),
        ("https://x/a/list.pdf?v=1#top", "list.pdf"),
        ("https://x/reports/", "reports"),
        ("https://x/MAX", "MAX"),
    ],
)
def test_a_file_is_called_as_its_address_ends(url: str, name: str) -> None:
    assert AttachedFile(url).params() == {"url": url, "name": name}
    assert AttachedFile(url, "own.pdf").params() == {"url": url, "name": "own.pdf"}


def test_the_portals_ids_come_back() -> None:
    found = messages.send_messages(AnsweringPortal(ANSWER).client, "shop", "5", [MESSAGE])
    assert found == (MessageResult("ext-msg-1001", True, "585", "1767", "323"),)
    assert found[0].error is None
    answer = {**ANSWER, "DATA": beside_other_spellings(ANSWER["DATA"])}
    assert messages.send_messages(AnsweringPortal(answer).client, "shop", "5", [MESSAGE]) == found


def test_all_that_is_wrong_with_a_message_is_said() -> None:
    answer = results(beside_other_spellings({"SUCCESS": False, "ERRORS": ["No user.", "No\u202e chat."]}))
    [found] = messages.send_messages(AnsweringPortal(answer).client, "shop", "5", [MESSAGE])
    assert (found.accepted, found.said) == (False, "No user. No chat.")


@pytest.mark.parametrize("work", WRITING)
def test_each_message_has_a_result_of_its_own(work: object) -> None:
    assert callable(work)
    answer = results(
        {"user": 585, "SUCCESS": True, "session": []},
        {"SUCCESS": False, "ERRORS": ["Пользователь не указан"]},
        {"user": "1", "chat": {"id": "r"}},
    )
    first, second, third = work(AnsweringPortal(answer).client, "shop", "5", [MESSAGE] * 3)
    assert (first.accepted, first.user, first.chat, first.session) == (True, "585", "", "")
    assert not second.accepted
    assert second.error.code == "MESSAGE_REFUSED"
    assert second.error.said == second.said == "Пользователь не указан"
    assert not third.accepted


def test_a_list_with_gaps_is_read_as_php_writes_it() -> None:
    answer = {"SUCCESS": True, "DATA": {"RESULT": {"0": {"SUCCESS": "Y"}, "1": {"SUCCESS": False}}}}
    found = messages.send_messages(AnsweringPortal(answer).client, "shop", "5", [MESSAGE, MESSAGE])
    assert [one.accepted for one in found] == [True, False]


def test_only_the_ids_are_sent_to_withdraw_a_message() -> None:
    portal = AnsweringPortal(results({"SUCCESS": True}))
    messages.delete_messages(portal.client, "shop", "5", [MESSAGE])
    [(method, params)] = portal.asked
    assert method == "imconnector.delete.messages"
    assert params is not None
    assert params["MESSAGES"] == [
        {"user": {"id": "cust-1"}, "message": {"id": "ext-msg-1001"}, "chat": {"id": "channel-123"}}
    ]


@pytest.mark.parametrize(
    "answer",
    [None, True, "yes", [], {}, {"DATA": {}}, results(), results({}, {}), results(1), {"SUCCESS": True}],
)
def test_what_is_no_result_for_each_message_is_an_unexpected_answer(answer: object) -> None:
    found = refused(lambda: messages.send_messages(AnsweringPortal(answer).client, "shop", "5", [MESSAGE]))
    assert found == ("UNEXPECTED_ANSWER", 200, {})


def test_a_plain_no_is_a_refusal() -> None:
    answer = {"SUCCESS": False, "DATA": []}
    found = refused(lambda: messages.send_messages(AnsweringPortal(answer).client, "shop", "5", [MESSAGE]))
    assert found == ("NOT_ACCEPTED", 200, {})


def test_a_call_has_at_most_fifty_messages() -> None:
    with pytest.raises(ValueError, match="50"):
        messages.send_messages(AnsweringPortal().client, "shop", "5", [MESSAGE] * 51)
    all_of_them = AnsweringPortal(results(*[{"SUCCESS": True}] * 50))
    assert len(messages.send_messages(all_of_them.client, "shop", "5", [MESSAGE] * 50)) == 50


@pytest.mark.parametrize(
    ("work", "method"),
    [
        (messages.confirm_delivery, "imconnector.send.status.delivery"),
        (messages.confirm_reading, "imconnector.send.status.reading"),
    ],
)
def test_a_receipt_has_a_list_of_ids_even_for_one(work: object, method: str) -> None:
    assert callable(work)
    portal = AnsweringPortal({"SUCCESS": True, "DATA": []})
    work(portal.client, "shop", "5", [Receipt("9115", "1807", ("ext-msg-1007",), "room", 1_700_000_000)])
    receipt = {
        "im": {"chat_id": "1807", "message_id": "9115"},
        "message": {"id": ["ext-msg-1007"], "date": 1_700_000_000},
        "chat": {"id": "room"},
    }
    assert portal.asked == [(method, {"CONNECTOR": "shop", "LINE": "5", "MESSAGES": [receipt]})]


def test_a_chat_is_renamed_for_a_customer_or_for_the_whole_group() -> None:
    portal = AnsweringPortal(*[{"SUCCESS": True, "DATA": {"RESULT": {}}}] * 2)
    messages.rename_chat(portal.client, "shop", "5", "room", "Order 7", "cust-1")
    messages.rename_chat(portal.client, "shop", "5", "room", "Order 7")
    named = {"CONNECTOR": "shop", "LINE": "5", "CHAT_ID": "room", "NAME": "Order 7"}
    assert [params for _, params in portal.asked] == [{**named, "USER_ID": "cust-1"}, named]


def test_a_refusal_of_the_whole_call_is_passed_on() -> None:
    portal = AnsweringPortal(PortalError("CHAT_RENAMING_FAILED", status=400))
    found = refused(lambda: messages.rename_chat(portal.client, "shop", "5", "room", "Order 7"))
    assert found == ("CHAT_RENAMING_FAILED", 400, {})
