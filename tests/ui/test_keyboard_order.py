"""The Tab key goes where the eye goes, in every window, from left to right and mirrored."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from configurator.services.connector_path import DOCUMENT_STEPS, StepId
from configurator.ui.app import Application
from configurator.ui.kit import language, mnemonics
from configurator.ui.shell.main_window import MainWindow
from configurator.wording import translation
from tests.support import pseudo_language
from tests.support.every_window import every_window
from tests.support.found import found, present
from tests.support.hands import Hands, focus_name
from tests.support.tab_stops import out_of_order, tab_stops
from tests.support.window_layout import name_of, settle


@pytest.fixture(scope="session")
def mirrored_folder(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The catalogue of a language from right to left that was made from nothing."""
    folder = tmp_path_factory.mktemp("mirrored") / "translations"
    return pseudo_language.make(folder, code=pseudo_language.MIRRORED)


@pytest.fixture(params=["from left to right", "mirrored"])
def direction(request: pytest.FixtureRequest, qapp: Application, mirrored_folder: Any) -> Iterator[str]:
    if request.param == "mirrored":
        language.speak(pseudo_language.MIRRORED, mirrored_folder)
    yield str(request.param)
    language.speak("en")


def test_tab_goes_where_the_eye_goes(
    direction: str, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    wrong = []
    for step in DOCUMENT_STEPS:
        window.editor.show_step(step)
        settle(window)
        wrong += [f"{step}: {line}" for line in out_of_order(window)]
    window.pages.show_start()
    settle(window)
    wrong += [f"start: {line}" for line in out_of_order(window)]
    window.pages.show_editor()
    with every_window(window, qtbot) as opened:
        for surface in opened[1:]:
            settle(surface)
            wrong += out_of_order(surface)
    assert not wrong, "\n".join(wrong)


def test_what_is_out_of_order_is_found(qtbot: QtBot) -> None:
    surface = QWidget()
    qtbot.addWidget(surface)
    buttons = [QPushButton(name) for name in ("First", "Second", "Third")]
    column = QVBoxLayout(surface)
    for one in buttons:
        column.addWidget(one)
    surface.show()
    settle(surface)
    assert not out_of_order(surface)
    QWidget.setTabOrder(buttons[2], buttons[1])
    assert out_of_order(surface)


def test_every_stop_has_a_name(surfaces: list[QWidget]) -> None:
    for surface in surfaces:
        for one in tab_stops(surface):
            text = getattr(one, "text", str)()
            inside = present(one.parentWidget()).accessibleName()
            assert one.accessibleName() or text or inside, f"{surface.objectName()}: {name_of(one)}"


@pytest.mark.parametrize("chosen", [0, 4, 5, 8])
def test_tab_enters_the_grid_at_the_chosen_cell(window: MainWindow, hands: Hands, chosen: int) -> None:
    window.editor.show_step(StepId.ICON)
    cell = found(window, QRadioButton, f"position_{chosen}")
    cell.click()
    hands.focus("size")
    hands.leave()
    assert QApplication.focusWidget() is cell
    cells = [one for one in tab_stops(window) if one.objectName().startswith("position_")]
    assert [one for one in cells if isinstance(one, QRadioButton)] == [cell]


def test_the_grid_stays_as_css_has_it_where_everything_else_is_mirrored(
    mirrored: None, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.editor.show_step(StepId.ICON)
    settle(window)
    left, right = (found(window, QRadioButton, f"position_{at}") for at in (3, 5))
    assert left.x() < right.x()
    right.click()
    assert window.document.connector.icon.position == "right"
    qtbot.keyClick(right, Qt.Key.Key_Left)
    assert window.document.connector.icon.position == "center"
    assert window.editor.rail.x() > window.editor.preview.x()


def test_f6_goes_from_area_to_area_where_everything_is_mirrored(
    mirrored: None, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    editor = window.editor
    areas = [editor.rail, window.form, editor.preview, window.bottom]
    found(window, QLineEdit, "name").setFocus()
    reached = []
    for _ in areas:
        window.actions_.action("next_area").trigger()
        focused = present(QApplication.focusWidget())
        reached += [area for area in areas if area.isAncestorOf(focused)]
    assert reached == [areas[2], areas[3], areas[0], areas[1]]
    assert areas[0].x() > areas[2].x()


@pytest.fixture
def mirrored(qapp: Application, mirrored_folder: Any) -> Iterator[None]:
    language.speak(pseudo_language.MIRRORED, mirrored_folder)
    yield
    language.speak("en")


STOPS = """JSON.stringify([...document.querySelectorAll("button, [tabindex]")]
  .filter((one) => one.checkVisibility() && !one.disabled)
  .map((one) => [one.getBoundingClientRect(), one.className])
  .map(([box, name]) => [box.left, box.top, box.width, box.height, name]))"""


def test_the_stops_of_the_preview_come_in_their_order_too(
    direction: str, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: window.preview.pane.is_ready)
    answers = list[Any]()
    present(window.preview.pane.page).run(STOPS, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    boxes = [(QRect(*map(round, box[:4])), box[4]) for box in json.loads(answers[0])]
    assert len(boxes) >= 4
    for (one, name), (other, next_) in itertools.pairwise(boxes):
        is_further = one.right() < other.right() if direction == "mirrored" else one.left() > other.left()
        comes_later = one.top() >= other.bottom() or (one.bottom() > other.top() and is_further)
        assert not comes_later, f"{name} before {next_}"
        assert name


def test_the_suggested_colours_are_one_stop(window: MainWindow, hands: Hands) -> None:
    window.editor.show_step(StepId.ICON)
    hands.click("preset_c0324a")
    hands.settle()
    presets = [one.objectName() for one in tab_stops(window) if one.objectName().startswith("preset_")]
    assert presets == ["preset_c0324a"]
    hands.press(Qt.Key.Key_Right)
    assert focus_name() == "preset_2a7f8f"
    assert hands.connector.icon.color == "#c0324a"
    hands.press(Qt.Key.Key_Space)
    assert hands.connector.icon.color == "#2a7f8f"
    hands.press(Qt.Key.Key_Right)
    assert focus_name() == "preset_2a7f8f"


def test_the_arrows_go_the_other_way_through_the_colours_where_everything_is_mirrored(
    mirrored: None, open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    hands = Hands(qtbot, open_window())
    hands.window.editor.show_step(StepId.ICON)
    hands.click("preset_c0324a")
    hands.press(Qt.Key.Key_Right)
    assert focus_name() == "preset_7a4fc9"


@pytest.mark.parametrize("code", translation.languages())
def test_each_letter_of_the_menus_leads_to_one_entry_in_every_language(
    code: str, open_window: Callable[..., MainWindow], qapp: Application
) -> None:
    language.speak(code)
    try:
        bar = open_window().menuBar()
        for menu in (bar, *bar.findChildren(QMenu)):
            texts = [action.text() for action in menu.actions()]
            letters = [letter for text in texts if (letter := mnemonics.letter_of(text))]
            assert len(letters) == len(set(letters)), texts
    finally:
        language.speak("en")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["&Save", "Save &as"], ["&Save", "Save &as"]),
        (["&Save", "&Send"], ["&Save", "S&end"]),
        (["&Save", "&Send now"], ["&Save", "Send &now"]),
        (["&A", "&A"], ["&A", "A"]),
        (["Plain", "&Plain"], ["Plain", "&Plain"]),
        (["&R && D", "&Redo"], ["&R && D", "R&edo"]),
        (["&Файл", "&Формат"], ["&Файл", "Ф&ормат"]),
        (["打开(&O)", "导出(&O)"], ["打开(&O)", "导出(&A)"]),
    ],
)
def test_a_letter_that_was_given_goes_to_another_place(texts: list[str], expected: list[str]) -> None:
    assert mnemonics.distinct(texts) == expected
