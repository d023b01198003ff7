"""Round icons for steps, review and connectors: what a busy moment costs them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from configurator.connector.model import Connector
from configurator.icon.draw.pictures import Engine, Failure, Picture, PictureRequest
from configurator.icon.icon import Icon
from configurator.ui.connectors import connector_icons
from configurator.ui.files.document import Document
from configurator.ui.files.selection import Selection
from configurator.ui.icons import disc_pictures
from configurator.ui.kit.jobs import Jobs
from configurator.ui.logo.drop_area import DropArea
from configurator.ui.logo.thumbnails import Thumbnails
from configurator.ui.preview.discs import draw_discs, try_discs
from configurator.ui.start import recent_pictures
from configurator.ui.steps import step_discs
from tests.support.hands import RED

ICONS = [Icon(RED, "#0000ff", "100%"), Icon(RED, "#0000ff", "50%")]


class BusyAtFirst:
    """Draws red squares; the first time, it fails for one of the drawings."""

    engine = Engine.BROWSER

    def __init__(self, code: str) -> None:
        self._code = code
        self.asked: list[int] = []

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        self.asked.append(len(requests))
        drawn: list[Picture | Failure] = [
            Picture(one.side, b"\xff\x00\x00\xff" * one.side**2) for one in requests
        ]
        return [Failure(self._code), *drawn[1:]] if len(self.asked) == 1 else drawn


@pytest.mark.parametrize("code", ["BUSY", "OVERDUE", "CRASHED"])
def test_what_a_busy_moment_has_prevented_is_drawn_after_all(code: str) -> None:
    renderer = BusyAtFirst(code)
    first, second = draw_discs(ICONS, renderer, 20, 2)
    assert first.pixelColor(20, 20).name() == second.pixelColor(20, 20).name() == "#ff0000"
    assert renderer.asked == [2, 1]


@pytest.mark.parametrize("code", ["TOOK_TOO_LONG", "TOO_MUCH_MEMORY", "NOT_DRAWABLE"])
def test_a_drawing_that_fails_by_itself_is_not_tried_again(code: str) -> None:
    renderer = BusyAtFirst(code)
    first, second = draw_discs(ICONS, renderer, 20, 2)
    assert first.pixelColor(20, 20).name() == "#0000ff"
    assert second.pixelColor(20, 20).name() == "#ff0000"
    assert renderer.asked == [2]


@pytest.mark.parametrize(("code", "is_late"), [("BUSY", True), ("OVERDUE", False), ("TOOK_TOO_LONG", False)])
def test_only_what_the_computer_had_no_time_for_comes_later(code: str, is_late: bool) -> None:
    busy = AlwaysBusy(code)
    assert [disc.is_late for disc in try_discs(ICONS, busy, 20, 2)] == [is_late, is_late]


class AlwaysBusy(BusyAtFirst):
    """Draws nothing until it is let go."""

    is_free = False

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        drawn = super().draw(requests)
        return drawn if self.is_free else [Failure(self._code) for _ in requests]


class Desk:
    """As much of a window's state as the pictures need."""

    def __init__(self, renderer: AlwaysBusy) -> None:
        self.parent, self.renderer, self.painter = QWidget(), renderer, renderer
        self.jobs = Jobs(self.parent)


@pytest.fixture
def busy() -> AlwaysBusy:
    return AlwaysBusy("BUSY")


@pytest.fixture
def desk(qtbot: QtBot, busy: AlwaysBusy, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    for module in (recent_pictures, connector_icons, step_discs):
        monkeypatch.setattr(module, "AGAIN_MS", 1)
    monkeypatch.setattr(recent_pictures, "CairoRenderer", lambda renderer: renderer)
    made = Desk(busy)
    yield made
    made.jobs.close()


def middle(image: QImage) -> str:
    return image.pixelColor(image.width() // 2, image.height() // 2).name()


def test_the_start_page_has_its_pictures_in_the_end(desk: Any, busy: AlwaysBusy, qtbot: QtBot) -> None:
    shown: dict[int, str] = {}
    pictures = recent_pictures.RecentPictures(desk, desk.parent)
    pictures.drawn.connect(lambda number, picture: shown.update({number: middle(picture.toImage())}))
    pictures.draw(ICONS)
    qtbot.waitUntil(lambda: len(busy.asked) > 8)
    assert set(shown.values()) == {"#0000ff"}, "the disc alone until then"
    busy.is_free = True
    qtbot.waitUntil(lambda: shown == {0: "#ff0000", 1: "#ff0000"})


def test_the_list_of_connectors_has_its_icons_in_the_end(desk: Any, busy: AlwaysBusy, qtbot: QtBot) -> None:
    told: list[dict[str, str]] = []
    icons = connector_icons.ConnectorIcons(busy, desk.jobs, desk.parent)
    icons.drawn.connect(lambda discs: told.append({id_: middle(disc) for id_, disc in discs.items()}))
    icons.draw({"one": ICONS[0], "other": ICONS[1]})
    qtbot.waitUntil(lambda: len(told) > 2)
    busy.is_free = True
    qtbot.waitUntil(lambda: told[-1] == {"one": "#ff0000", "other": "#ff0000"})
    icons.draw({"third": ICONS[0]})
    qtbot.waitUntil(lambda: told[-1] == {"third": "#ff0000"})


def test_a_step_has_its_icon_in_the_end(desk: Any, busy: AlwaysBusy, qtbot: QtBot) -> None:
    discs = step_discs.StepDiscs(desk, 20)
    qtbot.waitUntil(lambda: not discs.picture(ICONS[0]).isNull())
    assert middle(discs.picture(ICONS[0])) == "#0000ff"
    busy.is_free = True
    qtbot.waitUntil(lambda: middle(discs.picture(ICONS[0])) == "#ff0000")


def test_the_form_has_its_little_picture_in_the_end(desk: Any, busy: AlwaysBusy, qtbot: QtBot) -> None:
    document = Document(replace(Connector(), icon=ICONS[0]))
    desk.selection = Selection(document)
    drop = DropArea()
    qtbot.addWidget(drop)
    thumbnails = Thumbnails(desk, drop)

    def shown() -> list[str]:
        pictures = [one.pixmap() for one in drop.findChildren(QLabel)]
        return [middle(one.toImage()) for one in pictures if not one.isNull()]

    thumbnails.start()
    qtbot.waitUntil(lambda: len(busy.asked) > 2)
    assert shown() == ["#0000ff"]
    busy.is_free = True
    qtbot.waitUntil(lambda: shown() == ["#ff0000"])
    qtbot.waitUntil(lambda: not thumbnails.busy)


def test_each_turn_draws_one_at_least(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """A busy computer takes all the time of a turn."""
    monkeypatch.setattr(disc_pictures, "_TURN_SECONDS", 0.0)
    parent = QObject()
    pictures = disc_pictures.DiscPictures[int](lambda number: ICONS[number], parent)
    qtbot.waitUntil(lambda: all(pictures.picture(number, 1.0) for number in range(2)))
