"""File, "Hand over as code…" and "Take over from code…", as people use them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.foreign_text import one_line
from configurator.handover import FORMS, write
from configurator.icon.icon import Icon
from configurator.storage import files
from configurator.ui.handover.export_dialog import ExportDialog
from configurator.ui.handover.import_dialog import ImportDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import RED, Hands

OTHER = Connector("other", "It's “another” 😀\u00a0one", Icon(RED, "#123456"), "https://example.com/other")


@pytest.fixture
def open_dialog(window: MainWindow, qtbot: QtBot) -> Callable[[str, str], ExportDialog | ImportDialog]:
    """Opens a dialog by the menu."""

    def open_(words: str, name: str) -> ExportDialog | ImportDialog:
        action = next(one for one in window.findChildren(QAction) if words in one.text().replace("&", ""))
        action.trigger()
        qtbot.waitUntil(lambda: dialogs(window, name) != [])
        shown: ExportDialog | ImportDialog = dialogs(window, name)[-1]
        return shown

    return open_


def dialogs(window: MainWindow, name: str) -> list[Any]:
    return [one for one in window.findChildren(QDialog, name) if one.isVisible()]


@pytest.fixture
def hand_over(open_dialog: Callable[[str, str], ExportDialog | ImportDialog]) -> Callable[..., Any]:
    return lambda: open_dialog("Export as", "hand_over")


@pytest.fixture
def take_over(open_dialog: Callable[[str, str], ExportDialog | ImportDialog]) -> Callable[..., Any]:
    return lambda: open_dialog("Import from", "take_over")


def shown(dialog: ExportDialog | ImportDialog, name: str) -> list[Any]:
    return [one.text() for one in dialog.findChildren(QLabel, name) if one.isVisible()]


def button(dialog: ExportDialog | ImportDialog, name: str) -> QAbstractButton:
    return found(dialog, QAbstractButton, name)


def paste(qtbot: QtBot, dialog: ImportDialog, text: str) -> None:
    """Paste, and wait until what was found is shown."""
    before = findings(dialog)
    QApplication.clipboard().setText(text)
    area = found(dialog, QPlainTextEdit, "take_over_text")
    area.selectAll()
    area.paste()
    qtbot.waitUntil(lambda: findings(dialog) not in ([], before))


def findings(dialog: ImportDialog) -> list[Any]:
    return [
        one
        for one in dialog.findChildren(QLabel)
        if one.isVisible() and one.objectName().startswith("take_over")
    ]


def test_every_form_is_shown_copied_and_said_for_whom_it_is(
    window: MainWindow, hand_over: Callable[..., Any], qtbot: QtBot
) -> None:
    dialog = hand_over()
    purposes = set()
    for form in FORMS:
        button(dialog, f"segment_{form}").click()
        code = write(window.document.connector, form)
        assert found(dialog, QPlainTextEdit, "hand_over_text").toPlainText() == code
        button(dialog, "hand_over_copy").click()
        assert QApplication.clipboard().text() == code
        purposes.update(shown(dialog, "hand_over_purpose"))
    assert len(purposes) == len(FORMS)
    assert not shown(dialog, "hand_over_warning")


def test_the_whole_life_is_shown_copied_and_saved_where_asked(
    window: MainWindow, hand_over: Callable[..., Any]
) -> None:
    dialog = hand_over()
    found(dialog, QCheckBox, "hand_over_life").click()
    code = write(window.document.connector, FORMS[0], whole_life=True)
    assert found(dialog, QPlainTextEdit, "hand_over_text").toPlainText() == code
    button(dialog, "hand_over_copy").click()
    assert QApplication.clipboard().text() == code


def test_a_connector_with_errors_is_handed_over_with_a_warning(
    window: MainWindow, hand_over: Callable[..., Any]
) -> None:
    window.document.set("name", name="")
    assert shown(hand_over(), "hand_over_warning")


def test_the_code_is_saved_under_a_name_with_its_suffix(
    window: MainWindow, hand_over: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed = []

    def choose(_parent: ExportDialog, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return str(tmp_path / "code.php"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    dialog = hand_over()
    button(dialog, "segment_crest").click()
    button(dialog, "hand_over_save").click()
    assert proposed == [f"{window.document.connector.id}.php"]
    assert (tmp_path / "code.php").read_bytes() == write(window.document.connector, "crest").encode()
    assert "code.php" in shown(dialog, "hand_over_saved")[0]


def test_a_failed_save_is_told(
    window: MainWindow, hand_over: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = []
    target = str(tmp_path / "missing" / "code.sh")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    button(hand_over(), "hand_over_save").click()
    assert len(told) == 1


@pytest.mark.parametrize("form", FORMS)
def test_pasted_code_is_used_as_one_step_that_can_be_undone(
    form: str, window: MainWindow, take_over: Callable[..., Any], hands: Hands, qtbot: QtBot
) -> None:
    before = window.document.connector
    dialog = take_over()
    paste(qtbot, dialog, write(OTHER, form))
    assert shown(dialog, "take_over_heading") == ["✓ Everything was understood:"]
    assert "It's “another” 😀 one" in [one.text() for one in dialog.findChildren(QLabel)]
    assert window.document.connector == before
    button(dialog, "take_over_use").click()
    assert window.document.connector == OTHER
    assert window.document.undo_stack.undoText() == "import from code"
    assert not dialogs(window, "take_over")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    hands.undo()
    assert window.document.connector == before
    assert window.document.undo_stack.isClean()


def test_what_was_not_understood_is_listed_and_the_rest_can_be_used(
    window: MainWindow, take_over: Callable[..., Any], qtbot: QtBot
) -> None:
    dialog = take_over()
    paste(qtbot, dialog, "BX24.callMethod('imconnector.register', {ID: 'a', NAME: title, COLOUR: 'red'})")
    remarks = shown(dialog, "take_over_remark")
    assert [one.split()[1] for one in remarks[:1]] == ["name"]
    assert "COLOUR" in remarks[1]
    button(dialog, "take_over_use").click()
    assert window.document.connector == Connector("a")


def test_a_text_without_a_connector_cannot_be_used(
    window: MainWindow, take_over: Callable[..., Any], qtbot: QtBot
) -> None:
    dialog = take_over()
    assert not button(dialog, "take_over_use").isEnabled()
    assert not findings(dialog)  # nor an empty place for them: the code has all the room
    area, buttons = found(dialog, QPlainTextEdit, "take_over_text"), button(dialog, "take_over_file")
    assert buttons.y() - area.geometry().bottom() < buttons.height()
    paste(qtbot, dialog, "Hello")
    [refusal] = shown(dialog, "take_over_refusal")
    assert refusal.startswith("✕ ")  # as an error elsewhere: not by its colour alone
    assert not button(dialog, "take_over_use").isEnabled()
    paste(qtbot, dialog, write(OTHER, "json"))
    assert button(dialog, "take_over_use").isEnabled()
    found(dialog, QPlainTextEdit, "take_over_text").insertPlainText("x")
    assert not button(dialog, "take_over_use").isEnabled()  # until the changed text was read
    dialog.reject()
    assert window.document.undo_stack.isClean()


def test_a_dialog_that_closes_while_it_reads_leaves_nothing_behind(
    window: MainWindow, take_over: Callable[..., Any], qtbot: QtBot
) -> None:
    dialog = take_over()
    found(dialog, QPlainTextEdit, "take_over_text").setPlainText("NAME: {" * 50_000)
    jobs = window.parts.workspace.jobs
    qtbot.waitUntil(lambda: not jobs.is_idle)
    dialog.reject()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert not dialogs(window, "take_over")
    assert window.document.undo_stack.isClean()


def test_several_connectors_are_a_list_to_choose_from(
    window: MainWindow, take_over: Callable[..., Any], qtbot: QtBot
) -> None:
    dialog = take_over()
    which = found(dialog, QComboBox, "take_over_which")
    assert not which.isVisible()
    two = replace(OTHER, id="two", name="Two")
    paste(qtbot, dialog, write(OTHER, "crest") + write(two, "crest"))
    assert [which.itemText(number) for number in range(which.count())] == [
        one_line(f"{OTHER.name} (other)"), "Two (two)",
    ]  # fmt: skip
    assert shown(dialog, "take_over_several") == ["Connectors found: 2"]
    qtbot.waitUntil(lambda: shown(dialog, "take_over_heading") == ["✓ Everything was understood:"])
    which.setCurrentIndex(1)
    which.activated.emit(1)
    qtbot.waitUntil(lambda: "Two" in [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()])
    button(dialog, "take_over_use").click()
    assert window.document.connector == two


def test_a_file_that_code_names_is_read_only_when_asked(
    window: MainWindow,
    take_over: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    (tmp_path / "body.json").write_text(write(OTHER, "json"), "utf-8")
    script = tmp_path / "call.sh"
    script.write_text("curl https://a/rest/imconnector.register -d @data/body.json", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(script), ""))
    dialog = take_over()
    assert not button(dialog, "take_over_beside").isVisible()
    button(dialog, "take_over_file").click()
    qtbot.waitUntil(lambda: button(dialog, "take_over_beside").text() == "Read “body.json”")
    assert not button(dialog, "take_over_use").isEnabled()
    button(dialog, "take_over_beside").click()
    qtbot.waitUntil(button(dialog, "take_over_use").isEnabled)
    assert not button(dialog, "take_over_beside").isVisible()
    button(dialog, "take_over_use").click()
    assert window.document.connector == OTHER


def test_code_is_read_from_a_file(
    window: MainWindow,
    take_over: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "call.py"
    files.write_atomically(path, write(OTHER, "python").encode())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    dialog = take_over()
    button(dialog, "take_over_file").click()
    qtbot.waitUntil(button(dialog, "take_over_use").isEnabled)
    button(dialog, "take_over_use").click()
    assert window.document.connector == OTHER


def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(
    take_over: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "no such file"), ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    dialog = take_over()
    button(dialog, "take_over_file").click()
    assert len(told) == 1
    assert not button(dialog, "take_over_use").isEnabled()


def test_a_raw_no_break_space_stays_what_it_is(
    window: MainWindow, take_over: Callable[..., Any], qtbot: QtBot
) -> None:
    dialog = take_over()
    paste(qtbot, dialog, "f({ID: 'a', NAME: 'one\u00a0two'})")
    button(dialog, "take_over_use").click()
    assert window.document.connector == replace(Connector("a"), name="one\u00a0two")
