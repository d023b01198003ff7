"""About: versions for whoever helps, and what the program is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtWebEngineCore
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from configurator import __version__
from configurator.ui.about import components
from configurator.ui.about.about_dialog import AboutDialog
from configurator.ui.about.chromium_versions import chromium_versions
from configurator.ui.kit.jobs import Jobs
from configurator.ui.updates.update_checks import UpdateChecks
from tests.support.found import found
from tests.support.paths import ROOT

PINS = ROOT / "packaging" / "requirements.txt"
# What builds the package, and what other systems or older Pythons need.
NOT_INSIDE = {
    "babel", "editables", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers",
}  # fmt: skip


@pytest.fixture
def about(qtbot: QtBot, tmp_path: Path) -> Iterator[AboutDialog]:
    parent = QWidget()  # kept by the fixture: with it the dialog would go
    qtbot.addWidget(parent)
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    dialog = AboutDialog(UpdateChecks(settings, Jobs(parent), parent), parent)
    dialog.show()
    yield dialog
    dialog.close()


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_everything_that_is_pinned_for_the_program_is_named_with_its_licence() -> None:
    found = {plain(one.name): one for one in components.gather()}
    pinned = re.findall(r"^([\w-]+)==\S+ \\", PINS.read_text("utf-8"), re.MULTILINE)
    missing = set(pinned) - NOT_INSIDE - set(found)
    assert len(pinned) > 20
    assert not missing
    assert all(one.licence and one.text for one in found.values())


def test_an_installed_program_reads_the_list_that_was_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = components.Component("Qt", "6", "LGPL-3.0-only", "text ✓")
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "components.json.xz").write_bytes(components.packed([one]))
    monkeypatch.setattr(components, "resources", lambda: tmp_path)
    assert components.components() == [one]


def test_the_licence_of_what_is_chosen_is_shown(about: AboutDialog) -> None:
    tree, text = found(about, QTreeWidget, "about_list"), found(about, QPlainTextEdit, "about_licence")
    assert "MIT License" in text.toPlainText()
    tree.setCurrentItem(tree.findItems("Qt", Qt.MatchFlag.MatchExactly)[0])
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()


def test_versions_are_copied_for_whoever_helps(about: AboutDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(found(about, QPushButton, "about_copy"), Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert __version__ in copied
    assert re.search(r"^CairoSVG \d", copied, re.MULTILINE)
    assert str(Path.home()) not in copied


def test_whose_security_fixes_chromium_has_is_told(about: AboutDialog) -> None:
    """Qt keeps one Chromium for long and takes newer ones' fixes."""
    tree = found(about, QTreeWidget, "about_list")
    for name, version in chromium_versions(QtWebEngineCore).items():
        (row,) = tree.findItems(name, Qt.MatchFlag.MatchExactly)
        assert row.text(1) == version
        assert re.fullmatch(r"\d+(\.\d+){3}", version)


@pytest.mark.parametrize(
    ("name", "licence", "words"),
    [
        ("Simple Icons", "CC0-1.0", ("CC0 1.0 Universal", "property of their owners")),
        ("Lucide", "ISC", ("ISC License", "Feather")),
    ],
)
def test_the_icon_sets_are_listed_with_their_licences(
    about: AboutDialog, name: str, licence: str, words: tuple[str, ...]
) -> None:
    tree, text = found(about, QTreeWidget, "about_list"), found(about, QPlainTextEdit, "about_licence")
    (row,) = tree.findItems(name, Qt.MatchFlag.MatchExactly)
    assert licence in [row.text(column) for column in range(row.columnCount())]
    tree.setCurrentItem(row)
    assert [word for word in words if word not in text.toPlainText()] == []
    assert name in components.as_text(components.gather())
