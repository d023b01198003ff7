"""No state is told by its colour alone: not without colours, and not with any of three colour-blindnesses."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from configurator.services.connector_path import Progress, StepId
from configurator.ui.kit import theme
from configurator.ui.kit.basics import Segments
from configurator.ui.kit.state_switch import Switch
from configurator.ui.kit.texts import MARKS
from configurator.ui.rail.rail_step import RailStep
from configurator.ui.shell.main_window import MainWindow
from tests.support.color_blindness import KINDS, seen_picture
from tests.support.found import present

STATES = {"error", "warning", "good"}
LEAST_PIXELS = 12
"""Pixels by which the shapes of two states differ, at least."""
SENTENCE = 4
"""Words from which a text says itself what is the matter."""
FAR = 70
"""How far two greys are apart that nobody takes for the same, of 255."""


def pictures_of_progress(qtbot: QtBot) -> dict[str, QImage]:
    found = {}
    for progress in Progress:
        step = RailStep(StepId.ICON)
        qtbot.addWidget(step)
        step.resize(40, 36)
        step.show_step(2, progress, "", first=True, last=True)
        step.show_as(folded=True, lines=0)
        found[progress.name] = step.grab().toImage()
    return found


def differ(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures nobody takes for the same, by their lightness alone."""
    first, second = (each.convertToFormat(QImage.Format.Format_Grayscale8) for each in (one, other))
    return sum(
        abs(first.pixelColor(x, y).lightness() - second.pixelColor(x, y).lightness()) >= FAR
        for x in range(first.width())
        for y in range(first.height())
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_marks_of_the_rail_differ_in_shape(
    window: MainWindow, qtbot: QtBot, scheme: str, kind: str
) -> None:
    window.choose_scheme(scheme)
    try:
        pictures = {name: seen_picture(one, kind) for name, one in pictures_of_progress(qtbot).items()}
    finally:
        window.choose_scheme("")
    for (name, one), (other_name, other) in combinations(pictures.items(), 2):
        assert differ(one, other) >= LEAST_PIXELS, f"{name} and {other_name}"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_on_differs_from_what_is_off_by_more_than_its_colour(
    window: MainWindow, qtbot: QtBot, kind: str
) -> None:
    switch = Switch("switch")
    segments = Segments({"one": "One", "two": "Two"}, "Which")
    for one in (switch, segments):
        qtbot.addWidget(one)
        one.ensurePolished()
    segments.resize(segments.sizeHint())
    off = seen_picture(switch.grab().toImage(), kind)
    switch.setChecked(True)
    assert differ(off, seen_picture(switch.grab().toImage(), kind)) >= LEAST_PIXELS
    first = seen_picture(segments.grab().toImage(), kind)
    segments.choose("two")
    assert differ(first, seen_picture(segments.grab().toImage(), kind)) >= LEAST_PIXELS


def test_every_text_in_a_colour_of_a_state_says_it_in_words_or_by_a_mark(surfaces: list[QWidget]) -> None:
    looked_at = 0
    for surface in surfaces:
        for one in surface.findChildren(QLabel):
            if one.property("role") in STATES and one.text() and one.isVisibleTo(surface):
                looked_at += 1
                is_marked = one.text().startswith(MARKS)
                is_said = one.property("role") == "good" or len(one.text().split()) >= SENTENCE
                assert is_marked or is_said, f"{surface.objectName()}: {one.text()}"
    assert looked_at >= 5


def test_coloured_rows_of_lists_have_words(surfaces: list[QWidget]) -> None:
    plain = theme.colors().text
    for surface in surfaces:
        for tree in surface.findChildren(QTreeWidget):
            for at in range(tree.topLevelItemCount()):
                row = present(tree.topLevelItem(at))
                for column in range(tree.columnCount()):
                    brush = row.foreground(column)
                    is_colored = brush.style() is not Qt.BrushStyle.NoBrush and brush.color().name() != plain
                    assert not is_colored or row.text(column)


@pytest.mark.parametrize("is_default", [True, False])
@pytest.mark.parametrize(("role", "back"), [("primary", "accent"), ("danger", "error_back")])
def test_what_stands_out_does_so_while_it_is_pressed(
    window: MainWindow, qtbot: QtBot, role: str, back: str, is_default: bool
) -> None:
    dialog = QDialog(window)
    qtbot.addWidget(dialog)
    one = QPushButton("Register", dialog)
    one.setProperty("role", role)
    one.setDefault(is_default)
    dialog.show()
    qtbot.waitExposed(dialog)
    one.setDown(True)
    picture = one.grab().toImage()
    assert picture.pixelColor(6, picture.height() // 2).name() == getattr(theme.colors(), back)
