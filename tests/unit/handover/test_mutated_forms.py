"""Damaged texts: a connector, a refusal or a remark; no exception, and no value that was never there."""

# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import random
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.handover import HandoverError, Imported, read
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


@settings(max_examples=400, deadline=None)
@given(damaged())
def test_a_damaged_text_is_read_or_refused(text: str) -> None:
    assert isinstance(outcome(text), Imported | str)


@settings(max_examples=200, deadline=None)
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
    ],
)  # fmt: skip
def test_what_a_damaged_text_still_holds_is_read_or_told_of(text: str) -> None:
    """Kinds that the run over damaged registrations has found, with their siblings."""
    found = outcome(text)
    assert isinstance(found, str) or found.remarks or found.problems


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
