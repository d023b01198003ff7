"""A window over the settings, sign-ins and unsaved work of version 0.1.0 (`tests/data/0.1.0`)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import Application
from configurator.ui.kit import language, theme
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.paths import FILES_OF_0_1_0

DATA = FILES_OF_0_1_0


@pytest.fixture
def settings(tmp_path: Path) -> Iterator[QSettings]:
    shutil.copytree(DATA / "config", tmp_path / "config")
    yield QSettings(str(tmp_path / "config" / "configurator.conf"), QSettings.Format.IniFormat)
    theme.choose("")  # the application outlives the window


@pytest.fixture
def accounts(settings: QSettings, tmp_path: Path) -> Accounts:
    return Accounts(Portals(tmp_path / "config"), Secrets(find=lambda: None))


def test_the_settings_are_looked_for_under_the_same_name(qapp: Application) -> None:
    assert (qapp.organizationName(), qapp.applicationName()) == ("connector-configurator", "configurator")


def test_the_window_is_as_it_was_left(open_window: Callable[..., MainWindow]) -> None:
    window = open_window()
    assert window.scheme() == "dark"
    assert theme.is_dark()
    assert window.preview.wallpaper == "dark"
    assert window.recent.paths() == [
        "/home/ada/Documents/Птица.connector",
        "/home/ada/Documents/plain.connector",
    ]
    assert found(window, QAction, "language_ru").isChecked()
    assert [window.portals.listed(portal) for portal in window.portals.remembered] == [
        "acme.bitrix24.com",
        "Self-hosted — intranet.example.org",
        "Берлин 🌷 — xn--80aa0cbo65f.bitrix24.ru",
    ]


def test_the_chosen_language_is_spoken(settings: QSettings) -> None:
    assert language.chosen(settings) == "ru"


def test_the_form_has_its_width(open_window: Callable[..., MainWindow]) -> None:
    # Qt gives a window its size back only on a screen like the one it was on, which had 800 pixels.
    form, stage = found(open_window(), QSplitter).sizes()
    assert abs(form - 520) < 0.05 * (form + stage)


def test_unsaved_work_is_in_the_window(
    open_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    shutil.copytree(DATA / "state", tmp_path / "state")
    window = open_window()
    qtbot.waitUntil(window.notices.isVisible)
    assert window.document.connector.name == "Птица — черновик"
    assert str(window.files.path) == str(Path("/home/ada/Documents/Птица.connector"))
    assert window.isWindowModified()
