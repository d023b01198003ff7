"""From the first start to a connector in practice: at most seven clicks and one typed field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from configurator.ui.app import Application
from configurator.ui.shell.main_window import MainWindow
from tests.support.counted_hands import CountedHands, Counter
from tests.support.found import found
from tests.support.hands import CONTROL
from tests.support.pictures_of_pixels import logo, saved

CLICKS, FIELDS = 7, 1


@pytest.fixture
def own_logo(qapp: Application, tmp_path: Path) -> Path:
    """A PNG in the folder that the file dialog shows."""
    folder = tmp_path / "logos"
    folder.mkdir()
    path = folder / "flowers.png"
    path.write_bytes(saved(logo(), "PNG"))
    # Qt begins with the folder that any dialog of this process has shown last.
    QFileDialog().setDirectory(str(folder))
    return path


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def hands(qtbot: QtBot, counter: Counter) -> CountedHands:
    return CountedHands(qtbot, counter)


@pytest.fixture
def first_window(open_window: Callable[..., MainWindow]) -> MainWindow:
    """The window at its first start."""
    return open_window(before=lambda window: window.pages.restore(None))


def in_file_dialog(hands: CountedHands, act: Callable[[QFileDialog], None]) -> None:
    """Do something in the file dialog that comes next; whatever opens it waits for its end."""

    timer = QTimer(hands.counter, interval=50)

    def look() -> None:
        dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
        if shown := next((one for one in dialogs if one.isVisible()), None):
            timer.stop()
            try:
                act(shown)
            finally:
                if shown.isVisible():  # nothing else would end it
                    shown.reject()

    timer.timeout.connect(look)
    timer.start()


def registered(window: MainWindow) -> bool:
    """Whether the practice portal has the connector under the ID of its name."""
    practice = window.portals.practice
    return practice is not None and "berlin_flowers" in practice.connectors()


def test_an_own_logo_is_registered_in_practice_with_seven_clicks(
    first_window: MainWindow, hands: CountedHands, counter: Counter, own_logo: Path
) -> None:
    window = first_window
    assert window.pages.is_start

    def choose(dialog: QFileDialog) -> None:
        views = dialog.findChildren(QAbstractItemView)
        files = next(one for one in views if one.isVisible() and one.objectName() in {"listView", "treeView"})
        model = files.model()
        # Asked anew each time: an index says nothing of a folder that is still being read.
        hands.qtbot.waitUntil(lambda: model.rowCount(files.rootIndex()) == 1)
        hands.click(files.viewport(), files.visualRect(model.index(0, 0, files.rootIndex())).center())
        hands.click(next(one for one in dialog.findChildren(QPushButton) if one.text() == "&Open"))

    in_file_dialog(hands, choose)
    hands.click(found(window, QPushButton, "start_choose"))
    hands.qtbot.waitUntil(lambda: bool(window.document.connector.icon.svg))
    hands.turn_to(window)
    hands.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))  # the name's field
    assert not window.form.visible_problems(), "nobody has had the time to type a name"
    hands.type("Berlin Flowers")
    hands.click(window.bottom.register_button)
    login = hands.dialog("login")
    hands.click_in_page(login, "#sign-in")
    hands.click_in_page(login, "#allow")
    review = hands.dialog("review")
    primary = [one for one in review.findChildren(QPushButton) if one.property("role") == "primary"]
    hands.click(primary[0])
    hands.qtbot.waitUntil(lambda: registered(window))
    assert counter.presses <= CLICKS
    assert counter.typed_in == {"name"}
    assert len(counter.typed_in) <= FIELDS


# Without a display, Qt's platform raises no window and gives a menu no keyboard; both work all the same.
@pytest.mark.qt_log_ignore(
    "propagateSizeHints", "does not support raise", "does not support grabbing the keyboard"
)
def test_the_same_works_without_a_mouse(
    first_window: MainWindow, hands: CountedHands, counter: Counter, own_logo: Path
) -> None:
    window = first_window

    def choose(dialog: QFileDialog) -> None:
        hands.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        hands.type(QDir.toNativeSeparators(str(own_logo)))
        hands.press(Qt.Key.Key_Return)
        if dialog.isVisible():  # the list of proposals, which comes up when the folder was read, took the key
            hands.press(Qt.Key.Key_Return)

    in_file_dialog(hands, choose)
    hands.press(Qt.Key.Key_Space)  # the first button has the focus
    hands.qtbot.waitUntil(lambda: bool(window.document.connector.icon.svg))
    hands.turn_to(window)
    hands.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))  # the name's field
    hands.type("Berlin Flowers")
    hands.press(Qt.Key.Key_Return, CONTROL)
    login = hands.dialog("login")
    for selector in ("#sign-in", "#allow"):
        view = hands.page_of(login, selector)
        view.setFocus()
        hands.wait_for(view, f"document.activeElement === document.querySelector('{selector}')")
        hands.press(Qt.Key.Key_Return)
    hands.dialog("review")
    hands.press(Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: registered(window))
    assert counter.presses == 0
