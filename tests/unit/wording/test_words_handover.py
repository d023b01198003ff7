"""Every form and every remark about pasted code has its words."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from configurator import handover
from configurator.handover import FORMS, Remark
from configurator.wording.handover import form_name, form_purpose, refusal_sentence, remark_sentence

DETAILS: dict[str, dict[str, str | int]] = {
    "NOT_LITERAL": {"field": "NAME", "text": "title", "line": 3},
    "BROKEN_OFF": {"line": 3},
    "DUPLICATE": {"field": "CHAT_GROUP", "line": 3},
    "DATA_IN_FILE": {"name": "x.json"},
    "OTHER_METHOD": {"name": "crm.deal.add"},
    "NOT_IN_TEXT": {"name": "$BODY"},
}
OF_THE_IMPORTER: dict[str, dict[str, str | int]] = {
    "NOT_READ": {"field": "COMMENT", "line": 3},
    "MISNAMED": {"name": "CODE", "meant": "ID"},
    "MORE_THAN_ONE": {"count": 2},
    "TYPOGRAPHIC_QUOTES": {},
}
REFUSALS = {"EMPTY", "TOO_LARGE", "NOT_RECOGNISED", "NEWER_VERSION", "DATA_IN_FILE", "NOT_IN_TEXT"}


def calls(function: str) -> set[str]:
    """The codes with which the readers call `function`."""
    found = set()
    for file in Path(handover.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and ast.unparse(node.func).endswith(function):
                found |= set(re.findall(r"'([A-Z]+(?:_[A-Z]+)*)'", ast.unparse(node.args[0])))
    return found


def test_every_code_of_the_readers_is_known_here() -> None:
    assert calls("remarks.add") == set(DETAILS)
    assert calls("HandoverError") <= REFUSALS


@pytest.mark.parametrize("code", [*DETAILS, *OF_THE_IMPORTER])
def test_a_remark_says_what_it_is_about(code: str) -> None:
    details = {**DETAILS, **OF_THE_IMPORTER}[code]
    said = remark_sentence(Remark(code, details))
    assert said[0].isupper()
    assert said.endswith((".", ".)"))
    assert "{" not in said
    assert all(str(value) in said for name, value in details.items() if name != "field")


def test_a_parameter_is_called_as_in_the_window() -> None:
    said = remark_sentence(Remark("NOT_LITERAL", {"field": "PLACEMENT_HANDLER", "text": "{url}", "line": 1}))
    assert said.startswith("The settings page address is")
    assert "{url}" in said


@pytest.mark.parametrize("code", sorted(REFUSALS))
def test_a_refusal_is_a_sentence(code: str) -> None:
    assert re.fullmatch(r"[A-Z][^{}]+\.", refusal_sentence(code, {"name": "x"}))


@pytest.mark.parametrize("form", FORMS)
def test_a_form_has_a_name_and_says_for_whom_it_is(form: str) -> None:
    assert form_name(form)
    assert re.fullmatch(r"[A-Z][^{}]+\.", form_purpose(form))
