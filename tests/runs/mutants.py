"""What mutmut has changed, read from the files that it writes, and which changes have no effect."""

from __future__ import annotations

import ast
import difflib
import re
import tomllib
from typing import NamedTuple

_NAME = re.compile(r"x(?:_|ǁ(?P<owner>.+)ǁ)(?P<function>\w+?)__mutmut_(?P<number>\d+|orig)")
"""How mutmut names the copies of a function: `x_name__mutmut_1`, in a class `xǁOwnerǁname__mutmut_1`."""


class Change(NamedTuple):
    """One mutant.

    Attributes:
        function: the function with its module and class, `configurator.icon.css.colors.hex_of`.
        line: what stands there instead, without the spaces around it; several lines have `\\n` between them.
    """

    function: str
    line: str


def changes(source: str) -> dict[str, tuple[str, str]]:
    """Return a file's mutants by mutmut's name for them: the function with its class, and the changed line.

    Args:
        source: a file as mutmut writes it, with every variant of each function.
    """
    lines = source.splitlines()
    bodies = {
        node.name: lines[node.lineno - 1 : node.end_lineno]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    found = {}
    for name, body in bodies.items():
        parts = _NAME.fullmatch(name)
        if parts and parts["number"] != "orig":
            plain = name.rpartition("_")[0] + "_orig"
            body[0] = body[0].replace(name, plain)  # a default may be what was changed
            function = ".".join(filter(None, (parts["owner"], parts["function"])))
            found[name] = function, _added(bodies[plain], body).replace(plain, parts["function"])
    return found


def _added(original: list[str], changed: list[str]) -> str:
    added = (line for line in difflib.ndiff(original, changed) if line.startswith("+ "))
    return "\n".join(line[2:].strip() for line in added)


def equivalents(text: str) -> dict[Change, str]:
    """Return the reasons of equivalent.toml by the changes that they are for.

    Raises:
        KeyError: an entry lacks its function, its lines or its reason.
    """
    return {
        Change(entry["function"], line): entry["reason"]
        for entry in tomllib.loads(text).get("mutant", [])
        for line in entry["lines"]
    }
