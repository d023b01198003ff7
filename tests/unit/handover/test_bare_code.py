"""Code is found in what stands around it, and in large files; the lines of remarks are the text's own."""

# ruff: noqa: E501 - pages stand here as they are met

from __future__ import annotations

import json

import pytest

from configurator.connector.model import Connector
from configurator.handover import HandoverError, read
from configurator.handover.bare_code import bare

SCRIPT = "function f(a) { return fetch('/x', { body: JSON.stringify({ b: `${a}` }) }).then(r => r.json()) }\n"
LARGE = SCRIPT * 8_000
SHOP = Connector("shop", "Bob's", placement_handler="https://h.example/x")
VALUES = {"ID": "shop", "NAME": "Bob's", "PLACEMENT_HANDLER": "https://h.example/x"}
CALL = f"b24.callMethod('imconnector.register', {json.dumps(VALUES)});\n"


def har(*bodies: str) -> str:
    entries = [
        {
            "request": {
                "method": "POST",
                "url": "https://a/rest/imconnector.register",
                "postData": {"text": one},
            }
        }
        for one in bodies
    ]
    scripts = [{"request": {"url": "https://a/x.js"}, "response": {"content": {"text": LARGE}}}]
    return json.dumps({"log": {"entries": [*scripts, *entries, *scripts]}}, indent=1)


@pytest.mark.parametrize("text", [CALL + LARGE, LARGE + CALL, LARGE + CALL + LARGE, har(json.dumps(VALUES))])
def test_a_registration_is_read_out_of_a_large_file(text: str) -> None:
    imported = read(text)
    assert imported.connector == SHOP
    assert not imported.remarks


def test_a_remark_of_a_large_file_has_the_line_of_the_file() -> None:
    text = LARGE + CALL.replace('"Bob\'s"', "title()") + LARGE
    [remark] = read(text).remarks
    assert (remark.code, remark.details["line"]) == ("NOT_LITERAL", LARGE.count("\n") + 1)


def test_a_large_file_that_is_damaged_is_told_of() -> None:
    imported = read(har(json.dumps(VALUES))[:-3])
    assert imported.connector == SHOP
    assert {one.code for one in imported.remarks} == {"BROKEN_OFF"}


@pytest.mark.parametrize("text", [LARGE, har()])
def test_a_large_file_without_a_registration_is_refused(text: str) -> None:
    with pytest.raises(HandoverError, match="NOT_RECOGNISED"):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        CALL,
        '<img src="x?a=1&amp;b=2" alt="&quot;Chat&quot;">',
        '{"ID": "a", "NAME": "&quot;A&quot; &amp; <b>"}',
        "ID=a&amp;NAME=b",
        "> curl https://a/rest/imconnector.register -d ID=a",
        "> one\n> two\n",
        "1. ID\n2. NAME\n4. ICON\n",
        "2025\n2026\n",
        "+ 'ID' => 'a',\n- 'ID' => 'b',\n",
    ],
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert bare(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{&quot;ID&quot;: &quot;a&quot;, &quot;NAME&quot;: &quot;&amp;quot;x&amp;quot; &amp;amp; y&quot;}", '{"ID": "a", "NAME": "&quot;x&quot; &amp; y"}'),
        ("'ID' =&gt; 'a'<br>'NAME' =&gt; 'b'<br />\n", "'ID' => 'a'\n'NAME' => 'b'\n"),
        ("<p>&#39;ID&#39;:&nbsp;1</p><p>&#39;NAME&#39;: 2</p>", "'ID': 1\n'NAME': 2\n"),
        ("Bob wrote:\n> > {\"ID\": 1,\n> > \"NAME\": 2}\n", 'Bob wrote:\n{"ID": 1,\n"NAME": 2}\n'),
        ("9: {\n10:   \"ID\": 1\n11: }\n", '{\n  "ID": 1\n}\n'),
        ("@@ -1,2 +1,2 @@\n {\n-\"ID\": 1\n+\"ID\": 2\n }\n", '\n{\n\n"ID": 2\n}\n'),
    ],
)  # fmt: skip
def test_what_is_not_code_is_taken_away(text: str, code: str) -> None:
    assert bare(text).text == code


def test_a_remark_about_html_has_the_line_of_the_page() -> None:
    page = "<p>See:</p>\n<p>f(&#39;imconnector.register&#39;, {<br>&#39;ID&#39;: &#39;a&#39;,<br />&#39;NAME&#39;: title(),<br>})</p>\n"
    [remark] = read(page).remarks
    assert (remark.code, remark.details["line"]) == ("NOT_LITERAL", 2)
