"""What a screen reader has of the window; `test_screen_readers.py` runs this in a D-Bus session."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from configurator.services.color_palette import NamedColor
from configurator.services.connector_path import DOCUMENT_STEPS, StepId
from configurator.ui.color.swatches import Swatch
from configurator.ui.kit.basics import Segments
from configurator.ui.kit.copy_button import CopyButton
from configurator.ui.kit.texts import Disclosure, Label
from configurator.ui.registration.outcome_dialog import OutcomeDialog
from configurator.ui.shell.main_window import MainWindow
from tests.support.every_window import every_window
from tests.support.found import found
from tests.support.hands import Hands
from tests.support.heard_roles import name_of, told, what_is_wrong
from tests.support.screen_reader import NOISE, Node, ScreenReader, screen_reader

pytestmark = pytest.mark.qt_log_ignore(*NOISE)
ROLES = {
    "name": "text", "id": "text", "color": "text", "size_slider": "slider", "position_across": "spin button",
    "segment_icon": "radio button", "position_4": "radio button", "preset_1868db": "radio button",
    "step_name": "radio button", "login_more": "push button",
    "chat_group": "check box", "register": "push button", "headline": "heading",
    "comment": "text", "sent_list": "tree", "changes": "panel", "path_rail": "panel", "place": "panel",
}  # fmt: skip
"""What widgets must be, by their names in the code."""


@pytest.fixture
def reader(qtbot: QtBot, window: MainWindow) -> Iterator[ScreenReader]:
    with screen_reader(window, qtbot) as made:
        yield made


def test_every_window_is_understood(reader: ScreenReader, window: MainWindow, qtbot: QtBot) -> None:
    """One walk over all of them: it takes seconds."""
    with every_window(window, qtbot):
        tree = reader.tree()
    assert len(tree) > 20
    for step in DOCUMENT_STEPS:
        window.editor.show_step(step)
        tree += [one for one in reader.tree() if one.all("menu bar")]
    nodes = [pair for one in tree for pair in one.walk()]
    said = what_is_wrong(tree)
    said += [
        f"another role: {told(*pair)}"
        for pair in nodes
        if ROLES.get(named(*pair), pair[0].role) != pair[0].role
    ]
    assert not said, "\n".join(said)
    missing = set(ROLES) - {name_of(node) for node, _ in nodes}
    assert not missing, sorted(missing)


def named(node: Node, path: tuple[Node, ...]) -> str:
    """The object name of a widget; the rows of a list have none of their own."""
    return "" if path and path[-1].id == node.id else name_of(node)


def test_every_entry_of_a_menu_has_a_name(reader: ScreenReader, window: MainWindow) -> None:
    [main] = [one for one in reader.tree() if one.all("menu bar")]
    [bar] = main.all("menu bar")
    entries = [node for node, _ in bar.walk() if "menu item" in node.role]
    assert len(entries) > 40
    assert all(one.name for one in entries)


def test_details_are_expanded_and_collapsed(reader: ScreenReader, window: MainWindow, qtbot: QtBot) -> None:
    dialog = OutcomeDialog("error", "Not registered", ["It refused."], window, details="ACCESS_DENIED")
    dialog.open()
    unfold = found(dialog, Disclosure)
    before = details_of(reader)
    assert {"expandable", "collapsed"} <= before.states
    reader.announcements()
    unfold.click()
    assert {"expandable", "expanded"} <= details_of(reader).states
    assert reader.announcements() == [("Expanded", False)]
    dialog.reject()


def details_of(reader: ScreenReader) -> Node:
    [found_] = [one for window in reader.tree() for one in window.all("push button", "Details")]
    return found_


def test_the_swatch_in_force_is_checked_and_has_the_words_for_its_colour(
    reader: ScreenReader, hands: Hands, window: MainWindow
) -> None:
    window.editor.show_step(StepId.ICON)
    hands.click("preset_c0324a")
    swatches = [
        one
        for top in reader.tree()
        for group in top.all("panel", "Suggested colours")
        for one in group.children
    ]
    assert [one.name for one in swatches if "checked" in one.states] == ["red, #c0324a"]
    assert len(swatches) == 6


def test_what_happens_is_announced_once(
    reader: ScreenReader, hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    reader.announcements()
    for _ in range(2):  # what is still wrong isn't told again
        hands.enter("id", "Shop.Chat")
        qtbot.waitUntil(lambda: "accept dots" in hands.beside("id").text())
        hands.focus("name")
    window.files.write(tmp_path / "shop.connector")
    window.notices.show_notice("The list of portals was damaged.", "warning")
    copy = CopyButton(lambda: "text", "the address")
    copy.setParent(window)
    copy.show()
    copy.click()
    dialog = OutcomeDialog("error", "Not registered", ["The portal refused it."], window)
    dialog.open()
    assert reader.announcements() == [
        ("ID: Bitrix24 doesn't accept dots in an ID. Use _ instead.", False),
        ("Saved", False),
        ("The list of portals was damaged.", False),
        ("Copied", False),
        ("Not registered. The portal refused it.", True),
    ]
    dialog.reject()
    copy.deleteLater()


def test_a_field_with_a_problem_says_so(reader: ScreenReader, hands: Hands, qtbot: QtBot) -> None:
    hands.enter("id", "Shop.Chat")
    qtbot.waitUntil(lambda: "accept dots" in hands.beside("id").text())
    assert described_as(reader).startswith("Error: ")
    hands.enter("id", "shop_chat")
    qtbot.waitUntil(lambda: "accept dots" not in hands.beside("id").text())
    assert "Error" not in described_as(reader)


def described_as(reader: ScreenReader) -> str:
    """What a screen reader says of the field of the ID besides its name."""
    return next(one.description for top in reader.tree() for one in top.all("text", "ID"))


def test_ten_thousand_widgets_come_and_go_while_somebody_listens(
    reader: ScreenReader, qtbot: QtBot, pytestconfig: pytest.Config
) -> None:
    """A tenth of them in a sample."""
    made, holders = 0, 10 if pytestconfig.getoption("--sample") else 100
    for number in range(holders):
        holder = QWidget()
        column = QVBoxLayout(holder)
        for at in range(20):
            parts: list[QWidget] = [
                Label(f"Part {at}", "heading"), Disclosure("Details"), Segments({"a": "A"}, f"Group {at}"),
                Swatch(NamedColor("#c0324a")), QLineEdit(),
            ]  # fmt: skip
            made += len(parts)
            for one in parts:
                column.addWidget(one)
        holder.show()
        for one in holder.findChildren(Disclosure)[:3]:
            one.setFocus()
            one.click()
        if number == 0:
            assert any(top.all("heading", "Part 3") for top in reader.tree())
        QApplication.processEvents()
        remove(holder, number % 3)
    assert made == 100 * holders
    assert not any(top.all("heading", "Part 3") for top in reader.tree())


def remove(widget: QWidget, way: int) -> None:
    """Delete a widget at once, later, or by letting go of it."""
    if way == 0:
        delete(widget)
    elif way == 1:
        widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    else:
        widget.close()
        widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    del widget
    gc.collect()
