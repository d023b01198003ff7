"""A bug while the window is open: a calm message, a report, and nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from configurator.storage import fault_log
from configurator.ui.shell.fault_notice import FaultNotice
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.sign_in import outcome_dialog

SECRET = "a-value-that-nobody-may-read"


def fail() -> None:
    raise ZeroDivisionError(SECRET)


@pytest.fixture
def noticing(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> Iterator[FaultNotice]:
    """As users have it: without debugging, and with a place for faults."""
    monkeypatch.delenv("CONFIGURATOR_DEBUG")
    monkeypatch.setattr(fault_log, "state_folder", lambda: tmp_path)
    notice = FaultNotice(window, window.parts.tell_of_fault)
    yield notice
    notice.deleteLater()
    qtbot.waitUntil(lambda: not isValid(notice))


def reported(dialog: QDialog, window: MainWindow) -> str:
    """What the button copies for support."""
    found(dialog, QPushButton, "copy_report").click()
    shown = found(window, QDialog, "report")
    text = found(shown, QPlainTextEdit, "report_text").toPlainText()
    assert QGuiApplication.clipboard().text() == text
    shown.close()
    dialog.close()
    return text


@pytest.mark.parametrize("place", ["slot", "thread", "job"])
def test_a_bug_is_told_and_is_in_the_report_without_values(
    window: MainWindow, noticing: FaultNotice, qtbot: QtBot, place: str
) -> None:
    before = window.document.connector
    if place == "slot":
        QTimer.singleShot(0, fail)
    elif place == "thread":
        threading.Thread(target=fail, name="failing").start()
    else:

        def told(error: Exception) -> None:
            raise error

        window.parts.workspace.jobs.start(lambda _cancelled: fail(), lambda _: None, told)
    dialog = outcome_dialog(qtbot)
    assert window.document.connector == before
    text = reported(dialog, window)
    assert "Faults:" in text
    assert "ZeroDivisionError in " in text
    assert "tests.ui.test_window_fault_notice.fail:" in text
    assert SECRET not in text
    assert SECRET not in "".join(one.described for one in fault_log.kept())


def test_a_bug_in_telling_of_a_bug_is_told_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.delenv("CONFIGURATOR_DEBUG")
    monkeypatch.setattr(fault_log, "state_folder", lambda: tmp_path)
    told: list[str] = []

    def cancel() -> None:
        told.append("it begins with an end of what is being sent")
        fail()

    monkeypatch.setattr(window.parts.registering, "cancel", cancel)
    notice = FaultNotice(window, window.parts.tell_of_fault)
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: len(fault_log.kept()) == 1 and bool(told))
    QTimer.singleShot(0, notice.deleteLater)
    qtbot.waitUntil(lambda: not isValid(notice))
    assert len(told) == 1
