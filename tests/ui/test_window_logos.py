"""Any logo comes into the window: pictures of pixels and PDFs, and what must not come in is told."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from configurator.connector.problems import Severity
from configurator.connector.rules import check
from configurator.services.suggestions import Look
from configurator.ui.shell.main_window import MainWindow
from tests.support import pictures_of_pixels as pixels
from tests.support import printed_pages
from tests.support.hands import CONTROL, RED, Hands, clipboard

Wait = Callable[[], list[Any]]
PNG = pixels.saved(pixels.logo(), "PNG")


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def arrived(hands: Hands, wait: Wait) -> list[Any]:
    """The looks of the logo that was given; the best of them is in force, as one undo step."""
    looks = wait()
    assert looks, hands.text("drawing_message")
    first = looks[0].suggestion
    assert first.passes
    assert hands.connector.icon == first.icon
    assert hands.window.document.undo_stack.count() == 1
    problems = [one for one in check(hands.connector) if one.severity is not Severity.NOTE]
    assert not [one for one in problems if one.field.startswith("ICON.")]
    return looks


@pytest.mark.parametrize("kind", pixels.KINDS)
def test_a_picture_of_each_kind_becomes_an_icon_in_one_step(
    hands: Hands, suggesting: Wait, tmp_path: Path, kind: str
) -> None:
    before = hands.connector
    hands.drop_file(written(tmp_path / "logo", pixels.KINDS[kind]()))
    arrived(hands, suggesting)
    hands.undo()
    assert hands.connector == before


PAGES = {
    "on nothing": printed_pages.RED_SQUARES,
    "on a white page": printed_pages.WHITE_PAGE + printed_pages.RED_SQUARES,
}


@pytest.mark.parametrize("name", ["logo.pdf", "logo.ai"])
@pytest.mark.parametrize("page", PAGES)
def test_the_first_page_of_a_pdf_becomes_an_icon(
    hands: Hands, suggesting: Wait, tmp_path: Path, name: str, page: str
) -> None:
    hands.drop_file(written(tmp_path / name, printed_pages.pdf(PAGES[page])))
    looks = arrived(hands, suggesting)
    assert all(one.suggestion.size < 2000 for one in looks)


def pasted(way: str) -> QMimeData:
    mime = QMimeData()
    if way == "an image":
        mime.setImageData(QImage.fromData(PNG))
    elif way == "a huge image":
        mime.setImageData(QImage.fromData(PNG).scaled(6000, 6000))
    elif way == "bytes of a PNG":
        mime.setData("image/png", QByteArray(PNG))
    elif way == "a PDF":
        mime.setData("application/pdf", QByteArray(printed_pages.pdf(printed_pages.RED_SQUARES)))
    elif way == "a picture in a browser":
        mime.setHtml('<img src="https://a.example/a.png">')
        mime.setImageData(QImage.fromData(PNG))
    else:
        mime.setText(f"a {{ background: url('data:image/png;base64,{base64.b64encode(PNG).decode()}') }}")
    return mime


WAYS = ("an image", "a huge image", "bytes of a PNG", "a PDF", "a picture in a browser", "a Data URI")


@pytest.mark.parametrize("way", WAYS)
def test_a_picture_that_is_pasted_or_dropped_becomes_an_icon(
    hands: Hands, suggesting: Wait, way: str
) -> None:
    clipboard(pasted(way))
    hands.window.setFocus()
    hands.press(Qt.Key.Key_V, CONTROL)
    arrived(hands, suggesting)
    hands.undo()
    hands.drop(pasted(way), hands.window)
    arrived(hands, suggesting)


def test_the_kind_is_told_by_the_content_not_by_the_name(
    hands: Hands, suggesting: Wait, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = written(tmp_path / "picture.svg", PNG)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    hands.click("choose_svg")
    arrived(hands, suggesting)
    hands.drop_file(written(tmp_path / "drawing.png", RED.encode()))
    hands.wait_for_drawing(RED)


def test_of_an_animation_of_a_thousand_frames_the_first_becomes_an_icon(
    hands: Hands, suggesting: Wait, tmp_path: Path
) -> None:
    hands.drop_file(written(tmp_path / "logo.gif", pixels.long_gif()))
    arrived(hands, suggesting)


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "50,000 x 50,000 pixels": (pixels.huge_png, "more than 50 million pixels"),
    "half a JPEG": (pixels.truncated_jpeg, "damaged or incomplete"),
    "100 MB": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100_000_000), "too large"),
    "nothing drawn": (lambda: pixels.saved(pixels.logo().point(lambda _: 0), "PNG"), "Nothing is drawn"),
    "HEIC": (lambda: b"\0\0\0\x1cftypheix" + bytes(90), "save it as PNG"),
    "a Photoshop file": (lambda: b"8BPS\0\1" + bytes(90), "save it as PNG"),
    "PostScript": (lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n" + bytes(90), "export the drawing as a plain SVG"),
    "half a PDF": (lambda: printed_pages.pdf(printed_pages.RED_SQUARES)[:90], "damaged or incomplete"),
    "a PDF with a password": (printed_pages.locked_pdf, "password"),
    "a blank PDF": (printed_pages.pdf, "Nothing is drawn"),
    "an endless PDF": (lambda: printed_pages.pdf(box="0 0 1e30 1e30"), "Nothing is drawn"),
}  # fmt: skip


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_in_one_sentence_and_nothing_is_lost(
    hands: Hands, suggesting: Wait, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    make, reason = BOMBS[name]
    before = hands.connector
    hands.drop_file(written(tmp_path / "logo.png", make()))
    qtbot.waitUntil(lambda: bool(hands.text("drawing_message")))
    said = hands.text("drawing_message")
    assert reason in said
    assert said.endswith("Your previous icon was kept.")
    assert len(said) < 200
    assert hands.connector is before
    assert not suggesting()
    assert not hands.find("reading_logo").isVisible()


def test_a_picture_can_be_given_up_while_it_is_read(
    hands: Hands, suggesting: Wait, qtbot: QtBot, tmp_path: Path
) -> None:
    before = hands.connector
    hands.drop_file(written(tmp_path / "photo.jpg", pixels.saved(pixels.noise(3000), "JPEG")))
    qtbot.waitUntil(lambda: hands.find("reading_logo").isVisible())
    hands.click("cancel_logo")
    assert not hands.find("suggestions").isVisible()
    assert not suggesting()
    assert hands.connector is before
    hands.drop_file(written(tmp_path / "logo.png", PNG))  # what was ended is started anew
    arrived(hands, suggesting)


def test_a_newer_logo_overtakes_an_older_one(
    hands: Hands, suggesting: Wait, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    hands.drop_file(written(tmp_path / "photo.jpg", pixels.saved(pixels.noise(3000), "JPEG")))
    hands.drop_file(written(tmp_path / "logo.png", PNG))
    looks = arrived(hands, suggesting)
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    assert looks[0].suggestion.look is not Look.CIRCLE


def test_a_picture_for_the_inactive_icon_changes_that_alone(
    hands: Hands, suggesting: Wait, qtbot: QtBot, tmp_path: Path
) -> None:
    before = hands.connector.icon
    hands.click("segment_icon_disabled")
    hands.drop_file(written(tmp_path / "logo.png", PNG))
    qtbot.waitUntil(lambda: hands.connector.icon_disabled.svg.startswith("<svg"))
    qtbot.waitUntil(lambda: not suggesting() and hands.connector.icon == before)


def test_a_photo_is_told_and_offered_as_a_circle(hands: Hands, suggesting: Wait, tmp_path: Path) -> None:
    hands.drop_file(written(tmp_path / "photo.jpg", pixels.saved(pixels.noise(), "JPEG")))
    looks = arrived(hands, suggesting)
    assert looks[0].suggestion.look is Look.CIRCLE
    assert "makes a poor icon" in hands.text("suggestion_note")
    assert "data:image/png" in hands.connector.icon.svg


def test_a_logo_that_comes_late_does_not_land_in_another_connector(
    hands: Hands, suggesting: Wait, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    hands.drop_file(written(tmp_path / "logo.png", PNG))
    window.files.new()
    qtbot.waitUntil(lambda: window.jobs.is_idle)
    assert not suggesting()
    assert not hands.connector.icon.svg


def test_what_is_dropped_is_told_in_the_area_itself(hands: Hands, window: MainWindow) -> None:
    window.files.new()
    texts = [one.text() for one in window.form.icon_group.drop.findChildren(QLabel)]
    assert "Drop a logo here: SVG, PNG, JPG or PDF" in texts
    assert not hands.find("suggestions").isVisible()
