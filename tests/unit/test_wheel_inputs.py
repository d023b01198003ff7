"""A wheel that scrolls a page changes no input: the kit makes them all, and they want the focus first."""

from __future__ import annotations

import ast

from tests.support.imports import modules

TURNED = {
    "QSlider", "QDial", "QSpinBox", "QDoubleSpinBox", "QComboBox", "QFontComboBox", "QDateEdit", "QTimeEdit",
    "QDateTimeEdit", "QAbstractSlider", "QAbstractSpinBox", "QTabWidget", "QTabBar",
}  # fmt: skip
"""What a wheel changes wherever the focus is."""
KIT = {"configurator.ui.kit.inputs", "configurator.ui.kit.dialog_texts"}


def made(tree: ast.AST) -> list[str]:
    """The names of the classes that a module makes something of, or derives from."""
    calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    bases = [base for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for base in node.bases]
    return [ast.unparse(one).rpartition(".")[2] for one in (*calls, *bases)]


def test_what_a_wheel_changes_is_made_by_the_kit_alone() -> None:
    wrong = [
        f"{name}: {one}"
        for name, path in modules().items()
        if name.startswith("configurator.ui.") and name not in KIT
        for one in made(ast.parse(path.read_text("utf-8")))
        if one in TURNED
    ]
    assert wrong == []
