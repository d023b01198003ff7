"""Regular expressions that every supported Python reads alike.

Before 3.11.5, `re` loses text in possessive quantifiers and atomic groups, which are new in 3.11.
"""

from __future__ import annotations

import ast
import contextlib
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEW = ("POSSESSIVE_REPEAT", "ATOMIC_GROUP")
SOURCES = [*(ROOT / "configurator").rglob("*.py"), *(ROOT / "packaging").rglob("*.py"), ROOT / "dev.py"]


def literals(text: str) -> Iterator[str]:
    """The strings of a module that uses `re`; what an f-string fills in is an x."""
    tree = ast.parse(text)
    if not any(isinstance(node, ast.Import) and node.names[0].name == "re" for node in ast.walk(tree)):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            yield node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)


def uses_them(expression: str) -> bool:
    """Whether `expression` is a regular expression with a possessive quantifier or an atomic group."""
    if not re.search(r"[*+?}]\+|\(\?>", expression):
        return False
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            re.compile(expression, re.DEBUG)
    except re.error:
        return True  # a piece of one, or no expression at all: a person has to look
    return any(name in printed.getvalue() for name in NEW)


@pytest.mark.parametrize(
    ("expression", "found"),
    [("a*+", True), ("a++b", True), ("a?+", True), ("a{2}+", True), ("(?>a|b)", True), ("(a*+", True),
     ("a*b+", False), (r"\*+", False), ("[*+]+", False), ("[*++]", False)],
)  # fmt: skip
def test_possessive_quantifiers_and_atomic_groups_are_noticed(expression: str, found: bool) -> None:
    assert uses_them(expression) is found


def test_no_regular_expression_has_possessive_quantifiers_or_atomic_groups() -> None:
    """A few lists of signs look like one; they are named here with what they are."""
    lists_of_signs = {"!$*+,;=:@/?-._~"}
    bad = {
        (str(path.relative_to(ROOT)), text)
        for path in SOURCES
        for text in literals(path.read_text("utf-8"))
        if text not in lists_of_signs and uses_them(text)
    }
    assert not bad
