"""Every code has its sentence for a person who writes no code."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

import configurator
from configurator.connector.problems import Problem, Severity
from configurator.connector.untrusted_json import PARAMETERS
from configurator.icon.svg.refusal import SvgRefused
from configurator.wording.problem_sentences import SENTENCES, code_sentence, refusal_sentence, sentence

PACKAGE = Path(configurator.__file__).parent
LOOKS_LIKE_A_CODE = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+")
OF_THE_WHOLE_FILE = {"NOT_JSON", "NOT_OBJECT", "WRONG_FORMAT", "NEWER_VERSION"}
OF_A_FAILURE = {"TOOK_TOO_LONG", "TOO_MUCH_MEMORY", "NOT_DRAWABLE"}
OF_THE_ENVIRONMENT = {"CONFIGURATOR_DEBUG"}


def nodes_of_the_source() -> Iterator[ast.AST]:
    """Everything in the modules of the two packages."""
    for file in [*PACKAGE.glob("connector/*.py"), *PACKAGE.glob("icon/**/*.py")]:
        yield from ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def codes_in_the_source() -> set[str]:
    """Every string in the two packages that is spelled as a code."""
    found = {"ID_TOO_LONG", "NAME_TOO_LONG"}  # put together from the field's name
    for node in nodes_of_the_source():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= {node.value} if LOOKS_LIKE_A_CODE.fullmatch(node.value) else set()
    found = {code for code in found if not code.startswith(("MAX_", "LEAST_", "SC_"))}
    return found - {*PARAMETERS, "DATA_IMAGE"} - OF_THE_WHOLE_FILE - OF_A_FAILURE - OF_THE_ENVIRONMENT


def names_of_details() -> set[str]:
    """Every name that something in the two packages is given by: a keyword, or a key."""
    found = set()
    for node in nodes_of_the_source():
        if isinstance(node, ast.keyword) and node.arg:
            found.add(node.arg)
        elif isinstance(node, ast.Dict):
            found |= {
                key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)
            }
    return found


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert codes_in_the_source() == set(SENTENCES)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_says_what_is_wrong_and_what_to_do_in_plain_words(code: str) -> None:
    text = code_sentence(code, {"field": "NEWSLETTER"})
    assert text[0].isupper()
    assert text.endswith(".")
    assert len(text) <= 130
    jargon = {"parse", "entity", "namespace", "element", "attribute", "token", "encoding", "null", "string"}
    assert not jargon & set(re.findall(r"\w+", text.lower()))
    assert not LOOKS_LIKE_A_CODE.search(text)


def test_every_value_a_sentence_asks_for_is_given_where_its_code_is_raised() -> None:
    asked = {name for text in SENTENCES.values() for _, name, _, _ in string.Formatter().parse(text) if name}
    assert not asked - names_of_details()


def test_a_place_in_the_file_is_told_at_the_end() -> None:
    text = refusal_sentence(SvgRefused("SVG_UNDEFINED_ENTITY", 3, 7, {"name": "nbsp"}))
    assert "&nbsp;" in text
    assert text.endswith("(Line 3, column 7.)")
    assert "Line" not in refusal_sentence(SvgRefused("SVG_EMPTY"))


def test_a_problem_is_told_with_its_values() -> None:
    problem = Problem(Severity.ERROR, "NAME", "NAME_TOO_LONG", {"length": 300, "limit": 255})
    assert "300" in sentence(problem)
    assert "255" in sentence(problem)
    assert "CHAT_GROUP" in sentence(Problem(Severity.ERROR, "CHAT_GROUP", "WRONG_TYPE"))


def test_braces_in_a_value_stay_as_they_are() -> None:
    problem = Problem(Severity.WARNING, "{x}", "UNKNOWN_PARAMETER", {"name": "{limit}"})
    assert "“{limit}”" in sentence(problem)
