"""What deletes or overwrites something is drawn alike everywhere, and Enter alone never presses it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from configurator.bitrix24.address import parse
from configurator.bitrix24.methods.connectors import Kind, Listed
from configurator.services.user_wishes import Wishes
from configurator.ui.connectors.connector_questions import RemoveDialog
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.kit import system_wishes, theme
from configurator.ui.portals import portal_care
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present

_BUTTON = QMessageBox.StandardButton
SCHEMES = ("light", "dark", "contrast")
Ask = Callable[[MainWindow], object]


def ask_remove_connector(window: MainWindow) -> None:
    RemoveDialog(Listed("acme", "Acme", Kind.OURS), "acme.bitrix24.com", [], window).open()


def ask_remove_portal(window: MainWindow) -> None:
    portal_care.remove(window.portals, parse("acme.bitrix24.com"), window)


def ask_reset_practice(window: MainWindow) -> None:
    portal_care.reset_practice(lambda: None, window)


def ask_save_first(window: MainWindow) -> None:
    FileQuestions(window).save_first("Acme")


def ask_replace(window: MainWindow) -> None:
    FileQuestions(window).may_replace("Acme")


ASKED: dict[str, tuple[Ask, str | _BUTTON]] = {
    "a connector": (ask_remove_connector, "remove_now"),
    "a portal": (ask_remove_portal, _BUTTON.Ok),
    "practice": (ask_reset_practice, _BUTTON.Ok),
    "changes": (ask_save_first, _BUTTON.Discard),
    "a file": (ask_replace, _BUTTON.Save),
}


def harmful(dialog: QWidget, which: str | _BUTTON) -> QPushButton:
    if isinstance(which, str):
        return found(dialog, QPushButton, which)
    assert isinstance(dialog, QMessageBox)
    one = dialog.button(which)
    assert isinstance(one, QPushButton)
    return one


def look_at(which: str | _BUTTON) -> tuple[str, bool, list[str]]:
    """Return the role of the button in the open dialog, whether Enter presses it, and its colours."""
    dialog = present(QApplication.activeModalWidget())
    one = harmful(dialog, which)
    picture = one.grab().toImage()
    seen = [picture.pixelColor(picture.width() // 2, y).name() for y in (0, 3)]
    dialog.close()
    return one.property("role"), one.isDefault(), seen


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("lost", ASKED)
def test_what_deletes_or_overwrites_is_drawn_alike(
    window: MainWindow, qtbot: QtBot, lost: str, scheme: str
) -> None:
    ask, which = ASKED[lost]
    seen: list[tuple[str, bool, list[str]]] = []
    system_wishes.learn(Wishes(more_contrast=scheme == "contrast"))
    window.choose_scheme("" if scheme == "contrast" else scheme)
    theme.apply()
    colors = theme.colors()
    QTimer.singleShot(100, window, lambda: seen.append(look_at(which)))  # some of the dialogs wait themselves
    try:
        ask(window)
        qtbot.waitUntil(lambda: bool(seen))
    finally:
        system_wishes.learn(Wishes())
        window.choose_scheme("")
        theme.apply()
    assert seen == [("danger", False, [colors.error, colors.error_back])]
