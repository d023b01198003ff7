"""Pictures of drawings that move: the product's standing ones against Chromium's own clock."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

import json
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.icon import data_uri
from configurator.icon.draw.pictures import Picture, PictureRequest
from configurator.icon.icon import Icon
from configurator.icon.motion.motion import motion_of
from configurator.ui.preview.drawing_page import FOLDER, DrawingPage
from configurator.ui.preview.drawing_sheet import SCALE
from configurator.ui.preview.offscreen_page import OffscreenPage, PageRequest
from configurator.ui.preview.preview_picture import preview_picture
from tests.support.found import present
from tests.support.paths import MOVING_DRAWINGS, PUBLIC_ICONS

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
SQUARE = '<path fill="#f00" d="M1 1h3v3z"'
SPIN = "@keyframes spin{to{transform:rotate(90deg)}}"

FINITE = {
    **{file.stem: file.read_text("utf-8") for file in sorted(MOVING_DRAWINGS.glob("*.svg"))},
    "one after the other": f'{ROOT}{SQUARE}><animate id="a" attributeName="opacity" from="0" to="1" dur=".2s" fill="freeze"/><animateTransform attributeName="transform" type="translate" begin="a.end+.1s" to="4 4" dur=".2s" fill="freeze"/></path></svg>',
    "back to what it was": f'{ROOT}{SQUARE}><animate attributeName="fill" to="#00f" dur=".3s"/></path></svg>',
    "two of the same attribute": f'{ROOT}{SQUARE}><set attributeName="fill" to="#0f0" begin=".3s"/><animate attributeName="fill" to="#00f" begin=".1s" dur=".1s" fill="freeze"/></path></svg>',
    "cut short": f'{ROOT}{SQUARE}><animate attributeName="opacity" from="0" to="1" dur=".8s" end=".4s" fill="freeze"/></path></svg>',
    "half a run more": f'{ROOT}{SQUARE}><animate attributeName="opacity" from="0" to="1" dur=".2s" repeatCount="1.5" fill="freeze"/></path></svg>',
    "adds up": f'{ROOT}{SQUARE}><animateTransform attributeName="transform" type="translate" by="1 1" dur=".1s" repeatCount="3" accumulate="sum" additive="sum" fill="freeze"/></path></svg>',
    "along a path": f'{ROOT}{SQUARE}><animateMotion path="M0 0L4 4" dur=".3s" fill="freeze"/></path></svg>',
    "a part that goes": f'{ROOT}{SQUARE}><discard begin=".2s"/></path><path d="M5 5h2v2z"/></svg>',
    "a rule": f'{ROOT}<style>{SPIN}path{{animation:spin .3s .1s both}}</style>{SQUARE}/></svg>',
    "a rule that leaves nothing": f'{ROOT}<style>{SPIN}path{{animation:spin .3s}}</style>{SQUARE}/></svg>',
    "a delay for each": f'{ROOT}<style>{SPIN}path{{animation:spin .2s calc(var(--i)*.1s) both}}</style>{SQUARE} style="--i:1"/>{SQUARE} style="--i:2;fill:&quot;"/></svg>',
    "two rules at once": f'{ROOT}<style>{SPIN}@keyframes fade{{to{{opacity:.3}}}}path{{animation:spin .2s forwards,none,fade .3s forwards}}</style>{SQUARE}/></svg>',
    "a class that comes late": f'{ROOT}<style>.b{{fill:#0f0;transition:fill .2s}}</style>{SQUARE}><set attributeName="class" to="b" begin=".1s"/></path></svg>',
}  # fmt: skip
ENDLESS = {
    "turns": f'{ROOT}{SQUARE}><animateTransform attributeName="transform" type="rotate" from="0 4 4" to="360 4 4" dur="2s" repeatCount="indefinite"/></path></svg>',
    "turns by a rule": f'{ROOT}<style>{SPIN}path{{transform-origin:4px 4px;animation:spin 2s linear infinite alternate}}</style>{SQUARE}/></svg>',
    "takes turns": f'{ROOT}{SQUARE}><animate id="a" attributeName="opacity" begin="0;b.end" from="0" to="1" dur=".5s"/><animate id="b" attributeName="opacity" begin="a.end" from="1" to="0" dur=".5s"/></path></svg>',
}  # fmt: skip


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[DrawingPage]:
    page = DrawingPage()
    yield page
    page.close()


@pytest.fixture
def plain() -> Iterator[OffscreenPage]:
    """The same page without anything of ours between a drawing and Chromium."""
    page = OffscreenPage(FOLDER, SCALE)
    yield page
    page.close()


Pixels = np.ndarray[tuple[int, int, int], np.dtype[np.int16]]


def as_pixels(data: bytes) -> Pixels:
    side = round((len(data) / 4) ** 0.5)
    return np.frombuffer(data, np.uint8).reshape(side, side, 4).astype(np.int16)


def standing(page: DrawingPage, qtbot: QtBot, svg: str, moment: float | None = None) -> tuple[Pixels, bool]:
    with qtbot.waitSignal(page.drawn) as heard:
        page.draw([PictureRequest(svg, moment=moment)])
    (picture,) = heard.args[0]
    assert isinstance(picture, Picture)
    return as_pixels(picture.pixels), picture.is_moving


def after(plain: OffscreenPage, qtbot: QtBot, svg: str, seconds: float) -> Pixels:
    """What Chromium shows after a drawing has been seen for so long."""
    cell = {
        "uri": data_uri.encode(svg), "size": "", "position": "", "box": 42, "margin": 0, "zoom": 1, "left": 0,
    }  # fmt: skip
    cells = [{**cell, "top": top, "ground": ground} for top, ground in ((0, "white"), (42, "black"))]
    with qtbot.waitSignal(plain.made) as made:
        plain.draw(PageRequest({"cells": cells, "wait": seconds * 1000}, (42, 84)))
    image: QImage = made.args[0]
    image.convertTo(QImage.Format.Format_RGBX8888)
    on_white, on_black = (
        np.frombuffer(bytes(image.constBits()), np.uint8).reshape(2, 84, 84, 4).astype(np.int16)
    )
    on_black[..., 3] = 255 - (on_white - on_black)[..., 1]
    return on_black


def icons(name: str) -> list[str]:
    """The icons of a public set of Iconify's."""
    folder = PUBLIC_ICONS / "@iconify-json" / name
    icons = json.loads((folder / "icons.json").read_text("utf-8"))
    size = f'viewBox="0 0 {icons.get("width", 16)} {icons.get("height", 16)}"'
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{icon["body"]}</svg>'
        for icon in icons["icons"].values()
    ]


def error(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one - other).mean())


@pytest.mark.parametrize("svg", FINITE.values(), ids=FINITE)
def test_a_picture_shows_what_is_seen_when_the_movement_has_ended(
    page: DrawingPage, plain: OffscreenPage, qtbot: QtBot, svg: str
) -> None:
    picture, is_moving = standing(page, qtbot, svg)
    settled = after(plain, qtbot, svg, present(motion_of(svg)).settled + 0.1)
    assert not is_moving
    assert np.abs(picture - settled).max() <= 8


@pytest.mark.parametrize("svg", ENDLESS.values(), ids=ENDLESS)
def test_of_an_endless_movement_a_picture_shows_one_moment(
    page: DrawingPage, plain: OffscreenPage, qtbot: QtBot, svg: str
) -> None:
    settled, is_moving = standing(page, qtbot, svg)
    assert is_moving
    assert settled.any()
    again, _ = standing(page, qtbot, svg)
    assert np.abs(again - settled).max() <= 8
    seen = after(plain, qtbot, svg, 0.7)
    moments = [standing(page, qtbot, svg, 0.7 + step / 50)[0] for step in range(-2, 40)]
    assert min(error(seen, one) for one in moments) < 1
    assert max(error(seen, one) for one in moments) > min(error(seen, one) for one in moments)


@pytest.mark.full
@pytest.mark.usefixtures("npm_packages")
@pytest.mark.parametrize("name", ["line-md", "svg-spinners"])
def test_of_public_sets_a_picture_is_what_chromium_comes_to(
    page: DrawingPage, plain: OffscreenPage, qtbot: QtBot, name: str
) -> None:
    moving = [svg for svg in icons(name) if motion_of(svg)]
    step = len(moving) // 6
    for svg in moving[::step]:
        motion = present(motion_of(svg))
        picture, is_moving = standing(page, qtbot, svg)
        assert is_moving == motion.is_endless
        assert picture.any()
        if not is_moving:
            assert np.abs(picture - after(plain, qtbot, svg, motion.settled + 0.1)).max() <= 8


def test_an_endless_movement_is_shown_where_it_shows_most_of_itself(page: DrawingPage, qtbot: QtBot) -> None:
    grows = f'{ROOT}{SQUARE} opacity="0"><animate attributeName="opacity" values="0;0;0;0;0;1;0" dur="3s" repeatCount="indefinite"/></path></svg>'
    picture, is_moving = standing(page, qtbot, grows)
    assert is_moving
    assert picture[..., 3].max() > 200


@pytest.mark.parametrize("name", ["03-smil-fades-in", "05-smil-draws-itself"])
@pytest.mark.parametrize("place", ["icon", "tile"])
def test_a_saved_picture_shows_the_icon_at_rest(qtbot: QtBot, name: str, place: str) -> None:
    preview = OffscreenPage("preview", 1.0)
    request = preview_picture(Connector(name="Shop", icon=Icon(FINITE[name], "#123456")), place)
    with qtbot.waitSignal(preview.made) as made:
        preview.draw(request)
    preview.close()
    image: QImage = made.args[0]
    image.convertTo(QImage.Format.Format_RGBA8888)
    pixels = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(image.height(), image.width(), 4)
    assert (pixels[..., :3] == 255).all(axis=-1).any()
    assert (pixels[..., :3] == (0x12, 0x34, 0x56)).all(axis=-1).any()
