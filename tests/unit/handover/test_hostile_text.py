"""Whatever is pasted: a connector, or one clear refusal, and soon."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.handover import FORMS, HandoverError, Imported, read, write
from configurator.handover.call_finder import is_one_object
from tests.support.examples import examples
from tests.support.hostile_texts import PIECES, connectors
from tests.support.measuring import Measured

HEAD = "BX24.callMethod('imconnector.register', {ID: 'a', "
CURL = "curl https://a/rest/imconnector.register -d "


def outcome(text: str) -> Imported | str:
    try:
        return read(text)
    except HandoverError as refused:
        return refused.code


@examples(300)
@given(
    st.lists(st.sampled_from([*PIECES, HEAD, CURL, "$'", "array(", "dict(", "ID=", "'ID' =>"])).map("".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    assert isinstance(outcome(text), Imported | str)


@pytest.mark.parametrize("form", FORMS)
@examples(60)
@given(connector=connectors, data=st.data())
def test_damaged_code_is_read_or_refused(form: str, connector: object, data: st.DataObject) -> None:
    code = write(connector, form)  # type: ignore[arg-type]  # hypothesis makes one
    start = data.draw(st.integers(0, len(code)))
    end = data.draw(st.integers(start, len(code)))
    assert isinstance(outcome(code[:start] + code[end:]), Imported | str)


@pytest.mark.parametrize("form", FORMS)
def test_code_cut_short_anywhere_says_so_or_is_refused(form: str) -> None:
    from configurator.connector.model import Connector
    from configurator.icon.icon import Icon

    code = write(Connector("a", "It's", Icon("<svg/>", "red")), form)
    last = code.index("COMMENT")
    for end in range(0, last, 7):
        if form == "httpie" and code.count("'", 0, end) % 2 == 0:
            continue  # nothing shows that a command has lost whole words
        got = outcome(code[:end])
        assert isinstance(got, str) or got.remarks, code[:end]


@pytest.mark.full
@pytest.mark.parametrize(
    "text",
    [
        HEAD + "[" * 100_000,
        HEAD + "x: (" * 100_000,
        HEAD + "x: {" * 100_000,
        HEAD * 20_000,
        HEAD + "'a'+" * 200_000,
        HEAD + "x: '" + "\\" * 1_000_001,
        HEAD + "x: f(" + '"' * 500_001,
        HEAD + "x: <<<A\n" * 30_000,
        HEAD + "/*" * 500_000,
        HEAD + "x: 1, /* " * 100_000,
        HEAD + 'x: """\\' * 100_000,
        HEAD + "NAME: " + "9" * 100_000,
        "a0 = '"
        + "x" * 900_000
        + "'\n"
        + "".join(f"a{n + 1} = a{n} + a{n}\n" for n in range(40))
        + HEAD
        + "NAME: a40})",
        "".join(f"a{n} = {{x: a{n + 1}, y: a{n + 1}}}\n" for n in range(40)) + HEAD + "ICON: a0})",
        "".join(f"a{n} = 'x'\n" for n in range(50_000))
        + HEAD
        + "".join(f"x{n}: a{n}," for n in range(50_000)),
        "ID: " * 200_000,
        "{" * 1_000_000,
        "'imconnector.register' " * 50_000,
        CURL + "'" * 500_001,
        CURL + "\\\n" * 300_000,
        CURL + "a[" * 300_000,
        CURL + "'" + "&".join(f"a{n}=1" for n in range(100_000)) + "'",
        CURL + "-d x=1 " * 100_000,
        "curl ^\n" * 100_000,
        'curl ^"' * 100_000,
        'curl ^"' + '"' * 500_001,
        HEAD + 'x: ""' + '"a' * 250_000,
        "curl " * 200_000,
        "$" * 1_000_000,
        '{"a":' * 200_000,
    ],
    ids=range(30),
)
def test_a_bomb_does_no_harm(text: str, measured: Measured) -> None:
    with measured():
        outcome(text)


def test_no_part_of_a_text_is_ever_run() -> None:
    """The readers know no way to run anything."""
    import ast

    from configurator import handover

    for file in Path(handover.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                assert name not in {"eval", "exec", "__import__", "system", "Popen", "run"}, file


@pytest.mark.parametrize("body", ["}", "]", ") {", "}{}", "{}}"])
def test_a_bracket_that_closes_nothing_is_no_object(body: str) -> None:
    assert not is_one_object(body)
    curl = "curl -H 'Content-Type: application/json' https://a.example/rest/1/k/imconnector.register"
    with pytest.raises(HandoverError):
        read(f"{curl} -d '{body}'")
