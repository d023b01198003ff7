"""The window for people who use the keyboard, a screen reader, a small screen, or another language."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from configurator.icon.css.contrast import LEAST_FOR_DRAWINGS, opaque, ratio
from configurator.ui.files.file_questions import FileQuestions
from configurator.ui.form.form_page import FormPage
from configurator.ui.kit import focus_chain, theme
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found, present
from tests.support.hands import Hands, focus_name
from tests.support.wheel import turn, value_of
from tests.support.window_layout import TARGET, fits, inputs, name_of, settle

SMALLEST = 960, 640


def test_every_input_says_what_it_is(surfaces: list[QWidget]) -> None:
    for surface in surfaces:
        for one in inputs(surface):
            text = one.text() if isinstance(one, QAbstractButton) else ""
            assert one.accessibleName() or text, name_of(one)


def test_every_field_has_a_label_that_leads_to_it(surfaces: list[QWidget]) -> None:
    for surface in surfaces:
        led_to = {
            focus_chain.buddy(label) for label in surface.findChildren(QLabel) if focus_chain.buddy(label)
        }
        fields = [one for one in inputs(surface) if isinstance(one, QLineEdit | QPlainTextEdit)]
        for one in fields:
            if not one.isReadOnly():
                assert one in led_to, name_of(one)


def test_a_wheel_changes_no_input_of_any_window_without_the_focus(surfaces: list[QWidget]) -> None:
    turned = 0
    for surface in surfaces:
        for one in surface.findChildren(QWidget):
            is_turned = isinstance(one, QSlider | QAbstractSpinBox | QComboBox) and one.isEnabled()
            if is_turned and not one.hasFocus():
                before = value_of(one)
                assert not turn(one, 1).isAccepted(), name_of(one)
                assert not turn(one, -1).isAccepted(), name_of(one)
                assert value_of(one) == before, name_of(one)
                turned += 1
    assert turned >= 6, "the window and its dialogs have at least as many"


def focus_of(window: MainWindow, qtbot: QtBot) -> tuple[Any, ...]:
    """The widget with the focus, and what has it on the preview's page."""
    widget, answers = QApplication.focusWidget(), list[Any]()
    if widget is None or not window.preview.pane.isAncestorOf(widget):
        return widget, None
    present(window.preview.pane.page).run("document.activeElement.className", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return widget, answers[0]


def test_everything_is_reached_with_the_tab_key(hands: Hands, window: MainWindow, qtbot: QtBot) -> None:
    hands.focus("name")
    reached = set()
    for _ in range(200):
        reached.add(QApplication.focusWidget())
        before = focus_of(window, qtbot)
        hands.leave()
        qtbot.waitUntil(lambda: focus_of(window, qtbot) != before)  # noqa: B023 - waited for at once
        if focus_name() == "name":
            break
    else:
        pytest.fail("the tab key does not come round")
    for one in inputs(window):
        group = one.group() if isinstance(one, QAbstractButton) else None
        # Of buttons that belong together Tab reaches one; the arrow keys do the rest.
        buttons = set(group.buttons()) if group else {one}
        in_tool_bar = isinstance(one, QToolButton) and one.defaultAction() is not None
        if one.isEnabled() and not in_tool_bar:
            assert buttons & reached, name_of(one)


def test_the_keyboard_is_at_the_register_button_again_when_its_work_is_over(
    hands: Hands, window: MainWindow
) -> None:
    register = window.bottom.register_button
    register.setFocus()
    for doing in ("Preparing…", "Registering…"):
        window.bottom.start_work(doing)
        assert QApplication.focusWidget() is not register
    window.bottom.end_work()
    assert QApplication.focusWidget() is register
    window.bottom.start_work("Registering…")
    name = hands.focus("name")
    window.bottom.end_work()
    assert QApplication.focusWidget() is name, "whoever has gone on to write is not disturbed"


def test_escape_cancels_what_runs_and_nothing_else(window: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    cancelled = list[int]()
    window.bottom.cancelled.connect(lambda: cancelled.append(1))
    field = hands.focus("name")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    window.bottom.start_work("Preparing…")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    window.bottom.end_work()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert cancelled == [1]


def test_what_tab_reaches_is_scrolled_into_view(hands: Hands, window: MainWindow) -> None:
    window.resize(*SMALLEST)
    hands.focus("name")
    for _ in range(60):
        hands.leave()
        one = present(QApplication.focusWidget())
        if window.form.isAncestorOf(one):
            assert not one.visibleRegion().isEmpty(), name_of(one)


def test_everything_that_is_clicked_is_large_enough(surfaces: list[QWidget]) -> None:
    for surface in surfaces:
        for one in inputs(surface):
            assert min(one.width(), one.height()) >= TARGET, name_of(one)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the system draws its own boxes")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_box_to_tick_is_seen_where_it_is_empty(window: MainWindow, scheme: str) -> None:
    window.choose_scheme(scheme)
    try:
        tree = QTreeWidget(window)
        item = QTreeWidgetItem(tree, [""])
        item.setCheckState(0, Qt.CheckState.Unchecked)
        tree.setHeaderHidden(True)
        tree.resize(120, 80)
        tree.show()
        settle(window)
        for one in (found(window, QCheckBox, "chat_group"), tree.viewport()):
            place = QRect(one.pos(), QSize(min(one.width(), 60), 24))
            picture = present(one.parentWidget()).grab(place).toImage()
            around = opaque(picture.pixelColor(picture.width() - 1, picture.height() - 1).name())
            pixels = itertools.product(range(picture.width()), range(picture.height()))
            edges = {picture.pixelColor(*pixel).name() for pixel in pixels}
            assert max(ratio(opaque(edge), around) for edge in edges) >= LEAST_FOR_DRAWINGS, type(one)
        tree.deleteLater()
    finally:
        window.choose_scheme("")


def test_menu_letters_are_not_given_twice(window: MainWindow) -> None:
    bar = window.menuBar()
    for menu in (bar, *bar.findChildren(QMenu)):
        letters = [
            action.text()[action.text().index("&") + 1].lower()
            for action in menu.actions()
            if "&" in action.text()
        ]
        assert len(letters) == len(set(letters)), letters


def scrolls(widget: QWidget, dialog: QWidget) -> bool:
    while widget is not dialog:
        widget = present(widget.parentWidget())
        if isinstance(widget, QAbstractScrollArea):
            return True
    return False


def foot_of(dialog: QWidget) -> list[Any]:
    """The buttons in the last row of a dialog, from left to right."""
    buttons = [
        one
        for one in dialog.findChildren(QPushButton)
        if one.isVisibleTo(dialog) and not scrolls(one, dialog)
    ]
    at = {one: one.mapTo(dialog, one.rect().center()) for one in buttons}
    last = max(place.y() for place in at.values())
    return sorted((one for one in buttons if abs(at[one].y() - last) < 8), key=lambda one: at[one].x())


def test_every_dialog_ends_alike_what_closes_before_what_goes_on_all_of_one_height(
    surfaces: list[QWidget],
) -> None:
    for dialog in surfaces[1:]:
        foot = foot_of(dialog)
        name = dialog.objectName()
        going_on = [one for one in foot if one.property("role") == "primary"]
        assert going_on in ([], foot[-1:]), name
        assert len({one.height() for one in foot}) == 1, name
        edge = foot[-1].mapTo(dialog, foot[-1].rect().topRight()).x()
        assert dialog.width() - 1 - edge in {theme.MEDIUM, theme.LARGE}, name


def test_what_stands_out_in_a_dialog_is_seen_to(surfaces: list[QWidget]) -> None:
    for dialog in surfaces[1:]:
        for one in dialog.findChildren(QPushButton):
            if one.property("role") == "primary" and one.isEnabled() and one.isVisibleTo(dialog):
                seen = one.grab().toImage().pixelColor(6, one.height() // 2).name()
                assert seen == theme.colors().accent, name_of(one)


def test_the_boxes_of_qts_own_end_like_every_dialog(window: MainWindow, qtbot: QtBot) -> None:
    seen = []

    def look() -> None:
        box = present(QApplication.activeModalWidget())
        foot = foot_of(box)
        seen.append(([one.text() for one in foot], foot[-1].property("role"), foot[-1].isDefault()))
        assert all(one.icon().isNull() or one.height() >= TARGET for one in foot)
        assert len({one.height() for one in foot}) == 1
        texts = [one for one in box.findChildren(QLabel) if one.isVisible() and one.text()]
        places = {one.mapTo(box, QPoint()).x() for one in texts}
        assert places == {theme.LARGE} or not theme.IS_FUSION
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(100, look)
    assert FileQuestions(window).save_first("Shop chat") is None
    assert seen == [(["Don't save", "Cancel", "Save"], "primary", True)]


def test_the_enter_key_does_in_a_dialog_what_stands_out_and_escape_closes_it(
    surfaces: list[QWidget], qtbot: QtBot
) -> None:
    for dialog in surfaces[1:]:
        buttons = [one for one in dialog.findChildren(QPushButton) if one.isVisibleTo(dialog)]
        default = [one for one in buttons if one.isDefault()]
        name = dialog.objectName()
        assert len(default) == 1, name
        assert not [one.objectName() for one in buttons if one.autoDefault() and not one.isDefault()], name
        # There it opens the browser, before there is anything to end, or does the next step.
        if name not in {"login", "success"}:
            assert set(default) <= set(foot_of(dialog)), name
    for dialog in reversed(surfaces[1:]):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), dialog.objectName()


@pytest.mark.full
@pytest.mark.parametrize("place", ["plain", "with every problem", "inactive"])
def test_texts_twice_as_long_fit_the_smallest_window(
    doubled: None, open_window: Callable[..., MainWindow], qtbot: QtBot, place: str
) -> None:
    window = open_window()
    hands = Hands(qtbot, window)
    window.resize(*SMALLEST)
    if place == "with every problem":
        window.files.new()
        for field, text in {"id": "a.b", "color": "x", "size": "x", "position": "x"}.items():
            hands.enter(field, text)
        window.form.reveal_all()
    if place == "inactive":
        hands.click("segment_icon_disabled")
    settle(window)
    assert (window.width(), window.height()) == SMALLEST
    fits(window)
    for page in window.form.findChildren(FormPage):
        assert page.horizontalScrollBar().maximum() == 0


def test_texts_twice_as_long_fit_the_dialogs(doubled: None, surfaces: list[QWidget], qtbot: QtBot) -> None:
    for surface in surfaces[1:]:
        settle(surface)
        fits(surface)
        assert surface.width() <= SMALLEST[0]
        assert surface.height() <= SMALLEST[1] + 60


def test_the_window_is_no_wider_than_a_small_screen(
    doubled: None, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window()
    assert window.minimumSizeHint().width() <= SMALLEST[0]
    assert window.minimumSizeHint().height() <= SMALLEST[1]
