"""Code as it is met: the documentation's own examples, API clients' commands, people's own scripts."""
# ruff: noqa: E501 - commands stand here as they are met

from __future__ import annotations

from pathlib import Path

import pytest

from configurator.connector.model import Connector
from configurator.handover import HandoverError, Remark, read
from configurator.icon.icon import Icon

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("documentation.*.txt"))
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
DOCUMENTED = Connector(
    "myconnector",
    "Мой коннектор",
    Icon(SVG, "#69acc0", "90%", "center"),
    "https://example.com/connector/settings",
    Icon(SVG, "#99adb3"),
)


def codes(text: str) -> list[str]:
    return [remark.code for remark in read(text).remarks]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name.split(".")[1])
def test_the_documentations_examples_leave_nothing_to_remark(example: Path) -> None:
    imported = read(example.read_text("utf-8"))
    assert (imported.connector, imported.problems, imported.remarks) == (DOCUMENTED, (), ())


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 5


def test_an_icon_in_the_old_spelling_is_read() -> None:
    old = "data:image/svg+xml;charset=US-ASCII,%3Csvg%20xmlns%3D%22http%3A//www.w3.org/2000/svg%22%3E%0A%09%3C/svg%3E"
    imported = read(f"BX24.callMethod('imconnector.register', {{ID: 'a', ICON: {{DATA_IMAGE: '{old}'}}}})")
    assert imported.connector.icon.svg == '<svg xmlns="http://www.w3.org/2000/svg">\n\t</svg>'
    assert not imported.remarks


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # JavaScript
        ("""({ID: "a", "NAME": 'It\\'s', })""", "It's"),
        ("""const params = { // mine\n ID: 'a', /* name: */ NAME: `two\nlines \\` \\${x}` }""", "two\nlines ` ${x}"),
        ("""x({ID:'a',NAME:'\\x41\\u0042\\u{43}\\uD83D\\uDE00\\\n!\\z'})""", "ABC😀!z"),
        ("""x({ID:'a',NAME:'one ' + "two" + ' three'})""", "one two three"),
        ("""BX24.callMethod("imconnector.register",{ID:"a",NEWSLETTER:!0,NAME:"small"},function(){})""", "small"),
        # PHP
        ("""CRest::call('imconnector.register', array('ID' => 'a', 'NAME' => 'It\\'s \\n'));""", "It's \\n"),
        ("""$p = ["ID" => "a", "NAME" => "\\$5\\t\\x41\\u{1F600}\\xC3\\xA9\\101 \\q", ];""", "$5\tA😀éA \\q"),
        ("""$p = ['ID' => 'a', # id\n 'NAME' => 'a' . "b" . 'c'];""", "abc"),
        ("""$p = ['ID' => 'a', 'NAME' => <<<'X'\n  It's $5\n  "now"\n  X, 'COMMENT' => ''];""", 'It\'s $5\n"now"'),
        ("""$b24->getIMOpenLinesScope()->connector()->register(['ID' => 'a', 'NAME' => 'x'])->isSuccess();""", "x"),
        # Python
        ("""p = {'ID': 'a', "NAME": 'It\\'s \\N{BULLET}', 'NEWSLETTER': False,}""", "It's •"),
        ("""token.call_method("imconnector.register", {"ID": "a", "NAME": ("one "\n 'two'),})""", "one two"),
        ("""call('imconnector.register', dict(ID='a', NAME=r'\\d'))""", "\\d"),
        ("""client.imconnector.register(bitrix_id="a", name="x", placement_handler="y", icon={})""", "x"),
        ("""p = {"ID": "a", "NAME": '''it's\n"it"''', "CHAT_GROUP": True}""", "it's\n\"it\""),
        # JSON, and nearly JSON
        ("""{"ID": "a", "NAME": "x", "auth": "secret"}""", "x"),
        ("""{"method": "imconnector.register", "params": {"ID": "a", "NAME": "x"}}""", "x"),
        ("""{"ID": "a", "NAME": "x", // the name\n}""", "x"),
    ],
)  # fmt: skip
def test_code_is_read_by_its_languages_own_rules(text: str, name: str) -> None:
    imported = read(text)
    assert (imported.connector.id, imported.connector.name) == ("a", name)
    assert (imported.problems, imported.remarks) == ((), ())


@pytest.mark.parametrize(
    "command",
    [
        """curl https://a.bitrix24.com/rest/imconnector.register -d '{"ID":"a","NAME":"It'"'"'s “x”\\n"}'""",
        """curl 'https://a.bitrix24.com/rest/imconnector.register.json' \\\n --data-raw $'{"ID":"a","NAME":"It\\'s \\u201cx\\u201d\\\\n"}' \\\n --compressed""",
        """$ curl -sSd "{\\"ID\\": \\"a\\", \\"NAME\\": \\"It's “x”\\\\n\\"}" https://a/rest/imconnector.register | jq .""",
        """curl --location --request POST 'https://a/rest/imconnector.register' --header 'X: y' \\\n--data-urlencode 'ID=a' --data-urlencode 'NAME=It'\\''s “x”\n'""",
        """curl -d ID=a -d NAME=It%27s+%E2%80%9Cx%E2%80%9D%0A https://a/rest/imconnector.register\necho done""",
        """curl 'https://a/rest/imconnector.register?ID=a&auth=t&NAME=It%27s%20%E2%80%9Cx%E2%80%9D%0A'""",
        """curl -F ID=a -F "NAME=It's “x”\n" https://a/rest/imconnector.register""",
        """curl "https://a/rest/imconnector.register" ^\n  --data-raw ^"{\\^"ID\\^":\\^"a\\^",\\^"NAME\\^":\\^"It's “x”\\n\\^"}^\"""",
        """curl --json '{"ID":"a","NAME":"It\\u0027s “x”\\n",}' https://a/rest/imconnector.register""",
    ],
)  # fmt: skip
def test_commands_of_api_clients_are_read(command: str) -> None:
    imported = read(command)
    assert (imported.connector.id, imported.connector.name) == ("a", "It's “x”\n")
    assert (imported.problems, imported.remarks) == ((), ())


def test_a_form_nests_and_knows_only_texts() -> None:
    body = "ID=a&NAME=x&ICON[COLOR]=%23fff&ICON%5BSIZE%5D=90%25&CHAT_GROUP=1&NEWSLETTER=false&auth=t"
    imported = read(f"curl https://a/rest/imconnector.register -d '{body}'")
    assert imported.connector.icon == Icon(color="#fff", size="90%")
    assert (imported.connector.chat_group, imported.connector.newsletter) == (True, False)
    assert not imported.problems


def test_what_only_the_program_knows_is_named_and_left_out() -> None:
    imported = read(
        "BX24.callMethod('imconnector.register', {\n  ID: 'a',\n  NAME: title + '!',\n"
        "  ICON: {DATA_IMAGE: makeIcon({a: [1, 2]}), COLOR: 'red'},\n  ...others,\n  COMMENT: `Hi ${you}`,\n})"
    )
    assert imported.connector == Connector("a", icon=Icon(color="red"))
    assert imported.remarks == (
        Remark("NOT_LITERAL", {"field": "NAME", "text": "title + '!'", "line": 3}),
        Remark("NOT_LITERAL", {"field": "ICON.DATA_IMAGE", "text": "makeIcon({a: [1, 2]})", "line": 4}),
        Remark("NOT_LITERAL", {"field": "", "text": "...others", "line": 5}),
        Remark("NOT_LITERAL", {"field": "COMMENT", "text": "`Hi ${you}`", "line": 6}),
    )


def test_an_icon_that_is_encoded_on_the_spot_is_read() -> None:
    js = read(
        """f({ID: 'a', ICON: {DATA_IMAGE: 'data:image/svg+xml,' + encodeURIComponent('<svg>#</svg>')}})"""
    )
    php = read(
        """['ID' => 'a', 'ICON' => ['DATA_IMAGE' => 'data:image/svg+xml;base64,' . base64_encode('<svg>#</svg>')]]"""
    )
    assert js.connector.icon.svg == php.connector.icon.svg == "<svg>#</svg>"
    assert not js.remarks + php.remarks


@pytest.mark.parametrize(
    "text",
    [
        (
            "const icon = 'data:image/svg+xml,' + encodeURIComponent(`<svg>#</svg>`)\nlet name = \"It's\";\n"
            "BX24.callMethod('imconnector.register', {ID: 'a', NAME: name, ICON: {DATA_IMAGE: icon}})"
        ),
        (
            "$uri = 'data:image/svg+xml;base64,' . base64_encode('<svg>#</svg>');\n$icon = array('DATA_IMAGE' => $uri);\n"
            "CRest::call('imconnector.register', ['ID' => 'a', 'NAME' => 'It\\'s', 'ICON' => $icon]);"
        ),
        (
            "NAME = 'It\\'s'\nuri = 'data:image/svg+xml,<svg>%23</svg>'\nicon = {'DATA_IMAGE': uri}\n"
            "token.call_method('imconnector.register', {'ID': 'a', 'NAME': NAME, 'ICON': icon})"
        ),
    ],
    ids=["JavaScript", "PHP", "Python"],
)
def test_a_variable_that_is_set_once_to_what_stands_there_is_known(text: str) -> None:
    imported = read(text)
    assert (imported.connector, imported.remarks) == (Connector("a", "It's", Icon("<svg>#</svg>")), ())


@pytest.mark.parametrize(
    "before",
    ["", "name = 'a'; name = 'b';", "if (x) name = 'a' else name = 'b'", "name = ask()", "name = name"],
)
def test_any_other_variable_is_left_out(before: str) -> None:
    imported = read(before + "\nBX24.callMethod('imconnector.register', {ID: 'a', NAME: name, COMMENT: 'c'})")
    assert imported.connector == Connector("a", comment="c")
    assert [remark.details["text"] for remark in imported.remarks] == ["name"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("BX24.callMethod('imconnector.register', {ID: 'a', NAME: 'Sho", "BROKEN_OFF"),
        ("BX24.callMethod('imconnector.register', {ID: 'a', ICON: {COLOR: 'red'", "BROKEN_OFF"),
        ("f({ID: 'a', ID: 'b'})", "DUPLICATE"),
        ("curl https://a/rest/imconnector.register?ID=a -d @params.json", "DATA_IN_FILE"),
        ("curl https://a/rest/imconnector.unregister -d ID=a", "OTHER_METHOD"),
        ("BX24.callMethod('imconnector.unregister', {ID: 'a'})", "OTHER_METHOD"),
        ("f('imconnector.register', {ID: 'a'}); f('imconnector.register', {ID: 'b'})", "MORE_THAN_ONE"),
    ],
)
def test_what_cannot_be_right_is_remarked(text: str, code: str) -> None:
    assert code in codes(text)


def test_the_call_is_found_among_other_code_and_prose() -> None:
    text = (
        "Hi Ann, here's the script (don't lose it!):\n\n<?php\n$icon = 'x'; // isn't used\n"
        "$a = array('x' => array(1, 2));\n$result = CRest::call(\n 'imconnector.register', [ 'ID' => 'a', 'NAME' => 'It\\'s' ]);\n"
    )
    imported = read(text)
    assert (imported.connector.id, imported.connector.name, imported.remarks) == ("a", "It's", ())


def test_parameters_in_a_variable_are_found() -> None:
    assert (
        read(
            "$params = ['ID' => 'a', 'NAME' => 'x'];\nCRest::call('imconnector.register', $params);"
        ).connector.name
        == "x"
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "EMPTY"),
        (" \n", "EMPTY"),
        ("Hello", "NOT_RECOGNISED"),
        ("{}", "NOT_RECOGNISED"),
        ('{"a": 1}', "NOT_RECOGNISED"),
        ("curl https://example.com/", "NOT_RECOGNISED"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "NOT_RECOGNISED"),
        ('{"format": "connector-configurator", "version": 999, "connector": {}}', "NEWER_VERSION"),
        ("x" * 20_000_001, "TOO_LARGE"),
    ],
)
def test_a_text_without_a_connector_is_refused(text: str, code: str) -> None:
    with pytest.raises(HandoverError) as refused:
        read(text)
    assert refused.value.code == code


def test_no_token_is_kept() -> None:
    assert "s3cret" not in repr(read('{"ID": "a", "auth": "s3cret"}'))
    assert "s3cret" not in repr(read("curl https://a/rest/imconnector.register -d 'ID=a&auth=s3cret'"))
    assert "s3cret" not in repr(read("f({ID: 'a', auth: 's3cret' + more})"))
