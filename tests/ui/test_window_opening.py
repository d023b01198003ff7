"""The ways in which a connector comes into the window, besides Open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from configurator.cli import main
from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.ui import app
from configurator.ui.app import Application
from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import RED, Hands, files

BIRD = Connector("bird", "Bird", Icon(RED), "https://bird.example.com/", Icon(RED))


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """A window of its own for each test: the list of its files is the point."""
    return open_window()


@pytest.fixture
def bird(tmp_path: Path) -> Path:
    path = tmp_path / "bird.connector"
    path.write_text(project_file.dumps(BIRD), "utf-8")
    return path


def test_the_files_used_last_are_in_the_menu_the_last_one_first(
    window: MainWindow, tmp_path: Path, asked: Any
) -> None:
    paths = [tmp_path / f"{number} & co.connector" for number in range(12)]
    for path in paths:
        path.write_text(project_file.dumps(BIRD), "utf-8")
        window.files.open_path(path)
    assert window.recent.paths() == [str(path) for path in reversed(paths)][:10]
    assert not asked


def test_a_recent_file_is_opened_and_remembered_by_the_next_window(
    window: MainWindow, open_window: Callable[..., MainWindow], bird: Path, settings: QSettings, asked: Any
) -> None:
    assert not window.recent.isEnabled()
    window.files.open_path(bird)
    window.files.new()
    window.recent.actions()[0].trigger()
    assert window.files.path == bird
    settings.sync()
    other = open_window()
    assert other.recent.paths() == [str(bird)]
    other.recent.actions()[-1].trigger()
    assert other.recent.paths() == []
    assert not other.recent.isEnabled()
    assert not asked


def test_a_recent_file_that_is_gone_is_told_and_leaves_the_menu(
    window: MainWindow, bird: Path, asked: Any
) -> None:
    window.files.open_path(bird)
    window.files.new()
    bird.unlink()
    window.recent.actions()[0].trigger()
    assert "bird.connector" in asked[0]
    assert window.recent.paths() == []


def test_a_recent_file_is_not_opened_over_unsaved_work(
    hands: Hands, window: MainWindow, bird: Path, asked: Any
) -> None:
    window.files.open_path(bird)
    hands.type("name", "Mine")
    window.recent.actions()[0].trigger()
    assert len(asked) == 1
    assert hands.connector.name == "Mine"


def test_a_file_that_the_system_hands_over_is_opened(
    hands: Hands, window: MainWindow, bird: Path, asked: Any, qapp: Application
) -> None:
    app.open_given_files(qapp, window)
    QApplication.sendEvent(qapp, QFileOpenEvent(str(bird)))
    assert hands.connector == BIRD
    hands.type("name", "Mine")
    QApplication.sendEvent(qapp, QFileOpenEvent(str(bird)))
    assert hands.connector.name == "Mine"
    assert len(asked) == 1
    qapp.file_given.disconnect()


@pytest.mark.parametrize("words", [[], ["window"]])
def test_the_program_opens_the_file_it_is_started_with(
    monkeypatch: pytest.MonkeyPatch, bird: Path, words: list[Any]
) -> None:
    started = []

    def run(path: Path) -> int:
        started.append(path)
        return 0

    monkeypatch.setattr(app, "run", run)
    for name in (bird, bird.with_name("missing.connector"), bird.with_name("request.JSON")):
        assert main([*words, str(name)]) == 0
        assert started.pop() == name


def test_a_mistyped_command_is_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(app, "run", pytest.fail)
    assert main(["chekc"]) == 2
    assert "chekc" in capsys.readouterr().err


@pytest.mark.parametrize("field", ["name", "comment", "color"])
def test_a_connector_that_is_dropped_on_a_field_is_opened(
    hands: Hands, window: MainWindow, bird: Path, field: str
) -> None:
    mime = files(bird)
    mime.setText(str(bird))  # as file managers do
    target = hands.find(field)
    target = target.viewport() if isinstance(target, QPlainTextEdit) else target
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    # From the field up to the window, as Qt itself offers a drag that nobody has taken yet.
    entered = QDragEnterEvent(QPoint(5, 5), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, entered)
    dropped = QDropEvent(QPointF(5, 5), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, dropped)
    assert hands.connector == BIRD


def test_text_can_still_be_dropped_on_a_field(hands: Hands, window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("Bird")
    hands.focus("name")
    hands.find("name", QLineEdit).clear()
    hands.drop(mime, hands.find("name"))
    assert hands.connector.name == "Bird"


@pytest.mark.parametrize("view", [{}, {"step": "none", "state": "none", "scroll": "none"}, {"step": 1}])
def test_a_view_that_the_window_never_kept_is_its_first(
    window: MainWindow, view: dict[str, str | int]
) -> None:
    window.editor.show_view(view)
    assert window.editor.view() == {"step": "name", "state": "icon", "scroll": 0}
