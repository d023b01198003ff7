"""File, "Page for approval…": the page that the window saves, and what it says about it."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction, QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.services.approval_values import HEIGHT, PRINT_SCALE, WIDTH
from configurator.storage import temporary_files
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.measuring import Measured
from tests.support.sign_in import dialogs


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[Any]]:
    """Chooses this path in the save dialog; keeps the name that was proposed."""
    proposed = []

    def choose(path: Path | None, kind: str = "") -> list[Any]:
        def answer(_window: MainWindow, _title: str, name: str, kinds: str) -> tuple[str, str]:
            proposed.append((name, kinds))
            return str(path or ""), kind

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return proposed

    return choose


@pytest.fixture
def save(window: MainWindow, choose: Callable[..., list[Any]], qtbot: QtBot) -> Callable[..., OutcomeDialog]:
    """Saves the page there by the menu, and returns what the window says in the end."""

    def save(path: Path, kind: str = "") -> OutcomeDialog:
        choose(path, kind)
        trigger(window)
        qtbot.waitUntil(lambda: bool(dialogs("outcome")))
        shown: OutcomeDialog = dialogs("outcome")[0]
        return shown

    return save


def trigger(window: MainWindow) -> None:
    next(action for action in window.findChildren(QAction) if "approval" in plain(action.text())).trigger()


def plain(text: str) -> str:
    return text.replace("&", "")


def words(dialog: OutcomeDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_page_is_saved_as_a_pdf_and_can_be_opened(
    window: MainWindow, save: Callable[..., OutcomeDialog], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    path = tmp_path / "page.pdf"
    dialog = save(path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert "page.pdf" in words(dialog)
    assert window.bottom.register_button.isEnabled()
    found(dialog, QPushButton, "outcome_action").click()
    assert opened == [path]


def test_the_page_is_saved_as_a_picture_that_prints_sharply(
    save: Callable[..., OutcomeDialog], tmp_path: Path
) -> None:
    path = tmp_path / "page.PNG"
    save(path)
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == (WIDTH * PRINT_SCALE, HEIGHT * PRINT_SCALE)
    assert picture.dotsPerMeterX() == pytest.approx(288 / 0.0254, abs=1)


def test_a_name_without_a_suffix_gets_that_of_the_chosen_kind(
    save: Callable[..., OutcomeDialog], tmp_path: Path
) -> None:
    save(tmp_path / "page v1.2", "PNG picture (*.png)")
    assert [path.name for path in tmp_path.glob("page*")] == ["page v1.2.png"]


def test_a_file_that_the_dialog_has_not_asked_about_is_not_replaced_without_a_question(
    window: MainWindow, choose: Callable[..., list[Any]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "page.pdf").write_text("mine")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Cancel)
    choose(tmp_path / "page")
    trigger(window)
    assert not dialogs("outcome")
    assert (tmp_path / "page.pdf").read_text() == "mine"


def test_the_name_proposed_is_the_connectors(window: MainWindow, choose: Callable[..., list[Any]]) -> None:
    proposed = choose(None)
    trigger(window)
    name, kinds = proposed[0]
    assert name == "shop_chat for approval.pdf"
    assert "*.pdf" in kinds
    assert "*.png" in kinds
    assert not dialogs("outcome")


def test_the_page_shows_what_is_in_the_window_and_names_the_portal(
    window: MainWindow, save: Callable[..., OutcomeDialog], tmp_path: Path
) -> None:
    from pypdf import PdfReader

    window.document.edit(replace(window.document.connector, name="Another name", id="An.Other"), "a test")
    window.portals.choose(parse("https://acme.bitrix24.com"))
    save(tmp_path / "page.pdf")
    text = PdfReader(io.BytesIO((tmp_path / "page.pdf").read_bytes())).pages[0].extract_text()
    assert "Another name" in text
    assert "acme.bitrix24.com" in text
    assert "doesn't accept dots" in text


@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "disk is full"), (errno.EROFS, "read-only")])
def test_a_page_that_cannot_be_written_is_told_and_the_old_one_stays(
    window: MainWindow,
    save: Callable[..., OutcomeDialog],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    number: int,
    said: str,
) -> None:
    path = tmp_path / "page.pdf"
    path.write_text("the old page")

    def refuse(_target: Path, _mode: int | None) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(temporary_files, "create", refuse)
    dialog = save(path)
    assert said in words(dialog)
    assert dialog.findChild(QPushButton, "outcome_action") is None
    assert path.read_text() == "the old page"
    assert window.bottom.register_button.isEnabled()


def test_a_folder_that_is_gone_is_told(save: Callable[..., OutcomeDialog], tmp_path: Path) -> None:
    dialog = save(tmp_path / "gone" / "page.pdf")
    assert "page.pdf" in words(dialog)
    assert "✕" in words(dialog)


def test_the_window_goes_on_while_the_page_is_made(
    save: Callable[..., OutcomeDialog], tmp_path: Path, measured: Measured
) -> None:
    save(tmp_path / "first.pdf").close()
    with measured():
        save(tmp_path / "page.png")


def test_a_page_in_the_making_can_be_cancelled(
    window: MainWindow, choose: Callable[..., list[Any]], qtbot: QtBot, tmp_path: Path
) -> None:
    choose(tmp_path / "page.pdf")
    trigger(window)
    window.bottom.cancelled.emit()
    assert window.bottom.register_button.isEnabled()
    choose(tmp_path / "next.pdf")
    trigger(window)
    qtbot.waitUntil(lambda: bool(dialogs("outcome")))
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["next.pdf"]


def test_a_window_that_is_closed_meanwhile_makes_no_page(
    window: MainWindow, choose: Callable[..., list[Any]], tmp_path: Path
) -> None:
    choose(tmp_path / "page.pdf")
    trigger(window)
    window.document.undo_stack.setClean()
    assert window.close()
    assert not list(tmp_path.glob("*.pdf"))
