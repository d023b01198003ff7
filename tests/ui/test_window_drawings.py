"""Every way an SVG comes into the window, and every file that must not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from configurator.connector import rules
from configurator.connector.request import to_params
from configurator.icon import data_uri
from configurator.ui.logo import size_meter
from configurator.ui.shell.main_window import MainWindow
from tests.support.hands import BLUE, CONTROL, RED, Hands, clipboard, files
from tests.support.measuring import Measured

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'


def laughs() -> str:
    """Entities that swell to 10^8 words."""
    words = [f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    return f'<!DOCTYPE svg [<!ENTITY a "ha">{"".join(words)}]>' + SVG.format("", "<text>&i;</text>")


def uses() -> str:
    """Groups of ten uses of the group before: 10^12 paths."""
    use = "<use href='#l{}'/>"
    groups = [f'<g id="l{level + 1}">{use.format(level) * 10}</g>' for level in range(12)]
    return SVG.format("", '<path id="l0" d="M0 0h1"/>' + "".join(groups) + use.format(12))


BAD = {
    "empty": (b"", "empty"),
    "half a PNG": (PNG + bytes(100), "damaged"),
    "50 MB": (b"<!--" + b" " * 50_000_000, "too large"),
    "10,000 nested groups": (SVG.format("", "<g>" * 10_000 + "</g>" * 10_000).encode(), "deep"),
    "billion laughs": (laughs().encode(), "expands"),
    "a bomb of <use>": (uses().encode(), "repeats"),
    "no xmlns": (b"<svg viewBox='0 0 1 1'/>", "xmlns"),
    "not UTF-8": (SVG.format("", "<text>é</text>").encode("latin-1"), "UTF-8"),
    "plain text": (b"bird", "error"),
}


@pytest.fixture
def with_red(hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Hands:
    """The window at rest, with a drawing of ours."""
    hands.drop_file(written(tmp_path / "red.svg", RED.encode()))
    hands.wait_for_drawing(RED)
    qtbot.waitUntil(lambda: window.preview.pane.is_ready and not window.parts.thumbnails.busy)
    return hands


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_sentence_within_a_second_and_the_icon_stays(
    with_red: Hands, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    data, reason = BAD[name]
    path = written(tmp_path / "bad.svg", data)
    refused(with_red, qtbot, lambda: with_red.drop_file(path), reason)


@pytest.mark.parametrize(("name", "reason"), [("a folder", "is a folder"), ("nothing there", "be found")])
def test_what_is_no_file_gets_one_sentence_and_the_icon_stays(
    with_red: Hands, qtbot: QtBot, tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "a folder").mkdir()
    refused(with_red, qtbot, lambda: with_red.drop_file(tmp_path / name), reason)


def refused(hands: Hands, qtbot: QtBot, act: Callable[..., Any], reason: str) -> None:
    before = hands.connector
    act()
    qtbot.waitUntil(lambda: bool(hands.text("drawing_message")))
    said = hands.text("drawing_message")
    assert reason in said
    assert said.endswith("Your previous icon was kept.")
    assert len(said) < 200
    assert hands.connector is before


@pytest.mark.parametrize("with_what", [None, "text", "svg"])
def test_an_empty_clipboard_is_told_so(with_red: Hands, with_what: str | None) -> None:
    mime = QMimeData()
    if with_what == "text":
        mime.setText("  \n")
    if with_what == "svg":
        mime.setData("image/svg+xml", QByteArray(b""))
    clipboard(mime if with_what else None)
    with_red.click("paste_svg")
    assert "no logo on the clipboard" in with_red.text("drawing_message")
    assert with_red.connector.icon.svg == RED


def test_a_drawing_on_the_clipboard_that_is_not_utf_8_is_refused_like_a_file(
    with_red: Hands, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setData("image/svg+xml", QByteArray(BAD["not UTF-8"][0]))
    clipboard(mime)
    refused(with_red, qtbot, lambda: with_red.click("paste_svg"), "UTF-8")


@pytest.mark.parametrize("state", ["icon", "icon_disabled"])
@pytest.mark.parametrize("way", ["drop on the field", "drop on the window", "choose", "paste a file",
                                 "paste text", "paste an SVG", "drop text"])  # fmt: skip
def test_a_drawing_comes_in_to_the_byte_by_every_way(
    hands: Hands, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, way: str, state: str
) -> None:
    mark = "" if "text" in way else "\ufeff"  # a text's first character; Qt takes it off
    svg = mark + BLUE.replace("8 8", "8\r\n8").replace("/>", "/><!-- %41 🦜 ' -->")
    path = written(tmp_path / "blue bird.svg", svg.encode())
    hands.click(f"segment_{state}")
    text, typed = QMimeData(), QMimeData()
    text.setText(svg)
    typed.setData("image/svg+xml", QByteArray(svg.encode()))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    if way == "drop on the field":
        hands.drop_file(path)
    elif way == "drop on the window":
        hands.drop_file(path, window)
    elif way == "choose":
        hands.click("choose_svg")
    elif way == "drop text":
        hands.drop(text)
    else:
        clipboard({"paste a file": files(path), "paste text": text, "paste an SVG": typed}[way])
        hands.click("paste_svg")
    hands.wait_for_drawing(svg, state)
    sent: Any = to_params(hands.connector)[state.upper()]
    assert data_uri.decode(sent["DATA_IMAGE"]) == svg.encode()
    assert window.document.undo_stack.count() == 1


def test_choosing_no_file_changes_nothing(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, window: MainWindow
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    hands.click("choose_svg")
    assert not window.parts.drawings.is_busy
    assert not window.document.undo_stack.canUndo()


def test_a_good_drawing_ends_the_talk_of_a_bad_one(with_red: Hands, qtbot: QtBot, tmp_path: Path) -> None:
    with_red.drop_file(written(tmp_path / "bad.svg", b""))
    qtbot.waitUntil(lambda: bool(with_red.text("drawing_message")))
    with_red.drop_file(tmp_path / "red.svg")  # the very one that is in force
    qtbot.waitUntil(lambda: not with_red.text("drawing_message"))


def test_a_newer_drawing_overtakes_an_older_one(
    hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    slow = SVG.format("", "<g/>" * 49_000)
    hands.drop_file(written(tmp_path / "slow.svg", slow.encode()))
    hands.drop_file(written(tmp_path / "red.svg", RED.encode()))
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    assert hands.connector.icon.svg == RED
    assert window.document.undo_stack.count() == 1


def test_a_drawing_goes_to_the_icon_it_was_dropped_on(hands: Hands, tmp_path: Path) -> None:
    hands.drop_file(written(tmp_path / "red.svg", RED.encode()))
    hands.click("segment_icon_disabled")
    hands.wait_for_drawing(RED, "icon")
    assert hands.connector.icon_disabled.svg != RED


def test_a_drawing_that_comes_late_does_not_land_in_another_connector(
    hands: Hands, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    hands.drop_file(written(tmp_path / "red.svg", RED.encode()))
    window.files.new()
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    assert not hands.connector.icon.svg


def offered(**formats: str) -> QMimeData:
    """What a program puts on the clipboard, by the names of its formats."""
    mime = QMimeData()
    for name, value in formats.items():
        if name == "pixels":
            mime.setImageData(QImage(2, 2, QImage.Format.Format_RGB32))
        else:
            mime.setData(name, QByteArray(value.encode()))
    return mime


INLINE = BLUE.replace(' xmlns="http://www.w3.org/2000/svg"', "")
WINDOWS = 'application/x-qt-windows-mime;value="image/svg+xml"'
COPIED = {
    "Inkscape": {"image/x-inkscape-svg": BLUE, "pixels": "", "application/pdf": "%PDF"},
    "Illustrator on Windows": {WINDOWS: BLUE + "\0", "application/postscript": "%!PS"},
    "Figma's Copy as SVG": {"text/plain": BLUE},
    "a browser's page": {"text/plain": "a word", "text/html": f"<meta charset='utf-8'><p>{INLINE}</p>"},
    "a browser's inspector": {"text/plain": INLINE},
    "a picture in a browser": {"text/html": f'<img src="{data_uri.encode(BLUE)}">', "pixels": ""},
    "a style sheet": {"text/plain": f".a {{ background: url('{data_uri.encode(BLUE)}') }}"},
}


@pytest.mark.parametrize("program", COPIED)
def test_an_icon_copied_in_a_program_is_taken(hands: Hands, program: str) -> None:
    clipboard(offered(**COPIED[program]))
    hands.window.setFocus()
    hands.press(Qt.Key.Key_V, CONTROL)
    hands.wait_for_drawing(BLUE)


@pytest.mark.parametrize(
    ("formats", "told"),
    [
        ({"text/html": '<span data-metadata="<!--(figmeta)a-->">'}, "Copy as SVG"),
        ({"application/pdf": "%PDF"}, "damaged or incomplete"),
        ({"application/postscript": "%!PS"}, "Export the drawing as SVG"),
        ({"text/plain": "data:image/png;base64,iVBORw0KGgo="}, "damaged or incomplete"),
        ({"text/plain": "bird"}, "no logo"),
        ({"text/plain": "data:image/svg+xml;base64,***"}, "damaged"),
    ],
)
def test_what_was_copied_without_an_svg_is_told_apart_and_the_icon_stays(
    with_red: Hands, qtbot: QtBot, formats: dict[str, str], told: str
) -> None:
    clipboard(offered(**formats))
    refused(with_red, qtbot, lambda: with_red.click("paste_svg"), told)


@pytest.mark.parametrize(("paths", "told"), [(1, "of 60 KB"), (1000, "▲"), (2000, "over Bitrix24's limit")])
def test_the_budget_is_told_for_the_drawing_in_force(
    hands: Hands, window: MainWindow, paths: int, told: str
) -> None:
    svg = SVG.format("", '<path d="M0 0h8v8z"/>' * paths)
    clipboard(offered(**{"image/svg+xml": svg}))
    hands.click("paste_svg")
    hands.wait_for_drawing(svg)
    said = hands.find("budget", QLabel).text()
    assert told in said
    assert f"{len(data_uri.encode(svg)) / 1000:.1f}" in said
    assert rules.MAX_DATA_URI == size_meter.BUDGET
    assert rules.LARGE_DATA_URI == size_meter.LARGE


def test_a_heavy_drawing_is_worked_out_before_it_comes_to_the_window(
    hands: Hands, window: MainWindow, qtbot: QtBot, measured: Measured
) -> None:
    svg = SVG.format('viewBox="0 0 9 9"', '<path fill="#f00" d="M0 0h8v8z"/>' * 6000)
    clipboard(offered(**{"text/plain": svg}))
    hands.click("paste_svg")
    with measured():
        hands.wait_for_drawing(svg)
