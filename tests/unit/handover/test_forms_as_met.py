"""Registrations as people have them: every form is read exactly, or what is missing is said."""
# ruff: noqa: E501 - commands stand here as they are met

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from configurator.connector.model import Connector
from configurator.handover import HandoverError, Imported, read
from configurator.icon.icon import Icon
from tests.support.paths import ROOT

FOLDER = ROOT / "tests" / "data" / "registrations"
SHOP_FORMS = sorted((FOLDER / "shop").iterdir())
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M0 0h9v9z"/></svg>'
PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
LARGE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#fff" d="M6 6h12v12H6z"/></svg>'
)
SHOP = Connector("shop", "Bob's Shop", Icon(SVG, "#336699"), "https://h.example/x?a=1&b=2", chat_group=True)
CHAT = Connector(
    "test_chat",
    "Bob's «Чат»",
    Icon(LARGE, "#2a7f8f", "90%", "center"),
    "https://app.example.com/h?a=1&b=2",
    chat_group=True,
    newsletter=False,
    comment='Line 1\nLine 2 $HOME `x` \\ "q"',
)
SMALL = Connector("test_chat", "Chat", placement_handler="https://a.example.com")
FORM = Connector("test_chat", "Chat", Icon(LARGE), "https://app.example.com/h")
SHOP_A = Connector("shop_a", "A", Icon(PLAIN), "https://h.example/x")
MET: dict[str, tuple[Connector, tuple[str, ...]]] = {
    "devtools-copy-as-fetch.txt": (CHAT, ()),
    "har.json": (CHAT, ()),
    "devtools-copy-as-powershell.txt": (CHAT, ()),
    "curl-heredoc.txt": (CHAT, ()),
    "curl-cmd-doubled-quotes.txt": (CHAT, ()),
    "curl-typographic-quotes.txt": (replace(CHAT, name="Bob\u2019s «Чат»"), ("TYPOGRAPHIC_QUOTES",)),
    "curl-data-variable.txt": (SMALL, ()),
    "curl-powershell-backticks.txt": (SMALL, ()),
    "second-command-registers.txt": (Connector("two", "Two", placement_handler="https://b.example.com"), ()),
    "wget-apostrophe.txt": (replace(SMALL, name="Bob's"), ()),
    "curl-form-type-and-quotes.txt": (replace(FORM, name="Chat; one"), ()),
    "formdata-append.js": (FORM, ()),
    "bracket-keys-in-object.txt": (FORM, ()),
    "php-urlencode-plus.php": (replace(FORM, icon=Icon(LARGE, "#2a7f8f")), ("DATA_URI_PLUS",)),
    "c5.sh": (Connector("shop_c", "C", Icon(PLAIN, "#336699"), "https://h.example/x"), ("DATA_URI_FORM",)),
    "c6.sh": (Connector("shop_c", "C", Icon(PLAIN, size="90%"), "https://h.example/x"), ()),
    "r01_py_wrongkeys.py": (
        Connector(),
        ("NOT_LITERAL", "NOT_LITERAL", "MISNAMED", "PARAMETER_MISNAMED", "ICON_IS_TEXT"),
    ),
    "r17_pysdk.py": (
        Connector(
            "shop_py", "Shop Py", Icon(SVG, "#69acc0"), "https://h.example/x", Icon(SVG, "#ffb3a3"), chat_group=True
        ),
        (),
    ),
    "r20_csharp.cs": (Connector("shop_cs", "Shop CS", Icon(SVG, "#69acc0"), "https://h.example/x"), ()),
    "r21_ruby.rb": (Connector("shop_rb", "Shop Rb", Icon(SVG, "#69acc0"), "https://h.example/x"), ()),
    "r24_query.txt": (Connector("shop_q", "Shop Q", Icon(SVG, "#336699"), "https://h.example/x"), ("DATA_URI_FORM",)),
    "r25_builtin.json": (Connector("telegrambot", "My Telegram", Icon(PLAIN.replace("<path", '<path fill="#fff"'), "#336699"), "https://h.example/x"), ()),
    "v1.js": (SHOP_A, ()),
    "v5.js": (SHOP_A, ()),
    "v9.json": (SHOP_A, ()),
}  # fmt: skip


def told(imported: Imported) -> set[str]:
    return {one.code for one in imported.remarks} | {one.code for one in imported.problems}


@pytest.mark.parametrize("file", SHOP_FORMS, ids=lambda file: file.stem)
def test_every_form_is_read_exactly(file: Path) -> None:
    imported = read(file.read_bytes().decode())
    single = replace(SHOP, icon=replace(SHOP.icon, svg=SVG.replace('"', "'")))
    assert imported.connector in {SHOP, single}
    assert told(imported) <= {"TYPOGRAPHIC_QUOTES", "BOOLEAN_SPELLING"}


def test_there_are_a_hundred_forms() -> None:
    assert len(SHOP_FORMS) >= 100


@pytest.mark.parametrize("name", MET)
def test_a_text_that_was_met_has_its_right_answer(name: str) -> None:
    connector, codes = MET[name]
    imported = read((FOLDER / "met" / name).read_text("utf-8"))
    assert imported.connector == connector
    assert told(imported) == {*codes}


def test_an_icon_in_another_encoding_is_converted_and_told_of() -> None:
    imported = read((FOLDER / "met" / "r15_go.go").read_text("utf-8"))
    assert "\xd7</text>" in imported.connector.icon.svg
    assert [one.code for one in imported.problems] == ["SVG_RECODED"]
    assert [one.details["field"] for one in imported.remarks] == ["ID", "NAME", "PLACEMENT_HANDLER"]


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("curl -X POST https://a/rest/imconnector.register --data-binary @body.json", "DATA_IN_FILE", "body.json"),
        ("cat body.json | curl https://a/rest/imconnector.register -d @-", "DATA_IN_FILE", "body.json"),
        ('curl https://a/rest/imconnector.register -d "$(cat body.json)"', "DATA_IN_FILE", "body.json"),
        ("wget --post-file=body.json https://a/rest/imconnector.register", "DATA_IN_FILE", "body.json"),
        ('curl https://a/rest/imconnector.register --json "$BODY"', "NOT_IN_TEXT", "$BODY"),
        ("curl.exe https://a/rest/imconnector.register `\n -d $body", "NOT_IN_TEXT", "$body"),
        ("http POST https://a/rest/imconnector.register @body.json", "DATA_IN_FILE", "body.json"),
    ],
)  # fmt: skip
def test_data_that_is_elsewhere_is_named(text: str, code: str, name: str) -> None:
    with pytest.raises(HandoverError) as refused:
        read(text)
    assert (refused.value.code, refused.value.details["name"]) == (code, name)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('curl https://a/rest/imconnector.register -d "ID=a&NAME=$TITLE"', "NAME"),
        ("curl https://a/rest/imconnector.register -d \"{\\\"ID\\\":\\\"a\\\",\\\"NAME\\\":\\\"${TITLE}!\\\"}\"", "NAME"),
        ('{"url": "https://a/rest/imconnector.register", "body": {"ID": "a", "NAME": "{{title}}"}}', "NAME"),
        ("final p = {'ID': 'a', 'NAME': '$title'}; call('imconnector.register', p);", "NAME"),
        ('let p: [String: Any] = ["ID": "a", "NAME": "\\(title)"]', "NAME"),
        ("client.call('imconnector.register', { 'ID' => 'a', 'NAME' => \"#{title}\" })", "NAME"),
        ("call('imconnector.register', {'ID': 'a', 'NAME': f'{title}'})  # True", "NAME"),
        ("def add(title='x'):\n    call('imconnector.register', {'ID': 'a', 'NAME': title})", "NAME"),
        ("let n = 'x'; n += y; call('imconnector.register', {ID: 'a', NAME: n})", "NAME"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_in_the_text_is_never_taken_for_its_name(text: str, field: str) -> None:
    imported = read(text)
    assert (imported.connector.id, imported.connector.name) == ("a", "")
    assert [(one.code, one.details.get("field")) for one in imported.remarks] == [("NOT_LITERAL", field)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("f({ID: 'a', CODE: 'b'})", "PARAMETER_MISNAMED"),
        ("f({ID: 'a', HANDLER: 'https://a.example'})", "PARAMETER_MISNAMED"),
        ("f({ID: 'a', ICON: 'data:image/svg+xml,x'})", "ICON_IS_TEXT"),
        ("f({ID: 'a', ICON: {SVG: 'x'}})", "PARAMETER_MISNAMED"),
        ("f({ID: 'a', PLACEMENT_HANDLR: 'https://a.example'})", "PARAMETER_MISNAMED"),
    ],
)
def test_a_wrong_name_is_explained(text: str, code: str) -> None:
    assert code in {one.code for one in read(text).problems}


def test_two_registrations_are_told_of() -> None:
    for text in (
        "curl https://a/rest/imconnector.register -d ID=a\ncurl https://a/rest/imconnector.register -d ID=b",
        '[{"url": "https://a/rest/imconnector.register", "body": {"ID": "a", "NAME": "x"}}, {"url": "https://a/rest/imconnector.register", "body": {"ID": "b", "NAME": "x"}}]',
    ):
        imported = read(text)
        assert imported.connector.id == "a"
        assert [one.code for one in imported.remarks] == ["MORE_THAN_ONE"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"ID": "a", "NAME": "x", "NAME": "y"}', "DUPLICATE"),
        ("curl https://a/rest/imconnector.register -d 'ID=a' -d 'NAME", "BROKEN_OFF"),
        ("curl https://a/rest/imconnector.register -d ID=a --data-url", "BROKEN_OFF"),
        ("curl https://a/rest/imconnector.register -d ID=a 'NAME=x'", "BROKEN_OFF"),
        ("curl https://a/rest/imconnector.register -d ID=a \\", "BROKEN_OFF"),
        ('call("imconnector.register", {"ID": "a"}, "NAME": "x")', "BROKEN_OFF"),
        ("f.append('ID', 'a'); f.append('NAME', 'x', 'y')", "BROKEN_OFF"),
        ("ID=a&NAME=x&COMMENT=PLACEMENT_HANDLER%3Dhttps://a.example", "BROKEN_OFF"),
        ("f.append('ICON_DISABLED[COLOR]', 'red'); f.append('ID', 'a'); g('ICON[COLOR]', 'red')", "NOT_READ"),
    ],
)
def test_a_damaged_text_is_told_of(text: str, code: str) -> None:
    assert code in [one.code for one in read(text).remarks]


def test_a_shells_quotes_are_never_read_as_code() -> None:
    text = 'run curlish -d \'{"ID":"a","NAME":"Bob\'\\\'\'s"}\' https://a/rest/imconnector.register'
    with pytest.raises(HandoverError):
        read(text)
