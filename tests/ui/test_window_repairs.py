"""Repairing a drawing in the window: each Fix one step, and nothing taken without being asked."""

from __future__ import annotations

import base64
import itertools
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel
from pytestqt.qtbot import QtBot

from configurator.connector.inactive_icon import look_of
from configurator.connector.rules import check
from configurator.icon.check import findings
from configurator.icon.svg.gate import admit
from configurator.services.connector_path import StepId
from configurator.ui.shell.main_window import MainWindow
from configurator.wording.problem_sentences import sentence
from tests.support.found import found, present
from tests.support.hands import RED, Hands
from tests.support.measuring import Measured

XMLNS = ' xmlns="http://www.w3.org/2000/svg"'
BROKEN = RED.replace(XMLNS, "") + " & more"
INSIDE = (
    '<script>go()</script><rect width="8" height="8" fill="none"/><path fill="currentColor" d="M1 1h2v2z"/>'
)
DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
UNTIDY = DOCTYPE + RED.replace("<path", f"{INSIDE}<path")
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)


def written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def button(hands: Hands, name: str) -> QAbstractButton | None:
    hands.settle()
    there = hands.window.findChild(QAbstractButton, name)
    return there if there and there.isVisible() else None


def texts(hands: Hands) -> dict[str, str]:
    """What is said of the drawing, by what its button says."""
    hands.settle()
    said: dict[str, str] = {}
    for number in itertools.count():
        suffix = f"_{number}" if number else ""
        text = hands.window.findChild(QLabel, f"drawing_message{suffix}")
        if text is None or not text.isVisible():
            return said
        said[text.text()] = hands.find(f"drawing_fix{suffix}", QAbstractButton).text()
    raise AssertionError


def step(window: MainWindow) -> tuple[int, str]:
    stack = window.document.undo_stack
    return stack.count(), stack.undoText()


def test_a_file_that_no_browser_draws_is_used_repaired_only_when_asked(
    hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    hands.drop_file(written(tmp_path / "broken.svg", BROKEN))
    qtbot.waitUntil(lambda: bool(button(hands, "drawing_fix")))
    before = hands.connector
    assert "xmlns" in hands.text("drawing_message")
    assert hands.text("drawing_message").endswith("Your previous icon was kept.")
    assert present(button(hands, "drawing_fix")).text() == "Fix and use it"
    hands.click("drawing_fix")
    assert hands.connector.icon.svg == RED
    assert step(window) == (1, "repaired drawing")
    assert not hands.text("drawing_message")
    hands.undo()
    assert hands.connector == before


def test_a_file_beyond_repairing_offers_nothing(hands: Hands, qtbot: QtBot, tmp_path: Path) -> None:
    hands.drop_file(written(tmp_path / "cut.svg", RED[:-20]))
    qtbot.waitUntil(lambda: bool(hands.text("drawing_message")))
    assert not button(hands, "drawing_fix")


def test_the_repaired_file_goes_to_the_icon_it_was_dropped_on(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    hands.click("segment_icon_disabled")
    hands.drop_file(written(tmp_path / "broken.svg", BROKEN))
    qtbot.waitUntil(lambda: bool(button(hands, "drawing_fix")))
    hands.click("segment_icon")
    assert not button(hands, "drawing_fix")  # not spoken of where it does not belong
    hands.click("segment_icon_disabled")
    assert not button(hands, "drawing_fix")


def test_each_finding_has_its_fix_which_is_one_step_with_a_name(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    hands.drop_file(written(tmp_path / "untidy.svg", UNTIDY))
    hands.wait_for_drawing(UNTIDY)
    said = texts(hands)
    assert list(said.values()) == ["Remove it", "Make it white", "Remove it", "Remove it"]
    assert [text[0] for text in said] == ["▲", "•", "•", "•"]
    count = step(window)[0]
    for name in ("script", "colour", "DOCTYPE", "rectangle"):
        left = len(findings(hands.connector.icon.svg))
        hands.click("drawing_fix")
        assert len(findings(hands.connector.icon.svg)) == left - 1
        count += 1
        assert step(window)[0] == count
        assert name in step(window)[1]
    assert not texts(hands)
    for _ in range(4):
        hands.undo()
    assert hands.connector.icon.svg == UNTIDY
    assert len(texts(hands)) == 4


def test_all_are_fixed_in_one_step(hands: Hands, window: MainWindow, tmp_path: Path) -> None:
    hands.drop_file(written(tmp_path / "untidy.svg", UNTIDY))
    hands.wait_for_drawing(UNTIDY)
    assert present(button(hands, "drawing_fix_all")).text() == "Fix all 4"
    hands.click("drawing_fix_all")
    assert not findings(hands.connector.icon.svg)
    assert step(window)[0] == 2
    hands.undo()
    assert hands.connector.icon.svg == UNTIDY


@pytest.mark.parametrize("fix", ["drawing_fix", "drawing_fix_all"])
def test_an_inactive_icon_that_follows_is_repaired_with_the_active_one(
    hands: Hands, window: MainWindow, tmp_path: Path, fix: str
) -> None:
    assert look_of(hands.connector)
    hands.drop_file(written(tmp_path / "untidy.svg", UNTIDY))
    hands.wait_for_drawing(UNTIDY)
    hands.click(fix)
    assert "script" not in hands.connector.icon_disabled.svg
    assert look_of(hands.connector)
    hands.click("segment_icon_disabled")
    assert not texts(hands)  # told once, where it is repaired


def test_what_is_harmless_is_told_beside_the_drawing_only(hands: Hands, tmp_path: Path) -> None:
    svg = DOCTYPE + RED
    hands.drop_file(written(tmp_path / "old.svg", svg))
    hands.wait_for_drawing(svg)
    assert "DOCTYPE" in hands.text("drawing_message")
    assert "DOCTYPE" not in hands.bar


def test_the_bar_repairs_a_drawing_too(hands: Hands, window: MainWindow, tmp_path: Path) -> None:
    svg = RED.replace("<path", "<script/><path")
    hands.drop_file(written(tmp_path / "script.svg", svg))
    hands.wait_for_drawing(svg)
    assert "script" in hands.bar
    hands.click("fix")
    assert hands.connector.icon.svg == RED


def test_the_colour_of_a_colourless_drawing_is_one_that_is_seen(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    svg = RED.replace("#f00", "currentColor")
    hands.drop_file(written(tmp_path / "plain.svg", svg))
    hands.wait_for_drawing(svg)
    assert present(button(hands, "drawing_fix")).text() == "Make it white"
    hands.enter("color", "#ffe0f0")
    assert present(button(hands, "drawing_fix")).text() == "Keep it black"
    hands.click("drawing_fix")
    assert 'color="#000000"' in hands.connector.icon.svg


@pytest.mark.parametrize(("is_there", "word"), [(True, "Embed it"), (False, "Remove it")])
def test_a_picture_beside_the_file_is_put_in_and_one_that_is_not_there_left_out(
    hands: Hands, tmp_path: Path, is_there: bool, word: str
) -> None:
    if is_there:
        (tmp_path / "logo.png").write_bytes(PNG)
    svg = RED.replace("<path", '<image href="logo.png" width="8" height="8"/><path')
    hands.drop_file(written(tmp_path / "outside.svg", svg))
    hands.wait_for_drawing(svg)
    assert present(button(hands, "drawing_fix")).text() == word
    hands.click("drawing_fix")
    assert ("data:image/png;base64," in hands.connector.icon.svg) == is_there
    assert "logo.png" not in hands.connector.icon.svg


@pytest.mark.parametrize("fix", ["drawing_fix", "fix"])
def test_a_drawing_that_is_too_large_leads_to_what_makes_it_smaller(
    hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path, fix: str
) -> None:
    svg = RED.replace("<path", "<!--" + "x" * 70_000 + "--><path")
    hands.drop_file(written(tmp_path / "large.svg", svg))
    hands.wait_for_drawing(svg)
    assert present(button(hands, fix)).text() == "Optimise…"
    hands.click(fix)
    dialog = found(window, QDialog, "smaller")
    use = found(dialog, QAbstractButton, "use_smaller")
    qtbot.waitUntil(use.isVisible)
    use.click()
    assert hands.connector.icon.svg.startswith(RED[:40])
    assert len(hands.connector.icon.svg) < 200


def test_a_broken_drawing_out_of_a_project_is_fixed_too(hands: Hands, window: MainWindow) -> None:
    icon = hands.connector.icon
    window.editor.show_step(StepId.ICON)
    window.document.set("a test", icon=type(icon)(BROKEN, icon.color, icon.size, icon.position))
    assert present(button(hands, "drawing_fix")).text() == "Fix the file"
    hands.click("drawing_fix")
    assert hands.connector.icon.svg == RED


def test_a_button_says_to_a_screen_reader_what_it_is_about(hands: Hands, tmp_path: Path) -> None:
    hands.drop_file(written(tmp_path / "untidy.svg", UNTIDY))
    hands.wait_for_drawing(UNTIDY)
    for number, (text, _button) in enumerate(texts(hands).items()):
        fix = button(hands, f"drawing_fix_{number}" if number else "drawing_fix")
        assert present(fix).accessibleDescription() == text
        assert text in hands.window.form.icon_group.drop.accessibleDescription()


def test_typing_beside_a_drawing_of_200_kb_asks_nothing_of_it_again(
    hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path, measured: Measured
) -> None:
    svg = UNTIDY.replace("<path", '<path d="' + "M0 0h1" * 33_000 + '"/><path', 1)
    hands.drop_file(written(tmp_path / "large.svg", svg))
    hands.wait_for_drawing(svg)
    problems = check(hands.connector)
    with measured():
        for _ in range(20):
            window.parts.problem_guide.show_problems(check(hands.connector))
            window.form.show_problems(problems, sentence)
    assert admit(svg) == svg
