"""Whatever couldn't be read is told with the line in which it stands."""
# ruff: noqa: E501 - commands stand here as they are met

from __future__ import annotations

import random

import pytest

from configurator.handover import HandoverError, read
from tests.support.mutated_registrations import mutated

URL = "https://a/rest/imconnector.register"


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (f"# Setup\ncurl {URL} \\\n  -d ID=a \\\n  -d 'NAME", "BROKEN_OFF", 4),
        (f'\ncurl {URL} -d ID=a \\\n  -d "NAME=x', "BROKEN_OFF", 3),
        (f"curl {URL} -d ID=a \\\n  -d NAME=x \\\n", "BROKEN_OFF", 2),
        (f"curl {URL} -d ID=a \\\n  'NAME=x'", "BROKEN_OFF", 2),
        (f"curl {URL} -d ID=a \\\n  --data-url", "BROKEN_OFF", 2),
        (f"curl {URL} -d ID=a \\\n  -d NAME=x \\\n  -d NAME=y", "DUPLICATE", 3),
        (f"curl {URL} -d ID=a \\\n  -d NAME=$TITLE \\\n  -d COMMENT=c", "NOT_LITERAL", 2),
        (f"ls\ncurl {URL} \\\n -d ID=a -d @rest.txt", "DATA_IN_FILE", 3),
        (f"curl {URL} -H 'Accept: x' \\\n --data-urlencode ID=a \\\n --data-urlencode NAME@name.txt", "DATA_IN_FILE", 3),
        ("true\n\ncurl https://a/rest/imconnector.unregister \\\n -d ID=a", "OTHER_METHOD", 3),
        (f"curl {URL} \\\n-d \u201cID=a&NAME=x\u201d", "TYPOGRAPHIC_QUOTES", 2),
        (f"curl {URL} -d ID=a -d NAME=a\n\ncurl {URL} -d ID=b -d NAME=b", "MORE_THAN_ONE", 3),
        (f"curl {URL} -d '{{\n\"ID\": \"a\",\n\"NAME\": \"x\n\"COMMENT\": \"c\"}}'", "BROKEN_OFF", 4),
        ('{\n"ID": "a",\n"NAME": "x",\n"NAME": "y"}', "DUPLICATE", 4),
        ('{\n"ID": "a",\n"NAME": "x"\n"COMMENT": "y"}', "NOT_READ", 4),
        ('{"url": "' + URL + '",\n"body": {"ID": "a",\n"NAME": "{{title}}"}}', "NOT_LITERAL", 3),
        ("f.append('ID', 'a')\nf.append('NAME', 'x', 'y')", "BROKEN_OFF", 2),
        ("f.append('ID', 'a')\nf.append('NAME', 'x')\nf.append('NAME', 'y')", "DUPLICATE", 3),
        ("x = 1\nf({ID: 'a',\n CODE: code})", "MISNAMED", 3),
        ("x()\nBX24.callMethod('imconnector.unregister',\n {ID: 'a'})", "OTHER_METHOD", 2),
        ("f('imconnector.register', {ID: 'a', NAME: 'a'});\n\nf('imconnector.register', {ID: 'b', NAME: 'b'})", "MORE_THAN_ONE", 3),
        ("ID=a&NAME=x\n&COMMENT=PLACEMENT_HANDLER%3Dhttps://a.example", "BROKEN_OFF", 2),
        (f"http POST {URL} ID=a \\\n  ICON:='{{x'", "NOT_LITERAL", 2),
        (f"http POST {URL} ID=a \\\n  NAME=@name.txt", "DATA_IN_FILE", 2),
        (f"POST {URL}\nContent-Type: application/json\n\n{{\"ID\": \"a\",\n\"NAME\": \"{{{{name}}}}\"}}", "NOT_LITERAL", 5),
        (f"cat <<E | curl {URL} -d @-\nID=a&NAME=x\nE\nls\ncurl {URL} -d ID=b -d NAME=$N", "MORE_THAN_ONE", 5),
    ],
)  # fmt: skip
def test_a_remark_has_the_line_that_it_is_about(text: str, code: str, line: int) -> None:
    assert (code, line) in [(one.code, one.details["line"]) for one in read(text).remarks]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"ls\ncurl {URL} \\\n  -d @body.json", 3),
        (f'curl {URL} \\\n  -d "$(cat body.json)"', 2),
        (f'curl {URL} \\\n  -d "$(<body.json)"', 2),
        (f"curl {URL} \\\n  --json $BODY", 2),
        (f"curl.exe {URL} `\n  -d $body", 2),
        (f"\n\nwget --post-file=body.json {URL}", 3),
    ],
)
def test_a_refusal_has_the_line_that_it_is_about(text: str, line: int) -> None:
    with pytest.raises(HandoverError) as refused:
        read(text)
    assert refused.value.details["line"] == line


def test_each_of_several_connectors_has_the_lines_of_its_own_remarks() -> None:
    first = read(f"curl {URL} -d ID=a -d NAME=$A\n\ncurl {URL} -d ID=b \\\n -d NAME=$B")
    (second,) = first.others
    found = [
        [one.details["line"] for one in each.remarks if one.code == "NOT_LITERAL"] for each in (first, second)
    ]
    assert found == [[1], [4]]


def test_every_remark_about_a_damaged_text_has_one_of_its_lines() -> None:
    for number in range(0, 3_000, 10):
        text = mutated(random.Random(number))[1]
        try:
            imported = read(text)
        except HandoverError:
            continue
        lines = range(1, text.count("\n") + 2)
        for one in (imported, *imported.others):
            assert all(remark.details["line"] in lines for remark in one.remarks), number
