"""Code as it is shown: colours, numbers, wrapping, copy and save."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.handover import FORMS, SUFFIXES, write
from configurator.icon.css.contrast import LEAST_FOR_TEXT, opaque, ratio
from configurator.ui.app import Application
from configurator.ui.code.code_colors import DARK, LIGHT, code_colors
from configurator.ui.code.code_tokens import LANGUAGES, LONGEST, parts
from configurator.ui.code.code_view import CodeView
from configurator.ui.code.numbered_text import NumberedText
from configurator.ui.kit import theme
from tests.support.found import found

CODE = '# Größe 😀\nname = "x 😀"\n\n\nprint(name, 12)\n'


@pytest.fixture
def view(qapp: Application, qtbot: QtBot, tmp_path: Path) -> CodeView:
    theme.apply()  # as the program's window does it before
    made = CodeView("code", "Code", tmp_path)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_code(CODE, "call.py")
    made.show()
    return made


def colored(view: CodeView) -> dict[str, str]:
    """The coloured pieces of the code with their colours."""
    pieces = {}
    block = view.area.document().begin()
    while block.isValid():
        encoded = block.text().encode("utf-16-le")
        for one in block.layout().formats():
            piece = encoded[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
            pieces[piece] = one.format.foreground().color().name()
        block = block.next()
    return pieces


def test_each_part_has_its_colour_behind_an_emoji_too(view: CodeView) -> None:
    colors = code_colors()
    pieces = colored(view)
    assert pieces["# Größe 😀"] == colors.comment
    assert pieces['"x 😀"'] == colors.string
    assert pieces["print"] == colors.name
    assert pieces["12"] == colors.number
    assert "name" not in pieces


def test_the_colours_follow_the_window(view: CodeView, qtbot: QtBot) -> None:
    try:
        theme.choose("dark")
        qtbot.waitUntil(lambda: colored(view)["12"] == DARK.number)
        theme.choose("light")
        qtbot.waitUntil(lambda: colored(view)["12"] == LIGHT.number)
    finally:
        theme.choose("")


@pytest.mark.parametrize(("colors", "around"), [(LIGHT, theme.LIGHT), (DARK, theme.DARK)])
def test_every_colour_is_readable_on_a_field_and_beside_it(colors: object, around: theme.Colors) -> None:
    assert isinstance(colors, tuple)
    for color in (*colors, around.muted):
        for back in (around.surface, around.window):
            assert ratio(opaque(color), opaque(back)) >= LEAST_FOR_TEXT, (color, back)


@pytest.mark.parametrize("form", FORMS)
def test_every_exported_form_gets_colours(form: str) -> None:
    code = write(Connector("shop", "Shop 😀", placement_handler="https://example.com/"), form)
    assert (
        len(
            {
                part.kind
                for line in parts(code, Path(f"code{SUFFIXES[form]}").suffix).values()
                for part in line
            }
        )
        >= 2
    )


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_parts_stay_inside_their_lines(suffix: str) -> None:
    code = '<?php\n"a\nb" 😀 /* c\n\n */ {"d": 1}\r\n# e'
    lines = code.split("\n")
    for number, line in parts(code, suffix).items():
        room = len(lines[number].encode("utf-16-le")) // 2
        assert all(part.start + part.length <= room for part in line)


def test_what_is_unknown_or_very_long_has_no_colours() -> None:
    assert parts("x = 1", ".unknown") == {}
    assert parts("1" * (LONGEST + 1), ".py") == {}


def test_lines_are_numbered_beside_the_text(view: CodeView) -> None:
    width = view.area.numbers_width()
    column = view.area.grab().toImage().copy(0, 0, width, view.area.height())
    lines = view.area.fontMetrics().height()
    inks = [
        any(
            column.pixelColor(x, y).name() == theme.colors().muted
            for x in range(width)
            for y in range(line * lines, (line + 1) * lines)
        )
        for line in range(1, 8)
    ]
    assert inks[:4] == [True] * 4
    assert not inks[-1]
    view.show_code("\n" * 1000, "call.py")
    assert view.area.numbers_width() > width
    assert view.area.viewport().x() >= view.area.numbers_width()


def test_long_lines_are_wrapped_on_request(view: CodeView) -> None:
    view.show_code("x" * 5000, "call.py")
    bar = view.area.horizontalScrollBar()
    assert bar.maximum() > 0
    found(view, QCheckBox, "code_wrap").click()
    assert bar.maximum() == 0


def test_a_line_that_takes_long_to_draw_goes_sideways_only_on_request(
    view: CodeView,
) -> None:
    bar, wraps = view.area.horizontalScrollBar(), found(view, QCheckBox, "code_wrap")
    view.show_code("x" * 30_000, "call.py")
    assert wraps.isChecked()
    assert bar.maximum() == 0
    wraps.click()
    assert bar.maximum() > 0


def test_a_long_line_that_is_pasted_is_wrapped(qapp: Application, qtbot: QtBot) -> None:
    text = NumberedText()
    qtbot.addWidget(text)
    text.resize(400, 200)
    text.show()
    for pasted, is_wrapped in (("x" * 5000, False), ("y" * 30_000, True)):
        QApplication.clipboard().setText(pasted)
        text.selectAll()
        text.paste()
        assert text.toPlainText() == pasted
        assert (text.horizontalScrollBar().maximum() == 0) is is_wrapped


def test_one_button_copies_the_code_as_it_is(view: CodeView, qtbot: QtBot) -> None:
    view.show_code("a\u00a0b\n", "call.py")  # a field would make an ordinary space of it
    qtbot.mouseClick(found(view, QPushButton, "code_copy"), Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "a\u00a0b\n"


def test_the_code_is_saved_under_the_name_that_was_proposed(
    view: CodeView, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _parent, _title, name, _kinds: (name, ""))
    found(view, QPushButton, "code_save").click()
    assert (tmp_path / "call.py").read_text("utf-8") == CODE
    assert "call.py" in found(view, QLabel, "code_saved").text()


def test_the_keyboard_selects_and_leaves_the_text(view: CodeView, qtbot: QtBot) -> None:
    view.area.setFocus()
    view.area.selectAll()
    assert view.area.textCursor().hasSelection()
    selected = view.area.palette().color(QPalette.ColorRole.HighlightedText)
    back = view.area.palette().color(QPalette.ColorRole.Highlight)
    assert ratio(opaque(QColor(selected).name()), opaque(QColor(back).name())) >= LEAST_FOR_TEXT
    qtbot.keyClick(view.area, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not view.area


def test_a_data_uri_has_one_colour(view: CodeView) -> None:
    view.show_code('image = "data:,%20x%3Csvg%20d"\n', "call.py")
    assert {color for piece, color in colored(view).items() if "%" in piece} == {code_colors().string}


def test_numbers_end_with_the_text_that_is_in_sight(view: CodeView) -> None:
    view.show_code(f"{'x' * 5000}\n" * 100, "call.py")
    below = view.area.viewport().geometry().bottom() + 1
    inks = view.area.grab().toImage().copy(0, below, view.area.numbers_width(), view.area.height() - below)
    muted = theme.colors().muted
    assert not any(
        inks.pixelColor(x, y).name() == muted for x in range(inks.width()) for y in range(inks.height())
    )
