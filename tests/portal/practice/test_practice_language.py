"""The pages in the browser's language: complete, safe, and nothing else than the pages."""

from __future__ import annotations

import ast
import dataclasses
import re
from ast import Call
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import catalogues
import pytest
import translations
from babel.messages import Catalog

from configurator import practice
from configurator.practice import page_language
from configurator.practice.page_language import preferred
from configurator.wording import translation
from tests.portal.practice.conftest import Browser, operate, write
from tests.support.found import present
from tests.support.measuring import Measured
from tests.support.practice_samples import CONNECTOR

FOLDER = Path(practice.__file__).parent
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))
CODES = {"px", "HTTP", "client_id", "client_secret", "application_token"}
"""What a template may say in every language."""
SHOW = {"_problem", "_sign_in", "page", "page_with_icons", "problem"}
"""The functions that put texts into pages."""
RUSSIAN = {"accept-language": "ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7"}
NAMES = re.compile(
    r"Connector Configurator|Open Channels|imopenlines|client_id|invalid_client|NOT_FOUND|px|admin|A remark|"
    r"Acme Chat|Acme Help Desk|Support|Live chat|Telegram|Viber|Bitrix24.Network|https://connector\.acme\S+|"
    r"Sales|Maria|Where is it\?|Yes|Practice Administrator|Unfinished App|HTTP|event\.bind|client_secret|"
    r"application_token"
)
"""What stands in Latin letters on a Russian page."""


class Words(HTMLParser):
    """What people read or hear of a page, without its styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.all: list[str] = []
        self._inside = ""
        self.feed(re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL))

    def handle_starttag(self, _tag: str, attrs: list[Any]) -> None:
        self.all += [words for name, words in attrs if name in {"alt", "aria-label", "placeholder", "title"}]

    def handle_data(self, data: str) -> None:
        self.all.append(data)


def calls(names: set[str]) -> Iterator[Call]:
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in names:
                yield node


def test_the_pages_speak_every_language_of_the_window() -> None:
    assert page_language.languages() == translation.languages()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_a_template_has_no_word_that_is_not_marked(path: Path) -> None:
    written = re.sub(r"\{[{%#].*?[}%#]\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    left = " ".join(Words(written).all)
    assert set(re.findall(r"[^\W\d]+", left)) <= {
        "px",
        "HTTP",
        "client_id",
        "client_secret",
        "application_token",
    }


def test_no_sentence_reaches_a_page_without_being_said() -> None:
    for call in calls(SHOW):
        given = [*call.args, *(one.value for one in call.keywords)]
        inside = {id(part) for one in given for said in sayings(one) for part in ast.walk(said)}
        parts = [part for one in given for part in ast.walk(one) if id(part) not in inside]
        texts = [
            part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)
        ]
        assert not [text for text in texts if not re.fullmatch("[a-z_]*|[A-Z_]+|1", text)], ast.unparse(call)


def sayings(node: ast.AST) -> list[Any]:
    return [part for part in ast.walk(node) if isinstance(part, ast.Call) and ast.unparse(part.func) == "_"]


def test_a_translation_brings_no_markup(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Catalog(locale="ru")
    made.add("Sign in", "<b>Войти</b> & l'entrée")
    translations.write(tmp_path / "ru.po", made)
    catalogues.compile_(tmp_path / "ru.po", tmp_path / "ru.mo")
    monkeypatch.setattr(page_language, "FOLDER", tmp_path)
    page_language.catalogue.cache_clear()
    browser.http.headers.update(RUSSIAN)
    try:
        assert ">&lt;b&gt;Войти&lt;/b&gt; &amp; l&#39;entrée</button>" in browser.authorize().text
    finally:
        page_language.catalogue.cache_clear()


def pages(browser: Browser) -> Iterator[str]:
    """Walk through every page; yield each one's text."""
    portal, http = browser.portal, browser.http
    yield browser.authorize(client_id="unknown").text
    yield browser.authorize().text
    yield browser.authorize(answer="allow").text
    yield browser.authorize(login="admin", password="wrong").text
    portal.faults = ["SECOND_FACTOR"]
    yield (asks := browser.authorize(login="admin", password=portal.password).text)
    pending = present(re.search(r'name="pending" value="(\w+)"', asks))[1]
    yield browser.authorize(second_code="1", pending=pending).text
    browser.authorize(second_code="000000", pending=pending)
    yield browser.authorize().text
    yield browser.authorize(answer="deny").text
    yield http.get("/").text
    browser.call("imconnector.register", **CONNECTOR | {"COMMENT": "A remark"})
    for _again in range(2):
        for address in ("/", "/contact_center/line/?ID=1", "/contact_center/connector/?ID=acme_chat"):
            yield http.get(address).text
        http.post("/contact_center/connector/?ID=acme_chat")
    yield http.get("/icon/acme_chat").text
    yield http.get("/icon/none").text
    yield from operators_pages(browser)


def operators_pages(browser: Browser) -> Iterator[str]:
    """The same with and without conversations and events."""
    addresses = ["/operator/", "/operator/events/", "/operator/applications/", "/operator/conversation/"]
    settings = "/contact_center/connector/settings/?ID=acme_chat"
    yield from (browser.http.get(address).text for address in [*addresses, settings])
    conversation = write(browser, "m1", "Where is it?")
    browser.call("event.bind", event="OnImConnectorMessageAdd", handler="https://shop.example/h")
    browser.call("event.bind", event="OnImConnectorMessageAdd", event_type="offline")
    message = operate(browser, "reply", text="Yes")["message"]
    operate(browser, "reply", text="Yes", whisper=True)
    operate(browser, "edit", message=message, text="Yes, Maria")
    asked = [*addresses, conversation, f"{conversation}&edit={message}"]
    yield from (browser.http.get(address).text for address in asked)
    operate(browser, "delete", message=message)
    operate(browser, "disconnect")
    yield from (browser.http.get(address).text for address in (*addresses, conversation))
    operate(browser, "finish")
    yield browser.http.get(conversation).text
    for line in (1, 2):
        operate(browser, "delete-line", line=line)
    yield browser.http.get("/operator/").text


def test_a_russian_browser_reads_russian_on_every_page(browser: Browser) -> None:
    browser.http.headers.update(RUSSIAN)
    host = browser.portal.address.partition("://")[2]
    for page in pages(browser):
        plain = re.sub("<code>.*?</code>", "", page)
        words = " ".join(Words(plain).all).replace(host, "")
        assert '<html lang="ru">' in page
        assert re.findall("[A-Za-z]{2,}", NAMES.sub("", words)) == []
        assert not re.search(r"\{\{|%\(", page)


def test_every_other_browser_reads_english_on_every_page(browser: Browser) -> None:
    for page in pages(browser):
        assert '<html lang="en">' in page
        assert not re.search(r"[\u0400-\u04ff]|\{\{|%\(", page)


def test_each_request_is_answered_in_its_own_language(browser: Browser) -> None:
    for accepted, word in [("ru", "Войти"), ("en", "Sign in"), ("ru", "Войти"), ("", "Sign in")]:
        browser.http.headers["accept-language"] = accepted
        assert f">{word}</button>" in browser.authorize().text


def test_what_programs_read_stays_english(browser: Browser) -> None:
    def answers() -> Iterator[dict[str, bool | str] | str]:
        yield browser.http.post(
            "/rest/imconnector.register", json={"auth": browser.portal.access_token}
        ).json()["result"]
        yield browser.http.post("/rest/none", json={"auth": browser.portal.access_token}).text
        yield browser.http.post("/rest/imconnector.list", json={"auth": "wrong"}).text
        yield browser.token(code="wrong").text

    english = list(answers())
    browser.http.headers.update(RUSSIAN)
    assert list(answers()) == english


@pytest.mark.parametrize("headers", [{}, RUSSIAN], ids=["en", "ru"])
def test_names_are_escaped_in_every_language_and_never_translated(
    browser: Browser, headers: dict[str, Any]
) -> None:
    name = "<img src=x>'\"&%(host)s {{ Allow }} Sign in"
    inner = browser.portal.state
    inner.application = dataclasses.replace(inner.application, name=name)
    browser.http.headers.update(headers)
    browser.call("imconnector.register", **CONNECTOR | {"NAME": name, "COMMENT": name})
    browser.authorize(login="admin", password=browser.portal.password)
    shown = [browser.authorize().text, browser.authorize(answer="deny").text]
    shown += [
        browser.http.get(path).text
        for path in ("/", "/contact_center/line/", "/contact_center/connector/?ID=acme_chat")
    ]
    for page in shown:
        assert "<img" not in page
        assert name in unescape(page)
        assert "&lt;img src=x&gt;&#39;&#34;&amp;%(host)s {{ Allow }} Sign in" in page


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("ru", "ru"), ("RU-ru", "ru"), ("ru-RU,ru;q=0.9,en-US;q=0.8", "ru"), ("en;q=0.5,ru", "ru"),
        ("de, ru;q=0.5, en;q=0.4", "de"), ("ru;q=1.000", "ru"), ("zh-Hans-CN , ru ; q=0.1", "zh_Hans"),
        ("", "en"), ("en,ru;q=0.9", "en"), ("en,ru", "en"), ("ru;q=0.4,en;q=0.5", "en"), ("ru;q=0", "en"),
        ("*", "en"), ("de", "de"), ("rue", "en"), ("kk-KZ", "en"), ("ru_RU", "en"),
    ],
)  # fmt: skip
def test_the_language_that_the_browser_prefers_is_spoken(accepted: str, code: str) -> None:
    assert preferred(accepted) == code


@pytest.fixture
def many_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for code in ("es", "es_419", "pt_BR", "ru", "zh_Hans", "zh_Hant"):
        (tmp_path / f"{code}.mo").touch()
    monkeypatch.setattr(page_language, "FOLDER", tmp_path)
    page_language.languages.cache_clear()
    yield
    monkeypatch.undo()
    page_language.languages.cache_clear()


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("es-MX", "es_419"), ("es-419,es;q=0.9", "es_419"), ("es-ES", "es"), ("es", "es"), ("pt-BR", "pt_BR"),
        ("pt", "pt_BR"), ("pt-PT,en;q=0.5", "pt_BR"), ("zh-CN", "zh_Hans"), ("zh", "zh_Hans"),
        ("zh-TW", "zh_Hant"), ("zh-Hant-HK", "zh_Hant"), ("zh-Hans-SG", "zh_Hans"), ("ZH-tw", "zh_Hant"),
    ],
)  # fmt: skip
def test_the_variant_that_comes_nearest_is_spoken(many_languages: None, accepted: Any, code: Any) -> None:
    assert preferred(accepted) == code


LONG = 60_000
HOSTILE = [
    *(f"ru;q={weight}" for weight in ("", "nan", "inf", "-1", "2", "1e9", "\xb2", "0." + "0" * LONG)),
    "ru;;q=1", "ru;level=1", "q=ru", "ru\t\x0bx", "\xd1\x80\xd1\x83", "../../ru", "{{ru}}", "__class__",
    "," * LONG, ";" * LONG, "a" * LONG, "ru-" * 20_000 + "!", "ru" + " " * LONG + "x", "ru;" + " " * LONG,
]  # fmt: skip


@pytest.mark.parametrize("accepted", HOSTILE, ids=range(len(HOSTILE)))
def test_a_header_without_sense_does_no_harm(accepted: str, measured: Measured) -> None:
    with measured():
        assert preferred(accepted) == "en"


@pytest.mark.parametrize("accepted", [b"ru;q=\xff\xb2", b"\xd1\x80", b"a" * LONG, b"," * LONG], ids=range(4))
def test_a_page_comes_whatever_the_header_says(browser: Browser, accepted: bytes) -> None:
    answer = browser.http.get("/", headers={b"accept-language": accepted})
    assert answer.status_code == 200
    assert ">Contact Center</h1>" in answer.text
