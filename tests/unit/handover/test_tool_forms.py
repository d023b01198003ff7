"""Registrations as today's tools and people write them: one connector, read exactly from each."""
# ruff: noqa: E501 - commands stand here as they are met

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from configurator.connector.model import Connector
from configurator.handover import HandoverError, Imported, read
from configurator.icon.icon import Icon
from tests.support.paths import ROOT

FORMS = sorted((ROOT / "tests" / "data" / "registrations" / "tools").iterdir())
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#fff" d="M5 5h14v14H5z"/></svg>'
)
SHOP = Connector(
    "my_shop",
    "Bob's Shop",
    Icon(SVG, "#1f7a8c", "80%", "center"),
    "https://app.example.com/settings?k=1&m=2",
)
NAMES = ("Bob's Shop", "Bob\u2019s Shop", "Bobs Shop")
"""A word processor's apostrophe stays one; not every form can have one."""
TYPOGRAPHIC = ("ps-smart-quotes", "typo-")
URL = "https://a/rest/imconnector.register"


def codes_of(found: Imported) -> list[str]:
    return [one.code for one in found.remarks] + [one.code for one in found.problems]


def told(text: str) -> tuple[str, str, list[str]]:
    """What is read of ID and NAME, and the codes of all that is told."""
    found = read(text)
    return found.connector.id, found.connector.name, codes_of(found)


def test_there_are_sixty_forms() -> None:
    assert len(FORMS) >= 60


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_each_form_is_read_exactly(file: Path) -> None:
    found = read(file.read_bytes().decode())
    assert found.connector in [replace(SHOP, name=name) for name in NAMES]
    assert codes_of(found) == (["TYPOGRAPHIC_QUOTES"] if file.stem.startswith(TYPOGRAPHIC) else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # The portal reads names of parameters in any letters.
        ('{"method": "imconnector.register", "params": {"id": "a", "name": "x", "chat_group": true}}', "x"),
        ("BX24.callMethod('imconnector.register', {id: 'a', name: 'x'})", "x"),
        (f"curl {URL} -d id=a -d name=x", "x"),
        (f"curl {URL} -d 'id=a&Name=x&icon[color]=red'", "x"),
        ('{"Id": "a", "NAME": "x", "Icon": {"data_image": "", "Color": "red"}}', "x"),
        # Values that pass through other commands.
        (f"N=$(printf '%s' 'x y')\ncurl {URL} -d ID=a -d \"NAME=$N\"", "x y"),
        (f"curl {URL} -d ID=a -d \"NAME=$(echo x | tr -d '\\n')\"", "x"),
        (f"jq -nc --argjson g true --arg n x '{{ID: \"a\", NAME: $n, CHAT_GROUP: $g}}' | curl {URL} -d @-", "x"),
        # Variables of Windows.
        (f'set ID=a\nset "NAME=x & y"\ncurl "{URL}" ^\n -d "ID=%id%" --data-urlencode "NAME=%NAME%"', "x & y"),
        (f"$n = 'x'\ncurl.exe {URL} `\n -d ID=a -d \"NAME=${{n}}\"", "x"),
        ("$n = 'x'\n$b = @\"\n{\"ID\": \"a\", \"NAME\": \"$n ${n}\"}\n\"@\nInvoke-RestMethod -Method Post -Body $b", "x x"),
        # An address that a page has escaped, and nothing else.
        ("<pre>f('imconnector.register', {ID: 'a', NAME: 'x &lt;y&gt;', PLACEMENT_HANDLER: 'https://a.b/?c=1&amp;d=2'})</pre>", "x <y>"),
        # A person's own typographic quotes stay.
        ("f('imconnector.register', {ID: 'a', NAME: 'the \u201cx\u201d'})", "the \u201cx\u201d"),
        ('{"ID": "a", "NAME": "\u2018x\u2019 = \u201cy\u201d"}', "\u2018x\u2019 = \u201cy\u201d"),
    ],
)  # fmt: skip
def test_a_value_is_read_exactly(text: str, name: str) -> None:
    assert told(text) == ("a", name, [])


@pytest.mark.parametrize(
    "text",
    [
        f"N=$(date +%s)\ncurl {URL} -d ID=a -d \"NAME=$N\"",
        f"curl {URL} -d ID=a -d \"NAME=$(echo x; echo y)\"",
        f"curl {URL} -d ID=a -d \"NAME=$(echo x | rev)\"",
        f"curl {URL} -d ID=a -d \"NAME=$(printf %s $X | base64)\"",
        f"jq -n --arg n x '{{ID: \"a\", NAME: $title}}' | curl {URL} -d @-",
        f"jq -n --arg n x '{{ID: \"a\", NAME: \"\\($n)!\"}}' | curl {URL} -d @-",
        f'set NAME=x\nset NAME=y\ncurl "{URL}" ^\n -d "ID=a" --data-urlencode "NAME=%NAME%"',
        f'set NAME=%1\ncurl "{URL}" ^\n -d "ID=a" --data-urlencode "NAME=%NAME_%"',
        f"curl.exe {URL} `\n -d ID=a -d \"NAME=${{n}}\"",
        "$b = @\"\n{\"ID\": \"a\", \"NAME\": \"${n}\"}\n\"@\nInvoke-RestMethod -Method Post -Body '{\"ID\": \"a\"}'",
    ],
)  # fmt: skip
def test_a_value_that_is_not_known_is_told_of(text: str) -> None:
    identifier, name, codes = told(text)
    assert (identifier, name) == ("a", "")
    assert codes


@pytest.mark.parametrize(
    "text",
    [
        "import x\nrequests.post('URL', data='{\"ID\": \"a\", \"NAME\": \"%s\"}' % name)",
        'package main\nfunc f() { b := fmt.Sprintf(`{"ID": "a", "NAME": "%s shop"}`, name); http.Post("URL", "application/json", strings.NewReader(b)) }',
        '<?php $b = sprintf(\'{"ID": "a", "NAME": "%1$s"}\', $name); post(\'URL\', $b);',
        'String b = """\n{"ID": "a", "NAME": "%s"}\n""".formatted(name);\nclient.send("URL", b);',
        'String b = String.format("{\\"ID\\": \\"a\\", \\"NAME\\": \\"%s\\"}", name); client.post("URL", b);',
        "require 'x'\nb = '{\"ID\": \"a\", \"NAME\": \"%s\"}' % [name]\npost('URL', b)",
    ],
)  # fmt: skip
def test_a_place_for_a_value_in_a_text_is_no_value(text: str) -> None:
    assert told(text.replace("URL", URL)) == ("a", "", ["NOT_LITERAL"])


@pytest.mark.parametrize(
    "text",
    [
        "import x\nb = '{\"ID\": \"a\", \"NAME\": \"NN\"}'.replace('NN', name)\nrequests.post('URL', data=b)",
        "<?php $b = str_replace('NN', $name, '{\"ID\": \"a\", \"NAME\": \"NN\"}'); post('URL', $b);",
    ],
)  # fmt: skip
def test_a_text_in_which_code_replaces_something_is_told_of(text: str) -> None:
    assert told(text.replace("URL", URL)) == ("a", "NN", ["NOT_LITERAL"])


@pytest.mark.parametrize("name", ["50% off, 100%", "%s", "{}"])
def test_a_text_into_which_nothing_is_put_stays(name: str) -> None:
    body = f'{{"ID": "a", "NAME": "{name}", "ICON": {{"COLOR": "red", "SIZE": "90%"}}}}'
    assert told(f"import x\nrequests.post('{URL}', data='{body}')") == ("a", name, [])


@pytest.mark.parametrize(
    "text",
    ['{"id": 5, "name": "x"}', '[{"id": "a", "name": "x", "icon": "star"}]', "id=5&name=x", "f({id: 'a', name: 'x'})"],
)  # fmt: skip
def test_other_objects_with_such_names_are_no_connectors(text: str) -> None:
    with pytest.raises(HandoverError) as refused:
        read(text)
    assert refused.value.code == "NOT_RECOGNISED"


def test_variables_that_double_each_other_are_not_followed_for_ever() -> None:
    chain = "A=xxxxxxxxxx\n" + 'A="$A$A"\n' * 40
    assert told(f'{chain}curl {URL} -d ID=a -d "NAME=$A"') == ("a", "", ["NOT_LITERAL"])
