"""What others wrote reaches a terminal, a log and a widget by one way each, which makes it harmless."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache

import pytest

from tests.support.imports import modules

RAW_WIDGETS = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QCommandLinkButton",
    "QTreeWidgetItem", "QTableWidgetItem", "QListWidgetItem", "QStandardItem", "QAction", "QMessageBox",
    "QTextBrowser", "QTextEdit", "QStatusBar", "QDockWidget", "QWizard", "QErrorMessage", "QProgressDialog",
}  # fmt: skip
"""What shows a text that isn't the user's own to edit: the window makes it with `ui.kit.texts`."""
FIELDS = {
    "form.rows": "values of the connector",
    "form.text_group": "the comment",
    "handover.import_dialog": "what is pasted",
    "code.code_area": "code that is copied",
    "code.numbered_text": "what the two kinds of it, pasted code and copied code, are given",
    "handover.starter_dialog": "a folder that the user chooses",
    "settings_page.developer_message_dialog": "a message that is copied",
    "portals.application_guide": "addresses of ours that are copied",
    "login.browser_panel": "an address of ours that is copied",
    "about.report_dialog": "the report, made harmless where it is written",
    "about.about_dialog": "licences",
    "login.question_bar": "an answer that the user types",
    "login.password_dialog": "what the user types",
    "shell.command_palette": "what the user types",
    "guide.guide_dialog": "what the user types",
    "connectors.connector_questions": "what the user types",
    "portals.connect_fields": "what the user types",
    "settings_page.check_dialog": "what the user types",
}
"""Where texts are data to edit or to copy, as they are."""
TEXTS = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setWindowTitle", "setTitle",
    "setPlaceholderText", "setInformativeText", "setDetailedText", "setAccessibleName",
    "setAccessibleDescription", "setLabelText", "setItemText", "addItem", "addTab", "showMessage",
    "label", "Label", "ElidedLabel", "button", "Button", "ListRow", "Tile", "Action",
}  # fmt: skip
"""What puts a text on a widget."""
NAMED = {"label", "button"}
"""What takes names for style sheets and tests, too."""


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def parsed(package: str) -> Iterator[tuple[str, ast.Module]]:
    for name, tree in trees().items():
        if name.startswith(f"configurator.{package}"):
            yield name.removeprefix("configurator."), tree


@lru_cache(maxsize=1)
def trees() -> dict[str, ast.Module]:
    return {name: ast.parse(path.read_text("utf-8")) for name, path in modules().items()}


def raw_values(node: ast.AST) -> Iterator[ast.Attribute]:
    """The attributes of other objects in an expression that no function has worked on."""
    if isinstance(node, ast.Call | ast.Lambda | ast.Compare):
        return
    if isinstance(node, ast.IfExp):  # what decides isn't shown
        yield from raw_values(node.body)
        yield from raw_values(node.orelse)
    elif isinstance(node, ast.Attribute):
        is_own = isinstance(node.value, ast.Name) and node.value.id == "self"
        if not is_own and not node.attr[0].isupper():
            yield node
    else:
        for child in ast.iter_child_nodes(node):
            yield from raw_values(child)


def test_only_the_console_writes_to_a_terminal() -> None:
    """The loop's exceptions: whether there is a terminal, and whether there is input, is asked elsewhere."""
    wrong = []
    for name, tree in parsed(""):
        if name in {"console", "handover.exporter"}:
            continue
        wrong += [f"{name}: print" for called, node in calls(tree) if ast.unparse(node.func) == "print"]
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in {"write", "writelines", "buffer"}:
                wrong += [
                    f"{name}: {source}"
                    for source in [ast.unparse(node.value)]
                    if source.startswith("sys.std")
                ]
    assert [one for one in wrong if one != "cli.file_input: sys.stdin"] == []


def test_every_log_is_harmless() -> None:
    makers = [
        name
        for name, tree in parsed("")
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.Return) and "logging.getLogger(" in ast.unparse(node)
    ]
    assert [name for name in makers if name not in {"harmless_log", "practice.web"}] == []


def test_the_window_makes_its_widgets_with_the_kit() -> None:
    wrong = [
        f"{name}:{node.lineno} {called}"
        for name, tree in parsed("ui.")
        if name not in {"ui.kit.texts", "ui.kit.dialog_texts"}
        for called, node in calls(tree)
        if called in RAW_WIDGETS
    ]
    assert wrong == []


def test_fields_hold_data_in_known_places_alone() -> None:
    found = {
        name.removeprefix("ui.")
        for name, tree in parsed("ui.")
        for called, _ in calls(tree)
        if called in {"QLineEdit", "QPlainTextEdit", "setPlainText"}
    }
    assert found <= set(FIELDS)


def test_no_value_of_others_is_shown_as_it_is() -> None:
    wrong = [
        f"{name}:{node.lineno} {ast.unparse(node)}"
        for name, tree in parsed("ui.")
        for called, node in calls(tree)
        if called in TEXTS and not {"clipboard", "edit"} & set(re.findall(r"\w+", ast.unparse(node.func)))
        for argument in (node.args[:1] if called in NAMED else node.args)
        for value in raw_values(argument)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("self.name.setText(one.name)", ["one.name"]),
        ("label(f'{one.name}: {word}')", ["one.name"]),
        ("label(one_line(one.name))", []),
        ("label(_('{name}').format(name=one.name))", []),
        ("label(one.name if one.is_there else '')", ["one.name"]),
        ("ListRow([one.name, word])", ["one.name"]),
    ],
)
def test_a_raw_value_is_seen(text: str, raw: list[str]) -> None:
    [*_, (_, call)] = reversed([*calls(ast.parse(text))])
    assert [ast.unparse(one) for argument in call.args for one in raw_values(argument)] == raw
