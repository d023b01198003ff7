"""File, Make a handler: the dialog, and what it writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.handover.starter_project import LANGUAGES
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> QDialog:
    next(
        one for one in window.findChildren(QAction) if "Make a handler" in one.text().replace("&", "")
    ).trigger()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "starter") is not None)
    shown = found(window, QDialog, "starter")
    found(shown, QLineEdit, "starter_folder").setText(str(tmp_path / "handler"))
    return shown


def said(dialog: QDialog) -> str:
    return found(dialog, QLabel, "starter_said").text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_handler_of_each_language_is_written(dialog: QDialog, language: str, tmp_path: Path) -> None:
    found(dialog, QPushButton, f"segment_{language}").click()
    assert said(dialog) == ""
    found(dialog, QPushButton, "starter_make").click()
    assert "“handler”" in said(dialog)
    program = {"python": "app.py", "node": "app.mjs", "php": "public/index.php"}[language]
    assert (tmp_path / "handler" / program).is_file()
    assert found(dialog, QPushButton, "starter_open").isVisible()


def test_existing_files_are_replaced_only_after_a_question(
    dialog: QDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "handler").mkdir()
    own = tmp_path / "handler" / "app.py"
    own.write_text("mine")
    answers = iter([False, True])
    monkeypatch.setattr(FileQuestions, "may_replace", lambda *_arguments: next(answers))
    found(dialog, QPushButton, "starter_make").click()
    assert (own.read_text("utf-8"), said(dialog)) == ("mine", "")
    found(dialog, QPushButton, "starter_make").click()
    assert own.read_text("utf-8") != "mine"
    assert said(dialog)


def test_a_folder_that_cant_be_written_is_said(
    dialog: QDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    found(dialog, QLineEdit, "starter_folder").setText(str(tmp_path / "file" / "handler"))
    told: list[str] = []
    monkeypatch.setattr(FileQuestions, "say", lambda _self, title, _text: told.append(title))
    found(dialog, QPushButton, "starter_make").click()
    assert told == ["The handler couldn't be made"]
    assert said(dialog) == ""


def test_a_folder_can_be_chosen(dialog: QDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments: str(tmp_path))
    found(dialog, QPushButton, "starter_browse").click()
    assert found(dialog, QLineEdit, "starter_folder").text() == str(tmp_path)


def test_a_connector_with_errors_gets_a_warning(window: MainWindow, qtbot: QtBot) -> None:
    window.document.set("name", name="")
    window.parts.code_exchange.make_starter()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "starter") is not None)
    assert found(window, QLabel, "starter_warning").isVisible()
