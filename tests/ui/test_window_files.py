"""New, Open, Save and Save as, with real files, and the question before anything is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.connector.practice_only import SETTINGS_PAGE
from configurator.connector.request import to_params
from configurator.icon.icon import Icon
from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import BLUE, CONTROL, RED, Hands

BIRD = Connector(
    id="bird",
    name="Птица 🦜",
    icon=Icon(RED + "\n<!-- %41 -->", "#123456", "60%", "top"),
    placement_handler="https://bird.example.com/",
    icon_disabled=Icon(BLUE),
    need_signature=False,
    chat_group=True,
    comment="two\nlines",
)
BUTTON = QMessageBox.StandardButton


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window()


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
    """Chooses this path in both file dialogs."""

    def choose(path: Path | None) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, lambda *_: (str(path or ""), ""))

    return choose


@pytest.fixture
def bird(tmp_path: Path) -> Path:
    path = tmp_path / "my bird.connector"
    path.write_text(project_file.dumps(BIRD), "utf-8")
    return path


def key(hands: Hands, key_: Qt.Key, modifier: Qt.KeyboardModifier = CONTROL) -> None:
    hands.window.setFocus()
    hands.qtbot.keyClick(hands.window, key_, modifier)


def test_a_saved_connector_comes_back_whole(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], tmp_path: Path, asked: Any
) -> None:
    window.document.edit(BIRD, "a test")
    choose(tmp_path / "saved")
    key(hands, Qt.Key.Key_S)
    path = tmp_path / "saved.connector"
    assert path.exists()
    key(hands, Qt.Key.Key_N)
    hands.click("start_empty")
    assert hands.connector == Connector(placement_handler=SETTINGS_PAGE)
    choose(path)
    key(hands, Qt.Key.Key_O)
    assert hands.connector == BIRD
    assert hands.typed("name") == BIRD.name
    assert not asked


def test_the_title_and_its_mark_follow_the_file(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], bird: Path
) -> None:
    assert "Shop chat" in window.windowTitle()
    assert not window.isWindowModified()
    window.files.open_path(bird)
    assert "my bird" in window.windowTitle()
    hands.type("name", "x")
    assert window.isWindowModified()
    hands.undo()
    assert not window.isWindowModified()
    hands.redo()
    key(hands, Qt.Key.Key_S)
    assert not window.isWindowModified()
    assert json.loads(bird.read_text("utf-8"))["connector"]["NAME"] == "x"
    hands.undo()
    assert window.isWindowModified()
    choose(bird.with_name("other.connector"))
    window.files.save_as()
    assert "other" in window.windowTitle()
    assert project_file.loads(bird.with_name("other.connector").read_text("utf-8"))[0] == BIRD


def test_the_title_follows_the_name_of_what_has_no_file(
    hands: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    hands.type("name", "Shop")
    qtbot.keyClicks(hands.find("name", QLineEdit), " talk")
    qtbot.waitUntil(lambda: "Shop talk[*]" in window.windowTitle())


LEAVE = {
    "new": lambda window: window.files.new(),
    "open": lambda window: window.files.open(),
}


@pytest.mark.parametrize("way", LEAVE)
def test_unsaved_changes_are_kept_on_cancel(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], bird: Path, asked: Any, way: str
) -> None:
    choose(bird)
    hands.type("name", "Unsaved")
    LEAVE[way](window)
    assert len(asked) == 1
    assert "Shop chat" in asked[0] or "Unsaved" in asked[0]
    assert hands.connector.name == "Unsaved"
    assert window.isVisible()


@pytest.mark.parametrize("way", LEAVE)
def test_unsaved_changes_are_dropped_where_they_are_not_wanted(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], bird: Path, asked: Any, way: str
) -> None:
    choose(bird)
    hands.type("name", "Unsaved")
    before = bird.read_bytes()
    asked.answer = BUTTON.Discard
    LEAVE[way](window)
    assert bird.read_bytes() == before
    assert hands.connector == {"new": Connector(), "open": BIRD}[way]
    assert not window.document.undo_stack.canUndo()


@pytest.mark.parametrize("way", LEAVE)
def test_unsaved_changes_are_saved_first_where_they_are_wanted(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], bird: Path, asked: Any, way: str
) -> None:
    window.files.open_path(bird)
    hands.type("name", "Wanted")
    asked.answer = BUTTON.Save
    choose(bird)
    LEAVE[way](window)
    assert project_file.loads(bird.read_text("utf-8"))[0].name == "Wanted"


@pytest.mark.parametrize("way", LEAVE)
def test_nothing_is_left_when_saving_is_given_up(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], asked: Any, way: str
) -> None:
    hands.type("name", "Unsaved")
    asked.answer = BUTTON.Save
    choose(None)
    LEAVE[way](window)
    assert hands.connector.name == "Unsaved"
    assert window.isVisible()
    assert window.isWindowModified()


def test_nothing_is_left_when_saving_fails(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], asked: Any, tmp_path: Path
) -> None:
    hands.type("name", "Unsaved")
    asked.answer = BUTTON.Save
    choose(tmp_path / "no such folder" / "x.connector")
    window.files.new()
    assert window.isWindowModified()
    assert len(asked) == 2  # the question, and why it was not saved


def test_nothing_is_asked_where_nothing_has_changed(hands: Hands, window: MainWindow, asked: Any) -> None:
    hands.type("name", "Bird")
    hands.undo()
    window.close()
    assert not asked
    assert not window.isVisible()


BAD = {
    "empty": b"",
    "a picture": b"\x89PNG\r\n\x1a\n\xff\xfe",
    "text": b"bird",
    "a list": b"[1, 2]",
    "cut off": project_file.dumps(BIRD).encode()[:200],
    "another format": b'{"format": "something", "version": 1}',
    "huge": b" " * 21_000_000,
}


@pytest.mark.parametrize("what", [*BAD, "missing", "a folder"])
def test_a_file_that_is_no_connector_leaves_the_document(
    hands: Hands, window: MainWindow, asked: Any, tmp_path: Path, what: str
) -> None:
    hands.type("name", "Unsaved")
    path = tmp_path / f"{what}.connector"
    if what in BAD:
        path.write_bytes(BAD[what])
    if what == "a folder":
        path.mkdir()
    before = hands.connector
    window.files.open_path(path)
    assert hands.connector is before
    assert window.document.undo_stack.canUndo()
    assert len(asked) == 1
    assert path.name in asked[0]
    if what in BAD:
        assert path.read_bytes() == BAD[what]


def test_request_parameters_as_in_the_documentation_are_opened_and_never_overwritten(
    hands: Hands, window: MainWindow, choose: Callable[[Path | None], None], tmp_path: Path
) -> None:
    path = tmp_path / "request.json"
    text = json.dumps(to_params(BIRD))
    path.write_text(text, "utf-8")
    window.files.open_path(path)
    assert hands.connector == BIRD
    hands.type("name", "Other")
    choose(tmp_path / "new.connector")
    key(hands, Qt.Key.Key_S)
    assert path.read_text("utf-8") == text
    assert project_file.loads((tmp_path / "new.connector").read_text("utf-8"))[0].name == "Other"


def test_what_could_not_be_read_in_a_file_is_told(
    hands: Hands, window: MainWindow, asked: Any, tmp_path: Path
) -> None:
    path = tmp_path / "request.json"
    path.write_text(json.dumps({**to_params(BIRD), "NAME": 7, "COLOUR": "red"}), "utf-8")
    window.files.open_path(path)
    assert hands.connector.id == "bird"
    assert len(asked) == 1
    assert "COLOUR" in asked[0]
    assert "request.json" in asked[0]


def test_an_opened_file_with_mistakes_shows_them_at_once(
    hands: Hands, window: MainWindow, bird: Path
) -> None:
    bird.write_text(project_file.dumps(BIRD).replace('"bird"', '"b.ird"'), "utf-8")
    window.files.open_path(bird)
    assert "accept dots" in hands.beside("id").text()


@pytest.mark.parametrize(("answer", "replaced"), [(BUTTON.Cancel, False), (BUTTON.Save, True)])
def test_a_file_that_only_the_added_suffix_names_is_not_replaced_unasked(
    hands: Hands,
    window: MainWindow,
    choose: Callable[[Path | None], None],
    bird: Path,
    asked: Any,
    answer: QMessageBox.StandardButton,
    replaced: bool,
) -> None:
    before = bird.read_bytes()
    choose(bird.with_suffix(""))
    asked.answer = answer
    assert window.files.save_as() is replaced
    assert (bird.read_bytes() != before) is replaced
    assert len(asked) == 1


def test_a_connector_that_is_dropped_on_the_window_is_opened(
    hands: Hands, window: MainWindow, bird: Path, asked: Any
) -> None:
    hands.drop_file(bird, window)
    assert hands.connector == BIRD
    hands.type("name", "Unsaved")
    hands.drop_file(bird, window)
    assert hands.connector.name == "Unsaved"
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("identifier", "name"),
    [("bird", "bird"), ("", "connector"), (".", "connector"), ("..", "connector"), ("/", "_"),
     ("a.b/c:d", "a.b_c_d"), ("птица", "птица")],
)  # fmt: skip
def test_save_as_proposes_a_name_that_a_file_can_have_whatever_the_id_is(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, identifier: str, name: str
) -> None:
    proposed = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(path)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.document.set("ID", id=identifier)
    assert not window.files.save_as()
    assert proposed == [f"{name}.connector"]
