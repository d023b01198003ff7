"""The practice portal's pages for operators in a real browser: its forms, cookies, scripts and frames."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from configurator.practice import PracticePortal
from tests.portal.contract.row import CONFIRMED, WRITTEN, message
from tests.portal.contract.world import World, world
from tests.support.chromium import Chromium
from tests.support.event_handler import event_handler

HERE = {"CONNECTOR": "talk", "LINE": 1}
PAGE = "/operator/conversation/?connector=talk&line=1&chat=c1"


@pytest.fixture
def made() -> Iterator[World]:
    """A portal on which Maria has written."""
    with world({}) as made:
        made.do(*WRITTEN)
        yield made


def opened(chromium: Chromium, portal: PracticePortal, path: str, width: int = 1000) -> None:
    chromium.picture(portal.address + path, width, 800)


def typed(chromium: Chromium, text: str) -> None:
    chromium.evaluate(f"document.getElementById('text').value = {json.dumps(text)}")


def messages(chromium: Chromium) -> list[str]:
    found = chromium.evaluate("[...document.querySelectorAll('.bubble .text')].map(one => one.innerText)")
    return list(found)


def test_an_operator_answers_corrects_whispers_deletes_and_finishes(chromium: Chromium, made: World) -> None:
    opened(chromium, made.portal, PAGE)
    assert chromium.evaluate("document.activeElement.id") == "text", "one can write at once"
    typed(chromium, "On its way")
    chromium.click("#send")
    assert messages(chromium) == ["Hello", "On its way"]
    made.numbers["reply"] = made.conversation()["messages"][-1]["id"]
    made.do(*CONFIRMED)
    chromium.click("a[href*='edit=']")
    assert chromium.evaluate("document.getElementById('text').value") == "On its way"
    typed(chromium, "It arrives today")
    chromium.click("#send")
    assert messages(chromium)[-1] == "It arrives today"
    typed(chromium, "Ask Anna")
    chromium.evaluate("document.querySelector('[name=whisper]').click()")
    chromium.click("#send")
    chromium.click(".bubble:nth-of-type(2) .danger")
    chromium.click("#finish")
    assert messages(chromium) == ["Hello", "This message was deleted", "Ask Anna"]
    kept = made.conversation()
    assert [one["delivery"] for one in kept["messages"]] == ["", "delivered", ""]
    assert [one["whisper"] for one in kept["messages"]] == [False, False, True]
    assert kept["session"]["closed"]


def test_what_comes_in_appears_without_reloading_and_leaves_what_is_being_written(
    chromium: Chromium, made: World
) -> None:
    opened(chromium, made.portal, PAGE)
    typed(chromium, "I am wri")
    made.do("imconnector.send.messages", {**HERE, "MESSAGES": [message("m2", "Are you there?")]})
    chromium.evaluate(
        "new Promise(done => { const part = document.getElementById('messages');"
        " const look = () => part.innerText.includes('Are you there?') && done(true);"
        " new MutationObserver(look).observe(part, { childList: true, subtree: true }); look() })"
    )
    assert messages(chromium) == ["Hello", "Are you there?"]
    assert chromium.evaluate("document.getElementById('text').value") == "I am wri"


def test_the_connector_is_switched_off_in_the_page(chromium: Chromium, made: World) -> None:
    opened(chromium, made.portal, PAGE)
    chromium.click("#disconnect")
    assert "switched off" in chromium.evaluate("document.querySelector('[role=status]').innerText")
    assert not made.portal.state.store.works("talk", 1)


def test_the_settings_page_opens_in_the_frame_with_what_it_needs(chromium: Chromium, made: World) -> None:
    with event_handler() as handler:
        settings = {
            "ID": "talk", "NAME": "Talk", "ICON": {"DATA_IMAGE": "x"}, "PLACEMENT_HANDLER": handler.address,
        }  # fmt: skip
        made.do("imconnector.register", settings)
        opened(chromium, made.portal, "/contact_center/connector/?ID=talk")
        chromium.click("a[href*='settings']")
        chromium.evaluate("document.getElementById('open').click()")
        received = handler.next()
        assert received.path.startswith("/handler?DOMAIN=127.0.0.1")
        assert received.fields["PLACEMENT"] == "SETTING_CONNECTOR"
        assert json.loads(received.fields["PLACEMENT_OPTIONS"])["CONNECTOR"] == "talk"
        answer = made.http.post("/rest/profile", json={"auth": received.fields["AUTH_ID"]})
        assert answer.status_code == 200


@pytest.mark.parametrize("width", [360, 1400])
def test_no_page_is_wider_than_its_window(chromium: Chromium, made: World, width: int) -> None:
    made.do("event.bind", {"event": "OnAppTest", "handler": f"https://shop.example/{'long' * 30}"})
    made.do("event.test", {"text": "long" * 60})
    long = message("m3", "long" * 90)
    made.do("imconnector.send.messages", {**HERE, "MESSAGES": [long]})
    pages = ["/operator/", PAGE, "/operator/events/", "/operator/applications/"]
    for page in [*pages, "/contact_center/connector/settings/?ID=talk", "/contact_center/"]:
        opened(chromium, made.portal, page, width)
        assert chromium.evaluate("document.documentElement.scrollWidth") <= width, page


def test_what_can_be_clicked_is_24_pixels_high_and_has_a_name(chromium: Chromium, made: World) -> None:
    made.do("operator/reply", {"text": "Hi"})
    for page in ("/operator/", PAGE, "/operator/events/", "/operator/applications/"):
        opened(chromium, made.portal, page)
        small = chromium.evaluate(
            "[...document.querySelectorAll('main button, main summary, main textarea, main .small')]"
            ".filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 24)"
            ".map(one => one.outerHTML)"
        )
        assert small == []
        nameless = chromium.evaluate(
            "[...document.querySelectorAll('a, button, summary')]"
            ".filter(one => !(one.innerText || one.ariaLabel || '').trim() && one.checkVisibility())"
            ".map(one => one.outerHTML)"
        )
        assert nameless == []
