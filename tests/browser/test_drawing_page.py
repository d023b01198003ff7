"""Drawings come back from Chromium as pixels, each by the portal's rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from configurator.icon.draw.pictures import Failure, Picture, PictureRequest
from configurator.ui.preview.drawing_page import DrawingPage

_ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
RED_DOT = f'{_ROOT}<circle cx="4" cy="4" r="4" fill="#f00" fill-opacity=".5"/></svg>'
BLUE = f'{_ROOT}<path d="M-9-9h99v99z" fill="#00f"/></svg>'


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[DrawingPage]:
    page = DrawingPage()
    yield page
    page.close()


def drawn(page: DrawingPage, qtbot: QtBot, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
    with qtbot.waitSignal(page.drawn) as heard:
        page.draw(requests)
    made: list[Picture | Failure] = heard.args[0]
    return made


def pixels(picture: Picture | Failure) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    assert isinstance(picture, Picture)
    return np.frombuffer(picture.pixels, np.uint8).reshape(picture.side, picture.side, 4)


def test_each_request_gets_its_picture_on_a_transparent_ground(page: DrawingPage, qtbot: QtBot) -> None:
    requests = [
        PictureRequest(RED_DOT),
        PictureRequest(BLUE, box=10, scale=1),
        PictureRequest(RED_DOT, "50%"),
    ]
    dot, blue, small = map(pixels, drawn(page, qtbot, requests))
    assert [len(one) for one in (dot, blue, small)] == [84, 10, 84]
    assert list(dot[42, 42]) == [128, 0, 0, 128]
    assert list(dot[0, 0]) == list(small[42, 17]) == [0, 0, 0, 0]
    assert list(small[42, 42]) == [128, 0, 0, 128]
    assert list(blue[1, 8]) == [0, 0, 255, 255]


def test_a_margin_shows_what_lies_beyond_the_box(page: DrawingPage, qtbot: QtBot) -> None:
    far = PictureRequest(RED_DOT, "200%", "0% 0%", margin=42)
    near = PictureRequest(RED_DOT, "200%", "0% 0%")
    wide, box = map(pixels, drawn(page, qtbot, [far, near]))
    assert len(wide) == 252
    apart = np.abs(wide[84:168, 84:168].astype(int) - box)
    assert apart.mean() < 0.2  # Chromium draws the soft edge of a clipped picture slightly differently
    assert list(wide[168, 168]) == [128, 0, 0, 128]  # the middle of the drawing, at the box's corner


def test_a_larger_scale_shows_the_same_in_more_detail(page: DrawingPage, qtbot: QtBot) -> None:
    media = "@media (width > 42px) { circle { display: none } }"
    svg = RED_DOT.replace("<circle", f"<style>{media}</style><circle")
    (fine,) = map(pixels, drawn(page, qtbot, [PictureRequest(svg, scale=8)]))
    assert len(fine) == 336
    assert abs((fine[..., 3] > 64).sum() / 336**2 - np.pi / 4) < 0.002


def test_a_batch_without_requests_is_drawn_at_once(page: DrawingPage, qtbot: QtBot) -> None:
    assert drawn(page, qtbot, []) == []
