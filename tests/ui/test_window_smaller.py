"""Making the drawing smaller in the window: both pictures are shown before anything is taken."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from configurator.ui.logo.minify_dialog import MinifyDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.found import found
from tests.support.hands import Hands

LEFT = Qt.MouseButton.LeftButton
LONG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n  <!-- drawn by hand -->\n'
    '  <path style="fill:#ffffff" d="M 12.0,3.0 L 15,9 21,9 16,14 18,21 12,17 6,21 8,14 3,9 Z"/>\n'
    "</svg>\n"
)
SHORT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,24,24">'
    '<path d="M12,3l3,6h6l-5,5,2,7-6-4-6,4,2-7L3,9" fill="white"/></svg>'
)


@pytest.fixture
def make_smaller(window: MainWindow, qtbot: QtBot) -> Callable[[str], MinifyDialog]:
    """A function that opens the dialog for a drawing and waits until it has something to say."""

    def open_(svg: str) -> MinifyDialog:
        window.form.icon_group.use_drawing(svg)
        found(window, QPushButton, "make_smaller").click()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MinifyDialog))
        qtbot.waitUntil(lambda: not found(dialog, QProgressBar).isVisible())
        return dialog

    return open_


def texts(dialog: MinifyDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())


def test_both_pictures_and_the_gain_are_shown_and_one_click_takes_the_smaller(
    make_smaller: Callable[[str], MinifyDialog], hands: Hands, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = make_smaller(LONG)
    assert "% smaller" in texts(dialog)
    assert "Before: " in texts(dialog)
    assert "After: " in texts(dialog)
    pictures = [one.pixmap().toImage() for one in dialog.findChildren(QLabel) if not one.pixmap().isNull()]
    assert len(pictures) == 2
    assert hands.connector.icon.svg == LONG  # nothing is taken before it is said
    qtbot.mouseClick(found(dialog, QPushButton, "use_smaller"), LEFT)
    assert hands.connector.icon.svg == SHORT
    window.document.undo_stack.undo()
    assert hands.connector.icon.svg == LONG


def test_a_drawing_that_is_as_small_as_it_gets_is_left_alone(
    make_smaller: Callable[[str], MinifyDialog], hands: Hands
) -> None:
    dialog = make_smaller(SHORT)
    assert "already as small as possible" in texts(dialog)
    assert not found(dialog, QPushButton, "use_smaller").isVisible()
    dialog.close()
    assert hands.connector.icon.svg == SHORT


def test_closing_it_while_it_works_changes_nothing(window: MainWindow, hands: Hands) -> None:
    window.form.icon_group.use_drawing(LONG)
    dialog = MinifyDialog(window.parts.workspace)
    dialog.open()
    dialog.reject()
    assert hands.connector.icon.svg == LONG
