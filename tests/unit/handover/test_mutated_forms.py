"""Damaged texts: a connector, a refusal or a remark; no exception, and no value that was never there."""

# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import random
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.handover import HandoverError, Imported, read
from tests.support.examples import examples
from tests.support.mutated_registrations import mutated, wrong
from tests.support.paths import ROOT

FOLDER = ROOT / "tests" / "data" / "registrations"
TEXTS = [file.read_bytes().decode() for file in sorted(FOLDER.rglob("*")) if file.is_file()]
PIECES = [
    *"\"'`\\{}()[]$@\n:,;&=%+|#^\0", "=>", "\ue000", "\ue001", '"""', "'''", "${", "#{", '`"', "\ud800", "/*",
    "//", "...", "**", "new ", "Map.of(", "-d ", "curl ", "null", "0" * 20, "$(", "<<<", "@'\n", "{{x}}",
    "as X", "<<EOF\n",
]  # fmt: skip


def outcome(text: str) -> Imported | str:
    try:
        return read(text)
    except HandoverError as refused:
        return refused.code


@st.composite
def damaged(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        kind = draw(st.sampled_from(["insert", "delete", "cut", "splice"]))
        if kind == "insert":
            text = text[:at] + draw(st.sampled_from(PIECES)) + text[at:]
        elif kind == "delete":
            text = text[:at] + text[at + draw(st.integers(1, 9)) :]
        elif kind == "cut":
            text = text[at:] if draw(st.booleans()) else text[:at]
        else:
            other = draw(st.sampled_from(TEXTS))
            start = draw(st.integers(0, len(other)))
            text = text[:at] + other[start : start + 200] + text[at:]
    return text


@examples(400)
@given(damaged())
def test_a_damaged_text_is_read_or_refused(text: str) -> None:
    assert isinstance(outcome(text), Imported | str)


@examples(200)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(outcome(text), Imported | str)


@pytest.mark.parametrize("hundred", range(4))
def test_no_mistake_makes_a_value_quietly_wrong(hundred: int) -> None:
    """A value that still stands in the text is read, or something is said; `tests.runs.mutated` has more."""
    for number in range(100 * hundred, 100 * hundred + 100):
        assert wrong(*mutated(random.Random(number))) == "", number


@pytest.mark.parametrize(
    "text",
    [
        # A registration within another, whose text has lost its end.
        'B = """{"ID": "outer", "NAME": "O", "ICON": {"DATA_IMAGE": "data:,%3Csvg\\n json!({"ID": "inner", "NAME": "I", "COMMENT": "c"}), "COLOR": "#fff"}}"""',
        "f({ID: 'outer', NAME: 'O', ICON: {DATA_IMAGE: 'data:,%3Csvg f({ID: 'inner', NAME: 'I', COMMENT: 'c'})",
        "['ID' => 'outer', 'NAME' => 'O', 'ICON' => ['DATA_IMAGE' => 'data:,%3Csvg ['ID' => 'inner', 'NAME' => 'I', 'COMMENT' => 'c']",
        "p = {'ID': 'outer', 'NAME': 'O', 'PLACEMENT_HANDLER': 'https://a\nq = {'ID': 'inner', 'NAME': 'I', 'COMMENT': 'c'}",
        'x := map[string]any{"ID": "outer", "NAME": "O", "PLACEMENT_HANDLER": "https\nf("imconnector.register", map[string]any{"ID": "inner", "NAME": "I"})',
        # An object that ends too early.
        "p = dict(ID='a') | {'PLACEMENT_HANDLER': 'https://a.ecom/s'}, 'PLACEME'}, 'PLACEMENT_HANDLER': 'https://a.example.com/s'}\nf('imconnector.register', p)",
        "f('imconnector.register', {ID: 'a', PLACEMENT_HANDLER: 'https://a.ecom/s'}); PLACEMENT_HANDLER: 'https://a.example.com/s'})",
        "f('imconnector.register', ['ID' => 'a', 'PLACEMENT_HANDLER' => 'https://a.ecom/s']) 'PLACEMENT_HANDLER' => 'https://a.example.com/s'])",
        "f(\"imconnector.register\", [\"ID\": \"a\", \"PLACEMENT_HANDLER\": \"https://a.ecom/s\"]) \"PLACEMENT_HANDLER\": \"https://a.example.com/s\"])",
        "p = {ID: 'a', PLACEMENT_HANDLER: 'https://a.ecom/s'}\nx(p)\n PLACEMENT_HANDLER: 'https://a.example.com/s'",
        # Variables of a shell whose command isn't one any more.
        'V0=a\ncrl "$P/rest/imconnector.register" --data-urlencode "ID=${V0}"',
        'V0=a\ncrl "$P/rest/imconnector.register" -d "ID=$V0"',
        'id = "a"\ncrl("https://a/rest/imconnector.register", "ID={id}")',
        'id = "a"\nputs post("https://a/rest/imconnector.register", \'ID=#{id}\')',
        'set ID=a\ncrl "%P%/rest/imconnector.register" -d "ID=%ID%"',
        # A value that has swallowed the next one.
        "curl https://a/rest/imconnector.register -d 'ID=a&ICON[COLOR]=%26ICON[SIZE]=80%25'",
        "curl https://a/rest/imconnector.register -d 'ID=a&ICON[SIZE]=90%26ICON[POSITION]=center'",
        "ID=a&NAME=x%26ICON[COLOR]=red&COMMENT=c",
        "ID=a&ICON_DISABLED[COLOR]=red%26ICON_DISABLED[SIZE]=1px&COMMENT=c",
        '{"url": "https://a/rest/batch", "body": {"cmd": {"r": "imconnector.register?ID=a&ICON[COLOR]=%26ICON[SIZE]=80%25"}}}',
        # Two places that should say the same.
        '{"url": {"raw": "https://a/rest/imconnector.register?ID=a&NAME=x", "query": [{"key": "NAME", "value": "y"}]}}',
        # A call whose name is damaged.
        'var c = new MultipartFormDataContent();\nc.Add(new StringContent("a"), "ID");\nc.Axdd(new StringContent("x"), "COMMENT");',
        'c.Add(new StringContent("a"), "ID");\nc.Add(new StringCntent("x"), "NAME");',
        'c.Add(new StringContent("a"), "ID");\nc.Add(ew StringContent("x"), "PLACEMENT_HANDLER");',
        # A text that its own language ends with its line, and others don't.
        "class C {\n  async f(b) {\n    return b.callMethod('imconnector.register', {ID: 'a', NAME: 'x\ny', COMMENT: 'c\\nd'});\n  }\n}",
        # Fields of a HAR file that isn't JSON any more.
        '{"log":{"entries":[{"request":{"url":"https://a/rest/imconnector.register","postData":{"params":[{"name":"ID","value":"a"},{"name":"NAME","value":"No%20ic\ton"}]}}}]}}',
        '{"params":[{"name":"ID","value":"a"},{"name":"NAME","value":"x%20y"}',
        '[{"key": "ID", "value": "a"}, {"key": "NAME", "value": "x%20y"',
        '{"a": [{"name": "ID", "value": "a"}, {"name": "NAME" "value": "x"}]}',
        '{"a": [{"name": "ID", "value": "a"}, {"name": "NAME", "value": "x\ty"}]}',
        # An entry of a list that has lost the word before its name.
        "url: https://a/rest/imconnector.register\nparams:\n - name: 'ID'\n   value: 'a'\n - na>me: 'NAME'\n   value: 'x'\n",
        "url: https://a/rest/imconnector.register\nparams:\n - name: 'ID'\n   value: 'a'\n - 'COMMENT'\n   value: 'x'\n",
        '{"url": "https://a/rest/imconnector.register", "params": [{"name": "ID", "value": "a"}, {"nme": "NAME", "value": "x"}]}',
        '{"url": "https://a/rest/imconnector.register", "urlencoded": [{"key": "ID", "value": "a"}, {"kye": "PLACEMENT_HANDLER", "value": "https://a"}]}',
        '{"nodes": [{"parameters": {"url": "https://a/rest/imconnector.register", "bodyParameters": {"parameters": [{"name": "ID", "value": "a"}, {"n": "COMMENT", "value": "c"}]}}}]}',
        # An icon that nothing is named after any more.
        "$p = @{}\n$p['ID'] = 'a'\n$= @{ DATA_IMAGE = 'data:,x'; COLOR = '#111' }\n$p.ICON_DISABLED = @{ DATA_IMAGE = 'data:,yyyyyyyyyyyyyyy'; COLOR = '#222' }\nx -Body ($p | ConvertTo-Json)",
        "COLOR = '#111' }\n$p['ID'] = 'a'\n$p.ICON_DISABLED = @{ DATA_IMAGE = 'data:,yyyyyyyyyyyyyyy'; COLOR = '#222' }\nx -Body ($p | ConvertTo-Json)",
        'p.addProperty("ID", "a");\ni.addProperty("DATA_IMAGE", "data:,xxxxxxxxxxxxxx");\np.add("ICON", i);\nd.addProperty("DATA_IMAGE", "data:,yyyyyyyyyyyyyy");\nd.add',
        "$p = ['ID' => 'a'];\n$p['ICON']['DATA_IMAGE'] = 'data:,xxxxxxxxxxxxxx';\n$q['ICN']['DATA_IMAGE'] = 'data:,yyyyyyyyyyyyyy';\nCRest::call('imconnector.register', $p);",
        "p = {'ID': 'a', 'ICON': {'DATA_IMAGE': 'data:,xxxxxxxxxxxxxx'}}\nq['DATA_IMAGE'] = 'data:,yyyyyyyyyyyyyy'\nbx.call('imconnector.register', p)",
        # A character that no text has.
        '"url": "https://a/rest/imconnector.register?ID=a&NAME=left\0top"',
        "f('imconnector.register', {ID: 'a', NAME: 'x\0y'})",
        "curl https://a/rest/imconnector.register -d 'ID=a' -d 'NAME=x\0y'",
        "ID: a\nPLACEMENT_HANDLER: https://a\0b\n",
        "[connector]\nID = 'a'\0\nNAME = 'x'",
        # A text that ends inside a string, or where an object opens.
        'c.Add(new StringContent("a"), "ID");\nc.Add(new StringContent("x"), "NAME");\nc.Add(new StringContent("90%"), "ICON[SI',
        "form.append('ID', 'shop');\nform.append('NAME', 'Shop');\nform.append('COMM",
        "p['ID'] = 'a'\np['NAME'] = 'x'\nbx.call('imconnector.register', {",
        'params.put("ID", "a");\nparams.put("NAME", "x");\nclient.call("imconnector.register", Map.of(',
        'v.Set("ID", "a")\nv.Set("NAME", "x")\nv.Set("COMMENT", "ab',
        # A placeholder with another sign in it.
        '{"url": "https://a/rest/imconnector.register", "body": {"ID": "{{ _.co{nnector }}", "NAME": "x"}}',
        '{"url": "https://a/rest/imconnector.register", "body": {"ID": "a", "NAME": "{{ti}tle}}"}}',
        "POST https://a/rest/imconnector.register\n\nID=a&NAME={{ti{tle}}",
        '{"url": "https://a/rest/imconnector.register", "urlencoded": [{"key": "ID", "value": "a"}, {"key": "NAME", "value": "{{a{b}c}}"}]}',
        '{"nodes": [{"parameters": {"url": "https://a/rest/imconnector.register", "jsonBody": "={\\"ID\\": \\"a\\", \\"NAME\\": \\"{{ $json{.t }}\\"}"}}]}',
        # A call whose name is damaged, with a method on its key.
        'params.insert("ID".to_string(), "a".to_string());\nparams.it("NAME".to_string(), "x".to_string());\nclient.post("https://a/rest/imconnector.register").form(&params);',
        'params.insert("ID".to_string(), "a".to_string());\nparam -d s.insert("COMMENT".to_string(), "x".to_string());\nf("imconnector.register")',
        'm.insert("ID".into(), "a".into());\nm.in&sert("PLACEMENT_HANDLER".into(), "https://a".into());\nf("imconnector.register")',
        'm.insert("ID".to_owned(), "a".to_owned());\nm.inse("COMMENT".to_owned(), "x".to_owned());\nf("imconnector.register")',
        "p['ID'.to_s] = 'a'\np.stre('NAME'.to_s(), 'x')\nf('imconnector.register', p)",
        "$id = 'a';\n$json = <<<JSON\n{\n\"ID\": \"{$id{\n \"ID\": \"{$id}\", \"NAME\": \"x\"\n}\nJSON;\ncurl_setopt($ch, CURLOPT_POSTFIELDS, $json);",
        # One registration that is damaged, and another one.
        "456'}, 'PLACEMENT_HANDLER': 'https://a/x;b|c', 'COMMENT': 'C = '#fff';\n$p->ID = 'a';\n$p->PLACEMENT_HANDLER = 'https://b.example/';\ncall('imconnector.register', $p);",
        "B = {'ID': 'inner', 'NAME': 'x\ny', 'ICON': {\nf(\"imconnector.register\", map[string]any{\"ID\": \"outer\", \"NAME\": \"O\"})",
    ],
)  # fmt: skip
def test_what_a_damaged_text_still_holds_is_read_or_told_of(text: str) -> None:
    """Kinds that the run over damaged registrations has found, with their siblings."""
    found = outcome(text)
    assert isinstance(found, str) or found.remarks or found.problems


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('INSERT INTO jobs VALUES (\'imconnector.register\', \'{"ID":"a","NAME":"Bob\'\'s"}\');', "Bob's"),
        ('p["ID"] = "a"\np["NAME"] = "The ""Best"" Shop"\nf("imconnector.register", p)', 'The "Best" Shop'),
        ("x := 'imconnector.register'; f(x, ID: 'a', NAME: 'Bob''s');", "Bob's"),
        ('p("ID") = "a"\np("NAME") = "The ""Best"""\nCall f("imconnector.register", p)', 'The "Best"'),
        ("p['ID'] = 'a'\np['NAME'] = 'It''s'\nf('imconnector.register', p)", "It's"),
    ],
)
def test_a_doubled_quote_is_never_taken_for_two_texts(text: str, name: str) -> None:
    """In a language that isn't known it may be read as one quote, or not at all."""
    found = outcome(text)
    assert isinstance(found, str) or found.connector.name in {name, ""}


@pytest.mark.full
@pytest.mark.parametrize("count", range(0, 140, 10))
def test_a_form_that_is_cut_short_is_never_taken_for_whole(count: int) -> None:
    """Only the last value of a text without quotes may be cut unnoticed: nothing shows that it is."""
    for text in TEXTS[count : count + 10]:
        whole = outcome(text)
        for end in range(len(text) // 3, len(text) - 1, max(1, len(text) // 12)):
            part = outcome(text[:end])
            if isinstance(part, str) or isinstance(whole, str) or part.remarks or part.problems:
                continue
            for attribute in ("id", "name", "placement_handler", "comment"):
                value, right = getattr(part.connector, attribute), getattr(whole.connector, attribute)
                is_last = right.startswith(value) and unquote(text[end - 3 : end]).endswith(value[-1:])
                assert value in {"", right} or is_last, text[:end]
