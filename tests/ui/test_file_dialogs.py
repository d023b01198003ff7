"""The one place for file dialogs, and the desktop's own on Linux."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QFileDialog, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from configurator.ui.kit import file_dialogs
from configurator.ui.kit.dates import moment_words
from tests.support import desktop_colors
from tests.support.desktop_files import CANCELLED, CHOSEN, FileDesktop, answering
from tests.support.imports import modules
from tests.support.paths import ROOT
from tests.support.patience import PATIENCE

SECONDS = 1_795_932_060
ASK = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from configurator.ui.kit import file_dialogs

app = QApplication([])
window = QWidget()
window.show()
# Qt has asked which version the desktop has. Until it knows, its dialogs have fields of their own.
while QFileDialog(window).findChild(QLineEdit):
    app.processEvents()
if sys.argv[1] == "open":
    logos = file_dialogs.kind("Logos", "*.svg", "*.png")
    print(file_dialogs.open_file(window, "Choose a logo", logos, file_dialogs.all_files()))
else:
    connectors = file_dialogs.kind("Connectors", "*.connector")
    print(file_dialogs.save_file(window, "Save the connector", Path("shop.connector"), connectors))
"""


def _named(module: ast.Module) -> set[str]:
    nodes = list(ast.walk(module))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def test_no_other_module_asks_for_files() -> None:
    asking = [
        name
        for name, path in modules().items()
        if "QFileDialog" in _named(ast.parse(path.read_text("utf-8")))
    ]
    assert asking == ["configurator.ui.kit.file_dialogs"]


def test_titles_and_filters_are_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def answer(*arguments: Any) -> tuple[str, str]:
        asked.extend(arguments[1:])
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    kinds = file_dialogs.kind("Logos", "*.svg", "*.png"), file_dialogs.all_files()
    # The answer is a stand-in, which needs no parent.
    assert file_dialogs.open_file(None, "Choose a logo", *kinds) is None  # type: ignore[arg-type]
    assert asked == ["Choose a logo", "", "Logos (*.svg *.png);;All files (*)"]


def test_qts_own_window_writes_dates_as_the_program_does_and_as_a_whole(qtbot: QtBot, tmp_path: Path) -> None:
    os.utime(tmp_path, (SECONDS, SECONDS))
    folder = tmp_path / "folder"
    folder.mkdir()
    os.utime(folder, (SECONDS, SECONDS))
    parent, seen = QWidget(), list[tuple[str, bool]]()
    qtbot.addWidget(parent)

    def look() -> None:
        tree = parent.findChild(QTreeView, "treeView")
        index = tree.model().index(0, 3, tree.rootIndex()) if tree else QModelIndex()
        writer = tree.itemDelegateForColumn(3) if tree else None
        if tree is None or not index.isValid() or not isinstance(writer, QStyledItemDelegate):
            QTimer.singleShot(10, look)
            return
        option: Any = QStyleOptionViewItem()  # the stubs know none of its fields
        writer.initStyleOption(option, index)
        tree.updateGeometries()
        room = tree.fontMetrics().horizontalAdvance(option.text)
        seen.append((option.text, tree.columnWidth(3) >= room))
        tree.window().close()

    QTimer.singleShot(0, look)
    assert file_dialogs.save_file(parent, "Save", tmp_path / "a.connector", "Connectors (*)") is None
    assert seen == [(moment_words(SECONDS), True)]


def ask_desktop(what: str, desktop: FileDesktop, tmp_path: Path) -> str:
    """Ask in a process of its own, on a bus with a desktop."""
    with desktop_colors.session() as bus, answering(bus, desktop):
        environment = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QPA_PLATFORMTHEME": "xdgdesktopportal",  # what desktop_portal chooses
            "PYTHONPATH": str(ROOT),
        }
        command = [sys.executable, "-c", ASK, what]
        done = subprocess.run(
            command,
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
    return done.stdout.strip()


@pytest.mark.skipif(not desktop_colors.IS_POSSIBLE, reason="needs dbus-daemon")
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
class TestDesktop:
    def test_it_chooses_the_file_with_our_title_and_filters(self, tmp_path: Path) -> None:
        chosen = tmp_path / "logo ü.svg"
        chosen.touch()
        desktop = FileDesktop((CHOSEN, [chosen.as_uri()]))
        assert ask_desktop("open", desktop, tmp_path) == str(chosen)
        [(method, title, options)] = desktop.calls
        assert (method, title) == ("OpenFile", "Choose a logo")
        filters = options["filters"][1]
        assert [name.strip() for name, _ in filters] == ["Logos", "All files"]
        assert [pattern for _, pattern in filters[0][1]] == ["*.svg", "*.png"]

    def test_it_says_where_to_save(self, tmp_path: Path) -> None:
        desktop = FileDesktop((CHOSEN, [(tmp_path / "other.connector").as_uri()]))
        assert str(tmp_path / "other.connector") in ask_desktop("save", desktop, tmp_path)
        [(method, title, options)] = desktop.calls
        assert (method, title) == ("SaveFile", "Save the connector")
        assert options["current_name"][1] == "shop.connector"

    def test_whoever_cancels_there_has_chosen_nothing(self, tmp_path: Path) -> None:
        assert ask_desktop("open", FileDesktop((CANCELLED, [])), tmp_path) == "None"
