"""What imports what in the program, read from its source: at the top, in functions and for type checkers."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from tests.support.paths import ROOT

PACKAGE = ROOT / "configurator"


@dataclass(frozen=True, slots=True)
class LateImport:
    """An import statement inside a function.

    Attributes:
        importer: the module that it stands in.
        target: the module that it loads.
        line: its line.
    """

    importer: str
    target: str
    line: int


@cache
def imported(text: str, package: str) -> tuple[str, ...]:
    """The full name of all that `text`, a module of `package`, imports wherever in it."""
    return tuple(name for node in ast.walk(ast.parse(text)) for name in _names(node, package))


@lru_cache(maxsize=1)
def modules() -> dict[str, Path]:
    """The program's modules by their names."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = path
    return found


def module_of(name: str) -> str:
    """The module of the program that an imported name is, or is in; empty for a library's."""
    while name and name not in modules():
        name = name.rpartition(".")[0]
    return name


@lru_cache(maxsize=1)
def graph() -> dict[str, set[str]]:
    """Each module of the program with those of the program that it imports, wherever in it."""
    found = {}
    for name, path in modules().items():
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        targets = {module_of(one) for one in imported(path.read_text("utf-8"), package)}
        found[name] = targets - {"", name}
    return found


@lru_cache(maxsize=1)
def late_imports() -> list[LateImport]:
    """Every import statement inside a function."""
    found = set()
    for name, path in modules().items():
        package = name if path.name == "__init__.py" else name.rpartition(".")[0]
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.Import | ast.ImportFrom):
                        found.add(LateImport(name, _target(node, package), node.lineno))
    return sorted(found, key=lambda one: (one.importer, one.line))


def _names(node: ast.AST, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = package.split(".")[: package.count(".") + 2 - node.level] if node.level else []
        yield from (".".join([*above, *filter(None, [node.module]), alias.name]) for alias in node.names)


def _target(node: ast.Import | ast.ImportFrom, package: str) -> str:
    """The module that a statement loads, with the submodule where it names one."""
    first = next(_names(node, package))
    if isinstance(node, ast.Import) or node.module == "PySide6":  # which has nothing but modules
        return first
    return module_of(first) or first.rpartition(".")[0]
